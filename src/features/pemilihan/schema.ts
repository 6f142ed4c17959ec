import { z } from "zod";
import { parseBilangan } from "@/lib/format";
import { parseTanggal } from "@/lib/waktu";
import { KONTES_PROVINSI, TEMPLAT } from "./domain";

const pilihan = z.literal("ya").optional().transform((v) => v === "ya");
const dicentang = z.record(z.string().max(20), z.string().max(10)).default({}).transform((isi) => Object.entries(isi).flatMap(([kunci, nilai]) => (nilai === "ya" ? [kunci] : [])));
const tanggal = (pesan: string) => z.string().transform((text, ctx) => parseTanggal(text) ?? (ctx.addIssue({ code: "custom", message: pesan }), z.NEVER));
const jam = (bawaan: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Isi jam, misalnya 07:00.").default(bawaan);
const SLUG = /^[a-z0-9-]{1,60}$/;

/** Fields kontes.<JENIS>: ballots over the province (`gubernur`: the one of a Pilkada); `kabkota`: in all kab/kota, in those ticked as kab.<kode with - for .>, or in none. */
export const buatPemilihanSchema = z.object({
  nama: z.string().trim().min(5, "Isi nama, misalnya Pilkada Serentak 2029.").max(80, "Paling panjang 80 huruf."),
  jenis: z.enum(["PILKADA", "PEMILU"], "Pilih jenis pemilihan.").default("PILKADA"),
  hari: tanggal("Isi tanggal pemungutan suara."),
  bukaJam: jam("07:00"), tutupJam: jam("13:00"),
  provinsi: z.string().regex(/^\d{2}$/, "Pilih provinsi."),
  katalog: z.string().regex(SLUG, "Pilih katalog yang disalin.").optional(),
  gubernur: pilihan, kontes: dicentang, kabkota: z.enum(["ya", "pilih", "tidak"], "Pilih satu.").default("tidak"), kab: dicentang,
  /** Open for laporan at once; else it starts in persiapan. Laporan are taken in both. */
  langsung: pilihan,
}).transform(({ gubernur, kontes, kabkota, kab, ...isi }, ctx) => {
  const tolak = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
  const nama = isi.nama.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").slice(0, 50).replace(/^-|-$/g, "");
  if (nama === "") tolak("nama", "Nama perlu huruf a–z atau angka: alamat halamannya dibuat darinya.");
  if (isi.tutupJam <= isi.bukaJam) tolak("tutupJam", "Jam tutup harus sesudah jam buka.");
  const diPilih = [...(gubernur ? ["GUBERNUR"] : []), ...kontes];
  const provinsi = KONTES_PROVINSI[isi.jenis].filter((k) => diPilih.includes(k));
  const kabKota = kabkota === "ya" ? "SEMUA" as const : kabkota === "pilih" ? kab.map((k) => k.replaceAll("-", ".")) : [];
  if (kabkota === "pilih" && kab.length === 0) tolak("kabkota", "Centang paling sedikit satu kabupaten/kota, atau pilih yang lain.");
  else if (provinsi.length === 0 && kabKota.length === 0) tolak(isi.jenis === "PILKADA" ? "gubernur" : "kabkota", "Pilih paling sedikit satu kontes.");
  return { ...isi, katalog: isi.katalog ?? TEMPLAT[isi.jenis], kontes: { provinsi, kabKota }, slug: `${nama}-${isi.provinsi}` };
});
export type BuatPemilihan = z.output<typeof buatPemilihanSchema>;

const KEADAAN = ["PERSIAPAN", "BERJALAN", "DITUTUP", "ARSIP"] as const;
const keadaan = z.enum(KEADAAN, "Pilih keadaan yang baru.");
/** `pemilihan`: "slug KEADAAN", the election and the state its author was shown. */
export const ubahKeadaanSchema = z.object({
  pemilihan: z.string().transform((text, ctx) => {
    const [slug = "", dari] = text.split(" ");
    const kini = keadaan.safeParse(dari);
    return kini.success && SLUG.test(slug) ? { slug, dari: kini.data } : (ctx.addIssue({ code: "custom", message: "Pilih pemilihan." }), z.NEVER);
  }),
  ke: keadaan,
  alasan: z.string().trim().min(10, "Tulis alasannya, paling sedikit 10 huruf.").max(300, "Paling panjang 300 huruf."),
  nomorSk: z.string().trim().max(120, "Paling panjang 120 huruf.").default("").transform((v) => v || null),
});
export type UbahKeadaan = z.output<typeof ubahKeadaanSchema>;

const kolom = z.record(z.string().regex(/^\d{1,3}$/), z.string().trim().max(120, "Paling panjang 120 huruf.")).default({});
/**
 * Fields nomor.<row>, nama.<row>, wakil.<row>: the whole list of a contest; an empty row is none. `tunggal`: the one pair stands against an empty column.
 * `dilihat`: the rows in force that its author was shown.
 */
export const tetapkanPaslonSchema = z.object({
  kontes: z.string().regex(/^\d{1,9}$/, "Pilih kontes.").transform(Number),
  dilihat: z.string().regex(/^(\d{1,9}(,\d{1,9})*)?$/).default("").transform((t) => (t === "" ? [] : t.split(",").map(Number))),
  nomor: kolom, nama: kolom, wakil: kolom, tunggal: pilihan,
  sumber: z.string().trim().min(5, "Tulis keputusan atau sumbernya, misalnya SK KPU 123/2029.").max(200, "Paling panjang 200 huruf."),
  tanggal: tanggal("Isi tanggal keputusan itu."),
  alasan: z.string().trim().max(300, "Paling panjang 300 huruf.").default(""),
}).transform(({ nomor, nama, wakil, ...isi }, ctx) => {
  const tolak = (path: readonly string[], message: string) => { ctx.addIssue({ code: "custom", path: [...path], message }); };
  const baris = Object.keys(nama).toSorted((a, b) => Number(a) - Number(b)).filter((b) => nama[b] !== "" || (wakil[b] ?? "") !== "" || (nomor[b] ?? "") !== "");
  const isian = baris.map((b) => ({ baris: b, nomorUrut: parseBilangan(nomor[b] ?? ""), nama: nama[b] ?? "", namaWakil: (wakil[b] ?? "") || null }));
  const dipakai = new Set<number>();
  for (const { baris: b, nomorUrut: n, nama: x } of isian) {
    if (n === null || n < 1 || n > 99) tolak(["nomor", b], "Isi nomor urut, 1 sampai 99.");
    else if (dipakai.has(n)) tolak(["nomor", b], `Nomor urut ${n} dipakai dua kali.`);
    else dipakai.add(n);
    if (x.length < 2) tolak(["nama", b], "Isi namanya.");
  }
  return { ...isi, isian: isian.map((x) => ({ ...x, nomorUrut: x.nomorUrut ?? 0 })) };
});
export type TetapkanPaslon = z.output<typeof tetapkanPaslonSchema>;
