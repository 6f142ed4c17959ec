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

DROP FUNCTION gabung_umur(jsonb, jsonb);
-- An entry level may move: what was entered at the old level stops counting, what is entered at the new one begins to.
DROP FUNCTION terapkan(smallint, int[], smallint[], timestamptz, bigint);
-- Brings the given (unit, indikator) pairs and all their ancestors up to date: the unit from the ledger, the rest by its delta.
-- A unit counts only where it is the entry level (isian) now; p_milik says whether the row it had was its own figure, or a sum of
-- what lies below (the entry level has moved). The rows they replace go to the history. Under the province's lock only; p_saat is newer than every row there.
CREATE FUNCTION terapkan(p_pemilihan smallint, p_wilayah int[], p_indikator smallint[], p_saat timestamptz, p_laporan bigint, p_milik boolean[] DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH baru AS MATERIALIZED (
    SELECT x.w, x.i, coalesce(x.milik, true) AS milik, w.jalur || w.id AS jalur, z.laporan_id, (z.laporan_id IS NOT NULL)::int AS u, (coalesce(z.sah, false))::int AS s, (coalesce(z.contoh, false))::int AS c,
      (coalesce(z.bendera, false))::int AS f, coalesce(z.pembilang, 0) AS n, m.m AS p, least(coalesce(z.pembilang, 0), m.m) AS t,
      CASE WHEN m.dikenal THEN greatest(z.pembilang - m.m, 0) ELSE 0 END AS l, z.per
    FROM unnest(p_wilayah, p_indikator, p_milik) x(w, i, milik) JOIN wilayah w ON w.id = x.w
    LEFT JOIN kebutuhan k ON k.pemilihan_id = p_pemilihan AND k.wilayah_id = x.w AND k.indikator_id = x.i
    LEFT JOIN LATERAL nilai_berlaku(p_pemilihan, x.w, x.i, p_saat) z ON k.isian
    CROSS JOIN LATERAL ( -- the base: the rule's, else the reporter's, else unknown (then the figure has no share)
      SELECT CASE WHEN z.laporan_id IS NULL THEN 0 WHEN k.unit_tanpa_dasar = 0 THEN k.penyebut ELSE coalesce(z.penyebut, 0) END AS m,
        z.laporan_id IS NOT NULL AND (k.unit_tanpa_dasar = 0 OR z.penyebut IS NOT NULL) AS dikenal) m
  ), beda AS MATERIALIZED (
    SELECT b.*, coalesce(c.unit_lapor, 0) AS u0, coalesce(c.unit_sah, 0) AS s0, coalesce(c.unit_contoh, 0) AS c0, coalesce(c.bendera, 0) AS f0, coalesce(c.pembilang, 0) AS n0,
      coalesce(c.terpenuhi, 0) AS t0, coalesce(c.lebih, 0) AS l0, coalesce(c.penyebut, 0) AS p0, coalesce(c.terpenuhi_sah, 0) AS ts0, coalesce(c.penyebut_sah, 0) AS ps0, c.per_baru AS per0
    FROM baru b LEFT JOIN capaian c ON b.milik AND c.pemilihan_id = p_pemilihan AND c.wilayah_id = b.w AND c.indikator_id = b.i
    WHERE (b.u, b.s, b.c, b.f, b.n, b.t, b.l, b.p, b.per) IS DISTINCT FROM
        (coalesce(c.unit_lapor, 0), coalesce(c.unit_sah, 0), coalesce(c.unit_contoh, 0), coalesce(c.bendera, 0), coalesce(c.pembilang, 0), coalesce(c.terpenuhi, 0), coalesce(c.lebih, 0), coalesce(c.penyebut, 0), c.per_baru)
      OR (b.u = 1 AND b.laporan_id IS DISTINCT FROM c.laporan_id)
  ), geser AS (
    SELECT a.w, b.i, sum(b.u - b.u0)::int AS u, sum(b.s - b.s0)::int AS s, sum(b.c - b.c0)::int AS c, sum(b.f - b.f0)::int AS f, sum(b.n - b.n0)::bigint AS n, sum(b.t - b.t0)::bigint AS t,
      sum(b.l - b.l0)::bigint AS l, sum(b.p - b.p0)::bigint AS p, sum(b.s * b.t - b.ts0)::bigint AS ts, sum(b.s * b.p - b.ps0)::bigint AS ps,
      max(CASE WHEN a.w = b.w THEN b.laporan_id END) AS laporan_id
    FROM beda b CROSS JOIN LATERAL unnest(b.jalur) a(w) GROUP BY a.w, b.i
  ), lama AS MATERIALIZED (
    SELECT c.* FROM capaian c JOIN geser g ON c.pemilihan_id = p_pemilihan AND c.wilayah_id = g.w AND c.indikator_id = g.i
  ), peristiwa AS ( -- the days that stood, less what left, plus what came: one aggregate for all cells
    SELECT a.w, b.i, e.* FROM beda b CROSS JOIN LATERAL unnest(b.jalur) a(w)
    CROSS JOIN LATERAL (SELECT b.per, 1 AS u, b.t, b.p, belum_lengkap(b.t, b.p) AS x WHERE b.u = 1
      UNION ALL SELECT b.per0, -1, -b.t0, -b.p0, -belum_lengkap(b.t0, b.p0) WHERE b.u0 = 1) e
    UNION ALL SELECT l.wilayah_id, l.indikator_id, k::date, (v->>0)::int, (v->>1)::bigint, (v->>2)::bigint, (v->>3)::int FROM lama l CROSS JOIN LATERAL jsonb_each(l.umur) j(k, v)
  ), umur AS (
    SELECT w, i, jsonb_object_agg(per, jsonb_build_array(u, t, p, x)) AS umur, min(per) AS per_lama, max(per) AS per_baru
    FROM (SELECT w, i, per, sum(u) AS u, sum(t) AS t, sum(p) AS p, sum(x) AS x FROM peristiwa GROUP BY w, i, per HAVING sum(u) <> 0) y GROUP BY w, i
  ), arsip AS (
    INSERT INTO capaian_riwayat SELECT l.*, p_saat FROM lama l WHERE l.sejak_at < p_saat
  ), jadi AS (
    SELECT g.*, coalesce(o.unit_lapor, 0) + g.u AS uu, o.wilayah_id IS NOT NULL AS ada, o.unit_sah, o.unit_contoh, o.bendera, o.pembilang, o.terpenuhi, o.lebih, o.penyebut, o.terpenuhi_sah, o.penyebut_sah,
      o.laporan_id AS laporan_lama, coalesce(y.umur, '{}') AS umur, y.per_lama, y.per_baru
    FROM geser g LEFT JOIN lama o ON o.wilayah_id = g.w AND o.indikator_id = g.i LEFT JOIN umur y ON y.w = g.w AND y.i = g.i
  )
  INSERT INTO capaian (pemilihan_id, wilayah_id, indikator_id, unit_lapor, unit_sah, unit_contoh, bendera, pembilang, terpenuhi, lebih, penyebut, terpenuhi_sah, penyebut_sah, umur, per_lama, per_baru, laporan_id, sejak_at)
  SELECT p_pemilihan, j.w, j.i, j.uu, coalesce(j.unit_sah, 0) + j.s, coalesce(j.unit_contoh, 0) + j.c, coalesce(j.bendera, 0) + j.f,
    CASE WHEN j.uu > 0 THEN coalesce(j.pembilang, 0) + j.n END, CASE WHEN j.uu > 0 THEN coalesce(j.terpenuhi, 0) + j.t END, CASE WHEN j.uu > 0 THEN coalesce(j.lebih, 0) + j.l END,
    coalesce(j.penyebut, 0) + j.p, coalesce(j.terpenuhi_sah, 0) + j.ts, coalesce(j.penyebut_sah, 0) + j.ps, j.umur,
    j.per_lama, j.per_baru, coalesce(j.laporan_id, p_laporan, j.laporan_lama), p_saat
  FROM jadi j WHERE j.ada OR j.uu > 0 ORDER BY j.w, j.i
  ON CONFLICT (pemilihan_id, wilayah_id, indikator_id) DO UPDATE SET unit_lapor = excluded.unit_lapor, unit_sah = excluded.unit_sah, unit_contoh = excluded.unit_contoh, bendera = excluded.bendera,
    pembilang = excluded.pembilang, terpenuhi = excluded.terpenuhi, lebih = excluded.lebih, penyebut = excluded.penyebut, terpenuhi_sah = excluded.terpenuhi_sah, penyebut_sah = excluded.penyebut_sah,
    umur = excluded.umur, per_lama = excluded.per_lama, per_baru = excluded.per_baru, laporan_id = excluded.laporan_id, sejak_at = excluded.sejak_at;
END $$;

-- The need of a province again from facts and rules; what changed is kept in the history, and what stands on it is restated.
-- Under the province's lock. Returns the number of cells whose need changed.
CREATE OR REPLACE FUNCTION nyatakan_ulang(p_pemilihan smallint, p_provinsi int, p_saat timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE v_w int[]; v_i smallint[]; v_milik boolean[]; v_semua int;
BEGIN
  WITH baru AS MATERIALIZED (SELECT * FROM hitung_kebutuhan(p_pemilihan, p_provinsi, p_saat)),
  lama AS MATERIALIZED (SELECT k.* FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id WHERE k.pemilihan_id = p_pemilihan AND w.provinsi_id = p_provinsi),
  beda AS MATERIALIZED (
    SELECT coalesce(b.wilayah_id, l.wilayah_id) AS w, coalesce(b.indikator_id, l.indikator_id) AS i, b.wilayah_id IS NULL AS hapus, l.wilayah_id IS NOT NULL AS ada,
      coalesce(b.isian, false) AS isian, coalesce(l.isian, false) AS isian_lama, b.penyebut, b.unit, b.unit_tanpa_dasar, b.status, b.dasar
    FROM baru b FULL JOIN lama l ON l.wilayah_id = b.wilayah_id AND l.indikator_id = b.indikator_id
    WHERE (b.isian, b.penyebut, b.unit, b.unit_tanpa_dasar, b.status, b.dasar) IS DISTINCT FROM (l.isian, l.penyebut, l.unit, l.unit_tanpa_dasar, l.status, l.dasar)
  ), arsip AS (
    INSERT INTO kebutuhan_riwayat SELECT l.*, p_saat FROM lama l JOIN beda b ON b.w = l.wilayah_id AND b.i = l.indikator_id WHERE l.sejak_at < p_saat
  ), buang AS (
    DELETE FROM kebutuhan k USING beda b WHERE b.hapus AND k.pemilihan_id = p_pemilihan AND k.wilayah_id = b.w AND k.indikator_id = b.i
  ), tulis AS (
    INSERT INTO kebutuhan (pemilihan_id, wilayah_id, indikator_id, isian, penyebut, unit, unit_tanpa_dasar, status, dasar, sejak_at)
    SELECT p_pemilihan, w, i, isian, penyebut, unit, unit_tanpa_dasar, status, dasar, p_saat FROM beda WHERE NOT hapus
    ON CONFLICT (pemilihan_id, wilayah_id, indikator_id) DO UPDATE SET isian = excluded.isian, penyebut = excluded.penyebut, unit = excluded.unit,
      unit_tanpa_dasar = excluded.unit_tanpa_dasar, status = excluded.status, dasar = excluded.dasar, sejak_at = excluded.sejak_at
  )
  SELECT array_agg(w) FILTER (WHERE isian OR isian_lama), array_agg(i) FILTER (WHERE isian OR isian_lama), array_agg(isian_lama OR NOT ada) FILTER (WHERE isian OR isian_lama), count(*)
  INTO v_w, v_i, v_milik, v_semua FROM beda;
  IF v_w IS NOT NULL THEN PERFORM terapkan(p_pemilihan, v_w, v_i, p_saat, NULL, v_milik); END IF;
  RETURN v_semua;
END $$;

-- The whole roll-up of a province at an instant, from the ledger and its companions alone.
CREATE OR REPLACE FUNCTION hitung_capaian(p_pemilihan smallint, p_provinsi int, p_saat timestamptz)
RETURNS TABLE (wilayah_id int, indikator_id smallint, unit_lapor int, unit_sah int, unit_contoh int, bendera int, pembilang bigint, terpenuhi bigint, lebih bigint, penyebut bigint,
  terpenuhi_sah bigint, penyebut_sah bigint, umur jsonb, per_lama date, per_baru date) LANGUAGE sql STABLE AS $$
  WITH sah AS (SELECT v.laporan_id FROM verifikasi v WHERE v.putusan = 'DIVERIFIKASI' AND v.pada_at <= p_saat),
  kini AS (
    SELECT DISTINCT ON (l.wilayah_id, n.indikator_id) l.wilayah_id, n.indikator_id, l.id, l.per, n.pembilang, n.penyebut, n.bendera, l.status
    FROM laporan l JOIN nilai n ON n.laporan_id = l.id
    WHERE l.pemilihan_id = p_pemilihan AND l.provinsi_id = p_provinsi AND l.jenis = 'LAPORAN' AND l.pada_at <= p_saat
      AND NOT EXISTS (SELECT FROM gugur g WHERE g.laporan_id = l.id AND g.pada_at <= p_saat)
    ORDER BY l.wilayah_id, n.indikator_id, l.per DESC, l.urut DESC
  ), butuh AS (SELECT * FROM kebutuhan_unit(p_pemilihan, p_provinsi, p_saat)),
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

-- A version of the catalogue is complete when its transaction ends: nothing is added to it afterwards.
CREATE FUNCTION katalog_sudah_tutup() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM katalog k WHERE k.id = NEW.katalog_id AND k.xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)) THEN
    RAISE EXCEPTION 'versi katalog % sudah tutup: buat versi baru', NEW.katalog_id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sekali_jadi BEFORE INSERT ON katalog_aspek FOR EACH ROW EXECUTE FUNCTION katalog_sudah_tutup();
CREATE TRIGGER sekali_jadi BEFORE INSERT ON aturan FOR EACH ROW EXECUTE FUNCTION katalog_sudah_tutup();
CREATE TRIGGER sekali_jadi BEFORE INSERT ON katalog_indikator FOR EACH ROW EXECUTE FUNCTION katalog_sudah_tutup();
