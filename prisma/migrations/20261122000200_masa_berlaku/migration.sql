-- The need at a past instant must be made from the tree, the contests, the participants and the entry levels of that instant:
-- these rows begin and end, and are not deleted. What was there from the start carries a date before everything.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['wilayah', 'kontes', 'pemilihan_wilayah', 'tingkat_isi'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN sejak_at timestamptz(6) NOT NULL DEFAULT ''2000-01-01 00:00:00+00'', ADD COLUMN sampai_at timestamptz(6)', t);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (sampai_at > sejak_at)', t, t || '_masa_berlaku');
  END LOOP;
END $$;

CREATE FUNCTION berlaku(p_sejak timestamptz, p_sampai timestamptz, p_saat timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT p_sejak <= p_saat AND (p_sampai IS NULL OR p_sampai > p_saat)
$$;

-- What each entry unit of a province needs at an instant: facts × rules. penyebut null: the base is not known (or comes with the report).
CREATE OR REPLACE FUNCTION kebutuhan_unit(p_pemilihan smallint, p_provinsi int, p_saat timestamptz)
RETURNS TABLE (wilayah_id int, indikator_id smallint, penyebut bigint, status status_angka, dasar jsonb) LANGUAGE sql STABLE AS $$
  WITH peserta AS ( -- the part of this province that votes
    SELECT w.* FROM wilayah w WHERE w.provinsi_id = p_provinsi AND berlaku(w.sejak_at, w.sampai_at, p_saat)
      AND EXISTS (SELECT FROM pemilihan_wilayah p WHERE p.pemilihan_id = p_pemilihan AND p.wilayah_id = ANY (w.jalur || w.id) AND berlaku(p.sejak_at, p.sampai_at, p_saat))
  ), rumus AS (
    SELECT ki.indikator_id, ki.tingkat, i.jenis_kontes, a.* FROM katalog_indikator ki JOIN indikator i ON i.id = ki.indikator_id
    JOIN aturan a ON a.katalog_id = ki.katalog_id AND a.kode = ki.aturan_kode WHERE ki.katalog_id = katalog_berlaku(p_pemilihan, p_saat)
  ), khusus AS ( -- an area that enters at another level; the nearest ancestor decides
    SELECT t.indikator_id, t.wilayah_id, t.tingkat, w.tingkat AS dalam FROM tingkat_isi t JOIN wilayah w ON w.id = t.wilayah_id WHERE t.pemilihan_id = p_pemilihan AND berlaku(t.sejak_at, t.sampai_at, p_saat)
  ), isian AS (
    SELECT w.id, w.jalur, w.tingkat AS tingkat_unit, r.* FROM rumus r JOIN peserta w ON w.tingkat = r.tingkat
    WHERE NOT EXISTS (SELECT FROM khusus k WHERE k.indikator_id = r.indikator_id AND k.wilayah_id = ANY (w.jalur || w.id))
    UNION ALL
    SELECT w.id, w.jalur, w.tingkat, r.* FROM khusus k JOIN rumus r ON r.indikator_id = k.indikator_id JOIN peserta w ON w.tingkat = k.tingkat AND k.wilayah_id = ANY (w.jalur || w.id)
    WHERE NOT EXISTS (SELECT FROM khusus d WHERE d.indikator_id = k.indikator_id AND d.dalam > k.dalam AND d.wilayah_id = ANY (w.jalur || w.id))
  ), kontes_unit AS (
    SELECT w.id, k.jenis_kode FROM kontes k JOIN wilayah w ON w.provinsi_id = p_provinsi AND k.wilayah_id = ANY (w.jalur || w.id) WHERE k.pemilihan_id = p_pemilihan AND berlaku(k.sejak_at, k.sampai_at, p_saat)
  ), banyak_kontes AS (SELECT id, count(*) AS n FROM kontes_unit GROUP BY id),
  banyak_bawah AS ( -- kecamatan and desa under (or at) each node
    SELECT a.id, count(*) FILTER (WHERE w.tingkat = 3) AS kec, count(*) FILTER (WHERE w.tingkat = 4) AS desa
    FROM wilayah w CROSS JOIN LATERAL unnest(w.jalur || w.id) a(id) WHERE w.provinsi_id = p_provinsi AND w.tingkat IN (3, 4) AND berlaku(w.sejak_at, w.sampai_at, p_saat) GROUP BY a.id
  ), tps AS MATERIALIZED (SELECT * FROM fakta_berlaku(p_pemilihan, 'tps.jumlah', p_saat)),
  dpt AS MATERIALIZED (SELECT * FROM dpt_berlaku(p_pemilihan, p_saat)),
  lain AS MATERIALIZED (
    SELECT j.jenis_fakta, f.* FROM (SELECT DISTINCT jenis_fakta FROM rumus WHERE jenis_fakta IS NOT NULL) j CROSS JOIN LATERAL fakta_berlaku(p_pemilihan, j.jenis_fakta, p_saat) f
  ), dasar AS (
    SELECT i.*, CASE i.rumus
        WHEN 'PER_TPS' THEN t.jumlah WHEN 'PER_TPS_PER_KONTES' THEN t.jumlah * bk.n
        WHEN 'PER_KECAMATAN' THEN bb.kec WHEN 'PER_KECAMATAN_PER_KONTES' THEN bb.kec * bk.n WHEN 'PER_DESA' THEN bb.desa
        WHEN 'PER_DPT' THEN d.nilai WHEN 'PER_TPS_MENURUT_PEMILIH' THEN t.jumlah * CASE WHEN d.nilai <= 400 * t.jumlah THEN 1 ELSE 2 END
        WHEN 'TETAP' THEN 1 WHEN 'PER_FAKTA' THEN l.nilai END AS banyak,
      CASE WHEN i.rumus IN ('PER_TPS', 'PER_TPS_PER_KONTES', 'PER_TPS_MENURUT_PEMILIH') THEN t.status END AS s_tps, t.fakta_id AS f_tps, t.jumlah AS n_tps,
      CASE WHEN i.rumus IN ('PER_DPT', 'PER_TPS_MENURUT_PEMILIH') THEN d.status END AS s_dpt, d.fakta_id AS f_dpt, d.nilai AS n_dpt, l.status AS s_lain, l.fakta_id AS f_lain, bk.n AS n_kontes
    FROM isian i
    LEFT JOIN LATERAL ( -- a TPS is one TPS; everywhere else their number is a fact
      SELECT 1::bigint AS jumlah, 'RESMI'::status_angka AS status, NULL::bigint AS fakta_id WHERE i.tingkat_unit = 5
      UNION ALL SELECT x.nilai, x.status, x.fakta_id FROM tps x WHERE x.wilayah_id = i.id AND i.tingkat_unit < 5) t ON true
    LEFT JOIN dpt d ON d.wilayah_id = i.id LEFT JOIN banyak_kontes bk ON bk.id = i.id LEFT JOIN banyak_bawah bb ON bb.id = i.id
    LEFT JOIN lain l ON l.wilayah_id = i.id AND l.jenis_fakta = i.jenis_fakta
    WHERE i.jenis_kontes IS NULL OR EXISTS (SELECT FROM kontes_unit k WHERE k.id = i.id AND k.jenis_kode = i.jenis_kontes)
  )
  SELECT id, d.indikator_id, ceil(banyak * faktor_pembilang::numeric / faktor_penyebut)::bigint,
    greatest(d.status, coalesce(s_tps, 'RESMI'), coalesce(s_dpt, 'RESMI'), coalesce(s_lain, 'RESMI')),
    jsonb_strip_nulls(jsonb_build_object('aturan', kode, 'katalog', katalog_id, 'banyak', banyak,
      'tps', CASE WHEN s_tps IS NOT NULL THEN n_tps END, 'faktaTps', CASE WHEN s_tps IS NOT NULL THEN f_tps END,
      'dpt', CASE WHEN s_dpt IS NOT NULL THEN n_dpt END, 'faktaDpt', CASE WHEN s_dpt IS NOT NULL THEN f_dpt END,
      'fakta', f_lain, 'kontes', CASE WHEN rumus IN ('PER_TPS_PER_KONTES', 'PER_KECAMATAN_PER_KONTES') THEN n_kontes END))
  FROM dasar d
$$;

REVOKE EXECUTE ON FUNCTION berlaku(timestamptz, timestamptz, timestamptz) FROM PUBLIC;
