// The demo: Provinsi Jambi, Pilkada 27 November 2024. Base facts are real and sourced; progress is invented and marked CONTOH.
import { hash } from "@node-rs/argon2";
import type { Client } from "pg";
import { susunTahapan } from "@/server/tahapan/templat";
import { muatProvinsi } from "@/server/wilayah/pohon";
import { readCsv } from "./csv";
import { buktiContoh } from "./bukti-contoh";
import { laporanContoh } from "./laporan-contoh";
import { pejabatContoh } from "./pejabat-contoh";
import { salinKatalog, satu, sisip, TEMPLAT } from "./referensi";

const JAM_CONTOH = "2024-11-20T13:00:00+07:00";
export const SANDI_CONTOH = "rakor-2024";
const PLENO = "2024-09-23T16:00:00+07:00";
const DIKENAL = "2024-09-23";
const RAKOR = "2024-11-20T12:45:00+07:00";

export type Kab = { kode: string; nama: string; tps_pilkada_2024: string; tps_pemilu_2024: string; dpt_pilkada_2024: string; dpt_pilkada_2024_l: string; dpt_pilkada_2024_p: string;
  dpt_pilkada_2024_sumber: string; dpt_pemilu_2024: string; dpt_pilkada_2020: string; partisipasi_pilkada_2024_persen: string; lintang: string; bujur: string };
const PETAK: Readonly<Record<string, readonly [number, number]>> = { "15.07": [4, 0], "15.03": [3, 2], "15.02": [2, 2], "15.01": [1, 2], "15.06": [3, 0], "15.05": [4, 1],
  "15.71": [3, 1], "15.09": [2, 0], "15.08": [1, 1], "15.04": [2, 1], "15.72": [0, 2] };

export const AKUN: readonly (readonly [surel: string, nama: string, peran: string, kode: string])[] = [
  ["admin@jambi.contoh", "Admin Sigap Jambi", "ADMIN", "15"], ["kesbangpol@jambi.contoh", "Petugas Kesbangpol Provinsi", "KESBANGPOL", "15"],
  ["forkopimda@jambi.contoh", "Forkopimda Provinsi Jambi", "FORKOPIMDA", "15"], ["kpu@jambi.contoh", "Petugas KPU Provinsi Jambi", "KPU", "15"],
  ["kpu.kerinci@jambi.contoh", "Petugas logistik KPU Kerinci", "KPU", "15.01"], ["kpu.merangin@jambi.contoh", "Petugas logistik KPU Merangin", "KPU", "15.02"],
  ["kpu.sarolangun@jambi.contoh", "Petugas logistik KPU Sarolangun", "KPU", "15.03"], ["kpu.batanghari@jambi.contoh", "Petugas logistik KPU Batanghari", "KPU", "15.04"],
  ["kpu.muaro-jambi@jambi.contoh", "Petugas logistik KPU Muaro Jambi", "KPU", "15.05"], ["kpu.tanjab-barat@jambi.contoh", "Petugas logistik KPU Tanjung Jabung Barat", "KPU", "15.06"],
  ["kpu.tanjab-timur@jambi.contoh", "Petugas logistik KPU Tanjung Jabung Timur", "KPU", "15.07"], ["kpu.bungo@jambi.contoh", "Petugas logistik KPU Bungo", "KPU", "15.08"],
  ["kpu.tebo@jambi.contoh", "Petugas logistik KPU Tebo", "KPU", "15.09"], ["kpu.kota-jambi@jambi.contoh", "Petugas logistik KPU Kota Jambi", "KPU", "15.71"],
  ["kpu.sungai-penuh@jambi.contoh", "Petugas logistik KPU Sungai Penuh", "KPU", "15.72"], ["ppk.gunung-raya@jambi.contoh", "Petugas PPK Gunung Raya", "PPK", "15.01.01"],
  ["bawaslu@jambi.contoh", "Petugas Bawaslu Provinsi Jambi", "BAWASLU", "15"], ["polda@jambi.contoh", "Petugas Biro Ops Polda Jambi", "POLRI", "15"],
];

/** All or nothing, in one transaction of the caller. */
export async function seedContohJambi(sql: Client, dicatat: Date): Promise<void> {
  const kab = readCsv<Kab>("kabupaten-kota.csv");
  const edisiId = await satu(sql, "SELECT id FROM edisi_wilayah WHERE kode = '2024'");
  await muatProvinsi(sql, edisiId, "15");
  for (const k of kab) await sql.query("UPDATE wilayah SET lintang = $2, bujur = $3, petak_kolom = $4, petak_baris = $5 WHERE edisi_id = $1 AND kode = $6",
    [edisiId, k.lintang, k.bujur, ...(PETAK[k.kode] ?? [null, null]), k.kode]);
  const wilayah = await petaWilayah(sql, edisiId);
  const akun = await seedAkun(sql, wilayah, dicatat);
  await pejabatContoh(sql, [{ id: wilayah("15"), nama: "Jambi", provinsi: true }, ...kab.map((k) => ({ id: wilayah(k.kode), nama: k.nama.replace(/^Kabupaten /, ""), provinsi: false }))]);
  const pemilihanId = await seedPemilihan(sql, edisiId, wilayah);
  const bertentangan = faktaBertentangan();
  // Where the table of contradictions carries the adopted figure too, it stands with that source's own words.
  const disebut = (f: FaktaSeed) => bertentangan.some((b) => b.adopsi !== undefined && b.jenis_kode === f.jenis_kode && b.slug === f.slug && b.kode === f.kode && String(b.nilai) === String(f.nilai));
  const fakta = [...faktaProvinsi(), ...kab.flatMap(faktaKab).filter((f) => !disebut(f)), ...await faktaKecamatan(sql, kab), ...bertentangan];
  await seedFakta(sql, fakta.filter((f) => f.tanggal <= DIKENAL), wilayah, akun, dicatat);
  const di = { sql, pemilihanId, provinsiId: wilayah("15"), dicatat };
  await sql.query("SELECT nyatakan_ulang_pemilihan($1, $2, NULL, 'data awal', $3, $4)", [pemilihanId, di.provinsiId, PLENO, dicatat]);
  await laporanContoh(di, kab, wilayah, akun);
  // The book is written in the order in which things became known: what was said after the pleno comes after the reports before it.
  await seedFakta(sql, fakta.filter((f) => f.tanggal > DIKENAL), wilayah, akun, dicatat);
  await buktiContoh(di);
  // From here on they take nothing more.
  await sql.query("UPDATE pemilihan SET keadaan = 'ARSIP' WHERE slug IN ('pilkada-2020', 'pemilu-2024')");
}

type Peta = (kode: string) => number;
async function petaWilayah(sql: Client, edisiId: number): Promise<Peta> {
  const { rows } = await sql.query<{ kode: string; id: number }>("SELECT kode, id FROM wilayah WHERE edisi_id = $1", [edisiId]);
  return pencari("wilayah", new Map(rows.map((r) => [r.kode, r.id])));
}
const pencari = (apa: string, isi: ReadonlyMap<string, number>): Peta => (kode) => {
  const id = isi.get(kode);
  if (id === undefined) throw new Error(`${apa} ${kode} tidak ada`);
  return id;
};

async function seedAkun(sql: Client, wilayah: Peta, dicatat: Date): Promise<Peta> {
  const sandiHash = await hash(SANDI_CONTOH);
  const isi = new Map<string, number>();
  for (const [surel, nama, peran, kode] of AKUN) {
    const id = await satu(sql, "INSERT INTO pengguna (surel, nama, sandi_hash, contoh, dibuat_at) VALUES ($1, $2, $3, true, $4) RETURNING id", [surel, nama, sandiHash, dicatat]);
    await sql.query("INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) VALUES ($1, $2::peran, $3, $4)", [id, peran, wilayah(kode), PLENO]);
    isi.set(surel, id);
  }
  return pencari("akun", isi);
}

async function seedPemilihan(sql: Client, edisiId: number, wilayah: Peta): Promise<number> {
  const buat = (slug: string, nama: string, jenis: string, hari: string, keadaan: string) =>
    satu(sql, `INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan) VALUES ($1, $2, $3::jenis_pemilihan, $4, '07:00', '13:00', $5, $6::keadaan_pemilihan) RETURNING id`, [slug, nama, jenis, hari, edisiId, keadaan]);
  await buat("pilkada-2020", "Pilkada Serentak 2020", "PILKADA", "2020-12-09", "DITUTUP");
  await buat("pemilu-2024", "Pemilu 2024", "PEMILU", "2024-02-14", "DITUTUP");
  const id = await buat("pilkada-2024", "Pilkada Serentak 2024", "PILKADA", "2024-11-27", "BERJALAN");
  await sql.query("INSERT INTO pemilihan_wilayah SELECT p.id, $1 FROM pemilihan p WHERE slug NOT LIKE 'templat-%'", [wilayah("15")]);
  await salinKatalog(sql, TEMPLAT, id, "2024-09-01T00:00:00+07:00");
  await seedTahapan(sql, id);
  await seedPaslon(sql, id, wilayah);
  return id;
}

/** The template, with the basis of each stage as data/tahapan.csv has it. What ended before the demo begins is marked finished as planned: an example, not a fact. */
async function seedTahapan(sql: Client, pemilihanId: number): Promise<void> {
  const dasar = new Map(readCsv<{ tahapan: string; dasar: string }>("tahapan.csv").map((t) => [t.tahapan, t.dasar]));
  const isi = susunTahapan("PILKADA", "2024-11-27").map((t) => ({ ...t, ...(dasar.has(t.nama) && { dasar: dasar.get(t.nama), status: "RESMI" }), realisasi: t.selesai < JAM_CONTOH.slice(0, 10) ? t.selesai : null }));
  await sql.query("SELECT buat_tahapan($1, $2, 'jadwal awal; penyelesaian menurut jadwal (contoh)', NULL)", [pemilihanId, JSON.stringify(isi)]);
}

async function seedPaslon(sql: Client, pemilihanId: number, wilayah: Peta): Promise<void> {
  const baris = readCsv<{ wilayah: string; jenis_pemilihan: string; nomor_urut: string; calon: string; wakil: string }>("paslon.csv");
  const kontes = new Map<string, number>();
  for (const p of baris) {
    const kunci = `${p.wilayah} ${p.jenis_pemilihan}`;
    const kontesId = kontes.get(kunci) ?? await satu(sql, "INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) VALUES ($1, $2, $3) RETURNING id", [pemilihanId, wilayah(p.wilayah), p.jenis_pemilihan]);
    kontes.set(kunci, kontesId);
    const kosong = p.calon === "KOLOM KOSONG";
    await sql.query("INSERT INTO paslon (kontes_id, nomor_urut, nama, nama_wakil, kolom_kosong, sumber, tanggal) VALUES ($1, $2, $3, $4, $5, 'penetapan dan pengundian nomor urut KPU', '2024-09-23')",
      [kontesId, p.nomor_urut, kosong ? null : p.calon, p.wakil || null, kosong]);
  }
}

type FaktaSeed = { jenis_kode: string; slug: string; kode: string; jenis_kontes?: string | null; nilai?: number | string | null; pembilang?: string | null; penyebut?: string | null; kategori?: string | null;
  status: string; sumber: string; tanggal: string; catatan?: string | null; adopsi?: string };
const SIREKAP = "KPU: rekapitulasi per kabupaten/kota (Sirekap), pleno DPT";

async function seedFakta(sql: Client, semua: readonly FaktaSeed[], wilayah: Peta, akun: Peta, dicatat: Date): Promise<void> {
  const { rows } = await sql.query<{ slug: string; id: number }>("SELECT slug, id FROM pemilihan");
  const pemilihan = pencari("pemilihan", new Map(rows.map((r) => [r.slug, r.id])));
  for (const f of semua) {
    const { slug, kode, ...isi } = f;
    const pada = f.tanggal <= DIKENAL ? PLENO : RAKOR;
    const pemilik = f.jenis_kode === "partisipasi.target" || f.jenis_kode.startsWith("nphd") ? "kesbangpol@jambi.contoh" : f.jenis_kode.startsWith("kerawanan") ? "bawaslu@jambi.contoh" : "kpu@jambi.contoh";
    await sql.query("SELECT catat_fakta($1::jsonb, $2, $3)", [JSON.stringify({ ...isi, pemilihan_id: pemilihan(slug), wilayah_id: wilayah(kode), oleh_id: akun(pemilik), tunda: true }), pada, dicatat]);
  }
}

function faktaProvinsi(): FaktaSeed[] {
  const pleno = { slug: "pilkada-2024", kode: "15", status: "RESMI", tanggal: "2024-09-22", sumber: "Pleno KPU Provinsi Jambi, 22 September 2024", adopsi: "Ketetapan pleno" };
  const nphd = (siapa: string, nilai: string): FaktaSeed => ({ jenis_kode: `nphd.${siapa}`, slug: "pilkada-2024", kode: "15", nilai, status: "RESMI", tanggal: "2024-09-22", sumber: "NPHD Pilkada 2024 Provinsi Jambi, lewat pemberitaan", adopsi: "Naskah perjanjian hibah" });
  // As announced after sorting and folding: short and damaged do not add up to what is printed again, by 630.
  const suratSuara = (apa: string, nilai: number, catatan: string | null = null): FaktaSeed => ({ jenis_kode: `surat-suara.${apa}`, slug: "pilkada-2024", kode: "15", jenis_kontes: "GUBERNUR", nilai, status: "RESMI", tanggal: "2024-10-30",
    sumber: "KPU Provinsi Jambi: hasil sortir dan lipat, lewat pemberitaan", catatan, adopsi: "Angka resmi KPU, satu-satunya sumber" });
  return [
    { ...pleno, jenis_kode: "tps.jumlah", nilai: 6391 }, { ...pleno, jenis_kode: "dpt.jumlah", nilai: 2695348 },
    { ...pleno, jenis_kode: "paslon.jumlah", nilai: 34, tanggal: "2024-09-23", sumber: "KPU: penetapan dan pengundian nomor urut, 22–23 September 2024", catatan: "2 gubernur, 25 bupati, 7 wali kota" },
    { jenis_kode: "dpt.jumlah", slug: "pemilu-2024", kode: "15", nilai: 2676107, status: "RESMI", tanggal: "2023-06-27", sumber: "Pleno KPU, DPT Pemilu 2024", adopsi: "Ketetapan pleno" },
    { jenis_kode: "dpt.jumlah", slug: "pilkada-2020", kode: "15", nilai: 2415862, status: "RESMI", tanggal: "2020-10-18", sumber: "Pleno KPU, DPT Pilkada 2020", adopsi: "Ketetapan pleno" },
    nphd("kpu", "403855454877"), nphd("bawaslu", "161362792900"), nphd("polri", "56359086000"), nphd("tni", "15409435000"),
    suratSuara("kebutuhan", 2_765_186, "disebut juga sebagai jumlah yang diterima"), suratSuara("baik", 2_745_815), suratSuara("kurang", 18_637), suratSuara("rusak", 1_364), suratSuara("cetak-ulang", 19_371),
  ];
}

function faktaKab(k: Kab): FaktaSeed[] {
  const lemah = k.dpt_pilkada_2024_sumber.includes("sumber lemah");
  const dpt: FaktaSeed = { jenis_kode: "dpt.jumlah", slug: "pilkada-2024", kode: k.kode, nilai: k.dpt_pilkada_2024, status: lemah ? "ESTIMASI" : "RESMI", tanggal: "2024-09-19",
    sumber: k.dpt_pilkada_2024_sumber, adopsi: lemah ? "Satu-satunya sumber; menunggu salinan ketetapan" : "Ketetapan KPU kabupaten/kota" };
  const lp = (jenis: string, nilai: string): FaktaSeed[] => (nilai ? [{ ...dpt, jenis_kode: jenis, nilai }] : []);
  return [
    { jenis_kode: "tps.jumlah", slug: "pilkada-2024", kode: k.kode, nilai: k.tps_pilkada_2024, status: "RESMI", tanggal: "2024-09-22", sumber: SIREKAP, adopsi: "Menutup jumlah provinsi 6.391" },
    { jenis_kode: "tps.jumlah", slug: "pemilu-2024", kode: k.kode, nilai: k.tps_pemilu_2024, status: "RESMI", tanggal: "2023-06-21", sumber: "KPU, Pemilu 2024", adopsi: "Ketetapan KPU" },
    { jenis_kode: "dpt.jumlah", slug: "pemilu-2024", kode: k.kode, nilai: k.dpt_pemilu_2024, status: "RESMI", tanggal: "2023-06-21", sumber: "KPU, DPT Pemilu 2024", adopsi: "Menutup jumlah provinsi 2.676.107" },
    { jenis_kode: "dpt.jumlah", slug: "pilkada-2020", kode: k.kode, nilai: k.dpt_pilkada_2020, status: "RESMI", tanggal: "2020-10-18", sumber: "KPU, DPT Pilkada 2020", adopsi: "Ketetapan KPU" },
    // A percentage without its base is a claim, whoever says it; this one is known only after the day.
    { jenis_kode: "partisipasi.capaian", slug: "pilkada-2024", kode: k.kode, nilai: k.partisipasi_pilkada_2024_persen, status: "KLAIM", tanggal: "2024-12-08", sumber: "KPU, lewat pemberitaan hasil rekapitulasi", catatan: "tanpa pembilang dan penyebut" },
    // Six DPT are not known: they stay empty.
    ...(k.dpt_pilkada_2024 ? [dpt, ...lp("dpt.laki-laki", k.dpt_pilkada_2024_l), ...lp("dpt.perempuan", k.dpt_pilkada_2024_p)] : []),
  ];
}

/** Shares `total` by weight, whole numbers, largest remainder; the sum is exact. */
export function bagi(total: number, bobot: readonly number[]): number[] {
  const jumlah = bobot.reduce((a, b) => a + b, 0);
  const tepat = bobot.map((b) => (total * b) / jumlah);
  const hasil = tepat.map(Math.floor);
  const sisa = total - hasil.reduce((a, b) => a + b, 0);
  const urut = tepat.map((t, i) => [t - Math.floor(t), i] as const).toSorted((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of urut.slice(0, sisa)) hasil[i] = (hasil[i] ?? 0) + 1;
  return hasil;
}

/** TPS and voters per kecamatan are not public here: spread by the number of desa and kelurahan, and marked CONTOH. */
async function faktaKecamatan(sql: Client, kab: readonly Kab[]): Promise<FaktaSeed[]> {
  const { rows } = await sql.query<{ kode: string; desa: number }>(`SELECT k.kode, count(d.id)::int AS desa FROM wilayah k JOIN wilayah d ON d.induk_id = k.id WHERE k.tingkat = 3 AND k.kode LIKE '15.%' GROUP BY k.kode ORDER BY k.kode`);
  return kab.flatMap((k) => {
    const kecamatan = rows.filter((r) => r.kode.startsWith(`${k.kode}.`));
    const tps = bagi(Number(k.tps_pilkada_2024), kecamatan.map((r) => r.desa));
    const dpt = bagi(Number(k.dpt_pilkada_2024 || k.dpt_pemilu_2024), tps);
    const contoh = { status: "CONTOH", tanggal: "2024-09-22", sumber: "Contoh: dibagi menurut jumlah desa dan kelurahan", adopsi: "Data contoh" };
    return kecamatan.flatMap((r, i): FaktaSeed[] => [
      { ...contoh, jenis_kode: "tps.jumlah", slug: "pilkada-2024", kode: r.kode, nilai: tps[i] ?? 0 },
      { ...contoh, jenis_kode: "dpt.jumlah", slug: k.dpt_pilkada_2024 ? "pilkada-2024" : "pemilu-2024", kode: r.kode, nilai: dpt[i] ?? 0 },
    ]);
  });
}

type Bertentangan = { fakta: string; wilayah: string; pemilihan: string; nilai: string; pembilang: string; penyebut: string; satuan: string; sumber: string; tanggal: string; status: string; catatan: string };
const KONTES_SLUG: Readonly<Record<string, readonly [string, string]>> = { "pemilu-2024-pilpres": ["pemilu-2024", "PRESIDEN"], "pemilu-2024-pileg": ["pemilu-2024", "DPR"] };

function faktaBertentangan(): FaktaSeed[] {
  return readCsv<Bertentangan>("angka-bertentangan.csv").map((b): FaktaSeed => {
    const [slug = b.pemilihan, jenisKontes = null] = KONTES_SLUG[b.pemilihan] ?? [];
    const kategori = b.satuan === "kategori";
    const dasar: FaktaSeed = { jenis_kode: b.fakta, slug, kode: b.wilayah, jenis_kontes: jenisKontes, nilai: kategori ? null : b.nilai, kategori: kategori ? b.nilai : null,
      pembilang: b.pembilang || null, penyebut: b.penyebut || null, status: b.status, sumber: b.sumber, tanggal: b.tanggal, catatan: b.catatan || null };
    const diambil = b.fakta === "partisipasi.target" && b.nilai === "86" ? "Disebut pada Rakor Forkopimda sebagai target" : b.status === "RESMI" && b.fakta.startsWith("paslon") ? "Ketetapan KPU"
      // Of two official ways to count the definition of this house is taken: all who voted, by the DPT.
      : b.fakta === "partisipasi.capaian" && b.tanggal <= DIKENAL && b.sumber.includes("termasuk DPTb dan DPK") ? "Batasan yang dipakai: semua pengguna hak pilih, termasuk DPTb dan DPK, dibagi DPT"
      : b.status === "RESMI" && (b.fakta === "tps.jumlah" || b.fakta === "dpt.jumlah") ? `Ketetapan KPU; ${b.catatan}` : undefined;
    return diambil ? { ...dasar, adopsi: diambil } : dasar;
  });
}

/** The clock, the mark that the demo is complete, and statistics (a table analysed while empty makes the first minutes slow). */
export async function tutupContoh(sql: Client): Promise<void> {
  await sisip(sql, "jam", [{ id: 1, saat_at: JAM_CONTOH }]);
}
