import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { now } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { audited } from "@/server/audit/audited";
import { nyatakanUlang } from "@/server/ledger/fakta";
import { muatProvinsi } from "@/server/wilayah/pohon";
import type { SiapkanProvinsi } from "./schema";

/** Loads kab/kota, kecamatan and desa/kelurahan of a province from the area package. Again is harmless: what is there stays. */
export async function siapkanProvinsi(actor: Actor<"admin:write">, { kode }: SiapkanProvinsi): Promise<Result<{ readonly nama: string; readonly baru: number }, { readonly tag: "TIDAK_DITEMUKAN" }>> {
  return audited<{ readonly nama: string; readonly baru: number }, { readonly tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: "wilayah.siapkan-provinsi", entitas: "wilayah", entitasId: kode }, async (tx) => {
    const provinsi = await tx.wilayah.findFirst({ where: { kode, tingkat: 1 }, orderBy: { edisiId: "desc" } });
    if (!provinsi || !mencakup(actor, kode)) return fail({ tag: "TIDAK_DITEMUKAN" });
    // What comes to a tree that is already in use counts from now on: the past was made without it.
    const terpakai = await tx.pemilihan.findFirst({ where: { keadaan: { in: ["PERSIAPAN", "BERJALAN"] }, peserta: { some: { wilayahId: provinsi.id } } }, orderBy: { hari: "asc" } });
    const baru = await muatProvinsi({ query: async (text, values = []) => ({ rows: [], rowCount: await tx.$executeRawUnsafe(text, ...values) }) }, provinsi.edisiId, kode, terpakai ? now() : null);
    if (baru > 0 && terpakai) await nyatakanUlang(tx, { pemilihanId: terpakai.id, provinsiId: provinsi.id, olehId: actor.userId }, "wilayah bertambah");
    return ok({ value: { nama: provinsi.nama, baru }, perubahan: baru > 0 ? { sebelum: null, sesudah: { baru } } : null });
  });
}
