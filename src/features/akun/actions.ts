"use server";

import { ROUTES } from "@/lib/routes";
import { KATA_SANDI_LEMAH } from "@/lib/sandi";
import { defineAction } from "@/server/action/define-action";
import { akhiriSesiSendiri, aturFaktor, gantiSandi, konfirmasiFaktor } from "./mutations";
import { akhiriSesiSchema, aturFaktorSchema, gantiSandiSchema, konfirmasiSchema } from "./schema";

const SANDI_SALAH = "Kata sandi tidak cocok.";
const TERLALU_SERING = "Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi.";

export const gantiSandiAction = defineAction({
  name: "akun.ganti-sandi",
  permission: "akun:sendiri",
  schema: gantiSandiSchema,
  rahasia: ["sandiLama", "sandiBaru", "ulang"],
  run: gantiSandi,
  segarkan: true,
  messages: { SANDI_SALAH: "Kata sandi sekarang tidak cocok.", TERLALU_SERING, SANDI_LEMAH: KATA_SANDI_LEMAH, BERUBAH: "Kata sandi Anda baru saja diganti dari tempat lain. Masuk lagi." },
  uraian: ({ tag }) => (tag === "SANDI_SALAH" ? { fieldErrors: { sandiLama: SANDI_SALAH } } : tag === "SANDI_LEMAH" ? { fieldErrors: { sandiBaru: KATA_SANDI_LEMAH } } : {}),
  success: () => ({ message: "Kata sandi diganti. Peramban lain yang memakai akun ini sudah keluar." }),
});

export const aturFaktorAction = defineAction({
  name: "akun.atur-faktor",
  permission: "faktor:sendiri",
  schema: aturFaktorSchema,
  rahasia: ["sandi"],
  run: aturFaktor,
  segarkan: true,
  messages: { SANDI_SALAH, TERLALU_SERING, BELUM_ADA: "Faktor kedua belum dipasang.", WAJIB: "Peran Anda mewajibkan faktor kedua: dapat diganti, tidak dapat dilepas." },
  uraian: ({ tag }) => (tag === "SANDI_SALAH" ? { fieldErrors: { sandi: SANDI_SALAH } } : {}),
  success: ({ aksi, kode }) => (aksi === "pasang" ? { redirectTo: ROUTES.masukPasang(ROUTES.akun) }
    : kode ? { message: "Kode pemulihan yang lama tidak berlaku lagi.", sekali: { kode: kode.join("\n") } } : { message: "Faktor kedua dilepas. Masuk berikutnya cukup dengan kata sandi." }),
});

export const konfirmasiFaktorAction = defineAction({
  name: "akun.konfirmasi-faktor",
  permission: "faktor:sendiri",
  schema: konfirmasiSchema,
  rahasia: ["kode"],
  run: konfirmasiFaktor,
  messages: { KODE_SALAH: "Kode tidak cocok. Pastikan jam telepon Anda otomatis, tunggu kode berikutnya, lalu coba lagi.", LEWAT_WAKTU: "Kode QR sudah tidak berlaku. Muat ulang halaman ini untuk memulai lagi.", TERLALU_SERING },
  uraian: ({ tag }) => (tag === "KODE_SALAH" ? { fieldErrors: { kode: "Kode tidak cocok." } } : {}),
  success: (kode) => ({ message: "Faktor kedua terpasang. Peramban lain yang memakai akun ini sudah keluar.", sekali: { kode: kode.join("\n") } }),
});

export const akhiriSesiAction = defineAction({
  name: "akun.akhiri-sesi",
  permission: "akun:sendiri",
  schema: akhiriSesiSchema,
  run: akhiriSesiSendiri,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Sesi ini tidak ditemukan di akun Anda." },
  success: (jumlah) => ({ message: jumlah === 0 ? "Tidak ada sesi lain yang terbuka." : jumlah === 1 ? "Satu sesi diakhiri; peramban itu langsung keluar." : `${jumlah} sesi diakhiri; peramban-peramban itu langsung keluar.` }),
});
