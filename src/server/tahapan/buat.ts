import "server-only";
import type { Tanggal } from "@/lib/waktu";
import type { Tx } from "@/server/db/client";
import { type JenisJadwal, susunTahapan } from "./templat";

/** Gives a new election the stages of its kind, in the transaction that makes it. One that has stages already takes none: it throws. */
export async function buatTahapan(tx: Tx, pemilihanId: number, jenis: JenisJadwal, hari: Tanggal, olehId: number | null = null): Promise<number> {
  const [row] = await tx.$queryRaw<[{ n: number }]>`SELECT buat_tahapan(${pemilihanId}::smallint, ${JSON.stringify(susunTahapan(jenis, hari))}::jsonb, 'templat', ${olehId}::int) AS n`;
  return row.n;
}
