import { z } from "zod";

/** `berkas` and `bukti.<id>` are taken in before this (server/dokumen/terima). */
export const lampirkanSchema = z.object({ laporan: z.string().regex(/^\d{1,18}$/) });
export type Lampirkan = z.output<typeof lampirkanSchema>;

export const hapusSchema = z.object({
  id: z.string().regex(/^\d{1,9}$/).transform(Number),
  alasan: z.string().trim().min(10, "Tulis alasannya, paling sedikit 10 huruf: siapa yang membaca jejaknya kelak harus mengerti.").max(300, "Paling panjang 300 huruf.").refine((s) => !s.includes("\0"), "Ada huruf yang tidak dapat disimpan."),
});
export type Hapus = z.output<typeof hapusSchema>;
