import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { now, realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { keTanggalDb } from "@/lib/waktu";
import { audited } from "@/server/audit/audited";
import type { Tx } from "@/server/db/client";
import { nyatakanUlang } from "@/server/ledger/fakta";
import { kabarkan } from "@/server/live/kabar";
import { buatTahapan } from "@/server/tahapan/buat";
import type { BuatPemilihan, UbahKeadaan } from "./schema";

const TEMPLAT = "templat-pilkada";
type BuatError = { readonly tag: "TIDAK_DITEMUKAN" | "PROVINSI_KOSONG" | "SUDAH_ADA" };
type Baru = { readonly slug: string; readonly nama: string; readonly kontes: number };

/** A Pilkada of one province: its day, its contests, the stages of the template, and the published catalogue, ready for the first laporan. */
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
    const p = await tx.pemilihan.create({ data: { slug: input.slug, nama: input.nama, jenis: "PILKADA", hari: keTanggalDb(input.hari), bukaJam: "07:00", tutupJam: "13:00", edisiId: provinsi.edisiId, keadaan: input.langsung ? "BERJALAN" : "PERSIAPAN",
      peserta: { create: { wilayahId: provinsi.id } }, kontes: { createMany: { data: kontes } } } });
    await salinKatalog(tx, p.id, actor.userId);
    await buatTahapan(tx, p.id, "PILKADA", input.hari, actor.userId);
    await nyatakanUlang(tx, { pemilihanId: p.id, provinsiId: provinsi.id, olehId: actor.userId }, "pemilihan baru");
    return ok({ value: { slug: p.slug, nama: p.nama, kontes: kontes.length }, perubahan: { sebelum: null, sesudah: { ...input, kontes: kontes.length } } });
  });
}

/** Version 1 of the new election's catalogue is the template's newest, in force from now. */
async function salinKatalog(tx: Tx, pemilihanId: number, olehId: number): Promise<void> {
  const lama = await tx.katalog.findFirstOrThrow({ where: { pemilihan: { slug: TEMPLAT } }, orderBy: { versi: "desc" }, select: { id: true } });
  await tx.$queryRaw`SELECT salin_katalog(${lama.id}::int, ${pemilihanId}::smallint, ${now()}::timestamptz, ${realNow()}::timestamptz, ${olehId}::int)`;
}

/** Persiapan, berjalan, ditutup (no more laporan), arsip; decided by who administers every place that takes part. Audited by the database's own function. */
export async function ubahKeadaan(actor: Actor<"admin:write">, input: UbahKeadaan): Promise<Result<{ readonly nama: string; readonly ke: UbahKeadaan["ke"] }, { readonly tag: "TIDAK_DITEMUKAN" | "USANG" | "TIDAK_BISA" }>> {
  type Galat = { readonly tag: "TIDAK_DITEMUKAN" | "USANG" | "TIDAK_BISA" };
  const hasil = await audited<{ id: number; nama: string; peserta: readonly { provinsiId: number; kode: string }[] }, Galat>(actor.userId, { aksi: "pemilihan.ubah-keadaan", entitas: "pemilihan", entitasId: input.pemilihan.slug }, async (tx) => {
    const p = await tx.pemilihan.findUnique({ where: { slug: input.pemilihan.slug }, select: { id: true, nama: true, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true, provinsiId: true } } } } } });
    if (!p || p.peserta.length === 0 || !p.peserta.every((x) => mencakup(actor, x.wilayah.kode))) return fail({ tag: "TIDAK_DITEMUKAN" });
    const isi = JSON.stringify({ pemilihan_id: p.id, dari: input.pemilihan.dari, ke: input.ke, alasan: input.alasan, nomor_sk: input.nomorSk, oleh_id: actor.userId });
    const [row] = await tx.$queryRaw<[{ hasil: { tag: "TERSIMPAN" | "USANG" | "TIDAK_BISA" } }]>`SELECT ubah_keadaan_pemilihan(${isi}::jsonb, ${now()}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
    if (row.hasil.tag !== "TERSIMPAN") return fail({ tag: row.hasil.tag });
    return ok({ value: { id: p.id, nama: p.nama, peserta: p.peserta.map((x) => ({ provinsiId: x.wilayah.provinsiId, kode: x.wilayah.kode })) }, perubahan: null });
  });
  if (!hasil.ok) return hasil;
  for (const p of hasil.value.peserta) await kabarkan({ pemilihanId: hasil.value.id, provinsiId: p.provinsiId, urut: "0", kode: p.kode });
  return ok({ nama: hasil.value.nama, ke: input.ke });
}
