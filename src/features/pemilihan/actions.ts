"use server";

import { formatBilangan } from "@/lib/format";
import { defineAction } from "@/server/action/define-action";
import { buatPemilihan, ubahKeadaan } from "./mutations";
import { buatPemilihanSchema, ubahKeadaanSchema } from "./schema";

const SESUDAH: Readonly<Record<string, string>> = { DITUTUP: " Laporan tidak lagi diterima; angkanya tetap dapat dibaca.", ARSIP: " Sumber, penetapan, keberatan, dan versi katalog juga tidak lagi diterima." };

export const buatPemilihanAction = defineAction({
  name: "pemilihan.buat",
  permission: "admin:write",
  schema: buatPemilihanSchema,
  run: buatPemilihan,
  segarkan: true,
  messages: {
    TIDAK_DITEMUKAN: "Provinsi ini tidak ditemukan di wilayah tugas Anda.", PROVINSI_KOSONG: "Wilayah di bawah provinsi ini belum dimuat. Siapkan provinsinya dahulu.",
    SUDAH_ADA: "Pemilihan dengan nama ini sudah ada di provinsi itu.",
  },
  uraian: ({ tag }) => (tag === "SUDAH_ADA" ? { fieldErrors: { nama: "Nama ini sudah dipakai di provinsi itu." } } : { fieldErrors: { provinsi: "Pilih provinsi lain, atau siapkan dahulu." } }),
  success: ({ nama, kontes }) => ({ message: `${nama} dibuat dengan ${formatBilangan(kontes)} kontes dan katalog indikator versi 1.` }),
});

export const ubahKeadaanAction = defineAction({
  name: "pemilihan.ubah-keadaan",
  permission: "admin:write",
  schema: ubahKeadaanSchema,
  run: ubahKeadaan,
  segarkan: true,
  messages: {
    TIDAK_DITEMUKAN: "Pemilihan ini tidak ditemukan, atau tidak seluruhnya di wilayah tugas Anda.", USANG: "Keadaan pemilihan ini sudah diubah orang lain. Muat ulang halaman.",
    TIDAK_BISA: "Perubahan itu tidak mungkin: persiapan, berjalan, ditutup, lalu arsip; mundur hanya satu langkah dari ditutup atau arsip.",
  },
  uraian: ({ tag }) => (tag === "TIDAK_BISA" ? { fieldErrors: { ke: "Pilih langkah berikutnya." } } : {}),
  success: ({ nama, ke }) => ({ message: `${nama} kini ${ke.toLowerCase()}.${SESUDAH[ke] ?? ""}` }),
});
