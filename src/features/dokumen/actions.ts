"use server";

import { ROUTES } from "@/lib/routes";
import { defineAction } from "@/server/action/define-action";
import { hapusDokumen, lampirkanDokumen } from "./mutations";
import { hapusSchema, lampirkanSchema } from "./schema";

export const lampirkanAction = defineAction({
  name: "dokumen.lampirkan",
  permission: "dokumen:write",
  bukti: true,
  schema: lampirkanSchema,
  run: lampirkanDokumen,
  messages: {
    TIDAK_DITEMUKAN: "Laporan ini tidak ditemukan di penugasan Anda, atau milik instansi lain. Tidak ada yang dilampirkan.", TANPA_BERKAS: "Belum dilampirkan: belum ada berkas yang dipilih.",
    DIARSIPKAN: "Pemilihan ini sudah diarsipkan; dokumen tidak lagi dilampirkan.", BERKAS_HILANG: "Ada berkas yang sudah tidak tersimpan. Pilih lagi, lalu lampirkan.",
  },
  uraian: (error) => (error.tag === "TANPA_BERKAS" ? { fieldErrors: { berkas: "Pilih paling sedikit satu berkas." } } : {}),
  success: ({ wilayah, indikator, pemilihan, laporan }) => ({ redirectTo: ROUTES.jejakLaporan(wilayah, indikator, laporan, { pemilihan }) }),
});

export const hapusDokumenAction = defineAction({
  name: "dokumen.hapus",
  permission: "dokumen:hapus",
  schema: hapusSchema,
  run: hapusDokumen,
  messages: { TIDAK_DITEMUKAN: "Dokumen ini tidak ditemukan di penugasan Anda. Tidak ada yang dihapus.", SUDAH_DIHAPUS: "Isi dokumen ini sudah dihapus sebelumnya. Muat ulang halaman." },
  success: ({ id }) => ({ redirectTo: ROUTES.dokumen(id) }),
});
