"use server";

import { redirect } from "next/navigation";
import { ROUTES } from "@/lib/routes";
import { defineOpenAction } from "@/server/action/define-action";
import { keluar, masuk, masukFaktor, pakaiKode } from "./mutations";
import { masukFaktorSchema, masukSchema, pakaiKodeSchema } from "./schema";

const TERLALU_SERING = "Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi; atau minta admin wilayah Anda membuka kuncinya.";

export const masukAction = defineOpenAction({
  name: "pengguna.masuk",
  schema: masukSchema,
  rahasia: ["sandi"],
  run: masuk,
  messages: { TIDAK_COCOK: "Surel atau kata sandi tidak cocok.", TERLALU_SERING },
  success: ({ kembali, lanjut }) => ({ redirectTo: lanjut === "FAKTOR" ? ROUTES.masukFaktor(kembali) : lanjut === "PASANG" ? ROUTES.masukPasang(kembali) : kembali }),
});

export const masukFaktorAction = defineOpenAction({
  name: "pengguna.masuk-faktor",
  schema: masukFaktorSchema,
  rahasia: ["kode"],
  run: masukFaktor,
  messages: {
    KODE_SALAH: "Kode tidak cocok, atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu coba lagi.",
    SESI_HABIS: "Waktu untuk kode sudah habis. Masuk lagi dengan surel dan kata sandi.",
    TIDAK_TERBACA: "Sistem tidak dapat lagi memeriksa kode dari telepon Anda. Pakai kode pemulihan, atau minta admin wilayah menyetel ulang faktor kedua Anda.",
    TERLALU_SERING,
  },
  uraian: ({ tag }) => (tag === "KODE_SALAH" ? { fieldErrors: { kode: "Kode tidak cocok, atau sudah dipakai." } } : {}),
  // Who came in by a recovery code sees how many are left, and can put a new telephone in place.
  success: ({ kembali, pemulihan }) => ({ redirectTo: pemulihan ? ROUTES.akun : kembali }),
});

export async function keluarAction(): Promise<void> {
  await keluar();
  redirect(ROUTES.masuk());
}

export const pakaiKodeAction = defineOpenAction({
  name: "pengguna.pakai-kode",
  schema: pakaiKodeSchema,
  rahasia: ["sandi", "ulang", "kode"],
  run: pakaiKode,
  messages: {
    KODE_SALAH: "Kode tidak berlaku untuk surel ini: salah, sudah dipakai, atau lewat 24 jam. Minta kode baru kepada admin.",
    TERLALU_SERING, SUREL_DIPAKAI: "Surel ini sudah dipakai.", NAMA_KOSONG: "Isi nama lengkap Anda.",
  },
  uraian: ({ tag }) => (tag === "NAMA_KOSONG" ? { fieldErrors: { nama: "Isi nama lengkap Anda." } } : tag === "SUREL_DIPAKAI" ? { fieldErrors: { surel: "Surel ini sudah dipakai." } } : {}),
  success: (lanjut) => ({ redirectTo: lanjut === "FAKTOR" ? ROUTES.masukFaktor() : lanjut === "PASANG" ? ROUTES.masukPasang() : ROUTES.beranda() }),
});
