-- A rehearsal (gladi) of an election: an election of its own over a copy of the tree, with a clock of its own, that is removed as a whole.

-- A repeat vote and a rehearsal have an election that they are of; no other has.
ALTER TABLE pemilihan DROP CONSTRAINT pemilihan_psu, ADD CONSTRAINT pemilihan_psu CHECK ((jenis = 'PSU' OR gladi) = (induk_id IS NOT NULL));

-- ── Its clock ─────────────────────────────────────────────────────────────────────────────────────────────────
-- At the business instant `pada_at` the rehearsal stood at `saat_at`; since then it has run along, unless it is paused. Never set back (atur_jam_gladi).
CREATE TABLE jam_gladi (
  pemilihan_id smallint PRIMARY KEY REFERENCES pemilihan ON DELETE RESTRICT ON UPDATE CASCADE,
  saat_at timestamptz(6) NOT NULL,
  pada_at timestamptz(6) NOT NULL,
  jeda boolean NOT NULL
);
CREATE FUNCTION kini_gladi(j jam_gladi, p_pada timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN j.jeda THEN j.saat_at ELSE j.saat_at + greatest(p_pada - j.pada_at, interval '0') END
$$;

-- The newest instant that something of a rehearsal is stamped with, rounded up to what a Date holds. Under a paused clock that lies a little after its "now"; whoever looks at now looks
-- at this. Null: no rehearsal.
CREATE FUNCTION terbaru_gladi(p_pemilihan smallint) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT date_trunc('milliseconds', greatest(
    (SELECT max(b.pada_at) FROM buku b JOIN wilayah w ON w.id = b.provinsi_id WHERE w.edisi_id = p.edisi_id),
    (SELECT max(greatest(s.sejak_at, s.sampai_at)) FROM paslon s JOIN kontes k ON k.id = s.kontes_id WHERE k.pemilihan_id = p.id),
    (SELECT max(j.pada_at) FROM tahapan_jadwal j JOIN tahapan t ON t.id = j.tahapan_id WHERE t.pemilihan_id = p.id),
    (SELECT max(j.pada_at) FROM pemilihan_jadwal j WHERE j.pemilihan_id = p.id)) + interval '999 microseconds')
  FROM pemilihan p WHERE p.id = p_pemilihan AND p.gladi
$$;

/* Forward, pause, go on. isi: {pemilihan_id, saat (left out: stays), jeda (left out: stays), oleh_id}. Answers {tag: TERSIMPAN | TETAP | MUNDUR | DIARSIPKAN | TIDAK_DITEMUKAN}. */
CREATE FUNCTION atur_jam_gladi(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE j jam_gladi; v_keadaan keadaan_pemilihan; v_kini timestamptz; v_saat timestamptz; v_jeda boolean;
BEGIN
  SELECT x.* INTO j FROM jam_gladi x WHERE x.pemilihan_id = (isi->>'pemilihan_id')::smallint FOR UPDATE;
  SELECT keadaan INTO v_keadaan FROM pemilihan WHERE id = j.pemilihan_id;
  IF v_keadaan IS NULL THEN RETURN jsonb_build_object('tag', 'TIDAK_DITEMUKAN'); END IF;
  IF v_keadaan = 'ARSIP' THEN RETURN jsonb_build_object('tag', 'DIARSIPKAN'); END IF;
  v_kini := kini_gladi(j, p_pada);
  v_saat := coalesce((isi->>'saat')::timestamptz, v_kini);
  v_jeda := coalesce((isi->>'jeda')::boolean, j.jeda);
  IF v_saat < v_kini THEN RETURN jsonb_build_object('tag', 'MUNDUR'); END IF;
  IF v_saat = v_kini AND v_jeda = j.jeda THEN RETURN jsonb_build_object('tag', 'TETAP'); END IF;
  UPDATE jam_gladi SET saat_at = v_saat, pada_at = p_pada, jeda = v_jeda WHERE pemilihan_id = j.pemilihan_id;
  PERFORM catat_audit((isi->>'oleh_id')::int, 'gladi.atur-jam', 'pemilihan', j.pemilihan_id::text, jsonb_build_object('saat', v_kini, 'jeda', j.jeda), jsonb_build_object('saat', v_saat, 'jeda', v_jeda), p_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN');
END $$;

-- The witness of the server's clock (decision 13), but for a rehearsal: its day may lie ahead.
CREATE OR REPLACE FUNCTION cap_berikut(p_provinsi int, p_pada timestamptz, OUT urut bigint, OUT pada_at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE w.id = p_provinsi AND e.gladi) THEN
    IF p_pada > clock_timestamp() + interval '10 minutes' AND NOT EXISTS (SELECT FROM jam) THEN
      RAISE EXCEPTION 'jam peladen aplikasi (%) mendahului jam basis data (%)', p_pada, clock_timestamp() USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  INSERT INTO buku AS b (provinsi_id, urut, pada_at, hash) VALUES (p_provinsi, 1, p_pada, '')
  ON CONFLICT (provinsi_id) DO UPDATE SET urut = b.urut + 1, pada_at = greatest(excluded.pada_at, b.pada_at + interval '1 microsecond')
  RETURNING b.urut, b.pada_at INTO urut, pada_at;
END $$;

-- ── Made ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- The part of the tree that votes, with its root, as an edition of its own. New numbers first: ancestors and province are told by them.
CREATE FUNCTION salin_pohon_gladi(p_asal pemilihan, p_edisi int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE v_banyak int;
BEGIN
  WITH asal AS MATERIALIZED (
    SELECT w.*, nextval(pg_get_serial_sequence('wilayah', 'id'))::int AS baru FROM wilayah w
    WHERE w.edisi_id = p_asal.edisi_id AND w.sampai_at IS NULL AND (w.tingkat = 0 OR w.provinsi_id IN (SELECT provinsi_pemilihan(p_asal.id)))
  ), jalur AS (
    SELECT a.id, array_agg(n.baru ORDER BY u.ke) AS baru FROM asal a CROSS JOIN LATERAL unnest(a.jalur) WITH ORDINALITY u(id, ke) JOIN asal n ON n.id = u.id GROUP BY a.id
  )
  INSERT INTO wilayah (id, edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona, lintang, bujur, petak_kolom, petak_baris)
  SELECT a.baru, p_edisi, a.kode, a.nama, a.jenis_kode, a.tingkat, i.baru, p.baru, coalesce(j.baru, '{}'), a.zona, a.lintang, a.bujur, a.petak_kolom, a.petak_baris
  FROM asal a JOIN asal p ON p.id = a.provinsi_id LEFT JOIN asal i ON i.id = a.induk_id LEFT JOIN jalur j ON j.id = a.id ORDER BY a.tingkat, a.id;
  GET DIAGNOSTICS v_banyak = ROW_COUNT;
  RETURN v_banyak;
END $$;

-- Who takes part, contests with their pairs, schedule, entry levels.
CREATE FUNCTION salin_susunan_gladi(p_asal smallint, p_ke smallint, p_edisi int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO pemilihan_wilayah (pemilihan_id, wilayah_id) SELECT p_ke, n.id FROM pemilihan_wilayah x JOIN wilayah w ON w.id = x.wilayah_id JOIN wilayah n ON n.edisi_id = p_edisi AND n.kode = w.kode
    WHERE x.pemilihan_id = p_asal AND x.sampai_at IS NULL;
  INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) SELECT p_ke, n.id, x.jenis_kode FROM kontes x JOIN wilayah w ON w.id = x.wilayah_id JOIN wilayah n ON n.edisi_id = p_edisi AND n.kode = w.kode
    WHERE x.pemilihan_id = p_asal AND x.sampai_at IS NULL;
  INSERT INTO paslon (kontes_id, nomor_urut, nama, nama_wakil, kolom_kosong, sumber, tanggal)
    SELECT k.id, x.nomor_urut, x.nama, x.nama_wakil, x.kolom_kosong, x.sumber, x.tanggal FROM paslon x JOIN kontes y ON y.id = x.kontes_id JOIN wilayah w ON w.id = y.wilayah_id
    JOIN wilayah n ON n.edisi_id = p_edisi AND n.kode = w.kode JOIN kontes k ON k.pemilihan_id = p_ke AND k.wilayah_id = n.id AND k.jenis_kode = y.jenis_kode WHERE y.pemilihan_id = p_asal AND y.sampai_at IS NULL AND x.sampai_at IS NULL;
  -- The schedule as it stands now: what was said before of the real election is its own past.
  INSERT INTO tahapan (pemilihan_id, kode, pemungutan) SELECT p_ke, t.kode, t.pemungutan FROM tahapan t JOIN jadwal_berlaku(p_asal, NULL) j ON j.tahapan_id = t.id AND NOT j.diakhiri ORDER BY t.id;
  INSERT INTO tahapan_jadwal (tahapan_id, nama, dasar, lembaga, status, mulai, selesai, selesai_jam, realisasi, tetap, terikat, alasan, nomor_sk, pada_at, dicatat_at)
    SELECT t.id, j.nama, j.dasar, j.lembaga, j.status, j.mulai, j.selesai, j.selesai_jam, j.realisasi, j.tetap, j.terikat, 'disalin untuk gladi', j.nomor_sk, '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z'
    FROM jadwal_berlaku(p_asal, NULL) j JOIN tahapan x ON x.id = j.tahapan_id JOIN tahapan t ON t.pemilihan_id = p_ke AND t.kode = x.kode;
  INSERT INTO tahapan_sesudah (jadwal_id, sesudah_id, jeda_hari) SELECT k.id, b.id, s.jeda_hari FROM jadwal_berlaku(p_asal, NULL) j JOIN tahapan_sesudah s ON s.jadwal_id = j.id JOIN tahapan ta ON ta.id = j.tahapan_id
    JOIN tahapan tb ON tb.id = s.sesudah_id JOIN tahapan a ON a.pemilihan_id = p_ke AND a.kode = ta.kode JOIN tahapan_jadwal k ON k.tahapan_id = a.id JOIN tahapan b ON b.pemilihan_id = p_ke AND b.kode = tb.kode;
  INSERT INTO tahapan_indikator (pemilihan_id, indikator_id, tahapan_id, awal_mulai_h, awal_selesai_h) SELECT p_ke, i.indikator_id, b.id, i.awal_mulai_h, i.awal_selesai_h
    FROM tahapan_indikator i JOIN tahapan t ON t.id = i.tahapan_id JOIN tahapan b ON b.pemilihan_id = p_ke AND b.kode = t.kode WHERE i.pemilihan_id = p_asal;
  INSERT INTO tingkat_isi (pemilihan_id, wilayah_id, indikator_id, tingkat) SELECT p_ke, n.id, x.indikator_id, x.tingkat FROM tingkat_isi x JOIN wilayah w ON w.id = x.wilayah_id
    JOIN wilayah n ON n.edisi_id = p_edisi AND n.kode = w.kode WHERE x.pemilihan_id = p_asal AND x.sampai_at IS NULL;
$$;

-- The adopted facts, and the DPT of an earlier election where the need stands on that (in this tree or through the map), as sources of the rehearsal. None is dated after the day it plays.
CREATE FUNCTION salin_fakta_gladi(p_asal pemilihan, p_ke smallint, p_edisi int, p_oleh int, p_awal timestamptz, p_pada timestamptz, p_dicatat timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE f record; v_banyak int := 0;
BEGIN
  FOR f IN
    WITH tetap AS (
      SELECT DISTINCT ON (y.jenis_kode, y.wilayah_id, y.jenis_kontes) y.* FROM adopsi x JOIN fakta y ON y.id = x.fakta_id
      WHERE y.pemilihan_id = p_asal.id ORDER BY y.jenis_kode, y.wilayah_id, y.jenis_kontes, x.pada_at DESC, x.id DESC
    ), semua AS (
      SELECT y.id, y.jenis_kode, y.wilayah_id, y.jenis_kontes, y.nilai, y.pembilang, y.penyebut, y.kategori, y.status, y.sumber, y.tanggal, y.catatan, p_asal.nama AS dari FROM tetap y
      UNION ALL SELECT y.id, y.jenis_kode, d.wilayah_id, NULL, d.nilai, NULL, NULL, NULL, d.status, y.sumber, y.tanggal, y.catatan, p.nama
      FROM dpt_berlaku(p_asal.id, p_pada) d JOIN fakta y ON y.id = d.fakta_id JOIN pemilihan p ON p.id = y.pemilihan_id
      WHERE NOT EXISTS (SELECT FROM tetap t WHERE t.jenis_kode = 'dpt.jumlah' AND t.wilayah_id = d.wilayah_id AND t.jenis_kontes IS NULL)
    )
    SELECT s.*, n.id AS di FROM semua s JOIN wilayah w ON w.id = s.wilayah_id AND w.edisi_id = p_asal.edisi_id JOIN wilayah n ON n.edisi_id = p_edisi AND n.kode = w.kode ORDER BY s.id, n.id
  LOOP
    PERFORM catat_fakta(jsonb_build_object('jenis_kode', f.jenis_kode, 'pemilihan_id', p_ke, 'wilayah_id', f.di, 'jenis_kontes', f.jenis_kontes, 'nilai', f.nilai, 'pembilang', f.pembilang, 'penyebut', f.penyebut,
      'kategori', f.kategori, 'status', f.status, 'sumber', 'Disalin dari ' || f.dari || ': ' || f.sumber, 'tanggal', least(f.tanggal, (p_awal AT TIME ZONE 'Asia/Jakarta')::date), 'catatan', f.catatan, 'oleh_id', p_oleh,
      'adopsi', 'Disalin untuk gladi', 'tunda', true), p_awal, p_dicatat);
    v_banyak := v_banyak + 1;
  END LOOP;
  RETURN v_banyak;
END $$;

-- What the registers say of each TPS (its own; where the need stands on that, an earlier election's), as an import into the rehearsal's own books: one a province and standing of
-- its figures, told of the newest import that spoke there. A province without one has none here either.
CREATE FUNCTION salin_register_gladi(p_asal pemilihan, p_ke smallint, p_edisi int, p_oleh int, p_awal timestamptz, p_pada timestamptz, p_dicatat timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE a record; v_cap record; v_id int;
BEGIN
  FOR a IN
    WITH sendiri AS (SELECT * FROM register_tps(p_asal.id, ARRAY(SELECT DISTINCT m.provinsi_id FROM impor m WHERE m.pemilihan_id = p_asal.id AND m.tingkat = 5), 'infinity')),
    dipakai AS (SELECT d.* FROM dpt_berlaku(p_asal.id, p_pada) d WHERE d.fakta_id IS NULL),
    isi AS (SELECT wilayah_id, r.dpt_l, r.dpt_p, coalesce(d.nilai::int, r.dpt) AS dpt, coalesce(d.status, r.status) AS status FROM sendiri r FULL JOIN dipakai d USING (wilayah_id)),
    per AS (
      SELECT w.provinsi_id AS dari, n.provinsi_id AS provinsi, i.status, count(*) AS banyak, array_agg(n.id ORDER BY n.kode COLLATE "C") AS di, array_agg(i.dpt_l ORDER BY n.kode COLLATE "C") AS l,
        array_agg(i.dpt_p ORDER BY n.kode COLLATE "C") AS p, array_agg(i.dpt ORDER BY n.kode COLLATE "C") AS dpt
      FROM isi i JOIN wilayah w ON w.id = i.wilayah_id AND w.edisi_id = p_asal.edisi_id AND w.tingkat = 5 JOIN wilayah n ON n.edisi_id = p_edisi AND n.kode = w.kode GROUP BY 1, 2, 3)
    SELECT per.*, s.sumber, s.tanggal, s.dokumen_id FROM per CROSS JOIN LATERAL (
      SELECT e.nama || ': ' || m.sumber AS sumber, m.tanggal, m.dokumen_id FROM impor m JOIN pemilihan e ON e.id = m.pemilihan_id
      WHERE m.provinsi_id = per.dari AND m.tingkat = 5 AND (e.id = p_asal.id OR (e.hari < p_asal.hari AND NOT e.gladi)) ORDER BY e.id = p_asal.id DESC, e.hari DESC, m.id DESC LIMIT 1) s
    ORDER BY per.provinsi, per.status
  LOOP
    SELECT c.urut, c.pada_at INTO v_cap FROM cap_berikut(a.provinsi, p_awal) c;
    INSERT INTO impor (kunci, pemilihan_id, wilayah_id, provinsi_id, tingkat, lengkap, status, sumber, tanggal, dokumen_id, banyak, baru, berubah, sama, berakhir, oleh_id, pada_at, dicatat_at)
      VALUES (gen_random_uuid(), p_ke, a.provinsi, a.provinsi, 5, false, a.status, 'Disalin dari ' || a.sumber, least(a.tanggal, (p_awal AT TIME ZONE 'Asia/Jakarta')::date), a.dokumen_id, a.banyak, 0, 0, a.banyak, 0, p_oleh, v_cap.pada_at, p_dicatat) RETURNING id INTO v_id;
    INSERT INTO impor_baris (impor_id, wilayah_id, no, dpt_l, dpt_p, dpt) SELECT v_id, b.di, b.no, b.l, b.p, b.dpt FROM unnest(a.di, a.l, a.p, a.dpt) WITH ORDINALITY b(di, l, p, dpt, no);
    PERFORM sambung_rantai(a.provinsi, v_cap.urut, v_cap.pada_at, 'IMPOR', v_id);
  END LOOP;
END $$;

/* A rehearsal of an election, ready for its first laporan. isi: {asal_id, slug, nama, mulai, jeda, oleh_id}. `mulai`: the instant at which its clock starts; what is copied stands in its
   books one second earlier. Answers {tag: TERSIMPAN | SUDAH_ADA | BUKAN_ASAL | TANPA_KATALOG, pemilihan_id, wilayah, fakta}. */
CREATE FUNCTION buat_gladi(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE a pemilihan; v_id smallint; v_edisi int; v_katalog int; v_oleh int := (isi->>'oleh_id')::int; v_mulai timestamptz := (isi->>'mulai')::timestamptz; v_awal timestamptz := v_mulai - interval '1 second';
  v_provinsi int; v_wilayah int; v_fakta int;
BEGIN
  PERFORM pg_advisory_xact_lock(72, (isi->>'asal_id')::int);
  SELECT * INTO STRICT a FROM pemilihan WHERE id = (isi->>'asal_id')::smallint;
  IF a.gladi THEN RETURN jsonb_build_object('tag', 'BUKAN_ASAL'); END IF;
  IF EXISTS (SELECT FROM pemilihan WHERE slug = isi->>'slug') THEN RETURN jsonb_build_object('tag', 'SUDAH_ADA'); END IF;
  v_katalog := katalog_berlaku(a.id, p_pada);
  IF v_katalog IS NULL THEN RETURN jsonb_build_object('tag', 'TANPA_KATALOG'); END IF;
  INSERT INTO edisi_wilayah (kode, nama, dasar, berlaku, terbit_at, gladi) VALUES (isi->>'slug', isi->>'nama', 'Salinan untuk gladi ' || a.nama, a.hari, p_pada, true) RETURNING id INTO v_edisi;
  v_wilayah := salin_pohon_gladi(a, v_edisi);
  INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan, induk_id, gladi)
    VALUES (isi->>'slug', isi->>'nama', a.jenis, a.hari, a.buka_jam, a.tutup_jam, v_edisi, 'BERJALAN', a.id, true) RETURNING id INTO v_id;
  INSERT INTO jam_gladi (pemilihan_id, saat_at, pada_at, jeda) VALUES (v_id, v_mulai, p_pada, (isi->>'jeda')::boolean);
  PERFORM salin_susunan_gladi(a.id, v_id, v_edisi);
  PERFORM salin_katalog(v_katalog, v_id, v_awal, p_dicatat, v_oleh);
  v_fakta := salin_fakta_gladi(a, v_id, v_edisi, v_oleh, v_awal, p_pada, p_dicatat);
  PERFORM salin_register_gladi(a, v_id, v_edisi, v_oleh, v_awal, p_pada, p_dicatat);
  FOR v_provinsi IN SELECT provinsi_pemilihan(v_id) LOOP PERFORM nyatakan_ulang_pemilihan(v_id, v_provinsi, v_oleh, 'gladi baru', v_awal, p_dicatat); END LOOP;
  PERFORM catat_audit(v_oleh, 'gladi.buat', 'pemilihan', v_id::text, NULL, jsonb_build_object('slug', isi->>'slug', 'nama', isi->>'nama', 'asal', a.slug, 'mulai', v_mulai, 'wilayah', v_wilayah, 'fakta', v_fakta), p_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'pemilihan_id', v_id, 'wilayah', v_wilayah, 'fakta', v_fakta);
END $$;

-- ── Removed as a whole ────────────────────────────────────────────────────────────────────────────────────────
-- Every table that holds rows of a rehearsal, those first that lean on others; which of its rows ($1: its election, $2: its edition, $3: the documents of it alone).
-- tests/integration/gladi.test.ts holds this list against the foreign keys of the database: a table that is added must be named here.
CREATE FUNCTION isi_gladi() RETURNS TABLE (urut int, tabel text, syarat text) LANGUAGE sql IMMUTABLE AS $f$
  SELECT o::int, t, s FROM unnest(
    ARRAY['tindak_lanjut', 'keputusan', 'rakor', 'insiden', 'layar', 'lampiran', 'adopsi', 'keberatan', 'verifikasi', 'gugur', 'nilai', 'capaian', 'capaian_riwayat', 'kebutuhan', 'kebutuhan_riwayat', 'laporan', 'fakta', 'impor_mentah', 'impor_baris', 'impor', 'impor_draf',
      'rantai', 'buku', 'dokumen_isi', 'dokumen', 'draf_katalog', 'katalog_indikator', 'aturan', 'katalog_aspek', 'katalog', 'tingkat_isi', 'paslon', 'kontes', 'tahapan_sesudah', 'tahapan_indikator', 'tahapan_jadwal', 'tahapan', 'pemilihan_jadwal', 'pemilihan_wilayah', 'jam_gladi',
      'denah', 'peta_wilayah', 'pemilihan', 'wilayah', 'edisi_wilayah'],
    ARRAY[$s$insiden_id IN (SELECT id FROM insiden WHERE pemilihan_id = $1) OR keputusan_id IN (SELECT k.id FROM keputusan k JOIN rakor r ON r.id = k.rakor_id WHERE r.pemilihan_id = $1)$s$,
      $s$rakor_id IN (SELECT id FROM rakor WHERE pemilihan_id = $1)$s$, $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$,
      $s$laporan_id IN (SELECT id FROM laporan WHERE pemilihan_id = $1) OR fakta_id IN (SELECT id FROM fakta WHERE pemilihan_id = $1)$s$,
      $s$fakta_id IN (SELECT id FROM fakta WHERE pemilihan_id = $1)$s$, $s$fakta_id IN (SELECT id FROM fakta WHERE pemilihan_id = $1)$s$,
      $s$laporan_id IN (SELECT id FROM laporan WHERE pemilihan_id = $1)$s$, $s$laporan_id IN (SELECT id FROM laporan WHERE pemilihan_id = $1)$s$, $s$laporan_id IN (SELECT id FROM laporan WHERE pemilihan_id = $1)$s$,
      $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$,
      $s$draf_id IN (SELECT id FROM impor_draf WHERE pemilihan_id = $1)$s$, $s$impor_id IN (SELECT id FROM impor WHERE pemilihan_id = $1)$s$, $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$,
      $s$provinsi_id IN (SELECT id FROM wilayah WHERE edisi_id = $2)$s$, $s$provinsi_id IN (SELECT id FROM wilayah WHERE edisi_id = $2)$s$, $s$dokumen_id = ANY ($3)$s$, $s$id = ANY ($3)$s$, $s$pemilihan_id = $1$s$,
      $s$katalog_id IN (SELECT id FROM katalog WHERE pemilihan_id = $1)$s$, $s$katalog_id IN (SELECT id FROM katalog WHERE pemilihan_id = $1)$s$, $s$katalog_id IN (SELECT id FROM katalog WHERE pemilihan_id = $1)$s$, $s$pemilihan_id = $1$s$,
      $s$pemilihan_id = $1$s$, $s$kontes_id IN (SELECT id FROM kontes WHERE pemilihan_id = $1)$s$, $s$pemilihan_id = $1$s$, $s$jadwal_id IN (SELECT j.id FROM tahapan_jadwal j JOIN tahapan t ON t.id = j.tahapan_id WHERE t.pemilihan_id = $1)$s$, $s$pemilihan_id = $1$s$, $s$tahapan_id IN (SELECT id FROM tahapan WHERE pemilihan_id = $1)$s$, $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$,
      $s$pemilihan_id = $1$s$, $s$pemilihan_id = $1$s$, $s$wilayah_id IN (SELECT id FROM wilayah WHERE edisi_id = $2)$s$,
      $s$dari_id IN (SELECT id FROM wilayah WHERE edisi_id = $2) OR ke_id IN (SELECT id FROM wilayah WHERE edisi_id = $2)$s$, $s$id = $1$s$, $s$edisi_id = $2$s$, $s$id = $2$s$]
  ) WITH ORDINALITY x(t, s, o)
$f$;

-- Does this row belong to this rehearsal? Told by the row itself, not by whoever wants it gone.
CREATE FUNCTION milik_gladi(b jsonb, p_pemilihan smallint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM pemilihan g JOIN edisi_wilayah e ON e.id = g.edisi_id AND e.gladi WHERE g.id = p_pemilihan AND g.gladi AND CASE
    WHEN b ? 'pemilihan_id' THEN (b->>'pemilihan_id')::smallint = g.id
    WHEN b ? 'provinsi_id' THEN EXISTS (SELECT FROM wilayah w WHERE w.id = (b->>'provinsi_id')::int AND w.edisi_id = e.id)
    WHEN b ? 'katalog_id' THEN EXISTS (SELECT FROM katalog k WHERE k.id = (b->>'katalog_id')::int AND k.pemilihan_id = g.id)
    WHEN b->>'laporan_id' IS NOT NULL THEN EXISTS (SELECT FROM laporan l WHERE l.id = (b->>'laporan_id')::bigint AND l.pemilihan_id = g.id)
    WHEN b->>'impor_id' IS NOT NULL THEN EXISTS (SELECT FROM impor i WHERE i.id = (b->>'impor_id')::int AND i.pemilihan_id = g.id)
    WHEN b->>'fakta_id' IS NOT NULL THEN EXISTS (SELECT FROM fakta f WHERE f.id = (b->>'fakta_id')::bigint AND f.pemilihan_id = g.id)
    WHEN b->>'tahapan_id' IS NOT NULL THEN EXISTS (SELECT FROM tahapan t WHERE t.id = (b->>'tahapan_id')::int AND t.pemilihan_id = g.id)
    WHEN b->>'jadwal_id' IS NOT NULL THEN EXISTS (SELECT FROM tahapan_jadwal j JOIN tahapan t ON t.id = j.tahapan_id WHERE j.id = (b->>'jadwal_id')::int AND t.pemilihan_id = g.id)
    WHEN b->>'insiden_id' IS NOT NULL THEN EXISTS (SELECT FROM insiden i WHERE i.id = (b->>'insiden_id')::int AND i.pemilihan_id = g.id)
    WHEN b->>'keputusan_id' IS NOT NULL THEN EXISTS (SELECT FROM keputusan k JOIN rakor r ON r.id = k.rakor_id WHERE k.id = (b->>'keputusan_id')::int AND r.pemilihan_id = g.id)
    ELSE false END)
$$;

-- Append-only for everybody, but for the one act that removes a rehearsal: it names which, and the row must be one of that. The app's role may delete nothing here.
CREATE OR REPLACE FUNCTION tolak_perubahan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND nullif(current_setting('sigap.hapus_gladi', true), '') IS NOT NULL THEN
    IF milik_gladi(to_jsonb(OLD), current_setting('sigap.hapus_gladi')::smallint) THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION 'buku besar hanya bertambah: % pada % ditolak', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- Documents that nothing but this rehearsal stands on, and those kept at a place of its tree: the file of a draft that was discarded stands for nothing any more.
CREATE FUNCTION dokumen_gladi(p_pemilihan smallint) RETURNS int[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(d), '{}') FROM (
    SELECT x.d FROM (SELECT a.dokumen_id AS d, coalesce(l.pemilihan_id, f.pemilihan_id) AS p FROM lampiran a LEFT JOIN laporan l ON l.id = a.laporan_id LEFT JOIN fakta f ON f.id = a.fakta_id
      UNION ALL SELECT dokumen_id, pemilihan_id FROM laporan WHERE dokumen_id IS NOT NULL
      UNION ALL SELECT a.dokumen_id, f.pemilihan_id FROM adopsi a JOIN fakta f ON f.id = a.fakta_id WHERE a.dokumen_id IS NOT NULL
      UNION ALL SELECT dokumen_id, pemilihan_id FROM impor UNION ALL SELECT dokumen_id, pemilihan_id FROM impor_draf) x GROUP BY x.d HAVING bool_and(x.p = p_pemilihan)
    UNION SELECT o.id FROM dokumen o JOIN wilayah w ON w.id = o.wilayah_id JOIN pemilihan g ON g.edisi_id = w.edisi_id AND g.gladi WHERE g.id = p_pemilihan) y
$$;

/* All of a rehearsal, at once and for good; what the audit says of it stays. isi: {pemilihan_id, oleh_id}. Answers {tag: TERSIMPAN | BUKAN_GLADI | TIDAK_DITEMUKAN, baris}. */
CREATE FUNCTION hapus_gladi(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE g pemilihan; t record; v_dokumen int[]; v_banyak bigint; v_semua bigint := 0; v_rinci jsonb := '{}';
BEGIN
  PERFORM kunci_pemilihan((isi->>'pemilihan_id')::smallint, p_pada);
  SELECT * INTO g FROM pemilihan WHERE id = (isi->>'pemilihan_id')::smallint FOR UPDATE;
  IF NOT FOUND THEN RETURN jsonb_build_object('tag', 'TIDAK_DITEMUKAN'); END IF;
  IF NOT g.gladi OR NOT EXISTS (SELECT FROM edisi_wilayah e WHERE e.id = g.edisi_id AND e.gladi) THEN RETURN jsonb_build_object('tag', 'BUKAN_GLADI'); END IF;
  v_dokumen := dokumen_gladi(g.id);
  PERFORM set_config('sigap.hapus_gladi', g.id::text, true);
  FOR t IN SELECT * FROM isi_gladi() x ORDER BY x.urut LOOP
    EXECUTE format('DELETE FROM %I WHERE %s', t.tabel, t.syarat) USING g.id, g.edisi_id, v_dokumen;
    GET DIAGNOSTICS v_banyak = ROW_COUNT;
    v_semua := v_semua + v_banyak;
    IF v_banyak > 0 THEN v_rinci := v_rinci || jsonb_build_object(t.tabel, v_banyak); END IF;
  END LOOP;
  PERFORM set_config('sigap.hapus_gladi', '', true);
  PERFORM catat_audit((isi->>'oleh_id')::int, 'gladi.hapus', 'pemilihan', g.id::text, jsonb_build_object('slug', g.slug, 'nama', g.nama, 'keadaan', g.keadaan), jsonb_build_object('baris', v_rinci), p_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'baris', v_semua);
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
