import { formatBilangan, kecil } from "@/lib/format";
import { formatJam, formatTanggal, type Zona } from "@/lib/waktu";
import { type PilihanZona, zonaTiap } from "./domain";

type Edisi = { readonly kode: string; readonly nama: string; readonly dasar: string; readonly berlaku: string; readonly pemilihan: number; readonly terbit: boolean; readonly dibuat: boolean; readonly isi: readonly { readonly jenis: string; readonly banyak: number }[] };

export const presentEdisi = (e: Edisi) => ({
  kode: e.kode, nama: e.nama, dibuat: e.dibuat, disiapkan: !e.terbit, dasar: `${e.dasar}; berlaku ${formatTanggal(e.berlaku)}`,
  isi: !e.terbit ? "wilayahnya ditulis saat terbit" : e.isi.length === 0 ? "tanpa wilayah tugas Anda" : e.isi.map((x) => `${formatBilangan(x.banyak)} ${kecil(x.jenis)}`).join(", "),
  dipakai: e.pemilihan === 0 ? "belum dipakai pemilihan" : `dipakai ${formatBilangan(e.pemilihan)} pemilihan`,
});

type Anak = { readonly kode: string; readonly nama: string; readonly zona: string; readonly lintang: number | null; readonly bujur: number | null; readonly kolom: number | null; readonly baris: number | null };
export const presentPetak = (a: Anak) => ({ kode: a.kode, bidang: a.kode.replaceAll(".", "-"), nama: a.nama, rinci: `${a.kode}, ${a.zona}`, kolom: a.kolom === null ? "" : String(a.kolom), baris: a.baris === null ? "" : String(a.baris) });

type Provinsi = { readonly kode: string; readonly nama: string; readonly zona: Zona; readonly berlaporan: readonly string[]; readonly jenis: readonly { readonly jenis: string; readonly nama: string; readonly banyak: number }[]; readonly sebutan: readonly string[];
  readonly kabKota: readonly { readonly kode: string; readonly nama: string; readonly zona: Zona; readonly bawah: number }[] };
const bidang = (kode: string) => kode.replace(".", "-");
const IKUT = "ikut";

/** What places are called, and the form that changes it. */
export const presentSebutan = (p: Provinsi) => ({
  jenis: p.jenis.map((j) => ({ nilai: j.jenis, teks: `${j.nama}, ${formatBilangan(j.banyak)}` })), sebutan: p.sebutan,
  tempat: [{ nilai: p.kode, teks: `Seluruh Provinsi ${p.nama}` }, ...p.kabKota.map((k) => ({ nilai: k.kode, teks: k.nama }))],
});

/** The zones as they stand, or as they are being considered; a kab/kota that has the province's follows it. */
export function presentZona(p: Provinsi, dipilih: PilihanZona | null) {
  const pilihan = dipilih ?? { zona: p.zona, lain: Object.fromEntries(p.kabKota.filter((k) => k.zona !== p.zona).map((k) => [k.kode, k.zona])) };
  return { kode: p.kode, nama: p.nama, zona: pilihan.zona, bidang: `zona.${p.kode}`, kabKota: p.kabKota.map((k) => ({ bidang: `zona.${bidang(k.kode)}`, nama: k.nama, nilai: pilihan.lain[k.kode] ?? IKUT, kini: k.zona })), ikut: IKUT };
}
export type ZonaTampil = ReturnType<typeof presentZona>;

/** What the considered zones would change: the clock there now, how many places follow, and where a laporan stands in the way. */
export function presentDampakZona(p: Provinsi, dipilih: PilihanZona, kini: Date) {
  const baru = zonaTiap(p.kabKota.map((k) => k.kode), dipilih);
  const sendiri = { kode: p.kode, nama: `Provinsi ${p.nama}`, zona: p.zona, bawah: 0 };
  return [sendiri, ...p.kabKota].flatMap((w) => {
    const ke = w === sendiri ? dipilih.zona : baru.get(w.kode) ?? w.zona;
    const terhalang = w === sendiri ? p.berlaporan.length > 0 : p.berlaporan.includes(w.kode);
    return ke === w.zona ? [] : [{ kode: w.kode, nama: w.nama, uraian: `${w.zona} menjadi ${ke}: di sana kini ${formatJam(kini, ke)} ${ke}, bukan ${formatJam(kini, w.zona)} ${w.zona}${w.bawah > 0 ? `; ${formatBilangan(w.bawah)} wilayah di bawahnya mengikuti` : ""}.`, terhalang }];
  });
}
