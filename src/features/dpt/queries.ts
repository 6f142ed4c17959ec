import "server-only";
import { type Actor, bolehBaca, mencakup } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { ikutSerta, namaPendek } from "@/features/wilayah/domain";
import { db } from "@/server/db/client";
import { bacaIsi, bacaKatalog, selDari } from "@/server/ledger/baca";
import { bacaFaktaDi } from "@/server/ledger/baca-fakta";
import { bacaBantahan } from "@/server/ledger/sengketa";
import { berlakuPada } from "@/server/wilayah/berlaku";
import { isiDari, JENIS_DPT } from "./domain";

const ASPEK = "dpt";

/** TPS and voters of a place and its children, in this election and in those before it, and how far the voter data have come. */
export async function bacaDpt(actor: Actor<"capaian:read">, t: Tinjauan) {
  const semua = (await db().wilayah.findMany({ where: { indukId: t.wilayah.id, tingkat: { lte: 4 }, ...berlakuPada(t.saat) }, orderBy: { kode: "asc" }, select: { id: true, kode: true, nama: true, jenis: { select: { nama: true } } } })).filter((w) => ikutSerta(t.pemilihan.peserta, w.kode));
  const boleh = semua.filter((w) => bolehBaca(actor, w.kode));
  const [fakta, katalog, isi, bantahan] = await Promise.all([
    bacaFaktaDi(t, [t.wilayah.id, ...boleh.map((w) => w.id)], JENIS_DPT), bacaKatalog(t.pemilihan.id, t.saat), bacaIsi(t.pemilihan.id, [t.wilayah.id], t.pada), bacaBantahan(t, boleh),
  ]);
  const ini = t.pemilihan.slug;
  const lalu = [...new Map(fakta.filter((f) => f.pemilihan !== ini && f.jenis === "dpt.jumlah").map((f) => [f.pemilihan, { slug: f.pemilihan, nama: f.pemilihanNama, hari: f.hari }])).values()].toSorted((a, b) => (a.hari < b.hari ? 1 : -1));
  const simpul = (id: number) => ({ ini: isiDari(fakta, id, ini), lalu: lalu.map((p) => isiDari(fakta, id, p.slug)) });
  // Of a nation or a kecamatan only those children on which anybody has said anything.
  const anak = boleh.filter((w) => (t.wilayah.tingkat > 0 && t.wilayah.tingkat < 3) || fakta.some((f) => f.wilayahId === w.id));
  return {
    lalu, sendiri: simpul(t.wilayah.id), anak: anak.map((w) => ({ kode: w.kode, nama: namaPendek(w), ...simpul(w.id) })), tertutup: semua.length > boleh.length && !mencakup(actor, t.wilayah.kode),
    sel: katalog ? selDari(isi, t.wilayah.id, katalog.ketentuan.filter((k) => k.aspek === ASPEK), bantahan) : [],
  };
}
