import { defineRead, type Panggilan } from "@/server/api/define-endpoint";
import { bacaDitinjau, kepalaTinjauan } from "@/server/api/tinjauan";
import { barisKesiapan, capaianApi, kesiapanApi } from "./present";
import { bacaKesiapan, bacaRincian } from "./queries";
import { barisCapaianSchema, capaianSchema, gabunganSchema, kesiapanSchema, tanyaCapaianSchema, tanyaKesiapanSchema } from "./schema";

export const kesiapanEndpoint = defineRead({
  jalur: "/api/v1/kesiapan",
  judul: "Indeks kesiapan satu wilayah, per aspek, dan wilayah di bawahnya",
  uraian: "Rata-rata tertimbang dengan n dan m bobotnya, batas, cakupan, dan umur. Sama dengan layar ringkasan.",
  permission: "capaian:read", tanya: tanyaKesiapanSchema, jawaban: kesiapanSchema, contoh: "wilayah=15",
  csv: { kolom: ["wilayah", "nama", "bagian", "bagian_nama", "bobot", ...Object.keys(gabunganSchema.shape), "jejak"], baris: barisKesiapan },
  baca: async (p: Panggilan<"capaian:read">, tanya) => {
    const d = await bacaDitinjau(p.actor, tanya);
    return d && { keadaan: d.keadaan, susun: async () => {
      const k = await bacaKesiapan(p.actor, d.t);
      return k && { ...kepalaTinjauan(d), katalog_versi: k.katalog.versi, anak_tertutup: k.tertutup, sendiri: kesiapanApi(k.sendiri, k.katalog.aspek, d.t), anak: k.anak.map((w) => kesiapanApi(w, k.katalog.aspek, d.t)) };
    } };
  },
});

export const capaianEndpoint = defineRead({
  jalur: "/api/v1/capaian",
  judul: "Capaian per wilayah dan indikator",
  uraian: "Tiap baris: yang dilaporkan, kebutuhannya, cakupan unit, umur, status, dan batasnya. Yang belum dilaporkan ada barisnya dan bernilai null.",
  permission: "capaian:read", tanya: tanyaCapaianSchema, jawaban: capaianSchema, contoh: "wilayah=15&anak=1&aspek=logistik",
  csv: { kolom: Object.keys(barisCapaianSchema.shape), baris: ({ baris }) => baris },
  baca: async (p: Panggilan<"capaian:read">, tanya) => {
    const d = await bacaDitinjau(p.actor, tanya);
    return d && { keadaan: d.keadaan, susun: async () => {
      const r = await bacaRincian(p.actor, { pembaca: p.lain("laporan:read"), terbatas: p.lain("capaian:read-terbatas") }, d.t, tanya);
      return r && { ...kepalaTinjauan(d), katalog_versi: r.katalogVersi, tersembunyi: r.tersembunyi, baris: r.baris.map(({ simpul, sel, laporanId }) => capaianApi(simpul, sel, d.t, laporanId)) };
    } };
  },
});
