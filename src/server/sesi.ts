import "server-only";
import { realNow } from "@/lib/clock";
import { setelah } from "@/lib/waktu";
import { asal } from "@/server/asal";
import type { Tx } from "@/server/db/client";

/** Twelve hours: one working day of a rakor. Ten minutes to find the telephone. */
export const UMUR_SESI_DETIK = { PENUH: 12 * 3600, FAKTOR: 10 * 60 } as const;
export type TahapSesi = keyof typeof UMUR_SESI_DETIK;

/** A stored session with a number of its own; FAKTOR opens nothing but the form for the second factor. */
export async function catatSesi(tx: Tx, id: string, penggunaId: number, tahap: TahapSesi): Promise<void> {
  const dibuatAt = realNow();
  await tx.sesi.create({ data: { id, penggunaId, tahap, dibuatAt, terakhirAt: dibuatAt, kedaluwarsaAt: setelah(dibuatAt, UMUR_SESI_DETIK[tahap] * 1000), ...(await asal()) } });
}

/** Ends what is open of a person, all or all but one; says how many. The streams hear of it through kabarkanSesi, after the commit. */
export async function cabutSesi(tx: Tx, penggunaId: number, kecuali?: string): Promise<number> {
  const { count } = await tx.sesi.updateMany({ where: { penggunaId, dicabutAt: null, ...(kecuali !== undefined && { id: { not: kecuali } }) }, data: { dicabutAt: realNow() } });
  return count;
}
