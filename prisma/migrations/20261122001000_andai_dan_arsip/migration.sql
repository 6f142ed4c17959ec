-- Previews that lock nothing, a count of what was really restated, and archived elections that take nothing more.

-- ── What if ───────────────────────────────────────────────────────────────────────────────────────────────────
-- p_andai: {"fakta": id of a source as if it were adopted last, "faktor": {"code of a rule": [numerator, denominator, status]}}. The functions that make the need answer
-- for it by reading alone: a preview takes no lock, writes nothing, and cannot drift from what will be stored. Left out (null), nothing is supposed.
DROP FUNCTION hitung_capaian(smallint, int, timestamptz);
DROP FUNCTION hitung_kebutuhan(smallint, int, timestamptz);
DROP FUNCTION kebutuhan_unit(smallint, int, timestamptz);
DROP FUNCTION dpt_berlaku(smallint, timestamptz);
DROP FUNCTION fakta_berlaku(smallint, text, timestamptz);

-- The adopted figure of each place at an instant: the latest adoption.
CREATE FUNCTION fakta_berlaku(p_pemilihan smallint, p_jenis text, p_saat timestamptz, p_andai jsonb DEFAULT NULL)
RETURNS TABLE (wilayah_id int, fakta_id bigint, nilai bigint, status status_angka) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (f.wilayah_id) f.wilayah_id, f.id, f.nilai::bigint, f.status
  FROM fakta f JOIN (SELECT x.fakta_id, x.pada_at, x.id FROM adopsi x WHERE x.pada_at <= p_saat
    UNION ALL SELECT (p_andai->>'fakta')::bigint, 'infinity', 0 WHERE p_andai ? 'fakta') a ON a.fakta_id = f.id
  WHERE f.pemilihan_id = p_pemilihan AND f.jenis_kode = p_jenis AND f.jenis_kontes IS NULL AND f.nilai IS NOT NULL
  ORDER BY f.wilayah_id, a.pada_at DESC, a.id DESC
$$;

-- DPT in force; where this election has none, the latest earlier one's, as an estimate.
CREATE FUNCTION dpt_berlaku(p_pemilihan smallint, p_saat timestamptz, p_andai jsonb DEFAULT NULL)
RETURNS TABLE (wilayah_id int, fakta_id bigint, nilai bigint, status status_angka) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (x.wilayah_id) x.wilayah_id, x.fakta_id, x.nilai, CASE WHEN x.hari = i.hari OR x.status = 'CONTOH' THEN x.status ELSE 'ESTIMASI' END
  FROM pemilihan i CROSS JOIN LATERAL (
    SELECT p.hari, f.* FROM pemilihan p CROSS JOIN LATERAL fakta_berlaku(p.id, 'dpt.jumlah', p_saat, p_andai) f
    WHERE p.hari <= i.hari AND (p.id = i.id OR p.hari < i.hari) AND NOT p.gladi) x
  WHERE i.id = p_pemilihan ORDER BY x.wilayah_id, x.hari DESC
$$;

-- What each entry unit of a province needs at an instant: facts × rules. penyebut null: the base is not known (or comes with the report).
CREATE FUNCTION kebutuhan_unit(p_pemilihan smallint, p_provinsi int, p_saat timestamptz, p_andai jsonb DEFAULT NULL)
RETURNS TABLE (wilayah_id int, indikator_id smallint, penyebut bigint, status status_angka, dasar jsonb) LANGUAGE sql STABLE AS $$
  WITH peserta AS ( -- the part of this province that votes
    SELECT w.* FROM wilayah w WHERE w.provinsi_id = p_provinsi AND berlaku(w.sejak_at, w.sampai_at, p_saat)
      AND EXISTS (SELECT FROM pemilihan_wilayah p WHERE p.pemilihan_id = p_pemilihan AND p.wilayah_id = ANY (w.jalur || w.id) AND berlaku(p.sejak_at, p.sampai_at, p_saat))
  ), rumus AS (
    SELECT ki.indikator_id, ki.tingkat, i.jenis_kontes, a.katalog_id, a.kode, a.rumus, a.jenis_fakta, coalesce((p_andai #>> ARRAY['faktor', a.kode, '0'])::int, a.faktor_pembilang) AS faktor_pembilang,
      coalesce((p_andai #>> ARRAY['faktor', a.kode, '1'])::int, a.faktor_penyebut) AS faktor_penyebut, coalesce((p_andai #>> ARRAY['faktor', a.kode, '2'])::status_angka, a.status) AS status
    FROM katalog_indikator ki JOIN indikator i ON i.id = ki.indikator_id
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
  ), tps AS MATERIALIZED (SELECT * FROM fakta_berlaku(p_pemilihan, 'tps.jumlah', p_saat, p_andai)),
  dpt AS MATERIALIZED (SELECT * FROM dpt_berlaku(p_pemilihan, p_saat, p_andai)),
  lain AS MATERIALIZED (
    SELECT j.jenis_fakta, f.* FROM (SELECT DISTINCT jenis_fakta FROM rumus WHERE jenis_fakta IS NOT NULL) j CROSS JOIN LATERAL fakta_berlaku(p_pemilihan, j.jenis_fakta, p_saat, p_andai) f
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
    LEFT JOIN (SELECT DISTINCT id, jenis_kode FROM kontes_unit) ku ON ku.id = i.id AND ku.jenis_kode = i.jenis_kontes
    LEFT JOIN dpt d ON d.wilayah_id = i.id LEFT JOIN banyak_kontes bk ON bk.id = i.id LEFT JOIN banyak_bawah bb ON bb.id = i.id
    LEFT JOIN lain l ON l.wilayah_id = i.id AND l.jenis_fakta = i.jenis_fakta
    WHERE i.jenis_kontes IS NULL OR ku.id IS NOT NULL
  )
  SELECT id, d.indikator_id, ceil(banyak * faktor_pembilang::numeric / faktor_penyebut)::bigint,
    greatest(d.status, coalesce(s_tps, 'RESMI'), coalesce(s_dpt, 'RESMI'), coalesce(s_lain, 'RESMI')),
    jsonb_strip_nulls(jsonb_build_object('aturan', kode, 'katalog', katalog_id, 'banyak', banyak,
      'tps', CASE WHEN s_tps IS NOT NULL THEN n_tps END, 'faktaTps', CASE WHEN s_tps IS NOT NULL THEN f_tps END,
      'dpt', CASE WHEN s_dpt IS NOT NULL THEN n_dpt END, 'faktaDpt', CASE WHEN s_dpt IS NOT NULL THEN f_dpt END,
      'fakta', f_lain, 'kontes', CASE WHEN rumus IN ('PER_TPS_PER_KONTES', 'PER_KECAMATAN_PER_KONTES') THEN n_kontes END))
  FROM dasar d
$$;

-- The same at every level of the province.
CREATE FUNCTION hitung_kebutuhan(p_pemilihan smallint, p_provinsi int, p_saat timestamptz, p_andai jsonb DEFAULT NULL)
RETURNS TABLE (wilayah_id int, indikator_id smallint, isian boolean, penyebut bigint, unit int, unit_tanpa_dasar int, status status_angka, dasar jsonb) LANGUAGE sql STABLE AS $$
  SELECT a.id, k.indikator_id, bool_or(a.id = k.wilayah_id), coalesce(sum(k.penyebut), 0)::bigint, count(*)::int, count(*) FILTER (WHERE k.penyebut IS NULL)::int,
    max(k.status), (array_agg(k.dasar) FILTER (WHERE a.id = k.wilayah_id))[1]
  FROM kebutuhan_unit(p_pemilihan, p_provinsi, p_saat, p_andai) k JOIN wilayah w ON w.id = k.wilayah_id CROSS JOIN LATERAL unnest(w.jalur || w.id) a(id)
  GROUP BY a.id, k.indikator_id
$$;

-- The whole roll-up of a province at an instant, from the ledger and its companions alone.
CREATE FUNCTION hitung_capaian(p_pemilihan smallint, p_provinsi int, p_saat timestamptz, p_andai jsonb DEFAULT NULL)
RETURNS TABLE (wilayah_id int, indikator_id smallint, unit_lapor int, unit_sah int, unit_contoh int, bendera int, pembilang bigint, terpenuhi bigint, lebih bigint, penyebut bigint,
  terpenuhi_sah bigint, penyebut_sah bigint, umur jsonb, per_lama date, per_baru date) LANGUAGE sql STABLE AS $$
  WITH sah AS (SELECT v.laporan_id FROM verifikasi v WHERE v.putusan = 'DIVERIFIKASI' AND v.pada_at <= p_saat),
  kini AS (
    SELECT DISTINCT ON (l.wilayah_id, n.indikator_id) l.wilayah_id, n.indikator_id, l.id, l.per, n.pembilang, n.penyebut, n.bendera, l.status
    FROM laporan l JOIN nilai n ON n.laporan_id = l.id
    WHERE l.pemilihan_id = p_pemilihan AND l.provinsi_id = p_provinsi AND l.jenis = 'LAPORAN' AND l.pada_at <= p_saat
      AND NOT EXISTS (SELECT FROM gugur g WHERE g.laporan_id = l.id AND g.pada_at <= p_saat)
    ORDER BY l.wilayah_id, n.indikator_id, l.per DESC, l.urut DESC
  ), butuh AS (SELECT * FROM kebutuhan_unit(p_pemilihan, p_provinsi, p_saat, p_andai)),
  unit AS (
    SELECT k.wilayah_id, k.indikator_id, k.per, (k.id IN (SELECT laporan_id FROM sah))::int AS s, (k.status = 'CONTOH')::int AS c, k.bendera::int AS f, k.pembilang AS n,
      coalesce(b.penyebut, k.penyebut, 0) AS p, least(k.pembilang, coalesce(b.penyebut, k.penyebut, 0)) AS t,
      greatest(k.pembilang - coalesce(b.penyebut, k.penyebut), 0) AS l
    FROM kini k JOIN butuh b ON b.wilayah_id = k.wilayah_id AND b.indikator_id = k.indikator_id -- a figure from any other level is never added
  ), naik AS (
    SELECT a.id AS w, u.* FROM unit u JOIN wilayah w ON w.id = u.wilayah_id CROSS JOIN LATERAL unnest(w.jalur || w.id) a(id)
  ), hari AS (
    SELECT w, indikator_id, jsonb_object_agg(per, jsonb_build_array(u, t, p, b)) AS umur
    FROM (SELECT w, indikator_id, per, count(*) AS u, sum(t) AS t, sum(p) AS p, sum(belum_lengkap(t, p)) AS b FROM naik GROUP BY 1, 2, 3) x GROUP BY 1, 2
  )
  SELECT n.w, n.indikator_id, count(*)::int, sum(s)::int, sum(c)::int, sum(f)::int, sum(n.n)::bigint, sum(t)::bigint, coalesce(sum(l), 0)::bigint, sum(p)::bigint,
    sum(s * t)::bigint, sum(s * p)::bigint, min(h.umur::text)::jsonb, min(per), max(per)
  FROM naik n JOIN hari h ON h.w = n.w AND h.indikator_id = n.indikator_id GROUP BY n.w, n.indikator_id
$$;

-- ── What is restated ──────────────────────────────────────────────────────────────────────────────────────────
-- Where the stored need differs from what facts and rules make of it. `nyata`: a need that is another one, or came or went; else only its origin is (another version of
-- the catalogue, another source of the same figure), which is kept as well, and is no restatement.
CREATE FUNCTION beda_kebutuhan(p_pemilihan smallint, p_provinsi int, p_saat timestamptz, p_andai jsonb DEFAULT NULL)
RETURNS TABLE (wilayah_id int, indikator_id smallint, hapus boolean, ada boolean, isian boolean, isian_lama boolean, penyebut bigint, unit int, unit_tanpa_dasar int, status status_angka, dasar jsonb,
  penyebut_lama bigint, berdasar_lama boolean, nyata boolean) LANGUAGE sql STABLE AS $$
  WITH baru AS MATERIALIZED (SELECT * FROM hitung_kebutuhan(p_pemilihan, p_provinsi, p_saat, p_andai)),
  lama AS MATERIALIZED (SELECT k.* FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id WHERE k.pemilihan_id = p_pemilihan AND w.provinsi_id = p_provinsi)
  SELECT coalesce(b.wilayah_id, l.wilayah_id), coalesce(b.indikator_id, l.indikator_id), b.wilayah_id IS NULL, l.wilayah_id IS NOT NULL, coalesce(b.isian, false), coalesce(l.isian, false),
    b.penyebut, b.unit, b.unit_tanpa_dasar, b.status, b.dasar, l.penyebut, l.unit_tanpa_dasar < l.unit,
    (b.isian, b.penyebut, b.unit, b.unit_tanpa_dasar, b.status) IS DISTINCT FROM (l.isian, l.penyebut, l.unit, l.unit_tanpa_dasar, l.status)
  FROM baru b FULL JOIN lama l ON l.wilayah_id = b.wilayah_id AND l.indikator_id = b.indikator_id
  WHERE (b.isian, b.penyebut, b.unit, b.unit_tanpa_dasar, b.status, b.dasar) IS DISTINCT FROM (l.isian, l.penyebut, l.unit, l.unit_tanpa_dasar, l.status, l.dasar)
$$;

-- The need of a province again from facts and rules; what changed is kept in the history, and what stands on it is restated.
-- Under the province's lock. Returns the number of needs that are really others.
CREATE OR REPLACE FUNCTION nyatakan_ulang(p_pemilihan smallint, p_provinsi int, p_saat timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE v_w int[]; v_i smallint[]; v_milik boolean[]; v_nyata int;
BEGIN
  WITH beda AS MATERIALIZED (SELECT * FROM beda_kebutuhan(p_pemilihan, p_provinsi, p_saat)),
  arsip AS (
    INSERT INTO kebutuhan_riwayat SELECT k.*, p_saat FROM kebutuhan k JOIN beda b ON k.pemilihan_id = p_pemilihan AND k.wilayah_id = b.wilayah_id AND k.indikator_id = b.indikator_id WHERE k.sejak_at < p_saat
  ), buang AS (
    DELETE FROM kebutuhan k USING beda b WHERE b.hapus AND k.pemilihan_id = p_pemilihan AND k.wilayah_id = b.wilayah_id AND k.indikator_id = b.indikator_id
  ), tulis AS (
    INSERT INTO kebutuhan (pemilihan_id, wilayah_id, indikator_id, isian, penyebut, unit, unit_tanpa_dasar, status, dasar, sejak_at)
    SELECT p_pemilihan, b.wilayah_id, b.indikator_id, b.isian, b.penyebut, b.unit, b.unit_tanpa_dasar, b.status, b.dasar, p_saat FROM beda b WHERE NOT b.hapus
    ON CONFLICT (pemilihan_id, wilayah_id, indikator_id) DO UPDATE SET isian = excluded.isian, penyebut = excluded.penyebut, unit = excluded.unit,
      unit_tanpa_dasar = excluded.unit_tanpa_dasar, status = excluded.status, dasar = excluded.dasar, sejak_at = excluded.sejak_at
  )
  SELECT array_agg(b.wilayah_id) FILTER (WHERE b.isian OR b.isian_lama), array_agg(b.indikator_id) FILTER (WHERE b.isian OR b.isian_lama), array_agg(b.isian_lama OR NOT b.ada) FILTER (WHERE b.isian OR b.isian_lama),
    count(*) INTO v_w, v_i, v_milik, v_nyata FROM beda b WHERE b.nyata;
  IF v_w IS NOT NULL THEN PERFORM terapkan(p_pemilihan, v_w, v_i, p_saat, NULL, v_milik); END IF;
  RETURN v_nyata;
END $$;

-- ── An archived election is a record ──────────────────────────────────────────────────────────────────────────
-- Asked under the province's lock; the share of the row waits for an archiving that is under way where that lock is another one's (facts of the nation).
CREATE FUNCTION diarsipkan(p_pemilihan smallint) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE v keadaan_pemilihan;
BEGIN
  SELECT keadaan INTO v FROM pemilihan WHERE id = p_pemilihan FOR KEY SHARE;
  RETURN v = 'ARSIP';
END $$;

ALTER FUNCTION catat_fakta(jsonb, timestamptz, timestamptz) RENAME TO catat_fakta_awal;
/* As catat_fakta_awal says; and DIARSIPKAN. */
CREATE FUNCTION catat_fakta(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM kunci_provinsi((SELECT provinsi_id FROM wilayah WHERE id = (isi->>'wilayah_id')::int));
  IF diarsipkan((isi->>'pemilihan_id')::smallint) THEN RETURN jsonb_build_object('tag', 'DIARSIPKAN'); END IF;
  RETURN catat_fakta_awal(isi, p_pada, p_dicatat);
END $$;

-- The same of the election of a fact, under the lock of its province.
CREATE FUNCTION fakta_diarsipkan(p_fakta bigint) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE v_provinsi int; v_pemilihan smallint;
BEGIN
  SELECT w.provinsi_id, f.pemilihan_id INTO STRICT v_provinsi, v_pemilihan FROM fakta f JOIN wilayah w ON w.id = f.wilayah_id WHERE f.id = p_fakta;
  PERFORM kunci_provinsi(v_provinsi);
  RETURN diarsipkan(v_pemilihan);
END $$;

ALTER FUNCTION adopsi_fakta(jsonb, timestamptz, timestamptz) RENAME TO adopsi_fakta_awal;
/* As adopsi_fakta_awal says; and DIARSIPKAN. */
CREATE FUNCTION adopsi_fakta(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN CASE WHEN fakta_diarsipkan((isi->>'fakta_id')::bigint) THEN jsonb_build_object('tag', 'DIARSIPKAN') ELSE adopsi_fakta_awal(isi, p_pada, p_dicatat) END;
END $$;

ALTER FUNCTION catat_keberatan(jsonb, timestamptz, timestamptz) RENAME TO catat_keberatan_awal;
/* As catat_keberatan_awal says; and DIARSIPKAN. */
CREATE FUNCTION catat_keberatan(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN CASE WHEN fakta_diarsipkan((isi->>'fakta_id')::bigint) THEN jsonb_build_object('tag', 'DIARSIPKAN') ELSE catat_keberatan_awal(isi, p_pada, p_dicatat) END;
END $$;

-- terbitkan_katalog refuses a further version of an archived election already; a first one must not come in by the side door.
ALTER FUNCTION salin_katalog(int, smallint, timestamptz, timestamptz, int) RENAME TO salin_katalog_awal;
CREATE FUNCTION salin_katalog(p_dari int, p_ke smallint, p_berlaku timestamptz, p_dicatat timestamptz, p_oleh int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM kunci_pemilihan(p_ke, p_berlaku);
  IF diarsipkan(p_ke) THEN RAISE EXCEPTION 'pemilihan % sudah diarsipkan', p_ke; END IF;
  RETURN salin_katalog_awal(p_dari, p_ke, p_berlaku, p_dicatat, p_oleh);
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
