-- An archived election stands still: what an earlier one adopts afterwards does not restate it, and nothing is attached to it. Taken out of the archive it is restated at once.

ALTER FUNCTION nyatakan_ulang(smallint, int, timestamptz) RENAME TO nyatakan_ulang_awal;
-- As nyatakan_ulang_awal says; of an archived election nothing.
CREATE FUNCTION nyatakan_ulang(p_pemilihan smallint, p_provinsi int, p_saat timestamptz) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN CASE WHEN diarsipkan(p_pemilihan) THEN 0 ELSE nyatakan_ulang_awal(p_pemilihan, p_provinsi, p_saat) END;
END $$;

ALTER FUNCTION ubah_keadaan_pemilihan(jsonb, timestamptz, timestamptz) RENAME TO ubah_keadaan_pemilihan_awal;
/* As ubah_keadaan_pemilihan_awal says. Back from the archive, the need is again what facts and rules make of it: the later instants of the archive keep what stood then. */
CREATE FUNCTION ubah_keadaan_pemilihan(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_id smallint := (isi->>'pemilihan_id')::smallint; v_provinsi int; hasil jsonb := ubah_keadaan_pemilihan_awal(isi, p_pada, p_dicatat);
BEGIN
  IF hasil->>'tag' = 'TERSIMPAN' AND isi->>'dari' = 'ARSIP' THEN
    FOR v_provinsi IN SELECT provinsi_pemilihan(v_id) LOOP
      PERFORM nyatakan_ulang_pemilihan(v_id, v_provinsi, (isi->>'oleh_id')::int, 'kembali dari arsip', p_pada, p_dicatat);
    END LOOP;
  END IF;
  RETURN hasil;
END $$;

-- For the recomputation: what an election was made from at an instant. While it was in the archive, that is what stood when it was put there.
CREATE FUNCTION saat_hidup(p_pemilihan smallint, p_saat timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE WHEN l.sesudah->>'keadaan' = 'ARSIP' THEN l.pada_at END FROM audit l
    WHERE l.entitas = 'pemilihan' AND l.entitas_id = p_pemilihan::text AND l.aksi = 'pemilihan.keadaan' AND l.pada_at <= p_saat ORDER BY l.pada_at DESC, l.id DESC LIMIT 1), p_saat)
$$;

ALTER FUNCTION lampirkan(jsonb, timestamptz, timestamptz) RENAME TO lampirkan_awal;
/* As lampirkan_awal says; and DIARSIPKAN. */
CREATE FUNCTION lampirkan(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_provinsi int; v_pemilihan smallint;
BEGIN
  SELECT l.provinsi_id, l.pemilihan_id INTO v_provinsi, v_pemilihan FROM laporan l WHERE l.id = (isi->>'laporan_id')::bigint;
  IF v_pemilihan IS NULL THEN
    SELECT w.provinsi_id, f.pemilihan_id INTO STRICT v_provinsi, v_pemilihan FROM fakta f JOIN wilayah w ON w.id = f.wilayah_id WHERE f.id = (isi->>'fakta_id')::bigint;
  END IF;
  PERFORM kunci_provinsi(v_provinsi);
  IF diarsipkan(v_pemilihan) THEN RETURN jsonb_build_object('tag', 'DIARSIPKAN'); END IF;
  RETURN lampirkan_awal(isi, p_pada, p_dicatat);
END $$;

CREATE OR REPLACE FUNCTION lampirkan_pasti(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v_tag text := lampirkan(isi, p_pada, p_dicatat)->>'tag';
BEGIN
  IF v_tag = 'TERHAPUS' THEN RAISE EXCEPTION 'dokumen % sudah dihapus', isi->>'dokumen_id'; END IF;
  IF v_tag = 'DIARSIPKAN' THEN RAISE EXCEPTION 'dokumen % untuk pemilihan yang sudah diarsipkan', isi->>'dokumen_id'; END IF;
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
