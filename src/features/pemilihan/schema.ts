import { z } from "zod";
import { parseTanggal } from "@/lib/waktu";

const pilihan = z.literal("ya").optional().transform((v) => v === "ya");

export const buatPemilihanSchema = z.object({
  nama: z.string().trim().min(5, "Isi nama, misalnya Pilkada Serentak 2029.").max(80, "Paling panjang 80 huruf."),
  hari: z.string().transform((text, ctx) => parseTanggal(text) ?? (ctx.addIssue({ code: "custom", message: "Isi tanggal pemungutan suara." }), z.NEVER)),
  provinsi: z.string().regex(/^\d{2}$/, "Pilih provinsi."),
  gubernur: pilihan, kabkota: pilihan,
  /** Open for laporan at once; else it starts in persiapan. Laporan are taken in both. */
  langsung: pilihan,
}).superRefine((isi, ctx) => {
  if (!isi.gubernur && !isi.kabkota) ctx.addIssue({ code: "custom", path: ["gubernur"], message: "Pilih paling sedikit satu kontes." });
}).transform((isi, ctx) => {
  const nama = isi.nama.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").slice(0, 50).replace(/^-|-$/g, "");
  if (nama === "") ctx.addIssue({ code: "custom", path: ["nama"], message: "Nama perlu huruf a–z atau angka: alamat halamannya dibuat darinya." });
  return { ...isi, slug: `${nama}-${isi.provinsi}` };
});
export type BuatPemilihan = z.output<typeof buatPemilihanSchema>;

const KEADAAN = ["PERSIAPAN", "BERJALAN", "DITUTUP", "ARSIP"] as const;
const keadaan = z.enum(KEADAAN, "Pilih keadaan yang baru.");
/** `pemilihan`: "slug KEADAAN", the election and the state its author was shown. */
export const ubahKeadaanSchema = z.object({
  pemilihan: z.string().transform((text, ctx) => {
    const [slug = "", dari] = text.split(" ");
    const kini = keadaan.safeParse(dari);
    return kini.success && /^[a-z0-9-]{1,60}$/.test(slug) ? { slug, dari: kini.data } : (ctx.addIssue({ code: "custom", message: "Pilih pemilihan." }), z.NEVER);
  }),
  ke: keadaan,
  alasan: z.string().trim().min(10, "Tulis alasannya, paling sedikit 10 huruf.").max(300, "Paling panjang 300 huruf."),
  nomorSk: z.string().trim().max(120, "Paling panjang 120 huruf.").default("").transform((v) => v || null),
});
export type UbahKeadaan = z.output<typeof ubahKeadaanSchema>;
