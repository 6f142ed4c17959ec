import "server-only";
import { now, realNow } from "@/lib/clock";
import { db } from "@/server/db/client";

/** Who tried what and was not let. Outside any transaction: it must survive the rollback of the attempt. */
export const recordRefusal = (olehId: number | null, aksi: string, entitas: string, entitasId: string) =>
  db().audit.create({ data: { olehId, aksi, entitas, entitasId: entitasId.slice(0, 200), hasil: "DITOLAK", padaAt: now(), dicatatAt: realNow() } });
