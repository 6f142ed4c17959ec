"use server";

import { defineAction } from "@/server/action/define-action";
import { type DrafError, simpanDraf, terbitkanKatalog } from "./mutations";
import { simpanDrafSchema, terbitkanSchema } from "./schema";

const PESAN = {
  TIDAK_DITEMUKAN: "Pemilihan ini tidak ditemukan di wilayah tugas Anda. Tidak ada yang disimpan.",
  USANG: "Belum disimpan: katalog ini sudah diubah orang lain sejak halaman dibuka. Isian Anda tetap di sini; muat ulang di tab lain untuk melihat yang terbaru.",
  DITUTUP: "Pemilihan ini sudah ditutup atau diarsipkan; katalognya tidak dapat diubah lagi.",
  BOBOT_NOL: "Belum disimpan: paling sedikit satu aspek harus berbobot.",
  ASPEK_HAMPA: "Belum disimpan: ada aspek berbobot yang semua indikatornya berbobot 0.",
  JENDELA: "Belum disimpan: ada indikator yang tenggatnya lebih awal dari pembukaannya.",
  AMBANG: "Belum disimpan: ambang Perhatian harus lebih kecil dari ambang Siap, keduanya paling tinggi 100 %.",
  KURVA: "Belum disimpan: kurva target perlu paling sedikit dua titik, harinya berurutan dan persennya tidak turun.",
} as const;
const BIDANG = {
  JENDELA: ["tempo", "Tenggat tidak boleh lebih awal dari pembukaan."], AMBANG: ["perhatian", "Ambang Perhatian harus lebih kecil dari ambang Siap."],
  KURVA: ["kurva", "Paling sedikit dua titik; hari berurutan, persen tidak turun."], ASPEK_HAMPA: ["bobot-aspek", "Semua indikatornya berbobot 0: beri bobot 0, atau beri bobot indikatornya."],
} as const;
const uraian = (error: DrafError) => ("kunci" in error ? { fieldErrors: { [`${BIDANG[error.tag][0]}.${error.kunci}`]: BIDANG[error.tag][1] } } : {});

export const simpanDrafAction = defineAction({
  name: "katalog.simpan-draf",
  permission: "admin:write",
  schema: simpanDrafSchema,
  run: simpanDraf,
  messages: PESAN,
  uraian,
  success: ({ pemilihan }) => ({ redirectTo: `/admin/katalog/tinjau?pemilihan=${pemilihan}` }),
});

export const terbitkanKatalogAction = defineAction({
  name: "katalog.terbitkan",
  permission: "admin:write",
  schema: terbitkanSchema,
  run: terbitkanKatalog,
  messages: { ...PESAN, DRAF_KOSONG: "Tidak ada perubahan yang dapat diterbitkan." },
  success: ({ pemilihan, terbit }) => ({ redirectTo: `/admin/katalog?pemilihan=${pemilihan}${terbit ? "&selesai=terbit" : ""}` }),
});
