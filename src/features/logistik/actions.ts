"use server";

import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";
import { formatJam } from "@/lib/waktu";
import { defineAction } from "@/server/action/define-action";
import { type CatatError, catatLogistik } from "./mutations";
import { catatLogistikSchema } from "./schema";

const KATA_SEBAB = { TAHAP: "melebihi tahap sebelumnya", SESUDAH: "lebih kecil dari tahap sesudahnya", LEBIH: "melebihi kebutuhan", TURUN: "lebih kecil dari laporan sebelumnya" } as const;
const bidang = (id: number) => `nilai.${id}`;

const dibanding = (kata: string, batas: number | null) => (batas === null ? kata : `${kata} (${formatBilangan(batas)})`);

/** What belongs beside the rows. */
function uraian(error: CatatError) {
  switch (error.tag) {
    case "MUSTAHIL":
      return { fieldErrors: Object.fromEntries(error.baris.map((b) => [bidang(b.indikatorId), `Tidak mungkin lebih dari ${formatBilangan(b.batas)}.`])) };
    case "PERLU_ALASAN":
      return { fieldErrors: Object.fromEntries(error.baris.map((b) => [bidang(b.indikatorId),
        `Angka ini ${b.sebab.map((s) => dibanding(KATA_SEBAB[s], { TAHAP: b.batas, SESUDAH: b.sesudah, LEBIH: b.butuh, TURUN: b.terakhir }[s])).join(" dan ")}. Betulkan, atau tulis alasannya di bawah lalu kirim lagi.`])) };
    case "BERUBAH":
      return {
        fieldErrors: Object.fromEntries(error.baris.map((b) => [bidang(b.indikatorId), `Sudah diubah menjadi ${b.kini === null ? "kosong" : formatBilangan(b.kini)} oleh ${b.oleh}, ${formatJam(b.padaAt, b.zona)} ${b.zona}. Bila angka Anda yang benar, kirim lagi.`])),
        lanjutan: Object.fromEntries(error.baris.map((b) => [`dasar.${b.indikatorId}`, b.laporanId])),
      };
    case "BELUM_TERJADI":
      return { fieldErrors: { per: "Tanggal ini belum tiba." } };
    case "BELUM_BUKA":
      return { fieldErrors: { [bidang(error.indikatorId)]: "Tahap ini belum dibuka." } };
    default:
      return {};
  }
}

export const catatLogistikAction = defineAction({
  name: "logistik.catat-laporan",
  permission: "logistik:write",
  bukti: true,
  schema: catatLogistikSchema,
  run: catatLogistik,
  messages: {
    TIDAK_DITEMUKAN: "Wilayah atau isian ini tidak ditemukan di penugasan Anda. Tidak ada yang disimpan.",
    TIDAK_DIKENAL: "Ada isian yang tidak dikenal di wilayah ini. Muat ulang halaman, lalu coba lagi.",
    BELUM_BUKA: "Ada tahap yang belum dibuka. Tidak ada yang disimpan.",
    BELUM_TERJADI: "Belum disimpan: tanggal keadaan tidak boleh melewati hari ini.",
    MUSTAHIL: "Belum disimpan: ada angka yang melebihi jumlah yang mungkin.",
    PERLU_ALASAN: "Belum disimpan: ada angka yang bertentangan dengan angka lain dan memerlukan alasan.",
    BERUBAH: "Belum disimpan: angka yang Anda isi sudah diubah orang lain sejak halaman ini dibuka. Isian Anda tetap di sini; periksa, lalu kirim lagi bila tetap benar.",
    KUNCI_BENTROK: "Formulir ini sudah tersimpan dengan isi lain. Muat ulang halaman untuk laporan baru.",
    BELUM_ADA_ANGKA: "Belum ada angka yang dapat dinyatakan tetap. Isi dahulu angkanya.",
    DITUTUP: "Pemilihan ini sudah ditutup; laporan tidak lagi diterima. Tidak ada yang disimpan; isian Anda tetap di sini.",
    TETAP_LAMPAU: "Belum disimpan: \"Tidak ada perubahan\" hanya untuk hari yang sama atau sesudah laporan terakhir. Untuk hari yang lampau, isi angkanya.",
    SIBUK: "Belum disimpan: banyak laporan masuk bersamaan. Isian Anda tetap di sini; coba kirim lagi.",
  },
  uraian,
  success: ({ wilayah, pemilihan, resi }) => ({ redirectTo: ROUTES.resi(wilayah, resi, { pemilihan }) }),
});
