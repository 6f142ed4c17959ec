"use server";

import { formatBilangan } from "@/lib/format";
import { defineAction } from "@/server/action/define-action";
import { siapkanProvinsi } from "./mutations";
import { siapkanProvinsiSchema } from "./schema";

export const siapkanProvinsiAction = defineAction({
  name: "wilayah.siapkan-provinsi",
  permission: "admin:write",
  schema: siapkanProvinsiSchema,
  run: siapkanProvinsi,
  messages: { TIDAK_DITEMUKAN: "Provinsi ini tidak ditemukan di wilayah tugas Anda." },
  success: ({ nama, baru }) => ({ message: baru > 0 ? `Provinsi ${nama} siap: ${formatBilangan(baru)} wilayah dimuat.` : `Provinsi ${nama} sudah lengkap; tidak ada yang berubah.` }),
});
