import "server-only";
import { randomInt } from "node:crypto";
import { type Actor, mencakup, withScope } from "@/auth/actor";
import { realNow } from "@/lib/clock";
import { kodeDari, UMUR_KODE_MS } from "@/lib/kode";
import { fail, ok, type Result } from "@/lib/result";
import { setelah } from "@/lib/waktu";
import { audited, type Written } from "@/server/audit/audited";
import type { Tx } from "@/server/db/client";
import { cabutFaktor, sidikKode } from "@/server/faktor";
import { kabarkanSesi } from "@/server/live/kabar";
import { kunciBatas, lupakanSemua } from "@/server/pembatas";
import { cabutSesi } from "@/server/sesi";
import { TERBIT, terbaru } from "@/server/wilayah/edisi";
import type { AturOrang, Undang } from "./schema";

/** A one-time code, known here and now only. */
export type Kode = { readonly kode: string; readonly sampai: Date };

async function terbitkanKode(tx: Tx, penggunaId: number, jenis: "UNDANGAN" | "SETEL_ULANG"): Promise<Kode> {
  const [kode, saat] = [kodeDari(randomInt), realNow()];
  const sampai = setelah(saat, UMUR_KODE_MS);
  await tx.kodeSekali.updateMany({ where: { penggunaId, dipakaiAt: null }, data: { dipakaiAt: saat } });
  await tx.kodeSekali.create({ data: { penggunaId, jenis, kodeHash: sidikKode(kode), dibuatAt: saat, kedaluwarsaAt: sampai } });
  return { kode, sampai };
}

const PENUGASAN = { penugasan: { where: { selesaiAt: null }, include: { wilayah: { select: { kode: true } } } } } as const;
type GalatUndang = "TIDAK_DITEMUKAN" | "SUDAH_ADA" | "DIRI_SENDIRI";

/** A person with one role over one subtree of the admin's; the code is shown once. A known person gets the further role. */
export async function undangPengguna(actor: Actor<"admin:write">, input: Undang): Promise<Result<{ readonly surel: string; readonly kode: Kode | null }, { readonly tag: GalatUndang }>> {
  const saat = realNow();
  const hasil = await audited<{ id: number; kode: Kode | null }, { tag: GalatUndang }>(actor.userId, { aksi: "pengguna.undang", entitas: "pengguna", entitasId: input.surel }, async (tx) => {
    const wilayah = await tx.wilayah.findFirst({ where: { AND: [{ kode: input.wilayah }, withScope(actor), TERBIT] }, orderBy: terbaru() });
    if (!wilayah) return fail({ tag: "TIDAK_DITEMUKAN" });
    // Two invitations of one address at once: the second waits for the first, and finds the person.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`undang ${input.surel}`}, 0))`;
    const ada = await tx.pengguna.findUnique({ where: { surel: input.surel }, include: PENUGASAN });
    if (ada?.id === actor.userId) return fail({ tag: "DIRI_SENDIRI" });
    // An application is no person: it is neither invited nor given a way to sign in.
    if (ada?.layanan || ada?.penugasan.some((p) => p.peran === input.peran && p.wilayahId === wilayah.id)) return fail({ tag: "SUDAH_ADA" });
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

type Orang = { readonly id: number; readonly surel: string; readonly aktif: boolean };
type Diatur = { readonly surel: string; readonly aksi: AturOrang["aksi"]; readonly kode: Kode | null };
type GalatAtur = { readonly tag: "TIDAK_DITEMUKAN" | "DIRI_SENDIRI" };

/** Everything an admin does to a person of the own area. Only people posted wholly inside the admin's subtree; sending it twice changes nothing more. */
export async function aturPengguna(actor: Actor<"admin:write">, input: AturOrang): Promise<Result<Diatur, GalatAtur>> {
  if (input.id === actor.userId) return fail({ tag: "DIRI_SENDIRI" });
  const hasil = await audited<Diatur, { tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: `pengguna.${input.aksi}`, entitas: "pengguna", entitasId: String(input.id) }, async (tx) => {
    const orang = await tx.pengguna.findUnique({ where: { id: input.id }, include: PENUGASAN });
    if (!orang || orang.layanan || orang.penugasan.length === 0 || !orang.penugasan.every((p) => mencakup(actor, p.wilayah.kode))) return fail({ tag: "TIDAK_DITEMUKAN" });
    if (input.aksi === "akhiri" && !(await akhiri(tx, orang.id, input.penugasan ?? 0))) return fail({ tag: "TIDAK_DITEMUKAN" });
    const { kode = null, perubahan } = await lakukan(tx, orang, input);
    return ok({ value: { surel: orang.surel, aksi: input.aksi, kode }, perubahan });
  });
  if (hasil.ok) await kabarkanSesi(input.id);
  return hasil;
}

const akhiri = async (tx: Tx, penggunaId: number, id: number) => (await tx.penugasan.updateMany({ where: { id, penggunaId, selesaiAt: null }, data: { selesaiAt: realNow() } })).count === 1;

async function lakukan(tx: Tx, orang: Orang, { aksi, penugasan }: AturOrang): Promise<{ readonly kode?: Kode; readonly perubahan: Written<unknown>["perubahan"] }> {
  const setelAktif = (aktif: boolean) => tx.pengguna.update({ where: { id: orang.id }, data: { aktif } });
  const berubah = (n: number, sebelum: Record<string, string | number | boolean>, sesudah: Record<string, string | number | boolean>) => (n > 0 ? { sebelum, sesudah } : null);
  switch (aksi) {
    case "akhiri":
      return { perubahan: { sebelum: { penugasan: penugasan ?? 0 }, sesudah: { penugasan: "berakhir" } } };
    case "aktifkan":
      await setelAktif(true);
      return { perubahan: berubah(orang.aktif ? 0 : 1, { aktif: false }, { aktif: true }) };
    case "nonaktifkan": {
      await setelAktif(false);
      const sesi = await cabutSesi(tx, orang.id);
      return { perubahan: berubah(sesi + (orang.aktif ? 1 : 0), { aktif: orang.aktif }, { aktif: false, sesiDiakhiri: sesi }) };
    }
    case "setel-ulang": {
      await tx.pengguna.update({ where: { id: orang.id }, data: { sandiHash: null } });
      const sesi = await cabutSesi(tx, orang.id);
      return { kode: await terbitkanKode(tx, orang.id, "SETEL_ULANG"), perubahan: { sebelum: { aktif: orang.aktif }, sesudah: { aktif: orang.aktif, setelUlang: true, sesiDiakhiri: sesi } } };
    }
    case "setel-ulang-faktor": {
      const faktor = await cabutFaktor(tx, orang.id);
      const sesi = await cabutSesi(tx, orang.id);
      return { perubahan: berubah(faktor + sesi, { faktor }, { faktor: 0, sesiDiakhiri: sesi }) };
    }
    case "buka-kunci": {
      const kunci = await lupakanSemua(tx, kunciOrang(orang));
      return { perubahan: berubah(kunci, { penghitung: kunci }, { penghitung: 0 }) };
    }
    case "cabut-sesi": {
      const sesi = await cabutSesi(tx, orang.id);
      return { perubahan: berubah(sesi, { sesi }, { sesi: 0 }) };
    }
  }
}

/** All counters that can keep a person out. */
const kunciOrang = ({ id, surel }: Pick<Orang, "id" | "surel">) => [kunciBatas("masuk", surel), kunciBatas("kode", surel), kunciBatas("faktor", String(id)), kunciBatas("sandi", String(id))];
