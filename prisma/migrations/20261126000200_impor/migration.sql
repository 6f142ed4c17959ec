-- The register of TPS and DPT: files that are tried first and then taken in as a whole, as a link of the province's chain.

-- In functions of plpgsql only, which read it when they run: a new value may not be used by the transaction that adds it.
ALTER TYPE jenis_rantai ADD VALUE 'IMPOR';
CREATE TYPE keadaan_impor AS ENUM ('BARU', 'DIPERIKSA', 'SALAH', 'SIAP', 'DITERAPKAN');

-- A register of the nation is larger than a photo may be. What may come in as which is decided where it comes in.
ALTER TABLE dokumen DROP CONSTRAINT dokumen_ukuran,
  ADD CONSTRAINT dokumen_ukuran CHECK (ukuran BETWEEN 1 AND CASE WHEN tipe IN ('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') THEN 41943040 ELSE 10485760 END);

-- Most documents are compressed files already, and a register is read whole: neither is worth the time of compressing it.
ALTER TABLE dokumen_isi ALTER COLUMN isi SET STORAGE EXTERNAL;

-- The nation's TPS lie in one table: what is asked of one province looks at its own.
CREATE INDEX wilayah_provinsi_id_tingkat_idx ON wilayah (provinsi_id, tingkat);

-- ── A draft: a file, how it is read, and what came of trying it ───────────────────────────────────────────────
CREATE TABLE impor_draf (
  id serial PRIMARY KEY,
  kunci uuid NOT NULL UNIQUE,
  oleh_id int NOT NULL REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE,
  pemilihan_id smallint NOT NULL REFERENCES pemilihan ON DELETE RESTRICT ON UPDATE CASCADE,
  wilayah_id int NOT NULL REFERENCES wilayah ON DELETE RESTRICT ON UPDATE CASCADE,
  dokumen_id int NOT NULL REFERENCES dokumen ON DELETE RESTRICT ON UPDATE CASCADE,
  sumber text NOT NULL,
  tanggal date NOT NULL,
  keadaan keadaan_impor NOT NULL DEFAULT 'BARU',
  cara jsonb NOT NULL,
  hasil jsonb,
  kemajuan int NOT NULL DEFAULT 0,
  dibuat_at timestamptz(6) NOT NULL,
  diubah_at timestamptz(6) NOT NULL
);
CREATE INDEX impor_draf_oleh_id_idx ON impor_draf (oleh_id);

-- The rows of a draft as they were understood. Unlogged: after a crash they are empty, and the draft is tried again.
CREATE UNLOGGED TABLE impor_mentah (
  draf_id int NOT NULL,
  provinsi_id int NOT NULL,
  no int NOT NULL,
  wilayah_id int NOT NULL,
  nomor smallint,
  tps int,
  dpt_l int,
  dpt_p int,
  dpt int
);
-- Taking a register of the nation in goes province by province: each looks at its own rows only.
CREATE INDEX impor_mentah_draf_id_provinsi_id_idx ON impor_mentah (draf_id, provinsi_id);

-- ── What was taken in: one row per province, with the file's rows. Append-only ────────────────────────────────
CREATE TABLE impor (
  id serial PRIMARY KEY,
  kunci uuid NOT NULL,
  pemilihan_id smallint NOT NULL REFERENCES pemilihan ON DELETE RESTRICT ON UPDATE CASCADE,
  wilayah_id int NOT NULL REFERENCES wilayah ON DELETE RESTRICT ON UPDATE CASCADE,
  provinsi_id int NOT NULL REFERENCES wilayah ON DELETE RESTRICT ON UPDATE CASCADE,
  tingkat smallint NOT NULL CHECK (tingkat BETWEEN 3 AND 5),
  lengkap boolean NOT NULL,
  status status_angka NOT NULL,
  sumber text NOT NULL,
  tanggal date NOT NULL,
  dokumen_id int NOT NULL REFERENCES dokumen ON DELETE RESTRICT ON UPDATE CASCADE,
  banyak int NOT NULL,
  baru int NOT NULL,
  berubah int NOT NULL,
  sama int NOT NULL,
  berakhir int NOT NULL,
  oleh_id int NOT NULL REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE,
  pada_at timestamptz(6) NOT NULL,
  dicatat_at timestamptz(6) NOT NULL,
  UNIQUE (kunci, provinsi_id)
);
CREATE INDEX impor_pemilihan_id_provinsi_id_idx ON impor (pemilihan_id, provinsi_id);

CREATE TABLE impor_baris (
  impor_id int NOT NULL REFERENCES impor ON DELETE RESTRICT ON UPDATE CASCADE,
  wilayah_id int NOT NULL REFERENCES wilayah ON DELETE RESTRICT ON UPDATE CASCADE,
  no int NOT NULL,
  tps int,
  dpt_l int,
  dpt_p int,
  dpt int,
  PRIMARY KEY (wilayah_id, impor_id),
  CONSTRAINT impor_baris_tanda CHECK (tps >= 0 AND dpt_l >= 0 AND dpt_p >= 0 AND dpt >= 0)
);
-- Rows of one import lie beside each other: a summary of the pages finds them, and costs an insert nothing.
CREATE INDEX impor_baris_impor_id_idx ON impor_baris USING brin (impor_id);
CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON impor FOR EACH ROW EXECUTE FUNCTION tolak_perubahan();
CREATE TRIGGER hanya_bertambah_semua BEFORE TRUNCATE ON impor EXECUTE FUNCTION tolak_perubahan();
CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON impor_baris FOR EACH ROW EXECUTE FUNCTION tolak_perubahan();
CREATE TRIGGER hanya_bertambah_semua BEFORE TRUNCATE ON impor_baris EXECUTE FUNCTION tolak_perubahan();

-- An area may enter at the TPS, go back, and do so again: each time is a row of its own.
ALTER TABLE tingkat_isi DROP CONSTRAINT tingkat_isi_pkey, ADD PRIMARY KEY (pemilihan_id, wilayah_id, indikator_id, sejak_at);
CREATE UNIQUE INDEX tingkat_isi_satu_berlaku ON tingkat_isi (pemilihan_id, wilayah_id, indikator_id) WHERE sampai_at IS NULL;

-- ── The chain knows it ────────────────────────────────────────────────────────────────────────────────────────
-- All that a file said, in its order, as one hash.
CREATE FUNCTION sidik_impor(p_impor int) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(string_agg(b.no || '|' || b.wilayah_id || '|' || coalesce(b.tps::text, '-') || '|' || coalesce(b.dpt_l::text, '-') || '|' || coalesce(b.dpt_p::text, '-') || '|' || coalesce(b.dpt::text, '-'), E'\n' ORDER BY b.no), ''), 'UTF8')), 'hex')
  FROM impor_baris b WHERE b.impor_id = p_impor
$$;

ALTER FUNCTION isi_kanonik(jenis_rantai, bigint) RENAME TO isi_kanonik_tanpa_impor;
CREATE FUNCTION isi_kanonik(p_jenis jenis_rantai, p_id bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_jenis::text <> 'IMPOR' THEN RETURN isi_kanonik_tanpa_impor(p_jenis, p_id); END IF;
  RETURN (SELECT jsonb_build_array('impor', i.id, i.kunci, i.pemilihan_id, i.wilayah_id, i.provinsi_id, i.tingkat, i.lengkap, i.status, i.sumber, i.tanggal, i.dokumen_id, encode(d.sha256, 'hex'), i.banyak, i.baru, i.berubah, i.sama, i.berakhir,
      i.oleh_id, mikro(i.pada_at), mikro(i.dicatat_at), sidik_impor(i.id))::text FROM impor i JOIN dokumen d ON d.id = i.dokumen_id WHERE i.id = p_id);
END $$;

ALTER FUNCTION periksa_rantai(int) RENAME TO periksa_rantai_tanpa_impor;
CREATE FUNCTION periksa_rantai(p_provinsi int) RETURNS TABLE (urut bigint, jenis jenis_rantai, rujukan_id bigint, sebab text) LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT * FROM (
    SELECT p.urut, p.jenis, p.rujukan_id, p.sebab FROM periksa_rantai_tanpa_impor(p_provinsi) p
    UNION ALL
    SELECT NULL, 'IMPOR'::jenis_rantai, i.id, 'baris tanpa mata rantai' FROM impor i WHERE i.provinsi_id = p_provinsi AND NOT EXISTS (SELECT FROM rantai r WHERE r.jenis = 'IMPOR' AND r.rujukan_id = i.id)
    UNION ALL -- the bytes are those of the hash, unless somebody has redacted them
    SELECT NULL, 'IMPOR', i.id, 'isi dokumen tidak cocok dengan sidiknya' FROM impor i JOIN dokumen d ON d.id = i.dokumen_id LEFT JOIN dokumen_isi b ON b.dokumen_id = d.id
    WHERE i.provinsi_id = p_provinsi AND d.dihapus_at IS NULL AND (b.isi IS NULL OR sha256(b.isi) <> d.sha256)) x ORDER BY 1 NULLS LAST;
END $$;

-- ── The voters of a TPS stand in the register ─────────────────────────────────────────────────────────────────
-- Does anybody of this province enter anything at the TPS? Where nobody does, no need stands on a TPS.
CREATE FUNCTION mengisi_di_tps(p_pemilihan smallint, p_provinsi int, p_saat timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM tingkat_isi t JOIN wilayah a ON a.id = t.wilayah_id WHERE t.pemilihan_id = p_pemilihan AND t.tingkat = 5 AND a.provinsi_id = p_provinsi AND berlaku(t.sejak_at, t.sampai_at, p_saat))
    OR EXISTS (SELECT FROM katalog_indikator k WHERE k.katalog_id = katalog_berlaku(p_pemilihan, p_saat) AND k.tingkat = 5)
$$;

-- What the latest import has said of each TPS, by an instant.
CREATE FUNCTION register_tps(p_pemilihan smallint, p_provinsi int[], p_saat timestamptz)
RETURNS TABLE (wilayah_id int, impor_id int, dpt_l int, dpt_p int, dpt int, status status_angka) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (b.wilayah_id) b.wilayah_id, i.id, b.dpt_l, b.dpt_p, b.dpt, i.status FROM impor i JOIN impor_baris b ON b.impor_id = i.id
  WHERE i.pemilihan_id = p_pemilihan AND i.tingkat = 5 AND i.provinsi_id = ANY (p_provinsi) AND i.pada_at <= p_saat ORDER BY b.wilayah_id, i.id DESC
$$;

-- ── Trying a draft: what its rows would do to what stands ─────────────────────────────────────────────────────
-- What a trial was told about. Another import or adoption meanwhile makes another sign of it.
CREATE FUNCTION tanda_impor(p_pemilihan smallint, p_provinsi int[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', (SELECT max(i.id) FROM impor i WHERE i.pemilihan_id = p_pemilihan AND i.provinsi_id = ANY (p_provinsi)),
    (SELECT max(a.id) FROM adopsi a JOIN fakta f ON f.id = a.fakta_id JOIN wilayah w ON w.id = f.wilayah_id WHERE f.pemilihan_id = p_pemilihan AND f.jenis_kode IN ('tps.jumlah', 'dpt.jumlah', 'dpt.laki-laki', 'dpt.perempuan') AND w.provinsi_id = ANY (p_provinsi)))
$$;

-- The functions over all rows of a draft hash: their tables have just been filled, and the planner, who has not counted them yet, would loop over them.
-- Each row of a draft with the place it is about (a TPS that is not there yet has none) and what stands of it. The kinds in the order tps, L, P, DPT.
CREATE FUNCTION banding_impor(p_draf int, p_pemilihan smallint, p_tingkat int, p_provinsi int[], p_saat timestamptz)
RETURNS TABLE (no int, wilayah_id int, tempat int, nomor smallint, berakhir boolean, isi int[], lama int[]) LANGUAGE plpgsql STABLE ROWS 100000 SET enable_nestloop = off SET work_mem = '64MB' AS $$
BEGIN
  IF p_tingkat = 5 THEN
    RETURN QUERY WITH t AS (SELECT w.id, w.induk_id, right(w.kode, 3)::smallint AS nomor, NOT berlaku(w.sejak_at, w.sampai_at, p_saat) AS akhir FROM wilayah w WHERE w.tingkat = 5 AND w.provinsi_id = ANY (p_provinsi))
      SELECT m.no, m.wilayah_id, t.id, m.nomor, coalesce(t.akhir, false), ARRAY[NULL, m.dpt_l, m.dpt_p, m.dpt], CASE WHEN r.wilayah_id IS NOT NULL THEN ARRAY[NULL, r.dpt_l, r.dpt_p, r.dpt] END
      FROM impor_mentah m LEFT JOIN t ON t.induk_id = m.wilayah_id AND t.nomor = m.nomor LEFT JOIN register_tps(p_pemilihan, p_provinsi, p_saat) r ON r.wilayah_id = t.id WHERE m.draf_id = p_draf AND m.provinsi_id = ANY (p_provinsi);
  ELSE
    RETURN QUERY SELECT m.no, m.wilayah_id, m.wilayah_id, NULL::smallint, false, ARRAY[m.tps, m.dpt_l, m.dpt_p, m.dpt], ARRAY[a.nilai::int, l.nilai::int, p.nilai::int, d.nilai::int]
      FROM impor_mentah m LEFT JOIN fakta_berlaku(p_pemilihan, 'tps.jumlah', p_saat) a ON a.wilayah_id = m.wilayah_id LEFT JOIN fakta_berlaku(p_pemilihan, 'dpt.laki-laki', p_saat) l ON l.wilayah_id = m.wilayah_id
      LEFT JOIN fakta_berlaku(p_pemilihan, 'dpt.perempuan', p_saat) p ON p.wilayah_id = m.wilayah_id LEFT JOIN fakta_berlaku(p_pemilihan, 'dpt.jumlah', p_saat) d ON d.wilayah_id = m.wilayah_id WHERE m.draf_id = p_draf AND m.provinsi_id = ANY (p_provinsi);
  END IF;
END $$;

-- What a row would do: 'B' it is the first to say something of its place, 'U' it says something else, 'S' all it says stands already.
CREATE FUNCTION jadi_impor(p_tingkat int, p_tempat int, p_isi int[], p_lama int[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p_tingkat = 5 THEN CASE WHEN p_tempat IS NULL THEN 'B' WHEN p_lama IS NULL OR p_isi IS DISTINCT FROM p_lama THEN 'U' ELSE 'S' END
    WHEN (p_isi[1] IS NULL OR p_lama[1] IS NULL) AND (p_isi[2] IS NULL OR p_lama[2] IS NULL) AND (p_isi[3] IS NULL OR p_lama[3] IS NULL) AND (p_isi[4] IS NULL OR p_lama[4] IS NULL) THEN 'B'
    WHEN coalesce(p_isi[1] <> p_lama[1], false) OR coalesce(p_isi[2] <> p_lama[2], false) OR coalesce(p_isi[3] <> p_lama[3], false) OR coalesce(p_isi[4] <> p_lama[4], false) THEN 'U' ELSE 'S' END
$$;

-- TPS that a complete list does not end: another election that is not over yet votes there, or has them in its own register.
CREATE FUNCTION tps_dipakai(p_pemilihan smallint, p_provinsi int[]) RETURNS TABLE (wilayah_id int) LANGUAGE sql STABLE AS $$
  SELECT x.wilayah_id FROM pemilihan p JOIN pemilihan_wilayah x ON x.pemilihan_id = p.id AND x.sampai_at IS NULL JOIN wilayah w ON w.id = x.wilayah_id AND w.tingkat = 5 AND w.provinsi_id = ANY (p_provinsi)
  WHERE p.id <> p_pemilihan AND p.keadaan IN ('PERSIAPAN', 'BERJALAN', 'DITUTUP')
  UNION SELECT b.wilayah_id FROM pemilihan p JOIN impor i ON i.pemilihan_id = p.id AND i.tingkat = 5 AND i.provinsi_id = ANY (p_provinsi) JOIN impor_baris b ON b.impor_id = i.id
  WHERE p.id <> p_pemilihan AND p.keadaan IN ('PERSIAPAN', 'BERJALAN', 'DITUTUP')
$$;

/* One look at all rows of a draft. Answers {tanda, banyak, baru, berubah, sama, provinsi, gandaBanyak, ganda: [{no, lain, kode, nomor}], berakhirBanyak, berakhir: [{no, kode, nomor}] (the first 100 of each), hilang: {banyak, contoh: [kode nama]},
   tempat: [{kode, nama, baris, tps: {lama, berkas, jadi, fakta}, dpt: {…}}]}: sums per kab/kota; at the TPS the register's, else those of the adopted facts. */
CREATE FUNCTION periksa_impor(p_draf int, p_tingkat int, p_lengkap boolean, p_saat timestamptz) RETURNS jsonb LANGUAGE plpgsql STABLE SET enable_nestloop = off SET work_mem = '64MB' AS $$
DECLARE d impor_draf; v_edisi int; v_prov int[]; v jsonb;
BEGIN
  SELECT * INTO STRICT d FROM impor_draf WHERE id = p_draf;
  SELECT edisi_id INTO v_edisi FROM wilayah WHERE id = d.wilayah_id;
  v_prov := ARRAY(SELECT DISTINCT m.provinsi_id FROM impor_mentah m WHERE m.draf_id = p_draf ORDER BY 1);
  WITH j AS MATERIALIZED (
    SELECT b.no, b.wilayah_id, b.tempat, b.nomor, b.berakhir, b.isi, b.lama, w.jalur[2] AS kab, jadi_impor(p_tingkat, b.tempat, b.isi, b.lama) AS jadi
    FROM banding_impor(p_draf, d.pemilihan_id, p_tingkat, v_prov, p_saat) b JOIN wilayah w ON w.id = b.wilayah_id AND w.provinsi_id = ANY (v_prov) AND w.tingkat = least(p_tingkat, 4)
  ), hitung AS (SELECT count(*) AS banyak, count(*) FILTER (WHERE j.jadi = 'B') AS baru, count(*) FILTER (WHERE j.jadi = 'U') AS berubah, count(*) FILTER (WHERE j.jadi = 'S') AS sama FROM j
  ), ganda AS (
    SELECT j.no, x.lain, w.kode, j.nomor FROM (SELECT y.wilayah_id, y.nomor, min(y.no) AS lain FROM j y GROUP BY 1, 2 HAVING count(*) > 1) x
    JOIN j ON j.wilayah_id = x.wilayah_id AND j.nomor IS NOT DISTINCT FROM x.nomor AND j.no <> x.lain JOIN wilayah w ON w.id = j.wilayah_id
  ), akhir AS (SELECT j.no, w.kode, j.nomor FROM j JOIN wilayah w ON w.id = j.wilayah_id WHERE j.berakhir
  ), hilang AS MATERIALIZED ( -- what stands under the area and is not in the file
    SELECT w.id, w.kode, w.nama, w.jalur FROM wilayah w WHERE w.edisi_id = v_edisi AND w.tingkat = p_tingkat AND d.wilayah_id = ANY (w.jalur || w.id || w.induk_id) AND berlaku(w.sejak_at, w.sampai_at, p_saat)
      AND NOT EXISTS (SELECT FROM j WHERE j.tempat = w.id) AND NOT EXISTS (SELECT FROM tps_dipakai(d.pemilihan_id, v_prov) x WHERE x.wilayah_id = w.id)
  ), kab AS (
    SELECT j.kab AS id, count(*)::int AS baris, count(*) FILTER (WHERE j.jadi = 'B')::int AS baru, sum(j.isi[1]) AS tps, sum(j.isi[4]) AS dpt,
      sum(CASE WHEN j.lama[1] IS NULL THEN j.isi[1] END) AS tps_baru, sum(CASE WHEN p_tingkat = 5 THEN coalesce(j.isi[4], 0) - coalesce(j.lama[4], 0) WHEN j.lama[4] IS NULL THEN j.isi[4] END) AS dpt_baru FROM j GROUP BY 1
  ), fakta AS (SELECT f.wilayah_id, 'tps' AS apa, f.nilai FROM fakta_berlaku(d.pemilihan_id, 'tps.jumlah', p_saat) f UNION ALL SELECT f.wilayah_id, 'dpt', f.nilai FROM fakta_berlaku(d.pemilihan_id, 'dpt.jumlah', p_saat) f
  ), berdiri AS ( -- what stands at this level, per kab/kota
    SELECT w.jalur[2] AS id, CASE WHEN p_tingkat = 5 THEN count(*) ELSE sum(f.nilai) END AS tps, sum(CASE WHEN p_tingkat = 5 THEN r.dpt ELSE g.nilai END) AS dpt
    FROM wilayah w LEFT JOIN fakta f ON f.wilayah_id = w.id AND f.apa = 'tps' LEFT JOIN fakta g ON g.wilayah_id = w.id AND g.apa = 'dpt' LEFT JOIN register_tps(d.pemilihan_id, v_prov, p_saat) r ON p_tingkat = 5 AND r.wilayah_id = w.id
    WHERE w.provinsi_id = ANY (v_prov) AND w.tingkat = p_tingkat AND berlaku(w.sejak_at, w.sampai_at, p_saat) GROUP BY 1
  ), pergi AS (SELECT h.jalur[2] AS id, count(*) AS tps, sum(r.dpt) AS dpt FROM hilang h LEFT JOIN register_tps(d.pemilihan_id, v_prov, p_saat) r ON r.wilayah_id = h.id WHERE p_tingkat = 5 AND p_lengkap GROUP BY 1)
  SELECT jsonb_build_object('tanda', tanda_impor(d.pemilihan_id, v_prov), 'provinsi', to_jsonb(v_prov), 'banyak', h.banyak, 'baru', h.baru, 'berubah', h.berubah, 'sama', h.sama,
    'gandaBanyak', (SELECT count(*) FROM ganda), 'berakhirBanyak', (SELECT count(*) FROM akhir),
    'ganda', coalesce((SELECT jsonb_agg(to_jsonb(g)) FROM (SELECT * FROM ganda ORDER BY no LIMIT 100) g), '[]'), 'berakhir', coalesce((SELECT jsonb_agg(to_jsonb(g)) FROM (SELECT * FROM akhir ORDER BY no LIMIT 100) g), '[]'),
    'hilang', jsonb_build_object('banyak', (SELECT count(*) FROM hilang), 'contoh', coalesce((SELECT jsonb_agg(h.kode || ' ' || h.nama) FROM (SELECT * FROM hilang ORDER BY kode LIMIT 20) h), '[]')),
    'tempat', coalesce((SELECT jsonb_agg(jsonb_build_object('kode', w.kode, 'nama', jw.nama || ' ' || w.nama, 'baris', k.baris,
        'tps', jsonb_build_object('lama', s.tps, 'berkas', CASE WHEN p_tingkat = 5 THEN k.baris ELSE k.tps END, 'jadi', CASE WHEN p_tingkat = 5 THEN coalesce(s.tps, 0) + k.baru - coalesce(g.tps, 0) WHEN coalesce(s.tps, k.tps_baru) IS NOT NULL THEN coalesce(s.tps, 0) + coalesce(k.tps_baru, 0) END, 'fakta', ft.nilai),
        'dpt', jsonb_build_object('lama', s.dpt, 'berkas', k.dpt, 'jadi', CASE WHEN coalesce(s.dpt, k.dpt) IS NOT NULL THEN coalesce(s.dpt, 0) + coalesce(k.dpt_baru, 0) - coalesce(g.dpt, 0) END, 'fakta', fd.nilai)) ORDER BY w.kode)
      FROM kab k JOIN wilayah w ON w.id = k.id AND w.provinsi_id = ANY (v_prov) AND w.tingkat = 2 JOIN jenis_wilayah jw ON jw.kode = w.jenis_kode LEFT JOIN berdiri s ON s.id = k.id LEFT JOIN pergi g ON g.id = k.id
      LEFT JOIN fakta ft ON ft.wilayah_id = k.id AND ft.apa = 'tps' LEFT JOIN fakta fd ON fd.wilayah_id = k.id AND fd.apa = 'dpt'), '[]')) INTO v FROM hitung h;
  RETURN v;
END $$;

-- ── Taking it in ──────────────────────────────────────────────────────────────────────────────────────────────
-- The counts of a kecamatan or desa as one more source each; adopted only where no source is adopted yet. Under the province's lock.
CREATE FUNCTION fakta_dari_impor(i impor, p_pada timestamptz, p_dicatat timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE r record; v_adopsi int := 0; v_alasan text := 'Belum ada sumber lain: ' || i.sumber;
BEGIN
  FOR r IN SELECT b.wilayah_id, k.jenis, k.nilai, NOT EXISTS (SELECT FROM fakta f JOIN adopsi a ON a.fakta_id = f.id WHERE f.jenis_kode = k.jenis AND f.pemilihan_id = i.pemilihan_id AND f.wilayah_id = b.wilayah_id AND f.jenis_kontes IS NULL) AS pertama
    FROM impor_baris b CROSS JOIN LATERAL (VALUES ('tps.jumlah', b.tps), ('dpt.laki-laki', b.dpt_l), ('dpt.perempuan', b.dpt_p), ('dpt.jumlah', b.dpt)) k(jenis, nilai) WHERE b.impor_id = i.id AND k.nilai IS NOT NULL ORDER BY b.no, k.jenis
  LOOP
    PERFORM catat_fakta(jsonb_build_object('jenis_kode', r.jenis, 'pemilihan_id', i.pemilihan_id, 'wilayah_id', r.wilayah_id, 'nilai', r.nilai, 'status', i.status, 'sumber', i.sumber, 'tanggal', i.tanggal, 'oleh_id', i.oleh_id,
      'dokumen', jsonb_build_array(i.dokumen_id), 'tunda', true) || CASE WHEN r.pertama THEN jsonb_build_object('adopsi', v_alasan) ELSE '{}' END, p_pada, p_dicatat);
    v_adopsi := v_adopsi + r.pertama::int;
  END LOOP;
  RETURN v_adopsi;
END $$;

-- TPS that are not there yet, under their desa or kelurahan; and, where the list is complete, the end of those that are not in it, unless another election needs them.
CREATE FUNCTION tps_dari_impor(p_draf int, i impor, OUT baru int, OUT berakhir int) LANGUAGE plpgsql SET enable_nestloop = off SET work_mem = '64MB' AS $$
BEGIN
  INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona, sejak_at)
  SELECT w.edisi_id, w.kode || '.' || lpad(m.nomor::text, 3, '0'), 'TPS ' || lpad(m.nomor::text, 3, '0'), 'TPS', 5, w.id, w.provinsi_id, w.jalur || w.id, w.zona, i.pada_at
  FROM impor_mentah m JOIN wilayah w ON w.id = m.wilayah_id AND w.provinsi_id = i.provinsi_id AND w.tingkat = 4
  LEFT JOIN wilayah t ON t.induk_id = w.id AND t.provinsi_id = i.provinsi_id AND t.tingkat = 5 AND right(t.kode, 3)::smallint = m.nomor WHERE m.draf_id = p_draf AND m.provinsi_id = i.provinsi_id AND t.id IS NULL ORDER BY w.kode, m.nomor;
  GET DIAGNOSTICS baru = ROW_COUNT;
  berakhir := 0;
  IF i.lengkap THEN
    UPDATE wilayah t SET sampai_at = i.pada_at WHERE t.tingkat = 5 AND t.provinsi_id = i.provinsi_id AND i.wilayah_id = ANY (t.jalur || (SELECT a.induk_id FROM wilayah a WHERE a.id = i.provinsi_id)) AND t.sampai_at IS NULL AND t.sejak_at < i.pada_at
      AND NOT EXISTS (SELECT FROM impor_mentah m WHERE m.draf_id = p_draf AND m.provinsi_id = i.provinsi_id AND m.wilayah_id = t.induk_id AND m.nomor = right(t.kode, 3)::smallint)
      AND NOT EXISTS (SELECT FROM tps_dipakai(i.pemilihan_id, ARRAY[i.provinsi_id]) x WHERE x.wilayah_id = t.id);
    GET DIAGNOSTICS berakhir = ROW_COUNT;
  END IF;
END $$;

-- The rows of a draft that lie in this province, for good.
CREATE FUNCTION baris_dari_impor(p_draf int, i impor) RETURNS void LANGUAGE plpgsql SET enable_nestloop = off SET work_mem = '64MB' AS $$
BEGIN
  IF i.tingkat = 5 THEN
    INSERT INTO impor_baris (impor_id, wilayah_id, no, dpt_l, dpt_p, dpt) SELECT i.id, t.id, m.no, m.dpt_l, m.dpt_p, m.dpt
    FROM impor_mentah m JOIN wilayah t ON t.induk_id = m.wilayah_id AND t.tingkat = 5 AND t.provinsi_id = i.provinsi_id AND right(t.kode, 3)::smallint = m.nomor WHERE m.draf_id = p_draf AND m.provinsi_id = i.provinsi_id ORDER BY t.id;
  ELSE
    INSERT INTO impor_baris (impor_id, wilayah_id, no, tps, dpt_l, dpt_p, dpt) SELECT i.id, m.wilayah_id, m.no, m.tps, m.dpt_l, m.dpt_p, m.dpt FROM impor_mentah m JOIN wilayah w ON w.id = m.wilayah_id AND w.provinsi_id = i.provinsi_id WHERE m.draf_id = p_draf ORDER BY m.wilayah_id;
  END IF;
END $$;

/* The voters of a register are those of every election that enters at the TPS, not only of its own: an earlier one gains its nodes, a PSU reads the register of its parent.
   The earliest restate what comes after them. Answers how many needs changed and of which elections. */
CREATE FUNCTION nyatakan_ulang_register(i impor, p_dicatat timestamptz, OUT berubah int, OUT pemilihan_id int[]) LANGUAGE plpgsql AS $$
DECLARE r record;
BEGIN
  berubah := 0;
  pemilihan_id := '{}';
  FOR r IN SELECT p.id, rank() OVER (ORDER BY p.hari) = 1 AS awal FROM pemilihan p JOIN wilayah a ON a.id = i.provinsi_id AND a.edisi_id = p.edisi_id
    WHERE p.keadaan <> 'ARSIP' AND EXISTS (SELECT FROM katalog k WHERE k.pemilihan_id = p.id) AND a.id IN (SELECT provinsi_pemilihan(p.id)) AND mengisi_di_tps(p.id, a.id, i.pada_at) ORDER BY p.hari, p.id
  LOOP
    IF r.awal THEN berubah := berubah + nyatakan_ulang_pemilihan(r.id, i.provinsi_id, i.oleh_id, 'impor ' || i.id, i.pada_at, p_dicatat); END IF;
    pemilihan_id := pemilihan_id || r.id::int;
  END LOOP;
END $$;

/* A tried draft, as a whole or not at all. isi: {kunci, oleh_id, tingkat, lengkap, status, tanda, banyak}: what its author was shown; when it no longer is so, nothing is stored.
   Answers {tag: TERSIMPAN | SUDAH_TERSIMPAN | TIDAK_ADA | USANG | DITUTUP, berubah, ulang: [{provinsi_id, pemilihan_id: []}]}: which elections were restated where. */
CREATE FUNCTION terapkan_impor(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE d impor_draf; i impor; v_prov int[]; v int; v_cap record; v_tps record; v_adopsi int; v_hitung record; v_ulang record; v_berubah int := 0; v_semua jsonb := '[]';
BEGIN
  -- Provinces first, then the row, as everywhere: who removes a rehearsal holds its provinces when he comes for its drafts.
  v_prov := ARRAY(SELECT DISTINCT m.provinsi_id FROM impor_mentah m JOIN impor_draf x ON x.id = m.draf_id WHERE x.kunci = (isi->>'kunci')::uuid AND x.oleh_id = (isi->>'oleh_id')::int ORDER BY 1);
  FOREACH v IN ARRAY v_prov LOOP PERFORM kunci_provinsi(v); END LOOP;
  SELECT * INTO d FROM impor_draf WHERE kunci = (isi->>'kunci')::uuid AND oleh_id = (isi->>'oleh_id')::int FOR UPDATE;
  IF NOT FOUND THEN RETURN jsonb_build_object('tag', 'TIDAK_ADA'); END IF;
  IF d.keadaan = 'DITERAPKAN' THEN RETURN jsonb_build_object('tag', 'SUDAH_TERSIMPAN'); END IF;
  IF d.keadaan <> 'SIAP' OR v_prov <> ARRAY(SELECT DISTINCT m.provinsi_id FROM impor_mentah m WHERE m.draf_id = d.id ORDER BY 1) OR (SELECT count(*) FROM impor_mentah m WHERE m.draf_id = d.id) <> (isi->>'banyak')::int OR tanda_impor(d.pemilihan_id, v_prov) IS DISTINCT FROM isi->>'tanda' THEN RETURN jsonb_build_object('tag', 'USANG'); END IF;
  IF EXISTS (SELECT FROM pemilihan WHERE id = d.pemilihan_id AND keadaan NOT IN ('PERSIAPAN', 'BERJALAN') FOR KEY SHARE) THEN RETURN jsonb_build_object('tag', 'DITUTUP'); END IF;
  FOREACH v IN ARRAY v_prov LOOP
    SELECT c.urut, c.pada_at INTO v_cap FROM cap_berikut(v, p_pada) c;
    i := jsonb_populate_record(NULL::impor, jsonb_build_object('id', nextval(pg_get_serial_sequence('impor', 'id')), 'kunci', d.kunci, 'pemilihan_id', d.pemilihan_id, 'wilayah_id', d.wilayah_id, 'provinsi_id', v, 'tingkat', isi->'tingkat',
      'lengkap', isi->'lengkap', 'status', isi->'status', 'sumber', d.sumber, 'tanggal', d.tanggal, 'dokumen_id', d.dokumen_id, 'oleh_id', d.oleh_id, 'pada_at', v_cap.pada_at, 'dicatat_at', p_dicatat));
    IF i.tingkat = 5 AND NOT EXISTS (SELECT FROM wilayah w WHERE w.provinsi_id = v AND w.tingkat = 5) THEN -- the first register of a province: all of it is new
      SELECT count(*)::int AS banyak, count(*)::int AS baru, 0 AS sama INTO v_hitung FROM impor_mentah m WHERE m.draf_id = d.id AND m.provinsi_id = v;
    ELSE
      SELECT count(*)::int AS banyak, count(*) FILTER (WHERE b.jadi = 'B')::int AS baru, count(*) FILTER (WHERE b.jadi = 'S')::int AS sama INTO v_hitung
      FROM (SELECT jadi_impor(i.tingkat, x.tempat, x.isi, x.lama) AS jadi FROM banding_impor(d.id, d.pemilihan_id, i.tingkat, ARRAY[v], v_cap.pada_at) x) b;
    END IF;
    IF i.tingkat = 5 THEN SELECT t.baru, t.berakhir INTO v_tps FROM tps_dari_impor(d.id, i) t; ELSE SELECT 0 AS baru, 0 AS berakhir INTO v_tps; END IF;
    INSERT INTO impor (id, kunci, pemilihan_id, wilayah_id, provinsi_id, tingkat, lengkap, status, sumber, tanggal, dokumen_id, banyak, baru, berubah, sama, berakhir, oleh_id, pada_at, dicatat_at)
    VALUES (i.id, i.kunci, i.pemilihan_id, i.wilayah_id, i.provinsi_id, i.tingkat, i.lengkap, i.status, i.sumber, i.tanggal, i.dokumen_id, v_hitung.banyak, v_hitung.baru, v_hitung.banyak - v_hitung.baru - v_hitung.sama, v_hitung.sama, v_tps.berakhir, i.oleh_id, i.pada_at, i.dicatat_at);
    PERFORM baris_dari_impor(d.id, i);
    PERFORM sambung_rantai(v, v_cap.urut, v_cap.pada_at, 'IMPOR', i.id);
    v_adopsi := CASE WHEN i.tingkat < 5 THEN fakta_dari_impor(i, p_pada, p_dicatat) ELSE 0 END;
    PERFORM catat_audit(i.oleh_id, 'impor.terapkan', 'impor', i.id::text, NULL, jsonb_build_object('kunci', i.kunci, 'tingkat', i.tingkat, 'banyak', v_hitung.banyak, 'baru', v_hitung.baru, 'sama', v_hitung.sama, 'berakhir', v_tps.berakhir, 'ditetapkan', v_adopsi, 'dokumenId', i.dokumen_id), v_cap.pada_at, p_dicatat);
    IF v_adopsi > 0 THEN SELECT nyatakan_ulang_pemilihan(i.pemilihan_id, v, i.oleh_id, 'impor ' || i.id, p_pada, p_dicatat) AS berubah, ARRAY[i.pemilihan_id::int] AS pemilihan_id INTO v_ulang;
    ELSIF i.tingkat = 5 THEN SELECT * INTO v_ulang FROM nyatakan_ulang_register(i, p_dicatat);
    ELSE CONTINUE; END IF;
    v_berubah := v_berubah + v_ulang.berubah;
    v_semua := v_semua || jsonb_build_object('provinsi_id', v, 'pemilihan_id', v_ulang.pemilihan_id);
  END LOOP;
  UPDATE impor_draf SET keadaan = 'DITERAPKAN', diubah_at = p_dicatat WHERE id = d.id;
  DELETE FROM impor_mentah WHERE draf_id = d.id;
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'berubah', v_berubah, 'ulang', v_semua);
END $$;

/* Where an area enters some indikator: at its TPS, or again where the catalogue says. isi: {pemilihan_id, wilayah_id, oleh_id, mulai: [indikator ids], akhiri: [indikator ids]}. One act, restated at once.
   Answers {tag: TERSIMPAN | SAMA | DITUTUP, berubah}. */
CREATE FUNCTION atur_tingkat_isi(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_pemilihan smallint := (isi->>'pemilihan_id')::smallint; v_wilayah int := (isi->>'wilayah_id')::int; v_oleh int := (isi->>'oleh_id')::int; v_provinsi int; v_pada timestamptz; v_mulai int[]; v_akhir int[]; v_berubah int;
BEGIN
  SELECT provinsi_id INTO STRICT v_provinsi FROM wilayah WHERE id = v_wilayah;
  PERFORM kunci_provinsi(v_provinsi);
  IF EXISTS (SELECT FROM pemilihan WHERE id = v_pemilihan AND keadaan NOT IN ('PERSIAPAN', 'BERJALAN')) THEN RETURN jsonb_build_object('tag', 'DITUTUP'); END IF;
  INSERT INTO buku AS b (provinsi_id, urut, pada_at, hash) VALUES (v_provinsi, 0, p_pada, '')
  ON CONFLICT (provinsi_id) DO UPDATE SET pada_at = greatest(excluded.pada_at, b.pada_at + interval '1 microsecond') RETURNING b.pada_at INTO v_pada;
  WITH a AS (UPDATE tingkat_isi t SET sampai_at = v_pada WHERE t.pemilihan_id = v_pemilihan AND t.wilayah_id = v_wilayah AND t.sampai_at IS NULL AND t.sejak_at < v_pada AND t.indikator_id IN (SELECT x::int FROM jsonb_array_elements_text(isi->'akhiri') x) RETURNING t.indikator_id)
  SELECT array_agg(indikator_id ORDER BY indikator_id) INTO v_akhir FROM a;
  WITH m AS (INSERT INTO tingkat_isi (pemilihan_id, wilayah_id, indikator_id, tingkat, sejak_at) SELECT v_pemilihan, v_wilayah, x::smallint, 5, v_pada FROM jsonb_array_elements_text(isi->'mulai') x ON CONFLICT DO NOTHING RETURNING indikator_id)
  SELECT array_agg(indikator_id ORDER BY indikator_id) INTO v_mulai FROM m;
  IF coalesce(v_mulai, v_akhir) IS NULL THEN RETURN jsonb_build_object('tag', 'SAMA'); END IF;
  v_berubah := nyatakan_ulang_pemilihan(v_pemilihan, v_provinsi, v_oleh, 'tingkat pengisian', p_pada, p_dicatat);
  PERFORM catat_audit(v_oleh, 'impor.tingkat-isi', 'wilayah', v_wilayah::text, NULL, jsonb_build_object('pemilihanId', v_pemilihan, 'mulaiDiTps', to_jsonb(v_mulai), 'kembali', to_jsonb(v_akhir), 'berubah', v_berubah), v_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'berubah', v_berubah);
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
