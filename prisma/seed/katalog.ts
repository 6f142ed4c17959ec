// The catalogues of indikator, version 1, for a Pilkada and a Pemilu: what is measured, from which rule, when it opens and is due, how much it weighs.
// Weights, openings and rules: the design's domain page; rules with their sources in data/barang-logistik.csv. Ids are fixed for good.
import { kecil } from "@/lib/format";
import { readCsv } from "./csv";

type Titik = readonly [h: number, permille: number];
export type IndikatorBawaan = {
  id: number; kode: string; aspek: string; nama: string; satuan: string; barang?: string; tahap?: string; jenisKontes?: string;
  aturan: string; tingkat: number; pemilik: string; bobot: number; bukaH: number; jatuhTempoH: number; kurva: readonly Titik[]; batasKeras?: boolean; terbatas?: boolean;
};
export type AturanBawaan = {
  kode: string; rumus: string; faktor: readonly [number, number]; jenisFakta?: string; uraian: string; sumber: string; status: "RESMI" | "ESTIMASI" | "CONTOH";
};

export const ASPEK = [
  ["logistik", "Logistik", 25], ["dpt", "Data pemilih", 15], ["petugas", "Petugas", 15], ["keamanan", "Keamanan", 15], ["anggaran", "Anggaran dan regulasi", 10],
  ["kerawanan", "Kerawanan termitigasi", 5], ["netralitas", "Netralitas dan hukum", 5], ["sosialisasi", "Sosialisasi dan partisipasi", 5], ["kesehatan", "Kesehatan, cuaca, bencana", 5],
] as const;

export const JENIS_KONTES = [
  ["GUBERNUR", "Gubernur"], ["BUPATI", "Bupati"], ["WALI_KOTA", "Wali Kota"], ["PRESIDEN", "Presiden"], ["DPR", "DPR"], ["DPD", "DPD"],
  ["DPRD_PROVINSI", "DPRD Provinsi"], ["DPRD_KABKOTA", "DPRD Kabupaten/Kota"],
] as const;
const KONTES_PILKADA = new Set(["GUBERNUR", "BUPATI", "WALI_KOTA"]);

export const JENIS_FAKTA = [
  ["tps.jumlah", "Jumlah TPS", "TPS", "KPU"], ["dpt.jumlah", "Jumlah pemilih dalam DPT", "pemilih", "KPU"], ["dpt.laki-laki", "Pemilih laki-laki dalam DPT", "pemilih", "KPU"],
  ["dpt.perempuan", "Pemilih perempuan dalam DPT", "pemilih", "KPU"], ["paslon.jumlah", "Jumlah pasangan calon", "pasang", "KPU"], ["paslon.jumlah.bupati", "Jumlah pasangan calon bupati", "pasang", "KPU"],
  ["paslon.jumlah.wali-kota", "Jumlah pasangan calon wali kota", "pasang", "KPU"], ["partisipasi.target", "Target partisipasi", "persen", "KESBANGPOL"],
  ["partisipasi.capaian", "Partisipasi pemilih", "persen", "KPU"], ["pemilih.disabilitas", "Pemilih penyandang disabilitas dalam DPT", "pemilih", "KPU"], ["pemilih.pemula", "Pemilih pemula dalam DPT", "pemilih", "KPU"],
  ["pemilih.perbatasan", "Pemilih dalam DPT di daerah perbatasan", "pemilih", "KPU"], ["klaim.logistik", "Klaim lisan kesiapan logistik", "persen", "KPU"], ["klaim.kesiapan", "Klaim lisan kesiapan keseluruhan", "persen", "KPU"],
  ["kerawanan.indeks", "Indeks kerawanan", "skor", "BAWASLU"], ["kerawanan.kategori", "Kategori kerawanan", "kategori", "BAWASLU"], ["nphd.kpu", "NPHD untuk KPU", "rupiah", "KESBANGPOL"],
  ["nphd.bawaslu", "NPHD untuk Bawaslu", "rupiah", "KESBANGPOL"], ["nphd.polri", "NPHD untuk Polri", "rupiah", "KESBANGPOL"], ["nphd.tni", "NPHD untuk TNI", "rupiah", "KESBANGPOL"],
  ["surat-suara.kebutuhan", "Kebutuhan surat suara", "lembar", "KPU"], ["surat-suara.baik", "Surat suara baik", "lembar", "KPU"], ["surat-suara.kurang", "Surat suara kurang", "lembar", "KPU"],
  ["surat-suara.rusak", "Surat suara rusak", "lembar", "KPU"], ["surat-suara.cetak-ulang", "Surat suara dicetak ulang", "lembar", "KPU"],
] as const;

/** Stage: opens, due, entry level, curve. The packing curve is an S, the others are straight. */
const lurus = (buka: number, tempo: number): readonly Titik[] => [[buka, 0], [tempo, 1000]];
const KURVA_KEMAS: readonly Titik[] = [[-15, 0], [-14, 150], [-13, 260], [-12, 380], [-11, 500], [-10, 630], [-9, 750], [-8, 840], [-7, 910], [-6, 965], [-5, 1000]];
export const TAHAP = [
  { kode: "diterima", nama: "Diterima gudang", buka: -60, tempo: -21, tingkat: 2, kurva: lurus(-60, -21) },
  { kode: "sortir", nama: "Sortir dan lipat", buka: -30, tempo: -14, tingkat: 2, kurva: lurus(-30, -14) },
  { kode: "dikemas", nama: "Dirakit dan dikemas", buka: -14, tempo: -5, tingkat: 2, kurva: KURVA_KEMAS },
  { kode: "ke-ppk", nama: "Ke PPK", buka: -7, tempo: -3, tingkat: 3, kurva: lurus(-7, -3) },
  { kode: "ke-pps", nama: "Ke PPS", buka: -3, tempo: -2, tingkat: 3, kurva: lurus(-3, -2) },
  { kode: "di-tps", nama: "Di TPS", buka: -3, tempo: -1, tingkat: 3, kurva: lurus(-3, -1) },
  { kode: "kembali", nama: "Kembali ke gudang", buka: 0, tempo: 3, tingkat: 2, kurva: lurus(0, 3) },
] as const;

type BarangCsv = { kode: string; nama: string; satuan: string; rumus: string; nilai: string; sumber: string; status: "RESMI" | "ESTIMASI" | "CONTOH" };
const RUMUS: Readonly<Record<string, readonly [rumus: string, kali: number, uraian: string]>> = {
  PER_TPS: ["PER_TPS", 1, "{n} per TPS"], PER_TPS_PER_KONTES: ["PER_TPS_PER_KONTES", 1, "{n} per TPS per kontes"],
  PER_KECAMATAN_PER_KONTES: ["PER_KECAMATAN_PER_KONTES", 1, "{n} per kecamatan per kontes"], PER_BILIK: ["PER_TPS", 4, "{n} per bilik, 4 bilik per TPS"],
  DPT_PER_TPS_KALI_1_025_DIBULATKAN_NAIK_PER_KONTES: ["PER_DPT", 1, "DPT × 1,025, dibulatkan naik"], TETAP_PER_KONTES: ["TETAP", 1, "{n} per kontes"],
};
/** Which stages an item passes: boxes for recapitulation stop at the PPK, ballots for a repeat vote stay in the warehouse. */
const SEMUA = ["diterima", "dikemas", "ke-ppk", "ke-pps", "di-tps"];
const LEWAT: Readonly<Record<string, readonly string[]>> = {
  "surat-suara": ["diterima", "sortir", "dikemas", "ke-ppk", "ke-pps", "di-tps"], "surat-suara-psu": ["diterima"], "kotak-suara": [...SEMUA, "kembali"], "kotak-suara-rekap": ["diterima", "ke-ppk"],
};
const BOBOT: Readonly<Record<string, number>> = { "surat-suara": 5, "kotak-suara": 3, "bilik-suara": 2, tinta: 2, formulir: 2 };
const PER_KONTES = new Set(["surat-suara", "surat-suara-psu"]);

export const BARANG: readonly BarangCsv[] = readCsv<BarangCsv>("barang-logistik.csv");

function aturanBarang(b: BarangCsv): AturanBawaan {
  const [rumus = "TETAP", kali = 1, uraian = "{n}"] = RUMUS[b.rumus] ?? [];
  const desimal = b.nilai.includes(".") ? 1000 : 1;
  return { kode: b.kode, rumus, faktor: [Math.round(Number(b.nilai) * desimal) * kali, desimal], uraian: uraian.replace("{n}", Number(b.nilai).toLocaleString("id-ID")), sumber: b.sumber, status: b.status };
}

/** 1000 + stage × 100 + item × 3-wide slot: room for every kind of kontes in a slot of its own. */
function logistik(): IndikatorBawaan[] {
  return TAHAP.flatMap((t, nt) => BARANG.flatMap((b, nb): IndikatorBawaan[] => {
    if (!(LEWAT[b.kode] ?? SEMUA).includes(t.kode)) return [];
    const dasar = { aspek: "logistik", satuan: b.satuan, barang: b.kode, tahap: t.kode, aturan: b.kode, pemilik: "KPU", bobot: BOBOT[b.kode] ?? 1,
      tingkat: t.tingkat, bukaH: t.buka, jatuhTempoH: t.tempo, kurva: t.kurva };
    if (!PER_KONTES.has(b.kode)) return [{ ...dasar, id: 1000 + nt * 100 + nb, kode: `logistik.${b.kode}.${t.kode}`, nama: `${b.nama}, ${kecil(t.nama)}` }];
    return JENIS_KONTES.map(([jenis, sebutan], nk) => ({
      ...dasar, id: 1000 + nt * 100 + 20 + (b.kode === "surat-suara" ? 0 : 10) + nk, kode: `logistik.${b.kode}.${jenis.toLowerCase().replaceAll("_", "-")}.${t.kode}`,
      nama: `${b.nama} ${sebutan}, ${kecil(t.nama)}`, jenisKontes: jenis,
      // Spare ballots for the governor's contest lie with the province.
      tingkat: b.kode === "surat-suara-psu" && jenis === "GUBERNUR" ? 1 : t.tingkat,
    }));
  }));
}

const LAIN: readonly IndikatorBawaan[] = [
  { id: 2001, kode: "dpt.ditetapkan", aspek: "dpt", nama: "DPT ditetapkan", satuan: "ketetapan", aturan: "tetap-1", tingkat: 2, pemilik: "KPU", bobot: 5, bukaH: -70, jatuhTempoH: -66, kurva: lurus(-70, -66), batasKeras: true },
  { id: 2002, kode: "dpt.ktp-el", aspek: "dpt", nama: "Pemilih DPT sudah merekam KTP-el", satuan: "pemilih", aturan: "per-dpt", tingkat: 2, pemilik: "KPU", bobot: 3, bukaH: -60, jatuhTempoH: -1, kurva: [[-60, 900], [-1, 1000]], batasKeras: true },
  { id: 2003, kode: "dpt.dptb-selesai", aspek: "dpt", nama: "DPTb selesai direkap", satuan: "rekap", aturan: "tetap-1", tingkat: 2, pemilik: "KPU", bobot: 1, bukaH: -30, jatuhTempoH: -7, kurva: lurus(-30, -7), batasKeras: true },
  { id: 2004, kode: "dpt.saran-bawaslu", aspek: "dpt", nama: "Saran perbaikan Bawaslu ditindaklanjuti", satuan: "saran", aturan: "dilaporkan", tingkat: 2, pemilik: "KPU", bobot: 1, bukaH: -60, jatuhTempoH: -7, kurva: lurus(-60, -7), batasKeras: true },
  { id: 3001, kode: "petugas.ppk", aspek: "petugas", nama: "PPK lengkap", satuan: "orang", aturan: "ppk-5", tingkat: 2, pemilik: "KPU", bobot: 1, bukaH: -60, jatuhTempoH: -30, kurva: lurus(-60, -30), batasKeras: true },
  { id: 3002, kode: "petugas.pps", aspek: "petugas", nama: "PPS lengkap", satuan: "orang", aturan: "pps-3", tingkat: 2, pemilik: "KPU", bobot: 1, bukaH: -60, jatuhTempoH: -30, kurva: lurus(-60, -30), batasKeras: true },
  { id: 3003, kode: "petugas.kpps-dilantik", aspek: "petugas", nama: "KPPS dilantik", satuan: "orang", aturan: "kpps-7", tingkat: 2, pemilik: "KPU", bobot: 3, bukaH: -22, jatuhTempoH: -20, kurva: lurus(-22, -20), batasKeras: true },
  { id: 3004, kode: "petugas.kpps-dilatih", aspek: "petugas", nama: "KPPS dilatih", satuan: "orang", aturan: "kpps-7", tingkat: 2, pemilik: "KPU", bobot: 2, bukaH: -20, jatuhTempoH: -3, kurva: [[-20, 0], [-7, 900], [-3, 1000]], batasKeras: true },
  { id: 3005, kode: "petugas.linmas", aspek: "petugas", nama: "Linmas TPS ditetapkan", satuan: "orang", aturan: "linmas-2", tingkat: 2, pemilik: "KPU", bobot: 1, bukaH: -22, jatuhTempoH: -5, kurva: [[-22, 0], [-7, 980], [-5, 1000]], batasKeras: true },
  { id: 3006, kode: "petugas.pengawas-tps", aspek: "petugas", nama: "Pengawas TPS dilantik", satuan: "orang", aturan: "pengawas-1", tingkat: 2, pemilik: "BAWASLU", bobot: 1, bukaH: -25, jatuhTempoH: -23, kurva: lurus(-25, -23), batasKeras: true },
  { id: 3007, kode: "petugas.pantarlih", aspek: "petugas", nama: "Pantarlih bertugas", satuan: "orang", aturan: "pantarlih", tingkat: 2, pemilik: "KPU", bobot: 1, bukaH: -156, jatuhTempoH: -126, kurva: lurus(-156, -126), batasKeras: true },
  { id: 4001, kode: "keamanan.rencana", aspek: "keamanan", nama: "Rencana pengamanan TPS disahkan", satuan: "rencana", aturan: "tetap-1", tingkat: 2, pemilik: "POLRI", bobot: 2, bukaH: -30, jatuhTempoH: -10, kurva: lurus(-30, -10), batasKeras: true },
  { id: 4002, kode: "keamanan.polri-siap", aspek: "keamanan", nama: "Personel Polri siap di TPS", satuan: "orang", aturan: "dilaporkan", tingkat: 2, pemilik: "POLRI", bobot: 3, bukaH: -20, jatuhTempoH: -2, kurva: [[-20, 0], [-7, 960], [-2, 1000]], terbatas: true },
  { id: 4003, kode: "keamanan.tni-siap", aspek: "keamanan", nama: "Dukungan TNI siap", satuan: "orang", aturan: "dilaporkan", tingkat: 2, pemilik: "TNI", bobot: 1, bukaH: -20, jatuhTempoH: -2, kurva: [[-20, 0], [-7, 960], [-2, 1000]], terbatas: true },
  { id: 4004, kode: "keamanan.linmas-siap", aspek: "keamanan", nama: "Linmas siap bertugas", satuan: "orang", aturan: "linmas-2", tingkat: 2, pemilik: "POLRI", bobot: 2, bukaH: -20, jatuhTempoH: -2, kurva: [[-20, 0], [-7, 960], [-2, 1000]], batasKeras: true },
  { id: 5001, kode: "anggaran.nphd-kpu", aspek: "anggaran", nama: "NPHD KPU cair", satuan: "rupiah", aturan: "nphd-kpu", tingkat: 1, pemilik: "KESBANGPOL", bobot: 3, bukaH: -365, jatuhTempoH: -30, kurva: [[-365, 400], [-150, 400], [-30, 1000]], batasKeras: true },
  { id: 5002, kode: "anggaran.nphd-bawaslu", aspek: "anggaran", nama: "NPHD Bawaslu cair", satuan: "rupiah", aturan: "nphd-bawaslu", tingkat: 1, pemilik: "KESBANGPOL", bobot: 2, bukaH: -365, jatuhTempoH: -30, kurva: [[-365, 400], [-150, 400], [-30, 1000]], batasKeras: true },
  { id: 5003, kode: "anggaran.nphd-polri", aspek: "anggaran", nama: "NPHD Polri cair", satuan: "rupiah", aturan: "nphd-polri", tingkat: 1, pemilik: "KESBANGPOL", bobot: 1, bukaH: -365, jatuhTempoH: -30, kurva: [[-365, 400], [-150, 400], [-30, 1000]], batasKeras: true },
  { id: 5004, kode: "anggaran.nphd-tni", aspek: "anggaran", nama: "NPHD TNI cair", satuan: "rupiah", aturan: "nphd-tni", tingkat: 1, pemilik: "KESBANGPOL", bobot: 1, bukaH: -365, jatuhTempoH: -30, kurva: [[-365, 400], [-150, 400], [-30, 1000]], batasKeras: true },
  { id: 5005, kode: "anggaran.nphd-kabkota", aspek: "anggaran", nama: "Tahap pencairan NPHD kabupaten/kota", satuan: "tahap", aturan: "tetap-2", tingkat: 2, pemilik: "KESBANGPOL", bobot: 2, bukaH: -365, jatuhTempoH: -30, kurva: [[-365, 500], [-150, 500], [-30, 1000]], batasKeras: true },
  { id: 5006, kode: "anggaran.regulasi", aspek: "anggaran", nama: "Dukungan regulasi daerah terbit", satuan: "keputusan", aturan: "tetap-3", tingkat: 2, pemilik: "KESBANGPOL", bobot: 1, bukaH: -120, jatuhTempoH: -30, kurva: lurus(-120, -30), batasKeras: true },
  { id: 6001, kode: "kerawanan.mitigasi", aspek: "kerawanan", nama: "Kerawanan TPS termitigasi", satuan: "kerawanan", aturan: "dilaporkan", tingkat: 2, pemilik: "BAWASLU", bobot: 1, bukaH: -30, jatuhTempoH: -1, kurva: [[-30, 0], [-7, 960], [-1, 1000]], batasKeras: true },
  { id: 7001, kode: "netralitas.ditangani", aspek: "netralitas", nama: "Dugaan pelanggaran netralitas ditangani", satuan: "kasus", aturan: "dilaporkan", tingkat: 2, pemilik: "KESBANGPOL", bobot: 1, bukaH: -60, jatuhTempoH: -1, kurva: [[-60, 0], [-7, 980], [-1, 1000]], batasKeras: true },
  { id: 8001, kode: "sosialisasi.desa", aspek: "sosialisasi", nama: "Desa/kelurahan tersosialisasi", satuan: "desa/kelurahan", aturan: "per-desa", tingkat: 2, pemilik: "KESBANGPOL", bobot: 1, bukaH: -60, jatuhTempoH: -3, kurva: [[-60, 0], [-7, 960], [-3, 1000]], batasKeras: true },
  { id: 9001, kode: "kesehatan.pos", aspek: "kesehatan", nama: "Pos kesehatan siap", satuan: "pos", aturan: "per-kecamatan", tingkat: 2, pemilik: "KESBANGPOL", bobot: 1, bukaH: -30, jatuhTempoH: -3, kurva: [[-30, 0], [-7, 960], [-3, 1000]], batasKeras: true },
  { id: 9002, kode: "kesehatan.kontinjensi", aspek: "kesehatan", nama: "Rencana kontinjensi cuaca dan bencana", satuan: "rencana", aturan: "tetap-1", tingkat: 2, pemilik: "KESBANGPOL", bobot: 1, bukaH: -30, jatuhTempoH: -10, kurva: lurus(-30, -10), batasKeras: true },
];

const PEMBERITAAN = "pemberitaan penyelenggaraan Pilkada 2024";
const tetap = (n: number): AturanBawaan => ({ kode: `tetap-${n}`, rumus: "TETAP", faktor: [n, 1], uraian: `${n} per kabupaten/kota`, sumber: "daftar periksa rakor", status: "RESMI" });
const nphd = (siapa: string): AturanBawaan => ({ kode: `nphd-${siapa}`, rumus: "PER_FAKTA", faktor: [1, 1], jenisFakta: `nphd.${siapa}`, uraian: "nilai NPHD", sumber: "naskah perjanjian hibah daerah", status: "RESMI" });

export const ATURAN: readonly AturanBawaan[] = [
  ...BARANG.map(aturanBarang), tetap(1), tetap(2), tetap(3), nphd("kpu"), nphd("bawaslu"), nphd("polri"), nphd("tni"),
  { kode: "per-dpt", rumus: "PER_DPT", faktor: [1, 1], uraian: "DPT", sumber: "pleno KPU", status: "RESMI" },
  { kode: "per-desa", rumus: "PER_DESA", faktor: [1, 1], uraian: "1 per desa/kelurahan", sumber: "daftar wilayah", status: "RESMI" },
  { kode: "per-kecamatan", rumus: "PER_KECAMATAN", faktor: [1, 1], uraian: "1 per kecamatan", sumber: "daftar wilayah", status: "RESMI" },
  { kode: "ppk-5", rumus: "PER_KECAMATAN", faktor: [5, 1], uraian: "5 orang per kecamatan", sumber: PEMBERITAAN, status: "RESMI" },
  { kode: "pps-3", rumus: "PER_DESA", faktor: [3, 1], uraian: "3 orang per desa/kelurahan", sumber: PEMBERITAAN, status: "RESMI" },
  { kode: "kpps-7", rumus: "PER_TPS", faktor: [7, 1], uraian: "7 orang per TPS", sumber: PEMBERITAAN, status: "RESMI" },
  { kode: "linmas-2", rumus: "PER_TPS", faktor: [2, 1], uraian: "2 orang per TPS", sumber: PEMBERITAAN, status: "RESMI" },
  { kode: "pengawas-1", rumus: "PER_TPS", faktor: [1, 1], uraian: "1 orang per TPS", sumber: PEMBERITAAN, status: "RESMI" },
  { kode: "pantarlih", rumus: "PER_TPS_MENURUT_PEMILIH", faktor: [1, 1], uraian: "1 orang per TPS sampai 400 pemilih, selebihnya 2", sumber: PEMBERITAAN, status: "ESTIMASI" },
  { kode: "dilaporkan", rumus: "DILAPORKAN", faktor: [1, 1], uraian: "dasar dinyatakan pelapor", sumber: "laporan lembaga", status: "RESMI" },
];

export const INDIKATOR: readonly IndikatorBawaan[] = [...logistik(), ...LAIN];
/** Those of the Pilkada catalogue: the other kinds of kontes stand in the Pemilu's. */
export const INDIKATOR_PILKADA = INDIKATOR.filter((i) => !i.jenisKontes || KONTES_PILKADA.has(i.jenisKontes));

/** Kept as they are whatever is elected: what the tree, the reporter or a checklist says. Everything else was found for a Pilkada. */
const ATURAN_UMUM = new Set(["tetap-1", "tetap-3", "per-dpt", "per-desa", "per-kecamatan", "dilaporkan"]);
function aturanPemilu(a: AturanBawaan): AturanBawaan {
  if (a.kode === "surat-suara") return { ...a, faktor: [1020, 1000], uraian: "DPT × 1,02, dibulatkan naik", sumber: "UU 7/2017 Pasal 344: cadangan 2 persen; periksa keputusan KPU untuk pemilu ini", status: "ESTIMASI" };
  return ATURAN_UMUM.has(a.kode) ? a : { ...a, sumber: `dari Pilkada 2024 (${a.sumber}); periksa untuk pemilu ini`, status: a.status === "RESMI" ? "ESTIMASI" : a.status };
}
const TANPA_NPHD = ({ kode }: { readonly kode: string }) => !/(^|\.)nphd-/.test(kode);

export type TemplatBawaan = { readonly slug: string; readonly nama: string; readonly jenis: "PILKADA" | "PEMILU"; readonly hari: string; readonly aturan: readonly AturanBawaan[]; readonly indikator: readonly IndikatorBawaan[] };
/**
 * What an election of each kind starts from. A Pemilu is paid by the state, so it knows no NPHD; spare ballots for its repeat votes are counted by dapil, which
 * are not in the tree, so they are left out as well.
 */
export const TEMPLAT_BAWAAN: readonly TemplatBawaan[] = [
  { slug: "templat-pilkada", nama: "Templat Pilkada", jenis: "PILKADA", hari: "2024-11-27", aturan: ATURAN, indikator: INDIKATOR_PILKADA },
  { slug: "templat-pemilu", nama: "Templat Pemilu", jenis: "PEMILU", hari: "2024-02-14", aturan: ATURAN.filter((a) => TANPA_NPHD(a) && a.kode !== "tetap-2" && a.kode !== "surat-suara-psu").map(aturanPemilu),
    indikator: INDIKATOR.filter((i) => (!i.jenisKontes || !KONTES_PILKADA.has(i.jenisKontes)) && TANPA_NPHD(i) && i.barang !== "surat-suara-psu") },
];
