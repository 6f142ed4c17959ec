import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";

const bersama = globalThis as typeof globalThis & { sigapPrisma?: PrismaClient; sigapPool?: Pool };

/** One client a process, kept across hot reloads. Made at first use: a build needs no database. */
export function db(): PrismaClient {
  bersama.sigapPrisma ??= new PrismaClient({
    // The adapter reads every timestamptz as if the session were in UTC.
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, options: "-c TimeZone=UTC", max: 10, connectionTimeoutMillis: 5_000, query_timeout: 60_000 }),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  return bersama.sigapPrisma;
}

/** For what Prisma has no word for, or is too slow for: the roll-up that every screen waits for, counters of a library, notices. */
export function pool(): Pool {
  bersama.sigapPool ??= new Pool({ connectionString: env().DATABASE_URL, max: 8, options: "-c TimeZone=UTC", connectionTimeoutMillis: 5_000, query_timeout: 20_000 }).on("error", () => undefined);
  return bersama.sigapPool;
}

export type Tx = Prisma.TransactionClient;
