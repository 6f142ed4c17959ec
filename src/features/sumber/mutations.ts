import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { env } from "@/lib/env";
import { fail, ok, type Result } from "@/lib/result";
import { recordRefusal } from "@/server/audit/refusal";
import { db } from "@/server/db/client";
import { catatFaktaKeBuku } from "@/server/ledger/fakta";
import { bacaTinjauanSendiri } from "@/server/ledger/tinjauan";
import type { CatatDasar } from "./schema";

export type Ditetapkan = { readonly banyak: number; readonly berubah: number; readonly wilayah: string; readonly pemilihan: string };
export type DasarBerubah = { readonly bidang: string; readonly nilai: number; readonly oleh: string | null; readonly adopsiId: string };
export type DasarError = { readonly tag: "TIDAK_DITEMUKAN" | "BELUM_TERJADI" | "DITUTUP" | "SUDAH_SAMA" } | { readonly tag: "BERUBAH"; readonly baris: readonly DasarBerubah[] };

/**
 * TPS and DPT of a place and its children, adopted by the KPU that owns them: from now on every need stands on them. Equal figures are
 * not repeated; a figure that somebody else has set since the form was shown is said, not overwritten.
 */
export async function catatDasar(actor: Actor<"fakta:write">, input: CatatDasar): Promise<Result<Ditetapkan, DasarError>> {
  const t = await bacaTinjauanSendiri(actor, input.wilayah, { pemilihan: input.pemilihan });
  const wilayah = t ? await db().wilayah.findMany({ where: { kode: { in: input.angka.map((a) => a.kode) }, provinsiId: t.wilayah.provinsiId, OR: [{ id: t.wilayah.id }, { indukId: t.wilayah.id }] }, select: { id: true, kode: true } }) : [];
  const menurutKode = new Map(wilayah.map((w) => [w.kode, w.id]));
  if (!t || input.angka.some((a) => !menurutKode.has(a.kode) || !mencakup(actor, a.kode))) {
    await recordRefusal(actor.userId, "fakta.catat", "wilayah", input.wilayah);
    return fail({ tag: "TIDAK_DITEMUKAN" });
  }
  if (t.pemilihan.keadaan === "DITUTUP" || t.pemilihan.keadaan === "ARSIP") return fail({ tag: "DITUTUP" });
  if (input.tanggal > t.hari.hariIni) return fail({ tag: "BELUM_TERJADI" });
  const berlaku = await adopsiBerlaku(t.pemilihan.id, [...menurutKode.values()]);
  const baru = input.angka.flatMap((a) => {
    const wilayahId = menurutKode.get(a.kode);
    const kini = berlaku.get(`${a.jenis} ${wilayahId}`);
    return wilayahId === undefined || kini?.nilai === a.nilai ? [] : [{ a, wilayahId, kini }];
  });
  if (baru.length === 0) return fail({ tag: "SUDAH_SAMA" });
  const bergeser = baru.flatMap(({ a, kini }) => (a.dilihat !== null && (kini?.id ?? "") !== a.dilihat && kini ? [{ bidang: a.bidang, nilai: kini.nilai, oleh: kini.oleh, adopsiId: kini.id }] : []));
  if (bergeser.length > 0) return fail({ tag: "BERUBAH", baris: bergeser });
  const hasil = await catatFaktaKeBuku(baru.map(({ a, wilayahId, kini }) => ({
    jenisKode: a.jenis, pemilihanId: t.pemilihan.id, wilayahId, nilai: a.nilai, status: env().DEMO ? "CONTOH" as const : "RESMI" as const,
    sumber: input.sumber, tanggal: input.tanggal, catatan: null, olehId: actor.userId, adopsi: { alasan: `Ditetapkan KPU: ${input.sumber}`, dilihat: kini?.id ?? null },
  })), { pemilihanId: t.pemilihan.id, provinsiId: t.wilayah.provinsiId, provinsiKode: t.wilayah.kode, olehId: actor.userId });
  // Somebody was quicker between the look and the lock: look again, and say who.
  if (hasil.tag === "USANG") return catatDasar(actor, input);
  return ok({ banyak: baru.length, berubah: hasil.berubah, wilayah: input.wilayah, pemilihan: input.pemilihan });
}

type Berlaku = { readonly id: string; readonly nilai: number; readonly oleh: string | null };
async function adopsiBerlaku(pemilihanId: number, wilayahIds: readonly number[]): Promise<ReadonlyMap<string, Berlaku>> {
  const adopsi = await db().adopsi.findMany({ where: { fakta: { pemilihanId, wilayahId: { in: [...wilayahIds] }, jenisKode: { in: ["tps.jumlah", "dpt.jumlah"] } } }, orderBy: [{ padaAt: "asc" }, { id: "asc" }],
    select: { id: true, oleh: { select: { nama: true } }, fakta: { select: { jenisKode: true, wilayahId: true, nilai: true } } } });
  return new Map(adopsi.map(({ id, oleh, fakta: f }) => [`${f.jenisKode} ${f.wilayahId}`, { id: id.toString(), nilai: Number(f.nilai), oleh: oleh?.nama ?? null }]));
}
