import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Pemanggil } from "@/auth/authorize";
import { GALAT, GalatApi } from "./galat";

export const PER_MENIT = 600;
// In memory: a counter in the database would cost each reading a write. With several instances the limit holds for each.
// On globalThis: routes may be bundled apart, and the limit is one for all of them.
const bersama = globalThis as typeof globalThis & { sigapLaju?: RateLimiterMemory };
const pembatas = () => (bersama.sigapLaju ??= new RateLimiterMemory({ points: PER_MENIT, duration: 60 }));

/** Counts one request of a token; people in a browser are not counted. */
export async function batasiLaju({ tokenId }: Pemanggil): Promise<void> {
  if (tokenId === null) return;
  try {
    await pembatas().consume(String(tokenId));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new GalatApi({ ...GALAT.TERLALU_SERING, kepala: { "retry-after": String(Math.max(1, Math.ceil(error.msBeforeNext / 1000))) } });
  }
}
