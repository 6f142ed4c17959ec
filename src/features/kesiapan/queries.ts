import "server-only";
import { type Actor, bolehBaca, mencakup } from "@/auth/actor";
import { jumlahkan, type Sel, type Tinjauan } from "@/features/capaian/domain";
import { ikutSerta, namaLengkap, namaPendek } from "@/features/wilayah/domain";
import { db } from "@/server/db/client";
import { bacaIsi, bacaKatalog, type Katalog, selDari } from "@/server/ledger/baca";
import { bacaBantahan } from "@/server/ledger/sengketa";
import { berlakuPada } from "@/server/wilayah/berlaku";

export type Simpul = { readonly kode: string; readonly nama: string; readonly namaLengkap: string; readonly petak: readonly [number, number] | null; readonly sel: readonly Sel[] };
export type Kesiapan = { readonly katalog: Katalog; readonly sendiri: Simpul; readonly anak: readonly Simpul[]; /** Children exist but are not this viewer's to see. */ readonly tertutup: boolean; readonly urut: string };

/**
 * One place and its children, never deeper. Null: the election has no catalogue yet. The nation is summed from its provinces. What is only compared
 * with, and not itself shown, does without what is said against its facts (`polos`).
 */
export async function bacaKesiapan(actor: Actor<"capaian:read">, t: Tinjauan, polos = false): Promise<Kesiapan | null> {
  const katalog = await bacaKatalog(t.pemilihan.id, t.saat);
  if (!katalog) return null;
  const [setingkat, buku] = await Promise.all([
    // From wilayah, not from capaian: a silent one is still listed; one that does not vote is not. Below kecamatan nothing is entered unless a register stands.
    db().wilayah.findMany({ where: { indukId: t.wilayah.id, ...berlakuPada(t.saat), ...(t.wilayah.tingkat >= 2 && { kebutuhan: { some: { pemilihanId: t.pemilihan.id } } }) },
      orderBy: { kode: "asc" }, select: { id: true, kode: true, nama: true, tingkat: true, petakKolom: true, petakBaris: true, jenis: { select: { nama: true } } } }),
    db().buku.findUnique({ where: { provinsiId: t.wilayah.provinsiId }, select: { urut: true } }),
  ]);
  const semua = setingkat.filter((w) => ikutSerta(t.pemilihan.peserta, w.kode));
  // Kab/kota are open to the whole province; deeper levels only to whom they belong.
  const anak = semua.filter((w) => bolehBaca(actor, w.kode)).map((w) => ({ ...w, nama: namaPendek(w), namaLengkap: namaLengkap(w) }));
  const [isi, bantahan] = await Promise.all([bacaIsi(t.pemilihan.id, [t.wilayah.id, ...anak.map((w) => w.id)], t.pada), polos ? undefined : bacaBantahan(t, anak)]);
  const simpulAnak = anak.map((w) => ({ kode: w.kode, nama: w.nama, namaLengkap: w.namaLengkap, petak: w.petakKolom !== null && w.petakBaris !== null ? [w.petakKolom, w.petakBaris] as const : null, sel: selDari(isi, w.id, katalog.ketentuan, bantahan) }))
    .filter((s) => t.wilayah.tingkat > 0 || s.sel.length > 0);
  const sel = t.wilayah.tingkat > 0 ? selDari(isi, t.wilayah.id, katalog.ketentuan, bantahan)
    : katalog.ketentuan.flatMap((k) => jumlahkan(simpulAnak.flatMap((s) => s.sel.filter((x) => x.ketentuan.id === k.id))) ?? []);
  return { katalog, urut: buku?.urut.toString() ?? "0", tertutup: semua.length > anak.length && !mencakup(actor, t.wilayah.kode), anak: simpulAnak,
    sendiri: { kode: t.wilayah.kode, nama: t.wilayah.nama, namaLengkap: t.wilayah.namaLengkap, petak: null, sel } };
}

type Hak = { readonly pembaca: Actor<"laporan:read"> | null; readonly terbatas: Actor<"capaian:read-terbatas"> | null };
type Saring = { readonly anak: "0" | "1"; readonly aspek?: string | undefined; readonly indikator?: string | undefined };

/** Cell by cell: a place, with `anak` also its children. Null: no catalogue yet, no such aspek or indikator here, or not this caller's to see. */
export async function bacaRincian(actor: Actor<"capaian:read">, { pembaca, terbatas }: Hak, t: Tinjauan, { anak, aspek, indikator }: Saring) {
  const k = await bacaKesiapan(actor, t);
  const diminta = k?.katalog.ketentuan.filter((x) => (aspek === undefined || x.aspek === aspek) && (indikator === undefined || x.kode === indikator));
  if (!k || !diminta || diminta.length === 0) return null;
  const dipakai = new Set(diminta.map((x) => x.id));
  const semua = [k.sendiri, ...(anak === "1" ? k.anak : [])].flatMap((simpul) => simpul.sel.filter((s) => dipakai.has(s.ketentuan.id)).map((sel) => ({ simpul, sel })));
  // Security detail only inside the own subtree of who may see it; sums above it are open.
  const terlihat = semua.filter(({ simpul, sel }) => !sel.ketentuan.terbatas || (terbatas !== null && mencakup(terbatas, simpul.kode)));
  if (terlihat.length === 0 && indikator !== undefined) return null;
  const laporan = ({ simpul, sel }: (typeof semua)[number]) => (sel.butuh.isian && sel.capaian && sel.capaian.unitLapor > 0 && pembaca && mencakup(pembaca, simpul.kode) ? sel.capaian.laporanId : null);
  return { katalogVersi: k.katalog.versi, tersembunyi: semua.length - terlihat.length, baris: terlihat.map((b) => ({ ...b, laporanId: laporan(b) })) };
}
