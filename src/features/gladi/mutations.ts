import "server-only";
import { type Actor, mencakup } from "@/auth/actor";
import { now, realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { parseSaatSetempat, tanggalDb } from "@/lib/waktu";
import { audited } from "@/server/audit/audited";
import type { Tx } from "@/server/db/client";
import { kabarkan, kabarkanSesi } from "@/server/live/kabar";
import { alamatGladi, dalamJangkauan } from "./domain";
import type { AturJam, BuatGladi, HapusGladi } from "./schema";

type Tempat = { readonly kode: string; readonly provinsiId: number };
type Kabar = { readonly id: number; readonly tempat: readonly Tempat[] };
type BuatError = { readonly tag: "TIDAK_DITEMUKAN" | "SAAT_SALAH" | "DI_LUAR" | "SUDAH_ADA" | "BUKAN_ASAL" | "TANPA_KATALOG" };
type JamError = { readonly tag: "TIDAK_DITEMUKAN" | "SAAT_SALAH" | "DI_LUAR" | "MUNDUR" | "DIARSIPKAN" };
type HapusError = { readonly tag: "TIDAK_DITEMUKAN" | "NAMA_BEDA" };

/** A province is copied and its whole need worked out; or every row of it removed. */
const BATAS_MS = 120_000;

/** An election all of whose places are this admin's: for these acts none other is there. */
async function punya(tx: Tx, actor: Actor<"admin:write">, slug: string, gladi: boolean) {
  const p = await tx.pemilihan.findFirst({ where: { slug, ...(gladi && { gladi }) }, select: { id: true, nama: true, hari: true, peserta: { where: { sampaiAt: null }, select: { wilayah: { select: { kode: true, provinsiId: true, zona: true } } } } } });
  const [pertama] = p?.peserta ?? [];
  if (!p || !pertama || !p.peserta.every((x) => mencakup(actor, x.wilayah.kode))) return null;
  return { id: p.id, nama: p.nama, hari: tanggalDb(p.hari), zona: pertama.wilayah.zona, tempat: p.peserta.map((x) => ({ kode: x.wilayah.kode, provinsiId: x.wilayah.provinsiId })) };
}

async function kabari({ id, tempat }: Kabar): Promise<void> {
  for (const { kode, provinsiId } of tempat) await kabarkan({ pemilihanId: id, provinsiId, urut: "0", kode });
}

/** A rehearsal of an election: a copy of its tree, contests, catalogue and facts, with books and a clock of its own. The database copies, links and audits in one act. */
export async function buatGladi(actor: Actor<"admin:write">, input: BuatGladi): Promise<Result<{ readonly slug: string; readonly nama: string; readonly wilayah: number; readonly fakta: number }, BuatError>> {
  return audited<{ slug: string; nama: string; wilayah: number; fakta: number }, BuatError>(actor.userId, { aksi: "gladi.buat", entitas: "pemilihan", entitasId: input.asal }, async (tx) => {
    const asal = await punya(tx, actor, input.asal, false);
    if (!asal) return fail({ tag: "TIDAK_DITEMUKAN" });
    const mulai = parseSaatSetempat(input.mulai, asal.zona);
    if (!mulai) return fail({ tag: "SAAT_SALAH" });
    if (!dalamJangkauan(mulai, asal.hari, asal.zona)) return fail({ tag: "DI_LUAR" });
    const slug = alamatGladi(input.kata, asal.tempat[0]?.kode ?? "");
    const isi = JSON.stringify({ asal_id: asal.id, slug, nama: input.nama, mulai, jeda: input.jeda, oleh_id: actor.userId });
    const [{ hasil }] = await tx.$queryRaw<[{ hasil: { tag: "TERSIMPAN"; wilayah: number; fakta: number } | { tag: "SUDAH_ADA" | "BUKAN_ASAL" | "TANPA_KATALOG" } }]>`SELECT buat_gladi(${isi}::jsonb, ${now()}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
    return hasil.tag === "TERSIMPAN" ? ok({ value: { slug, nama: input.nama, wilayah: hasil.wilayah, fakta: hasil.fakta }, perubahan: null }) : fail({ tag: hasil.tag });
  }, BATAS_MS);
}

/** Its clock forward, paused, or running again; never back. The same once more changes nothing. */
export async function aturJam(actor: Actor<"admin:write">, input: AturJam): Promise<Result<{ readonly nama: string; readonly jalan: boolean | null }, JamError>> {
  const hasil = await audited<Kabar & { nama: string }, JamError>(actor.userId, { aksi: "gladi.atur-jam", entitas: "pemilihan", entitasId: input.gladi }, async (tx) => {
    const g = await punya(tx, actor, input.gladi, true);
    if (!g) return fail({ tag: "TIDAK_DITEMUKAN" });
    const saat = input.saat === undefined ? null : parseSaatSetempat(input.saat, g.zona);
    if (input.saat !== undefined && !saat) return fail({ tag: "SAAT_SALAH" });
    if (saat && !dalamJangkauan(saat, g.hari, g.zona)) return fail({ tag: "DI_LUAR" });
    const isi = JSON.stringify({ pemilihan_id: g.id, ...(saat && { saat }), ...(input.jalan !== undefined && { jeda: !input.jalan }), oleh_id: actor.userId });
    const [row] = await tx.$queryRaw<[{ hasil: { tag: "TERSIMPAN" | "TETAP" | "MUNDUR" | "DIARSIPKAN" | "TIDAK_DITEMUKAN" } }]>`SELECT atur_jam_gladi(${isi}::jsonb, ${now()}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
    const { tag } = row.hasil;
    return tag === "TERSIMPAN" || tag === "TETAP" ? ok({ value: { id: g.id, nama: g.nama, tempat: g.tempat }, perubahan: null }) : fail({ tag });
  });
  if (!hasil.ok) return hasil;
  await kabari(hasil.value);
  return ok({ nama: hasil.value.nama, jalan: input.jalan ?? null });
}

/** All of a rehearsal at once and for good, by whoever types its name. What the audit says of it stays. */
export async function hapusGladi(actor: Actor<"admin:write">, input: HapusGladi): Promise<Result<{ readonly nama: string; readonly baris: number }, HapusError>> {
  const hasil = await audited<Kabar & { nama: string; baris: number; pembuat: readonly number[] }, HapusError>(actor.userId, { aksi: "gladi.hapus", entitas: "pemilihan", entitasId: input.gladi }, async (tx) => {
    const g = await punya(tx, actor, input.gladi, true);
    if (!g) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (g.nama.toLowerCase() !== input.nama.toLowerCase()) return fail({ tag: "NAMA_BEDA" });
    const layar = await tx.layar.findMany({ where: { pemilihanId: g.id }, distinct: ["dibuatOleh"], select: { dibuatOleh: true } });
    const isi = JSON.stringify({ pemilihan_id: g.id, oleh_id: actor.userId });
    const [{ hasil: h }] = await tx.$queryRaw<[{ hasil: { tag: "TERSIMPAN"; baris: number } | { tag: "BUKAN_GLADI" | "TIDAK_DITEMUKAN" } }]>`SELECT hapus_gladi(${isi}::jsonb, ${now()}::timestamptz, ${realNow()}::timestamptz) AS hasil`;
    return h.tag === "TERSIMPAN" ? ok({ value: { id: g.id, nama: g.nama, tempat: g.tempat, baris: h.baris, pembuat: layar.map((l) => l.dibuatOleh) }, perubahan: null }) : fail({ tag: "TIDAK_DITEMUKAN" });
  }, BATAS_MS);
  if (!hasil.ok) return hasil;
  await kabari(hasil.value);
  // Its screens go out at once, as when they are revoked.
  for (const id of hasil.value.pembuat) await kabarkanSesi(id);
  return ok({ nama: hasil.value.nama, baris: hasil.value.baris });
}
