import { z } from "zod";
import { KODE_WILAYAH } from "@/features/wilayah/domain";

export const buatLayarSchema = z.object({
  nama: z.string().trim().min(3, "Beri nama, misalnya Proyektor ruang rapat gubernur.").max(80, "Paling panjang 80 huruf."),
  wilayah: z.string().regex(KODE_WILAYAH, "Pilih wilayah yang ditampilkan."), pemilihan: z.string().regex(/^[a-z0-9-]{1,60}$/, "Pilih pemilihan."),
});
export type BuatLayar = z.output<typeof buatLayarSchema>;

export const cabutLayarSchema = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });
export type CabutLayar = z.output<typeof cabutLayarSchema>;
