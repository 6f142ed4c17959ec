import "server-only";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { awalanToken, sidikToken, tokenBaru } from "@/auth/token";
import { realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { akhirHari } from "@/lib/waktu";
import { audited } from "@/server/audit/audited";
import type { Tx } from "@/server/db/client";
import { TERBIT, terbaru } from "@/server/wilayah/edisi";
import type { BuatToken, CabutToken } from "./schema";

export type TokenBaru = { readonly nama: string; readonly token: string };
type BuatError = { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_LEWAT" };

/** A token for an office's application: a role over a subtree of the admin's, to read or also to report. The secret is returned this once. */
export async function buatToken(actor: Actor<"admin:write">, input: BuatToken): Promise<Result<TokenBaru, BuatError>> {
  const [token, saat] = [tokenBaru(), realNow()];
  const izin = input.izin === "tulis" ? ["baca", "tulis"] : ["baca"];
  return audited<TokenBaru, BuatError>(actor.userId, { aksi: "token.buat", entitas: "token", entitasId: input.wilayah }, async (tx) => {
    const wilayah = await tx.wilayah.findFirst({ where: { AND: [{ kode: input.wilayah }, withScope(actor), TERBIT] }, orderBy: terbaru() });
    if (!wilayah) return fail({ tag: "TIDAK_DITEMUKAN" });
    const kedaluwarsaAt = input.sampai === null ? null : akhirHari(input.sampai, wilayah.zona);
    if (kedaluwarsaAt && kedaluwarsaAt <= saat) return fail({ tag: "SUDAH_LEWAT" });
    const penggunaId = await akunLayanan(tx, input, wilayah.id, saat);
    const baru = await tx.tokenApi.create({ data: { penggunaId, izin, tokenHash: sidikToken(token), awalan: awalanToken(token), dibuatOleh: actor.userId, dibuatAt: saat, kedaluwarsaAt } });
    return ok({ value: { nama: input.nama, token }, entitasId: String(baru.id),
      perubahan: { sebelum: null, sesudah: { nama: input.nama, peran: input.peran, wilayah: input.wilayah, izin, awalan: baru.awalan, sampai: input.sampai } } });
  });
}

/** The account that stands in the ledger for this application. A further token of the same name, role and place is the same application. */
async function akunLayanan(tx: Tx, { nama, peran }: BuatToken, wilayahId: number, saat: Date): Promise<number> {
  const ada = await tx.pengguna.findFirst({ where: { layanan: true, aktif: true, nama, penugasan: { some: { peran, wilayahId, selesaiAt: null }, every: { peran, wilayahId } } }, orderBy: { id: "asc" } });
  if (ada) return ada.id;
  // An address nobody can have: the column is unique, and people are found by it.
  const baru = await tx.pengguna.create({ data: { surel: `${crypto.randomUUID()}@layanan.invalid`, nama, layanan: true, dibuatAt: saat, penugasan: { create: { peran, wilayahId, mulaiAt: saat } } } });
  return baru.id;
}

/** Ends a token at once. Again is harmless. */
export async function cabutToken(actor: Actor<"admin:write">, { id }: CabutToken): Promise<Result<{ readonly nama: string; readonly awalan: string }, { readonly tag: "TIDAK_DITEMUKAN" }>> {
  return audited<{ readonly nama: string; readonly awalan: string }, { readonly tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: "token.cabut", entitas: "token", entitasId: String(id) }, async (tx) => {
    const t = await tx.tokenApi.findUnique({ where: { id }, include: { pengguna: { select: { nama: true, penugasan: { where: { selesaiAt: null }, select: { wilayah: { select: { kode: true } } } } } } } });
    if (!t || t.pengguna.penugasan.length === 0 || !t.pengguna.penugasan.every((p) => mencakup(actor, p.wilayah.kode))) return fail({ tag: "TIDAK_DITEMUKAN" });
    const { count } = await tx.tokenApi.updateMany({ where: { id, dicabutAt: null }, data: { dicabutAt: realNow(), dicabutOleh: actor.userId } });
    return ok({ value: { nama: t.pengguna.nama, awalan: t.awalan }, perubahan: count === 1 ? { sebelum: { dicabut: false }, sesudah: { dicabut: true, awalan: t.awalan } } : null });
  });
}
