import "server-only";
import { now, realNow } from "@/lib/clock";
import { db } from "@/server/db/client";

/** Who tried what and was not let. Outside any transaction: it must survive the rollback of the attempt. */
export const recordRefusal = (olehId: number | null, aksi: string, entitas: string, entitasId: string) =>
  db().audit.create({ data: { olehId, aksi, entitas, entitasId: entitasId.slice(0, 200), hasil: "DITOLAK", padaAt: now(), dicatatAt: realNow() } });

/** Keys are of rows that exist (a person, a screen) and of permissions: there are not many. */
const ditolak = new Map<string, number>();

/** A machine that was refused asks again and again; audit only grows. Once a minute says as much. */
export async function recordRefusalSesekali(olehId: number | null, aksi: string, entitas: string, entitasId: string): Promise<void> {
  const [kunci, kini] = [`${olehId} ${aksi} ${entitasId}`, realNow().getTime()];
  if (kini - (ditolak.get(kunci) ?? 0) < 60_000) return;
  ditolak.set(kunci, kini);
  await recordRefusal(olehId, aksi, entitas, entitasId);
}
