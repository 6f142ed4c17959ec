"use server";

import { redirect } from "next/navigation";
import { ROUTES } from "@/lib/routes";
import { defineAction, defineOpenAction } from "@/server/action/define-action";
import { aturPengguna, keluar, masuk, pakaiKode, undangPengguna } from "./mutations";
import { masukSchema, orangSchema, pakaiKodeSchema, undangSchema } from "./schema";

const TERLALU_SERING = "Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi.";

export const masukAction = defineOpenAction({
  name: "pengguna.masuk",
  schema: masukSchema,
  rahasia: ["sandi"],
  run: masuk,
  messages: { TIDAK_COCOK: "Surel atau kata sandi tidak cocok.", TERLALU_SERING },
  success: ({ kembali }) => ({ redirectTo: kembali }),
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
  success: () => ({ redirectTo: ROUTES.beranda() }),
});

export const undangPenggunaAction = defineAction({
  name: "pengguna.undang",
  permission: "admin:write",
  schema: undangSchema,
  run: undangPengguna,
  messages: { TIDAK_DITEMUKAN: "Wilayah ini tidak ditemukan di wilayah tugas Anda.", SUDAH_ADA: "Orang ini sudah memegang peran itu di wilayah itu.", DIRI_SENDIRI: "Anda tidak dapat memberi peran kepada diri sendiri." },
  uraian: ({ tag }) => (tag === "TIDAK_DITEMUKAN" ? { fieldErrors: { wilayah: "Tidak ditemukan di wilayah tugas Anda." } } : {}),
  success: ({ surel, kode }) => ({ message: kode ? `${surel} diundang. Kode sekali pakai, berlaku 24 jam, hanya ditampilkan sekali: ${kode}. Dipakai di /masuk/kode.` : `${surel} mendapat peran tambahan dan masuk dengan kata sandi atau kode yang sudah dipegangnya.` }),
});

export const aturPenggunaAction = defineAction({
  name: "pengguna.atur",
  permission: "admin:write",
  schema: orangSchema,
  run: aturPengguna,
  messages: { TIDAK_DITEMUKAN: "Orang ini tidak ditemukan di wilayah tugas Anda.", DIRI_SENDIRI: "Anda tidak dapat mengubah akun Anda sendiri di sini." },
  success: ({ surel, aktif, kode }) => ({ message: kode ? `Kode sekali pakai untuk ${surel}, berlaku 24 jam, hanya ditampilkan sekali: ${kode}. Dipakai di /masuk/kode.` : aktif ? `Penugasan atau akun ${surel} sudah diperbarui.` : `${surel} dinonaktifkan dan langsung keluar dari semua peramban.` }),
});
