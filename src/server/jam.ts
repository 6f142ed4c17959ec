import "server-only";
import { now, realNow, setClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { parseSaat } from "@/lib/waktu";
import { db } from "@/server/db/client";

const SIMPAN_MS = 10_000;

/**
 * The demo's clock: goes on from where it was stored (or from JAM, if that is later), runs while the app runs, and never goes back.
 * Without DEMO there is only real time.
 */
export async function mulaiJam(): Promise<void> {
  if (!env().DEMO) return;
  const ada = await db().jam.findUnique({ where: { id: 1 } });
  const { JAM } = env();
  const diminta = JAM === undefined ? null : parseSaat(JAM, "WIB");
  const mulai = [ada?.saatAt, diminta].reduce<Date | null>((a, b) => (b && (!a || b > a) ? b : a), null) ?? realNow();
  if (ada && diminta && diminta < ada.saatAt) log.warn({ jam: diminta, tersimpan: ada.saatAt }, "JAM lebih awal dari jam tersimpan; jam peragaan tidak pernah mundur");
  setClock(mulai);
  await simpan();
  setInterval(() => void simpan().catch((err: unknown) => log.warn({ err }, "jam peragaan tidak tersimpan")), SIMPAN_MS).unref();
}

const simpan = () => db().$executeRaw`INSERT INTO jam (id, saat_at) VALUES (1, ${now()}::timestamptz) ON CONFLICT (id) DO UPDATE SET saat_at = greatest(jam.saat_at, excluded.saat_at)`;
