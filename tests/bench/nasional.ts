// The country: 38 / 514 / 7,285 / 83,762 / 435,296 made-up nodes with an election of their own, three kinds of logistics entered at every TPS. The same province
// (the size of Jambi) is measured in two databases of one server: alone, and with the other 37 beside it.
import { bukaLayar, siarkan } from "./langsung";
import { muat, periksaHalaman } from "./muatan";
import { masuk, nyalakanSigap } from "./peladen";
import { pekerjakan } from "./pesan";
import { JAMBI, lapor, pemilihan, type Provinsi, siapkan, SLUG, tanam, unit } from "./pohon";
import { ALAMAT, banyak, keBasisData, sambung, satu } from "./sql";
import { angka, baris, bergantian, jam, kali, kata, KEPALA, kuantil, median, nilai, tabel } from "./ukur";

const KECIL = "sigap_kecil";
const NEGARA = [514, 7285, 83762, 435296] as const;
const DI_TPS = ["logistik.kotak-suara.di-tps", "logistik.bilik-suara.di-tps", "logistik.tinta.di-tps"] as const;
const SEMUA_AKUN = { kpu: "kpu@jambi.contoh", forkopimda: "forkopimda@jambi.contoh" } as const;
/** Reporting for the whole country would take the better part of an hour: one TPS in twenty outside the measured province, and only while the preparation as a whole is this young. */
const CUPLIKAN = 20;
const BATAS_MS = 390_000;
const LAPOR_PALING_SEDIKIT_MS = 30_000;

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

/** Both databases, filled. */
async function bangun(): Promise<void> {
  const sql = await sambung(ALAMAT.pemilik());
  const { oleh } = await satu<{ oleh: number }>(sql, "SELECT id AS oleh FROM pengguna WHERE surel = $1", [SEMUA_AKUN.kpu]);
  const p = await pemilihan(sql);
  const a = jam();
  const jambi = await tanam(sql, p.edisiId, JAMBI);
  const butuhJambi = await siapkan(sql, p.id, jambi, DI_TPS);
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
  for (const q of provinsi) q.butuh = await siapkan(satuan, p.id, q.id, DI_TPS);
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
  for (const [nama, x] of [["seluruh negeri", N], ["provinsi itu saja", K]] as const) {
    const layar = await bukaLayar(x.p.port, `/api/live?wilayah=15&tab=ringkasan&pemilihan=${SLUG}`, x.kuki, 500);
    const r = await siarkan(x.p, layar, x.kerja, SLUG, 40, 200);
    layar.henti();
    siaran.push([nama, angka(median(r.tiap)), angka(kuantil(r.tiap, 0.95)), angka(kuantil(r.tiap, 1)), `${r.baca} / ${r.commit}`, kuantil(r.tiap, 0.95) <= 250 ? "ya" : "TIDAK"]);
  }
  tabel("500 layar, 40 simpan dalam 8 dtk: COMMIT terjawab → bingkai diterima", ["", "p50 ms", "p95 ms", "maks", "pembacaan / commit", "p95 ≤ 250"], siaran);
  const rasio = [[h.n1, h.k1], [h.n10, h.k10], [d.n1, d.k1], [d.n10, d.k10]] as const;
  nilai("P2", "≤ 1,2× waktu 6.391 TPS", `halaman ${kali(h.n1.p50, h.k1.p50)} dan ${kali(h.n10.p50, h.k10.p50)}, data ${kali(d.n1.p50, d.k1.p50)} dan ${kali(d.n10.p50, d.k10.p50)} (1 dan 10 sambungan)`, rasio.every(([n, k]) => n.p50 <= 1.2 * k.p50));
}
