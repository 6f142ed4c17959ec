import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { db } from "@/server/db/client";

/** People posted inside the admin's subtree; `milik`: wholly, so that the admin may take them out. */
export async function daftarPengguna(actor: Actor<"admin:write">) {
  const rows = await db().pengguna.findMany({
    where: { penugasan: { some: { selesaiAt: null, wilayah: withScope(actor) } } }, orderBy: { surel: "asc" }, take: 2000,
    select: { id: true, surel: true, nama: true, aktif: true, sandiHash: true, penugasan: { where: { selesaiAt: null }, select: { id: true, peran: true, wilayah: { select: { kode: true, nama: true } } } } },
  });
  // Postings elsewhere are not this admin's to know; that there are some shows in `milik`.
  return rows.map(({ sandiHash, penugasan, ...o }) => ({ ...o, penugasan: penugasan.filter((p) => mencakup(actor, p.wilayah.kode)), sudahMasuk: sandiHash !== null, sendiri: o.id === actor.userId, milik: penugasan.every((p) => mencakup(actor, p.wilayah.kode)) }));
}

/** Is a first admin still to be made? Says nothing else; shown on the sign-in page. */
export async function belumAdaAdmin(): Promise<boolean> {
  return (await db().penugasan.count({ where: { peran: "ADMIN", selesaiAt: null, pengguna: { aktif: true, sandiHash: { not: null } } } })) === 0;
}
