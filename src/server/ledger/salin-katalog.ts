import "server-only";
import { type Actor, withScope } from "@/auth/actor";
import { now, realNow } from "@/lib/clock";
import type { Tx } from "@/server/db/client";

/** For the `where` of elections whose catalogue this admin may copy to a new one of the same kind: the templates, and those of the own area. */
export const bolehDisalin = (actor: Actor<"admin:write">, jenis: "PILKADA" | "PEMILU", templat: readonly string[]) =>
  ({ jenis, gladi: false, katalog: { some: {} }, OR: [{ slug: { in: [...templat] } }, { peserta: { some: { sampaiAt: null, wilayah: withScope(actor) } } }] });

/** The catalogue an election has in force, as version 1 of another that has none yet, in force from now. The database refuses one that is closed. False: there is nothing to copy. */
export async function salinKatalog(tx: Tx, dariSlug: string, pemilihanId: number, olehId: number): Promise<boolean> {
  const lama = await tx.katalog.findFirst({ where: { pemilihan: { slug: dariSlug } }, orderBy: { versi: "desc" }, select: { id: true } });
  if (lama) await tx.$queryRaw`SELECT salin_katalog(${lama.id}::int, ${pemilihanId}::smallint, ${now()}::timestamptz, ${realNow()}::timestamptz, ${olehId}::int)`;
  return lama !== null;
}
