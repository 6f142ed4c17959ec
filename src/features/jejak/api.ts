import { defineRead, type Panggilan } from "@/server/api/define-endpoint";
import { bacaDitinjau, kepalaTinjauan } from "@/server/api/tinjauan";
import { versiApi } from "./present";
import { bacaVersi } from "./queries";
import { riwayatSchema, tanyaRiwayatSchema, versiSchema } from "./schema";

export const riwayatEndpoint = defineRead({
  jalur: "/api/v1/riwayat",
  judul: "Riwayat satu angka: tiap versi, sejak kapan, sampai kapan, dan mengapa",
  uraian: "Versi yang sudah ditutup dan yang berdiri sekarang, berurutan menurut waktu diketahui.",
  permission: "capaian:read", tanya: tanyaRiwayatSchema, jawaban: riwayatSchema, contoh: "wilayah=15.01&indikator=logistik.kotak-suara.diterima",
  csv: { kolom: Object.keys(versiSchema.shape), baris: ({ riwayat }) => riwayat },
  baca: async (p: Panggilan<"capaian:read">, tanya) => {
    const d = await bacaDitinjau(p.actor, { wilayah: tanya.wilayah, pemilihan: tanya.pemilihan });
    return d && { keadaan: null, susun: async () => {
      const r = await bacaVersi({ pembaca: p.lain("laporan:read"), terbatas: p.lain("capaian:read-terbatas") }, d.t, tanya);
      return r && { ...kepalaTinjauan(d), indikator: r.indikator, riwayat: r.versi.map((v) => versiApi(v, d.t)), berikutnya: r.berikutnya };
    } };
  },
});
