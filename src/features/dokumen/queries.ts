import "server-only";
import { type Actor, berperan, bolehBaca, mencakup, peranDi, withScope } from "@/auth/actor";
import { namaLengkap } from "@/features/wilayah/domain";
import { bolehMelampirkan } from "@/lib/lampiran";
import { tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { bacaLampiran, laporanTerbatas } from "@/server/dokumen/lampiran";
import { bolehMenghapus } from "./domain";

/** What the one who asks may do; null: not granted anywhere. */
export type Pembaca = {
  readonly dasar: Actor<"capaian:read">; readonly laporan: Actor<"laporan:read"> | null; readonly terbatas: Actor<"capaian:read-terbatas"> | null; readonly hapus: Actor<"dokumen:hapus"> | null;
};
const PEMILIHAN = { select: { slug: true, nama: true, jam: { select: { saatAt: true, padaAt: true, jeda: true } } } } as const;
const TEMPAT = { select: { kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } } } as const;

/**
 * A document and what it stands for. Of a laporan: the own subtree; of a fact: as open as the fact; what is restricted only for who may
 * see security detail there; what stands for nothing yet only for who brought it. The file of a register holds
 * far more than the facts it gave: for who brought it, and who reads laporan of all it is about (a rehearsal's copy opens nothing). Null: not there, or not this person's to see.
 */
export async function bacaDokumen(p: Pembaca, id: number) {
  const d = await db().dokumen.findUnique({ where: { id }, include: { wilayah: TEMPAT, oleh: { select: { nama: true } }, laporan: { select: { peran: true } }, adopsi: { select: { id: true } }, impor: { select: { pemilihan: { select: { gladi: true } }, wilayah: { select: { kode: true } } } }, lampiran: { orderBy: { id: "asc" }, include: {
    laporan: { select: { id: true, urut: true, per: true, olehId: true, peran: true, wilayah: TEMPAT, pemilihan: PEMILIHAN, nilai: { take: 1, orderBy: { indikatorId: "asc" }, select: { indikator: { select: { kode: true } } } } } },
    fakta: { select: { jenisKode: true, sumber: true, jenis: { select: { nama: true } }, wilayah: TEMPAT, pemilihan: PEMILIHAN } } } } } });
  if (!d) return null;
  const tertutup = await laporanTerbatas(d.lampiran.flatMap((a) => a.laporanId ?? []));
  const terbatas = d.terbatas || tertutup.size > 0;
  const bolehRinci = (kode: string) => !terbatas || (p.terbatas !== null && mencakup(p.terbatas, kode));
  const terlihat = d.lampiran.filter(({ laporan: l, fakta: f }) => (l !== null && p.laporan !== null && mencakup(p.laporan, l.wilayah.kode) && bolehRinci(l.wilayah.kode))
    || (f !== null && bolehBaca(p.dasar, f.wilayah.kode) && bolehRinci(f.wilayah.kode)));
  const register = d.impor.length > 0;
  const diRegister = d.impor.some((i) => !i.pemilihan.gladi && p.laporan !== null && mencakup(p.laporan, i.wilayah.kode));
  const bolehIsi = register ? diRegister || d.olehId === p.dasar.userId : terlihat.length > 0 || (d.lampiran.length === 0 && d.olehId === p.dasar.userId);
  const { hapus } = p;
  const bolehHapus = (register || d.lampiran.length > 0) && d.dihapusAt === null && hapus !== null
    && bolehMenghapus({ terbatas, olehId: d.olehId, peran: [...d.lampiran.map((a) => a.laporan?.peran ?? null), ...d.laporan.map((l) => l.peran), ...[...d.adopsi, ...d.impor].map(() => null)] }, { userId: hapus.userId, sebagai: (x) => berperan(hapus, d.wilayah.kode, x) });
  if (!bolehIsi && !bolehHapus) return null;
  const penghapus = d.dihapusOleh === null ? null : await db().pengguna.findUnique({ where: { id: d.dihapusOleh }, select: { nama: true } });
  // Of a rehearsal when all it stands for is.
  const pemilihan = d.lampiran.flatMap((a) => (a.laporan ?? a.fakta)?.pemilihan ?? []);
  const [gladi] = pemilihan.every((p) => p.jam) ? pemilihan : [];
  return {
    gladi: gladi?.jam ? { pemilihan: { slug: gladi.slug, nama: gladi.nama, gladi: gladi.jam }, wilayah: { zona: d.wilayah.zona } } : null,
    id: d.id, nama: d.nama, tipe: d.tipe, ukuran: d.ukuran, sha256: hex(d.sha256), sha256Asli: hex(d.sha256Asli), terbatas, oleh: bolehIsi ? d.oleh.nama : null, padaAt: d.padaAt, zona: d.wilayah.zona, wilayah: namaLengkap(d.wilayah),
    hapus: d.dihapusAt && { at: d.dihapusAt, oleh: penghapus?.nama ?? null, alasan: d.alasanHapus ?? "" }, bolehIsi, bolehHapus,
    milik: terlihat.map(({ laporan: l, fakta: f }) => (l ? { apa: "laporan" as const, id: l.id.toString(), urut: l.urut.toString(), per: tanggalDb(l.per), kode: l.wilayah.kode, wilayah: namaLengkap(l.wilayah), indikator: l.nilai[0]?.indikator.kode ?? "kesiapan", pemilihan: l.pemilihan.slug }
      : { apa: "fakta" as const, jenis: f?.jenisKode ?? "", nama: f?.jenis.nama ?? "", sumber: f?.sumber ?? "", kode: f?.wilayah.kode ?? "", wilayah: f ? namaLengkap(f.wilayah) : "", pemilihan: f?.pemilihan.slug ?? "" })),
  };
}
export type DokumenDibaca = NonNullable<Awaited<ReturnType<typeof bacaDokumen>>>;

const hex = (b: Uint8Array) => Buffer.from(b).toString("hex");

/** The bytes, or the small picture; null when they are gone. Ask bacaDokumen first. */
export async function bacaIsiDokumen(_p: Pembaca, d: DokumenDibaca, kecil: boolean): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!d.bolehIsi) return null;
  const isi = await db().dokumenIsi.findUnique({ where: { dokumenId: d.id }, select: { isi: !kecil, kecil } });
  return (kecil ? isi?.kecil : isi?.isi) ?? null;
}

/** A laporan to which this officer may attach something, and what it has. Null: not found, or not theirs. */
export async function bacaUntukDilampiri(actor: Actor<"dokumen:write">, id: string) {
  if (!/^\d{1,18}$/.test(id)) return null;
  const l = await db().laporan.findFirst({ where: { id: BigInt(id), wilayah: withScope(actor) }, include: { wilayah: TEMPAT, oleh: { select: { nama: true } }, pemilihan: { select: { ...PEMILIHAN.select, keadaan: true } }, nilai: { take: 1, orderBy: { indikatorId: "asc" }, select: { indikator: { select: { kode: true } } } } } });
  if (!l || !bolehMelampirkan(l, { userId: actor.userId, peran: peranDi(actor, l.wilayah.kode) })) return null;
  return { bertanda: { pemilihan: { slug: l.pemilihan.slug, nama: l.pemilihan.nama, gladi: l.pemilihan.jam }, wilayah: { zona: l.wilayah.zona } }, id, urut: l.urut.toString(), per: tanggalDb(l.per), padaAt: l.padaAt, oleh: l.oleh.nama, kode: l.wilayah.kode, wilayah: namaLengkap(l.wilayah), zona: l.wilayah.zona, pemilihan: l.pemilihan.slug, arsip: l.pemilihan.keadaan === "ARSIP",
    indikator: l.nilai[0]?.indikator.kode ?? "kesiapan", lampiran: await bacaLampiran({ laporan: [id] }, null) };
}
