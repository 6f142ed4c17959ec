-- Setting up a province and its elections in the browser: pairs that begin and end, time zones that differ below a province,
-- and a catalogue that is copied only to an election that still takes one.

-- ── Pairs ─────────────────────────────────────────────────────────────────────────────────────────────────────
-- A pair is corrected or withdrawn by ending its row: what was known at an instant stays. A number is taken once among those in force.
ALTER TABLE paslon ADD COLUMN sejak_at timestamptz(6) NOT NULL DEFAULT '2000-01-01 00:00:00+00', ADD COLUMN sampai_at timestamptz(6), ADD COLUMN alasan_akhir text;
ALTER TABLE paslon ADD CONSTRAINT paslon_masa_berlaku CHECK (sampai_at > sejak_at AND (sampai_at IS NULL) = (alasan_akhir IS NULL));
DROP INDEX paslon_kontes_id_nomor_urut_key;
CREATE UNIQUE INDEX paslon_nomor_berlaku ON paslon (kontes_id, nomor_urut) WHERE sampai_at IS NULL;
CREATE INDEX paslon_kontes_id_idx ON paslon (kontes_id);

/* The list of a kontes becomes another one, as a whole. isi: {kontes_id, dilihat: [ids in force that its author was shown], akhiri: [ids], alasan,
   tambah: [{nomor_urut, nama, nama_wakil, kolom_kosong, sumber, tanggal}], oleh_id}. Answers {tag: TERSIMPAN | USANG | DITUTUP}. */
CREATE FUNCTION tetapkan_paslon(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE k kontes; v_provinsi int; v_keadaan keadaan_pemilihan; v_kini int[]; v_pada timestamptz; v_sebelum jsonb;
  v_dilihat int[] := ARRAY(SELECT x::int FROM jsonb_array_elements_text(isi->'dilihat') x ORDER BY 1); v_akhiri int[] := ARRAY(SELECT x::int FROM jsonb_array_elements_text(isi->'akhiri') x);
BEGIN
  SELECT w.provinsi_id INTO STRICT v_provinsi FROM kontes x JOIN wilayah w ON w.id = x.wilayah_id WHERE x.id = (isi->>'kontes_id')::int;
  PERFORM kunci_provinsi(v_provinsi);
  SELECT * INTO STRICT k FROM kontes WHERE id = (isi->>'kontes_id')::int;
  SELECT keadaan INTO STRICT v_keadaan FROM pemilihan WHERE id = k.pemilihan_id FOR KEY SHARE;
  IF v_keadaan NOT IN ('PERSIAPAN', 'BERJALAN') THEN RETURN jsonb_build_object('tag', 'DITUTUP'); END IF;
  v_kini := ARRAY(SELECT id FROM paslon WHERE kontes_id = k.id AND sampai_at IS NULL ORDER BY id);
  IF k.sampai_at IS NOT NULL OR v_kini <> v_dilihat OR NOT v_akhiri <@ v_kini THEN RETURN jsonb_build_object('tag', 'USANG'); END IF;
  SELECT greatest(p_pada, max(greatest(sejak_at, sampai_at)) + interval '1 microsecond') INTO v_pada FROM paslon WHERE kontes_id = k.id;
  SELECT jsonb_agg(to_jsonb(p) - 'kontes_id' - 'sampai_at' - 'alasan_akhir' ORDER BY nomor_urut) INTO v_sebelum FROM paslon p WHERE kontes_id = k.id AND sampai_at IS NULL;
  UPDATE paslon SET sampai_at = v_pada, alasan_akhir = isi->>'alasan' WHERE id = ANY (v_akhiri);
  INSERT INTO paslon (kontes_id, nomor_urut, nama, nama_wakil, kolom_kosong, sumber, tanggal, sejak_at)
    SELECT k.id, t.nomor_urut, t.nama, t.nama_wakil, t.kolom_kosong, t.sumber, t.tanggal, v_pada FROM jsonb_populate_recordset(NULL::paslon, isi->'tambah') t;
  PERFORM catat_audit((isi->>'oleh_id')::int, 'paslon.tetapkan', 'kontes', k.id::text, v_sebelum,
    jsonb_strip_nulls(jsonb_build_object('alasan', isi->>'alasan', 'paslon', (SELECT jsonb_agg(to_jsonb(p) - 'kontes_id' - 'sampai_at' - 'alasan_akhir' ORDER BY nomor_urut) FROM paslon p WHERE kontes_id = k.id AND sampai_at IS NULL))), v_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN');
END $$;

-- ── Time zones ────────────────────────────────────────────────────────────────────────────────────────────────
/* Zones of one province in one edition. p_zona: {"95": "WIT", "95.01": "WITA", …}, the province and each of its kab/kota; what lies deeper has that of its kab/kota.
   Not where a laporan stands: its day, and every day shown since, were counted in the old zone. Answers {tag: TERSIMPAN, berubah} or {tag: TERPAKAI, kode: [places with laporan]}. */
CREATE FUNCTION atur_zona(p_provinsi int, p_zona jsonb) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_pakai text[]; v_berubah int;
BEGIN
  PERFORM kunci_provinsi(p_provinsi);
  SELECT array_agg(DISTINCT x.kode ORDER BY x.kode) INTO v_pakai FROM (
    SELECT b.kode FROM wilayah w JOIN wilayah b ON b.id = CASE WHEN w.tingkat = 1 THEN w.id ELSE (w.jalur || w.id)[2] END
    WHERE w.provinsi_id = p_provinsi AND w.zona <> (p_zona->>b.kode)::zona
      AND EXISTS (SELECT FROM laporan l WHERE CASE WHEN w.tingkat = 1 THEN l.provinsi_id = p_provinsi ELSE l.wilayah_id = w.id END)) x;
  IF v_pakai IS NOT NULL THEN RETURN jsonb_build_object('tag', 'TERPAKAI', 'kode', to_jsonb(v_pakai)); END IF;
  UPDATE wilayah w SET zona = (p_zona->>b.kode)::zona FROM wilayah b
  WHERE w.provinsi_id = p_provinsi AND b.id = CASE WHEN w.tingkat = 1 THEN w.id ELSE (w.jalur || w.id)[2] END AND w.zona <> (p_zona->>b.kode)::zona;
  GET DIAGNOSTICS v_berubah = ROW_COUNT;
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'berubah', v_berubah);
END $$;

-- ── A catalogue for an election that is open ──────────────────────────────────────────────────────────────────
CREATE OR REPLACE FUNCTION salin_katalog(p_dari int, p_ke smallint, p_berlaku timestamptz, p_dicatat timestamptz, p_oleh int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v keadaan_pemilihan;
BEGIN
  PERFORM kunci_pemilihan(p_ke, p_berlaku);
  SELECT keadaan INTO v FROM pemilihan WHERE id = p_ke FOR KEY SHARE;
  IF v NOT IN ('PERSIAPAN', 'BERJALAN') THEN RAISE EXCEPTION 'pemilihan % sudah %', p_ke, CASE v WHEN 'ARSIP' THEN 'diarsipkan' ELSE 'ditutup' END; END IF;
  RETURN salin_katalog_awal(p_dari, p_ke, p_berlaku, p_dicatat, p_oleh);
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
