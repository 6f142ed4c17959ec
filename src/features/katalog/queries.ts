import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import type { Sel } from "@/features/capaian/domain";
import { namaLengkap } from "@/features/wilayah/domain";
import { now } from "@/lib/clock";
import { tanggal, tanggalDb, type Zona } from "@/lib/waktu";
import { db, pool } from "@/server/db/client";
import { bacaIsiAndai, bacaKatalog, type Katalog, selDari, SQL_ISI_KATALOG } from "@/server/ledger/baca";
import { DRAF_KOSONG, type Draf, type IsiKatalog, terapkanDraf } from "./domain";

/** The elections whose catalogue this admin may change: every province that takes part is in the own subtree. */
export async function daftarPemilihanAdmin(actor: Actor<"admin:write">) {
  const rows = await db().pemilihan.findMany({
    where: { katalog: { some: {} }, peserta: { some: { sampaiAt: null, wilayah: withScope(actor) } } }, orderBy: [{ hari: "desc" }],
    select: { id: true, slug: true, nama: true, hari: true, keadaan: true, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { id: true, kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } } } } } },
  });
  return rows.map((p) => ({ id: p.id, slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari), keadaan: p.keadaan, dapatDiubah: p.peserta.every((x) => mencakup(actor, x.wilayah.kode)),
    wilayah: p.peserta.map((x) => ({ id: x.wilayah.id, kode: x.wilayah.kode, nama: namaLengkap(x.wilayah), zona: x.wilayah.zona })) }));
}
export type PemilihanAdmin = Awaited<ReturnType<typeof daftarPemilihanAdmin>>[number];

async function bacaIsiKatalog(katalogId: number): Promise<IsiKatalog> {
  const { rows: [row] } = await pool().query<{ isi: IsiKatalog }>(SQL_ISI_KATALOG, [katalogId]);
  if (!row) throw new Error(`katalog ${katalogId} tidak ada`);
  return row.isi;
}

export type KatalogAdmin = { readonly pemilihan: PemilihanAdmin; readonly katalog: Katalog; readonly isi: IsiKatalog; readonly draf: { readonly isi: Draf; readonly versi: number; readonly oleh: string; readonly diubahAt: Date; readonly usang: boolean } | null };

/** The catalogue in force of one election and its unpublished draft. Null: not found, or not this admin's. */
export async function bacaKatalogAdmin(actor: Actor<"admin:write">, slug: string): Promise<KatalogAdmin | null> {
  const pemilihan = (await daftarPemilihanAdmin(actor)).find((p) => p.slug === slug && p.dapatDiubah);
  const katalog = pemilihan && (await bacaKatalog(pemilihan.id, now()));
  if (!pemilihan || !katalog) return null;
  const [isi, draf] = await Promise.all([bacaIsiKatalog(katalog.id), db().drafKatalog.findUnique({ where: { pemilihanId: pemilihan.id }, include: { oleh: { select: { nama: true } } } })]);
  // The draft was written by gabungDraf() and by nothing else.
  return { pemilihan, katalog, isi, draf: draf && { isi: { ...DRAF_KOSONG, ...(draf.isi as unknown as Draf) }, versi: draf.versi, oleh: draf.oleh.nama, diubahAt: draf.diubahAt, usang: draf.katalogId !== katalog.id } };
}

/** All versions of an election: number, decision, since when, by whom. */
export async function bacaVersi(_actor: Actor<"admin:write">, pemilihanId: number) {
  const rows = await db().katalog.findMany({ where: { pemilihanId }, orderBy: { versi: "desc" }, select: { id: true, versi: true, nama: true, nomorSk: true, tanggalSk: true, alasan: true, berlakuAt: true, oleh: { select: { nama: true } } } });
  return rows.map((k) => ({ ...k, oleh: k.oleh?.nama ?? null, tanggalSk: k.tanggalSk && tanggalDb(k.tanggalSk) }));
}

export type Pratinjau = { readonly wilayah: string; readonly hari: { readonly hariIni: string; readonly zona: Zona }; readonly berubah: number; readonly sebelum: readonly Sel[]; readonly sesudah: readonly Sel[]; readonly aspekSebelum: Katalog["aspek"]; readonly aspekSesudah: Katalog["aspek"] };

/** Rules whose factor or status the draft changes, as the functions that make the need take them for supposed. */
const andai = (draf: Draf, calon: IsiKatalog) => ({ faktor: Object.fromEntries(calon.aturan.filter((a) => a.kode in draf.aturan).map((a) => [a.kode, [a.faktor_pembilang, a.faktor_penyebut, a.status] as const])) });

/** What publishing the draft would do to the first place that takes part: the same functions, asked under the draft's rules by reading alone, at one moment of the book. */
export async function bacaPratinjau(_actor: Actor<"admin:write">, k: KatalogAdmin): Promise<Pratinjau | null> {
  const [tempat] = k.pemilihan.wilayah;
  if (!k.draf || !tempat) return null;
  const calon = terapkanDraf(k.isi, k.draf.isi);
  const aspekSesudah = k.katalog.aspek.map((a) => ({ ...a, bobot: calon.aspek.find((x) => x.aspek_kode === a.kode)?.bobot ?? a.bobot }));
  const { sebelum, sesudah, berubah } = await bacaIsiAndai(k.pemilihan.id, tempat.id, andai(k.draf.isi, calon), now());
  return { wilayah: tempat.nama, hari: { hariIni: tanggal(now(), tempat.zona), zona: tempat.zona }, berubah, aspekSebelum: k.katalog.aspek, aspekSesudah,
    sebelum: selDari(sebelum, tempat.id, k.katalog.ketentuan), sesudah: selDari(sesudah, tempat.id, ketentuanBaru(k.katalog, calon)) };
}

const ketentuanBaru = (lama: Katalog, calon: IsiKatalog): Katalog["ketentuan"] => lama.ketentuan.map((t) => {
  const i = calon.indikator.find((x) => x.indikator_id === t.id);
  return i ? { ...t, bobot: i.bobot, bukaH: i.buka_h, jatuhTempoH: i.jatuh_tempo_h, kurva: i.kurva, ritmeHari: i.ritme_hari, ritmeRapatHari: i.ritme_rapat_hari, ambangSiap: i.ambang_siap, ambangPerhatian: i.ambang_perhatian } : t;
});
