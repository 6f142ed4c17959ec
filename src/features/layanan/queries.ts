import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { realNow } from "@/lib/clock";
import { db } from "@/server/db/client";

/** Tokens of applications posted wholly inside the admin's subtree, newest first; living ones before ended ones. */
export async function daftarToken(actor: Actor<"admin:write">) {
  const rows = await db().tokenApi.findMany({
    where: { pengguna: { penugasan: { some: { selesaiAt: null, wilayah: withScope(actor) } } } }, orderBy: [{ dibuatAt: "desc" }, { id: "desc" }], take: 1000,
    select: { id: true, izin: true, awalan: true, dibuatAt: true, kedaluwarsaAt: true, dicabutAt: true, terakhirAt: true, pembuat: { select: { nama: true } },
      pengguna: { select: { nama: true, aktif: true, penugasan: { where: { selesaiAt: null }, select: { peran: true, wilayah: { select: { kode: true, nama: true, zona: true } } } } } } },
  });
  const kini = realNow();
  return rows.filter((r) => r.pengguna.penugasan.every((p) => mencakup(actor, p.wilayah.kode)))
    .map(({ pengguna, pembuat, ...t }) => ({ ...t, nama: pengguna.nama, dibuatOleh: pembuat.nama, penugasan: pengguna.penugasan,
      keadaan: t.dicabutAt ? "DICABUT" as const : !pengguna.aktif ? "DINONAKTIFKAN" as const : t.kedaluwarsaAt && t.kedaluwarsaAt <= kini ? "KEDALUWARSA" as const : "BERLAKU" as const }))
    .toSorted((a, b) => Number(b.keadaan === "BERLAKU") - Number(a.keadaan === "BERLAKU"));
}
