import "server-only";
import { createHash, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { akhiriSesi, getSessionUser, kedaluwarsa, mulaiSesi } from "@/auth/session";
import { realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { setelah } from "@/lib/waktu";
import { audited } from "@/server/audit/audited";
import { recordRefusal } from "@/server/audit/refusal";
import { db, pool, type Tx } from "@/server/db/client";
import { kabarkanSesi } from "@/server/live/kabar";
import { BATAS_MASUK, kodeDari, UMUR_KODE_MS } from "./domain";
import type { AturOrang, Masuk, PakaiKode, Undang } from "./schema";

type MasukError = { readonly tag: "TIDAK_COCOK" | "TERLALU_SERING" };
const sidik = (text: string) => createHash("sha256").update(text).digest();

const pembatas = (keyPrefix: string, points: number) => new RateLimiterPostgres({
  storeClient: pool(), tableName: "pembatas_laju", tableCreated: true, keyPrefix, points, duration: BATAS_MASUK.dalamDetik, blockDuration: BATAS_MASUK.kunciDetik, clearExpiredByTimeout: false,
});
// Compared against when nobody has this address: the answer takes as long, and gives nothing away.
let umpan: Promise<string> | undefined;

/** Counts one attempt; false when there were too many. Kept in the database: it holds over restarts and instances. */
async function masihBoleh(keyPrefix: string, points: number, kunci: string): Promise<boolean> {
  try {
    await pembatas(keyPrefix, points).consume(sidik(kunci).toString("hex"));
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Checks address and password, throttled per address (known or not) and per sender; on success a stored session and its cookie. */
export async function masuk(input: Masuk, { ip }: { readonly ip: string }): Promise<Result<{ readonly kembali: string }, MasukError>> {
  const boleh = (ip === "langsung" || await masihBoleh("masuk-ip", BATAS_MASUK.percobaanPerIp, ip)) && await masihBoleh("masuk", BATAS_MASUK.percobaan, input.surel);
  if (!boleh) return fail({ tag: "TERLALU_SERING" });
  const orang = await db().pengguna.findUnique({ where: { surel: input.surel }, select: { id: true, sandiHash: true, aktif: true } });
  umpan ??= hash("tidak dipakai siapa pun");
  const cocok = await verify(orang?.sandiHash ?? (await umpan), input.sandi);
  if (!orang?.sandiHash || !cocok || !orang.aktif) {
    // Of addresses nobody has, nothing is kept: a stranger must not be able to fill a table that only grows.
    if (orang) await recordRefusal(orang.id, "pengguna.masuk", "surel", input.surel);
    return fail({ tag: "TIDAK_COCOK" });
  }
  await pembatas("masuk", BATAS_MASUK.percobaan).delete(sidik(input.surel).toString("hex"));
  await bukaSesi(orang.id);
  return ok({ kembali: input.kembali });
}

async function bukaSesi(penggunaId: number): Promise<void> {
  const id = crypto.randomUUID();
  const dibuatAt = realNow();
  await audited(penggunaId, { aksi: "pengguna.masuk", entitas: "sesi", entitasId: id }, async (tx) => {
    await tx.sesi.create({ data: { id, penggunaId, dibuatAt, kedaluwarsaAt: kedaluwarsa(dibuatAt) } });
    return ok({ value: null, perubahan: { sebelum: null, sesudah: null } });
  });
  await mulaiSesi(id);
}

/** Ends this browser's session, in the store and in the browser. */
export async function keluar(): Promise<void> {
  const user = await getSessionUser();
  if (user) {
    await audited(user.id, { aksi: "pengguna.keluar", entitas: "sesi", entitasId: user.sesiId }, async (tx) => {
      await tx.sesi.update({ where: { id: user.sesiId }, data: { dicabutAt: realNow() } });
      return ok({ value: null, perubahan: { sebelum: null, sesudah: null } });
    });
    await kabarkanSesi(user.id);
  }
  await akhiriSesi();
}

/** A one-time code sets a password: the first admin's makes the person, the others belong to one. Wrong, used, old: one answer. */
export async function pakaiKode(input: PakaiKode, { ip }: { readonly ip: string }): Promise<Result<null, { readonly tag: "KODE_SALAH" | "TERLALU_SERING" | "SUREL_DIPAKAI" | "NAMA_KOSONG" }>> {
  if (!(await masihBoleh("kode", 10, input.surel)) || (ip !== "langsung" && !(await masihBoleh("kode-ip", BATAS_MASUK.percobaanPerIp, ip)))) return fail({ tag: "TERLALU_SERING" });
  const sandiHash = await hash(input.sandi);
  const saat = realNow();
  const hasil = await audited<number, { tag: "KODE_SALAH" | "SUREL_DIPAKAI" | "NAMA_KOSONG" }>(null, { aksi: "pengguna.pakai-kode", entitas: "pengguna", entitasId: input.surel }, async (tx) => {
    const kode = await tx.kodeSekali.findUnique({ where: { kodeHash: sidik(input.kode) }, include: { pengguna: true } });
    if (!kode || kode.dipakaiAt || kode.kedaluwarsaAt < saat) return fail({ tag: "KODE_SALAH" });
    if (kode.pengguna ? kode.pengguna.surel !== input.surel || !kode.pengguna.aktif : kode.jenis !== "ADMIN_PERTAMA") return fail({ tag: "KODE_SALAH" });
    // Conditional: of two that come at once, one takes it.
    const { count } = await tx.kodeSekali.updateMany({ where: { id: kode.id, dipakaiAt: null }, data: { dipakaiAt: saat } });
    if (count !== 1) return fail({ tag: "KODE_SALAH" });
    if (kode.pengguna) {
      await tx.pengguna.update({ where: { id: kode.pengguna.id }, data: { sandiHash, gantiSandi: false } });
      await tx.sesi.updateMany({ where: { penggunaId: kode.pengguna.id, dicabutAt: null }, data: { dicabutAt: saat } });
      return ok({ value: kode.pengguna.id, entitasId: String(kode.pengguna.id), perubahan: { sebelum: null, sesudah: { sandi: "diganti" } } });
    }
    if (!input.nama) return fail({ tag: "NAMA_KOSONG" });
    if (await tx.pengguna.findUnique({ where: { surel: input.surel } })) return fail({ tag: "SUREL_DIPAKAI" });
    const id = await adminPertama(tx, { surel: input.surel, nama: input.nama, sandiHash, saat });
    return ok({ value: id, entitasId: String(id), perubahan: { sebelum: null, sesudah: { surel: input.surel, peran: "ADMIN", wilayah: "ID" } } });
  });
  if (!hasil.ok) {
    return hasil;
  }
  await kabarkanSesi(hasil.value);
  await bukaSesi(hasil.value);
  return ok(null);
}

async function adminPertama(tx: Tx, { surel, nama, sandiHash, saat }: { surel: string; nama: string; sandiHash: string; saat: Date }): Promise<number> {
  const akar = await tx.wilayah.findFirstOrThrow({ where: { kode: "ID" }, orderBy: { edisiId: "desc" } });
  const orang = await tx.pengguna.create({ data: { surel, nama, sandiHash, dibuatAt: saat, penugasan: { create: { peran: "ADMIN", wilayahId: akar.id, mulaiAt: saat } } } });
  return orang.id;
}

async function terbitkanKode(tx: Tx, penggunaId: number, jenis: "UNDANGAN" | "SETEL_ULANG"): Promise<string> {
  const [kode, saat] = [kodeDari(randomInt), realNow()];
  await tx.kodeSekali.updateMany({ where: { penggunaId, dipakaiAt: null }, data: { dipakaiAt: saat } });
  await tx.kodeSekali.create({ data: { penggunaId, jenis, kodeHash: sidik(kode), dibuatAt: saat, kedaluwarsaAt: setelah(saat, UMUR_KODE_MS) } });
  return kode;
}

export type Undangan = { readonly surel: string; readonly kode: string };

/** A person with one role over one subtree of the admin's; the code is shown once. A known person gets the further role. */
export async function undangPengguna(actor: Actor<"admin:write">, input: Undang): Promise<Result<Undangan | { readonly surel: string; readonly kode: null }, { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_ADA" | "DIRI_SENDIRI" }>> {
  const saat = realNow();
  const hasil = await audited<{ id: number; kode: string | null }, { tag: "TIDAK_DITEMUKAN" | "SUDAH_ADA" | "DIRI_SENDIRI" }>(actor.userId, { aksi: "pengguna.undang", entitas: "pengguna", entitasId: input.surel }, async (tx) => {
    const wilayah = await tx.wilayah.findFirst({ where: { AND: [{ kode: input.wilayah }, withScope(actor)] }, orderBy: { edisiId: "desc" } });
    if (!wilayah) return fail({ tag: "TIDAK_DITEMUKAN" });
    const ada = await tx.pengguna.findUnique({ where: { surel: input.surel }, include: { penugasan: { where: { selesaiAt: null }, include: { wilayah: { select: { kode: true } } } } } });
    if (ada?.id === actor.userId) return fail({ tag: "DIRI_SENDIRI" });
    if (ada?.penugasan.some((p) => p.peran === input.peran && p.wilayahId === wilayah.id)) return fail({ tag: "SUDAH_ADA" });
    const orang = ada ?? await tx.pengguna.create({ data: { surel: input.surel, nama: input.nama, dibuatAt: saat } });
    await tx.penugasan.create({ data: { penggunaId: orang.id, peran: input.peran, wilayahId: wilayah.id, mulaiAt: saat } });
    // A code is a way in: only for somebody new, or who belongs wholly to this admin. Others use the one they were given.
    const milik = !ada || ada.penugasan.every((p) => mencakup(actor, p.wilayah.kode));
    const kode = orang.sandiHash || !milik ? null : await terbitkanKode(tx, orang.id, "UNDANGAN");
    return ok({ value: { id: orang.id, kode }, entitasId: String(orang.id), perubahan: { sebelum: null, sesudah: { surel: input.surel, peran: input.peran, wilayah: input.wilayah } } });
  });
  if (!hasil.ok) return hasil;
  await kabarkanSesi(hasil.value.id);
  return ok({ surel: input.surel, kode: hasil.value.kode });
}

/** Takes a person out at once, lets back in, ends one posting, or hands out a code for a new password. Only people posted wholly inside the admin's subtree. */
export async function aturPengguna(actor: Actor<"admin:write">, input: AturOrang): Promise<Result<{ readonly surel: string; readonly aktif: boolean; readonly kode: string | null }, { readonly tag: "TIDAK_DITEMUKAN" | "DIRI_SENDIRI" }>> {
  if (input.id === actor.userId) return fail({ tag: "DIRI_SENDIRI" });
  const hasil = await audited<{ surel: string; aktif: boolean; kode: string | null }, { tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: `pengguna.${input.aksi}`, entitas: "pengguna", entitasId: String(input.id) }, async (tx) => {
    const orang = await tx.pengguna.findUnique({ where: { id: input.id }, include: { penugasan: { where: { selesaiAt: null }, include: { wilayah: { select: { kode: true } } } } } });
    if (!orang || orang.penugasan.length === 0 || !orang.penugasan.every((p) => mencakup(actor, p.wilayah.kode))) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (input.aksi === "akhiri") {
      const { count } = await tx.penugasan.updateMany({ where: { id: input.penugasan ?? 0, penggunaId: orang.id, selesaiAt: null }, data: { selesaiAt: realNow() } });
      if (count !== 1) return fail({ tag: "TIDAK_DITEMUKAN" });
      return ok({ value: { surel: orang.surel, aktif: orang.aktif, kode: null }, perubahan: { sebelum: { penugasan: input.penugasan ?? 0 }, sesudah: { penugasan: "berakhir" } } });
    }
    const aktif = input.aksi === "aktifkan" || (input.aksi === "setel-ulang" && orang.aktif);
    await tx.pengguna.update({ where: { id: orang.id }, data: { aktif, ...(input.aksi === "setel-ulang" && { sandiHash: null }) } });
    if (input.aksi !== "aktifkan") await tx.sesi.updateMany({ where: { penggunaId: orang.id, dicabutAt: null }, data: { dicabutAt: realNow() } });
    const kode = input.aksi === "setel-ulang" ? await terbitkanKode(tx, orang.id, "SETEL_ULANG") : null;
    return ok({ value: { surel: orang.surel, aktif, kode }, perubahan: { sebelum: { aktif: orang.aktif }, sesudah: { aktif, setelUlang: kode !== null } } });
  });
  if (hasil.ok) await kabarkanSesi(input.id);
  return hasil;
}
