import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool, type Tx } from "@/server/db/client";

/** Attempts within a quarter of an hour; one more closes it for a quarter of an hour. Real time. */
const DETIK = 15 * 60;
const BATAS = { "masuk": 6, "masuk-ip": 60, "kode": 10, "kode-ip": 60, "faktor": 6, "sandi": 6 } as const;
export type Batas = keyof typeof BATAS;

const sidik = (text: string) => createHash("sha256").update(text).digest("hex");
const pembatas = (batas: Batas) => new RateLimiterPostgres({
  storeClient: pool(), tableName: "pembatas_laju", tableCreated: true, keyPrefix: batas, points: BATAS[batas], duration: DETIK, blockDuration: DETIK, clearExpiredByTimeout: false,
});

/** Counts one attempt; false when there were too many. Kept in the database: it holds over restarts and instances. */
export async function masihBoleh(batas: Batas, siapa: string): Promise<boolean> {
  try {
    await pembatas(batas).consume(sidik(siapa));
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** It was right: the count begins anew. */
export const lupakan = (batas: Batas, siapa: string) => pembatas(batas).delete(sidik(siapa));

/** Where the counters of somebody lie. */
export const kunciBatas = (batas: Batas, siapa: string) => `${batas}:${sidik(siapa)}`;
export const terlampaui = (batas: Batas, points: number) => points > BATAS[batas];

/** The same for all counters of one person, within a write; says how many there were. */
export const lupakanSemua = async (tx: Tx, kunci: readonly string[]) => (await tx.pembatasLaju.deleteMany({ where: { key: { in: [...kunci] } } })).count;
