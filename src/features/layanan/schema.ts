import { z } from "zod";
import { dapatMelapor, PERAN } from "@/auth/permissions";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { parseTanggal } from "@/lib/waktu";

/** Roles an application may hold: administering stays with people. */
export const PERAN_LAYANAN = PERAN.filter((p) => p !== "ADMIN");
const tanpaNul = (s: string) => !s.includes("\0");

export const buatTokenSchema = z.object({
  nama: z.string().trim().min(5, "Isi nama kantor dan aplikasinya, misalnya SILOG KPU Kerinci.").max(120, "Paling panjang 120 huruf.").refine(tanpaNul, "Ada huruf yang tidak dapat disimpan."),
  peran: z.enum(PERAN_LAYANAN, "Pilih peran."),
  wilayah: z.string().trim().regex(KODE_WILAYAH, "Isi kode wilayah, misalnya 15.01."),
  izin: z.enum(["baca", "tulis"], "Pilih apa yang boleh dilakukan."),
  sampai: z.string().trim().default("").transform((text, ctx) => (text === "" ? null : parseTanggal(text) ?? (ctx.addIssue({ code: "custom", message: "Isi tanggal, atau kosongkan." }), z.NEVER))),
}).superRefine((isi, ctx) => {
  if (isi.izin === "tulis" && !dapatMelapor(isi.peran)) ctx.addIssue({ code: "custom", path: ["izin"], message: "Peran ini tidak mengirim laporan. Pilih hanya membaca, atau peran lain." });
});
export type BuatToken = z.output<typeof buatTokenSchema>;

export const cabutTokenSchema = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });
export type CabutToken = z.output<typeof cabutTokenSchema>;
