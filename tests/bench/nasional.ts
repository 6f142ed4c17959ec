// The country: 38 / 514 / 7,285 / 83,762 / 435,296 made-up nodes with an election of their own, three kinds of logistics entered at every TPS. The same province
// (the size of Jambi) is measured in two databases of one server: alone, and with the other 37 beside it.
import type { Client } from "pg";
import { salinKatalog, TEMPLAT } from "../../prisma/seed/referensi";
import { bukaLayar, siarkan, tungguStatistik } from "./langsung";
import { muat, periksaHalaman } from "./muatan";
import { masuk, nyalakanSigap } from "./peladen";
import { pekerjakan } from "./pesan";
import { ALAMAT, banyak, keBasisData, sambung, satu } from "./sql";
import { angka, baris, bergantian, jam, kali, kata, KEPALA, kuantil, median, tabel } from "./ukur";

const SLUG = "nasional";
const KECIL = "sigap_kecil";
const JAMBI = { kode: "15", bagian: [11, 144, 1585, 6391] } as const;
const NEGARA = [514, 7285, 83762, 435296] as const;
const DI_TPS = ["logistik.kotak-suara.di-tps", "logistik.bilik-suara.di-tps", "logistik.tinta.di-tps"] as const;
const SEMUA_AKUN = { kpu: "kpu@jambi.contoh", forkopimda: "forkopimda@jambi.contoh" } as const;
const SAAT = "2024-11-20T12:00:00+07:00";
/** Reporting for the whole country would take the better part of an hour: one TPS in twenty outside the measured province, and only while the preparation as a whole is this young. */
const CUPLIKAN = 20;
const BATAS_MS = 390_000;
const LAPOR_PALING_SEDIKIT_MS = 30_000;

type Provinsi = { readonly kode: string; readonly bagian: readonly number[] };

/** The rest of the country over 37 provinces, from the largest (a sixth of all) to the smallest. */
function bagi(kode: readonly string[]): readonly Provinsi[] {
  const bobot = kode.map((_, i) => 1 / (i + 2));
  const jumlah = bobot.reduce((a, b) => a + b, 0);
  const kolom = NEGARA.map((total, t) => {
    const sisa = total - (JAMBI.bagian[t] ?? 0);
    const isi = bobot.map((b) => Math.max(1, Math.floor((sisa * b) / jumlah)));
    isi[0] = (isi[0] ?? 0) + sisa - isi.reduce((a, b) => a + b, 0);
    return isi;
  });
  return kode.map((k, i) => ({ kode: k, bagian: kolom.map((isi) => isi[i] ?? 0) }));
}

async function tanam(sql: Client, edisiId: number, p: Provinsi): Promise<number> {
  const { id } = await satu<{ id: number }>(sql, `WITH n AS (SELECT nextval(pg_get_serial_sequence('wilayah', 'id'))::int AS id)
    INSERT INTO wilayah (id, edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona)
    SELECT n.id, $1, $2, 'Provinsi ' || $2, 'PROVINSI', 1, i.id, n.id, '{}', 'WIB' FROM n, wilayah i WHERE i.edisi_id = $1 AND i.tingkat = 0 RETURNING id`, [edisiId, p.kode]);
  for (const [t, [jenis, lebar]] of ([["KABUPATEN", 2], ["KECAMATAN", 2], ["DESA", 4], ["TPS", 3]] as const).entries()) {
    await sql.query(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona)
      SELECT i.edisi_id, i.kode || '.' || lpad((j / $6::int + 1)::text, $4, '0'), $3::text || ' ' || (j + 1), $3, i.tingkat + 1, i.id, i.provinsi_id, i.jalur || i.id, i.zona
      FROM generate_series(0, $2::int - 1) j JOIN (SELECT *, row_number() OVER (ORDER BY kode) - 1 AS ke FROM wilayah WHERE provinsi_id = $1 AND tingkat = $5) i ON i.ke = j % $6::int`,
    [id, p.bagian[t], jenis, lebar, t + 1, p.bagian[t - 1] ?? 1]);
  }
  return id;
}

async function pemilihan(sql: Client): Promise<{ readonly edisiId: number; readonly id: number }> {
  const edisi = await satu<{ id: number }>(sql, "INSERT INTO edisi_wilayah (kode, nama, dasar, berlaku) VALUES ('bench', 'Pohon buatan', 'tests/bench', '2024-01-01') RETURNING id");
  await sql.query(`WITH n AS (SELECT nextval(pg_get_serial_sequence('wilayah', 'id'))::int AS id)
    INSERT INTO wilayah (id, edisi_id, kode, nama, jenis_kode, tingkat, provinsi_id, jalur, zona) SELECT id, $1, 'ID', 'Indonesia', 'NEGARA', 0, id, '{}', 'WIB' FROM n`, [edisi.id]);
  const p = await satu<{ id: number }>(sql, `INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan)
    VALUES ($1, 'Nasional', 'PILKADA', '2024-11-27', '07:00', '13:00', $2, 'BERJALAN') RETURNING id`, [SLUG, edisi.id]);
  await salinKatalog(sql, TEMPLAT, p.id, "2024-09-01T00:00:00+07:00");
  return { edisiId: edisi.id, id: p.id };
}

/** Contests, the three kinds entered at TPS, and the need they make. Returns the milliseconds the need took. */
async function siapkan(sql: Client, pemilihanId: number, provinsiId: number): Promise<number> {
  // A path begins at the province: the nation's root as the only participant would reach nobody.
  await sql.query("INSERT INTO pemilihan_wilayah VALUES ($1, $2)", [pemilihanId, provinsiId]);
  await sql.query("INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) SELECT $1, id, CASE tingkat WHEN 1 THEN 'GUBERNUR' ELSE 'BUPATI' END FROM wilayah WHERE provinsi_id = $2 AND tingkat IN (1, 2)", [pemilihanId, provinsiId]);
  await sql.query("INSERT INTO tingkat_isi (pemilihan_id, wilayah_id, indikator_id, tingkat) SELECT $1, $2, id, 5 FROM indikator WHERE kode = ANY ($3)", [pemilihanId, provinsiId, DI_TPS]);
  const mulai = jam();
  await sql.query("SELECT nyatakan_ulang_pemilihan($1, $2, NULL, 'bench', '2024-11-01T00:00:00+07:00', '2024-11-01T00:00:00+07:00')", [pemilihanId, provinsiId]);
  return jam() - mulai;
}

const LAPOR = `SELECT catat_laporan_massal(jsonb_agg(jsonb_build_object('pada_at', $3::text, 'dicatat_at', $3::text, 'kunci', gen_random_uuid(), 'pemilihan_id', $1::int, 'wilayah_id', x.w, 'per', '2024-11-19',
    'kanal', 'WEB', 'jenis', 'LAPORAN', 'status', 'CONTOH', 'oleh_id', $4::int, 'peran', 'KPU', 'tetap', false, 'nilai', x.nilai))) AS n FROM (
  SELECT k.wilayah_id AS w, jsonb_agg(jsonb_build_object('i', k.indikator_id, 'n', floor(random() * 1.1 * CASE WHEN k.unit_tanpa_dasar > 0 THEN 5000 ELSE k.penyebut END), 'm', CASE WHEN k.unit_tanpa_dasar > 0 THEN 5000 END, 'b', false)) AS nilai
  FROM kebutuhan k WHERE k.pemilihan_id = $1 AND k.wilayah_id = ANY ($2::int[]) AND k.isian GROUP BY k.wilayah_id) x`;

async function lapor(sql: Client, pemilihanId: number, oleh: number, unit: readonly number[], habis = Number.POSITIVE_INFINITY): Promise<number> {
  let n = 0;
  for (let i = 0; i < unit.length && jam() < habis; i += 200) n += (await satu<{ n: number }>(sql, LAPOR, [pemilihanId, unit.slice(i, i + 200), SAAT, oleh])).n;
  return n;
}

const unit = async (sql: Client, provinsiId: number, tingkat: readonly number[], tiap: number) =>
  (await banyak<{ id: number }>(sql, "SELECT id FROM wilayah WHERE provinsi_id = $1 AND tingkat = ANY ($2) AND (tingkat < 5 OR id % $3 = 0) ORDER BY id", [provinsiId, tingkat, tiap])).map((u) => u.id);

/** Both databases, filled. */
async function bangun(): Promise<void> {
  const sql = await sambung(ALAMAT.pemilik());
  const { oleh } = await satu<{ oleh: number }>(sql, "SELECT id AS oleh FROM pengguna WHERE surel = $1", [SEMUA_AKUN.kpu]);
  const p = await pemilihan(sql);
  const a = jam();
  const jambi = await tanam(sql, p.edisiId, JAMBI);
  const butuhJambi = await siapkan(sql, p.id, jambi);
  await sql.query("ANALYZE");
  const b = jam();
  const nJambi = await lapor(sql, p.id, oleh, await unit(sql, jambi, [2, 3, 5], 1));
  await sql.query("ANALYZE");
  const c = jam();
  await sql.end();
  const admin = await sambung(ALAMAT.admin());
  await admin.query(`CREATE DATABASE ${KECIL} TEMPLATE ${new URL(ALAMAT.pemilik()).pathname.slice(1)} OWNER ${decodeURIComponent(new URL(ALAMAT.pemilik()).username)}`);
  await admin.end();

  const dua = [await sambung(ALAMAT.pemilik()), await sambung(ALAMAT.pemilik())];
  const [satuan] = dua;
  if (!satuan) return;
  const kode = (await banyak<{ kode: string }>(satuan, "SELECT kode FROM wilayah WHERE tingkat = 1 AND kode <> $1 AND edisi_id <> $2 ORDER BY kode", [JAMBI.kode, p.edisiId])).map((r) => r.kode);
  const d = jam();
  const provinsi: { id: number; butuh: number; tps: number }[] = [];
  for (const q of bagi(kode)) provinsi.push({ id: await tanam(satuan, p.edisiId, q), butuh: 0, tps: q.bagian[3] ?? 0 });
  await satuan.query("ANALYZE wilayah");
  const e = jam();
  for (const q of provinsi) q.butuh = await siapkan(satuan, p.id, q.id);
  const f = jam();
  await satuan.query("ANALYZE");
  const habis = Math.max(a + BATAS_MS, jam() + LAPOR_PALING_SEDIKIT_MS);
  // By turns, the smallest first, so that running out of time leaves out a part of the largest and no province.
  const antrean = provinsi.toReversed();
  const g = jam();
  let nLain = 0;
  await Promise.all(dua.map(async (k) => { for (let q = antrean.shift(); q; q = antrean.shift()) nLain += await lapor(k, p.id, oleh, await unit(k, q.id, [2, 3, 5], CUPLIKAN), habis); }));
  const h = jam();
  await satuan.query("VACUUM ANALYZE");
  const u = await satu<{ wilayah: number; kebutuhan: number; capaian: number; riwayat: number; byte: number }>(satuan, `SELECT (SELECT count(*)::int FROM wilayah WHERE edisi_id = $1) AS wilayah, (SELECT count(*)::int FROM kebutuhan WHERE pemilihan_id = $2) AS kebutuhan,
    (SELECT count(*)::int FROM capaian WHERE pemilihan_id = $2) AS capaian, (SELECT count(*)::int FROM capaian_riwayat WHERE pemilihan_id = $2) AS riwayat, pg_database_size(current_database())::float8 AS byte`, [p.edisiId, p.id]);
  await Promise.all(dua.map((k) => k.end()));
  const terbesar = provinsi.reduce((x, y) => (x.tps > y.tps ? x : y));
  tabel("Pohon nasional buatan", ["", "angka"], [
    ["wilayah / kebutuhan / capaian / riwayat", `${angka(u.wilayah)} / ${angka(u.kebutuhan)} / ${angka(u.capaian)} / ${angka(u.riwayat)} baris, ${angka(u.byte / 2 ** 20)} MiB`],
    ["menanam 37 provinsi", `${angka((e - d) / 1000)} dtk`],
    ["nyatakan_ulang provinsi seukuran Jambi (6.391 TPS)", `${angka(butuhJambi / 1000)} dtk`], ["  37 provinsi lain", `${angka((f - e) / 1000)} dtk`],
    [`  provinsi terbesar (${angka(terbesar.tps)} TPS)`, `${angka(terbesar.butuh / 1000)} dtk`],
    ["laporan: semua kab, kec, TPS provinsi itu", `${angka(nJambi)}, ${angka((nJambi * 1000) / (c - b))} per detik (satu penulis, massal)`],
    [`  provinsi lain: kab, kec, dan 1 dari ${CUPLIKAN} TPS`, `${angka(nLain)}, ${angka((nLain * 1000) / (h - g))} per detik (dua penulis, massal)${h >= habis ? "; dihentikan batas waktu" : ""}`],
    ["menyiapkan seluruhnya", `${angka((jam() - a) / 60_000)} menit`]]);
}

export async function ukurNasional(): Promise<void> {
  await bangun();
  const url = { besar: ALAMAT.aplikasi(), kecil: keBasisData(ALAMAT.aplikasi(), KECIL) };
  const pemilik = { besar: ALAMAT.pemilik(), kecil: keBasisData(ALAMAT.pemilik(), KECIL) };
  const [besar, kecil] = [await nyalakanSigap(url.besar), await nyalakanSigap(url.kecil)];
  const [kukiBesar, kukiKecil] = [await masuk(pemilik.besar, SEMUA_AKUN.forkopimda), await masuk(pemilik.kecil, SEMUA_AKUN.forkopimda)];
  const [kerjaBesar, kerjaKecil] = [await pekerjakan({}), await pekerjakan({ DATABASE_URL: url.kecil, DATABASE_OWNER_URL: pemilik.kecil })];
  const dua = [{ p: besar, kuki: kukiBesar, kerja: kerjaBesar }, { p: kecil, kuki: kukiKecil, kerja: kerjaKecil }] as const;
  const [N, K] = dua;

  const jalur = `/?pemilihan=${SLUG}`;
  for (const { p, kuki } of dua) { await periksaHalaman(p.port, jalur, kuki, "Provinsi 15"); await muat(p.port, jalur, kuki, 2, 3); }
  const hal = (x: (typeof dua)[number], n: number) => () => muat(x.p.port, jalur, x.kuki, n, 3);
  const h = await bergantian(3, { n1: hal(N, 1), k1: hal(K, 1), n10: hal(N, 10), k10: hal(K, 10) });
  kata(`\nDi bawah ini dasarnya provinsi yang sama, sendirian dalam basis data (6.391 TPS), berselang-seling dengan seluruh negeri (435.296 TPS). Batas P2: p50/dasar ≤ 1,2.`);
  tabel("Halaman penuh", KEPALA, [baris("1 sambungan", h.n1, h.k1), baris("10 sambungan", h.n10, h.k10)]);

  const data = (x: (typeof dua)[number], apa: "dasbor" | "dasbor-sql", n: number) => () => x.kerja.ukur({ apa, slug: SLUG, n, detik: 1.5 });
  for (const x of dua) await data(x, "dasbor", 2)();
  const d = await bergantian(4, { n1: data(N, "dasbor", 1), k1: data(K, "dasbor", 1), n10: data(N, "dasbor", 10), k10: data(K, "dasbor", 10), ns: data(N, "dasbor-sql", 1), ks: data(K, "dasbor-sql", 1) });
  tabel("Data dasbor", KEPALA, [baris("1 sambungan", d.n1, d.k1), baris("10 sambungan", d.n10, d.k10), baris("SELECT telanjang, 1 sambungan", d.ns, d.ks)]);

  const simpan = (x: (typeof dua)[number], n: number, tingkat: readonly number[]) => () => x.kerja.ukur({ apa: "simpan", slug: SLUG, n, detik: 2, tingkat });
  for (const x of dua) await simpan(x, 2, [2, 3, 5])();
  const s = await bergantian(3, { n1: simpan(N, 1, [2, 3]), k1: simpan(K, 1, [2, 3]), n10: simpan(N, 10, [2, 3]), k10: simpan(K, 10, [2, 3]), n50: simpan(N, 50, [2, 3]), k50: simpan(K, 50, [2, 3]), nt: simpan(N, 10, [5]), kt: simpan(K, 10, [5]) });
  tabel("Simpan", KEPALA, [baris("1 penulis, 12 nilai", s.n1, s.k1), baris("10 penulis, 12 nilai", s.n10, s.k10), baris("50 penulis, 12 nilai", s.n50, s.k50), baris("10 penulis di TPS, 3 nilai, 5 tingkat", s.nt, s.kt)]);

  const siaran: string[][] = [];
  for (const [nama, x, owner] of [["seluruh negeri", N, pemilik.besar], ["provinsi itu saja", K, pemilik.kecil]] as const) {
    const sql = await sambung(owner);
    const layar = await bukaLayar(x.p.port, `/api/live?wilayah=15&tab=ringkasan&pemilihan=${SLUG}`, x.kuki, 500);
    await tungguStatistik();
    const r = await siarkan(sql, layar, x.kerja, SLUG, 40, 200);
    layar.henti();
    await sql.end();
    siaran.push([nama, angka(median(r.tiap)), angka(kuantil(r.tiap, 0.95)), angka(kuantil(r.tiap, 1)), `${r.baca} / ${r.commit}`, kuantil(r.tiap, 0.95) <= 250 ? "ya" : "TIDAK"]);
  }
  tabel("500 layar, 40 simpan dalam 8 dtk: COMMIT terjawab → bingkai diterima", ["", "p50 ms", "p95 ms", "maks", "pembacaan / commit", "p95 ≤ 250"], siaran);
  kata(`\nP2: halaman ${kali(h.n1.p50, h.k1.p50)} dan ${kali(h.n10.p50, h.k10.p50)}, data ${kali(d.n1.p50, d.k1.p50)} dan ${kali(d.n10.p50, d.k10.p50)} (1 dan 10 sambungan).`);
}
