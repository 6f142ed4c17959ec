import { z } from "zod";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { bagian, bentukTinjauan, cacah, tanggalIso, tanyaAspek, tanyaFormat, tanyaIndikator, tanyaPada, tanyaPemilihan } from "@/lib/tanya";

const wilayah = z.string().regex(KODE_WILAYAH, "Tulis kode Kemendagri, misalnya 15 atau 15.01.").describe("Kode Kemendagri: 15, 15.01, 15.01.01; ID untuk nasional.");
const status = z.enum(["SIAP", "PERHATIAN", "KRITIS", "BELUM_ADA_DATA", "BELUM_WAKTUNYA", "DIAM"]).describe("Seperti di layar. DIAM mendahului nilai lama.");
const umurHari = cacah.nullable().describe("Umur laporan tertua yang dipakai, dalam hari; null: belum pernah dilaporkan.");
const nyata = z.number().min(0);
const bantahan = {
  dasar_dipersengketakan: z.boolean().describe("Kebutuhannya berdasar fakta yang sumber terpakainya sedang dipersengketakan, di wilayah ini atau di bawahnya."),
  dasar_sumber_berbeda: z.boolean().describe("Kebutuhannya berdasar fakta yang sumbernya berbeda; salah satunya sudah ditetapkan."),
};

export const tanyaKesiapanSchema = z.object({ wilayah, pemilihan: tanyaPemilihan, pada: tanyaPada, format: tanyaFormat });

export const gabunganSchema = z.object({
  capaian: bagian.describe("Rata-rata tertimbang terhadap kurva target hari ini, 0–1; null: belum ada data."),
  bobot_tercapai: nyata.describe("n: Σ bobot × capaian."), bobot_berdata: nyata.describe("m: Σ bobot yang berdata."), bobot_terbuka: nyata.describe("Σ bobot yang sudah waktunya."),
  batas_bawah: bagian, batas_atas: bagian, capaian_akhir: bagian.describe("Rata-rata yang sama terhadap kebutuhan akhir."),
  indikator_berdata: cacah, indikator_terbuka: cacah,
  per_lama: tanggalIso.nullable(), per_baru: tanggalIso.nullable(), umur_hari: umurHari,
  status, kabar: z.enum(["SEGAR", "TERLAMBAT", "DIAM", "BELUM_PERNAH"]), contoh: z.boolean().describe("Ada laporan contoh di dalamnya."), estimasi: z.boolean().describe("Ada kebutuhan yang belum resmi di dalamnya."), bertentangan: cacah, ...bantahan,
});
const tempat = gabunganSchema.extend({
  wilayah: z.string(), nama: z.string(), jejak: z.string().describe("Halaman jejak angka ini."),
  aspek: z.array(gabunganSchema.extend({ kode: z.string(), nama: z.string(), bobot: nyata, jejak: z.string() })),
});
export const kesiapanSchema = z.object({ ...bentukTinjauan, katalog_versi: cacah, sendiri: tempat, anak: z.array(tempat), anak_tertutup: z.boolean().describe("Ada wilayah di bawahnya yang tidak boleh dilihat dengan hak ini.") });
export type KesiapanApi = z.input<typeof kesiapanSchema>;

export const tanyaCapaianSchema = tanyaKesiapanSchema.extend({
  anak: z.enum(["0", "1"], "Tulis 1 atau 0.").default("0").describe("1: juga wilayah setingkat di bawahnya."),
  aspek: tanyaAspek.optional().describe("Hanya aspek ini, misalnya logistik."), indikator: tanyaIndikator.optional().describe("Hanya indikator ini, menurut kodenya."),
});

export const barisCapaianSchema = z.object({
  wilayah: z.string(), nama: z.string(), indikator: z.string(), indikator_nama: z.string(), aspek: z.string(), satuan: z.string(),
  pembilang: cacah.nullable().describe("Σn yang dilaporkan; null: belum ada laporan, bukan nol."), terpenuhi: cacah.nullable().describe("Σmin(n, m)."), lebih: cacah.nullable().describe("Σ(n − m) di unit yang berlebih."),
  penyebut: cacah.describe("Σm unit yang melapor."), kebutuhan: cacah.nullable().describe("Σm semua unit; null: dasarnya belum diketahui seluruhnya."),
  unit_lapor: cacah, unit_wajib: cacah, unit_tanpa_dasar: cacah, unit_sah: cacah.describe("Unit yang laporannya diverifikasi."), unit_contoh: cacah, unit_terlambat: cacah, unit_diam: cacah,
  terpenuhi_sah: cacah, penyebut_sah: cacah,
  capaian: bagian.describe("terpenuhi ÷ penyebut, 0–1; null: tidak dapat dihitung."), batas_bawah: z.number().min(0).max(1), batas_atas: z.number().min(0).max(1),
  diminta: z.number().min(0).max(1).describe("Yang diminta kurva target hari ini."), terhadap_kurva: bagian,
  per_lama: tanggalIso.nullable(), per_baru: tanggalIso.nullable(), umur_hari: umurHari,
  status, status_kebutuhan: z.enum(["RESMI", "ESTIMASI", "CONTOH", "KLAIM"]).describe("Status sumber kebutuhannya."), asal: z.enum(["HITUNGAN", "CONTOH"]),
  bertentangan: cacah.describe("Unit yang angkanya bertentangan dengan angka lain."), ...bantahan, isian: z.boolean().describe("Angka ini diisi di wilayah ini sendiri."),
  laporan_id: z.string().nullable().describe("Di wilayah isian sendiri: laporan tempat angka ini berdiri, untuk `dasar` saat mengirim; selain itu null."),
  jejak: z.string(),
});
export type BarisCapaian = z.input<typeof barisCapaianSchema>;
export const capaianSchema = z.object({ ...bentukTinjauan, katalog_versi: cacah, tersembunyi: cacah.describe("Baris terbatas yang tidak boleh dilihat dengan hak ini."), baris: z.array(barisCapaianSchema) });
