import { z } from "zod";
import { parseBilangan } from "@/lib/format";
import { parseTanggal } from "@/lib/waktu";
import { type AspekRow, type AturanRow, type Draf, type IndikatorRow, parseFaktor, parseKurva } from "./domain";

const tolak = (ctx: z.RefinementCtx, message: string) => { ctx.addIssue({ code: "custom", message }); return z.NEVER; };
const slug = z.string().regex(/^[a-z0-9-]{1,60}$/);
const kunci = z.string().regex(/^[a-z0-9-]{1,40}$/);
const bulat = (min: number, maks: number, apa: string) => z.string().max(20).transform((text, ctx) => {
  const minus = /^\s*[-−]/.test(text);
  const n = parseBilangan(text.replace(/^\s*[-−+]/, ""));
  const nilai = n === null ? null : minus ? -n : n;
  return nilai === null || nilai < min || nilai > maks ? tolak(ctx, `${apa}: isi bilangan bulat ${min} sampai ${maks}.`) : nilai;
});
const persen = z.string().max(10).transform((text, ctx) => {
  const faktor = parseFaktor(text.replace("%", "").trim());
  const permille = faktor === null ? null : Math.round((faktor[0] / faktor[1]) * 10);
  return permille === null || permille > 1000 ? tolak(ctx, "Isi persen lebih dari 0 sampai 100, misalnya 95.") : permille;
});
const teks = (maks: number) => z.string().trim().min(3, "Isi paling sedikit 3 huruf.").max(maks, `Paling panjang ${maks} huruf.`);
const peta = <T extends z.ZodType>(isi: T) => z.record(kunci, isi).default({});

type Kolom<T> = readonly (readonly [kunci: string, isi: Partial<T>])[];
const kolom = <K extends string, V>(nama: K, isi: Readonly<Record<string, V>>) => Object.entries(isi).map(([k, v]) => [k, { [nama]: v } as Record<K, V>] as const);
const satukan = <T extends object>(...semua: readonly Kolom<T>[]) => {
  const hasil: Record<string, Partial<T>> = {};
  for (const [k, isi] of semua.flat()) hasil[k] = { ...hasil[k], ...isi };
  return hasil;
};

/** Fields of all parts: bobot-aspek.<aspek>; faktor/uraian/sumber/status.<aturan>; bobot/buka/tempo/kurva/siap/perhatian/ritme/rapat.<indikator>. */
export const simpanDrafSchema = z.object({
  pemilihan: slug, versi: z.string().regex(/^\d{1,9}$/), dasar: z.string().regex(/^\d{1,9}$/),
  "bobot-aspek": peta(bulat(0, 1000, "Bobot")),
  faktor: peta(z.string().max(20).transform((text, ctx) => parseFaktor(text.trim()) ?? tolak(ctx, "Isi angka lebih dari 0, misalnya 4 atau 1,025."))),
  uraian: peta(teks(120)), sumber: peta(teks(200)), status: peta(z.enum(["RESMI", "ESTIMASI", "CONTOH"])),
  bobot: peta(bulat(0, 1000, "Bobot")), buka: peta(bulat(-800, 60, "Dibuka H")), tempo: peta(bulat(-800, 60, "Tenggat H")),
  kurva: peta(z.string().max(400).transform((text, ctx) => parseKurva(text) ?? tolak(ctx, "Tulis titik kurva seperti H-60 0; H-30 50; H-21 100."))),
  siap: peta(persen), perhatian: peta(persen), ritme: peta(bulat(1, 60, "Ritme")), rapat: peta(bulat(1, 60, "Ritme rapat")),
}).transform((f) => {
  const draf: Draf = {
    aspek: satukan<AspekRow>(kolom("bobot", f["bobot-aspek"])),
    aturan: satukan<AturanRow>(Object.entries(f.faktor).map(([k, [faktor_pembilang, faktor_penyebut]]) => [k, { faktor_pembilang, faktor_penyebut }]), kolom("uraian", f.uraian), kolom("sumber", f.sumber), kolom("status", f.status)),
    indikator: satukan<IndikatorRow>(kolom("bobot", f.bobot), kolom("buka_h", f.buka), kolom("jatuh_tempo_h", f.tempo), kolom("kurva", f.kurva), kolom("ambang_siap", f.siap), kolom("ambang_perhatian", f.perhatian),
      kolom("ritme_hari", f.ritme), kolom("ritme_rapat_hari", f.rapat)),
  };
  return { pemilihan: f.pemilihan, versi: Number(f.versi), dasar: Number(f.dasar), draf };
});
export type SimpanDraf = z.output<typeof simpanDrafSchema>;

export const terbitkanSchema = z.object({
  pemilihan: slug, versi: z.string().regex(/^\d{1,9}$/).transform(Number),
  aksi: z.enum(["terbitkan", "buang"]), nama: z.string().trim().max(120, "Paling panjang 120 huruf.").default(""), nomorSk: z.string().trim().max(120, "Paling panjang 120 huruf.").default(""),
  tanggalSk: z.string().default(""), alasan: z.string().trim().max(500, "Paling panjang 500 huruf.").default(""),
}).superRefine((f, ctx) => {
  if (f.aksi === "buang") return;
  const wajib = (ya: boolean, path: string, message: string) => { if (!ya) ctx.addIssue({ code: "custom", path: [path], message }); };
  wajib(f.nama.length >= 5, "nama", "Isi nama versi, misalnya Katalog 2024 perubahan pertama.");
  wajib(f.nomorSk.length >= 3, "nomorSk", "Isi nomor keputusan yang menetapkannya.");
  wajib(parseTanggal(f.tanggalSk) !== null, "tanggalSk", "Isi tanggal keputusan.");
  wajib(f.alasan.length >= 10, "alasan", "Tulis alasannya, paling sedikit 10 huruf.");
});
export type Terbitkan = z.output<typeof terbitkanSchema>;
