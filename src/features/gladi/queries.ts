import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";
import type { Gladi } from "./domain";

const PESERTA = { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true, zona: true } } } } as const;

/** Rehearsals in an admin's area, the newest first. */
export async function daftarGladi(actor: Actor<"admin:write">): Promise<readonly Gladi[]> {
  const rows = await db().pemilihan.findMany({ where: { gladi: true, peserta: { some: { sampaiAt: null, wilayah: withScope(actor) } } }, orderBy: { id: "desc" },
    select: { slug: true, nama: true, hari: true, keadaan: true, induk: { select: { nama: true } }, jam: true, _count: { select: { laporan: true } }, peserta: PESERTA } });
  return rows.flatMap(({ jam, induk, peserta, ...p }) => {
    const [pertama] = peserta;
    return jam && induk && pertama ? [{ slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari), keadaan: p.keadaan, asal: induk.nama, jam, laporan: p._count.laporan, kode: pertama.wilayah.kode, zona: pertama.wilayah.zona,
      dapatDiubah: peserta.every((x) => mencakup(actor, x.wilayah.kode)) }] : [];
  });
}

/** Elections that this admin may rehearse: real ones with a catalogue, all of whose places are in the own subtree. */
export async function daftarAsal(actor: Actor<"admin:write">) {
  const rows = await db().pemilihan.findMany({ where: { gladi: false, katalog: { some: {} }, peserta: { some: { sampaiAt: null, wilayah: withScope(actor) } } }, orderBy: { hari: "desc" }, select: { slug: true, nama: true, hari: true, peserta: PESERTA } });
  return rows.filter((p) => p.peserta.every((x) => mencakup(actor, x.wilayah.kode))).map((p) => ({ slug: p.slug, nama: p.nama, hari: tanggalDb(p.hari) }));
}
