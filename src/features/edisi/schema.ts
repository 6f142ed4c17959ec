import { z } from "zod";
import { parseBilangan } from "@/lib/format";
import type { Isian } from "./domain";

const kode = (kata: string) => z.string({ error: kata }).trim().min(1, kata).max(20, "Paling panjang 20 huruf.");
const nama = z.string({ error: "Isi namanya." }).trim().min(2, "Isi namanya.").max(80, "Paling panjang 80 huruf.");
const jenis = z.string({ error: "Pilih jenisnya." }).trim().min(1, "Pilih jenisnya.").max(20, "Pilih jenisnya.");
const cacah = z.string().optional().transform((text, ctx) => {
  if (text === undefined || text.trim() === "") return null;
  const n = parseBilangan(text);
  return n !== null && n <= 999_999_999 ? n : (ctx.addIssue({ code: "custom", message: "Isi bilangan bulat, misalnya 12.450." }), z.NEVER);
});
const urut = z.string().regex(/^\d{1,9}$/, "Muat ulang halaman ini.").transform(Number);
const barisan = <T extends z.ZodType>(isi: T) => z.record(z.string().regex(/^\d$/), isi);

/** `terakhir`: the last change its author was shown. */
const dasar = {
  edisi: z.string().trim().min(1, "Pilih edisi.").max(20, "Pilih edisi."), provinsi: z.string().regex(/^\d{2}$/, "Pilih provinsi."), terakhir: urut,
  dasar: z.string({ error: "Isi dasar hukumnya." }).trim().min(5, "Isi dasar hukumnya, misalnya nomor undang-undang atau keputusan.").max(200, "Paling panjang 200 huruf."),
};
const di = kode("Pilih wilayahnya.");
const anakKe = z.record(z.string().regex(/^[\d-]{2,20}$/), z.string().max(2)).default({});

const gantiNama = z.object({ ...dasar, apa: z.literal("GANTI_NAMA"), di, nama, jenis }).transform(({ di: k, nama: n, jenis: j, ...x }) => ({ ...x, isian: { apa: "GANTI_NAMA", kode: k, nama: n, jenis: j } as Isian }));
const akhiri = z.object({ ...dasar, apa: z.literal("AKHIRI"), di }).transform(({ di: k, ...x }) => ({ ...x, isian: { apa: "AKHIRI", kode: k } as Isian }));
/** Fields: kodeBaru.1, nama.1, jenis.1, bobot.1 … of each part; anak.<code with - for .>: the number of its part. */
const pecah = z.object({ ...dasar, apa: z.literal("PECAH"), di, kodeBaru: barisan(kode("Isi kodenya.")), nama: barisan(nama), jenis: barisan(jenis), bobot: barisan(cacah).default({}), anak: anakKe }).transform(({ di: k, kodeBaru, nama: n, jenis: j, bobot, anak, ...x }, ctx) => {
  const nomor = Object.keys(kodeBaru).toSorted();
  const bagian = nomor.map((i) => {
    if (!n[i]) ctx.addIssue({ code: "custom", path: ["nama", i], message: "Isi namanya." });
    if (!j[i]) ctx.addIssue({ code: "custom", path: ["jenis", i], message: "Pilih jenisnya." });
    return { kode: kodeBaru[i] ?? "", nama: n[i] ?? "", jenis: j[i] ?? "", bobot: bobot[i] ?? null };
  });
  return { ...x, isian: { apa: "PECAH", kode: k, bagian, anak: Object.fromEntries(Object.entries(anak).flatMap(([a, i]) => (kodeBaru[i] ? [[a.replaceAll("-", "."), kodeBaru[i]]] : []))) } as Isian };
});
/** Fields: gabung.<code with - for .> = ya, of each that joins. */
const gabung = z.object({ ...dasar, apa: z.literal("GABUNG"), di, gabung: z.record(z.string().regex(/^[\d-]{2,20}$/), z.string()).default({}), kodeBaru: kode("Isi kode hasilnya."), nama, jenis })
  .transform(({ di: k, gabung: lain, kodeBaru, nama: n, jenis: j, ...x }) => ({ ...x, isian: { apa: "GABUNG", kode: [k, ...Object.keys(lain).map((a) => a.replaceAll("-", "."))], menjadi: { kode: kodeBaru, nama: n, jenis: j } } as Isian }));
/** Fields: ikut; dari.1 … of each old ancestor, the nearest first. */
const pindah = z.object({ ...dasar, apa: z.literal("PINDAH"), di, kodeBaru: kode("Isi kode barunya."), nama, jenis, ikut: cacah, dari: barisan(cacah).default({}) })
  .transform(({ di: k, kodeBaru, nama: n, jenis: j, ikut, dari, ...x }) => ({ ...x, isian: { apa: "PINDAH", kode: k, menjadi: { kode: kodeBaru, nama: n, jenis: j }, ikut, dari: ["1", "2", "3"].map((i) => dari[i] ?? null) } as Isian }));

export const ubahWilayahSchema = z.discriminatedUnion("apa", [gantiNama, pecah, gabung, pindah, akhiri], { error: "Pilih perubahannya." });
export type UbahWilayah = z.output<typeof ubahWilayahSchema>;

export const batalkanSchema = z.object({ edisi: dasar.edisi, provinsi: dasar.provinsi, perubahan: urut });
export type Batalkan = z.output<typeof batalkanSchema>;

export const terbitkanEdisiSchema = z.object({ edisi: dasar.edisi, terakhir: urut, setuju: z.literal("ya", { error: "Centang bahwa Anda sudah memeriksa ringkasannya." }) });
export type TerbitkanEdisi = z.output<typeof terbitkanEdisiSchema>;

/** "17 tetap", "17 akhiri": one button a posting. */
export const putuskanSchema = z.object({ putusan: z.string().regex(/^\d{1,9} (tetap|akhiri|akhiri-lama)$/, "Pilih satu penugasan.") })
  .transform(({ putusan }) => { const [id = "0", aksi] = putusan.split(" "); return { id: Number(id), aksi: aksi as "tetap" | "akhiri" | "akhiri-lama" }; });
export type Putuskan = z.output<typeof putuskanSchema>;

/** What the page is asked to show: where in the tree, which change, how many parts. */
export const tanyaEdisiSchema = z.object({
  provinsi: z.string().regex(/^\d{2}$/).optional().catch(undefined), di: z.string().regex(/^[\d.]{2,20}$/).optional().catch(undefined),
  apa: z.enum(["GANTI_NAMA", "PECAH", "GABUNG", "PINDAH", "AKHIRI"]).optional().catch(undefined), bagian: z.enum(["2", "3", "4", "5", "6"]).optional().catch(undefined), ke: z.string().regex(/^[\d.]{2,20}$/).optional().catch(undefined),
});
