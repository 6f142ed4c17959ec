import { z } from "zod";
import { parseBilangan } from "@/lib/format";
import { cacah, saatIso, tanyaBanyak, tanyaFormat, tanyaPemilihan } from "@/lib/tanya";
import { parseTanggal } from "@/lib/waktu";
import { KODE_WILAYAH } from "./domain";

export const siapkanProvinsiSchema = z.object({ kode: z.string().regex(/^\d{2}$/, "Pilih provinsi.") });
export type SiapkanProvinsi = z.output<typeof siapkanProvinsiSchema>;

/** A kind of place (`jenis`, its code) in a province or a part of it, and what it is called there. */
export const aturSebutanSchema = z.object({
  wilayah: z.string().regex(KODE_WILAYAH, "Pilih provinsi, atau satu kabupaten/kota."), jenis: z.string().regex(/^[A-Z0-9_]{2,30}$/, "Pilih jenis wilayah."),
  nama: z.string().trim().min(2, "Tulis sebutannya, misalnya Distrik.").max(40, "Paling panjang 40 huruf.").regex(/^[\p{L}][\p{L} '-]*$/u, "Hanya huruf, spasi, dan tanda hubung."),
});
export type AturSebutan = z.output<typeof aturSebutanSchema>;

const zona = z.enum(["WIB", "WITA", "WIT"], "Pilih zona waktu.");
/** Fields zona.<kode with - for .>: of a province and of the kab/kota in it; "ikut" or nothing: that of the province. */
export const aturZonaSchema = z.object({ provinsi: z.string().regex(/^\d{2}$/, "Pilih provinsi."), zona: z.record(z.string().regex(/^\d{2}(-\d{2})?$/), z.union([zona, z.enum(["", "ikut"])], "Pilih zona waktu.")) })
  .transform(({ provinsi, zona: semua }, ctx) => {
    const sendiri = zona.safeParse(semua[provinsi]);
    if (!sendiri.success) { ctx.addIssue({ code: "custom", path: ["zona", provinsi], message: "Pilih zona waktu provinsi." }); return z.NEVER; }
    return { provinsi, zona: sendiri.data, lain: Object.fromEntries(Object.entries(semua).flatMap(([k, v]) => (k !== provinsi && v !== "" && v !== "ikut" ? [[k.replace("-", "."), v] as const] : []))) };
  });
export type AturZona = z.output<typeof aturZonaSchema>;

export const tanyaWilayahSchema = z.object({
  induk: z.string().regex(KODE_WILAYAH, "Tulis kode Kemendagri, misalnya 15 atau 15.01.").optional().describe("Kode induknya. Bila kosong: wilayah teratas yang boleh dibaca."),
  pemilihan: tanyaPemilihan.describe("Pohon wilayah yang dipakai pemilihan ini; bila kosong yang terbaru."),
  sesudah: z.string().regex(KODE_WILAYAH, "Pakai kode dari `berikutnya`.").optional().describe("Lanjutkan sesudah kode ini."),
  banyak: tanyaBanyak(1000), format: tanyaFormat,
});
export type TanyaWilayah = z.output<typeof tanyaWilayahSchema>;

export const wilayahSchema = z.object({
  kode: z.string(), nama: z.string(), nama_lengkap: z.string(), jenis: z.string(), tingkat: cacah.describe("0 nasional, 1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 desa/kelurahan, 5 TPS."),
  induk: z.string().nullable(), zona: z.enum(["WIB", "WITA", "WIT"]), edisi: z.string(), sejak: saatIso.describe("Berlaku sejak."), sampai: saatIso.nullable(),
});
export const daftarWilayahSchema = z.object({ wilayah: z.array(wilayahSchema), berikutnya: z.string().nullable().describe("Untuk `sesudah`; null: sudah habis.") });

export const edisiBaruSchema = z.object({
  provinsi: z.string().regex(/^\d{2}$/, "Pilih provinsi."),
  kode: z.string().trim().regex(/^[a-z0-9-]{3,20}$/, "Isi kode pendek, misalnya 2025: huruf kecil, angka, tanda hubung."),
  nama: z.string().trim().min(5, "Isi nama edisi, misalnya Wilayah administrasi 2025.").max(80, "Paling panjang 80 huruf."),
  dasar: z.string().trim().min(5, "Isi dasar hukumnya, misalnya nomor keputusan Mendagri.").max(200, "Paling panjang 200 huruf."),
  berlaku: z.string().transform((text, ctx) => parseTanggal(text) ?? (ctx.addIssue({ code: "custom", message: "Isi tanggal berlaku." }), z.NEVER)),
});
export type EdisiBaru = z.output<typeof edisiBaruSchema>;

const petak = z.record(z.string().regex(/^[\d-]{2,20}$/), z.string().max(5).transform((text, ctx) => {
  if (text.trim() === "") return null;
  const n = parseBilangan(text);
  return n !== null && n >= 0 && n <= 30 ? n : (ctx.addIssue({ code: "custom", message: "Isi 0 sampai 30, atau kosongkan." }), z.NEVER);
})).default({});
/** Fields: kolom.<kode with - for .>, baris.<kode …>: where each child stands on the tile map. */
export const aturPetakSchema = z.object({ wilayah: z.string().regex(KODE_WILAYAH), kolom: petak, baris: petak })
  .transform(({ wilayah, kolom, baris }) => ({ wilayah, petak: Object.entries(kolom).map(([k, v]) => ({ bidang: k, kode: k.replaceAll("-", "."), kolom: v, baris: baris[k] ?? null })) }))
  .superRefine(({ petak: semua }, ctx) => {
    const tempat = new Map<string, string>();
    for (const p of semua) {
      if ((p.kolom === null) !== (p.baris === null)) { ctx.addIssue({ code: "custom", path: [p.kolom === null ? "kolom" : "baris", p.bidang], message: "Isi kolom dan baris, atau kosongkan keduanya." }); continue; }
      if (p.kolom === null) continue;
      const kunci = `${p.kolom} ${p.baris}`;
      if (tempat.has(kunci)) ctx.addIssue({ code: "custom", path: ["kolom", p.bidang], message: `Petak ini sudah dipakai ${tempat.get(kunci)}.` });
      tempat.set(kunci, p.kode);
    }
  });
export type AturPetak = z.output<typeof aturPetakSchema>;

export const BERKAS_PETA = { nama: ["berkas"], maks: 8 * 1024 * 1024 } as const;
const titik = z.array(z.number()).min(2);
const cincin = z.array(z.array(titik).min(4)).min(1);
const bentuk = z.discriminatedUnion("type", [z.object({ type: z.literal("Polygon"), coordinates: cincin }), z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(cincin).min(1) })]);
const koleksi = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.object({ type: z.literal("Feature"), properties: z.record(z.string(), z.unknown()).nullable(), geometry: bentuk })).min(1).max(2_000) });
/** Within the archipelago and its sea, with room to spare: anything else is another projection, not degrees. */
const dalamDerajat = (c: readonly unknown[]): boolean => (typeof c[0] === "number" ? Math.abs(c[0] - 118) < 40 && Math.abs(Number(c[1])) < 25 : c.every((x) => Array.isArray(x) && dalamDerajat(x)));

/** Field `berkas`: a GeoJSON FeatureCollection of polygons in degrees (WGS 84). `aksi` "hapus": back to tiles. */
export const denahSchema = z.object({
  wilayah: z.string().regex(KODE_WILAYAH), aksi: z.enum(["simpan", "hapus"]), sumber: z.string().trim().max(200, "Paling panjang 200 huruf.").default(""), berkas: z.string().default(""),
}).transform(({ berkas, ...isi }, ctx) => {
  if (isi.aksi === "hapus") return { ...isi, fitur: [] };
  const tolak = (path: string, message: string) => { ctx.addIssue({ code: "custom", path: [path], message }); return z.NEVER; };
  if (isi.sumber.length < 5) return tolak("sumber", "Tulis dari mana peta ini, misalnya Badan Informasi Geospasial, batas administrasi 2024.");
  if (berkas === "") return tolak("berkas", "Pilih berkas GeoJSON, paling besar 8 MB.");
  let json: unknown;
  try { json = JSON.parse(berkas); } catch { return tolak("berkas", "Berkas ini bukan GeoJSON: isinya tidak terbaca."); }
  const hasil = koleksi.safeParse(json);
  if (!hasil.success) return tolak("berkas", "Berkas ini harus FeatureCollection berisi Polygon atau MultiPolygon.");
  if (!hasil.data.features.every((f) => dalamDerajat(f.geometry.coordinates))) return tolak("berkas", "Koordinatnya bukan derajat lintang dan bujur di Indonesia. Simpan ulang sebagai WGS 84 (EPSG:4326).");
  return { ...isi, fitur: hasil.data.features };
});
export type SimpanDenah = z.output<typeof denahSchema>;
