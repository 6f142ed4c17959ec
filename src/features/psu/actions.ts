"use server";

import { formatBilangan, formatDaftar } from "@/lib/format";
import { ROUTES } from "@/lib/routes";
import { defineAction } from "@/server/action/define-action";
import { buatPsu, catatBiaya } from "./mutations";
import { buatPsuSchema, catatBiayaSchema } from "./schema";

/** Where each refusal belongs in the form, with the places it is about. */
const DI_BIDANG = { DI_LUAR_INDUK: "tps", BELUM_TERDAFTAR: "tambah", BUKAN_REGISTER: "tps", TANPA_KONTES: "kontes", KONTES_TANPA_TPS: "kontes" } as const;
const sebut = (kode: readonly string[]) => `${formatDaftar(kode.slice(0, 5))}${kode.length > 5 ? ` dan ${formatBilangan(kode.length - 5)} lagi` : ""}`;
const KATA_BIDANG: Readonly<Record<keyof typeof DI_BIDANG, (kode: readonly string[]) => string>> = {
  DI_LUAR_INDUK: (kode) => `Di luar wilayah pemilihan yang diulang: ${sebut(kode)}.`,
  BELUM_TERDAFTAR: (kode) => `Belum ada di daftar TPS: ${sebut(kode)}. Centang untuk menambahkannya, atau perbaiki kodenya.`,
  BUKAN_REGISTER: (kode) => `Register TPS sudah berlaku di desa itu, dan tidak memuat ${sebut(kode)}. Perbaiki kodenya, atau muat dahulu dalam register.`,
  TANPA_KONTES: (kode) => `Tidak ada kontes terpilih yang mencakup TPS ${sebut(kode)}.`,
  KONTES_TANPA_TPS: () => "Ada kontes yang tidak mencakup satu pun TPS terpilih.",
};

export const buatPsuAction = defineAction({
  name: "psu.buat",
  permission: "psu:write",
  schema: buatPsuSchema,
  run: buatPsu,
  messages: {
    TIDAK_DITEMUKAN: "Pemilihan, kontes, atau TPS ini tidak ditemukan di wilayah tugas Anda.", TANPA_KATALOG: "Pemilihan yang diulang belum memiliki katalog indikator.",
    HARI_INDUK: "Pemungutan suara ulang harus sesudah hari pemungutan yang diulang.", SEBAB_TAK_DIKENAL: "Sebab itu tidak ada dalam daftar. Muat ulang halaman.",
    SUDAH_ADA: "Sebagian TPS ini sudah dijadwalkan mengulang pada hari itu. Lihat daftar PSU.",
    DI_LUAR_INDUK: "Belum disimpan. Ada TPS di luar pemilihan yang diulang.", BELUM_TERDAFTAR: "Belum disimpan. Ada TPS yang belum ada di daftar.", BUKAN_REGISTER: "Belum disimpan. Ada TPS yang tidak ada di register.",
    TANPA_KONTES: "Belum disimpan. Ada TPS tanpa kontes yang diulang.", KONTES_TANPA_TPS: "Belum disimpan. Ada kontes tanpa TPS.",
  },
  uraian: (e) => ("kode" in e ? { fieldErrors: { [DI_BIDANG[e.tag]]: KATA_BIDANG[e.tag](e.kode) } } : e.tag === "HARI_INDUK" || e.tag === "SUDAH_ADA" ? { fieldErrors: { hari: "Pilih hari lain." } } : {}),
  success: ({ slug }) => ({ redirectTo: ROUTES.psuSatu(slug) }),
});

export const catatBiayaAction = defineAction({
  name: "psu.biaya",
  permission: "psu:write",
  schema: catatBiayaSchema,
  run: catatBiaya,
  segarkan: true,
  messages: {
    TIDAK_DITEMUKAN: "PSU ini tidak ditemukan, atau tidak seluruhnya di wilayah tugas Anda.", USANG: "Angka biaya ini sudah diganti orang lain. Muat ulang halaman, lalu isi lagi.",
    SUDAH_SAMA: "Angka yang sama dari sumber yang sama sudah tercatat.", BELUM_TERJADI: "Tanggal sumbernya belum tiba.", DIARSIPKAN: "PSU ini sudah diarsipkan; biayanya tidak dapat ditambah lagi.",
  },
  uraian: ({ tag }) => (tag === "BELUM_TERJADI" ? { fieldErrors: { tanggal: "Tidak boleh sesudah hari ini." } } : {}),
  success: () => ({ message: "Biaya tercatat. Angka sebelumnya tetap tersimpan." }),
});
