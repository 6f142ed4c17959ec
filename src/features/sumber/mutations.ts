import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { env } from "@/lib/env";
import { fail, ok, type Result } from "@/lib/result";
import { recordRefusal } from "@/server/audit/refusal";
import { db } from "@/server/db/client";
import { catatFaktaKeBuku } from "@/server/ledger/catat";
import { bacaTinjauanSendiri } from "@/server/ledger/tinjauan";
import type { CatatDasar } from "./schema";

/** TPS and DPT of a place and its children, adopted by the KPU that owns them: from now on every need stands on them. Equal figures are not repeated. */
export async function catatDasar(actor: Actor<"fakta:write">, input: CatatDasar): Promise<Result<{ readonly banyak: number; readonly berubah: number; readonly wilayah: string; readonly pemilihan: string }, { readonly tag: "TIDAK_DITEMUKAN" | "BELUM_TERJADI" | "DITUTUP" | "SUDAH_SAMA" }>> {
  const t = await bacaTinjauanSendiri(actor, input.wilayah, { pemilihan: input.pemilihan });
  const wilayah = t ? await db().wilayah.findMany({ where: { kode: { in: input.angka.map((a) => a.kode) }, provinsiId: t.wilayah.provinsiId, OR: [{ id: t.wilayah.id }, { indukId: t.wilayah.id }] }, select: { id: true, kode: true } }) : [];
  const menurutKode = new Map(wilayah.map((w) => [w.kode, w.id]));
  if (!t || input.angka.some((a) => !menurutKode.has(a.kode) || !mencakup(actor, a.kode))) {
    await recordRefusal(actor.userId, "fakta.catat", "wilayah", input.wilayah);
    return fail({ tag: "TIDAK_DITEMUKAN" });
  }
  if (t.pemilihan.keadaan === "DITUTUP" || t.pemilihan.keadaan === "ARSIP") return fail({ tag: "DITUTUP" });
  if (input.tanggal > t.hari.hariIni) return fail({ tag: "BELUM_TERJADI" });
  const berlaku = await nilaiBerlaku(t.pemilihan.id, [...menurutKode.values()]);
  const baru = input.angka.flatMap((a) => {
    const wilayahId = menurutKode.get(a.kode);
    return wilayahId === undefined || berlaku.get(`${a.jenis} ${wilayahId}`) === a.nilai ? [] : [{ jenisKode: a.jenis, pemilihanId: t.pemilihan.id, wilayahId, nilai: a.nilai, status: env().DEMO ? "CONTOH" as const : "RESMI" as const,
      sumber: input.sumber, tanggal: input.tanggal, catatan: null, olehId: actor.userId, adopsi: `Ditetapkan KPU: ${input.sumber}` }];
  });
  if (baru.length === 0) return fail({ tag: "SUDAH_SAMA" });
  const berubah = await catatFaktaKeBuku(baru, { pemilihanId: t.pemilihan.id, provinsiId: t.wilayah.provinsiId, provinsiKode: t.wilayah.kode, olehId: actor.userId });
  return ok({ banyak: baru.length, berubah, wilayah: input.wilayah, pemilihan: input.pemilihan });
}

async function nilaiBerlaku(pemilihanId: number, wilayahIds: readonly number[]): Promise<ReadonlyMap<string, number>> {
  const adopsi = await db().adopsi.findMany({ where: { fakta: { pemilihanId, wilayahId: { in: [...wilayahIds] }, jenisKode: { in: ["tps.jumlah", "dpt.jumlah"] } } }, orderBy: [{ padaAt: "asc" }, { id: "asc" }], select: { fakta: { select: { jenisKode: true, wilayahId: true, nilai: true } } } });
  return new Map(adopsi.map(({ fakta: f }) => [`${f.jenisKode} ${f.wilayahId}`, Number(f.nilai)]));
}
