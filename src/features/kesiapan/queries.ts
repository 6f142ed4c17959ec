import "server-only";
import { type Actor, bolehBaca, mencakup } from "@/auth/actor";
import { jumlahkan, type Sel, type Tinjauan } from "@/features/capaian/domain";
import { namaLengkap, namaPendek } from "@/features/wilayah/domain";
import { db } from "@/server/db/client";
import { bacaIsi, bacaKatalog, type Katalog, selDari } from "@/server/ledger/baca";

export type Simpul = { readonly kode: string; readonly nama: string; readonly namaLengkap: string; readonly petak: readonly [number, number] | null; readonly sel: readonly Sel[] };
export type Kesiapan = { readonly katalog: Katalog; readonly sendiri: Simpul; readonly anak: readonly Simpul[]; /** Children exist but are not this viewer's to see. */ readonly tertutup: boolean; readonly urut: string };

/** One place and its children, never deeper. Null: the election has no catalogue yet. The nation is summed from its provinces. */
export async function bacaKesiapan(actor: Actor<"capaian:read">, t: Tinjauan): Promise<Kesiapan | null> {
  const katalog = await bacaKatalog(t.pemilihan.id, t.saat);
  if (!katalog) return null;
  const [semua, buku] = await Promise.all([
    // From wilayah, not from capaian: a silent one is still listed. Below kecamatan nothing is entered unless a register stands.
    db().wilayah.findMany({ where: { indukId: t.wilayah.id, ...(t.wilayah.tingkat >= 2 && { kebutuhan: { some: { pemilihanId: t.pemilihan.id } } }) },
      orderBy: { kode: "asc" }, select: { id: true, kode: true, nama: true, tingkat: true, petakKolom: true, petakBaris: true, jenis: { select: { nama: true } } } }),
    db().buku.findUnique({ where: { provinsiId: t.wilayah.provinsiId }, select: { urut: true } }),
  ]);
  // Kab/kota are open to the whole province; deeper levels only to whom they belong.
  const anak = semua.filter((w) => bolehBaca(actor, w.kode));
  const isi = await bacaIsi(t.pemilihan.id, [t.wilayah.id, ...anak.map((w) => w.id)], t.pada);
  const simpulAnak = anak.map((w) => ({ kode: w.kode, nama: namaPendek(w), namaLengkap: namaLengkap(w), petak: w.petakKolom !== null && w.petakBaris !== null ? [w.petakKolom, w.petakBaris] as const : null, sel: selDari(isi, w.id, katalog.ketentuan) }))
    .filter((s) => t.wilayah.tingkat > 0 || s.sel.length > 0);
  const sel = t.wilayah.tingkat > 0 ? selDari(isi, t.wilayah.id, katalog.ketentuan)
    : katalog.ketentuan.flatMap((k) => jumlahkan(simpulAnak.flatMap((s) => s.sel.filter((x) => x.ketentuan.id === k.id))) ?? []);
  return { katalog, urut: buku?.urut.toString() ?? "0", tertutup: semua.length > anak.length && !mencakup(actor, t.wilayah.kode), anak: simpulAnak,
    sendiri: { kode: t.wilayah.kode, nama: t.wilayah.nama, namaLengkap: t.wilayah.namaLengkap, petak: null, sel } };
}
