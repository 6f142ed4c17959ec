import "server-only";
import { Client } from "pg";
import { env } from "@/lib/env";

/** Longer than this nothing may hold a province. */
const BATAS_MS = 900_000;

/**
 * One transaction on a connection of its own: for work that may take minutes (a register of the nation), which must not sit on one of the
 * pool's connections nor end by the pool's patience. Committed when `kerja` answers, taken back when it throws.
 */
export async function transaksiLama<T>(kerja: (klien: Client) => Promise<T>): Promise<T> {
  const klien = new Client({ connectionString: env().DATABASE_URL, options: "-c TimeZone=UTC" });
  await klien.connect();
  try {
    await klien.query(`BEGIN; SET LOCAL statement_timeout = ${BATAS_MS}`);
    const hasil = await kerja(klien);
    await klien.query("COMMIT");
    return hasil;
  } finally {
    await klien.end(); // what was not committed is gone with its connection
  }
}
