import { defineRead, type Panggilan } from "@/server/api/define-endpoint";
import { bacaDitinjau, kepalaTinjauan } from "@/server/api/tinjauan";
import { barisFakta, faktaApi } from "./present";
import { bacaFakta } from "./queries";
import { faktaSchema, KOLOM_FAKTA, tanyaFaktaSchema } from "./schema";

export const faktaEndpoint = defineRead({
  jalur: "/api/v1/fakta",
  judul: "Fakta dasar satu wilayah dari semua sumbernya",
  uraian: "TPS, DPT, riwayat, target, dan klaim: tiap sumber berdampingan, mana yang dipakai, siapa yang menetapkan dan mengapa, siapa yang berkeberatan.",
  permission: "capaian:read", tanya: tanyaFaktaSchema, jawaban: faktaSchema, contoh: "wilayah=15",
  csv: { kolom: KOLOM_FAKTA, baris: ({ fakta }) => fakta.map(barisFakta) },
  baca: async (p: Panggilan<"capaian:read">, tanya) => {
    const d = await bacaDitinjau(p.actor, tanya);
    return d && { keadaan: null, susun: async () => ({ ...kepalaTinjauan(d), fakta: faktaApi(await bacaFakta(p.actor, d.t)).filter((f) => tanya.jenis === undefined || f.jenis === tanya.jenis) }) };
  },
});
