-- PSU: a repeat vote is a child election over chosen TPS, with its own day and its own goods. Here: why, on whose word, by when, at what cost, and its catalogue.

CREATE TYPE "dasar_psu" AS ENUM ('PUTUSAN_MK', 'REKOMENDASI_BAWASLU', 'KEPUTUSAN_KPU');
CREATE TYPE "sejak_batas" AS ENUM ('PEMUNGUTAN', 'DASAR');
CREATE TYPE "jenis_biaya" AS ENUM ('PERKIRAAN', 'REALISASI');

-- Causes, with where the law or a ruling names them. Filled by the deployment.
CREATE TABLE sebab_psu (
  kode text PRIMARY KEY,
  nama text NOT NULL,
  dasar text NOT NULL,
  urut smallint NOT NULL
);

-- The word that ordered it. A deadline is a number of days and what they are counted from, or neither.
CREATE TABLE psu (
  pemilihan_id smallint PRIMARY KEY REFERENCES pemilihan ON DELETE RESTRICT ON UPDATE CASCADE,
  dasar dasar_psu NOT NULL,
  nomor text NOT NULL CHECK (nomor <> ''),
  tanggal date NOT NULL,
  batas_hari smallint CHECK (batas_hari > 0),
  batas_sejak sejak_batas,
  catatan text,
  oleh_id int NOT NULL REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE,
  pada_at timestamptz(6) NOT NULL,
  dicatat_at timestamptz(6) NOT NULL,
  CONSTRAINT psu_batas CHECK ((batas_hari IS NULL) = (batas_sejak IS NULL))
);

-- Why each TPS votes again. Election and day are repeated here so that a TPS cannot be ordered twice for one day, whoever is faster.
CREATE TABLE psu_tps (
  pemilihan_id smallint NOT NULL REFERENCES psu ON DELETE RESTRICT ON UPDATE CASCADE,
  wilayah_id int NOT NULL REFERENCES wilayah ON DELETE RESTRICT ON UPDATE CASCADE,
  induk_id smallint NOT NULL REFERENCES pemilihan ON DELETE RESTRICT ON UPDATE CASCADE,
  hari date NOT NULL,
  sebab_kode text NOT NULL REFERENCES sebab_psu ON DELETE RESTRICT ON UPDATE CASCADE,
  catatan text,
  PRIMARY KEY (pemilihan_id, wilayah_id)
);
CREATE UNIQUE INDEX psu_tps_induk_id_hari_wilayah_id_key ON psu_tps (induk_id, hari, wilayah_id);

-- The day repeated here follows the day of the vote, and has no other way to move.
CREATE FUNCTION psu_ikuti_jadwal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE psu_tps SET hari = NEW.hari WHERE pemilihan_id = NEW.pemilihan_id AND hari <> NEW.hari;
  RETURN NULL;
END $$;
CREATE TRIGGER psu_ikuti_jadwal AFTER INSERT ON pemilihan_jadwal FOR EACH ROW EXECUTE FUNCTION psu_ikuti_jadwal();

-- What it is thought to cost, and what it has cost; each figure with its source. Only added to: a figure names the one it replaces, and none is replaced twice.
CREATE TABLE psu_biaya (
  id serial PRIMARY KEY,
  pemilihan_id smallint NOT NULL REFERENCES psu ON DELETE RESTRICT ON UPDATE CASCADE,
  jenis jenis_biaya NOT NULL,
  rupiah bigint NOT NULL CHECK (rupiah >= 0),
  sumber text NOT NULL CHECK (sumber <> ''),
  tanggal date NOT NULL,
  menggantikan_id int REFERENCES psu_biaya ON DELETE RESTRICT ON UPDATE CASCADE,
  oleh_id int NOT NULL REFERENCES pengguna ON DELETE RESTRICT ON UPDATE CASCADE,
  pada_at timestamptz(6) NOT NULL,
  dicatat_at timestamptz(6) NOT NULL
);
CREATE UNIQUE INDEX psu_biaya_pemilihan_id_jenis_menggantikan_id_key ON psu_biaya (pemilihan_id, jenis, menggantikan_id) NULLS NOT DISTINCT;

/* Before anything of a PSU is written: the provinces of its TPS, then its parent, in the order in which every other writer takes them (a row that names the parent
   locks it). The role of the app may not lock either itself. */
CREATE FUNCTION kunci_psu(p_induk smallint, p_provinsi text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v int;
BEGIN
  FOR v IN SELECT w.id FROM wilayah w JOIN pemilihan p ON p.edisi_id = w.edisi_id WHERE p.id = p_induk AND w.tingkat = 1 AND w.kode = ANY (p_provinsi) ORDER BY 1 LOOP PERFORM kunci_provinsi(v); END LOOP;
  PERFORM FROM pemilihan WHERE id = p_induk FOR NO KEY UPDATE;
END $$;

/* The catalogue of a PSU: what of its parent's can be asked of a single TPS, entered there. Left out: needs of a kecamatan, a desa or a kab/kota, agreements, and bases that
   the reporter states; contests that are not repeated; and what was over long before (the voters of a PSU are those of its parent: nobody is matched anew). An aspek of which
   nothing is left is not taken along: it would stand there as not open yet. Weights stay as they are; the index divides by those that count. */
CREATE FUNCTION salin_katalog_psu(p_dari int, p_ke smallint, p_berlaku timestamptz, p_dicatat timestamptz, p_oleh int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_id int; v_provinsi int; v_cap record; v_pada timestamptz; v_pakai smallint[];
BEGIN
  v_pada := kunci_pemilihan(p_ke, p_berlaku);
  IF NOT EXISTS (SELECT FROM pemilihan p JOIN katalog k ON k.pemilihan_id = p.induk_id WHERE p.id = p_ke AND p.jenis = 'PSU' AND p.keadaan IN ('PERSIAPAN', 'BERJALAN') AND k.id = p_dari) THEN
    RAISE EXCEPTION 'pemilihan % bukan PSU yang terbuka dari pemilihan katalog %', p_ke, p_dari;
  END IF;
  IF EXISTS (SELECT FROM katalog WHERE pemilihan_id = p_ke) THEN RAISE EXCEPTION 'pemilihan % sudah memiliki katalog', p_ke; END IF;
  SELECT array_agg(ki.indikator_id) INTO v_pakai FROM katalog_indikator ki JOIN aturan a ON a.katalog_id = ki.katalog_id AND a.kode = ki.aturan_kode JOIN indikator i ON i.id = ki.indikator_id
  WHERE ki.katalog_id = p_dari AND a.rumus IN ('PER_TPS', 'PER_TPS_PER_KONTES', 'PER_DPT', 'PER_TPS_MENURUT_PEMILIH') AND ki.jatuh_tempo_h > -90
    AND (i.jenis_kontes IS NULL OR EXISTS (SELECT FROM kontes k WHERE k.pemilihan_id = p_ke AND k.jenis_kode = i.jenis_kontes));
  INSERT INTO katalog (pemilihan_id, versi, nama, nomor_sk, tanggal_sk, berlaku_at, dicatat_at, oleh_id)
    SELECT p_ke, 1, nama, nomor_sk, tanggal_sk, v_pada, p_dicatat, p_oleh FROM katalog WHERE id = p_dari RETURNING id INTO STRICT v_id;
  INSERT INTO katalog_aspek (katalog_id, aspek_kode, bobot) SELECT v_id, aspek_kode, bobot FROM katalog_aspek
    WHERE katalog_id = p_dari AND aspek_kode IN (SELECT aspek_kode FROM indikator WHERE id = ANY (v_pakai));
  INSERT INTO aturan (katalog_id, kode, rumus, faktor_pembilang, faktor_penyebut, jenis_fakta, uraian, sumber, status)
    SELECT v_id, kode, rumus, faktor_pembilang, faktor_penyebut, jenis_fakta, uraian, sumber, status FROM aturan
    WHERE katalog_id = p_dari AND kode IN (SELECT aturan_kode FROM katalog_indikator WHERE katalog_id = p_dari AND indikator_id = ANY (v_pakai));
  INSERT INTO katalog_indikator (katalog_id, indikator_id, aturan_kode, tingkat, pemilik, bobot, buka_h, jatuh_tempo_h, kurva, ritme_hari, ritme_rapat_hari, ritme_rapat_sejak_h, ambang_siap, ambang_perhatian, batas_keras, terbatas)
    SELECT v_id, indikator_id, aturan_kode, 5, pemilik, bobot, buka_h, jatuh_tempo_h, kurva, ritme_hari, ritme_rapat_hari, ritme_rapat_sejak_h, ambang_siap, ambang_perhatian, batas_keras, terbatas
    FROM katalog_indikator WHERE katalog_id = p_dari AND indikator_id = ANY (v_pakai);
  FOR v_provinsi IN SELECT provinsi_pemilihan(p_ke) LOOP
    SELECT c.urut, c.pada_at INTO v_cap FROM cap_berikut(v_provinsi, v_pada) c;
    PERFORM sambung_rantai(v_provinsi, v_cap.urut, v_cap.pada_at, 'KATALOG', v_id);
  END LOOP;
  RETURN v_id;
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
