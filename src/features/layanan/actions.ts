"use server";

import { defineAction } from "@/server/action/define-action";
import { buatToken, cabutToken } from "./mutations";
import { buatTokenSchema, cabutTokenSchema } from "./schema";

export const buatTokenAction = defineAction({
  name: "token.buat",
  permission: "admin:write",
  schema: buatTokenSchema,
  run: buatToken,
  messages: { TIDAK_DITEMUKAN: "Wilayah ini tidak ditemukan di wilayah tugas Anda.", SUDAH_LEWAT: "Tanggal berakhirnya sudah lewat." },
  uraian: ({ tag }) => (tag === "SUDAH_LEWAT" ? { fieldErrors: { sampai: "Pilih hari ini atau sesudahnya, atau kosongkan." } } : { fieldErrors: { wilayah: "Tidak ditemukan di wilayah tugas Anda." } }),
  segarkan: true,
  success: ({ nama, token }) => ({ message: `Token untuk ${nama} dibuat. Salin sekarang: hanya ditampilkan sekali, dan tidak dapat dilihat lagi.`, sekali: { token } }),
});

export const cabutTokenAction = defineAction({
  name: "token.cabut",
  permission: "admin:write",
  schema: cabutTokenSchema,
  run: cabutToken,
  messages: { TIDAK_DITEMUKAN: "Token ini tidak ditemukan di wilayah tugas Anda." },
  segarkan: true,
  success: ({ nama, awalan }) => ({ message: `Token ${awalan}… milik ${nama} dicabut; permintaan berikutnya ditolak.` }),
});
