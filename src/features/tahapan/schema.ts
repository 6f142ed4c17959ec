import { z } from "zod";
import { parseTanggal, type Tanggal } from "@/lib/waktu";
import { LEMBAGA } from "./domain";

const kodeTahapan = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Pilih tahapan.").max(60, "Pilih tahapan.");
const di = { pemilihan: z.string().regex(/^[a-z0-9-]{1,60}$/, "Pilih pemilihan."), /** The version of the schedule that was shown. */ dilihat: z.string().regex(/^\d{1,9}\.\d{1,9}$/, "Muat ulang halaman ini.") };
const alasan = z.string().trim().min(10, "Tulis alasannya, paling sedikit 10 huruf.").max(300, "Paling panjang 300 huruf.");
const nomorSk = z.string().trim().max(120, "Paling panjang 120 huruf.").default("").transform((v) => v || null);

const tanggalWajib = (pesan: string) => z.string().transform((text, ctx): Tanggal => parseTanggal(text.trim()) ?? (ctx.addIssue({ code: "custom", message: pesan }), z.NEVER));
const tanggalBoleh = z.string().default("").transform((text, ctx): Tanggal | null => (text.trim() === "" ? null : parseTanggal(text.trim()) ?? (ctx.addIssue({ code: "custom", message: "Tulis tanggal yang ada, misalnya 2024-11-27." }), z.NEVER)));
const JAM = /^([01]\d|2[0-3])[.:]([0-5]\d)$/;
const jam = (text: string) => { const [, j, m] = JAM.exec(text.trim()) ?? []; return j && m ? `${j}:${m}` : null; };
const jamWajib = z.string().transform((text, ctx) => jam(text) ?? (ctx.addIssue({ code: "custom", message: "Tulis jamnya, misalnya 07.00." }), z.NEVER));
const jamBoleh = z.string().default("").transform((text, ctx) => (text.trim() === "" ? null : jam(text) ?? (ctx.addIssue({ code: "custom", message: "Tulis jamnya, misalnya 12.00, atau kosongkan." }), z.NEVER)));
const waktu = { mulai: tanggalBoleh, selesai: tanggalWajib("Isi tanggal selesai."), selesaiJam: jamBoleh };
const tidakTerbalik = <T extends { readonly mulai: Tanggal | null; readonly selesai: Tanggal }>(isi: T, ctx: z.RefinementCtx) => {
  if (isi.mulai !== null && isi.mulai > isi.selesai) ctx.addIssue({ code: "custom", path: ["selesai"], message: "Selesai tidak boleh sebelum mulai." });
};

/** What a shift would be: also asked for by an address, before anything is stored. */
export const rencanaTahapanSchema = z.object({ ...waktu, alasan, nomorSk }).superRefine(tidakTerbalik);
export const rencanaHariSchema = z.object({ hari: tanggalWajib("Isi hari pemungutan suara."), bukaJam: jamWajib, tutupJam: jamWajib, alasan, nomorSk }).superRefine((isi, ctx) => {
  if (isi.bukaJam >= isi.tutupJam) ctx.addIssue({ code: "custom", path: ["tutupJam"], message: "TPS tidak boleh tutup sebelum dibuka." });
});
export const geserTahapanSchema = z.object({ ...di, tahapan: kodeTahapan }).and(rencanaTahapanSchema);
export const geserHariSchema = z.object(di).and(rencanaHariSchema);

const centang = z.literal("ya").optional().transform((v) => v === "ya");
/** `sesudah.<kode>`: it waits for that stage; `jeda.<kode>`: days after its end. */
const sesudah = z.object({ sesudah: z.record(kodeTahapan, z.literal("ya")).default({}), jeda: z.record(kodeTahapan, z.string().trim().regex(/^[-−]?\d{0,3}$/, "Tulis bilangan hari, misalnya 1 atau −2.")).default({}) })
  .transform(({ sesudah: ditunggu, jeda }) => ({ sesudah: Object.keys(ditunggu).map((kode) => ({ kode, jeda: Number((jeda[kode] ?? "").replace("−", "-") || "1") })) }));
const isi = z.object({
  nama: z.string().trim().min(3, "Isi nama tahapan.").max(120, "Paling panjang 120 huruf."), dasar: z.string().trim().min(3, "Isi dasar hukumnya, misalnya PKPU 2/2024.").max(200, "Paling panjang 200 huruf."),
  lembaga: z.enum(LEMBAGA, "Pilih penanggung jawabnya."), tetap: centang, terikat: centang, alasan, nomorSk,
});
export const tambahTahapanSchema = z.object({ ...di, ...waktu }).superRefine(tidakTerbalik).and(isi).and(sesudah);
export const ubahTahapanSchema = z.object({ ...di, tahapan: kodeTahapan }).and(isi).and(sesudah);
export const akhiriTahapanSchema = z.object({ ...di, tahapan: kodeTahapan, alasan });
/** An empty day: not finished after all. */
export const selesaiTahapanSchema = z.object({ ...di, tahapan: kodeTahapan, realisasi: tanggalBoleh, catatan: z.string().trim().max(300, "Paling panjang 300 huruf.").default("") });

export type GeserTahapan = z.output<typeof geserTahapanSchema>;
export type GeserHari = z.output<typeof geserHariSchema>;
export type TambahTahapan = z.output<typeof tambahTahapanSchema>;
export type UbahTahapan = z.output<typeof ubahTahapanSchema>;
export type AkhiriTahapan = z.output<typeof akhiriTahapanSchema>;
export type SelesaiTahapan = z.output<typeof selesaiTahapanSchema>;
