import { z } from "zod";
import { parseTanggal } from "@/lib/waktu";

const pilihan = z.literal("ya").optional().transform((v) => v === "ya");

export const buatPemilihanSchema = z.object({
  nama: z.string().trim().min(5, "Isi nama, misalnya Pilkada Serentak 2029.").max(80, "Paling panjang 80 huruf."),
  hari: z.string().transform((text, ctx) => parseTanggal(text) ?? (ctx.addIssue({ code: "custom", message: "Isi tanggal pemungutan suara." }), z.NEVER)),
  provinsi: z.string().regex(/^\d{2}$/, "Pilih provinsi."),
  gubernur: pilihan, kabkota: pilihan,
}).superRefine((isi, ctx) => {
  if (!isi.gubernur && !isi.kabkota) ctx.addIssue({ code: "custom", path: ["gubernur"], message: "Pilih paling sedikit satu kontes." });
}).transform((isi) => ({ ...isi, slug: `${isi.nama.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 50)}-${isi.provinsi}` }));
export type BuatPemilihan = z.output<typeof buatPemilihanSchema>;
