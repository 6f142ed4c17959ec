import { z } from "zod";

export const siapkanProvinsiSchema = z.object({ kode: z.string().regex(/^\d{2}$/, "Pilih provinsi.") });
export type SiapkanProvinsi = z.output<typeof siapkanProvinsiSchema>;
