"use server";

import { formatBilangan } from "@/lib/format";
import { defineAction } from "@/server/action/define-action";
import { batalkanPerubahan, putuskanPenugasan, terbitkanEdisi, ubahWilayah } from "./mutations";
import { batalkanSchema, putuskanSchema, terbitkanEdisiSchema, ubahWilayahSchema } from "./schema";

const TIDAK_ADA = "Edisi ini tidak ditemukan di wilayah tugas Anda. Tidak ada yang disimpan.";
const TERBIT = "Edisi ini sudah terbit dan tidak berubah lagi. Mulai edisi baru.";
const USANG = "Belum disimpan: daftar perubahan sudah bertambah sejak halaman ini dimuat. Isian Anda tetap di sini; muat ulang di tab lain, periksa, lalu kirim lagi dari sana.";

export const ubahWilayahAction = defineAction({
  name: "edisi.ubah-wilayah",
  permission: "admin:write",
  schema: ubahWilayahSchema,
  run: ubahWilayah,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: TIDAK_ADA, SUDAH_TERBIT: TERBIT, USANG, DITOLAK: "Belum disimpan. Periksa kembali isian yang ditandai.", JENIS_ASING: "Belum disimpan: jenisnya bukan jenis tingkat ini." },
  uraian: (galat) => (galat.tag !== "DITOLAK" ? {} : galat.bidang === "di" ? { message: `Belum disimpan. ${galat.kata}` } : { fieldErrors: { [galat.bidang]: galat.kata } }),
  success: () => ({ message: "Perubahan tercatat. Edisi ini baru berlaku sesudah diterbitkan." }),
});

export const batalkanPerubahanAction = defineAction({
  name: "edisi.batalkan-perubahan",
  permission: "admin:write",
  schema: batalkanSchema,
  run: batalkanPerubahan,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: TIDAK_ADA, SUDAH_TERBIT: TERBIT, BERGANTUNG: "Tidak dibatalkan: perubahan sesudahnya bergantung padanya." },
  uraian: (galat) => (galat.tag === "BERGANTUNG" ? { message: `Tidak dibatalkan: perubahan sesudahnya bergantung padanya. ${galat.kata}` } : {}),
  success: ({ sudah }) => ({ message: sudah ? "Perubahan itu memang sudah dibatalkan." : "Perubahan dibatalkan; catatannya tetap ada." }),
});

export const terbitkanEdisiAction = defineAction({
  name: "edisi.terbitkan",
  permission: "admin:write",
  schema: terbitkanEdisiSchema,
  run: terbitkanEdisi,
  segarkan: true,
  messages: {
    TIDAK_DITEMUKAN: TIDAK_ADA, SUDAH_TERBIT: "Edisi ini sudah terbit.", USANG, SEBAGIAN: "Edisi ini juga memuat provinsi di luar wilayah tugas Anda; yang menerbitkan adalah admin semuanya.",
    DASAR_USANG: "Edisi lain sudah terbit sesudah edisi ini disiapkan. Mulai edisi baru dari sana, lalu catat lagi perubahannya.",
  },
  success: ({ nama, wilayah, pemetaan, penugasan }) => ({ message: `${nama} terbit: ${formatBilangan(wilayah)} wilayah, ${formatBilangan(pemetaan)} baris pemetaan${penugasan > 0 ? `, ${formatBilangan(penugasan)} penugasan menunggu konfirmasi` : ""}. Pemilihan yang sudah ada tetap dengan edisinya sendiri.` }),
});

export const putuskanPenugasanAction = defineAction({
  name: "edisi.putuskan-penugasan",
  permission: "admin:write",
  schema: putuskanSchema,
  run: putuskanPenugasan,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Penugasan ini tidak ditemukan di wilayah tugas Anda. Tidak ada yang disimpan.", SUDAH_DIPUTUS: "Penugasan ini sudah diputuskan lain; atur di halaman Pengguna." },
  success: ({ orang, aksi }) => ({ message: aksi === "tetap" ? `Penugasan ${orang} tetap.` : aksi === "akhiri" ? `Penugasan baru ${orang} berakhir.` : `Penugasan lama ${orang} berakhir.` }),
});
