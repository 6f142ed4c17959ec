"use server";

import { ROUTES } from "@/lib/routes";
import { formatTanggal } from "@/lib/waktu";
import { defineAction } from "@/server/action/define-action";
import { akhiriTahapan, type DiTahapan, geserHari, geserTahapan, nyatakanSelesai, tambahTahapan, ubahTahapan } from "./mutations";
import { akhiriTahapanSchema, geserHariSchema, geserTahapanSchema, selesaiTahapanSchema, tambahTahapanSchema, ubahTahapanSchema } from "./schema";

const UMUM = {
  TIDAK_DITEMUKAN: "Tahapan ini tidak ditemukan, atau pemilihannya tidak seluruhnya di wilayah tugas Anda. Tidak ada yang disimpan.",
  DITUTUP: "Pemilihan ini sudah ditutup: jadwalnya tidak lagi diubah.",
  USANG: "Belum disimpan: jadwal ini sudah diubah orang lain sejak halaman ini dibuka. Muat ulang untuk melihat jadwal terbaru; isian Anda tetap di sini.",
};
const GESER = {
  ...UMUM, TIDAK_BERUBAH: "Tidak ada yang berubah: tanggalnya sama dengan yang berlaku.", SUDAH_SELESAI: "Tahapan ini sudah dinyatakan selesai. Batalkan penyelesaiannya dahulu bila tanggalnya memang berubah.",
  TERBALIK: "Belum disimpan: selesai tidak boleh sebelum mulai.", TIDAK_ADA: "Tahapan ini tidak ada lagi di jadwal.", SIKLUS: "Belum disimpan: ada tahapan yang saling menunggu. Perbaiki dahulu apa yang ditunggu masing-masing.",
  MENDAHULUI: "Belum disimpan: tahapan ini akan mulai sebelum yang ditunggunya selesai.",
};
/** Back to the stage, or to the schedule, which says what has just been done. */
const kembali = (selesai: string) => ({ pemilihan, tahapan }: DiTahapan) => ({ redirectTo: tahapan === null ? ROUTES.tahapan({ pemilihan }, { usai: selesai }) : ROUTES.satuTahapan(tahapan, { pemilihan }, { usai: selesai }) });
const mulaiPaling = (e: { readonly nama: string; readonly paling: string }) => `Paling awal ${formatTanggal(e.paling)}: menunggu ${e.nama}.`;

export const geserTahapanAction = defineAction({
  name: "tahapan.geser", permission: "tahapan:write", schema: geserTahapanSchema, run: geserTahapan,
  messages: { ...GESER, HARI_H: "Hari pemungutan suara digeser dari halamannya sendiri." },
  uraian: (e) => (e.tag === "MENDAHULUI" ? { fieldErrors: { mulai: mulaiPaling(e) } } : e.tag === "SIKLUS" ? { message: `${GESER.SIKLUS} Yang saling menunggu: ${e.nama.join(", ")}.` } : {}),
  success: kembali("geser"),
});

export const geserHariAction = defineAction({
  name: "pemilihan.geser-hari", permission: "tahapan:hari", schema: geserHariSchema, run: geserHari,
  messages: { ...GESER, LAMPAU: "Belum disimpan: hari pemungutan suara tidak dapat digeser ke hari yang sudah lewat.", MELEWATI: "Belum disimpan: di antara hari lama dan hari baru ada pemilihan lain di wilayah yang sama.",
    PSU_SEHARI: "Belum disimpan: pada hari itu sudah ada PSU lain di TPS yang sama. Pilih hari lain." },
  uraian: (e) => (e.tag === "LAMPAU" ? { fieldErrors: { hari: "Hari ini sudah lewat." } } : e.tag === "MELEWATI" ? { fieldErrors: { hari: `Melewati ${e.nama}.` } } : e.tag === "PSU_SEHARI" ? { fieldErrors: { hari: `Hari ${e.nama}.` } } : {}),
  success: kembali("hari"),
});

const ISI = {
  ...UMUM, SUDAH_ADA: "Belum disimpan: nama tahapan itu sudah pernah dipakai di pemilihan ini.", SIKLUS: "Belum disimpan: tahapan akan saling menunggu.", MENDAHULUI: "Belum disimpan: tahapan ini mulai sebelum yang ditunggunya selesai. Geser dahulu tanggalnya.",
  TIDAK_BERUBAH: "Tidak ada yang berubah.", TAHAPAN_LAIN: "Belum disimpan: yang ditunggu harus tahapan lain dari pemilihan yang sama.",
};
type GalatIsi = { readonly tag: string; readonly nama?: string | readonly string[]; readonly paling?: string };
const uraianIsi = (e: GalatIsi) => (e.tag === "SUDAH_ADA" ? { fieldErrors: { nama: "Pakai nama lain." } } : e.tag === "SIKLUS" && Array.isArray(e.nama) ? { message: `${ISI.SIKLUS} Yang saling menunggu: ${e.nama.join(", ")}.` }
  : e.tag === "MENDAHULUI" && typeof e.nama === "string" && e.paling ? { fieldErrors: { mulai: mulaiPaling({ nama: e.nama, paling: e.paling }) } } : {});

export const tambahTahapanAction = defineAction({ name: "tahapan.tambah", permission: "tahapan:write", schema: tambahTahapanSchema, run: tambahTahapan, messages: ISI, uraian: uraianIsi, success: kembali("tambah") });
export const ubahTahapanAction = defineAction({ name: "tahapan.ubah", permission: "tahapan:write", schema: ubahTahapanSchema, run: ubahTahapan, messages: ISI, uraian: uraianIsi, success: kembali("ubah") });
export const akhiriTahapanAction = defineAction({
  name: "tahapan.akhiri", permission: "tahapan:write", schema: akhiriTahapanSchema, run: akhiriTahapan, messages: { ...UMUM, HARI_H: "Pemungutan suara tidak dapat dikeluarkan dari jadwal." }, success: kembali("akhiri"),
});
export const selesaiTahapanAction = defineAction({
  name: "tahapan.selesai", permission: "tahapan:realisasi", schema: selesaiTahapanSchema, run: nyatakanSelesai,
  messages: { ...UMUM, BUKAN_PENANGGUNG: "Hanya penanggung jawab tahapan ini, dengan wilayah tugas seluruh pemilihan, yang menyatakannya selesai.", BELUM_TERJADI: "Belum disimpan: hari selesai tidak boleh melewati hari ini.", SEBELUM_MULAI: "Belum disimpan: hari selesai tidak boleh sebelum tahapan dimulai.", TIDAK_BERUBAH: "Tidak ada yang berubah." },
  uraian: (e) => (e.tag === "BELUM_TERJADI" ? { fieldErrors: { realisasi: "Hari ini belum tiba." } } : e.tag === "SEBELUM_MULAI" ? { fieldErrors: { realisasi: "Sebelum tahapan dimulai." } } : {}),
  success: kembali("selesai"),
});
