"use server";

import { defineAction } from "@/server/action/define-action";
import { aturPengguna, type Kode, undangPengguna } from "./mutations";
import { type AturOrang, orangSchema, undangSchema } from "./schema";

const slip = (surel: string, kode: Kode | null) => (kode ? { sekali: { surel, kode: kode.kode, sampai: kode.sampai.toISOString() } } : {});

export const undangPenggunaAction = defineAction({
  name: "pengguna.undang",
  permission: "admin:write",
  schema: undangSchema,
  run: undangPengguna,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Wilayah ini tidak ditemukan di wilayah tugas Anda.", SUDAH_ADA: "Orang ini sudah memegang peran itu di wilayah itu.", DIRI_SENDIRI: "Anda tidak dapat memberi peran kepada diri sendiri." },
  uraian: ({ tag }) => (tag === "TIDAK_DITEMUKAN" ? { fieldErrors: { wilayah: "Tidak ditemukan di wilayah tugas Anda." } } : {}),
  success: ({ surel, kode }) => ({ message: kode ? `${surel} diundang. Sampaikan kode di bawah ini kepadanya.` : `${surel} mendapat peran tambahan dan masuk dengan kata sandi atau kode yang sudah dipegangnya.`, ...slip(surel, kode) }),
});

const SELESAI: Readonly<Record<AturOrang["aksi"], (surel: string) => string>> = {
  "akhiri": (s) => `Satu penugasan ${s} diakhiri.`,
  "aktifkan": (s) => `${s} dapat masuk lagi.`,
  "nonaktifkan": (s) => `${s} dinonaktifkan dan langsung keluar dari semua peramban.`,
  "setel-ulang": (s) => `Kata sandi ${s} tidak berlaku lagi. Sampaikan kode di bawah ini kepadanya.`,
  "setel-ulang-faktor": (s) => `Faktor kedua ${s} dilepas; semua perambannya langsung keluar. Masuk berikutnya cukup dengan kata sandi, lalu faktor dipasang lagi.`,
  "buka-kunci": (s) => `${s} dapat mencoba masuk lagi sekarang.`,
  "cabut-sesi": (s) => `${s} langsung keluar dari semua peramban.`,
};

export const aturPenggunaAction = defineAction({
  name: "pengguna.atur",
  permission: "admin:write",
  schema: orangSchema,
  run: aturPengguna,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Orang ini tidak ditemukan di wilayah tugas Anda.", DIRI_SENDIRI: "Anda tidak dapat mengubah akun Anda sendiri di sini." },
  success: ({ surel, aksi, kode }) => ({ message: SELESAI[aksi](surel), ...slip(surel, kode) }),
});
