import "server-only";
import { keTanggalDb } from "@/lib/waktu";
import type { Tx } from "@/server/db/client";

/** For the `where` of places that something new is tied to: those of a published edition, never of one in preparation or of a rehearsal. */
export const TERBIT = { edisi: { terbitAt: { not: null }, gladi: false } };

/** The newest edition first. An edition may hold one province alone, so the newest one is asked per place, never once for all. */
export const terbaru = () => [{ edisi: { berlaku: "desc" as const } }, { edisiId: "desc" as const }];

/**
 * For the `where` of the place that an election of this day stands on: the newest edition in force on the day of the vote, not a later one that
 * is published already. A vote before every edition we have takes the oldest.
 */
export async function padaHari(tx: Pick<Tx, "wilayah">, kode: string, hari: string) {
  const cari = (berlaku: object, urut: "asc" | "desc") => tx.wilayah.findFirst({ where: { kode, edisi: { ...TERBIT.edisi, ...berlaku } }, orderBy: [{ edisi: { berlaku: urut } }, { edisiId: urut }], select: { edisiId: true } });
  const w = await cari({ berlaku: { lte: keTanggalDb(hari) } }, "desc") ?? await cari({}, "asc");
  return { edisiId: w?.edisiId ?? -1 };
}

/** One change of an edition at a time; held to the end of the transaction. */
export const kunciEdisi = (tx: Pick<Tx, "$executeRaw">, kode: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`edisi ${kode}`}, 0))`;
