"use server";

import { env } from "@/lib/env";
import { buatQr } from "@/lib/qr";
import { ROUTES } from "@/lib/routes";
import { defineAction } from "@/server/action/define-action";
import { buatLayar, cabutLayar } from "./mutations";
import { buatLayarSchema, cabutLayarSchema } from "./schema";

export const buatLayarAction = defineAction({
  name: "layar.buat",
  permission: "layar:write",
  schema: buatLayarSchema,
  run: buatLayar,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Wilayah atau pemilihan ini tidak ditemukan di wilayah tugas Anda.", NAMA_DIPAKAI: "Di wilayah ini sudah ada layar dengan nama itu. Beri nama lain, atau cabut yang lama." },
  uraian: ({ tag }) => (tag === "NAMA_DIPAKAI" ? { fieldErrors: { nama: "Nama ini sudah dipakai layar lain di wilayah ini." } } : { fieldErrors: { wilayah: "Tidak ditemukan di wilayah tugas Anda." } }),
  success: ({ nama, token }) => {
    const alamat = new URL(ROUTES.layarBuka(token), env().APP_URL).href;
    const { ukuran, jalur } = buatQr(alamat);
    return { message: `Layar “${nama}” siap dibuka.`, sekali: { alamat, ukuran: String(ukuran), jalur } };
  },
});

export const cabutLayarAction = defineAction({
  name: "layar.cabut",
  permission: "layar:write",
  schema: cabutLayarSchema,
  run: cabutLayar,
  segarkan: true,
  messages: { TIDAK_DITEMUKAN: "Layar ini tidak ditemukan di wilayah tugas Anda." },
  success: ({ nama }) => ({ message: `Layar “${nama}” dicabut dan langsung padam.` }),
});
