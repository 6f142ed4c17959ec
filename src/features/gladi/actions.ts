"use server";

import { formatBilangan } from "@/lib/format";
import { defineAction } from "@/server/action/define-action";
import { aturJam, buatGladi, hapusGladi } from "./mutations";
import { buatGladiSchema, hapusGladiSchema, jalankanSchema, majukanSchema } from "./schema";

const TIDAK_DITEMUKAN = "Gladi ini tidak ditemukan, atau tidak seluruhnya di wilayah tugas Anda.";
const SAAT = { SAAT_SALAH: "Tanggal dan jamnya tidak terbaca.", DI_LUAR: "Jam gladi paling awal 400 hari sebelum dan paling akhir 90 hari sesudah pemungutan suara." } as const;
const JAM = { ...SAAT, TIDAK_DITEMUKAN, MUNDUR: "Jam gladi tidak dapat dimundurkan: yang sudah dilaporkan tidak boleh terjadi di kemudian hari. Isi saat sesudah jamnya sekarang.", DIARSIPKAN: "Gladi ini sudah diarsipkan; jamnya berhenti diatur." } as const;

export const buatGladiAction = defineAction({
  name: "gladi.buat",
  permission: "admin:write",
  schema: buatGladiSchema,
  run: buatGladi,
  segarkan: true,
  messages: { ...SAAT, TIDAK_DITEMUKAN: "Pemilihan ini tidak ditemukan, atau tidak seluruhnya di wilayah tugas Anda.", SUDAH_ADA: "Gladi dengan nama ini sudah ada.", BUKAN_ASAL: "Gladi tidak dapat dibuat dari gladi lain.",
    TANPA_KATALOG: "Pemilihan ini belum memiliki katalog yang berlaku." },
  uraian: ({ tag }) => ({ fieldErrors: tag === "SUDAH_ADA" ? { nama: "Nama ini sudah dipakai." } : tag === "SAAT_SALAH" || tag === "DI_LUAR" ? { mulai: SAAT[tag] } : { asal: "Pilih pemilihan lain." } }),
  success: ({ nama, wilayah, fakta }) => ({ message: `${nama} siap: ${formatBilangan(wilayah)} wilayah dan ${formatBilangan(fakta)} fakta disalin, belum ada laporan.` }),
});

export const majukanJamAction = defineAction({
  name: "gladi.majukan-jam",
  permission: "admin:write",
  schema: majukanSchema,
  run: aturJam,
  segarkan: true,
  messages: JAM,
  uraian: ({ tag }) => (tag === "TIDAK_DITEMUKAN" || tag === "DIARSIPKAN" ? {} : { fieldErrors: { saat: JAM[tag] } }),
  success: ({ nama }) => ({ message: `Jam ${nama} dimajukan.` }),
});

export const jalankanJamAction = defineAction({
  name: "gladi.jalankan-jam",
  permission: "admin:write",
  schema: jalankanSchema,
  run: aturJam,
  segarkan: true,
  messages: JAM,
  success: ({ nama, jalan }) => ({ message: `Jam ${nama} ${jalan ? "berjalan lagi" : "dijeda"}.` }),
});

export const hapusGladiAction = defineAction({
  name: "gladi.hapus",
  permission: "admin:write",
  schema: hapusGladiSchema,
  run: hapusGladi,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN, NAMA_BEDA: "Nama yang diketik berbeda dari nama gladi ini. Tidak ada yang dihapus." },
  uraian: ({ tag }) => (tag === "NAMA_BEDA" ? { fieldErrors: { ketik: "Ketik nama gladi yang dipilih, persis seperti tertulis." } } : { fieldErrors: { hapus: "Muat ulang halaman, lalu pilih lagi." } }),
  success: ({ nama, baris }) => ({ message: `${nama} dihapus seluruhnya: ${formatBilangan(baris)} baris. Jejak auditnya tetap.` }),
});
