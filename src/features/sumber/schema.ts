import { z } from "zod";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { bilanganAtauKosong } from "@/lib/isian";
import { parseTanggal } from "@/lib/waktu";

const perWilayah = z.record(z.string().regex(/^[\d-]{2,20}$/), bilanganAtauKosong).default({});

/** Fields: tps.<kode with - for .>, dpt.<kode …>: a dot parts a field's name. */
export const catatDasarSchema = z.object({
  pemilihan: z.string().regex(/^[a-z0-9-]{1,60}$/), wilayah: z.string().regex(KODE_WILAYAH), tps: perWilayah, dpt: perWilayah,
  /** The adoption shown beside each field ("" for none): dilihat.tps-15-05. */
  dilihat: z.record(z.string().regex(/^(tps|dpt)-[\d-]{2,20}$/), z.string().regex(/^\d{0,18}$/)).default({}),
  sumber: z.string().trim().min(5, "Tulis dari mana angka ini, misalnya nomor keputusan.").max(200, "Paling panjang 200 huruf."),
  tanggal: z.string().transform((text, ctx) => parseTanggal(text) ?? (ctx.addIssue({ code: "custom", message: "Isi tanggal sumbernya." }), z.NEVER)),
}).transform(({ tps, dpt, dilihat, ...lain }) => ({
  ...lain, angka: ([["tps", tps], ["dpt", dpt]] as const).flatMap(([apa, isi]) => Object.entries(isi).flatMap(([kode, nilai]) => (nilai === null ? []
    : [{ bidang: `${apa}.${kode}`, jenis: `${apa}.jumlah`, kode: kode.replaceAll("-", "."), nilai, dilihat: dilihat[`${apa}-${kode}`] ?? null }]))),
})).superRefine((isi, ctx) => {
  if (isi.angka.length === 0) ctx.addIssue({ code: "custom", path: ["angka"], message: "Isi paling sedikit satu angka." });
});
export type CatatDasar = z.output<typeof catatDasarSchema>;
