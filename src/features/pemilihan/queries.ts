import "server-only";
import { type Actor, withOpenScope } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { leluhur, namaLengkap } from "@/features/wilayah/domain";
import { keTanggalDb, tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";

/** The schedule and the pairs of a place, as far as known on its day. */
export async function bacaPemilihan(_actor: Actor<"capaian:read">, t: Tinjauan) {
  const sampai = keTanggalDb(t.hari.hariIni);
  const [tahapan, paslon] = await Promise.all([
    db().tahapan.findMany({ where: { pemilihanId: t.pemilihan.id }, orderBy: [{ mulai: "asc" }, { selesai: "asc" }] }),
    db().paslon.findMany({
      where: { kolomKosong: false, tanggal: { lte: sampai }, kontes: { pemilihanId: t.pemilihan.id, OR: [{ wilayah: { kode: { in: [t.wilayah.kode, ...leluhur(t.wilayah.kode)] } } }, { wilayah: { kode: { startsWith: `${t.wilayah.kode}.` } } }] } },
      select: { sumber: true, tanggal: true, kontes: { select: { jenis: { select: { kode: true, nama: true, urut: true } } } } },
    }),
  ]);
  return {
    tahapan: tahapan.map((x) => ({ nama: x.nama, mulai: x.mulai && tanggalDb(x.mulai), selesai: tanggalDb(x.selesai) })),
    paslon: paslon.map((x) => ({ jenis: x.kontes.jenis.kode, jenisNama: x.kontes.jenis.nama, urut: x.kontes.jenis.urut, sumber: x.sumber, tanggal: tanggalDb(x.tanggal) })),
  };
}
export type IsiPemilihan = Awaited<ReturnType<typeof bacaPemilihan>>;

/** Places that the viewer may go to from here: ancestors that are open, and whether deeper levels are. */
export async function bacaSilsilah(actor: Actor<"capaian:read">, t: Tinjauan) {
  const nenek = await db().wilayah.findMany({
    where: { AND: [{ kode: { in: [...leluhur(t.wilayah.kode)] }, edisi: { pemilihan: { some: { id: t.pemilihan.id } } } }, withOpenScope(actor)] },
    select: { kode: true, nama: true, tingkat: true, jenis: { select: { nama: true } } }, orderBy: { tingkat: "asc" },
  });
  return nenek.map((w) => ({ kode: w.kode, nama: namaLengkap(w) }));
}
