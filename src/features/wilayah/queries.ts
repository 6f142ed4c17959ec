import "server-only";
import { type Actor, withScope } from "@/auth/actor";
import { tanggalDb } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { namaLengkap, namaPendek } from "./domain";

/** Provinces an admin may prepare, each in its newest edition, with how many kab/kota are loaded. */
export async function daftarProvinsi(actor: Actor<"admin:write">) {
  const rows = await db().wilayah.findMany({ where: { AND: [{ tingkat: 1 }, withScope(actor)] }, orderBy: [{ kode: "asc" }, { edisiId: "desc" }], distinct: ["kode"], select: { id: true, kode: true, nama: true, _count: { select: { anak: true } } } });
  return rows.map((p) => ({ id: p.id, kode: p.kode, nama: p.nama, kabKota: p._count.anak }));
}

/** Editions of the tree with what an admin's area holds in each. */
export async function daftarEdisi(actor: Actor<"admin:write">) {
  const [edisi, isi] = await Promise.all([
    db().edisiWilayah.findMany({ orderBy: { id: "desc" }, include: { _count: { select: { pemilihan: true } } } }),
    db().wilayah.groupBy({ by: ["edisiId", "tingkat"], where: { AND: [{ tingkat: { gte: 1 } }, withScope(actor)] }, _count: true }),
  ]);
  return edisi.map((e) => ({ kode: e.kode, nama: e.nama, dasar: e.dasar, berlaku: tanggalDb(e.berlaku), pemilihan: e._count.pemilihan, isi: isi.filter((x) => x.edisiId === e.id).map((x) => ({ tingkat: x.tingkat, banyak: x._count })).toSorted((a, b) => a.tingkat - b.tingkat) }));
}

/** The children of a place in its newest edition, and where they stand on the tile map. Null: not found, or not this admin's. */
export async function bacaPetak(actor: Actor<"admin:write">, kode: string) {
  const w = await db().wilayah.findFirst({ where: { AND: [{ kode }, withScope(actor)] }, orderBy: { edisiId: "desc" },
    include: { jenis: true, anak: { orderBy: { kode: "asc" }, include: { jenis: true } } } });
  return w && { kode: w.kode, nama: namaLengkap(w), anak: w.anak.map((a) => ({ kode: a.kode, nama: namaPendek(a), zona: a.zona, lintang: a.lintang === null ? null : Number(a.lintang), bujur: a.bujur === null ? null : Number(a.bujur), kolom: a.petakKolom, baris: a.petakBaris })) };
}
