import "server-only";
import { type Actor, berperan, mencakup, withScope } from "@/auth/actor";
import type { Permission } from "@/auth/permissions";
import type { Bukti } from "@/lib/bukti";
import { env } from "@/lib/env";
import { fail, ok, type Result } from "@/lib/result";
import { tanggal, tanggalDb } from "@/lib/waktu";
import { recordRefusal } from "@/server/audit/refusal";
import { db } from "@/server/db/client";
import { adopsiFaktaKeBuku, catatFaktaKeBuku, catatKeberatanKeBuku } from "@/server/ledger/fakta";
import { nowPemilihan } from "@/server/ledger/jam-gladi";
import { bacaTinjauanSendiri } from "@/server/ledger/tinjauan";
import { dapatDitetapkan } from "./domain";
import { type AjukanKeberatan, bacaNilai, type CatatDasar, type Tetapkan, type Usul } from "./schema";

export type Ditetapkan = { readonly banyak: number; readonly berubah: number; readonly wilayah: string; readonly pemilihan: string };
export type DasarBerubah = { readonly bidang: string; readonly nilai: number; readonly oleh: string | null; readonly adopsiId: string };
export type DasarError = { readonly tag: "TIDAK_DITEMUKAN" | "BELUM_TERJADI" | "DITUTUP" | "DIARSIPKAN" | "SUDAH_SAMA" } | { readonly tag: "BERUBAH"; readonly baris: readonly DasarBerubah[] };

/**
 * TPS and DPT of a place and its children, adopted by the KPU that owns them: from now on every need stands on them. Equal figures are
 * not repeated; a figure that somebody else has set since the form was shown is said, not overwritten.
 */
export async function catatDasar(actor: Actor<"fakta:write">, input: CatatDasar, bukti: readonly Bukti[] = []): Promise<Result<Ditetapkan, DasarError>> {
  const t = await bacaTinjauanSendiri(actor, input.wilayah, { pemilihan: input.pemilihan });
  const wilayah = t ? await db().wilayah.findMany({ where: { kode: { in: input.angka.map((a) => a.kode) }, provinsiId: t.wilayah.provinsiId, OR: [{ id: t.wilayah.id }, { indukId: t.wilayah.id }, { tingkat: 5, kode: { in: [...t.pemilihan.peserta] } }] }, select: { id: true, kode: true } }) : [];
  const menurutKode = new Map(wilayah.map((w) => [w.kode, w.id]));
  if (!t || input.angka.some((a) => !menurutKode.has(a.kode) || !mencakup(actor, a.kode))) {
    await recordRefusal(actor.userId, "fakta.catat", "wilayah", input.wilayah);
    return fail({ tag: "TIDAK_DITEMUKAN" });
  }
  if (t.pemilihan.keadaan === "ARSIP") return fail({ tag: "DIARSIPKAN" });
  if (t.pemilihan.keadaan === "DITUTUP") return fail({ tag: "DITUTUP" });
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
    sumber: input.sumber, tanggal: input.tanggal, catatan: null, olehId: actor.userId, dokumen: bukti.map((b) => b.id), adopsi: { alasan: `Ditetapkan KPU: ${input.sumber}`, dilihat: kini?.id ?? null },
  })), { pemilihanId: t.pemilihan.id, provinsiId: t.wilayah.provinsiId, provinsiKode: t.wilayah.kode, olehId: actor.userId });
  // Somebody was quicker between the look and the lock: look again, and say who.
  if (hasil.tag === "USANG") return catatDasar(actor, input, bukti);
  if (hasil.tag === "DIARSIPKAN") return fail({ tag: hasil.tag });
  return ok({ banyak: baru.length, berubah: hasil.berubah, wilayah: input.wilayah, pemilihan: input.pemilihan });
}

type Berlaku = { readonly id: string; readonly nilai: number; readonly oleh: string | null };
async function adopsiBerlaku(pemilihanId: number, wilayahIds: readonly number[]): Promise<ReadonlyMap<string, Berlaku>> {
  const adopsi = await db().adopsi.findMany({ where: { fakta: { pemilihanId, wilayahId: { in: [...wilayahIds] }, jenisKode: { in: ["tps.jumlah", "dpt.jumlah"] } } }, orderBy: [{ padaAt: "asc" }, { id: "asc" }],
    select: { id: true, oleh: { select: { nama: true } }, fakta: { select: { jenisKode: true, wilayahId: true, nilai: true } } } });
  return new Map(adopsi.map(({ id, oleh, fakta: f }) => [`${f.jenisKode} ${f.wilayahId}`, { id: id.toString(), nilai: Number(f.nilai), oleh: oleh?.nama ?? null }]));
}

/** Where the group of a fact is, to go back to it. */
export type DiFakta = { readonly wilayah: string; readonly jenis: string; readonly kontes: string | null; readonly pemilihan: string };
type TidakDitemukan = { readonly tag: "TIDAK_DITEMUKAN" };
export type UsulError = { readonly tag: "TIDAK_DITEMUKAN" | "BELUM_TERJADI" | "SUDAH_ADA" | "DIARSIPKAN" } | { readonly tag: "ISIAN"; readonly bidang: Readonly<Record<string, string>> };

/** One more source on a fact. It stands beside the others and changes no figure. In the demo it is an example, whatever it is called. */
export async function usulkanSumber(actor: Actor<"fakta:usul">, input: Usul, bukti: readonly Bukti[] = []): Promise<Result<DiFakta, UsulError>> {
  const t = await bacaTinjauanSendiri(actor, input.wilayah, { pemilihan: input.pemilihan });
  const kontes = input.kontes === "" ? null : input.kontes;
  const jenis = t && await db().jenisFakta.findUnique({ where: { kode: input.jenis } });
  if (!t || !jenis || (kontes !== null && !(await db().jenisKontes.findUnique({ where: { kode: kontes } })))) return ditolak(actor, "fakta.usul", "wilayah", input.wilayah);
  if (input.tanggal > t.hari.hariIni) return fail({ tag: "BELUM_TERJADI" });
  const terbaca = bacaNilai(jenis, input);
  if (!terbaca.ok) return fail({ tag: "ISIAN", bidang: terbaca.bidang });
  const hasil = await catatFaktaKeBuku([{
    jenisKode: jenis.kode, pemilihanId: t.pemilihan.id, wilayahId: t.wilayah.id, jenisKontes: kontes, ...terbaca.value, status: env().DEMO ? "CONTOH" : input.status,
    sumber: input.nomor === "" ? input.sumber : `${input.sumber}, nomor ${input.nomor}`, tanggal: input.tanggal, catatan: input.catatan || null, olehId: actor.userId, dokumen: bukti.map((b) => b.id),
  }], { pemilihanId: t.pemilihan.id, provinsiId: t.wilayah.provinsiId, provinsiKode: t.wilayah.kode, olehId: actor.userId });
  if (hasil.tag === "DIARSIPKAN") return fail({ tag: hasil.tag });
  // Nothing is adopted here, so nothing can be out of date.
  if (hasil.tag === "USANG" || hasil.banyak === 0) return fail({ tag: "SUDAH_ADA" });
  return ok({ wilayah: t.wilayah.kode, jenis: jenis.kode, kontes, pemilihan: t.pemilihan.slug });
}

export type TetapkanError = { readonly tag: "TIDAK_DITEMUKAN" | "BUKAN_PEMILIK" | "KLAIM" | "BELUM_TERJADI" | "SUDAH_BERLAKU" | "DIARSIPKAN" } | { readonly tag: "USANG"; readonly oleh: string | null; readonly adopsiId: string };

/** The source that counts from now on: said by the role that owns this kind of fact over this place, for a reason; its documents stand for the source. */
export async function tetapkanSumber(actor: Actor<"fakta:tetapkan">, input: Tetapkan, bukti: readonly Bukti[] = []): Promise<Result<DiFakta, TetapkanError>> {
  const f = await faktaDalamLingkup(actor, input.fakta);
  if (!f) return ditolak(actor, "fakta.adopsi", "fakta", input.fakta);
  if (!berperan(actor, f.wilayah.kode, f.jenis.pemilik)) {
    await recordRefusal(actor.userId, "fakta.adopsi", "fakta", input.fakta);
    return fail({ tag: "BUKAN_PEMILIK" });
  }
  if (!dapatDitetapkan(f.jenisKode)) return fail({ tag: "KLAIM" });
  if (tanggalDb(f.tanggal) > tanggal(await nowPemilihan(f.pemilihanId), f.wilayah.zona)) return fail({ tag: "BELUM_TERJADI" });
  const { tag } = await adopsiFaktaKeBuku({ faktaId: input.fakta, alasan: input.alasan, dokumen: bukti.map((b) => b.id), dilihat: input.dilihat || null }, di(f, actor));
  if (tag === "SUDAH_BERLAKU" || tag === "DIARSIPKAN") return fail({ tag });
  if (tag === "USANG") {
    const kini = await db().adopsi.findFirst({ where: { fakta: { jenisKode: f.jenisKode, pemilihanId: f.pemilihanId, wilayahId: f.wilayahId, jenisKontes: f.jenisKontes } }, orderBy: [{ padaAt: "desc" }, { id: "desc" }], select: { id: true, faktaId: true, olehId: true, alasan: true, padaAt: true, oleh: { select: { nama: true } } } });
    // The same word once more, because its answer was lost: said already. Unless somebody has objected since.
    const ulangan = kini?.olehId === actor.userId && kini.faktaId === f.id && kini.alasan === input.alasan && (await db().keberatan.count({ where: { faktaId: f.id, padaAt: { gt: kini.padaAt } } })) === 0;
    if (!ulangan) return fail({ tag, oleh: kini?.oleh?.nama ?? null, adopsiId: kini?.id.toString() ?? "" });
  }
  return ok(alamat(f));
}

/** Somebody's word that a source is wrong; its owner answers by adopting anew. */
export async function ajukanKeberatan(actor: Actor<"fakta:keberatan">, input: AjukanKeberatan): Promise<Result<DiFakta, TidakDitemukan | { readonly tag: "SUDAH_KEBERATAN" | "DIARSIPKAN" }>> {
  const f = await faktaDalamLingkup(actor, input.fakta);
  if (!f) return ditolak(actor, "fakta.keberatan", "fakta", input.fakta);
  const tag = await catatKeberatanKeBuku(input.fakta, input.alasan, di(f, actor));
  return tag === "TERSIMPAN" ? ok(alamat(f)) : fail({ tag });
}

async function ditolak(actor: Actor<Permission>, aksi: string, entitas: string, entitasId: string) {
  await recordRefusal(actor.userId, aksi, entitas, entitasId);
  return fail({ tag: "TIDAK_DITEMUKAN" });
}

/** A source inside what the permission was granted over; null for any other, as if it were not there. */
const faktaDalamLingkup = (actor: Actor<Permission>, id: string) => db().fakta.findFirst({ where: { id: BigInt(id), wilayah: withScope(actor) },
  include: { jenis: true, pemilihan: { select: { slug: true } }, wilayah: { select: { kode: true, zona: true, provinsiId: true } } } });
type FaktaTermuat = NonNullable<Awaited<ReturnType<typeof faktaDalamLingkup>>>;
const alamat = (f: FaktaTermuat): DiFakta => ({ wilayah: f.wilayah.kode, jenis: f.jenisKode, kontes: f.jenisKontes, pemilihan: f.pemilihan.slug });
const di = (f: FaktaTermuat, actor: Actor<Permission>) => ({ pemilihanId: f.pemilihanId, provinsiId: f.wilayah.provinsiId, provinsiKode: f.wilayah.kode, olehId: actor.userId });
