import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { type Bertanda, menurutJadwal, type Sel } from "@/features/capaian/domain";
import { namaLengkap } from "@/features/wilayah/domain";
import { tanggal, tanggalDb, type Zona } from "@/lib/waktu";
import { db, pool } from "@/server/db/client";
import { bacaIsi, bacaKatalog, type Katalog, selDari, SQL_ISI_KATALOG } from "@/server/ledger/baca";
import { nowTerbaca } from "@/server/ledger/jam-gladi";
import { pratinjauKatalog } from "@/server/ledger/pratinjau";
import { bedaIsi, type Beda, DRAF_KOSONG, type Draf, faktorBaru, type IsiKatalog, terapkanDraf } from "./domain";

/** The elections whose catalogue this admin may change: every province that takes part is in the own subtree. */
export async function daftarPemilihanAdmin(actor: Actor<"admin:write">) {
  const rows = await db().pemilihan.findMany({
    where: { katalog: { some: {} }, peserta: { some: { sampaiAt: null, wilayah: withScope(actor) } } }, orderBy: [{ hari: "desc" }],
    select: { id: true, slug: true, nama: true, hari: true, keadaan: true, jam: { select: { saatAt: true, padaAt: true, jeda: true } }, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { id: true, kode: true, nama: true, tingkat: true, zona: true, provinsiId: true, jenis: { select: { nama: true } } } } } } },
  });
  return rows.map((p) => ({ id: p.id, slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari), keadaan: p.keadaan, gladi: p.jam, dapatDiubah: p.peserta.every((x) => mencakup(actor, x.wilayah.kode)),
    wilayah: p.peserta.map((x) => ({ id: x.wilayah.id, provinsiId: x.wilayah.provinsiId, kode: x.wilayah.kode, nama: namaLengkap(x.wilayah), zona: x.wilayah.zona })) }));
}
/** For the mark of a rehearsal on the pages of its catalogue. */
export const bertanda = (p: PemilihanAdmin): Bertanda => ({ pemilihan: p, wilayah: { zona: p.wilayah[0]?.zona ?? "WIB" } });
export type PemilihanAdmin = Awaited<ReturnType<typeof daftarPemilihanAdmin>>[number];

async function bacaIsiKatalog(katalogId: number): Promise<IsiKatalog> {
  const { rows: [row] } = await pool().query<{ isi: IsiKatalog }>(SQL_ISI_KATALOG, [katalogId]);
  if (!row) throw new Error(`katalog ${katalogId} tidak ada`);
  return row.isi;
}

export type KatalogAdmin = { readonly pemilihan: PemilihanAdmin; /** Business time of this election. */ readonly kini: Date; readonly katalog: Katalog; readonly isi: IsiKatalog; readonly draf: { readonly isi: Draf; readonly versi: number; readonly oleh: string; readonly diubahAt: Date; readonly usang: boolean } | null };

/** The catalogue in force of one election and its unpublished draft. Null: not found, or not this admin's. */
export async function bacaKatalogAdmin(actor: Actor<"admin:write">, slug: string): Promise<KatalogAdmin | null> {
  const pemilihan = (await daftarPemilihanAdmin(actor)).find((p) => p.slug === slug && p.dapatDiubah);
  const kini = pemilihan && (await nowTerbaca(pemilihan.id));
  const katalog = kini && (await bacaKatalog(pemilihan.id, kini));
  if (!katalog) return null;
  const [isi, draf] = await Promise.all([bacaIsiKatalog(katalog.id), db().drafKatalog.findUnique({ where: { pemilihanId: pemilihan.id }, include: { oleh: { select: { nama: true } } } })]);
  // The draft was written by gabungDraf() and by nothing else.
  return { pemilihan, kini, katalog, isi, draf: draf && { isi: { ...DRAF_KOSONG, ...(draf.isi as unknown as Draf) }, versi: draf.versi, oleh: draf.oleh.nama, diubahAt: draf.diubahAt, usang: draf.katalogId !== katalog.id } };
}

/** All versions of an election: number, decision, since when, by whom. */
export async function bacaVersi(_actor: Actor<"admin:write">, pemilihanId: number) {
  const rows = await db().katalog.findMany({ where: { pemilihanId }, orderBy: { versi: "desc" }, select: { id: true, versi: true, nama: true, nomorSk: true, tanggalSk: true, alasan: true, berlakuAt: true, oleh: { select: { nama: true } } } });
  return rows.map((k) => ({ ...k, oleh: k.oleh?.nama ?? null, tanggalSk: k.tanggalSk && tanggalDb(k.tanggalSk) }));
}

export type Pratinjau = { readonly wilayah: string; readonly hari: { readonly hariIni: string; readonly zona: Zona }; readonly berubah: number; readonly sebelum: readonly Sel[]; readonly sesudah: readonly Sel[]; readonly aspekSebelum: Katalog["aspek"]; readonly aspekSesudah: Katalog["aspek"] };

/** What publishing the draft would do to the first place that takes part, from the same functions and by reading alone. "SIBUK": it could not be worked out now. */
export async function bacaPratinjau(_actor: Actor<"admin:write">, k: KatalogAdmin): Promise<Pratinjau | "SIBUK" | null> {
  const [tempat] = k.pemilihan.wilayah;
  if (!k.draf || !tempat) return null;
  const calon = terapkanDraf(k.isi, k.draf.isi);
  const faktor = faktorBaru(k.isi, k.draf.isi);
  const kini = await bacaIsi(k.pemilihan.id, [tempat.id], null);
  // Other weights, curves and thresholds look at the same needs.
  const akibat = Object.keys(faktor).length === 0 ? { berubah: 0, isi: kini } : await pratinjauKatalog(k.pemilihan.id, tempat, faktor);
  if (akibat === null) return "SIBUK";
  const aspekSesudah = k.katalog.aspek.map((a) => ({ ...a, bobot: calon.aspek.find((x) => x.aspek_kode === a.kode)?.bobot ?? a.bobot }));
  return { wilayah: tempat.nama, hari: { hariIni: tanggal(k.kini, tempat.zona), zona: tempat.zona }, berubah: akibat.berubah, sebelum: selDari(kini, tempat.id, k.katalog.ketentuan),
    sesudah: selDari(akibat.isi, tempat.id, ketentuanBaru(k.katalog, calon)), aspekSebelum: k.katalog.aspek, aspekSesudah };
}

/** What the version in force changed, and how many needs it restated: as the database counted them when it was published. Null: it is the first, or was not published here. */
export async function bacaTerbit(_actor: Actor<"admin:write">, k: KatalogAdmin): Promise<{ readonly versi: number; readonly berubah: number; readonly beda: readonly Beda[] } | null> {
  const [lama, audit] = await Promise.all([
    db().katalog.findFirst({ where: { pemilihanId: k.pemilihan.id, versi: k.katalog.versi - 1 }, select: { id: true } }),
    db().audit.findFirst({ where: { aksi: "katalog.terbitkan", entitas: "katalog", entitasId: String(k.katalog.id) }, select: { sesudah: true } }),
  ]);
  if (!lama || !audit) return null;
  const { berubah } = audit.sesudah as { berubah: number }; // written by terbitkan_katalog()
  return { versi: k.katalog.versi, berubah, beda: bedaIsi(await bacaIsiKatalog(lama.id), k.isi) };
}

const ketentuanBaru = (lama: Katalog, calon: IsiKatalog): Katalog["ketentuan"] => lama.ketentuan.map((t) => {
  const i = calon.indikator.find((x) => x.indikator_id === t.id);
  if (!i) return t;
  const { jadwal, ...asal } = t;
  return menurutJadwal({ ...asal, bobot: i.bobot, bukaH: i.buka_h, jatuhTempoH: i.jatuh_tempo_h, kurva: i.kurva, ritmeHari: i.ritme_hari, ritmeRapatHari: i.ritme_rapat_hari, ambangSiap: i.ambang_siap, ambangPerhatian: i.ambang_perhatian }, jadwal ?? null);
});
