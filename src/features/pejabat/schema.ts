import { z } from "zod";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { parseTanggal } from "@/lib/waktu";

export const STATUS_JABATAN = ["DEFINITIF", "PJ", "PJS", "PLT", "PLH"] as const;
const teks = (min: number, maks: number, kurang: string) => z.string().trim().min(min, kurang).max(maks, `Paling panjang ${maks} huruf.`);
const opsional = (bentuk: RegExp, salah: string) => z.string().trim().refine((s) => s === "" || bentuk.test(s), salah).transform((s) => s || null).default(null);
const tanggalOpsional = z.string().transform((text, ctx) => (text === "" ? null : parseTanggal(text) ?? (ctx.addIssue({ code: "custom", message: "Isi tanggal yang benar, atau kosongkan." }), z.NEVER))).default(null);

/** One person in one office. `id` "" for a new one. */
export const pejabatSchema = z.object({
  id: z.string().regex(/^\d{0,9}$/).default(""), aksi: z.enum(["simpan", "akhiri"]).default("simpan"),
  wilayah: z.string().regex(KODE_WILAYAH, "Isi kode wilayah, misalnya 15 atau 15.03."),
  nama: teks(3, 120, "Isi nama lengkap dengan gelar."), jabatan: teks(3, 120, "Isi jabatannya, misalnya Ketua."), lembaga: teks(3, 120, "Isi lembaganya, misalnya KPU Kabupaten Sarolangun."),
  status: z.enum(STATUS_JABATAN, "Pilih status jabatan."), mulai: tanggalOpsional, selesai: tanggalOpsional,
  nip: opsional(/^[\d ]{18,25}$/, "NIP terdiri atas 18 angka."), telepon: opsional(/^\+?[\d\s().-]{6,24}$/, "Isi nomor telepon, misalnya 0812-3456-7890."),
  aspek: opsional(/^[a-z-]{2,20}$/, "Pilih aspek."),
}).superRefine((f, ctx) => {
  if (f.mulai && f.selesai && f.mulai > f.selesai) ctx.addIssue({ code: "custom", path: ["selesai"], message: "Akhir jabatan tidak boleh sebelum mulainya." });
});
export type SimpanPejabat = z.output<typeof pejabatSchema>;
