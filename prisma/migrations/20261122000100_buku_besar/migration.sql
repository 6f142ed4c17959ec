-- What Prisma cannot say: collations, CHECKs, append-only triggers, and the functions through which every figure enters.
-- SQL never reads a clock here: business time (p_pada) and real time (p_dicatat) come from the application.

-- ── Shapes ────────────────────────────────────────────────────────────────────────────────────────────────────
-- Subtree = code range [kode, kode || '/'): right only in byte order, where '/' follows '.'.
ALTER TABLE wilayah ALTER COLUMN kode TYPE text COLLATE "C";
ALTER TABLE wilayah
  ADD CONSTRAINT wilayah_kode_bentuk CHECK (kode = 'ID' OR kode ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4}(\.\d{3})?)?)?)?$'),
  ADD CONSTRAINT wilayah_tingkat_kode CHECK (tingkat = CASE kode WHEN 'ID' THEN 0 ELSE array_length(string_to_array(kode, '.'), 1) END),
  ADD CONSTRAINT wilayah_akar CHECK ((induk_id IS NULL) = (tingkat = 0)),
  ADD CONSTRAINT wilayah_jalur CHECK (cardinality(jalur) = greatest(tingkat - 1, 0)),
  ADD CONSTRAINT wilayah_provinsi CHECK (provinsi_id = CASE WHEN tingkat <= 1 THEN id ELSE jalur[1] END);
ALTER TABLE jenis_wilayah ADD CONSTRAINT jenis_wilayah_tingkat CHECK (tingkat BETWEEN 0 AND 5);
ALTER TABLE peta_wilayah ADD CONSTRAINT peta_wilayah_bagian CHECK (pembilang >= 0 AND penyebut > 0 AND pembilang <= penyebut);
ALTER TABLE pemilihan
  ADD CONSTRAINT pemilihan_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT pemilihan_jam CHECK (buka_jam ~ '^[0-2]\d:[0-5]\d$' AND tutup_jam ~ '^[0-2]\d:[0-5]\d$' AND buka_jam < tutup_jam),
  ADD CONSTRAINT pemilihan_psu CHECK ((jenis = 'PSU') = (induk_id IS NOT NULL));
ALTER TABLE tahapan ADD CONSTRAINT tahapan_rentang CHECK (mulai IS NULL OR mulai <= selesai);
ALTER TABLE paslon ADD CONSTRAINT paslon_kolom_kosong CHECK (nomor_urut > 0 AND kolom_kosong = (nama IS NULL));
ALTER TABLE fakta
  ADD CONSTRAINT fakta_isi CHECK (num_nonnulls(nilai, kategori) = 1),
  ADD CONSTRAINT fakta_dasar CHECK (num_nulls(pembilang, penyebut) IN (0, 2)),
  ADD CONSTRAINT fakta_tanda CHECK (coalesce(nilai, 0) >= 0 AND coalesce(pembilang, 0) >= 0 AND coalesce(penyebut, 0) >= 0);
ALTER TABLE aturan
  ADD CONSTRAINT aturan_faktor CHECK (faktor_pembilang > 0 AND faktor_penyebut > 0),
  ADD CONSTRAINT aturan_fakta CHECK ((rumus = 'PER_FAKTA') = (jenis_fakta IS NOT NULL));
ALTER TABLE katalog_aspek ADD CONSTRAINT katalog_aspek_bobot CHECK (bobot >= 0);
ALTER TABLE katalog_indikator
  ADD CONSTRAINT katalog_indikator_bobot CHECK (bobot >= 0),
  ADD CONSTRAINT katalog_indikator_tingkat CHECK (tingkat BETWEEN 1 AND 5),
  ADD CONSTRAINT katalog_indikator_jendela CHECK (buka_h <= jatuh_tempo_h),
  ADD CONSTRAINT katalog_indikator_ritme CHECK (ritme_hari > 0 AND ritme_rapat_hari > 0),
  ADD CONSTRAINT katalog_indikator_ambang CHECK (ambang_siap BETWEEN ambang_perhatian AND 1000 AND ambang_perhatian > 0);
-- Item, stage, kind of kontes and condition are the identity of an indikator.
CREATE UNIQUE INDEX indikator_identitas ON indikator (aspek_kode, barang_kode, tahap_kode, jenis_kontes, kondisi) NULLS NOT DISTINCT
  WHERE barang_kode IS NOT NULL;
ALTER TABLE laporan ADD CONSTRAINT laporan_per CHECK (per <= (pada_at AT TIME ZONE 'UTC')::date + 1);
ALTER TABLE nilai
  ADD CONSTRAINT nilai_tanda CHECK (pembilang >= 0 AND coalesce(penyebut, 0) >= 0),
  ADD CONSTRAINT nilai_bendera_beralasan CHECK (NOT bendera OR length(btrim(alasan)) > 0);
ALTER TABLE gugur ADD CONSTRAINT gugur_sebab CHECK ((sebab = 'DIGANTI') = (oleh_laporan_id IS NOT NULL));
ALTER TABLE verifikasi ADD CONSTRAINT verifikasi_alasan CHECK (putusan = 'DIVERIFIKASI' OR length(btrim(alasan)) > 0);
ALTER TABLE kebutuhan
  ADD CONSTRAINT kebutuhan_unit CHECK (penyebut >= 0 AND unit > 0 AND unit_tanpa_dasar BETWEEN 0 AND unit AND (NOT isian OR unit = 1));
ALTER TABLE capaian
  ADD CONSTRAINT capaian_kosong_bukan_nol CHECK (num_nulls(pembilang, terpenuhi, lebih, per_lama, per_baru) = CASE unit_lapor WHEN 0 THEN 5 ELSE 0 END),
  ADD CONSTRAINT capaian_batas CHECK (unit_lapor >= 0 AND unit_sah BETWEEN 0 AND unit_lapor AND bendera BETWEEN 0 AND unit_lapor AND coalesce(terpenuhi, 0) <= penyebut);
ALTER TABLE pengguna ADD CONSTRAINT pengguna_surel CHECK (surel = lower(surel));
ALTER TABLE tindak_lanjut ADD CONSTRAINT tindak_lanjut_milik CHECK (num_nonnulls(insiden_id, keputusan_id) = 1);
ALTER TABLE jam ADD CONSTRAINT jam_satu CHECK (id = 1);

-- Rows of capaian are updated in place by every laporan below: room for it, and no index but the key.
ALTER TABLE capaian SET (fillfactor = 70);
ALTER TABLE buku SET (fillfactor = 20);

-- ── Append-only, for everybody ────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION tolak_perubahan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'buku besar hanya bertambah: % pada % ditolak', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['laporan', 'nilai', 'gugur', 'verifikasi', 'rantai', 'fakta', 'adopsi', 'keberatan', 'katalog', 'katalog_aspek',
    'aturan', 'katalog_indikator', 'indikator', 'audit', 'tindak_lanjut', 'capaian_riwayat', 'kebutuhan_riwayat'] LOOP
    EXECUTE format('CREATE TRIGGER hanya_bertambah BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION tolak_perubahan()', t);
    EXECUTE format('CREATE TRIGGER hanya_bertambah_semua BEFORE TRUNCATE ON %I EXECUTE FUNCTION tolak_perubahan()', t);
  END LOOP;
END $$;

-- ── The chain of a province ───────────────────────────────────────────────────────────────────────────────────
-- One advisory lock per province, its own statement, before anything is read or stamped. Held until COMMIT.
CREATE FUNCTION kunci_provinsi(p_provinsi int) RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(71, p_provinsi) $$;

-- Microseconds since 1970 as text: the same in every session zone.
CREATE FUNCTION mikro(t timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT (extract(epoch FROM t) * 1000000)::bigint::text $$;

-- Canonical text of what a link of the chain stands for. jsonb keeps nulls and fixes order and spacing.
CREATE FUNCTION isi_kanonik(p_jenis jenis_rantai, p_id bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (CASE p_jenis
    WHEN 'LAPORAN' THEN (SELECT jsonb_build_array('laporan', l.id, l.urut, l.kunci, l.pemilihan_id, l.wilayah_id, l.per, mikro(l.pada_at), mikro(l.dicatat_at),
        l.kanal, l.jenis, l.status, l.oleh_id, l.peran, l.dokumen_id, l.menggantikan_id, l.tetap, l.catatan,
        (SELECT jsonb_agg(jsonb_build_array(n.indikator_id, n.pembilang, n.penyebut, n.bendera, n.alasan) ORDER BY n.indikator_id) FROM nilai n WHERE n.laporan_id = l.id))
      FROM laporan l WHERE l.id = p_id)
    WHEN 'VERIFIKASI' THEN (SELECT jsonb_build_array('verifikasi', v.id, v.laporan_id, v.putusan, v.alasan, v.oleh_id, v.peran, mikro(v.pada_at), mikro(v.dicatat_at))
      FROM verifikasi v WHERE v.id = p_id)
    WHEN 'FAKTA' THEN (SELECT jsonb_build_array('fakta', f.id, f.jenis_kode, f.pemilihan_id, f.wilayah_id, f.jenis_kontes, f.nilai::text, f.pembilang, f.penyebut, f.kategori,
        f.status, f.sumber, f.tanggal, f.catatan, f.oleh_id, mikro(f.pada_at), mikro(f.dicatat_at)) FROM fakta f WHERE f.id = p_id)
    WHEN 'ADOPSI' THEN (SELECT jsonb_build_array('adopsi', a.id, a.fakta_id, a.alasan, a.oleh_id, a.dokumen_id, mikro(a.pada_at), mikro(a.dicatat_at)) FROM adopsi a WHERE a.id = p_id)
    WHEN 'KEBERATAN' THEN (SELECT jsonb_build_array('keberatan', k.id, k.fakta_id, k.alasan, k.oleh_id, mikro(k.pada_at), mikro(k.dicatat_at)) FROM keberatan k WHERE k.id = p_id)
  END)::text;
END $$;

-- Under the lock: the next number and instant. Strictly rising, whatever the callers' clocks say.
CREATE FUNCTION cap_berikut(p_provinsi int, p_pada timestamptz, OUT urut bigint, OUT pada_at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO buku AS b (provinsi_id, urut, pada_at, hash) VALUES (p_provinsi, 1, p_pada, '')
  ON CONFLICT (provinsi_id) DO UPDATE SET urut = b.urut + 1, pada_at = greatest(excluded.pada_at, b.pada_at + interval '1 microsecond')
  RETURNING b.urut, b.pada_at INTO urut, pada_at;
END $$;

-- Closes the link opened by cap_berikut, once the row it stands for is complete.
CREATE FUNCTION sambung_rantai(p_provinsi int, p_urut bigint, p_pada timestamptz, p_jenis jenis_rantai, p_rujukan bigint) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE v_hash bytea;
BEGIN
  UPDATE buku SET hash = sha256(hash || convert_to(isi_kanonik(p_jenis, p_rujukan), 'UTF8')) WHERE provinsi_id = p_provinsi RETURNING hash INTO v_hash;
  INSERT INTO rantai (provinsi_id, urut, jenis, rujukan_id, pada_at, hash) VALUES (p_provinsi, p_urut, p_jenis, p_rujukan, p_pada, v_hash);
  RETURN v_hash;
END $$;

-- ── Fakta in force, and the need they make ────────────────────────────────────────────────────────────────────
-- The adopted figure of each place at an instant: the latest adoption.
CREATE FUNCTION fakta_berlaku(p_pemilihan smallint, p_jenis text, p_saat timestamptz)
RETURNS TABLE (wilayah_id int, fakta_id bigint, nilai bigint, status status_angka) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (f.wilayah_id) f.wilayah_id, f.id, f.nilai::bigint, f.status
  FROM fakta f JOIN adopsi a ON a.fakta_id = f.id
  WHERE f.pemilihan_id = p_pemilihan AND f.jenis_kode = p_jenis AND f.jenis_kontes IS NULL AND f.nilai IS NOT NULL AND a.pada_at <= p_saat
  ORDER BY f.wilayah_id, a.pada_at DESC, a.id DESC
$$;

-- DPT in force; where this election has none, the latest earlier one's, as an estimate.
CREATE FUNCTION dpt_berlaku(p_pemilihan smallint, p_saat timestamptz)
RETURNS TABLE (wilayah_id int, fakta_id bigint, nilai bigint, status status_angka) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (x.wilayah_id) x.wilayah_id, x.fakta_id, x.nilai, CASE WHEN x.hari = i.hari OR x.status = 'CONTOH' THEN x.status ELSE 'ESTIMASI' END
  FROM pemilihan i CROSS JOIN LATERAL (
    SELECT p.hari, f.* FROM pemilihan p CROSS JOIN LATERAL fakta_berlaku(p.id, 'dpt.jumlah', p_saat) f
    WHERE p.hari <= i.hari AND (p.id = i.id OR p.hari < i.hari) AND NOT p.gladi) x
  WHERE i.id = p_pemilihan ORDER BY x.wilayah_id, x.hari DESC
$$;

-- The catalogue in force at an instant.
CREATE FUNCTION katalog_berlaku(p_pemilihan smallint, p_saat timestamptz) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT id FROM katalog WHERE pemilihan_id = p_pemilihan AND berlaku_at <= p_saat ORDER BY berlaku_at DESC, versi DESC LIMIT 1
$$;

-- What each entry unit of a province needs at an instant: facts × rules. penyebut null: the base is not known (or comes with the report).
CREATE FUNCTION kebutuhan_unit(p_pemilihan smallint, p_provinsi int, p_saat timestamptz)
RETURNS TABLE (wilayah_id int, indikator_id smallint, penyebut bigint, status status_angka, dasar jsonb) LANGUAGE sql STABLE AS $$
  WITH peserta AS ( -- the part of this province that votes
    SELECT w.* FROM wilayah w WHERE w.provinsi_id = p_provinsi
      AND EXISTS (SELECT FROM pemilihan_wilayah p WHERE p.pemilihan_id = p_pemilihan AND p.wilayah_id = ANY (w.jalur || w.id))
  ), rumus AS (
    SELECT ki.indikator_id, ki.tingkat, i.jenis_kontes, a.* FROM katalog_indikator ki JOIN indikator i ON i.id = ki.indikator_id
    JOIN aturan a ON a.katalog_id = ki.katalog_id AND a.kode = ki.aturan_kode WHERE ki.katalog_id = katalog_berlaku(p_pemilihan, p_saat)
  ), khusus AS ( -- an area that enters at another level; the nearest ancestor decides
    SELECT t.indikator_id, t.wilayah_id, t.tingkat, w.tingkat AS dalam FROM tingkat_isi t JOIN wilayah w ON w.id = t.wilayah_id WHERE t.pemilihan_id = p_pemilihan
  ), isian AS (
    SELECT w.id, w.jalur, w.tingkat AS tingkat_unit, r.* FROM rumus r JOIN peserta w ON w.tingkat = r.tingkat
    WHERE NOT EXISTS (SELECT FROM khusus k WHERE k.indikator_id = r.indikator_id AND k.wilayah_id = ANY (w.jalur || w.id))
    UNION ALL
    SELECT w.id, w.jalur, w.tingkat, r.* FROM khusus k JOIN rumus r ON r.indikator_id = k.indikator_id JOIN peserta w ON w.tingkat = k.tingkat AND k.wilayah_id = ANY (w.jalur || w.id)
    WHERE NOT EXISTS (SELECT FROM khusus d WHERE d.indikator_id = k.indikator_id AND d.dalam > k.dalam AND d.wilayah_id = ANY (w.jalur || w.id))
  ), kontes_unit AS (
    SELECT w.id, k.jenis_kode FROM kontes k JOIN wilayah w ON w.provinsi_id = p_provinsi AND k.wilayah_id = ANY (w.jalur || w.id) WHERE k.pemilihan_id = p_pemilihan
  ), banyak_kontes AS (SELECT id, count(*) AS n FROM kontes_unit GROUP BY id),
  banyak_bawah AS ( -- kecamatan and desa under (or at) each node
    SELECT a.id, count(*) FILTER (WHERE w.tingkat = 3) AS kec, count(*) FILTER (WHERE w.tingkat = 4) AS desa
    FROM wilayah w CROSS JOIN LATERAL unnest(w.jalur || w.id) a(id) WHERE w.provinsi_id = p_provinsi AND w.tingkat IN (3, 4) GROUP BY a.id
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

-- The same at every level of the province.
CREATE FUNCTION hitung_kebutuhan(p_pemilihan smallint, p_provinsi int, p_saat timestamptz)
RETURNS TABLE (wilayah_id int, indikator_id smallint, isian boolean, penyebut bigint, unit int, unit_tanpa_dasar int, status status_angka, dasar jsonb) LANGUAGE sql STABLE AS $$
  SELECT a.id, k.indikator_id, bool_or(a.id = k.wilayah_id), coalesce(sum(k.penyebut), 0)::bigint, count(*)::int, count(*) FILTER (WHERE k.penyebut IS NULL)::int,
    max(k.status), (array_agg(k.dasar) FILTER (WHERE a.id = k.wilayah_id))[1]
  FROM kebutuhan_unit(p_pemilihan, p_provinsi, p_saat) k JOIN wilayah w ON w.id = k.wilayah_id CROSS JOIN LATERAL unnest(w.jalur || w.id) a(id)
  GROUP BY a.id, k.indikator_id
$$;

-- ── The roll-up ───────────────────────────────────────────────────────────────────────────────────────────────
-- {"day": [units, Σmin(n,m), Σm, units not yet complete]} plus {"day": …}; days nobody stands on any more disappear.
CREATE FUNCTION gabung_umur(a jsonb, b jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(k, jsonb_build_array(u, t, p, x)) FILTER (WHERE u <> 0), '{}') FROM (
    SELECT k, sum((v->>0)::bigint) AS u, sum((v->>1)::bigint) AS t, sum((v->>2)::bigint) AS p, sum((v->>3)::bigint) AS x
    FROM (SELECT * FROM jsonb_each(a) UNION ALL SELECT * FROM jsonb_each(b)) x(k, v) GROUP BY k) y
$$;

-- A unit that has all it needs owes no further reports; one without a known base still does.
CREATE FUNCTION belum_lengkap(t bigint, p bigint) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT (t < p OR p = 0)::int $$;

-- What an entry unit stands on, from the ledger as known at an instant: the latest by (per, recording), not superseded, not returned.
CREATE FUNCTION nilai_berlaku(p_pemilihan smallint, p_wilayah int, p_indikator smallint, p_saat timestamptz)
RETURNS TABLE (laporan_id bigint, per date, pembilang bigint, penyebut bigint, bendera boolean, contoh boolean, sah boolean) LANGUAGE sql STABLE AS $$
  SELECT l.id, l.per, n.pembilang, n.penyebut, n.bendera, l.status = 'CONTOH',
    EXISTS (SELECT FROM verifikasi v WHERE v.laporan_id = l.id AND v.putusan = 'DIVERIFIKASI' AND v.pada_at <= p_saat)
  FROM laporan l JOIN nilai n ON n.laporan_id = l.id AND n.indikator_id = p_indikator
  WHERE l.pemilihan_id = p_pemilihan AND l.wilayah_id = p_wilayah AND l.jenis = 'LAPORAN' AND l.pada_at <= p_saat
    AND NOT EXISTS (SELECT FROM gugur g WHERE g.laporan_id = l.id AND g.pada_at <= p_saat)
  ORDER BY l.per DESC, l.urut DESC LIMIT 1
$$;

-- Brings the given (unit, indikator) pairs and all their ancestors up to date: the unit from the ledger, the rest by its delta.
-- The rows they replace go to the history. Under the province's lock only; p_saat is newer than every row there.
CREATE FUNCTION terapkan(p_pemilihan smallint, p_wilayah int[], p_indikator smallint[], p_saat timestamptz, p_laporan bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH baru AS MATERIALIZED (
    SELECT x.w, x.i, w.jalur || w.id AS jalur, z.laporan_id, (z.laporan_id IS NOT NULL)::int AS u, (coalesce(z.sah, false))::int AS s, (coalesce(z.contoh, false))::int AS c,
      (coalesce(z.bendera, false))::int AS f, coalesce(z.pembilang, 0) AS n, m.m AS p, least(coalesce(z.pembilang, 0), m.m) AS t,
      CASE WHEN m.dikenal THEN greatest(z.pembilang - m.m, 0) ELSE 0 END AS l, z.per
    FROM unnest(p_wilayah, p_indikator) x(w, i) JOIN wilayah w ON w.id = x.w
    LEFT JOIN kebutuhan k ON k.pemilihan_id = p_pemilihan AND k.wilayah_id = x.w AND k.indikator_id = x.i
    LEFT JOIN LATERAL nilai_berlaku(p_pemilihan, x.w, x.i, p_saat) z ON true
    CROSS JOIN LATERAL ( -- the base: the rule's, else the reporter's, else unknown (then the figure has no share)
      SELECT CASE WHEN z.laporan_id IS NULL THEN 0 WHEN k.unit_tanpa_dasar = 0 THEN k.penyebut ELSE coalesce(z.penyebut, 0) END AS m,
        z.laporan_id IS NOT NULL AND (k.unit_tanpa_dasar = 0 OR z.penyebut IS NOT NULL) AS dikenal) m
  ), beda AS MATERIALIZED (
    SELECT b.*, coalesce(c.unit_lapor, 0) AS u0, coalesce(c.unit_sah, 0) AS s0, coalesce(c.unit_contoh, 0) AS c0, coalesce(c.bendera, 0) AS f0, coalesce(c.pembilang, 0) AS n0,
      coalesce(c.terpenuhi, 0) AS t0, coalesce(c.lebih, 0) AS l0, coalesce(c.penyebut, 0) AS p0, coalesce(c.terpenuhi_sah, 0) AS ts0, coalesce(c.penyebut_sah, 0) AS ps0, c.per_baru AS per0
    FROM baru b LEFT JOIN capaian c ON c.pemilihan_id = p_pemilihan AND c.wilayah_id = b.w AND c.indikator_id = b.i
    WHERE (b.u, b.s, b.c, b.f, b.n, b.t, b.l, b.p, b.per) IS DISTINCT FROM
        (coalesce(c.unit_lapor, 0), coalesce(c.unit_sah, 0), coalesce(c.unit_contoh, 0), coalesce(c.bendera, 0), coalesce(c.pembilang, 0), coalesce(c.terpenuhi, 0), coalesce(c.lebih, 0), coalesce(c.penyebut, 0), c.per_baru)
      OR (b.u = 1 AND b.laporan_id IS DISTINCT FROM c.laporan_id)
  ), umur AS (
    SELECT w, i, jsonb_object_agg(per, jsonb_build_array(u, t, p, x)) AS umur FROM (
      SELECT a.w, b.i, e.per, sum(e.u) AS u, sum(e.t) AS t, sum(e.p) AS p, sum(e.x) AS x FROM beda b CROSS JOIN LATERAL unnest(b.jalur) a(w)
      CROSS JOIN LATERAL (SELECT b.per, 1 AS u, b.t, b.p, belum_lengkap(b.t, b.p) AS x WHERE b.u = 1
        UNION ALL SELECT b.per0, -1, -b.t0, -b.p0, -belum_lengkap(b.t0, b.p0) WHERE b.u0 = 1) e GROUP BY a.w, b.i, e.per) y GROUP BY w, i
  ), geser AS (
    SELECT a.w, b.i, sum(b.u - b.u0)::int AS u, sum(b.s - b.s0)::int AS s, sum(b.c - b.c0)::int AS c, sum(b.f - b.f0)::int AS f, sum(b.n - b.n0)::bigint AS n, sum(b.t - b.t0)::bigint AS t,
      sum(b.l - b.l0)::bigint AS l, sum(b.p - b.p0)::bigint AS p, sum(b.s * b.t - b.ts0)::bigint AS ts, sum(b.s * b.p - b.ps0)::bigint AS ps,
      max(CASE WHEN a.w = b.w THEN b.laporan_id END) AS laporan_id
    FROM beda b CROSS JOIN LATERAL unnest(b.jalur) a(w) GROUP BY a.w, b.i
  ), lama AS MATERIALIZED (
    SELECT c.* FROM capaian c JOIN geser g ON c.pemilihan_id = p_pemilihan AND c.wilayah_id = g.w AND c.indikator_id = g.i
  ), arsip AS (
    INSERT INTO capaian_riwayat SELECT l.*, p_saat FROM lama l WHERE l.sejak_at < p_saat
  ), jadi AS (
    SELECT g.*, coalesce(o.unit_lapor, 0) + g.u AS uu, o.wilayah_id IS NOT NULL AS ada, o.unit_sah, o.unit_contoh, o.bendera, o.pembilang, o.terpenuhi, o.lebih, o.penyebut, o.terpenuhi_sah, o.penyebut_sah,
      o.laporan_id AS laporan_lama, gabung_umur(coalesce(o.umur, '{}'), coalesce(y.umur, '{}')) AS umur
    FROM geser g LEFT JOIN lama o ON o.wilayah_id = g.w AND o.indikator_id = g.i LEFT JOIN umur y ON y.w = g.w AND y.i = g.i
  )
  INSERT INTO capaian (pemilihan_id, wilayah_id, indikator_id, unit_lapor, unit_sah, unit_contoh, bendera, pembilang, terpenuhi, lebih, penyebut, terpenuhi_sah, penyebut_sah, umur, per_lama, per_baru, laporan_id, sejak_at)
  SELECT p_pemilihan, j.w, j.i, j.uu, coalesce(j.unit_sah, 0) + j.s, coalesce(j.unit_contoh, 0) + j.c, coalesce(j.bendera, 0) + j.f,
    CASE WHEN j.uu > 0 THEN coalesce(j.pembilang, 0) + j.n END, CASE WHEN j.uu > 0 THEN coalesce(j.terpenuhi, 0) + j.t END, CASE WHEN j.uu > 0 THEN coalesce(j.lebih, 0) + j.l END,
    coalesce(j.penyebut, 0) + j.p, coalesce(j.terpenuhi_sah, 0) + j.ts, coalesce(j.penyebut_sah, 0) + j.ps, j.umur,
    (SELECT min(k::date) FROM jsonb_object_keys(j.umur) k), (SELECT max(k::date) FROM jsonb_object_keys(j.umur) k), coalesce(j.laporan_id, p_laporan, j.laporan_lama), p_saat
  FROM jadi j WHERE j.ada OR j.uu > 0 ORDER BY j.w, j.i
  ON CONFLICT (pemilihan_id, wilayah_id, indikator_id) DO UPDATE SET unit_lapor = excluded.unit_lapor, unit_sah = excluded.unit_sah, unit_contoh = excluded.unit_contoh, bendera = excluded.bendera,
    pembilang = excluded.pembilang, terpenuhi = excluded.terpenuhi, lebih = excluded.lebih, penyebut = excluded.penyebut, terpenuhi_sah = excluded.terpenuhi_sah, penyebut_sah = excluded.penyebut_sah,
    umur = excluded.umur, per_lama = excluded.per_lama, per_baru = excluded.per_baru, laporan_id = excluded.laporan_id, sejak_at = excluded.sejak_at;
END $$;

-- The need of a province again from facts and rules; what changed is kept in the history, and what stands on it is restated.
-- Under the province's lock. Returns the number of cells whose need changed.
CREATE FUNCTION nyatakan_ulang(p_pemilihan smallint, p_provinsi int, p_saat timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE v_w int[]; v_i smallint[]; v_semua int;
BEGIN
  WITH baru AS MATERIALIZED (SELECT * FROM hitung_kebutuhan(p_pemilihan, p_provinsi, p_saat)),
  lama AS MATERIALIZED (SELECT k.* FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id WHERE k.pemilihan_id = p_pemilihan AND w.provinsi_id = p_provinsi),
  beda AS MATERIALIZED (
    SELECT coalesce(b.wilayah_id, l.wilayah_id) AS w, coalesce(b.indikator_id, l.indikator_id) AS i, b.wilayah_id IS NULL AS hapus, l.wilayah_id IS NOT NULL AS ada,
      coalesce(b.isian, l.isian) AS isian, b.penyebut, b.unit, b.unit_tanpa_dasar, b.status, b.dasar
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
  SELECT array_agg(w) FILTER (WHERE isian), array_agg(i) FILTER (WHERE isian), count(*) INTO v_w, v_i, v_semua FROM beda;
  IF v_w IS NOT NULL THEN PERFORM terapkan(p_pemilihan, v_w, v_i, p_saat, NULL); END IF;
  RETURN v_semua;
END $$;

-- ── The ways in. Each checks nothing of who asks: the mutation proves the actor's scope before it calls. ──────────────────────
-- Audit row of a write, with what stood before and after as the database saw it.
CREATE FUNCTION catat_audit(p_oleh int, p_aksi text, p_entitas text, p_id text, p_sebelum jsonb, p_sesudah jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO audit (oleh_id, aksi, hasil, entitas, entitas_id, sebelum, sesudah, pada_at, dicatat_at) VALUES (p_oleh, p_aksi, 'BERHASIL', p_entitas, p_id, p_sebelum, p_sesudah, p_pada, p_dicatat)
$$;

CREATE FUNCTION angka_unit(p_pemilihan smallint, p_wilayah int, p_indikator smallint[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_object_agg(i.kode, c.pembilang), '{}') FROM unnest(p_indikator) x(id) JOIN indikator i ON i.id = x.id
  LEFT JOIN capaian c ON c.pemilihan_id = p_pemilihan AND c.wilayah_id = p_wilayah AND c.indikator_id = x.id
$$;

/* One laporan: stored once, chained, audited, rolled up. isi: {kunci, pemilihan_id, wilayah_id, per, kanal, jenis, status, oleh_id, peran, dokumen_id,
   menggantikan_id, tetap, catatan, aksi, masukan, nilai: [{i, n, m, b, s}], baca: {"indikator id": laporan id or null}}.
   `baca`: what the caller decided on; if it has moved meanwhile nothing is stored and the answer is USANG.
   Answers {tag: TERSIMPAN | SUDAH_TERSIMPAN | KUNCI_BENTROK | USANG | BUKAN_ISIAN | GANTI_USANG | DITUTUP, laporan_id, urut, hash, pada_at}. */
CREATE FUNCTION catat_laporan(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  l laporan := jsonb_populate_record(NULL::laporan, isi); ada laporan; v_kena smallint[]; v_urut bigint; v_pada timestamptz; v_hash bytea; v_sebelum jsonb; v_keadaan keadaan_pemilihan;
BEGIN
  SELECT provinsi_id INTO STRICT l.provinsi_id FROM wilayah WHERE id = l.wilayah_id;
  PERFORM kunci_provinsi(l.provinsi_id);
  -- `masukan`: hash of what the sender typed. Derived parts (flags) may come out differently when the same thing is sent again.
  l.isi_hash := coalesce(decode(isi->>'masukan', 'hex'), sha256(convert_to((isi - 'baca' - 'aksi')::text, 'UTF8')));
  SELECT * INTO ada FROM laporan WHERE oleh_id = l.oleh_id AND kunci = l.kunci;
  IF FOUND THEN
    RETURN jsonb_build_object('tag', CASE WHEN ada.isi_hash = l.isi_hash THEN 'SUDAH_TERSIMPAN' ELSE 'KUNCI_BENTROK' END, 'laporan_id', ada.id::text, 'urut', ada.urut::text,
      'hash', (SELECT encode(r.hash, 'hex') FROM rantai r WHERE r.provinsi_id = ada.provinsi_id AND r.urut = ada.urut));
  END IF;
  SELECT keadaan INTO STRICT v_keadaan FROM pemilihan WHERE id = l.pemilihan_id;
  IF v_keadaan NOT IN ('PERSIAPAN', 'BERJALAN') THEN RETURN jsonb_build_object('tag', 'DITUTUP'); END IF;
  SELECT array_agg((n->>'i')::smallint ORDER BY (n->>'i')::smallint) INTO v_kena FROM jsonb_array_elements(isi->'nilai') n;
  IF v_kena IS NULL OR EXISTS (SELECT FROM unnest(v_kena) x(i) WHERE NOT EXISTS (SELECT FROM kebutuhan k
      WHERE k.pemilihan_id = l.pemilihan_id AND k.wilayah_id = l.wilayah_id AND k.indikator_id = x.i AND k.isian)) AND l.jenis = 'LAPORAN' THEN
    RETURN jsonb_build_object('tag', 'BUKAN_ISIAN');
  END IF;
  IF EXISTS (SELECT FROM jsonb_each_text(coalesce(isi->'baca', '{}')) b(i, laporan_id) LEFT JOIN capaian c
      ON c.pemilihan_id = l.pemilihan_id AND c.wilayah_id = l.wilayah_id AND c.indikator_id = b.i::smallint AND c.unit_lapor > 0 WHERE b.laporan_id::bigint IS DISTINCT FROM c.laporan_id) THEN
    RETURN jsonb_build_object('tag', 'USANG');
  END IF;
  IF l.menggantikan_id IS NOT NULL AND NOT EXISTS (SELECT FROM laporan g WHERE g.id = l.menggantikan_id AND g.wilayah_id = l.wilayah_id AND g.pemilihan_id = l.pemilihan_id
      AND g.jenis = l.jenis AND NOT EXISTS (SELECT FROM gugur x WHERE x.laporan_id = g.id)) THEN
    RETURN jsonb_build_object('tag', 'GANTI_USANG');
  END IF;

  SELECT c.urut, c.pada_at INTO v_urut, v_pada FROM cap_berikut(l.provinsi_id, p_pada) c;
  INSERT INTO laporan (kunci, pemilihan_id, wilayah_id, provinsi_id, urut, per, pada_at, dicatat_at, kanal, jenis, status, oleh_id, peran, dokumen_id, menggantikan_id, tetap, catatan, isi_hash)
  VALUES (l.kunci, l.pemilihan_id, l.wilayah_id, l.provinsi_id, v_urut, l.per, v_pada, p_dicatat, l.kanal, l.jenis, l.status, l.oleh_id, l.peran, l.dokumen_id, l.menggantikan_id, coalesce(l.tetap, false), l.catatan, l.isi_hash)
  RETURNING id INTO l.id;
  INSERT INTO nilai (laporan_id, indikator_id, pembilang, penyebut, bendera, alasan)
  SELECT l.id, n.i, n.n, n.m, coalesce(n.b, false), n.s FROM jsonb_to_recordset(isi->'nilai') AS n(i smallint, n bigint, m bigint, b boolean, s text);
  IF l.menggantikan_id IS NOT NULL THEN
    INSERT INTO gugur (laporan_id, oleh_laporan_id, sebab, pada_at) VALUES (l.menggantikan_id, l.id, 'DIGANTI', v_pada);
    -- A correction may leave out an indikator: what it supersedes has to be recomputed too.
    SELECT array_agg(DISTINCT indikator_id) INTO v_kena FROM nilai WHERE laporan_id IN (l.id, l.menggantikan_id);
  END IF;
  v_hash := sambung_rantai(l.provinsi_id, v_urut, v_pada, 'LAPORAN', l.id);
  IF l.jenis = 'LAPORAN' THEN
    v_sebelum := angka_unit(l.pemilihan_id, l.wilayah_id, v_kena);
    PERFORM terapkan(l.pemilihan_id, array_fill(l.wilayah_id, ARRAY[cardinality(v_kena)]), v_kena, v_pada, l.id);
  END IF;
  PERFORM catat_audit(l.oleh_id, coalesce(isi->>'aksi', 'laporan.catat'), 'laporan', l.id::text, v_sebelum,
    angka_unit(l.pemilihan_id, l.wilayah_id, v_kena), v_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'laporan_id', l.id::text, 'urut', v_urut::text, 'hash', encode(v_hash, 'hex'));
END $$;

-- Many laporan of a seed or a file, each with its own instants: [{…isi, pada_at, dicatat_at}]. All or nothing.
CREATE FUNCTION catat_laporan_massal(semua jsonb) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE isi jsonb; hasil jsonb; v_banyak int := 0;
BEGIN
  FOR isi IN SELECT x FROM jsonb_array_elements(semua) WITH ORDINALITY t(x, o) ORDER BY o LOOP
    hasil := catat_laporan(isi - 'pada_at' - 'dicatat_at', (isi->>'pada_at')::timestamptz, (isi->>'dicatat_at')::timestamptz);
    IF hasil->>'tag' NOT IN ('TERSIMPAN', 'SUDAH_TERSIMPAN') THEN RAISE EXCEPTION 'laporan massal ditolak: % pada %', hasil->>'tag', isi; END IF;
    v_banyak := v_banyak + 1;
  END LOOP;
  RETURN v_banyak;
END $$;

/* A verifier's word on one laporan. isi: {laporan_id, putusan, alasan, oleh_id, peran}. A returned laporan no longer counts; the one before it does again.
   Answers {tag: TERSIMPAN | SUDAH_DIPUTUS | GUGUR | PENULIS_SENDIRI}. */
CREATE FUNCTION catat_verifikasi(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v verifikasi := jsonb_populate_record(NULL::verifikasi, isi); l laporan; v_kena smallint[]; v_urut bigint; v_pada timestamptz; v_hash bytea; v_sebelum jsonb;
BEGIN
  SELECT * INTO STRICT l FROM laporan WHERE id = v.laporan_id;
  PERFORM kunci_provinsi(l.provinsi_id);
  IF l.oleh_id = v.oleh_id THEN RETURN jsonb_build_object('tag', 'PENULIS_SENDIRI'); END IF;
  IF EXISTS (SELECT FROM verifikasi x WHERE x.laporan_id = l.id) THEN RETURN jsonb_build_object('tag', 'SUDAH_DIPUTUS'); END IF;
  IF EXISTS (SELECT FROM gugur g WHERE g.laporan_id = l.id) THEN RETURN jsonb_build_object('tag', 'GUGUR'); END IF;
  SELECT c.urut, c.pada_at INTO v_urut, v_pada FROM cap_berikut(l.provinsi_id, p_pada) c;
  INSERT INTO verifikasi (laporan_id, putusan, alasan, oleh_id, peran, pada_at, dicatat_at) VALUES (l.id, v.putusan, v.alasan, v.oleh_id, v.peran, v_pada, p_dicatat) RETURNING id INTO v.id;
  IF v.putusan = 'DIKEMBALIKAN' THEN INSERT INTO gugur (laporan_id, sebab, pada_at) VALUES (l.id, 'DIKEMBALIKAN', v_pada); END IF;
  v_hash := sambung_rantai(l.provinsi_id, v_urut, v_pada, 'VERIFIKASI', v.id);
  SELECT array_agg(indikator_id ORDER BY indikator_id) INTO v_kena FROM nilai WHERE laporan_id = l.id;
  v_sebelum := angka_unit(l.pemilihan_id, l.wilayah_id, v_kena);
  IF l.jenis = 'LAPORAN' THEN PERFORM terapkan(l.pemilihan_id, array_fill(l.wilayah_id, ARRAY[cardinality(v_kena)]), v_kena, v_pada, l.id); END IF;
  PERFORM catat_audit(v.oleh_id, 'laporan.' || lower(v.putusan::text), 'laporan', l.id::text, v_sebelum, angka_unit(l.pemilihan_id, l.wilayah_id, v_kena), v_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'urut', v_urut::text, 'hash', encode(v_hash, 'hex'));
END $$;

/* One source's word, and if `adopsi` (a reason) is given, its adoption: from this instant on the need stands on it.
   isi: {jenis_kode, pemilihan_id, wilayah_id, jenis_kontes, nilai, pembilang, penyebut, kategori, status, sumber, tanggal, catatan, oleh_id, adopsi}. */
CREATE FUNCTION catat_fakta(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE f fakta := jsonb_populate_record(NULL::fakta, isi); v_provinsi int; v_urut bigint; v_pada timestamptz; v_hash bytea;
BEGIN
  SELECT provinsi_id INTO STRICT v_provinsi FROM wilayah WHERE id = f.wilayah_id;
  PERFORM kunci_provinsi(v_provinsi);
  SELECT c.urut, c.pada_at INTO v_urut, v_pada FROM cap_berikut(v_provinsi, p_pada) c;
  INSERT INTO fakta (jenis_kode, pemilihan_id, wilayah_id, jenis_kontes, nilai, pembilang, penyebut, kategori, status, sumber, tanggal, catatan, oleh_id, pada_at, dicatat_at)
  VALUES (f.jenis_kode, f.pemilihan_id, f.wilayah_id, f.jenis_kontes, f.nilai, f.pembilang, f.penyebut, f.kategori, f.status, f.sumber, f.tanggal, f.catatan, f.oleh_id, v_pada, p_dicatat)
  RETURNING id INTO f.id;
  v_hash := sambung_rantai(v_provinsi, v_urut, v_pada, 'FAKTA', f.id);
  PERFORM catat_audit(f.oleh_id, 'fakta.catat', 'fakta', f.id::text, NULL, isi, v_pada, p_dicatat);
  IF isi->>'adopsi' IS NOT NULL THEN
    RETURN adopsi_fakta(jsonb_build_object('fakta_id', f.id, 'alasan', isi->>'adopsi', 'oleh_id', f.oleh_id, 'dokumen_id', isi->'dokumen_id', 'tunda', isi->'tunda'), p_pada, p_dicatat);
  END IF;
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'fakta_id', f.id::text, 'berubah', 0);
END $$;

-- `tunda`: the caller adopts many and calls nyatakan_ulang_pemilihan once at the end, in the same transaction.
CREATE FUNCTION adopsi_fakta(isi jsonb, p_pada timestamptz, p_dicatat timestamptz) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE a adopsi := jsonb_populate_record(NULL::adopsi, isi); f fakta; v_provinsi int; v_urut bigint; v_pada timestamptz; v_hash bytea; v_lama bigint; v_berubah int := 0;
BEGIN
  SELECT * INTO STRICT f FROM fakta WHERE id = a.fakta_id;
  SELECT provinsi_id INTO STRICT v_provinsi FROM wilayah WHERE id = f.wilayah_id;
  PERFORM kunci_provinsi(v_provinsi);
  SELECT x.fakta_id INTO v_lama FROM adopsi x JOIN fakta y ON y.id = x.fakta_id WHERE (y.jenis_kode, y.pemilihan_id, y.wilayah_id) = (f.jenis_kode, f.pemilihan_id, f.wilayah_id)
    AND y.jenis_kontes IS NOT DISTINCT FROM f.jenis_kontes ORDER BY x.pada_at DESC, x.id DESC LIMIT 1;
  SELECT c.urut, c.pada_at INTO v_urut, v_pada FROM cap_berikut(v_provinsi, p_pada) c;
  INSERT INTO adopsi (fakta_id, alasan, oleh_id, dokumen_id, pada_at, dicatat_at) VALUES (f.id, a.alasan, a.oleh_id, a.dokumen_id, v_pada, p_dicatat) RETURNING id INTO a.id;
  v_hash := sambung_rantai(v_provinsi, v_urut, v_pada, 'ADOPSI', a.id);
  IF NOT coalesce((isi->>'tunda')::boolean, false) THEN v_berubah := nyatakan_ulang_semua(f.pemilihan_id, v_provinsi, v_pada); END IF;
  PERFORM catat_audit(a.oleh_id, 'fakta.adopsi', 'fakta', f.id::text, jsonb_build_object('faktaId', v_lama), jsonb_build_object('faktaId', f.id, 'alasan', a.alasan), v_pada, p_dicatat);
  RETURN jsonb_build_object('tag', 'TERSIMPAN', 'fakta_id', f.id::text, 'berubah', v_berubah);
END $$;

-- A fact of an earlier election may be the estimate a later one stands on: every election not before it is restated.
CREATE FUNCTION nyatakan_ulang_semua(p_pemilihan smallint, p_provinsi int, p_saat timestamptz) RETURNS int LANGUAGE sql AS $$
  SELECT coalesce(sum(nyatakan_ulang(p.id, p_provinsi, p_saat)), 0)::int FROM pemilihan p
  WHERE (p.id = p_pemilihan OR p.hari > (SELECT hari FROM pemilihan WHERE id = p_pemilihan)) AND p.keadaan IN ('PERSIAPAN', 'BERJALAN')
$$;

-- After a change of catalogue, kontes, participants or entry levels, or after deferred adoptions. Audited as one act.
CREATE FUNCTION nyatakan_ulang_pemilihan(p_pemilihan smallint, p_provinsi int, p_oleh int, p_sebab text, p_pada timestamptz, p_dicatat timestamptz) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_pada timestamptz; v_berubah int;
BEGIN
  PERFORM kunci_provinsi(p_provinsi);
  INSERT INTO buku AS b (provinsi_id, urut, pada_at, hash) VALUES (p_provinsi, 0, p_pada, '')
  ON CONFLICT (provinsi_id) DO UPDATE SET pada_at = greatest(excluded.pada_at, b.pada_at + interval '1 microsecond') RETURNING b.pada_at INTO v_pada;
  v_berubah := nyatakan_ulang_semua(p_pemilihan, p_provinsi, v_pada);
  PERFORM catat_audit(p_oleh, 'kebutuhan.nyatakan-ulang', 'pemilihan', p_pemilihan::text, NULL, jsonb_build_object('sebab', p_sebab, 'provinsiId', p_provinsi, 'berubah', v_berubah), v_pada, p_dicatat);
  RETURN v_berubah;
END $$;

-- ── Any instant, and the proof ────────────────────────────────────────────────────────────────────────────────
-- Capaian of the given nodes as it was known at an instant.
CREATE FUNCTION capaian_pada(p_pemilihan smallint, p_wilayah int[], p_saat timestamptz) RETURNS SETOF capaian LANGUAGE sql STABLE AS $$
  SELECT * FROM capaian c WHERE c.pemilihan_id = p_pemilihan AND c.wilayah_id = ANY (p_wilayah) AND c.sejak_at <= p_saat
  UNION ALL
  SELECT r.pemilihan_id, r.wilayah_id, r.indikator_id, r.unit_lapor, r.unit_sah, r.unit_contoh, r.bendera, r.pembilang, r.terpenuhi, r.lebih, r.penyebut, r.terpenuhi_sah, r.penyebut_sah,
    r.umur, r.per_lama, r.per_baru, r.laporan_id, r.sejak_at
  FROM unnest(p_wilayah) w(id) CROSS JOIN indikator i CROSS JOIN LATERAL (SELECT * FROM capaian_riwayat x WHERE x.pemilihan_id = p_pemilihan AND x.wilayah_id = w.id AND x.indikator_id = i.id
    AND x.sampai_at > p_saat ORDER BY x.sampai_at LIMIT 1) r WHERE r.sejak_at <= p_saat
$$;

CREATE FUNCTION kebutuhan_pada(p_pemilihan smallint, p_wilayah int[], p_saat timestamptz) RETURNS SETOF kebutuhan LANGUAGE sql STABLE AS $$
  SELECT * FROM kebutuhan k WHERE k.pemilihan_id = p_pemilihan AND k.wilayah_id = ANY (p_wilayah) AND k.sejak_at <= p_saat
  UNION ALL
  SELECT r.pemilihan_id, r.wilayah_id, r.indikator_id, r.isian, r.penyebut, r.unit, r.unit_tanpa_dasar, r.status, r.dasar, r.sejak_at
  FROM unnest(p_wilayah) w(id) CROSS JOIN indikator i CROSS JOIN LATERAL (SELECT * FROM kebutuhan_riwayat x WHERE x.pemilihan_id = p_pemilihan AND x.wilayah_id = w.id AND x.indikator_id = i.id
    AND x.sampai_at > p_saat ORDER BY x.sampai_at LIMIT 1) r WHERE r.sejak_at <= p_saat
$$;

-- The whole roll-up of a province at an instant, from the ledger and its companions alone.
CREATE FUNCTION hitung_capaian(p_pemilihan smallint, p_provinsi int, p_saat timestamptz)
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
    FROM kini k LEFT JOIN butuh b ON b.wilayah_id = k.wilayah_id AND b.indikator_id = k.indikator_id
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

-- Links of a province that do not hold: a gap, content that no longer matches its hash, a head or a row that is not in the chain.
CREATE FUNCTION periksa_rantai(p_provinsi int) RETURNS TABLE (urut bigint, jenis jenis_rantai, rujukan_id bigint, sebab text) LANGUAGE sql STABLE AS $$
  WITH r AS (SELECT x.*, lag(x.hash, 1, ''::bytea) OVER w AS hash_lalu, lag(x.urut, 1, 0::bigint) OVER w AS urut_lalu FROM rantai x WHERE x.provinsi_id = p_provinsi WINDOW w AS (ORDER BY x.urut))
  SELECT r.urut, r.jenis, r.rujukan_id, CASE WHEN r.urut <> r.urut_lalu + 1 THEN 'mata rantai hilang sebelum nomor ini' ELSE 'isi tidak cocok dengan sidiknya' END
  FROM r WHERE r.urut <> r.urut_lalu + 1 OR r.hash IS DISTINCT FROM sha256(r.hash_lalu || convert_to(isi_kanonik(r.jenis, r.rujukan_id), 'UTF8'))
  UNION ALL
  SELECT b.urut, NULL, NULL, 'ujung rantai tidak sama dengan buku' FROM buku b LEFT JOIN LATERAL (SELECT x.urut, x.hash FROM rantai x WHERE x.provinsi_id = p_provinsi ORDER BY x.urut DESC LIMIT 1) t ON true
  WHERE b.provinsi_id = p_provinsi AND (b.urut, b.hash) IS DISTINCT FROM (coalesce(t.urut, 0), coalesce(t.hash, ''))
  UNION ALL
  SELECT l.urut, 'LAPORAN', l.id, 'laporan tanpa mata rantai' FROM laporan l WHERE l.provinsi_id = p_provinsi
    AND NOT EXISTS (SELECT FROM rantai x WHERE x.provinsi_id = l.provinsi_id AND x.urut = l.urut AND x.jenis = 'LAPORAN' AND x.rujukan_id = l.id)
  UNION ALL
  SELECT NULL, x.jenis, x.id, 'baris tanpa mata rantai' FROM (
    SELECT 'VERIFIKASI'::jenis_rantai AS jenis, v.id FROM verifikasi v JOIN laporan l ON l.id = v.laporan_id WHERE l.provinsi_id = p_provinsi
    UNION ALL SELECT 'FAKTA', f.id FROM fakta f JOIN wilayah w ON w.id = f.wilayah_id WHERE w.provinsi_id = p_provinsi
    UNION ALL SELECT 'ADOPSI', a.id FROM adopsi a JOIN fakta f ON f.id = a.fakta_id JOIN wilayah w ON w.id = f.wilayah_id WHERE w.provinsi_id = p_provinsi
    UNION ALL SELECT 'KEBERATAN', k.id FROM keberatan k JOIN fakta f ON f.id = k.fakta_id JOIN wilayah w ON w.id = f.wilayah_id WHERE w.provinsi_id = p_provinsi) x
  WHERE NOT EXISTS (SELECT FROM rantai r WHERE r.jenis = x.jenis AND r.rujukan_id = x.id)
  UNION ALL
  SELECT l.urut, 'LAPORAN', g.laporan_id, 'dinyatakan gugur tanpa ralat atau putusan yang sah' FROM gugur g JOIN laporan l ON l.id = g.laporan_id WHERE l.provinsi_id = p_provinsi
    AND NOT EXISTS (SELECT FROM laporan p WHERE p.id = g.oleh_laporan_id AND p.menggantikan_id = g.laporan_id AND p.pada_at = g.pada_at)
    AND NOT EXISTS (SELECT FROM verifikasi v WHERE v.laporan_id = g.laporan_id AND v.putusan = 'DIKEMBALIKAN' AND v.pada_at = g.pada_at)
  UNION ALL
  SELECT l.urut, 'LAPORAN', l.menggantikan_id, 'diganti ralat, tetapi tidak dinyatakan gugur' FROM laporan l WHERE l.provinsi_id = p_provinsi AND l.menggantikan_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM gugur g WHERE g.laporan_id = l.menggantikan_id)
  UNION ALL
  SELECT l.urut, 'LAPORAN', l.id, 'dikembalikan, tetapi tidak dinyatakan gugur' FROM verifikasi v JOIN laporan l ON l.id = v.laporan_id WHERE l.provinsi_id = p_provinsi AND v.putusan = 'DIKEMBALIKAN'
    AND NOT EXISTS (SELECT FROM gugur g WHERE g.laporan_id = v.laporan_id)
  ORDER BY 1 NULLS LAST
$$;

-- Nobody executes by default; hak.sql names who may.
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
