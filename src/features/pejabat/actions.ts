"use server";

import { defineAction } from "@/server/action/define-action";
import { simpanPejabat } from "./mutations";
import { pejabatSchema } from "./schema";

export const simpanPejabatAction = defineAction({
  name: "pejabat.simpan",
  permission: "admin:write",
  schema: pejabatSchema,
  run: simpanPejabat,
  segarkan: true,
  messages: {
    TIDAK_DITEMUKAN: "Wilayah atau pejabat ini tidak ditemukan di wilayah tugas Anda. Tidak ada yang disimpan.",
    SUDAH_ADA: "Belum disimpan: orang ini sudah tercatat dalam jabatan yang sama di wilayah itu.", ASPEK_ASING: "Belum disimpan: aspek itu tidak dikenal.",
  },
  uraian: ({ tag }) => ({ fieldErrors: tag === "TIDAK_DITEMUKAN" ? { wilayah: "Tidak ditemukan di wilayah tugas Anda." } : tag === "ASPEK_ASING" ? { aspek: "Pilih aspek dari daftar." } : { nama: "Sudah tercatat dalam jabatan ini." } }),
  success: ({ nama, berakhir }) => ({ message: berakhir ? `Jabatan ${nama} berakhir hari ini; riwayatnya tetap tersimpan.` : `${nama} tersimpan dalam daftar pejabat.` }),
});
