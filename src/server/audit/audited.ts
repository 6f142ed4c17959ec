import "server-only";
import { now, realNow } from "@/lib/clock";
import type { Result } from "@/lib/result";
import { db, type Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { recordRefusal } from "./refusal";

type Tagged = { readonly tag: string };
type Target = { readonly aksi: string; readonly entitas: string; readonly entitasId: string };
/** `entitasId` when the write made the thing; `perubahan` null when nothing happened (a repetition). */
export type Written<T> = {
  readonly value: T;
  readonly entitasId?: string;
  readonly perubahan: { readonly sebelum: Prisma.InputJsonValue | null; readonly sesudah: Prisma.InputJsonValue | null } | null;
};

class Rollback extends Error {
  constructor(readonly error: Tagged) { super(error.tag); }
}

/** Every write outside the ledger goes through here: the change and its audit row commit together, or neither does. `batasMs`: for what restates a whole province. */
export async function audited<T, E extends Tagged>(olehId: number | null, target: Target, write: (tx: Tx) => Promise<Result<Written<T>, E>>, batasMs?: number): Promise<Result<T, E>> {
  try {
    return await db().$transaction(async (tx) => {
      const result = await write(tx);
      if (!result.ok) throw new Rollback(result.error);
      const { value, perubahan, entitasId } = result.value;
      if (perubahan) {
        await tx.audit.create({ data: {
          olehId, hasil: "BERHASIL", aksi: target.aksi, entitas: target.entitas, entitasId: entitasId ?? target.entitasId, padaAt: now(), dicatatAt: realNow(),
          ...(perubahan.sebelum !== null && { sebelum: perubahan.sebelum }), ...(perubahan.sesudah !== null && { sesudah: perubahan.sesudah }),
        } });
      }
      return { ok: true, value };
    }, batasMs === undefined ? {} : { timeout: batasMs });
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
    // "Not found" may be a hand reaching into another wilayah.
    if (error.error.tag === "TIDAK_DITEMUKAN") await recordRefusal(olehId, target.aksi, target.entitas, target.entitasId);
    return { ok: false, error: error.error as E }; // Rollback is thrown above only, with an E.
  }
}
