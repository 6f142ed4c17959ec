"use server";

import { formatBilangan } from "@/lib/format";
import { defineAction } from "@/server/action/define-action";
import { catatDasar } from "./mutations";
import { catatDasarSchema } from "./schema";

export const catatDasarAction = defineAction({
  name: "fakta.catat-dasar",
  permission: "fakta:write",
  schema: catatDasarSchema,
  run: catatDasar,
  messages: {
    TIDAK_DITEMUKAN: "Wilayah ini tidak ditemukan di penugasan Anda. Tidak ada yang disimpan.", BELUM_TERJADI: "Belum disimpan: tanggal sumber tidak boleh melewati hari ini.",
    DITUTUP: "Pemilihan ini sudah ditutup.", SUDAH_SAMA: "Tidak ada yang berubah: semua angka sama dengan yang berlaku.",
  },
  uraian: ({ tag }) => (tag === "BELUM_TERJADI" ? { fieldErrors: { tanggal: "Tanggal ini belum tiba." } } : {}),
  success: ({ banyak, berubah }) => ({ message: `${formatBilangan(banyak)} angka ditetapkan; ${formatBilangan(berubah)} kebutuhan dinyatakan ulang sejak sekarang. Angka sebelumnya tetap tersimpan.` }),
});
