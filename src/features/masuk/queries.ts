import "server-only";
import { realNow } from "@/lib/clock";
import { db } from "@/server/db/client";

/** Is a first admin still to be made? Not while one has been given a code for a new password. Says nothing else; shown on the sign-in page. */
export async function belumAdaAdmin(): Promise<boolean> {
  const dapatMasuk = { OR: [{ sandiHash: { not: null } }, { kodeSekali: { some: { dipakaiAt: null, kedaluwarsaAt: { gt: realNow() } } } }] };
  return (await db().penugasan.count({ where: { peran: "ADMIN", selesaiAt: null, pengguna: { aktif: true, ...dapatMasuk } } })) === 0;
}
