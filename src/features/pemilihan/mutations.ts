import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { now, realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { keTanggalDb } from "@/lib/waktu";
import { audited } from "@/server/audit/audited";
import type { Tx } from "@/server/db/client";
import { nyatakanUlang } from "@/server/ledger/fakta";
import type { BuatPemilihan } from "./schema";

const TEMPLAT = "templat-pilkada";
type BuatError = { readonly tag: "TIDAK_DITEMUKAN" | "PROVINSI_KOSONG" | "SUDAH_ADA" };
type Baru = { readonly slug: string; readonly nama: string; readonly kontes: number };

/** A Pilkada of one province: its day, its contests, and the published catalogue, ready for the first laporan. */
export async function buatPemilihan(actor: Actor<"admin:write">, input: BuatPemilihan): Promise<Result<Baru, BuatError>> {
  return audited<Baru, BuatError>(actor.userId, { aksi: "pemilihan.buat", entitas: "pemilihan", entitasId: input.slug }, async (tx) => {
    const provinsi = await tx.wilayah.findFirst({ where: { kode: input.provinsi, tingkat: 1 }, orderBy: { edisiId: "desc" }, include: { anak: { select: { id: true, jenisKode: true } } } });
    if (!provinsi || !mencakup(actor, input.provinsi)) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (provinsi.anak.length === 0) return fail({ tag: "PROVINSI_KOSONG" });
    if (await tx.pemilihan.findUnique({ where: { slug: input.slug } })) return fail({ tag: "SUDAH_ADA" });
    const kontes = [
      ...(input.gubernur ? [{ wilayahId: provinsi.id, jenisKode: "GUBERNUR" }] : []),
      ...(input.kabkota ? provinsi.anak.map((w) => ({ wilayahId: w.id, jenisKode: w.jenisKode === "KOTA" ? "WALI_KOTA" : "BUPATI" })) : []),
    ];
    const p = await tx.pemilihan.create({ data: { slug: input.slug, nama: input.nama, jenis: "PILKADA", hari: keTanggalDb(input.hari), bukaJam: "07:00", tutupJam: "13:00", edisiId: provinsi.edisiId, keadaan: "BERJALAN",
      peserta: { create: { wilayahId: provinsi.id } }, kontes: { createMany: { data: kontes } } } });
    await salinKatalog(tx, p.id, actor.userId);
    await nyatakanUlang(tx, { pemilihanId: p.id, provinsiId: provinsi.id, olehId: actor.userId }, "pemilihan baru");
    return ok({ value: { slug: p.slug, nama: p.nama, kontes: kontes.length }, perubahan: { sebelum: null, sesudah: { ...input, kontes: kontes.length } } });
  });
}

/** Version 1 of the new election's catalogue is the template's newest, in force from now. */
async function salinKatalog(tx: Tx, pemilihanId: number, olehId: number): Promise<void> {
  const lama = await tx.katalog.findFirstOrThrow({ where: { pemilihan: { slug: TEMPLAT } }, orderBy: { versi: "desc" }, select: { id: true } });
  await tx.$queryRaw`SELECT salin_katalog(${lama.id}::int, ${pemilihanId}::smallint, ${now()}::timestamptz, ${realNow()}::timestamptz, ${olehId}::int)`;
}
