import { formatBilangan } from "@/lib/format";
import { formatTanggal } from "@/lib/waktu";
import { sebutanAnak } from "./domain";

type Edisi = { readonly kode: string; readonly nama: string; readonly dasar: string; readonly berlaku: string; readonly pemilihan: number; readonly terbit: boolean; readonly dibuat: boolean; readonly isi: readonly { readonly tingkat: number; readonly banyak: number }[] };

export const presentEdisi = (e: Edisi) => ({
  kode: e.kode, nama: e.nama, dibuat: e.dibuat, disiapkan: !e.terbit, dasar: `${e.dasar}; berlaku ${formatTanggal(e.berlaku)}`,
  isi: !e.terbit ? "wilayahnya ditulis saat terbit" : e.isi.length === 0 ? "tanpa wilayah tugas Anda" : e.isi.map((x) => `${formatBilangan(x.banyak)} ${sebutanAnak(x.tingkat - 1).toLowerCase()}`).join(", "),
  dipakai: e.pemilihan === 0 ? "belum dipakai pemilihan" : `dipakai ${formatBilangan(e.pemilihan)} pemilihan`,
});

type Anak = { readonly kode: string; readonly nama: string; readonly zona: string; readonly lintang: number | null; readonly bujur: number | null; readonly kolom: number | null; readonly baris: number | null };
export const presentPetak = (a: Anak) => ({ kode: a.kode, bidang: a.kode.replaceAll(".", "-"), nama: a.nama, rinci: `${a.kode}, ${a.zona}`, kolom: a.kolom === null ? "" : String(a.kolom), baris: a.baris === null ? "" : String(a.baris) });
