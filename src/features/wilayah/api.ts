import { defineRead, type Panggilan } from "@/server/api/define-endpoint";
import { daftarWilayah } from "./queries";
import { daftarWilayahSchema, tanyaWilayahSchema, wilayahSchema } from "./schema";

export const wilayahEndpoint = defineRead({
  jalur: "/api/v1/wilayah",
  judul: "Pohon wilayah, setingkat demi setingkat",
  uraian: "Kode, nama, tingkat, induk, zona, dan masa berlaku. Provinsi dan kabupaten/kotanya terbuka bagi semua di provinsi itu; lebih dalam hanya wilayah sendiri.",
  permission: "capaian:read", tanya: tanyaWilayahSchema, jawaban: daftarWilayahSchema, contoh: "induk=15",
  csv: { kolom: Object.keys(wilayahSchema.shape), baris: ({ wilayah }) => wilayah },
  baca: async (p: Panggilan<"capaian:read">, tanya) => {
    const isi = await daftarWilayah(p.actor, tanya);
    return isi && { keadaan: null, susun: async () => isi };
  },
});
