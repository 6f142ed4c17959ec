import "server-only";
import { type Actor, withOpenScope, withScope } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { leluhur, namaLengkap, NASIONAL } from "@/features/wilayah/domain";
import { keTanggalDb, tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";
import type { Pejabat } from "./domain";

/** Who is in office, on the day looked at, in a place, its children and its ancestors as far as they are open to this viewer. */
export async function bacaPejabat(actor: Actor<"capaian:read">, t: Tinjauan): Promise<readonly Pejabat[]> {
  const { kode, tingkat } = t.wilayah;
  const hari = keTanggalDb(t.hari.hariIni);
  // By code: the register stands on the newest edition of the tree, an election under way on the one it began with.
  const anak = kode === NASIONAL ? { tingkat: 1 } : { tingkat: tingkat + 1, kode: { startsWith: `${kode}.` } };
  const rows = await db().pejabat.findMany({
    where: { AND: [{ wilayah: { OR: [anak, { kode: { in: [kode, ...leluhur(kode)] } }] } }, { wilayah: withOpenScope(actor) }, { OR: [{ mulai: null }, { mulai: { lte: hari } }] }, { OR: [{ selesai: null }, { selesai: { gte: hari } }] }] },
    select: { id: true, lembaga: true, jabatan: true, nama: true, status: true, mulai: true, selesai: true, telepon: true, aspekKode: true, contoh: true, wilayah: { select: { kode: true } } },
  });
  return rows.map(({ wilayah, aspekKode, mulai, selesai, ...p }) => ({ ...p, kode: wilayah.kode, aspek: aspekKode, mulai: mulai && tanggalDb(mulai), selesai: selesai && tanggalDb(selesai) }));
}

/** The register of an admin's area, those in office first; also who was. */
export async function daftarPejabat(actor: Actor<"admin:write">) {
  const rows = await db().pejabat.findMany({ where: { wilayah: withScope(actor) }, orderBy: [{ wilayah: { kode: "asc" } }, { selesai: { sort: "desc", nulls: "first" } }, { lembaga: "asc" }, { id: "asc" }], take: 2_000,
    select: { id: true, lembaga: true, jabatan: true, nama: true, status: true, mulai: true, selesai: true, telepon: true, nip: true, aspekKode: true, contoh: true, wilayah: { select: { kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } } } } });
  return rows.map(({ wilayah, aspekKode, mulai, selesai, ...p }) => ({ ...p, kode: wilayah.kode, wilayah: namaLengkap(wilayah), zona: wilayah.zona, aspek: aspekKode, mulai: mulai && tanggalDb(mulai), selesai: selesai && tanggalDb(selesai) }));
}

/** What a person may answer for. */
export const daftarAspek = (_actor: Actor<"admin:write">) => db().aspek.findMany({ orderBy: { urut: "asc" }, select: { kode: true, nama: true } });
