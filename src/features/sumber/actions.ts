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
    BERUBAH: "Belum disimpan: ada angka yang sudah ditetapkan orang lain sejak halaman ini dibuka. Isian Anda tetap di sini; periksa, lalu kirim lagi bila tetap benar.",
  },
  uraian: (error) => {
    if (error.tag === "BELUM_TERJADI") return { fieldErrors: { tanggal: "Tanggal ini belum tiba." } };
    if (error.tag !== "BERUBAH") return {};
    return {
      fieldErrors: Object.fromEntries(error.baris.map((b) => [b.bidang, `Sudah ditetapkan ${formatBilangan(b.nilai)} oleh ${b.oleh ?? "data awal"}.`])),
      lanjutan: Object.fromEntries(error.baris.map((b) => [`dilihat.${b.bidang.replace(".", "-")}`, b.adopsiId])),
    };
  },
  success: ({ banyak, berubah }) => ({ message: `${formatBilangan(banyak)} angka ditetapkan; ${formatBilangan(berubah)} kebutuhan dinyatakan ulang sejak sekarang. Angka sebelumnya tetap tersimpan.` }),
});
