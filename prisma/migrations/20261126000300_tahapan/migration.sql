-- The schedule gets a past. A stage is who it is (tahapan); what is said of it stands in dated versions (tahapan_jadwal), each with what it waits for
-- (tahapan_sesudah). So does the day of the vote (pemilihan_jadwal); pemilihan.hari stays the current one. Nothing of it is changed or taken back.

-- ── The day of the vote ───────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE pemilihan_jadwal (
  id serial PRIMARY KEY,
  pemilihan_id smallint NOT NULL REFERENCES pemilihan ON DELETE RESTRICT ON UPDATE CASCADE,
  hari date NOT NULL,
  buka_jam text NOT NULL,
  tutup_jam text NOT NULL,
  alasan text NOT NULL,
  nomor_sk text,
  oleh_id int REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE,
  pada_at timestamptz(6) NOT NULL,
  dicatat_at timestamptz(6) NOT NULL,
  CONSTRAINT pemilihan_jadwal_jam CHECK (buka_jam ~ '^([01]\d|2[0-3]):[0-5]\d$' AND tutup_jam ~ '^([01]\d|2[0-3]):[0-5]\d$' AND buka_jam < tutup_jam)
);
CREATE UNIQUE INDEX pemilihan_jadwal_pemilihan_id_pada_at_key ON pemilihan_jadwal (pemilihan_id, pada_at);
-- Dated before everything: what an election was made with is what had always been known.
INSERT INTO pemilihan_jadwal (pemilihan_id, hari, buka_jam, tutup_jam, alasan, pada_at, dicatat_at)
  SELECT id, hari, buka_jam, tutup_jam, 'jadwal awal', '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z' FROM pemilihan;

-- Whoever makes an election makes its first version, whether he knows of it or not.
CREATE FUNCTION jadwal_awal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO pemilihan_jadwal (pemilihan_id, hari, buka_jam, tutup_jam, alasan, pada_at, dicatat_at)
    VALUES (NEW.id, NEW.hari, NEW.buka_jam, NEW.tutup_jam, 'jadwal awal', '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z');
  RETURN NULL;
END $$;
CREATE TRIGGER jadwal_awal AFTER INSERT ON pemilihan FOR EACH ROW EXECUTE FUNCTION jadwal_awal();

-- The current day follows its newest version, and has no other way to move.
CREATE FUNCTION ikuti_jadwal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE pemilihan p SET hari = j.hari, buka_jam = j.buka_jam, tutup_jam = j.tutup_jam
    FROM (SELECT * FROM pemilihan_jadwal WHERE pemilihan_id = NEW.pemilihan_id ORDER BY pada_at DESC LIMIT 1) j
    WHERE p.id = NEW.pemilihan_id AND (p.hari, p.buka_jam, p.tutup_jam) IS DISTINCT FROM (j.hari, j.buka_jam, j.tutup_jam);
  RETURN NULL;
END $$;
CREATE TRIGGER ikuti_jadwal AFTER INSERT ON pemilihan_jadwal FOR EACH ROW EXECUTE FUNCTION ikuti_jadwal();

-- ── Stages ────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE tahapan_jadwal (
  id serial PRIMARY KEY,
  tahapan_id int NOT NULL REFERENCES tahapan ON DELETE RESTRICT ON UPDATE CASCADE,
  nama text NOT NULL,
  dasar text NOT NULL,
  lembaga peran NOT NULL,
  status status_angka NOT NULL,
  mulai date,
  selesai date NOT NULL,
  selesai_jam text,
  realisasi date,
  tetap boolean NOT NULL,
  terikat boolean NOT NULL,
  diakhiri boolean NOT NULL DEFAULT false,
  alasan text NOT NULL,
  nomor_sk text,
  oleh_id int REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE,
  pada_at timestamptz(6) NOT NULL,
  dicatat_at timestamptz(6) NOT NULL,
  CONSTRAINT tahapan_jadwal_rentang CHECK (mulai IS NULL OR mulai <= selesai),
  CONSTRAINT tahapan_jadwal_jam CHECK (selesai_jam ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  CONSTRAINT tahapan_jadwal_realisasi CHECK (realisasi IS NULL OR mulai IS NULL OR realisasi >= mulai)
);
CREATE UNIQUE INDEX tahapan_jadwal_tahapan_id_pada_at_key ON tahapan_jadwal (tahapan_id, pada_at);

-- The stage that is the day of the vote itself: one an election.
ALTER TABLE tahapan ADD COLUMN pemungutan boolean NOT NULL DEFAULT false;
UPDATE tahapan t SET pemungutan = true FROM pemilihan p
  WHERE p.id = t.pemilihan_id AND t.selesai = p.hari AND t.kode LIKE 'pemungutan-suara%' AND NOT EXISTS (
    SELECT FROM tahapan x WHERE x.pemilihan_id = t.pemilihan_id AND x.selesai = p.hari AND x.kode LIKE 'pemungutan-suara%' AND x.id < t.id);
CREATE UNIQUE INDEX tahapan_pemungutan ON tahapan (pemilihan_id) WHERE pemungutan;

INSERT INTO tahapan_jadwal (tahapan_id, nama, dasar, lembaga, status, mulai, selesai, tetap, terikat, alasan, pada_at, dicatat_at)
  SELECT t.id, t.nama, t.dasar, 'KPU', 'RESMI', CASE WHEN t.pemungutan THEN t.selesai ELSE t.mulai END, t.selesai, t.pemungutan OR t.kode LIKE 'masa-tenang%', true, 'jadwal awal', '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z' FROM tahapan t;

-- What a version of a stage waits for: it may begin `jeda_hari` days after the other has ended; negative where the two overlap.
ALTER TABLE tahapan_sesudah RENAME TO tahapan_sesudah_lama;
ALTER TABLE tahapan_sesudah_lama RENAME CONSTRAINT tahapan_sesudah_pkey TO tahapan_sesudah_lama_pkey;
CREATE TABLE tahapan_sesudah (
  jadwal_id int NOT NULL REFERENCES tahapan_jadwal ON DELETE RESTRICT ON UPDATE CASCADE,
  sesudah_id int NOT NULL REFERENCES tahapan ON DELETE RESTRICT ON UPDATE CASCADE,
  jeda_hari smallint NOT NULL,
  PRIMARY KEY (jadwal_id, sesudah_id)
);
INSERT INTO tahapan_sesudah SELECT j.id, l.sesudah_id, CASE WHEN b.mulai IS NULL THEN l.jeda_hari ELSE least(greatest(l.jeda_hari, 1), b.mulai - a.selesai) END
  FROM tahapan_sesudah_lama l JOIN tahapan b ON b.id = l.tahapan_id JOIN tahapan a ON a.id = l.sesudah_id JOIN tahapan_jadwal j ON j.tahapan_id = b.id WHERE a.pemilihan_id = b.pemilihan_id;
DROP TABLE tahapan_sesudah_lama;
ALTER TABLE tahapan DROP COLUMN nama, DROP COLUMN mulai, DROP COLUMN selesai, DROP COLUMN dasar;

-- Elections end and are archived each by itself: no stage waits for one of another.
CREATE FUNCTION sesudah_sepemilihan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM tahapan_jadwal j JOIN tahapan a ON a.id = j.tahapan_id JOIN tahapan b ON b.id = NEW.sesudah_id WHERE j.id = NEW.jadwal_id AND b.pemilihan_id = a.pemilihan_id AND b.id <> a.id) THEN
    RAISE EXCEPTION 'tahapan % bukan dari pemilihan yang sama, atau tahapan itu sendiri', NEW.sesudah_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sesudah_sepemilihan BEFORE INSERT ON tahapan_sesudah FOR EACH ROW EXECUTE FUNCTION sesudah_sepemilihan();

-- Which indikator open and fall due with a stage. awal_…_h: where the stage lay, in days from the vote, when the two were tied; what it has moved since moves them.
CREATE TABLE tahapan_indikator (
  pemilihan_id smallint NOT NULL REFERENCES pemilihan ON DELETE RESTRICT ON UPDATE CASCADE,
  indikator_id smallint NOT NULL REFERENCES indikator ON DELETE RESTRICT ON UPDATE CASCADE,
  tahapan_id int NOT NULL REFERENCES tahapan ON DELETE RESTRICT ON UPDATE CASCADE,
  awal_mulai_h smallint,
  awal_selesai_h smallint NOT NULL,
  PRIMARY KEY (pemilihan_id, indikator_id)
);
CREATE INDEX tahapan_indikator_tahapan_id_idx ON tahapan_indikator (tahapan_id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['pemilihan_jadwal', 'tahapan_jadwal', 'tahapan_sesudah', 'tahapan_indikator'] LOOP
    EXECUTE format('CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION tolak_perubahan()', t);
    EXECUTE format('CREATE TRIGGER hanya_bertambah_semua BEFORE TRUNCATE ON %I EXECUTE FUNCTION tolak_perubahan()', t);
  END LOOP;
END $$;

-- What was known at an instant stays known: no version comes in before or between those that are there.
CREATE FUNCTION jadwal_sesudahnya() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_ada boolean;
BEGIN
  IF TG_TABLE_NAME = 'pemilihan_jadwal' THEN v_ada := EXISTS (SELECT FROM pemilihan_jadwal WHERE pemilihan_id = NEW.pemilihan_id AND pada_at >= NEW.pada_at);
  ELSE v_ada := EXISTS (SELECT FROM tahapan_jadwal WHERE tahapan_id = NEW.tahapan_id AND pada_at >= NEW.pada_at); END IF;
  IF v_ada THEN RAISE EXCEPTION 'jadwal hanya bertambah sesudah yang terakhir: % ditolak', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sesudahnya BEFORE INSERT ON pemilihan_jadwal FOR EACH ROW EXECUTE FUNCTION jadwal_sesudahnya();
CREATE TRIGGER sesudahnya BEFORE INSERT ON tahapan_jadwal FOR EACH ROW EXECUTE FUNCTION jadwal_sesudahnya();

-- ── Reads ─────────────────────────────────────────────────────────────────────────────────────────────────────
-- Null for the instant: as it stands now, whatever clock wrote it.
CREATE FUNCTION jadwal_berlaku(p_pemilihan smallint, p_saat timestamptz) RETURNS SETOF tahapan_jadwal LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (j.tahapan_id) j.* FROM tahapan t JOIN tahapan_jadwal j ON j.tahapan_id = t.id
  WHERE t.pemilihan_id = p_pemilihan AND (p_saat IS NULL OR j.pada_at <= p_saat) ORDER BY j.tahapan_id, j.pada_at DESC
$$;
CREATE FUNCTION hari_berlaku(p_pemilihan smallint, p_saat timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT hari FROM pemilihan_jadwal WHERE pemilihan_id = p_pemilihan AND (p_saat IS NULL OR pada_at <= p_saat) ORDER BY pada_at DESC LIMIT 1
$$;
-- By how many days the schedule has moved the opening and the due day of an indikator; only those it has moved.
CREATE FUNCTION geser_indikator(p_pemilihan smallint, p_saat timestamptz)
RETURNS TABLE (indikator_id smallint, tahapan text, nama text, mulai_h int, selesai_h int, buka int, tempo int) LANGUAGE sql STABLE AS $$
  SELECT g.indikator_id, g.kode, g.nama, g.awal_mulai_h, g.awal_selesai_h, coalesce(g.buka, g.tempo), g.tempo FROM (
    SELECT x.indikator_id, x.awal_mulai_h, x.awal_selesai_h, t.kode, j.nama, j.mulai - h.hari - x.awal_mulai_h AS buka, j.selesai - h.hari - x.awal_selesai_h AS tempo
    FROM tahapan_indikator x JOIN jadwal_berlaku(p_pemilihan, p_saat) j ON j.tahapan_id = x.tahapan_id JOIN tahapan t ON t.id = j.tahapan_id
    CROSS JOIN (SELECT hari_berlaku(p_pemilihan, p_saat) AS hari) h WHERE x.pemilihan_id = p_pemilihan AND NOT j.diakhiri) g
  WHERE coalesce(g.buka, g.tempo) <> 0 OR g.tempo <> 0
$$;
-- Changes with every version of the schedule: what a form was shown.
CREATE FUNCTION versi_jadwal(p_pemilihan smallint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws('.', (SELECT coalesce(max(j.id), 0) FROM tahapan t JOIN tahapan_jadwal j ON j.tahapan_id = t.id WHERE t.pemilihan_id = p_pemilihan),
    (SELECT coalesce(max(id), 0) FROM pemilihan_jadwal WHERE pemilihan_id = p_pemilihan))
$$;

-- ── Writes ────────────────────────────────────────────────────────────────────────────────────────────────────
-- One writer of an election's schedule at a time, and none while its state changes: held to the end of the transaction. The role of the app may not lock the row itself.
CREATE FUNCTION kunci_jadwal(p_pemilihan smallint) RETURNS TABLE (keadaan text, versi text, pada_at timestamptz) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM pemilihan p WHERE p.id = p_pemilihan FOR NO KEY UPDATE;
  RETURN QUERY SELECT p.keadaan::text, versi_jadwal(p_pemilihan), greatest((SELECT max(j.pada_at) FROM tahapan t JOIN tahapan_jadwal j ON j.tahapan_id = t.id WHERE t.pemilihan_id = p_pemilihan),
    (SELECT max(j.pada_at) FROM pemilihan_jadwal j WHERE j.pemilihan_id = p_pemilihan)) FROM pemilihan p WHERE p.id = p_pemilihan;
END $$;

-- The stages of a new election, all at once, as its first version. p_isi: [{kode, nama, dasar, lembaga, status, mulai, selesai, selesai_jam, realisasi, tetap, terikat, pemungutan,
-- sesudah: [[kode, jeda]], tahap: stage of the goods, indikator: [kode]}].
CREATE FUNCTION buat_tahapan(p_pemilihan smallint, p_isi jsonb, p_alasan text, p_oleh int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_hari date; v_awal CONSTANT timestamptz := '2000-01-01T00:00:00Z';
BEGIN
  SELECT p.hari INTO STRICT v_hari FROM pemilihan p WHERE p.id = p_pemilihan FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM tahapan WHERE pemilihan_id = p_pemilihan) THEN RAISE EXCEPTION 'pemilihan % sudah bertahapan', p_pemilihan; END IF;
  INSERT INTO tahapan (pemilihan_id, kode, pemungutan) SELECT p_pemilihan, r->>'kode', coalesce((r->>'pemungutan')::boolean, false) FROM jsonb_array_elements(p_isi) WITH ORDINALITY q(r, o) ORDER BY o;
  INSERT INTO tahapan_jadwal (tahapan_id, nama, dasar, lembaga, status, mulai, selesai, selesai_jam, realisasi, tetap, terikat, alasan, oleh_id, pada_at, dicatat_at)
    SELECT t.id, r->>'nama', r->>'dasar', (r->>'lembaga')::peran, (r->>'status')::status_angka, (r->>'mulai')::date, (r->>'selesai')::date, r->>'selesai_jam', (r->>'realisasi')::date,
      (r->>'tetap')::boolean, (r->>'terikat')::boolean, p_alasan, p_oleh, v_awal, v_awal
    FROM jsonb_array_elements(p_isi) WITH ORDINALITY q(r, o) JOIN tahapan t ON t.pemilihan_id = p_pemilihan AND t.kode = r->>'kode' ORDER BY o;
  INSERT INTO tahapan_sesudah (jadwal_id, sesudah_id, jeda_hari)
    SELECT j.id, b.id, (s->>1)::smallint FROM jsonb_array_elements(p_isi) r CROSS JOIN jsonb_array_elements(coalesce(r->'sesudah', '[]')) s
    JOIN tahapan a ON a.pemilihan_id = p_pemilihan AND a.kode = r->>'kode' JOIN tahapan_jadwal j ON j.tahapan_id = a.id JOIN tahapan b ON b.pemilihan_id = p_pemilihan AND b.kode = s->>0;
  INSERT INTO tahapan_indikator (pemilihan_id, indikator_id, tahapan_id, awal_mulai_h, awal_selesai_h)
    SELECT p_pemilihan, i.id, t.id, (r->>'mulai')::date - v_hari, (r->>'selesai')::date - v_hari
    FROM jsonb_array_elements(p_isi) r JOIN tahapan t ON t.pemilihan_id = p_pemilihan AND t.kode = r->>'kode'
    JOIN indikator i ON i.tahap_kode = r->>'tahap' OR r->'indikator' ? i.kode;
  RETURN (SELECT count(*) FROM tahapan WHERE pemilihan_id = p_pemilihan);
END $$;
