import { z } from "zod";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { bilanganAtauKosong } from "@/lib/isian";
import { parseTanggal } from "@/lib/waktu";

const tolak = (ctx: z.RefinementCtx, message: string) => { ctx.addIssue({ code: "custom", message }); return z.NEVER; };

const teks = (maks: number) => z.string().trim().max(maks, `Paling panjang ${maks} huruf.`).refine((s) => !s.includes("\0"), "Ada huruf yang tidak dapat disimpan.").transform((s) => s || null);
const idIndikator = z.string().regex(/^\d{1,5}$/);

/** Fields: nilai.<id>, alasan.<id> (reason of a row), dasar.<id> (the laporan shown beside it, "" for none). */
export const catatLogistikSchema = z.object({
  pemilihan: z.string().regex(/^[a-z0-9-]{1,60}$/),
  wilayah: z.string().regex(KODE_WILAYAH),
  kunci: z.uuid(),
  aksi: z.enum(["kirim", "tetap"]),
  per: z.string().transform((text, ctx) => parseTanggal(text) ?? tolak(ctx, "Isi tanggal keadaan angka ini.")),
  catatan: teks(500).default(null),
  nilai: z.record(idIndikator, bilanganAtauKosong).default({}),
  alasan: z.record(idIndikator, teks(300)).default({}),
  dasar: z.record(idIndikator, z.string().regex(/^\d{0,19}$/)).default({}),
}).transform(({ nilai, alasan, dasar, ...lain }) => ({
  ...lain,
  angka: Object.entries(nilai).flatMap(([id, pembilang]) => (pembilang === null ? [] : [{ indikatorId: Number(id), pembilang, alasan: alasan[id] ?? null }])).toSorted((a, b) => a.indikatorId - b.indikatorId),
  dasar: new Map(Object.entries(dasar).map(([id, laporan]) => [Number(id), laporan])),
})).superRefine((isi, ctx) => {
  if (isi.aksi === "kirim" && isi.angka.length === 0) ctx.addIssue({ code: "custom", path: ["nilai"], message: "Isi paling sedikit satu angka, atau pakai tombol Tidak ada perubahan." });
  if (isi.aksi === "tetap" && isi.angka.length > 0) ctx.addIssue({ code: "custom", path: ["nilai"], message: "Ada angka yang sudah diketik. Kirim sebagai laporan, atau kosongkan dahulu." });
});
export type CatatLogistik = z.output<typeof catatLogistikSchema>;
