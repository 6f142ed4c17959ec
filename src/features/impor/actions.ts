"use server";

import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";
import { defineAction } from "@/server/action/define-action";
import { aturTingkat, buangImpor, periksaImpor, terapkanImpor, unggahImpor } from "./mutations";
import { drafSchema, periksaSchema, terapkanSchema, tingkatSchema, unggahSchema } from "./schema";

const TIDAK_DITEMUKAN = "Impor ini tidak ditemukan di penugasan Anda. Tidak ada yang berubah.";

export const unggahImporAction = defineAction({
  name: "impor.unggah",
  permission: "fakta:write",
  schema: unggahSchema,
  berkasDari: "daftar",
  run: unggahImpor,
  messages: {
    TIDAK_DITEMUKAN: "Wilayah ini tidak ditemukan di penugasan Anda. Tidak ada yang disimpan.", BELUM_TERJADI: "Belum diunggah: tanggal sumber tidak boleh melewati hari ini.", DITUTUP: "Pemilihan ini sudah ditutup.",
    BERKAS: "Belum diunggah: berkas ini tidak dapat dipakai.",
  },
  uraian: (error) => (error.tag === "BERKAS" ? { fieldErrors: { daftar: error.pesan } } : error.tag === "BELUM_TERJADI" ? { fieldErrors: { tanggal: "Tanggal ini belum tiba." } } : {}),
  success: ({ kunci }) => ({ redirectTo: ROUTES.imporDraf(kunci) }),
});

export const periksaImporAction = defineAction({
  name: "impor.periksa",
  permission: "fakta:write",
  schema: periksaSchema,
  run: (actor, input) => periksaImpor(actor, input),
  messages: {
    TIDAK_DITEMUKAN, SUDAH_DITERAPKAN: "Impor ini sudah diterapkan. Muat ulang halaman.", SEDANG: "Berkas ini sedang diperiksa. Tunggu sebentar, lalu muat ulang halaman.",
    BERKAS: "Berkas ini tidak dapat dibaca.", KOLOM: "Belum diperiksa: pilihan kolomnya belum cukup.",
  },
  uraian: (error) => (error.tag === "BERKAS" || error.tag === "KOLOM" ? { message: error.pesan } : {}),
  success: ({ kunci }) => ({ redirectTo: ROUTES.imporDraf(kunci) }),
});

export const terapkanImporAction = defineAction({
  name: "impor.terapkan",
  permission: "fakta:write",
  schema: terapkanSchema,
  run: terapkanImpor,
  messages: {
    TIDAK_DITEMUKAN, BELUM_SIAP: "Belum diterapkan: periksa dahulu berkasnya sampai tidak ada galat.", DITUTUP: "Pemilihan ini sudah ditutup. Tidak ada yang diterapkan.",
    USANG: "Belum diterapkan: berkas ini diperiksa lagi di tempat lain, atau register atau sumber berubah sejak diperiksa. Periksa sekali lagi, lalu terapkan.", AKHIRI: "Belum diterapkan: ada TPS yang akan diakhiri.",
  },
  uraian: ({ tag }) => (tag === "AKHIRI" ? { fieldErrors: { akhiri: "Centang bila TPS yang tidak ada di daftar memang diakhiri." } } : {}),
  success: ({ kunci }) => ({ redirectTo: ROUTES.imporDraf(kunci) }),
});

export const buangImporAction = defineAction({
  name: "impor.buang",
  permission: "fakta:write",
  schema: drafSchema,
  run: buangImpor,
  messages: { TIDAK_DITEMUKAN },
  success: () => ({ redirectTo: ROUTES.impor({}, { selesai: "buang" }) }),
});

export const aturTingkatAction = defineAction({
  name: "impor.tingkat-isi",
  permission: "fakta:write",
  schema: tingkatSchema,
  run: aturTingkat,
  segarkan: true,
  messages: {
    TIDAK_DITEMUKAN: "Wilayah ini tidak ditemukan di penugasan Anda. Tidak ada yang berubah.", DITUTUP: "Pemilihan ini sudah ditutup.", SAMA: "Tidak ada yang berubah.",
    TANPA_REGISTER: "Belum disimpan: belum ada TPS di register wilayah ini. Impor daftar TPS dahulu.",
  },
  success: ({ mulai, kembali, berubah }) => ({ message: [mulai > 0 && `${formatBilangan(mulai)} baris sekarang diisi di TPS`, kembali > 0 && `${formatBilangan(kembali)} baris kembali ke tingkat katalog`, `${formatBilangan(berubah)} kebutuhan dinyatakan ulang sejak sekarang`].filter((x) => x !== false).join("; ") + "." }),
});
