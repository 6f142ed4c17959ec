import "server-only";
import { now, realNow } from "@/lib/clock";
import { log } from "@/lib/log";
import { setelah } from "@/lib/waktu";
import { pool } from "@/server/db/client";
import { bersihkanDokumen } from "@/server/dokumen/bersihkan";

const JAM_MS = 3_600_000;
/** Days after which a row has no use any more: the retention table of docs/operations.md. What was done with them stays in the audit. */
const SIMPAN_HARI = { sesi: 30, kode: 30, pembatas: 1, impor: 14 } as const;
/** One instance at a time; the others find it taken and go on. */
const KUNCI = 7_315_002;

export type Disapu = { readonly sesi: number; readonly kode: number; readonly pembatas: number; readonly impor: number; readonly dokumen: number };

/** Removes what has long ended. Null when another instance is at it. */
export async function sapu(kini: Date): Promise<Disapu | null> {
  const lalu = (hari: number) => setelah(kini, -hari * 24 * JAM_MS);
  const klien = await pool().connect();
  try {
    const { rows: [giliran] } = await klien.query<{ dapat: boolean }>("SELECT pg_try_advisory_lock($1) AS dapat", [KUNCI]);
    if (!giliran?.dapat) return null;
    try {
      const hapus = async (sql: string, batas: unknown) => (await klien.query(sql, [batas])).rowCount ?? 0;
      return {
        sesi: await hapus("DELETE FROM sesi WHERE least(kedaluwarsa_at, dicabut_at) < $1", lalu(SIMPAN_HARI.sesi)),
        kode: await hapus("DELETE FROM kode_sekali WHERE least(kedaluwarsa_at, dipakai_at) < $1", lalu(SIMPAN_HARI.kode)),
        pembatas: await hapus("DELETE FROM pembatas_laju WHERE expire < $1", lalu(SIMPAN_HARI.pembatas).getTime()),
        // Drafts with their rows; also rows whose draft has gone. Their files are the next line's.
        impor: await hapus("DELETE FROM impor_draf WHERE diubah_at < $1", lalu(SIMPAN_HARI.impor)) + await hapus("DELETE FROM impor_mentah m WHERE $1::timestamptz IS NOT NULL AND NOT EXISTS (SELECT FROM impor_draf d WHERE d.id = m.draf_id)", kini),
        // Documents carry business time.
        dokumen: await bersihkanDokumen(setelah(now(), -24 * JAM_MS)),
      };
    } finally {
      await klien.query("SELECT pg_advisory_unlock($1)", [KUNCI]);
    }
  } finally {
    klien.release();
  }
}

/** Soon after the start, then once a day. A failure is logged and tried again the next day. */
export function mulaiSapu(): void {
  const jalan = () => void sapu(realNow()).then((n) => n && n.sesi + n.kode + n.pembatas + n.impor + n.dokumen > 0 && log.info({ disapu: n }, "baris kedaluwarsa dihapus"), (err: unknown) => log.warn({ err }, "baris kedaluwarsa belum terhapus"));
  setTimeout(jalan, 60_000).unref();
  setInterval(jalan, 24 * JAM_MS).unref();
}
