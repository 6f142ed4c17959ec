import { sebutanAnak } from "@/features/wilayah/domain";
import { formatBilangan } from "@/lib/format";
import { hurufKolom } from "@/lib/lembar";
import { ROUTES } from "@/lib/routes";
import { formatSaat, formatTanggalPendek, type Zona } from "@/lib/waktu";
import { BIDANG, type Bidang, type RiwayatImpor, sebutanTingkat } from "./domain";
import type { CaraDraf, HasilDraf } from "./schema";

const KATA_BIDANG: Readonly<Record<Bidang, string>> = {
  kode: "Kode wilayah baris ini", kodeKab: "Kode kabupaten/kota", namaKab: "Nama kabupaten/kota", kodeKec: "Kode kecamatan", namaKec: "Nama kecamatan", kodeDesa: "Kode desa/kelurahan", namaDesa: "Nama desa/kelurahan",
  nomorTps: "Nomor TPS", tps: "Jumlah TPS", dptL: "DPT laki-laki", dptP: "DPT perempuan", dpt: "DPT jumlah",
};
export const PILIHAN_BIDANG = BIDANG.map((b) => ({ nilai: b, teks: KATA_BIDANG[b] }));
export const PILIHAN_TINGKAT = [{ nilai: "3", teks: "Kecamatan" }, { nilai: "4", teks: "Desa/kelurahan" }, { nilai: "5", teks: "TPS" }] as const;
export const PILIHAN_FORMAT = [{ nilai: "auto", teks: "Kenali dari isinya" }, { nilai: "id", teks: "1.234,5 (Indonesia)" }, { nilai: "en", teks: "1,234.5 (Inggris)" }] as const;
export const KATA_KEADAAN = { BARU: "Belum diperiksa", DIPERIKSA: "Sedang diperiksa", SALAH: "Ada yang harus diperbaiki", SIAP: "Siap diterapkan", DITERAPKAN: "Sudah diterapkan" } as const;

export type KolomTampil = { readonly indeks: number; readonly huruf: string; readonly label: string; readonly contoh: string; readonly bidang: string };
export type CaraTampil = {
  readonly kunci: string; readonly lembar: string; readonly pilihanLembar: readonly { readonly nilai: string; readonly teks: string }[]; readonly kepala: number; readonly format: string; readonly tingkat: string; readonly lengkap: boolean;
  readonly kolom: readonly KolomTampil[];
};
export function presentCara(kunci: string, c: CaraDraf): CaraTampil {
  const data = c.contoh.filter((b) => b.no > c.kepala);
  return {
    kunci, lembar: c.lembar, pilihanLembar: c.semuaLembar.map((n) => ({ nilai: n, teks: n })), kepala: c.kepala, format: c.format, tingkat: c.tingkat === null ? "" : String(c.tingkat), lengkap: c.lengkap,
    kolom: c.kolom.map((b, i) => ({ indeks: i, huruf: hurufKolom(i), label: c.label[i] ?? "", contoh: [...new Set(data.map((r) => r.sel[i] ?? "").filter((t) => t !== ""))].slice(0, 3).join(" · "), bidang: b ?? "" })),
  };
}

export type BarisTempat = { readonly kode: string; readonly nama: string; readonly baris: string; readonly tps: DeretTampil; readonly dpt: DeretTampil };
type DeretTampil = { readonly lama: string; readonly berkas: string; readonly jadi: string; readonly beda: string | null };
export type HasilTampil = {
  readonly siap: boolean; readonly judul: string; readonly masalah: readonly string[]; readonly galat: HasilDraf["galat"]; readonly sisaGalat: number; readonly peringatan: HasilDraf["peringatan"]; readonly sisaPeringatan: number;
  readonly hitungan: readonly { readonly nama: string; readonly nilai: string }[]; readonly tempat: readonly BarisTempat[]; readonly adaTps: boolean; readonly adaDpt: boolean; readonly tentang: string;
  readonly hilang: { readonly teks: string; readonly contoh: readonly string[] } | null; readonly akhiri: string | null; readonly catatan: readonly string[];
};
const angka = (n: number | null) => (n === null ? "–" : formatBilangan(n));
const deret = (d: { readonly lama: number | null; readonly berkas: number | null; readonly jadi: number | null; readonly fakta: number | null }): DeretTampil =>
  ({ lama: angka(d.lama), berkas: angka(d.berkas), jadi: angka(d.jadi), beda: d.fakta !== null && d.berkas !== null && d.fakta !== d.berkas ? `yang dipakai ${formatBilangan(d.fakta)}` : null });

export function presentHasil(h: HasilDraf, siap: boolean): HasilTampil {
  const b = h.banding;
  const apa = sebutanTingkat(h.tingkat).toLowerCase();
  const masalah = [
    ...(h.tolak ? [h.tolak] : []),
    ...(h.tanya.length > 0 ? [`Angka seperti 1.234 dapat dibaca dua cara, dan berkas ini tidak menunjukkan yang mana: kolom ${h.tanya.join(", ")}. Pilih "Format angka" di atas, lalu periksa lagi.`] : []),
    ...(h.campur ? ["Berkas ini memuat angka berformat Indonesia (1.234,5) dan Inggris (1,234.5) sekaligus. Pilih \"Format angka\" yang berlaku; sel yang lain akan ditunjukkan."] : []),
  ];
  const hilang = b && b.hilang.banyak > 0 ? b.hilang : null;
  return {
    siap, masalah, galat: h.galat, sisaGalat: h.galatBanyak - h.galat.length, peringatan: h.peringatan, sisaPeringatan: h.peringatanBanyak - h.peringatan.length,
    judul: siap ? "Tidak ada galat. Periksa jumlahnya, lalu terapkan." : h.galatBanyak > 0 ? `${formatBilangan(h.galatBanyak)} galat di ${formatBilangan(h.baris)} baris. Perbaiki berkasnya lalu unggah lagi, atau ubah pilihan kolomnya.` : "Belum dapat diterapkan.",
    hitungan: b ? [{ nama: "Baris", nilai: formatBilangan(b.banyak) }, { nama: "Baru", nilai: formatBilangan(b.baru) }, { nama: h.tingkat === 5 ? "Berubah" : "Berbeda dari yang dipakai", nilai: formatBilangan(b.berubah) }, { nama: "Sama", nilai: formatBilangan(b.sama) }, { nama: "Tidak ada di berkas", nilai: formatBilangan(b.hilang.banyak) }] : [],
    tempat: b?.tempat.map((t) => ({ kode: t.kode, nama: t.nama, baris: formatBilangan(t.baris), tps: deret(t.tps), dpt: deret(t.dpt) })) ?? [],
    adaTps: b?.tempat.some((t) => t.tps.berkas !== null) ?? false, adaDpt: b?.tempat.some((t) => t.dpt.berkas !== null) ?? false,
    tentang: h.tingkat === 5 ? "Jumlah dalam register sebelum dan sesudah; di bawahnya fakta kabupaten/kota yang dipakai, bila lain." : `Jumlah angka ${apa} yang dipakai sebelum dan sesudah; di bawahnya fakta kabupaten/kota yang dipakai, bila lain. Angka yang berbeda menjadi sumber kedua dan tidak mengganti.`,
    hilang: hilang && { teks: `${formatBilangan(hilang.banyak)} ${apa} tidak ada di berkas${h.lengkap ? "" : "; yang sudah tercatat tetap berlaku"}.`, contoh: hilang.contoh },
    akhiri: h.lengkap && hilang ? `Daftar ini lengkap: akhiri ${formatBilangan(hilang.banyak)} TPS yang tidak ada di dalamnya` : null,
    catatan: [...(h.totalBaris > 0 ? [`${formatBilangan(h.totalBaris)} baris jumlah dikenali dan tidak diambil.`] : []), ...(h.rumus > 0 ? [`${formatBilangan(h.rumus)} sel berisi rumus; yang diambil nilainya yang terakhir dihitung.`] : []), ...(h.format === "en" ? ["Angka dibaca dengan format Inggris (1,234.5)."] : [])],
  };
}

export type RiwayatTampil = { readonly kunci: string; readonly tautan: string; readonly apa: string; readonly sumber: string; readonly dokumen: string; readonly tautanDokumen: string; readonly rinci: string; readonly oleh: string };
export const rinciImpor = (i: Pick<RiwayatImpor, "banyak" | "baru" | "berubah" | "sama" | "berakhir">) =>
  [`${formatBilangan(i.banyak)} baris`, `${formatBilangan(i.baru)} baru`, `${formatBilangan(i.berubah)} berbeda`, `${formatBilangan(i.sama)} sama`, ...(i.berakhir > 0 ? [`${formatBilangan(i.berakhir)} TPS diakhiri`] : [])].join(", ");
export const presentRiwayat = (semua: readonly RiwayatImpor[]): RiwayatTampil[] => semua.map((i) => ({
  kunci: `${i.kunci} ${i.padaAt.getTime()}`, tautan: ROUTES.imporDraf(i.kunci), apa: `${i.tingkat === 5 ? "TPS" : i.tingkat === 4 ? "Desa/kelurahan" : "Kecamatan"}, ${i.wilayah}`, sumber: `${i.sumber}, ${formatTanggalPendek(i.tanggal)}`,
  dokumen: i.dokumen, tautanDokumen: ROUTES.dokumen(i.dokumenId), rinci: rinciImpor(i), oleh: `${i.oleh}, ${formatSaat(i.padaAt, i.zona)}`,
}));
export type DrafTampil = { readonly kunci: string; readonly nama: string; readonly tautan: string; readonly rinci: string; readonly keadaan: string; readonly status: "SIAP" | "KRITIS" | "PERHATIAN" };
export const presentDraf = (semua: readonly { readonly kunci: string; readonly keadaan: keyof typeof KATA_KEADAAN; readonly nama: string; readonly wilayah: string; readonly pemilihan: string; readonly diubahAt: Date; readonly zona: Zona }[]): DrafTampil[] => semua.map((d) => ({
  kunci: d.kunci, nama: d.nama, tautan: ROUTES.imporDraf(d.kunci), rinci: `${d.wilayah}, ${d.pemilihan}`, keadaan: KATA_KEADAAN[d.keadaan], status: d.keadaan === "SIAP" ? "SIAP" : d.keadaan === "SALAH" ? "KRITIS" : "PERHATIAN",
}));

export const presentTingkat = (data: { readonly indikator: readonly { readonly id: number; readonly nama: string; readonly tahap: string; readonly tingkat: number; readonly diTps: boolean }[] }) =>
  [...new Map(data.indikator.map((i) => [i.tahap, true])).keys()].map((tahap) => ({ nama: tahap, baris: data.indikator.filter((i) => i.tahap === tahap).map((i) => ({ id: i.id, nama: i.nama, diTps: i.diTps, kini: i.diTps ? "diisi di TPS" : `diisi di ${sebutanAnak(i.tingkat - 1).toLowerCase()}` })) }));
