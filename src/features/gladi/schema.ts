import { z } from "zod";
import { namaGladi } from "./domain";

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, "Pilih pemilihan.");
/** Wall time of the place: which instant that is depends on its zone, so the mutation reads it. */
const saat = z.string().trim().regex(/^[\d:T.+Z-]{10,40}$/i, "Isi tanggal dan jamnya.");

export const buatGladiSchema = z.object({
  asal: slug,
  nama: z.string().trim().min(3, "Isi nama, misalnya Gladi H-1.").max(60, "Paling panjang 60 huruf.").transform(namaGladi),
  mulai: saat,
  /** Its clock waits until somebody lets it run. */
  jeda: z.literal("ya").optional().transform((v) => v === "ya"),
}).transform((isi, ctx) => {
  // With "gladi-" before and the province after it (alamatGladi), within the 60 of an address.
  const kata = isi.nama.toLowerCase().normalize("NFKD").replace(/^gladi/, "").replace(/[^a-z0-9]+/g, "-").slice(0, 46).replace(/^-|-$/g, "");
  if (kata === "") ctx.addIssue({ code: "custom", path: ["nama"], message: "Nama perlu huruf a–z atau angka: alamat halamannya dibuat darinya." });
  return { ...isi, kata };
});
export type BuatGladi = z.output<typeof buatGladiSchema>;

// Several forms stand on one page: a field's name is its id, so each has its own.
export const majukanSchema = z.object({ jam: slug, saat }).transform(({ jam, saat: ke }) => ({ gladi: jam, saat: ke }));
export const jalankanSchema = z.object({ gladi: slug, jalan: z.enum(["jeda", "lanjut"]).transform((v) => v === "lanjut") });
export type AturJam = { readonly gladi: string; readonly saat?: string; readonly jalan?: boolean };

export const hapusGladiSchema = z.object({ hapus: slug, ketik: z.string().trim().min(1, "Ketik nama gladinya.") }).transform(({ hapus, ketik }) => ({ gladi: hapus, nama: ketik }));
export type HapusGladi = z.output<typeof hapusGladiSchema>;
