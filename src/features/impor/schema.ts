import { z } from "zod";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { parseTanggal } from "@/lib/waktu";
import { BIDANG } from "./domain";

const kunci = z.uuid("Impor ini tidak dikenal.");
const slug = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** Field `daftar`: the file as it came. */
export const unggahSchema = z.object({
  pemilihan: slug, wilayah: z.string().regex(KODE_WILAYAH, "Pilih wilayah."),
  sumber: z.string().trim().min(5, "Tulis dari mana angka ini, misalnya nomor keputusan.").max(200, "Paling panjang 200 huruf."),
  tanggal: z.string().transform((text, ctx) => parseTanggal(text) ?? (ctx.addIssue({ code: "custom", message: "Isi tanggal sumbernya." }), z.NEVER)),
  daftar: z.custom<File>((b) => b instanceof File && b.name !== "" && b.name !== "undefined", "Pilih berkas CSV atau XLSX."),
});
export type Unggah = z.output<typeof unggahSchema>;

const bidang = z.enum(BIDANG).or(z.literal("")).transform((b) => (b === "" ? null : b));
/** Fields: kolom.<index>; `lihat*`: what the form was made from, to see whether another sheet or header row is asked for. */
export const periksaSchema = z.object({
  kunci, lembar: z.string().max(100).default(""), lihatLembar: z.string().max(100).default(""),
  kepala: z.coerce.number("Isi nomor baris judul kolom.").int("Isi nomor baris judul kolom.").min(0, "Isi nomor baris judul kolom.").max(1000, "Paling besar 1.000."), lihatKepala: z.coerce.number().int(),
  kolom: z.record(z.string().regex(/^\d{1,3}$/), bidang).default({}), format: z.enum(["auto", "id", "en"], "Pilih format angka."),
  tingkat: z.enum(["3", "4", "5"], "Pilih tingkat.").transform((t) => (t === "3" ? 3 as const : t === "4" ? 4 as const : 5 as const)), lengkap: z.enum(["ya", ""]).default("").transform((l) => l === "ya"),
}).superRefine((isi, ctx) => {
  const dipakai = Object.entries(isi.kolom).filter(([, b]) => b !== null);
  for (const [i, b] of dipakai) if (dipakai.some(([j, lain]) => lain === b && Number(j) < Number(i))) ctx.addIssue({ code: "custom", path: ["kolom", i], message: "Isi ini sudah dipilih untuk kolom lain." });
});
export type Periksa = z.output<typeof periksaSchema>;

export const drafSchema = z.object({ kunci });
export type DrafDitunjuk = z.output<typeof drafSchema>;
/** `akhiri`: said by hand that the TPS which are not in the list end; `dilihat`: the mark of the trial that was looked at. */
export const terapkanSchema = z.object({ kunci, dilihat: z.string().max(64).default(""), akhiri: z.string().max(5).default("").transform((a) => a === "ya") });
export type Terapkan = z.output<typeof terapkanSchema>;

/** Fields: di.<indikator id> "ya": entered at the TPS; `semua`: the ids that the form offered. */
export const tingkatSchema = z.object({
  pemilihan: slug, wilayah: z.string().regex(KODE_WILAYAH), semua: z.string().regex(/^\d{1,5}( \d{1,5}){0,199}$/).transform((s) => s.split(" ").map(Number)), di: z.record(z.string().regex(/^\d{1,5}$/), z.literal("ya")).default({}),
}).transform((isi) => ({ pemilihan: isi.pemilihan, wilayah: isi.wilayah, diTps: isi.semua.filter((i) => isi.di[String(i)] === "ya"), diKatalog: isi.semua.filter((i) => isi.di[String(i)] !== "ya") }));
export type AturTingkat = z.output<typeof tingkatSchema>;

// ── What a draft keeps, written by this feature alone ─────────────────────────────────────────────────────────
export const caraSchema = z.object({
  lembar: z.string(), semuaLembar: z.array(z.string()), kepala: z.number(), label: z.array(z.string()), kolom: z.array(z.enum(BIDANG).nullable()), format: z.enum(["auto", "id", "en"]),
  tingkat: z.union([z.literal(3), z.literal(4), z.literal(5)]).nullable(), lengkap: z.boolean(), contoh: z.array(z.object({ no: z.number(), sel: z.array(z.string()) })),
});
export type CaraDraf = z.output<typeof caraSchema>;

const catatan = z.object({ baris: z.number(), kolom: z.string(), pesan: z.string() });
const deret = z.object({ lama: z.number().nullable(), berkas: z.number().nullable(), jadi: z.number().nullable(), fakta: z.number().nullable() });
export const hasilSchema = z.object({
  tingkat: z.union([z.literal(3), z.literal(4), z.literal(5)]), lengkap: z.boolean(),
  format: z.enum(["id", "en"]), /** Columns that can be read in two ways. */ tanya: z.array(z.string()), /** Cells of both formats. */ campur: z.boolean(), baris: z.number(), totalBaris: z.number(), rumus: z.number(),
  galatBanyak: z.number(), galat: z.array(catatan), peringatanBanyak: z.number(), peringatan: z.array(catatan), /** A sentence where the file could not be read to its end. */ tolak: z.string().nullable(),
  banding: z.object({
    tanda: z.string(), provinsi: z.array(z.number()), banyak: z.number(), baru: z.number(), berubah: z.number(), sama: z.number(), hilang: z.object({ banyak: z.number(), contoh: z.array(z.string()) }),
    tempat: z.array(z.object({ kode: z.string(), nama: z.string(), baris: z.number(), tps: deret, dpt: deret })),
  }).nullable(),
});
export type HasilDraf = z.output<typeof hasilSchema>;
