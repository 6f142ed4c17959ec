import "server-only";
import { type Actor, withScope } from "@/auth/actor";
import { db } from "@/server/db/client";

/** Provinces an admin may prepare, with how many kab/kota are loaded. */
export async function daftarProvinsi(actor: Actor<"admin:write">) {
  const rows = await db().wilayah.findMany({ where: { AND: [{ tingkat: 1 }, withScope(actor)] }, orderBy: { kode: "asc" }, select: { id: true, kode: true, nama: true, _count: { select: { anak: true } } } });
  return rows.map((p) => ({ id: p.id, kode: p.kode, nama: p.nama, kabKota: p._count.anak }));
}
