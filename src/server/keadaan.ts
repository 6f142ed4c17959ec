import "server-only";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { pool } from "@/server/db/client";
import { pusat } from "@/server/live/pusat";
import { metrik } from "./metrik";

const detikSejak = (saat: Date) => Math.max(0, (realNow().getTime() - saat.getTime()) / 1000);

async function basisData(): Promise<void> {
  const m = metrik();
  m.urut.reset();
  m.umurLaporan.reset();
  m.sambungan.reset();
  // The last laporan of each province by its place in the chain: one step in an index, however long the ledger is.
  const [buku, sambungan] = await Promise.all([
    pool().query<{ kode: string; urut: string; dicatat_at: Date | null }>(`SELECT w.kode, b.urut::text, l.dicatat_at FROM buku b JOIN wilayah w ON w.id = b.provinsi_id JOIN edisi_wilayah e ON e.id = w.edisi_id AND NOT e.gladi
      LEFT JOIN LATERAL (SELECT dicatat_at FROM laporan WHERE provinsi_id = b.provinsi_id ORDER BY urut DESC LIMIT 1) l ON true`),
    pool().query<{ keadaan: string; n: number }>("SELECT coalesce(state, 'lain') AS keadaan, count(*)::int AS n FROM pg_stat_activity WHERE usename = current_user AND datname = current_database() GROUP BY 1"),
  ]);
  for (const { kode, urut, dicatat_at } of buku.rows) {
    m.urut.set({ provinsi: kode }, Number(urut));
    if (dicatat_at) m.umurLaporan.set({ provinsi: kode }, detikSejak(dicatat_at));
  }
  for (const { keadaan, n } of sambungan.rows) m.sambungan.set({ keadaan }, n);
}

async function cadangan(): Promise<void> {
  const m = metrik();
  m.umurCadangan.remove();
  m.ukuranCadangan.remove();
  const folder = env().BACKUP_DIR;
  if (!folder) return;
  const nama = (await readdir(folder).catch((): string[] => [])).filter((n) => n.endsWith(".sigap.gz"));
  const semua = await Promise.all(nama.map(async (n) => stat(path.join(folder, n)).catch(() => null)));
  const terbaru = semua.reduce((a, b) => (b && (!a || b.mtimeMs > a.mtimeMs) ? b : a), null);
  if (!terbaru) return;
  m.umurCadangan.set(detikSejak(terbaru.mtime));
  m.ukuranCadangan.set(terbaru.size);
}

/** All figures as text, read now. A database that does not answer is a figure too: the others are still given. */
export async function bacaMetrik(): Promise<{ readonly isi: string; readonly tipe: string }> {
  const m = metrik();
  m.pemirsa.set(pusat().pemirsaTotal);
  await Promise.all([
    basisData().then(() => m.hidup.set(1), (err: unknown) => {
      m.hidup.set(0);
      log.warn({ err }, "basis data tidak menjawab pengukur");
    }),
    cadangan(),
  ]);
  const { totalCount, idleCount, waitingCount } = pool();
  for (const [keadaan, n] of [["total", totalCount], ["menganggur", idleCount], ["menunggu", waitingCount]] as const) m.kolam.set({ keadaan }, n);
  return { isi: await m.register.metrics(), tipe: m.register.contentType };
}
