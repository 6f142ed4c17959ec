"use server";

import { formatBilangan } from "@/lib/format";
import { defineAction } from "@/server/action/define-action";
import { buatPemilihan } from "./mutations";
import { buatPemilihanSchema } from "./schema";

export const buatPemilihanAction = defineAction({
  name: "pemilihan.buat",
  permission: "admin:write",
  schema: buatPemilihanSchema,
  run: buatPemilihan,
  messages: {
    TIDAK_DITEMUKAN: "Provinsi ini tidak ditemukan di wilayah tugas Anda.", PROVINSI_KOSONG: "Wilayah di bawah provinsi ini belum dimuat. Siapkan provinsinya dahulu.",
    SUDAH_ADA: "Pemilihan dengan nama ini sudah ada di provinsi itu.",
  },
  uraian: ({ tag }) => (tag === "SUDAH_ADA" ? { fieldErrors: { nama: "Nama ini sudah dipakai di provinsi itu." } } : { fieldErrors: { provinsi: "Pilih provinsi lain, atau siapkan dahulu." } }),
  success: ({ nama, kontes }) => ({ message: `${nama} dibuat dengan ${formatBilangan(kontes)} kontes dan katalog indikator versi 1.` }),
});
