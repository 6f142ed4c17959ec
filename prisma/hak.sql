-- The app's role: reads everything, writes the ledger only through its functions, and never changes or deletes what is append-only
-- or what a figure is made from. Run by the owner after every deploy; the token for the role is replaced by its quoted name.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM :"app";
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM :"app";
GRANT USAGE ON SCHEMA public TO :"app";
GRANT SELECT ON ALL TABLES IN SCHEMA public TO :"app";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO :"app";

-- Rows the app adds and never changes: companions of the ledger, and what the need is made from.
GRANT INSERT ON audit, tindak_lanjut, wilayah, pemilihan, pemilihan_wilayah, kontes, paslon, tahapan, tahapan_jadwal, tahapan_sesudah, pemilihan_jadwal,
  peta_wilayah, edisi_wilayah, edisi_provinsi, perubahan_wilayah, jenis_wilayah, jenis_kontes, jenis_fakta, psu, psu_tps, psu_biaya TO :"app";
-- Ordinary tables.
GRANT INSERT, UPDATE ON pengguna, penugasan, faktor, kode_pemulihan, pejabat, insiden, rakor, keputusan, jam, layar, token_api, penugasan_lanjutan TO :"app";
-- What ends and is of no use afterwards: bytes of a redacted document, drafts, counters, and sessions and codes long expired.
GRANT INSERT, UPDATE, DELETE ON pembatas_laju, denah, draf_katalog, sesi, kode_sekali, impor_draf TO :"app";
-- Rows of a draft come and go as a whole.
GRANT INSERT, DELETE ON impor_mentah TO :"app";
-- Bytes come with their hash and go with a redaction; they never become others.
GRANT INSERT, DELETE ON dokumen_isi TO :"app";
-- What may change of a row that otherwise stays: the tombstone of a document, where a place is drawn on the map and what its kind is called, that an edition is published.
GRANT INSERT, UPDATE (dihapus_at, dihapus_oleh, alasan_hapus) ON dokumen TO :"app";
GRANT UPDATE (lintang, bujur, petak_kolom, petak_baris, jenis_kode) ON wilayah TO :"app";
GRANT UPDATE (terbit_at) ON edisi_wilayah TO :"app";

GRANT EXECUTE ON FUNCTION catat_laporan(jsonb, timestamptz, timestamptz), catat_verifikasi(jsonb, timestamptz, timestamptz), catat_fakta(jsonb, timestamptz, timestamptz),
  adopsi_fakta(jsonb, timestamptz, timestamptz), catat_keberatan(jsonb, timestamptz, timestamptz), lampirkan(jsonb, timestamptz, timestamptz),
  catat_laporan_berbukti(jsonb, int[], timestamptz, timestamptz), ubah_keadaan_pemilihan(jsonb, timestamptz, timestamptz), terbitkan_katalog(jsonb, timestamptz, timestamptz),
  salin_katalog(int, smallint, timestamptz, timestamptz, int), nyatakan_ulang_pemilihan(smallint, int, int, text, timestamptz, timestamptz) TO :"app";
GRANT EXECUTE ON FUNCTION tetapkan_paslon(jsonb, timestamptz, timestamptz), atur_zona(int, jsonb) TO :"app";
GRANT EXECUTE ON FUNCTION salin_katalog_psu(int, smallint, timestamptz, timestamptz, int), kunci_psu(smallint, text[]) TO :"app";
GRANT EXECUTE ON FUNCTION kunci_jadwal(smallint), buat_tahapan(smallint, jsonb, text, int) TO :"app";
GRANT EXECUTE ON FUNCTION buat_gladi(jsonb, timestamptz, timestamptz), atur_jam_gladi(jsonb, timestamptz, timestamptz), hapus_gladi(jsonb, timestamptz, timestamptz) TO :"app";
GRANT EXECUTE ON FUNCTION terapkan_impor(jsonb, timestamptz, timestamptz), atur_tingkat_isi(jsonb, timestamptz, timestamptz) TO :"app";
GRANT EXECUTE ON FUNCTION mikro(timestamptz), isi_kanonik(jenis_rantai, bigint), isi_kanonik_awal(jenis_rantai, bigint), provinsi_pemilihan(smallint), periksa_rantai_awal(int), isi_kanonik_tanpa_impor(jenis_rantai, bigint), periksa_rantai_tanpa_impor(int), sidik_impor(int), periksa_impor(int, int, boolean, timestamptz), jadi_impor(int, int, int[], int[]), banding_impor(int, smallint, int, int[], timestamptz), tanda_impor(smallint, int[]), tps_dipakai(smallint, int[]),
  register_tps(smallint, int[], timestamptz), mengisi_di_tps(smallint, int, timestamptz), adopsi_berlaku(fakta), fakta_berlaku(smallint, text, timestamptz, jsonb), dpt_berlaku(smallint, timestamptz, jsonb),
  katalog_berlaku(smallint, timestamptz), kebutuhan_unit(smallint, int, timestamptz, jsonb), hitung_kebutuhan(smallint, int, timestamptz, jsonb), hitung_capaian(smallint, int, timestamptz, jsonb),
  beda_kebutuhan(smallint, int, timestamptz, jsonb), saat_hidup(smallint, timestamptz),
  nilai_berlaku(smallint, int, smallint, timestamptz), capaian_pada(smallint, int[], timestamptz), kebutuhan_pada(smallint, int[], timestamptz), periksa_rantai(int),
  jadwal_berlaku(smallint, timestamptz), hari_berlaku(smallint, timestamptz), geser_indikator(smallint, timestamptz), versi_jadwal(smallint), terbaru_gladi(smallint),
  belum_lengkap(bigint, bigint), isi_gladi(), bagian_wilayah(int, int), bagi_wilayah(int, int, bigint), pendahulu_wilayah(int[]), fakta_terpetakan(smallint, int, text, timestamptz, jsonb), dpt_terpetakan(smallint, timestamptz, jsonb), asal_provinsi(int), berlaku(timestamptz, timestamptz, timestamptz) TO :"app";
