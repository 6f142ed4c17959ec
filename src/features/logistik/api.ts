import type { LaporanDitolak, PenerimaLaporan } from "@/server/api/laporan";
import { type CatatError, catatLogistik } from "./mutations";

const GALAT: { readonly [K in CatatError["tag"]]: readonly [status: number, detail: string] } = {
  TIDAK_DITEMUKAN: [404, "Wilayah, pemilihan, atau isian ini tidak ditemukan di penugasan aplikasi ini. Tidak ada yang disimpan."],
  TIDAK_DIKENAL: [422, "Belum disimpan: ada indikator yang tidak diisi di wilayah ini."],
  BELUM_BUKA: [422, "Belum disimpan: ada tahap yang belum dibuka."],
  BELUM_TERJADI: [422, "Belum disimpan: tanggal keadaan tidak boleh melewati hari ini."],
  MUSTAHIL: [422, "Belum disimpan: ada angka yang melebihi jumlah yang mungkin."],
  PERLU_ALASAN: [422, "Belum disimpan: ada angka yang bertentangan dengan angka lain dan memerlukan alasan."],
  BERUBAH: [409, "Belum disimpan: angka yang dikirim sudah diubah orang lain. Baca lagi, lalu kirim dengan dasar yang baru bila tetap benar."],
  KUNCI_BENTROK: [409, "Kunci ini sudah dipakai untuk laporan lain. Pakai kunci baru untuk laporan baru."],
  BELUM_ADA_ANGKA: [422, "Belum ada angka yang dapat dinyatakan tetap. Kirim dahulu angkanya."],
  DITUTUP: [409, "Pemilihan ini sudah ditutup; laporan tidak lagi diterima."],
  TETAP_LAMPAU: [422, "Belum disimpan: aksi tetap hanya untuk hari yang sama atau sesudah laporan terakhir."],
  SIBUK: [503, "Belum disimpan: banyak laporan masuk bersamaan. Kirim lagi dengan kunci yang sama."],
};

const SEBAB = { TAHAP: "melebihi tahap sebelumnya", SESUDAH: "lebih kecil dari tahap sesudahnya", LEBIH: "melebihi kebutuhan", TURUN: "lebih kecil dari laporan sebelumnya" } as const;

/** What belongs to the rows. */
function uraikan(error: CatatError): Pick<LaporanDitolak, "baris" | "bidang"> {
  switch (error.tag) {
    case "MUSTAHIL":
      return { baris: error.baris.map((b) => ({ ...b, detail: "Tidak mungkin lebih dari batas." })) };
    case "PERLU_ALASAN":
      return { baris: error.baris.map((b) => ({ ...b, detail: `Angka ini ${b.sebab.map((s) => SEBAB[s]).join(" dan ")}. Betulkan, atau sertakan alasan.` })) };
    case "BERUBAH":
      return { baris: error.baris.map(({ indikatorId, kini, laporanId, oleh, padaAt }) => ({ indikatorId, detail: "Sudah diubah.", kini, laporan_id: laporanId, oleh, pada_at: padaAt.toISOString() })) };
    case "TIDAK_DIKENAL":
    case "BELUM_BUKA":
      return { baris: [{ indikatorId: error.indikatorId, detail: GALAT[error.tag][1] }] };
    case "BELUM_TERJADI":
    case "TETAP_LAMPAU":
      return { bidang: "/per" };
    default:
      return {};
  }
}

const tolak = (error: CatatError): LaporanDitolak => ({ tag: error.tag, status: GALAT[error.tag][0], detail: GALAT[error.tag][1], ...uraikan(error) });

export const logistikPenerima: PenerimaLaporan<"logistik:write"> = {
  aspek: "logistik",
  permission: "logistik:write",
  galat: Object.entries(GALAT).map(([tag, [status, detail]]) => ({ tag, status, detail })),
  terima: async (ambil, masuk) => {
    const hasil = await catatLogistik(await ambil("logistik:write"), masuk, [], "API");
    return hasil.ok ? hasil : { ok: false, error: tolak(hasil.error) };
  },
};
