import "server-only";
import { type Actor, withOpenScope } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { keTanggalDb, tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";
import type { Pejabat } from "./domain";

/** Who is in office, on the day looked at, in a place and its children as far as they are open to this viewer. */
export async function bacaPejabat(actor: Actor<"capaian:read">, t: Tinjauan): Promise<readonly Pejabat[]> {
  const hari = keTanggalDb(t.hari.hariIni);
  const rows = await db().pejabat.findMany({
    where: { AND: [{ wilayah: { OR: [{ id: t.wilayah.id }, { indukId: t.wilayah.id }] } }, { wilayah: withOpenScope(actor) }, { OR: [{ mulai: null }, { mulai: { lte: hari } }] }, { OR: [{ selesai: null }, { selesai: { gte: hari } }] }] },
    select: { id: true, lembaga: true, jabatan: true, nama: true, status: true, mulai: true, selesai: true, telepon: true, aspekKode: true, contoh: true, wilayah: { select: { kode: true } } },
  });
  return rows.map(({ wilayah, aspekKode, mulai, selesai, ...p }) => ({ ...p, kode: wilayah.kode, aspek: aspekKode, mulai: mulai && tanggalDb(mulai), selesai: selesai && tanggalDb(selesai) }));
}
