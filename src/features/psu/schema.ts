import { z } from "zod";
import { bilanganAtauKosong } from "@/lib/isian";
import { parseTanggal } from "@/lib/waktu";
import { adalahTps, PALING_BANYAK_TPS } from "./domain";

const teks = (maks: number) => z.string().trim().max(maks, `Paling panjang ${maks} huruf.`).default("");
const ya = z.literal("ya").optional().transform((v) => v === "ya");
const tanggal = (kata: string) => z.string().transform((isi, ctx) => parseTanggal(isi) ?? (ctx.addIssue({ code: "custom", message: kata }), z.NEVER));
const jam = (kata: string) => z.string().regex(/^([01]\d|2[0-3])[:.][0-5]\d$/, kata).transform((v) => v.replace(".", ":"));
const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, "Pilih pemilihan yang diulang.");
const SEBAB = /^[a-z-]{1,40}$/;
const tercentang = (isi: Readonly<Record<string, string>>) => Object.keys(isi).filter((k) => isi[k] === "ya");
const rupiah = bilanganAtauKosong;
export const DASAR = ["PUTUSAN_MK", "REKOMENDASI_BAWASLU", "KEPUTUSAN_KPU"] as const;
export const SEJAK = ["PEMUNGUTAN", "DASAR"] as const;
export const JENIS_BIAYA = ["PERKIRAAN", "REALISASI"] as const;

export const buatPsuSchema = z.object({
  induk: slug,
  hari: tanggal("Isi hari pemungutan suara ulang."),
  buka: jam("Isi jam buka, misalnya 07:00."), tutup: jam("Isi jam tutup, misalnya 13:00."),
  dasar: z.enum(DASAR, "Pilih dasar hukumnya."),
  nomor: z.string().trim().min(3, "Isi nomor putusan, rekomendasi, atau keputusan.").max(160, "Paling panjang 160 huruf."),
  tanggal: tanggal("Isi tanggal putusan, rekomendasi, atau keputusan."),
  batasHari: bilanganAtauKosong.refine((n) => n === null || (n >= 1 && n <= 400), "Isi 1 sampai 400 hari, atau kosongkan."),
  batasSejak: z.enum(SEJAK, "Pilih sejak kapan dihitung.").or(z.literal("").transform(() => null)).default(null),
  sebabSemua: z.string().regex(SEBAB, "Pilih sebabnya."),
  catatan: teks(1_000),
  perkiraan: rupiah, sumberBiaya: teks(160),
  /** TPS that no register knows yet are added to it. */
  tambah: ya,
  kontes: z.record(z.string().regex(/^\d{1,9}$/), z.string()).default({}),
  tps: z.record(z.string(), z.string()).default({}),
  sebab: z.record(z.string(), z.string()).default({}),
  ket: z.record(z.string(), z.string().trim().max(300, "Paling panjang 300 huruf.")).default({}),
}).superRefine((isi, ctx) => {
  const keluhan = (path: PropertyKey[], message: string) => ctx.addIssue({ code: "custom", path, message });
  if (isi.tutup <= isi.buka) keluhan(["tutup"], "Jam tutup harus sesudah jam buka.");
  if (isi.tanggal > isi.hari) keluhan(["hari"], "Hari pemungutan tidak dapat mendahului dasar hukumnya.");
  if (isi.batasHari !== null && isi.batasSejak === null) keluhan(["batasSejak"], "Pilih sejak kapan batas hari dihitung.");
  if (isi.perkiraan !== null && isi.sumberBiaya === "") keluhan(["sumberBiaya"], "Sebut sumber perkiraan biaya.");
  if (tercentang(isi.kontes).length === 0) keluhan(["kontes"], "Pilih paling sedikit satu kontes yang diulang.");
  const tps = tercentang(isi.tps);
  if (tps.length === 0) keluhan(["tps"], "Pilih paling sedikit satu TPS.");
  if (tps.length > PALING_BANYAK_TPS) keluhan(["tps"], `Paling banyak ${PALING_BANYAK_TPS} TPS dalam satu PSU.`);
  for (const kode of tps) {
    if (!adalahTps(kode)) keluhan(["tps"], "Ada kode TPS yang tidak dikenal. Pilih ulang TPS-nya.");
    if (isi.sebab[kode] && !SEBAB.test(isi.sebab[kode])) keluhan(["sebab", kode], "Pilih sebabnya.");
  }
}).transform(({ kontes, tps, sebab, ket, batasHari, batasSejak, perkiraan, sumberBiaya, catatan, ...isi }) => ({
  ...isi, catatan: catatan || null, batas: batasHari !== null && batasSejak !== null ? { hari: batasHari, sejak: batasSejak } : null, biaya: perkiraan === null ? null : { rupiah: perkiraan, sumber: sumberBiaya },
  kontes: tercentang(kontes).map(Number), tps: tercentang(tps).toSorted().map((kode) => ({ kode, sebab: sebab[kode] || isi.sebabSemua, catatan: ket[kode] || null })),
}));
export type BuatPsu = z.output<typeof buatPsuSchema>;

export const catatBiayaSchema = z.object({
  psu: slug, jenis: z.enum(JENIS_BIAYA, "Pilih perkiraan atau realisasi."),
  rupiah: rupiah.transform((n, ctx) => n ?? (ctx.addIssue({ code: "custom", message: "Isi jumlah rupiah, misalnya 1.250.000.000." }), z.NEVER)),
  sumber: z.string().trim().min(3, "Isi sumbernya, misalnya RAB KPU atau SPJ.").max(160, "Paling panjang 160 huruf."),
  tanggal: tanggal("Isi tanggal sumbernya."),
  /** The figure of this kind that its author was shown, by kind; empty: none. */
  dilihat: z.record(z.string(), z.string().regex(/^\d{0,9}$/)).default({}),
}).transform(({ dilihat, ...isi }) => ({ ...isi, dilihat: dilihat[isi.jenis] ? Number(dilihat[isi.jenis]) : null }));
export type CatatBiaya = z.output<typeof catatBiayaSchema>;

// ── Looking for TPS: a form by address, so that it works without JavaScript and what is chosen stands in it ────
const banyak = z.union([z.string().transform((v) => [v]), z.array(z.string()), z.undefined().transform(() => [])]);
const satu = (bentuk: RegExp) => z.string().regex(bentuk).optional().catch(undefined);
const tanyaPilih = z.object({ induk: satu(/^[a-z0-9-]{1,60}$/), kab: satu(/^\d{2}\.\d{2}$/), kec: satu(/^\d{2}\.\d{2}\.\d{2}$/), cari: z.string().trim().max(60).regex(/^[^\p{Cc}]*$/u).catch("").default(""), tempel: z.string().max(20_000).catch("").default(""), langkah: z.enum(["pilih", "isi"]).catch("pilih").default("pilih"), tps: banyak.catch([]) });
export type TanyaPilih = z.output<typeof tanyaPilih> & { /** Typed numbers by desa. */ readonly nomor: Readonly<Record<string, string>> };
export function bacaTanyaPilih(mentah: Readonly<Record<string, string | string[] | undefined>>): TanyaPilih {
  const nomor = Object.entries(mentah).flatMap(([k, v]) => (/^nomor\.\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(k) && typeof v === "string" && v.trim() !== "" ? [[k.slice(6), v.slice(0, 200)] as const] : []));
  return { ...tanyaPilih.parse(mentah), nomor: Object.fromEntries(nomor) };
}
