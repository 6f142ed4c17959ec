// npm run bench [-- --nasional | --lighthouse | --p1]: what the app takes, beside what the bare framework and bare SQL take in the same run. Absolute figures belong to this
// machine at this moment; the ratios are what to compare. Started by scripts/bench.mjs over a database that is thrown away.
import { bingkaiPertama, bukaLayar, cerita, siarkan, tutupLayar } from "./langsung";
import { ukurLighthouse } from "./lighthouse";
import { muat, periksaHalaman } from "./muatan";
import { ukurImpor } from "./impor";
import { ukurNasional } from "./nasional";
import { hentiSemua, masuk, nyalakanKosong, nyalakanSigap, type Peladen } from "./peladen";
import { ukurP1, ukurP1Tps } from "./p1";
import { type Antre, bubarkan, type Pekerja, pekerjakan } from "./pesan";
import { ALAMAT, sambung, satu } from "./sql";
import { angka, baris, bergantian, cetakBatas, kali, kata, KEPALA, kuantil, median, nilai, type Sebaran, sebaran, tabel, jam } from "./ukur";

const SLUG = "pilkada-2024";
const LANGSUNG = (slug: string) => `/api/live?wilayah=15&tab=ringkasan&pemilihan=${slug}`;

async function halaman(sigap: Peladen, kosong: Peladen, kuki: string): Promise<void> {
  const byte = await periksaHalaman(sigap.port, "/", kuki, "Provinsi Jambi");
  await periksaHalaman(kosong.port, "/", kuki, "kosong");
  const ukur = (p: Peladen, n: number) => () => muat(p.port, "/", kuki, n, 3);
  await Promise.all([muat(sigap.port, "/", kuki, 2, 3), muat(kosong.port, "/", kuki, 2, 3)]);
  const h = await bergantian(3, { s1: ukur(sigap, 1), k1: ukur(kosong, 1), s10: ukur(sigap, 10), k10: ukur(kosong, 10) });
  tabel(`Halaman penuh / (forkopimda, ${angka(byte / 1024)} KiB tanpa kompresi); dasar: halaman kosong kerangka yang sama`, KEPALA, [baris("1 sambungan", h.s1, h.k1), baris("10 sambungan", h.s10, h.k10)]);
  nilai("P7", "≥ 0,5× halaman kosong kerangka", `${kali(h.s1.laju, h.k1.laju)} dan ${kali(h.s10.laju, h.k10.laju)} (1 dan 10 sambungan)`, Math.min(h.s1.laju / h.k1.laju, h.s10.laju / h.k10.laju) >= 0.5);
}

async function data(pekerja: Pekerja, sigap: Peladen, kuki: string): Promise<void> {
  const ukur = (apa: "dasbor" | "dasbor-sql", n: number) => () => pekerja.ukur({ apa, slug: SLUG, n, detik: 1.5 });
  await ukur("dasbor", 2)();
  const h = await bergantian(3, { a1: ukur("dasbor", 1), s1: ukur("dasbor-sql", 1), a10: ukur("dasbor", 10), s10: ukur("dasbor-sql", 10) });
  const { ukuran: byte } = await pekerja.minta({ apa: "dasbor", slug: SLUG, n: 1, detik: 0.1 });
  const { ukuran: sel } = await pekerja.minta({ apa: "dasbor-sql", slug: SLUG, n: 1, detik: 0.1 });
  tabel(`Data dasbor provinsi + 11 kab/kota (kode aplikasi dalam satu proses, ${angka((byte ?? 0) / 1024)} KiB JSON); dasar: dua SELECT telanjang atas ${sel} baris lewat pg`, KEPALA,
    [baris("1 sambungan", h.a1, h.s1), baris("10 sambungan", h.a10, h.s10)]);
  const pertama = async (n: number): Promise<Sebaran> => {
    const mulai = jam();
    const latensi = (await Promise.all(Array.from({ length: n }, async () => {
      const milik: number[] = [];
      while (jam() - mulai < 2_500) milik.push(await bingkaiPertama(sigap.port, LANGSUNG(SLUG), kuki));
      return milik;
    }))).flat();
    return sebaran(latensi, jam() - mulai);
  };
  const [p1, p10] = [await pertama(1), await pertama(10)];
  tabel("Layar baru lewat HTTP: permintaan → bingkai pertama (di dalamnya 80 ms pengumpulan perubahan; layar serentak berbagi satu pembacaan)", ["", "p50 ms", "p95 ms", "n"],
    [["1 sambungan", angka(p1.p50), angka(p1.p95), String(p1.n)], ["10 sambungan", angka(p10.p50), angka(p10.p95), String(p10.n)]]);
}

/** Mean time of a save by where it was spent: Little's law over what was seen in the database. */
const pecah = (n: number, s: Sebaran, a: Antre) => [angka((a.diDb - a.diKunci) * 1000 / s.laju), angka(a.diKunci * 1000 / s.laju), angka((n - a.diDb) * 1000 / s.laju)];

async function simpan(pekerja: Pekerja): Promise<void> {
  const tingkat = [2, 3];
  const antre = new Map<number, Antre[]>();
  const ukur = (apa: "simpan" | "sisip", n: number) => async () => {
    const j = await pekerja.minta({ apa, slug: SLUG, n, detik: 2, tingkat });
    if (j.antre) antre.set(n, [...(antre.get(n) ?? []), j.antre]);
    return j.sebaran ?? sebaran([], 1);
  };
  await ukur("simpan", 2)();
  antre.clear();
  const h = await bergantian(3, { a1: ukur("simpan", 1), s1: ukur("sisip", 1), a10: ukur("simpan", 10), s10: ukur("sisip", 10), a50: ukur("simpan", 50), s50: ukur("sisip", 50) });
  tabel("Simpan: satu laporan 12 nilai, 11 kab/kota dan 144 kecamatan satu provinsi; dasar: INSERT telanjang baris yang sama, satu transaksi", KEPALA,
    [baris("1 penulis", h.a1, h.s1), baris("10 penulis", h.a10, h.s10), baris("50 penulis", h.a50, h.s50)]);
  nilai("P5", "p95 ≤ PATCH telanjang Directus", `p95 ${[h.a1, h.a10, h.a50].map((s) => angka(s.p95)).join(", ")} ms (1, 10, 50 penulis)`, null);
  const tengah = (n: number): Antre => ({ diDb: median((antre.get(n) ?? []).map((a) => a.diDb)), diKunci: median((antre.get(n) ?? []).map((a) => a.diKunci)) });
  tabel("  di mana waktunya habis (rata-rata ms per simpan; pg_stat_activity dilihat tiap 20 ms, hukum Little)", ["", "di pernyataan SQL", "menunggu kunci provinsi", "antrean di aplikasi, Prisma, kabar"],
    ([[1, h.a1], [10, h.a10], [50, h.a50]] as const).map(([n, s]) => [`${n} penulis`, ...pecah(n, s, tengah(n))]));
}

/** Ages and the countdown move once a minute although nobody reports: a measurement may meet one such reading. */
const MENIT_BERGANTI = 1;

async function langsung(pekerja: Pekerja, sigap: Peladen, kuki: string, kukiPetugas: string): Promise<void> {
  const sql = await sambung(ALAMAT.pemilik());
  const satuLayar = await bukaLayar(sigap.port, LANGSUNG(SLUG), kuki, 1);
  const berdiri = async (indikatorId: number) => Number((await satu<{ n: string | null }>(sql, `SELECT max(c.pembilang)::text AS n FROM capaian c JOIN wilayah w ON w.id = c.wilayah_id AND w.kode = '15.01'
    JOIN pemilihan i ON i.id = c.pemilihan_id AND i.slug = $1 WHERE c.indikator_id = $2`, [SLUG, indikatorId])).n ?? 0);
  const langkah: { jawab: number; tampil: number }[] = [];
  for (let ke = 0; ke < 6; ke += 1) langkah.push(await cerita(sigap.port, satuLayar, kukiPetugas, "/isi/logistik/15.01", ke, berdiri));
  satuLayar.henti();
  tabel("Cerita: formulir logistik Kerinci dikirim (POST tanpa JavaScript) → layar provinsi orang lain berubah", ["", "median ms", "terlama ms"],
    [["dikirim → dijawab", angka(median(langkah.map((l) => l.jawab))), angka(Math.max(...langkah.map((l) => l.jawab)))], ["dikirim → tampil di layar lain", angka(median(langkah.map((l) => l.tampil))), angka(Math.max(...langkah.map((l) => l.tampil)))]]);

  const mulai = jam();
  const layar = await bukaLayar(sigap.port, LANGSUNG(SLUG), kuki, 500);
  const buka = jam() - mulai;
  const isi: string[][] = [];
  for (const [nama, jedaMs] of [["40 simpan dalam 8 dtk", 200], ["40 simpan dalam 1 dtk", 25]] as const) {
    const s = await siarkan(sigap, layar, pekerja, SLUG, 40, jedaMs);
    isi.push([nama, angka(median(s.tiap)), angka(kuantil(s.tiap, 0.95)), angka(kuantil(s.tiap, 1)), angka(median(s.terakhir)), angka(kuantil(s.terakhir, 0.95)),
      `${s.baca} / ${s.commit}`, `${s.bingkai} × ${angka(s.byteLayar / s.bingkai / 1024)} KiB`, kuantil(s.tiap, 0.95) <= 250 ? "ya" : "TIDAK"]);
    nilai("P3", "p95 ≤ 250 ms, satu pembacaan per perubahan", `${nama}: p95 ${angka(kuantil(s.tiap, 0.95))} ms, ${s.baca} pembacaan / ${s.commit} commit`, kuantil(s.tiap, 0.95) <= 250 && s.baca <= s.commit + MENIT_BERGANTI);
  }
  layar.henti();
  tabel(`500 layar terbuka (dibuka dalam ${angka(buka / 1000)} dtk): COMMIT terjawab → bingkai diterima utuh; pembacaan menurut /api/metrics`,
    ["", "p50 ms", "p95 ms", "maks", "layar terakhir p50", "p95", "pembacaan / commit", "bingkai per layar", "p95 ≤ 250"], isi);
  await sql.end();
}

async function buku(pekerja: Pekerja): Promise<void> {
  const { periksa: p } = await pekerja.minta({ apa: "periksa", slug: SLUG, saat: 6 });
  if (!p) return;
  const sql = await sambung(ALAMAT.pemilik());
  const u = await satu<{ laporan: number; riwayat: number; baris: number; byte_riwayat: number; byte_buku: number; umur: number }>(sql, `
    SELECT (SELECT count(*)::float8 FROM laporan) AS laporan, (SELECT count(*)::float8 FROM capaian_riwayat) AS riwayat, pg_total_relation_size('capaian_riwayat')::float8 AS byte_riwayat,
      (SELECT avg(pg_column_size(r.*))::float8 FROM capaian_riwayat r) AS baris, (SELECT avg(pg_column_size(r.umur))::float8 FROM capaian_riwayat r) AS umur,
      (SELECT sum(pg_total_relation_size(t::regclass))::float8 FROM unnest('{laporan,nilai,rantai,gugur,audit}'::text[]) t) AS byte_buku`);
  await sql.end();
  tabel(`Pembuktian buku dan ukurannya, setelah semua di atas (${angka(u.laporan)} laporan); ledger:verify menghitung ulang keadaan sekarang dan ${p.saat} saat lalu`, ["", "angka"], [
    ["mata rantai per detik", angka(p.mata / (p.rantaiMs / 1000))], ["sel per detik", angka(p.sel / (p.selMs / 1000))], [`seluruhnya (${angka(p.mata)} mata, ${angka(p.sel)} sel)`, `${angka((p.rantaiMs + p.selMs) / 1000)} dtk`],
    ["riwayat per laporan", `${angka(u.byte_riwayat / u.laporan)} byte (${angka(u.riwayat / u.laporan)} baris × ${angka(u.byte_riwayat / u.riwayat)}, indeks termasuk)`],
    ["  di antaranya histogram umur", `${angka(u.umur)} byte dari ${angka(u.baris)} per baris`], ["laporan, nilai, rantai, audit per laporan", `${angka(u.byte_buku / u.laporan)} byte, indeks termasuk`]]);
}

async function p1(sigap: Peladen): Promise<void> {
  await ukurP1(sigap);
  await ukurP1Tps(sigap); // last: its election is as near as the other
}

const mulai = jam();
try {
  kata(`Sigap, Node ${process.version}; median putaran berselang-seling. Mesin ini dipakai bersama: bandingkan rasionya.`);
  if (process.argv.includes("--nasional")) await ukurNasional();
  else if (process.argv.includes("--impor")) await ukurImpor();
  else if (process.argv.includes("--lighthouse")) await ukurLighthouse(await nyalakanSigap(ALAMAT.aplikasi()), await nyalakanKosong());
  else if (process.argv.includes("--p1")) await p1(await nyalakanSigap(ALAMAT.aplikasi()));
  else {
    const [sigap, kosong, pekerja] = [await nyalakanSigap(ALAMAT.aplikasi()), await nyalakanKosong(), await pekerjakan({})];
    const [kuki, kukiPetugas] = [await masuk(ALAMAT.pemilik(), "forkopimda@jambi.contoh"), await masuk(ALAMAT.pemilik(), "kpu.kerinci@jambi.contoh")];
    await halaman(sigap, kosong, kuki);
    await kosong.henti();
    await langsung(pekerja, sigap, kuki, kukiPetugas);
    await data(pekerja, sigap, kuki);
    await simpan(pekerja);
    await buku(pekerja);
    await p1(sigap);
  }
  cetakBatas();
  kata(`\nSelesai dalam ${kali(jam() - mulai, 60_000).replace("×", "")} menit.`);
} finally {
  tutupLayar();
  bubarkan();
  await hentiSemua();
}
