import "server-only";
import { now, realNow } from "@/lib/clock";
import type { Tx } from "@/server/db/client";

/** The catalogue an election has in force, as version 1 of another that has none yet, in force from now. The database refuses one that is closed. False: there is nothing to copy. */
export async function salinKatalog(tx: Tx, dariSlug: string, pemilihanId: number, olehId: number): Promise<boolean> {
  const lama = await tx.katalog.findFirst({ where: { pemilihan: { slug: dariSlug } }, orderBy: { versi: "desc" }, select: { id: true } });
  if (lama) await tx.$queryRaw`SELECT salin_katalog(${lama.id}::int, ${pemilihanId}::smallint, ${now()}::timestamptz, ${realNow()}::timestamptz, ${olehId}::int)`;
  return lama !== null;
}
