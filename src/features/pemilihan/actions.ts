"use server";

import { formatBilangan, formatDaftar } from "@/lib/format";
import { defineAction } from "@/server/action/define-action";
import { ROUTES } from "@/lib/routes";
import { buatPemilihan, tetapkanPaslon, ubahKeadaan } from "./mutations";
import { buatPemilihanSchema, tetapkanPaslonSchema, ubahKeadaanSchema } from "./schema";

const SESUDAH: Readonly<Record<string, string>> = { DITUTUP: " Laporan tidak lagi diterima; angkanya tetap dapat dibaca.", ARSIP: " Sumber, penetapan, keberatan, dan versi katalog juga tidak lagi diterima." };

export const buatPemilihanAction = defineAction({
  name: "pemilihan.buat",
  permission: "admin:write",
  schema: buatPemilihanSchema,
  run: buatPemilihan,
  segarkan: true,
  messages: {
    TIDAK_DITEMUKAN: "Provinsi ini tidak ditemukan di wilayah tugas Anda.", PROVINSI_KOSONG: "Wilayah di bawah provinsi ini belum dimuat. Siapkan provinsinya dahulu.",
    SUDAH_ADA: "Pemilihan dengan nama ini sudah ada di provinsi itu.", KONTES_KOSONG: "Kabupaten/kota yang dicentang tidak ada di provinsi itu.", KAB_ASING: "Belum dibuat: sebagian yang dicentang tidak ada dalam wilayah yang berlaku pada hari pemungutan suara.", KATALOG_ASING: "Katalog itu tidak ditemukan untuk jenis pemilihan ini.",
  },
  uraian: (e) => e.tag === "KAB_ASING" ? { fieldErrors: { kabkota: `Tidak ada dalam ${e.edisi}, yang berlaku pada hari itu: ${formatDaftar(e.kab)}. Hapus centangnya, atau pilih hari lain.` } } : ({ fieldErrors: e.tag === "SUDAH_ADA" ? { nama: "Nama ini sudah dipakai di provinsi itu." } : e.tag === "KONTES_KOSONG" ? { kabkota: "Pilih lagi kabupaten/kotanya." }
    : e.tag === "KATALOG_ASING" ? { katalog: "Pilih katalog lain." } : { provinsi: "Pilih provinsi lain, atau siapkan dahulu." } }),
  success: ({ slug }) => ({ redirectTo: ROUTES.adminPemilihan(slug) }),
});

export const tetapkanPaslonAction = defineAction({
  name: "pemilihan.tetapkan-paslon",
  permission: "paslon:write",
  schema: tetapkanPaslonSchema,
  run: tetapkanPaslon,
  segarkan: true,
  messages: {
    TIDAK_DITEMUKAN: "Kontes ini tidak ditemukan di wilayah tugas Anda.", USANG: "Daftar ini baru saja diubah orang lain. Muat ulang halaman, lalu isi lagi perubahan Anda.",
    DITUTUP: "Pemilihan ini sudah ditutup; daftarnya tidak lagi berubah.", ISIAN: "Belum disimpan. Periksa kembali isian yang ditandai.",
  },
  uraian: (e) => (e.tag === "ISIAN" ? { fieldErrors: { [e.bidang]: e.kata } } : {}),
  success: ({ kontes, berlaku, berakhir, mulai }) => ({ message: berakhir + mulai === 0 ? `Daftar ${kontes} sudah demikian; tidak ada yang berubah.` : `${kontes}: ${formatBilangan(berlaku)} berlaku sejak sekarang. Yang ditampilkan sebelum ini tetap seperti waktu itu.` }),
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
