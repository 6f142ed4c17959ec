import { z } from "zod";
import type { Sel } from "@/features/capaian/domain";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { bagian, bentukTinjauan, cacah, saatIso, tanggalIso, tanyaBanyak, tanyaFormat, tanyaIndikator, tanyaPemilihan, tanyaSaat } from "@/lib/tanya";

export const tanyaRiwayatSchema = z.object({
  wilayah: z.string().regex(KODE_WILAYAH, "Tulis kode Kemendagri, misalnya 15 atau 15.01.").describe("Kode Kemendagri: 15, 15.01, 15.01.01."),
  indikator: tanyaIndikator.describe("Kode indikator."),
  dari: tanyaSaat("Yang masih berdiri sesudah saat ini; tanggal berarti akhir hari itu."), sampai: tanyaSaat("Yang berdiri sebelum saat ini; tanggal berarti akhir hari itu."),
  pemilihan: tanyaPemilihan, sesudah: z.iso.datetime("Pakai nilai dari `berikutnya`.").optional().describe("Lanjutkan sesudah versi ini."), banyak: tanyaBanyak(500), format: tanyaFormat,
});
export type TanyaRiwayat = z.output<typeof tanyaRiwayatSchema>;

export const versiSchema = z.object({
  sejak: saatIso, sampai: saatIso.nullable().describe("Digantikan pada saat ini; null: masih berdiri."),
  sebab: z.enum(["LAPORAN", "DIVERIFIKASI", "DIKEMBALIKAN", "DINYATAKAN_ULANG"]).describe("Mengapa versi ini muncul. DINYATAKAN_ULANG: dasarnya berubah, bukan kemajuan."),
  laporan_id: z.string().nullable().describe("Laporan yang memunculkannya; null bila bukan laporan, atau bukan di wilayah sendiri."),
  pembilang: cacah.nullable(), terpenuhi: cacah.nullable(), lebih: cacah.nullable(), penyebut: cacah, kebutuhan: cacah.nullable().describe("Σm semua unit pada `sejak`; null: belum diketahui seluruhnya."),
  unit_lapor: cacah, unit_wajib: cacah, unit_sah: cacah, unit_contoh: cacah, capaian: bagian,
  per_lama: tanggalIso.nullable(), per_baru: tanggalIso.nullable(), umur_hari: cacah.nullable().describe("Umur laporan tertua pada `sejak`, dalam hari."),
  status: z.enum(["SIAP", "PERHATIAN", "KRITIS", "BELUM_ADA_DATA", "BELUM_WAKTUNYA", "DIAM"]).describe("Menurut kurva target pada `sejak`."),
  status_kebutuhan: z.enum(["RESMI", "ESTIMASI", "CONTOH", "KLAIM"]), asal: z.enum(["HITUNGAN", "CONTOH"]), bertentangan: cacah,
});
export type Versi = z.input<typeof versiSchema>;
/** One version as the ledger's history holds it. */
export type VersiAngka = Pick<Versi, "sejak" | "sampai" | "sebab"> & { readonly sejakAt: Date; readonly laporanId: string | null; readonly sel: Sel };
export const riwayatSchema = z.object({ ...bentukTinjauan, indikator: z.object({ kode: z.string(), nama: z.string(), satuan: z.string() }), riwayat: z.array(versiSchema), berikutnya: z.string().nullable().describe("Untuk `sesudah`; null: sudah habis.") });
