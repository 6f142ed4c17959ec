import "server-only";
import { log } from "@/lib/log";
import { pool } from "@/server/db/client";

export const SALURAN = { capaian: "sigap_capaian", sesi: "sigap_sesi" } as const;

export type Kabar = { readonly pemilihanId: number; readonly provinsiId: number; readonly urut: string; readonly kode: string };

/**
 * Tells every instance which place changed: codes and a number, never figures. After the commit and in its own statement, because a
 * NOTIFY inside the write would queue the commits of all provinces behind one lock. A lost notice is healed by the listeners' own look.
 */
export async function kabarkan(k: Kabar): Promise<void> {
  await kirim(SALURAN.capaian, `${k.pemilihanId} ${k.provinsiId} ${k.urut} ${k.kode}`);
}

/** This person's sessions or rights changed: open streams must ask again. */
export const kabarkanSesi = (penggunaId: number) => kirim(SALURAN.sesi, String(penggunaId));

async function kirim(saluran: string, isi: string): Promise<void> {
  try {
    await pool().query("SELECT pg_notify($1, $2)", [saluran, isi]);
  } catch (error) {
    log.warn({ err: error, saluran }, "kabar tidak terkirim");
  }
}

export function bacaKabar(isi: string): Kabar | null {
  const [pemilihan, provinsi, urut, kode] = isi.split(" ");
  return pemilihan && provinsi && urut && kode ? { pemilihanId: Number(pemilihan), provinsiId: Number(provinsi), urut, kode } : null;
}
