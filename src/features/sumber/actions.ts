"use server";

import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";
import { defineAction } from "@/server/action/define-action";
import { ajukanKeberatan, catatDasar, type DiFakta, tetapkanSumber, usulkanSumber } from "./mutations";
import { catatDasarSchema, keberatanSchema, tetapkanSchema, usulSchema } from "./schema";

const DIARSIPKAN = "Pemilihan ini sudah diarsipkan: sumber, penetapan, dan keberatan tidak lagi diterima. Tidak ada yang disimpan.";

export const catatDasarAction = defineAction({
  name: "fakta.catat-dasar",
  permission: "fakta:write",
  bukti: true,
  schema: catatDasarSchema,
  run: catatDasar,
  messages: {
    TIDAK_DITEMUKAN: "Wilayah ini tidak ditemukan di penugasan Anda. Tidak ada yang disimpan.", BELUM_TERJADI: "Belum disimpan: tanggal sumber tidak boleh melewati hari ini.",
    DITUTUP: "Pemilihan ini sudah ditutup.", DIARSIPKAN, SUDAH_SAMA: "Tidak ada yang berubah: semua angka sama dengan yang berlaku.",
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
  success: ({ banyak, berubah }) => ({ message: `${formatBilangan(banyak)} angka ditetapkan; ${berubah === 0 ? "tidak ada kebutuhan yang berubah karenanya" : `${formatBilangan(berubah)} kebutuhan dinyatakan ulang sejak sekarang`}. Angka sebelumnya tetap tersimpan.` }),
});

/** Back to the fact, which says what has just been done. */
const keFakta = (selesai: string) => ({ wilayah, jenis, kontes, pemilihan }: DiFakta) => ({ redirectTo: ROUTES.sumberFakta(wilayah, jenis, { pemilihan }, { ...(kontes && { kontes }), selesai }) });

export const usulkanSumberAction = defineAction({
  name: "fakta.usul",
  permission: "fakta:usul",
  bukti: true,
  schema: usulSchema,
  run: usulkanSumber,
  messages: {
    TIDAK_DITEMUKAN: "Fakta ini tidak ditemukan di penugasan Anda. Tidak ada yang disimpan.", BELUM_TERJADI: "Belum disimpan: tanggal sumber tidak boleh melewati hari ini.",
    SUDAH_ADA: "Sumber ini sudah tercatat dengan angka yang sama. Tidak ada yang disimpan dua kali.", ISIAN: "Belum disimpan. Periksa kembali isian yang ditandai.", DIARSIPKAN,
  },
  uraian: (error) => (error.tag === "ISIAN" ? { fieldErrors: { ...error.bidang } } : error.tag === "BELUM_TERJADI" ? { fieldErrors: { tanggal: "Tanggal ini belum tiba." } } : {}),
  success: keFakta("usul"),
});

export const tetapkanSumberAction = defineAction({
  name: "fakta.tetapkan",
  permission: "fakta:tetapkan",
  bukti: true,
  schema: tetapkanSchema,
  run: tetapkanSumber,
  messages: {
    TIDAK_DITEMUKAN: "Sumber ini tidak ditemukan di penugasan Anda. Tidak ada yang berubah.", BUKAN_PEMILIK: "Hanya pemilik fakta ini yang menetapkan sumbernya. Anda dapat mengajukan keberatan.",
    KLAIM: "Klaim lisan tetap klaim: tidak dapat ditetapkan menjadi angka.", BELUM_TERJADI: "Sumber ini bertanggal sesudah hari ini; tetapkan pada harinya.", DIARSIPKAN,
    SUDAH_BERLAKU: "Sumber ini sudah yang dipakai, dan tidak ada keberatan yang menunggu jawaban. Tidak ada yang berubah.",
    USANG: "Belum disimpan: sumber lain sudah ditetapkan sejak halaman ini dibuka. Alasan Anda tetap di sini; periksa, lalu kirim lagi bila tetap benar.",
  },
  uraian: (error) => (error.tag === "USANG" ? { fieldErrors: { alasan: `Sudah ditetapkan oleh ${error.oleh ?? "data awal"} sementara ini.` }, lanjutan: { dilihat: error.adopsiId } } : {}),
  success: keFakta("tetapkan"),
});

export const ajukanKeberatanAction = defineAction({
  name: "fakta.keberatan",
  permission: "fakta:keberatan",
  schema: keberatanSchema,
  run: ajukanKeberatan,
  messages: {
    TIDAK_DITEMUKAN: "Sumber ini tidak ditemukan di penugasan Anda. Tidak ada yang disimpan.",
    SUDAH_KEBERATAN: "Keberatan Anda atas sumber ini sudah tercatat dan menunggu jawaban pemiliknya.", DIARSIPKAN,
  },
  success: keFakta("keberatan"),
});
