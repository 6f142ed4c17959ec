-- Sources that are proposed, adopted and contested; evidence on laporan and facts; catalogue versions and election states through functions;
-- the operator's map. All of it append-only or through one door, and in the chain where figures rest on it.

-- ── Evidence ──────────────────────────────────────────────────────────────────────────────────────────────────
-- `sha256` is of the bytes kept, `sha256_asli` of the file as it was sent (before EXIF was stripped). A redaction takes the bytes and says who and why.
ALTER TABLE dokumen ADD COLUMN sha256_asli bytea NOT NULL, ADD COLUMN alasan_hapus text,
  ADD CONSTRAINT dokumen_sidik CHECK (length(sha256) = 32 AND length(sha256_asli) = 32),
  ADD CONSTRAINT dokumen_ukuran CHECK (ukuran BETWEEN 1 AND 10485760),
  ADD CONSTRAINT dokumen_hapus CHECK (num_nulls(dihapus_at, alasan_hapus) IN (0, 2) AND (dihapus_oleh IS NULL OR dihapus_at IS NOT NULL));
ALTER TABLE dokumen ADD CONSTRAINT dokumen_wilayah FOREIGN KEY (wilayah_id) REFERENCES wilayah ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT dokumen_oleh FOREIGN KEY (oleh_id) REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which document stands for what: one laporan or one fact; also later than the thing itself ("berita acara menyusul").
CREATE TABLE lampiran (
  id bigserial PRIMARY KEY,
  dokumen_id int NOT NULL REFERENCES dokumen ON DELETE RESTRICT ON UPDATE CASCADE,
  laporan_id bigint REFERENCES laporan ON DELETE RESTRICT ON UPDATE CASCADE,
  fakta_id bigint REFERENCES fakta ON DELETE RESTRICT ON UPDATE CASCADE,
  oleh_id int NOT NULL REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE,
  pada_at timestamptz(6) NOT NULL,
  dicatat_at timestamptz(6) NOT NULL,
  CONSTRAINT lampiran_milik CHECK (num_nonnulls(laporan_id, fakta_id) = 1)
);
CREATE UNIQUE INDEX lampiran_sekali ON lampiran (dokumen_id, laporan_id, fakta_id) NULLS NOT DISTINCT;
CREATE INDEX lampiran_laporan_id_idx ON lampiran (laporan_id);
CREATE INDEX lampiran_fakta_id_idx ON lampiran (fakta_id);
CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON lampiran FOR EACH ROW EXECUTE FUNCTION tolak_perubahan();
CREATE TRIGGER hanya_bertambah_semua BEFORE TRUNCATE ON lampiran EXECUTE FUNCTION tolak_perubahan();

-- ── Catalogue: who made a version, on which decision ──────────────────────────────────────────────────────────
ALTER TABLE katalog ADD COLUMN tanggal_sk date, ADD COLUMN alasan text, ADD COLUMN oleh_id int REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── The operator's own map: finished SVG paths per kode, so that a page ships no geodata ──────────────────────
CREATE TABLE denah (
  wilayah_id int PRIMARY KEY REFERENCES wilayah ON DELETE RESTRICT ON UPDATE CASCADE,
  lebar int NOT NULL CHECK (lebar BETWEEN 1 AND 4000),
  tinggi int NOT NULL CHECK (tinggi BETWEEN 1 AND 4000),
  jalur jsonb NOT NULL,
  sumber text NOT NULL,
  oleh_id int NOT NULL REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE,
  diubah_at timestamptz(6) NOT NULL
);

-- The provinces that take part in an election.
CREATE FUNCTION provinsi_pemilihan(p_pemilihan smallint) RETURNS SETOF int LANGUAGE sql STABLE AS $$
  SELECT DISTINCT x.id FROM pemilihan_wilayah p JOIN wilayah w ON w.id = p.wilayah_id
  CROSS JOIN LATERAL (SELECT w.provinsi_id AS id WHERE w.tingkat > 0 UNION ALL SELECT a.id FROM wilayah a WHERE w.tingkat = 0 AND a.induk_id = w.id) x
  WHERE p.pemilihan_id = p_pemilihan AND p.sampai_at IS NULL ORDER BY 1
$$;

-- ── The chain knows the new links ─────────────────────────────────────────────────────────────────────────────
ALTER FUNCTION isi_kanonik(jenis_rantai, bigint) RENAME TO isi_kanonik_awal;
CREATE FUNCTION isi_kanonik(p_jenis jenis_rantai, p_id bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE p_jenis
    WHEN 'LAMPIRAN' THEN (SELECT jsonb_build_array('lampiran', a.id, a.dokumen_id, encode(d.sha256, 'hex'), encode(d.sha256_asli, 'hex'), a.laporan_id, a.fakta_id, a.oleh_id, mikro(a.pada_at), mikro(a.dicatat_at))::text
      FROM lampiran a JOIN dokumen d ON d.id = a.dokumen_id WHERE a.id = p_id)
    WHEN 'KATALOG' THEN (SELECT jsonb_build_array('katalog', k.id, k.pemilihan_id, k.versi, k.nama, k.nomor_sk, k.tanggal_sk, k.alasan, k.oleh_id, mikro(k.berlaku_at), mikro(k.dicatat_at),
        (SELECT jsonb_agg(jsonb_build_array(a.aspek_kode, a.bobot) ORDER BY a.aspek_kode) FROM katalog_aspek a WHERE a.katalog_id = k.id),
        (SELECT jsonb_agg(jsonb_build_array(r.kode, r.rumus, r.faktor_pembilang, r.faktor_penyebut, r.jenis_fakta, r.uraian, r.sumber, r.status) ORDER BY r.kode) FROM aturan r WHERE r.katalog_id = k.id),
        (SELECT jsonb_agg(jsonb_build_array(i.indikator_id, i.aturan_kode, i.tingkat, i.pemilik, i.bobot, i.buka_h, i.jatuh_tempo_h, i.kurva, i.ritme_hari, i.ritme_rapat_hari, i.ritme_rapat_sejak_h, i.ambang_siap, i.ambang_perhatian,
          i.batas_keras, i.terbatas) ORDER BY i.indikator_id) FROM katalog_indikator i WHERE i.katalog_id = k.id))::text
      FROM katalog k WHERE k.id = p_id)
    ELSE isi_kanonik_awal(p_jenis, p_id) END;
END $$;

ALTER FUNCTION periksa_rantai(int) RENAME TO periksa_rantai_awal;
CREATE FUNCTION periksa_rantai(p_provinsi int) RETURNS TABLE (urut bigint, jenis jenis_rantai, rujukan_id bigint, sebab text) LANGUAGE sql STABLE AS $$
  SELECT * FROM periksa_rantai_awal(p_provinsi)
  UNION ALL
  SELECT NULL, 'LAMPIRAN'::jenis_rantai, a.id, 'baris tanpa mata rantai' FROM lampiran a LEFT JOIN laporan l ON l.id = a.laporan_id LEFT JOIN fakta f ON f.id = a.fakta_id LEFT JOIN wilayah w ON w.id = f.wilayah_id
  WHERE coalesce(l.provinsi_id, w.provinsi_id) = p_provinsi AND NOT EXISTS (SELECT FROM rantai r WHERE r.jenis = 'LAMPIRAN' AND r.rujukan_id = a.id)
  UNION ALL -- the bytes are those of the hash, unless somebody has redacted them
  SELECT NULL, 'LAMPIRAN', a.id, 'isi dokumen tidak cocok dengan sidiknya' FROM lampiran a JOIN dokumen d ON d.id = a.dokumen_id LEFT JOIN dokumen_isi b ON b.dokumen_id = d.id
    LEFT JOIN laporan l ON l.id = a.laporan_id LEFT JOIN fakta f ON f.id = a.fakta_id LEFT JOIN wilayah w ON w.id = f.wilayah_id
  WHERE coalesce(l.provinsi_id, w.provinsi_id) = p_provinsi AND d.dihapus_at IS NULL AND (b.isi IS NULL OR sha256(b.isi) <> d.sha256)
  UNION ALL -- once a province's chain knows the catalogue of an election, it knows every version of it (those made before this migration, the first ones, are in none)
  SELECT NULL, 'KATALOG', k.id, 'versi katalog tanpa mata rantai' FROM katalog k WHERE EXISTS (SELECT FROM rantai r JOIN katalog v ON v.id = r.rujukan_id WHERE r.provinsi_id = p_provinsi AND r.jenis = 'KATALOG' AND v.pemilihan_id = k.pemilihan_id AND v.versi <= k.versi)
    AND NOT EXISTS (SELECT FROM rantai r WHERE r.provinsi_id = p_provinsi AND r.jenis = 'KATALOG' AND r.rujukan_id = k.id)
  ORDER BY 1 NULLS LAST
$$;

-- A server whose clock runs ahead must not stamp a province ahead for good. The demo's clock (its row is in `jam`) may be anywhere.
CREATE OR REPLACE FUNCTION cap_berikut(p_provinsi int, p_pada timestamptz, OUT urut bigint, OUT pada_at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  IF p_pada > clock_timestamp() + interval '10 minutes' AND NOT EXISTS (SELECT FROM jam) THEN
    RAISE EXCEPTION 'jam peladen aplikasi (%) mendahului jam basis data (%)', p_pada, clock_timestamp() USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO buku AS b (provinsi_id, urut, pada_at, hash) VALUES (p_provinsi, 1, p_pada, '')
  ON CONFLICT (provinsi_id) DO UPDATE SET urut = b.urut + 1, pada_at = greatest(excluded.pada_at, b.pada_at + interval '1 microsecond')
  RETURNING b.urut, b.pada_at INTO urut, pada_at;
END $$;

-- ── Evidence on a laporan or a fact ───────────────────────────────────────────────────────────────────────────
/* isi: {dokumen_id, laporan_id | fakta_id, oleh_id}. Answers {tag: TERSIMPAN | SUDAH_TERLAMPIR | TERHAPUS}. */
CREATE FUNCTION lampirkan(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE a lampiran := jsonb_populate_record(NULL::lampiran, isi); v_provinsi int; v_urut bigint; v_pada timestamptz; v_hash bytea; d dokumen;
BEGIN
  SELECT coalesce((SELECT l.provinsi_id FROM laporan l WHERE l.id = a.laporan_id), (SELECT w.provinsi_id FROM fakta f JOIN wilayah w ON w.id = f.wilayah_id WHERE f.id = a.fakta_id)) INTO STRICT v_provinsi;
  PERFORM kunci_provinsi(v_provinsi);
  SELECT * INTO STRICT d FROM dokumen WHERE id = a.dokumen_id FOR SHARE;
  IF d.dihapus_at IS NOT NULL THEN RETURN jsonb_build_object('tag', 'TERHAPUS'); END IF;
  IF EXISTS (SELECT FROM lampiran x WHERE x.dokumen_id = a.dokumen_id AND x.laporan_id IS NOT DISTINCT FROM a.laporan_id AND x.fakta_id IS NOT DISTINCT FROM a.fakta_id) THEN
    RETURN jsonb_build_object('tag', 'SUDAH_TERLAMPIR');
  END IF;
  SELECT c.urut, c.pada_at INTO v_urut, v_pada FROM cap_berikut(v_provinsi, p_pada) c;
  INSERT INTO lampiran (dokumen_id, laporan_id, fakta_id, oleh_id, pada_at, dicatat_at) VALUES (a.dokumen_id, a.laporan_id, a.fakta_id, a.oleh_id, v_pada, p_dicatat) RETURNING id INTO a.id;
  v_hash := sambung_rantai(v_provinsi, v_urut, v_pada, 'LAMPIRAN', a.id);
  PERFORM catat_audit(a.oleh_id, 'dokumen.lampirkan', CASE WHEN a.laporan_id IS NULL THEN 'fakta' ELSE 'laporan' END, coalesce(a.laporan_id, a.fakta_id)::text, NULL,
    jsonb_build_object('dokumenId', a.dokumen_id, 'sha256', encode(d.sha256, 'hex')), v_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'lampiran_id', a.id::text);
END $$;

-- With what it is sent along, or not at all: a document that has been redacted meanwhile takes the whole act back.
CREATE FUNCTION lampirkan_pasti(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF lampirkan(isi, p_pada, p_dicatat)->>'tag' = 'TERHAPUS' THEN RAISE EXCEPTION 'dokumen % sudah dihapus', isi->>'dokumen_id'; END IF;
END $$;

-- A laporan together with its documents: one statement, all or nothing.
CREATE FUNCTION catat_laporan_berbukti(isi jsonb, p_dokumen int[], p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE hasil jsonb := catat_laporan(isi, p_pada, p_dicatat); d int;
BEGIN
  IF hasil->>'tag' = 'TERSIMPAN' THEN
    FOREACH d IN ARRAY p_dokumen LOOP
      PERFORM lampirkan_pasti(jsonb_build_object('dokumen_id', d, 'laporan_id', (hasil->>'laporan_id')::bigint, 'oleh_id', isi->'oleh_id'), p_pada, p_dicatat);
    END LOOP;
  END IF;
  RETURN hasil;
END $$;

-- ── Facts: propose, adopt, contest ────────────────────────────────────────────────────────────────────────────
-- The adoption in force of what this fact is about; null when none.
CREATE FUNCTION adopsi_berlaku(f fakta) RETURNS adopsi LANGUAGE sql STABLE AS $$
  SELECT a FROM adopsi a JOIN fakta y ON y.id = a.fakta_id WHERE (y.jenis_kode, y.pemilihan_id, y.wilayah_id) = (f.jenis_kode, f.pemilihan_id, f.wilayah_id)
    AND y.jenis_kontes IS NOT DISTINCT FROM f.jenis_kontes ORDER BY a.pada_at DESC, a.id DESC LIMIT 1
$$;

/* One source's word; the same word of the same source is stored once. With `adopsi` (a reason) it is adopted as well: from this instant on the need stands on it.
   isi: {jenis_kode, pemilihan_id, wilayah_id, jenis_kontes, nilai, pembilang, penyebut, kategori, status, sumber, tanggal, catatan, oleh_id, dokumen: [ids], adopsi, dilihat, tunda}.
   `dilihat`: see adopsi_fakta. Answers {tag: TERSIMPAN | SUDAH_ADA | those of adopsi_fakta, fakta_id}. */
CREATE OR REPLACE FUNCTION catat_fakta(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE f fakta := jsonb_populate_record(NULL::fakta, isi); v_provinsi int; v_urut bigint; v_pada timestamptz; v_hash bytea; v_ada bigint; d int;
BEGIN
  SELECT provinsi_id INTO STRICT v_provinsi FROM wilayah WHERE id = f.wilayah_id;
  PERFORM kunci_provinsi(v_provinsi);
  SELECT x.id INTO v_ada FROM fakta x WHERE (x.jenis_kode, x.pemilihan_id, x.wilayah_id, x.sumber, x.tanggal, x.status) = (f.jenis_kode, f.pemilihan_id, f.wilayah_id, f.sumber, f.tanggal, f.status)
    AND (x.jenis_kontes, x.nilai, x.kategori, x.pembilang, x.penyebut) IS NOT DISTINCT FROM (f.jenis_kontes, f.nilai, f.kategori, f.pembilang, f.penyebut) ORDER BY x.id LIMIT 1;
  -- Decided before anything is stored: a refused adoption must not leave its source behind.
  IF isi ? 'dilihat' AND isi->>'adopsi' IS NOT NULL AND (adopsi_berlaku(f)).id IS DISTINCT FROM (isi->>'dilihat')::bigint THEN RETURN jsonb_build_object('tag', 'USANG'); END IF;
  IF v_ada IS NULL THEN
    SELECT c.urut, c.pada_at INTO v_urut, v_pada FROM cap_berikut(v_provinsi, p_pada) c;
    INSERT INTO fakta (jenis_kode, pemilihan_id, wilayah_id, jenis_kontes, nilai, pembilang, penyebut, kategori, status, sumber, tanggal, catatan, oleh_id, pada_at, dicatat_at)
    VALUES (f.jenis_kode, f.pemilihan_id, f.wilayah_id, f.jenis_kontes, f.nilai, f.pembilang, f.penyebut, f.kategori, f.status, f.sumber, f.tanggal, f.catatan, f.oleh_id, v_pada, p_dicatat)
    RETURNING id INTO f.id;
    v_hash := sambung_rantai(v_provinsi, v_urut, v_pada, 'FAKTA', f.id);
    PERFORM catat_audit(f.oleh_id, 'fakta.catat', 'fakta', f.id::text, NULL, isi, v_pada, p_dicatat);
  ELSE
    f.id := v_ada;
  END IF;
  FOR d IN SELECT x::int FROM jsonb_array_elements_text(coalesce(isi->'dokumen', '[]')) x LOOP
    PERFORM lampirkan_pasti(jsonb_build_object('dokumen_id', d, 'fakta_id', f.id, 'oleh_id', f.oleh_id), p_pada, p_dicatat);
  END LOOP;
  IF isi->>'adopsi' IS NOT NULL THEN
    RETURN adopsi_fakta(jsonb_build_object('fakta_id', f.id, 'alasan', isi->>'adopsi', 'oleh_id', f.oleh_id, 'dokumen', coalesce(isi->'dokumen', '[]'), 'tunda', isi->'tunda'), p_pada, p_dicatat);
  END IF;
  RETURN jsonb_build_object('tag', CASE WHEN v_ada IS NULL THEN 'TERSIMPAN' ELSE 'SUDAH_ADA' END, 'fakta_id', f.id::text, 'berubah', 0);
END $$;

/* The source that counts from now on. isi: {fakta_id, alasan, oleh_id, dokumen: [ids], dilihat, tunda}; the documents stand for the source, the first for the decision. `dilihat` (when given): the adoption its author was shown (null: none); if another
   stands by now: USANG. Adopting again what already counts is only said anew when somebody has contested it meanwhile (it answers the objection).
   `tunda`: the caller adopts many and calls nyatakan_ulang_pemilihan once at the end, in the same transaction. Answers {tag: TERSIMPAN | SUDAH_BERLAKU | USANG, fakta_id, berubah}. */
CREATE OR REPLACE FUNCTION adopsi_fakta(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE a adopsi := jsonb_populate_record(NULL::adopsi, isi); f fakta; v_provinsi int; v_urut bigint; v_pada timestamptz; v_hash bytea; v_lama adopsi; v_berubah int := 0; d int;
  v_dokumen int[] := ARRAY(SELECT x::int FROM jsonb_array_elements_text(coalesce(isi->'dokumen', '[]')) WITH ORDINALITY t(x, o) ORDER BY o);
BEGIN
  SELECT * INTO STRICT f FROM fakta WHERE id = a.fakta_id;
  SELECT provinsi_id INTO STRICT v_provinsi FROM wilayah WHERE id = f.wilayah_id;
  PERFORM kunci_provinsi(v_provinsi);
  v_lama := adopsi_berlaku(f);
  IF isi ? 'dilihat' AND v_lama.id IS DISTINCT FROM (isi->>'dilihat')::bigint THEN RETURN jsonb_build_object('tag', 'USANG'); END IF;
  IF v_lama.fakta_id = f.id AND NOT EXISTS (SELECT FROM keberatan k WHERE k.fakta_id = f.id AND k.pada_at > v_lama.pada_at) THEN
    RETURN jsonb_build_object('tag', 'SUDAH_BERLAKU', 'fakta_id', f.id::text, 'berubah', 0);
  END IF;
  SELECT c.urut, c.pada_at INTO v_urut, v_pada FROM cap_berikut(v_provinsi, p_pada) c;
  INSERT INTO adopsi (fakta_id, alasan, oleh_id, dokumen_id, pada_at, dicatat_at) VALUES (f.id, a.alasan, a.oleh_id, v_dokumen[1], v_pada, p_dicatat) RETURNING id INTO a.id;
  v_hash := sambung_rantai(v_provinsi, v_urut, v_pada, 'ADOPSI', a.id);
  IF NOT coalesce((isi->>'tunda')::boolean, false) THEN v_berubah := nyatakan_ulang_semua(f.pemilihan_id, v_provinsi, v_pada); END IF;
  PERFORM catat_audit(a.oleh_id, 'fakta.adopsi', 'fakta', f.id::text, jsonb_build_object('faktaId', v_lama.fakta_id), jsonb_build_object('faktaId', f.id, 'alasan', a.alasan), v_pada, p_dicatat);
  FOREACH d IN ARRAY v_dokumen LOOP
    PERFORM lampirkan_pasti(jsonb_build_object('dokumen_id', d, 'fakta_id', f.id, 'oleh_id', a.oleh_id), p_pada, p_dicatat);
  END LOOP;
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'fakta_id', f.id::text, 'berubah', v_berubah);
END $$;

/* Somebody says that a source is wrong. isi: {fakta_id, alasan, oleh_id}. It stays open until its owner adopts anew, the same source or another.
   Answers {tag: TERSIMPAN | SUDAH_KEBERATAN}. */
CREATE FUNCTION catat_keberatan(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE k keberatan := jsonb_populate_record(NULL::keberatan, isi); f fakta; v_provinsi int; v_urut bigint; v_pada timestamptz; v_hash bytea;
BEGIN
  SELECT * INTO STRICT f FROM fakta WHERE id = k.fakta_id;
  SELECT provinsi_id INTO STRICT v_provinsi FROM wilayah WHERE id = f.wilayah_id;
  PERFORM kunci_provinsi(v_provinsi);
  IF EXISTS (SELECT FROM keberatan x WHERE x.fakta_id = f.id AND x.oleh_id = k.oleh_id AND x.pada_at > coalesce((adopsi_berlaku(f)).pada_at, '-infinity')) THEN RETURN jsonb_build_object('tag', 'SUDAH_KEBERATAN'); END IF;
  SELECT c.urut, c.pada_at INTO v_urut, v_pada FROM cap_berikut(v_provinsi, p_pada) c;
  INSERT INTO keberatan (fakta_id, alasan, oleh_id, pada_at, dicatat_at) VALUES (f.id, k.alasan, k.oleh_id, v_pada, p_dicatat) RETURNING id INTO k.id;
  v_hash := sambung_rantai(v_provinsi, v_urut, v_pada, 'KEBERATAN', k.id);
  PERFORM catat_audit(k.oleh_id, 'fakta.keberatan', 'fakta', f.id::text, NULL, jsonb_build_object('alasan', k.alasan), v_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'fakta_id', f.id::text);
END $$;

-- A fact may be the estimate a later election stands on: every election not before it is restated, closed ones too, from this instant on.
CREATE OR REPLACE FUNCTION nyatakan_ulang_semua(p_pemilihan smallint, p_provinsi int, p_saat timestamptz) RETURNS int LANGUAGE sql AS $$
  SELECT coalesce(sum(nyatakan_ulang(p.id, p_provinsi, p_saat)), 0)::int FROM pemilihan p
  WHERE (p.id = p_pemilihan OR p.hari > (SELECT hari FROM pemilihan WHERE id = p_pemilihan)) AND EXISTS (SELECT FROM katalog k WHERE k.pemilihan_id = p.id)
$$;

-- ── Verification ends with the election's running ─────────────────────────────────────────────────────────────
ALTER FUNCTION catat_verifikasi(jsonb, timestamptz, timestamptz) RENAME TO catat_verifikasi_awal;
CREATE FUNCTION catat_verifikasi(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_provinsi int; v_pemilihan smallint;
BEGIN
  SELECT provinsi_id, pemilihan_id INTO STRICT v_provinsi, v_pemilihan FROM laporan WHERE id = (isi->>'laporan_id')::bigint;
  PERFORM kunci_provinsi(v_provinsi);
  IF EXISTS (SELECT FROM pemilihan WHERE id = v_pemilihan AND keadaan NOT IN ('PERSIAPAN', 'BERJALAN')) THEN RETURN jsonb_build_object('tag', 'DITUTUP'); END IF;
  RETURN catat_verifikasi_awal(isi, p_pada, p_dicatat);
END $$;

-- ── Elections: their provinces, their states, their catalogue ─────────────────────────────────────────────────
-- The locks of all its provinces, in one order; returns an instant that is after everything in their books.
CREATE FUNCTION kunci_pemilihan(p_pemilihan smallint, p_pada timestamptz) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE v int; v_pada timestamptz;
BEGIN
  FOR v IN SELECT provinsi_pemilihan(p_pemilihan) LOOP PERFORM kunci_provinsi(v); END LOOP;
  SELECT greatest(p_pada, max(b.pada_at) + interval '1 microsecond') INTO v_pada FROM buku b WHERE b.provinsi_id IN (SELECT provinsi_pemilihan(p_pemilihan));
  RETURN v_pada;
END $$;

/* persiapan → berjalan → ditutup → arsip; back only from ditutup and arsip by one step. isi: {pemilihan_id, dari, ke, alasan, nomor_sk, oleh_id}.
   Answers {tag: TERSIMPAN | USANG | TIDAK_BISA}. */
CREATE FUNCTION ubah_keadaan_pemilihan(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_id smallint := (isi->>'pemilihan_id')::smallint; v_dari keadaan_pemilihan := (isi->>'dari')::keadaan_pemilihan; v_ke keadaan_pemilihan := (isi->>'ke')::keadaan_pemilihan; v_kini keadaan_pemilihan; v_pada timestamptz;
BEGIN
  v_pada := kunci_pemilihan(v_id, p_pada);
  SELECT keadaan INTO STRICT v_kini FROM pemilihan WHERE id = v_id FOR UPDATE;
  IF v_kini IS DISTINCT FROM v_dari THEN RETURN jsonb_build_object('tag', 'USANG'); END IF;
  IF (v_dari, v_ke) NOT IN (('PERSIAPAN', 'BERJALAN'), ('BERJALAN', 'DITUTUP'), ('DITUTUP', 'ARSIP'), ('DITUTUP', 'BERJALAN'), ('ARSIP', 'DITUTUP')) THEN RETURN jsonb_build_object('tag', 'TIDAK_BISA'); END IF;
  UPDATE pemilihan SET keadaan = v_ke WHERE id = v_id;
  PERFORM catat_audit((isi->>'oleh_id')::int, 'pemilihan.keadaan', 'pemilihan', v_id::text, jsonb_build_object('keadaan', v_dari),
    jsonb_strip_nulls(jsonb_build_object('keadaan', v_ke, 'alasan', isi->>'alasan', 'nomorSk', isi->>'nomor_sk')), v_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN');
END $$;

/* The catalogue of one election for another that has none yet: its version 1, in the chains of the provinces that take part. */
CREATE FUNCTION salin_katalog(p_dari int, p_ke smallint, p_berlaku timestamptz, p_dicatat timestamptz, p_oleh int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_id int; v_provinsi int; v_cap record; v_pada timestamptz;
BEGIN
  v_pada := kunci_pemilihan(p_ke, p_berlaku);
  IF EXISTS (SELECT FROM katalog WHERE pemilihan_id = p_ke) THEN RAISE EXCEPTION 'pemilihan % sudah memiliki katalog', p_ke; END IF;
  INSERT INTO katalog (pemilihan_id, versi, nama, nomor_sk, tanggal_sk, berlaku_at, dicatat_at, oleh_id) SELECT p_ke, 1, nama, nomor_sk, tanggal_sk, p_berlaku, p_dicatat, p_oleh FROM katalog WHERE id = p_dari RETURNING id INTO STRICT v_id;
  INSERT INTO katalog_aspek (katalog_id, aspek_kode, bobot) SELECT v_id, aspek_kode, bobot FROM katalog_aspek WHERE katalog_id = p_dari;
  INSERT INTO aturan (katalog_id, kode, rumus, faktor_pembilang, faktor_penyebut, jenis_fakta, uraian, sumber, status)
    SELECT v_id, kode, rumus, faktor_pembilang, faktor_penyebut, jenis_fakta, uraian, sumber, status FROM aturan WHERE katalog_id = p_dari;
  INSERT INTO katalog_indikator (katalog_id, indikator_id, aturan_kode, tingkat, pemilik, bobot, buka_h, jatuh_tempo_h, kurva, ritme_hari, ritme_rapat_hari, ritme_rapat_sejak_h, ambang_siap, ambang_perhatian, batas_keras, terbatas)
    SELECT v_id, indikator_id, aturan_kode, tingkat, pemilik, bobot, buka_h, jatuh_tempo_h, kurva, ritme_hari, ritme_rapat_hari, ritme_rapat_sejak_h, ambang_siap, ambang_perhatian, batas_keras, terbatas
    FROM katalog_indikator WHERE katalog_id = p_dari;
  FOR v_provinsi IN SELECT provinsi_pemilihan(p_ke) LOOP
    SELECT c.urut, c.pada_at INTO v_cap FROM cap_berikut(v_provinsi, v_pada) c;
    PERFORM sambung_rantai(v_provinsi, v_cap.urut, v_cap.pada_at, 'KATALOG', v_id);
  END LOOP;
  RETURN v_id;
END $$;

/* A new version of the published formula, in force from this instant: never earlier (the past stays as it was shown), never later (the stored need would not know).
   isi: {pemilihan_id, dasar (the version its author was shown), nama, nomor_sk, tanggal_sk, alasan, oleh_id, aspek: [{aspek_kode, bobot}], aturan: [rows], indikator: [rows]}.
   Answers {tag: TERSIMPAN | USANG | DITUTUP, katalog_id, versi, berubah}. */
CREATE FUNCTION terbitkan_katalog(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE k katalog := jsonb_populate_record(NULL::katalog, isi); v_lama katalog; v_pada timestamptz; v_cap timestamptz; v_urut bigint; v_hash bytea; v_provinsi int; v_berubah int := 0; v_kena int := 0;
BEGIN
  v_pada := kunci_pemilihan(k.pemilihan_id, p_pada);
  SELECT * INTO STRICT v_lama FROM katalog WHERE pemilihan_id = k.pemilihan_id ORDER BY versi DESC LIMIT 1;
  IF v_lama.id IS DISTINCT FROM (isi->>'dasar')::int THEN RETURN jsonb_build_object('tag', 'USANG'); END IF;
  IF EXISTS (SELECT FROM pemilihan WHERE id = k.pemilihan_id AND keadaan NOT IN ('PERSIAPAN', 'BERJALAN')) THEN RETURN jsonb_build_object('tag', 'DITUTUP'); END IF;
  v_pada := greatest(v_pada, v_lama.berlaku_at + interval '1 microsecond');
  INSERT INTO katalog (pemilihan_id, versi, nama, nomor_sk, tanggal_sk, alasan, oleh_id, berlaku_at, dicatat_at)
  VALUES (k.pemilihan_id, v_lama.versi + 1, k.nama, k.nomor_sk, k.tanggal_sk, k.alasan, k.oleh_id, v_pada, p_dicatat) RETURNING * INTO k;
  INSERT INTO katalog_aspek (katalog_id, aspek_kode, bobot) SELECT k.id, a.aspek_kode, a.bobot FROM jsonb_populate_recordset(NULL::katalog_aspek, isi->'aspek') a;
  INSERT INTO aturan (katalog_id, kode, rumus, faktor_pembilang, faktor_penyebut, jenis_fakta, uraian, sumber, status)
    SELECT k.id, a.kode, a.rumus, a.faktor_pembilang, a.faktor_penyebut, a.jenis_fakta, a.uraian, a.sumber, a.status FROM jsonb_populate_recordset(NULL::aturan, isi->'aturan') a;
  INSERT INTO katalog_indikator (katalog_id, indikator_id, aturan_kode, tingkat, pemilik, bobot, buka_h, jatuh_tempo_h, kurva, ritme_hari, ritme_rapat_hari, ritme_rapat_sejak_h, ambang_siap, ambang_perhatian, batas_keras, terbatas)
    SELECT k.id, i.indikator_id, i.aturan_kode, i.tingkat, i.pemilik, i.bobot, i.buka_h, i.jatuh_tempo_h, i.kurva, i.ritme_hari, i.ritme_rapat_hari, i.ritme_rapat_sejak_h, i.ambang_siap, i.ambang_perhatian, i.batas_keras, i.terbatas
    FROM jsonb_populate_recordset(NULL::katalog_indikator, isi->'indikator') i;
  FOR v_provinsi IN SELECT provinsi_pemilihan(k.pemilihan_id) LOOP
    SELECT c.urut, c.pada_at INTO v_urut, v_cap FROM cap_berikut(v_provinsi, v_pada) c;
    v_hash := sambung_rantai(v_provinsi, v_urut, v_cap, 'KATALOG', k.id);
    v_kena := nyatakan_ulang(k.pemilihan_id, v_provinsi, v_cap);
    v_berubah := v_berubah + v_kena;
  END LOOP;
  PERFORM catat_audit(k.oleh_id, 'katalog.terbitkan', 'katalog', k.id::text, jsonb_build_object('versi', v_lama.versi), jsonb_build_object('versi', k.versi, 'nomorSk', k.nomor_sk, 'alasan', k.alasan, 'berubah', v_berubah), v_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'katalog_id', k.id, 'versi', k.versi, 'berubah', v_berubah);
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
