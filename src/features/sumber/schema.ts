import { z } from "zod";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { formatDesimal, parseBilangan, parseDesimal } from "@/lib/format";
import { bilanganAtauKosong } from "@/lib/isian";
import { bentukTinjauan, cacah, saatIso, tanggalIso, tanyaFormat, tanyaPada, tanyaPemilihan } from "@/lib/tanya";
import { parseTanggal } from "@/lib/waktu";
import { KATEGORI } from "./domain";

const perWilayah = z.record(z.string().regex(/^[\d-]{2,20}$/), bilanganAtauKosong).default({});

const tanggalSumber = z.string().transform((text, ctx) => parseTanggal(text) ?? (ctx.addIssue({ code: "custom", message: "Isi tanggal sumbernya." }), z.NEVER));

/** Fields: tps.<kode with - for .>, dpt.<kode …>: a dot parts a field's name. */
export const catatDasarSchema = z.object({
  pemilihan: z.string().regex(/^[a-z0-9-]{1,60}$/), wilayah: z.string().regex(KODE_WILAYAH), tps: perWilayah, dpt: perWilayah,
  /** The adoption shown beside each field ("" for none): dilihat.tps-15-05. */
  dilihat: z.record(z.string().regex(/^(tps|dpt)-[\d-]{2,20}$/), z.string().regex(/^\d{0,18}$/)).default({}),
  sumber: z.string().trim().min(5, "Tulis dari mana angka ini, misalnya nomor keputusan.").max(200, "Paling panjang 200 huruf."),
  tanggal: tanggalSumber,
}).transform(({ tps, dpt, dilihat, ...lain }) => ({
  ...lain, angka: ([["tps", tps], ["dpt", dpt]] as const).flatMap(([apa, isi]) => Object.entries(isi).flatMap(([kode, nilai]) => (nilai === null ? []
    : [{ bidang: `${apa}.${kode}`, jenis: `${apa}.jumlah`, kode: kode.replaceAll("-", "."), nilai, dilihat: dilihat[`${apa}-${kode}`] ?? null }]))),
})).superRefine((isi, ctx) => {
  if (isi.angka.length === 0) ctx.addIssue({ code: "custom", path: ["angka"], message: "Isi paling sedikit satu angka." });
});
export type CatatDasar = z.output<typeof catatDasarSchema>;

const teks = (maks: number) => z.string().trim().max(maks, `Paling panjang ${maks} huruf.`);
const id = z.string().regex(/^\d{1,18}$/);
const alasan = teks(500).min(10, "Tulis alasannya, paling sedikit sepuluh huruf.");

/** What a kind of fact asks for is known only with its unit: see bacaNilai. */
export const usulSchema = z.object({
  pemilihan: z.string().regex(/^[a-z0-9-]{1,60}$/), wilayah: z.string().regex(KODE_WILAYAH), jenis: z.string().regex(/^[a-z][a-z0-9.-]{1,59}$/), kontes: z.string().regex(/^([A-Z_]{2,30})?$/).default(""),
  nilai: z.string().max(40, "Terlalu panjang.").default(""), pembilang: bilanganAtauKosong.default(null), penyebut: bilanganAtauKosong.default(null), kategori: z.string().max(30).default(""),
  sumber: teks(200).min(5, "Tulis dari mana angka ini: lembaga, rapat, atau pemberitaan."), nomor: teks(80).default(""), tanggal: tanggalSumber,
  status: z.enum(["RESMI", "KLAIM", "ESTIMASI"], "Pilih sifat sumbernya."), catatan: teks(500).default(""),
}).superRefine((isi, ctx) => {
  if (isi.status === "RESMI" && isi.nomor.length < 3) ctx.addIssue({ code: "custom", path: ["nomor"], message: "Sumber resmi perlu nomor dokumennya. Tanpa nomor, pilih Klaim atau Estimasi." });
});
export type Usul = z.output<typeof usulSchema>;

export const tetapkanSchema = z.object({ fakta: id, alasan, /** The adoption shown, "" for none. */ dilihat: z.string().regex(/^\d{0,18}$/) });
export type Tetapkan = z.output<typeof tetapkanSchema>;
export const keberatanSchema = z.object({ fakta: id, alasan });
export type AjukanKeberatan = z.output<typeof keberatanSchema>;

type Nilai = { readonly nilai: number | null; readonly kategori: string | null; readonly pembilang: number | null; readonly penyebut: number | null };
type Terbaca = { readonly ok: true; readonly value: Nilai } | { readonly ok: false; readonly bidang: Readonly<Record<string, string>> };
const salah = (bidang: Readonly<Record<string, string>>): Terbaca => ({ ok: false, bidang });

/** The figure as typed, by the unit of its kind; else a sentence for each field. */
export function bacaNilai(jenis: { readonly kode: string; readonly satuan: string }, isi: Pick<Usul, "nilai" | "kategori" | "pembilang" | "penyebut" | "status">): Terbaca {
  const kosong = { nilai: null, kategori: null, pembilang: null, penyebut: null };
  if (jenis.kode.startsWith("klaim.") && isi.status !== "KLAIM") return salah({ status: "Yang diucapkan di rapat dicatat sebagai Klaim, siapa pun yang mengucapkannya." });
  if (jenis.satuan === "kategori") return KATEGORI.some((k) => k === isi.kategori) ? { ok: true, value: { ...kosong, kategori: isi.kategori } } : salah({ kategori: "Pilih kategorinya." });
  if (jenis.satuan === "persen") return bacaPersen(jenis.kode, isi);
  const pecahan = jenis.satuan === "skor";
  const nilai = pecahan ? parseDesimal(isi.nilai) : parseBilangan(isi.nilai);
  if (nilai === null || (pecahan && desimal(isi.nilai) > 4)) return salah({ nilai: isi.nilai.trim() === "" ? "Isi angkanya." : `"${isi.nilai.trim()}" bukan ${pecahan ? "angka dengan paling banyak empat desimal. Tulis misalnya 41,63." : "bilangan bulat. Tulis misalnya 1.234 atau 1234, tanpa minus dan tanpa pecahan."}` });
  return { ok: true, value: { ...kosong, nilai } };
}

const desimal = (text: string) => text.trim().split(",")[1]?.length ?? 0;

function bacaPersen(kode: string, { nilai: text, pembilang, penyebut, status }: Pick<Usul, "nilai" | "pembilang" | "penyebut" | "status">): Terbaca {
  const nilai = parseDesimal(text);
  if (nilai === null || nilai > 100 || desimal(text) > 4) return salah({ nilai: text.trim() === "" ? "Isi persentasenya." : `"${text.trim()}" bukan persentase 0 sampai 100. Tulis misalnya 84,46.` });
  if (pembilang === null && penyebut === null) {
    // A target is not measured on anything; every other percentage without its base is a claim.
    if (status === "RESMI" && !kode.endsWith(".target")) return salah({ status: "Persentase tanpa pembilang dan penyebut dicatat sebagai Klaim. Isi n dan m, atau pilih Klaim." });
    return { ok: true, value: { nilai, kategori: null, pembilang, penyebut } };
  }
  if (pembilang === null || penyebut === null) return salah({ [pembilang === null ? "pembilang" : "penyebut"]: "Isi n dan m keduanya, atau kosongkan keduanya." });
  if (penyebut === 0) return salah({ penyebut: "Penyebut tidak boleh nol." });
  if (pembilang > penyebut) return salah({ pembilang: "Pembilang tidak boleh melebihi penyebut." });
  const hitungan = (pembilang / penyebut) * 100;
  // Rounded or cut: either way it is less than one step of its last decimal away.
  if (Math.abs(hitungan - nilai) >= 10 ** -desimal(text)) return salah({ nilai: `${formatDesimal(pembilang)} dari ${formatDesimal(penyebut)} adalah ${formatDesimal(hitungan, 4)} persen, bukan ${text.trim()}. Periksa ketiganya.` });
  return { ok: true, value: { nilai, kategori: null, pembilang, penyebut } };
}

export const tanyaFaktaSchema = z.object({
  wilayah: z.string().regex(KODE_WILAYAH, "Tulis kode Kemendagri, misalnya 15 atau 15.01.").describe("Kode Kemendagri: 15, 15.01, 15.01.01; ID untuk nasional."),
  jenis: z.string().regex(/^[a-z0-9.-]{1,60}$/, "Tulis kode jenis fakta, misalnya tps.jumlah.").optional(), pemilihan: tanyaPemilihan, pada: tanyaPada, format: tanyaFormat,
});

const olehSiapa = { oleh: z.string().nullable(), pada_at: saatIso };
const barisFaktaSchema = z.object({
  id: z.string(), jenis: z.string(), jenis_nama: z.string(), satuan: z.string(), pemilik: z.string().describe("Peran yang berhak menetapkan."),
  nilai: z.number().nullable(), kategori: z.string().nullable(), pembilang: cacah.nullable(), penyebut: cacah.nullable(), status: z.enum(["RESMI", "ESTIMASI", "CONTOH", "KLAIM"]), sumber: z.string(), tanggal: tanggalIso, catatan: z.string().nullable(),
  kontes: z.string().nullable().describe("Bila fakta ini tentang satu jenis kontes."), pemilihan: z.string(), hari_pemilihan: tanggalIso, pemilihan_ini: z.boolean(), dipakai: z.boolean().describe("Sumber yang ditetapkan berlaku."), berbeda: z.boolean().describe("Menyebut angka lain daripada yang dipakai."),
  ...olehSiapa, adopsi: z.object({ alasan: z.string(), ...olehSiapa }).nullable(), keberatan: z.array(z.object({ alasan: z.string(), ...olehSiapa })),
});
export type BarisFakta = z.input<typeof barisFaktaSchema>;
export const faktaSchema = z.object({ ...bentukTinjauan, fakta: z.array(barisFaktaSchema) });
/** Columns of the table: what is nested in JSON is flat there. */
export const KOLOM_FAKTA = [...Object.keys(barisFaktaSchema.shape).filter((k) => k !== "adopsi" && k !== "keberatan"), "adopsi_alasan", "adopsi_oleh", "adopsi_pada_at", "keberatan"];
