import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { type Actor, withScope } from "@/auth/actor";
import { realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { audited } from "@/server/audit/audited";
import { bacaTinjauanSendiri } from "@/server/ledger/tinjauan";
import { kabarkanSesi } from "@/server/live/kabar";
import type { BuatLayar, CabutLayar } from "./schema";

/** 256 random bits: nobody guesses it, so nothing has to slow guessing down. */
const tokenBaru = () => randomBytes(32).toString("base64url");
const sidikToken = (token: string) => createHash("sha256").update(token).digest();

export type LayarBaru = { readonly nama: string; readonly token: string };

/** A screen of a place in the own subtree. The token is given out here once; only its hash stays. A name that already stands there is not made twice. */
export async function buatLayar(actor: Actor<"layar:write">, input: BuatLayar): Promise<Result<LayarBaru, { readonly tag: "TIDAK_DITEMUKAN" | "NAMA_DIPAKAI" }>> {
  const token = tokenBaru();
  try {
    return await audited<LayarBaru, { tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: "layar.buat", entitas: "layar", entitasId: input.wilayah }, async (tx) => {
      const t = await bacaTinjauanSendiri(actor, input.wilayah, { pemilihan: input.pemilihan });
      if (!t) return fail({ tag: "TIDAK_DITEMUKAN" });
      const { id } = await tx.layar.create({ data: { nama: input.nama, wilayahId: t.wilayah.id, pemilihanId: t.pemilihan.id, tokenHash: sidikToken(token), dibuatOleh: actor.userId, dibuatAt: realNow() } });
      return ok({ value: { nama: input.nama, token }, entitasId: String(id), perubahan: { sebelum: null, sesudah: { nama: input.nama, wilayah: t.wilayah.kode, pemilihan: t.pemilihan.slug } } });
    });
  } catch (error) {
    // The unique index decides between two at once.
    if (error instanceof Error && "code" in error && error.code === "P2002") return fail({ tag: "NAMA_DIPAKAI" });
    throw error;
  }
}

/** At once, open screens included. Revoked twice is revoked once, by whoever was first. */
export async function cabutLayar(actor: Actor<"layar:write">, { id }: CabutLayar): Promise<Result<{ readonly nama: string }, { readonly tag: "TIDAK_DITEMUKAN" }>> {
  const hasil = await audited<{ nama: string; dibuatOleh: number }, { tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: "layar.cabut", entitas: "layar", entitasId: String(id) }, async (tx) => {
    const layar = await tx.layar.findFirst({ where: { id, wilayah: withScope(actor) }, select: { nama: true, dibuatOleh: true } });
    if (!layar) return fail({ tag: "TIDAK_DITEMUKAN" });
    const { count } = await tx.layar.updateMany({ where: { id, dicabutAt: null }, data: { dicabutAt: realNow(), dicabutOleh: actor.userId } });
    return ok({ value: layar, perubahan: count === 0 ? null : { sebelum: { nama: layar.nama, dicabut: false }, sesudah: { nama: layar.nama, dicabut: true } } });
  });
  if (!hasil.ok) return hasil;
  await kabarkanSesi(hasil.value.dibuatOleh);
  return ok({ nama: hasil.value.nama });
}
