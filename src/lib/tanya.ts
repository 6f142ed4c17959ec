import { z } from "zod";
import { parseSaat } from "./waktu";

// Parameters that several endpoints share. What a page counts as "not found", the API says in words.
export const tanyaPemilihan = z.string().regex(/^[a-z0-9-]{1,60}$/, "Tulis slug pemilihan, misalnya pilkada-2024.").optional().describe("Slug pemilihan; bila kosong, pemilihan terdekat yang diikuti wilayah itu.");
export const tanyaSaat = (uraian: string) => z.string().regex(/^[\dT:.+Z-]{10,40}$/i, "Tulis tanggal 2024-11-15, atau saat 2024-11-15T06:00:00Z (tanda + ditulis %2B).")
  .refine((v) => parseSaat(v, "WIB") !== null, "Tanggal atau saat ini tidak ada.").optional().describe(uraian);
export const tanyaPada = tanyaSaat("Seperti yang diketahui pada saat itu: tanggal (akhir hari setempat) atau saat ISO 8601. Bila kosong: sekarang.");
export const tanyaFormat = z.enum(["json", "csv"], "Pilih json atau csv.").optional().describe("Bentuk jawaban; atau kirim Accept: text/csv.");
export const tanyaIndikator = z.string().regex(/^[a-z0-9.-]{1,80}$/, "Tulis kode indikator, misalnya logistik.kotak-suara.diterima.");
export const tanyaAspek = z.string().regex(/^[a-z0-9-]{1,40}$/, "Tulis kode aspek, misalnya logistik.");
export const tanyaBanyak = (maks: number) => z.string().regex(/^[1-9]\d{0,3}$/, "Tulis bilangan.").refine((v) => Number(v) <= maks, `Paling banyak ${maks}.`).optional().describe(`Baris sehalaman, 1–${maks}.`);

// Parts of answers.
export const cacah = z.number().int().min(0);
/** Share 0–1; null: cannot be computed, never zero. */
export const bagian = z.number().min(0).max(1).nullable();
export const saatIso = z.iso.datetime();
/** Calendar date as stored. */
export const tanggalIso = z.iso.date();

/** The head of every answer about a place: what was looked at, and at which point of the ledger. */
export const bentukTinjauan = {
  pemilihan: z.object({ slug: z.string(), nama: z.string(), hari: tanggalIso, keadaan: z.enum(["PERSIAPAN", "BERJALAN", "DITUTUP", "ARSIP"]), gladi: z.boolean().describe("true: gladi (latihan); bukan angka sebenarnya.") }),
  wilayah: z.object({ kode: z.string(), nama: z.string(), tingkat: cacah }),
  pada: saatIso.nullable().describe("Saat yang diminta; null: sekarang."),
  hari_ini: tanggalIso.describe("Hari yang dipakai untuk umur, di zona wilayah itu."),
  h: z.number().int().describe("Hari relatif terhadap pemungutan suara: −7 seminggu sebelumnya."),
  buku: z.object({ urut: z.string(), pada_at: saatIso.nullable() }).describe("Ujung buku besar provinsi (nasional: jumlah nomor semua provinsi) tempat angka ini berdiri."),
};
