import "server-only";
import pLimit, { type LimitFunction } from "p-limit";

// Two registers at a time in one process, whatever the bundler made of this module: looked at for the first time or tried, each is inflated.
const bersama = globalThis as typeof globalThis & { sigapImpor?: LimitFunction };
export const giliran = (): LimitFunction => (bersama.sigapImpor ??= pLimit(2));
