import "server-only";
import { hash, verify } from "@node-rs/argon2";
import type { Actor } from "@/auth/actor";
import { harusBerfaktor } from "@/auth/kewajiban";
import { getSessionUser, mulaiSesi } from "@/auth/session";
import { realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { sandiLemah } from "@/lib/sandi";
import { audited } from "@/server/audit/audited";
import { recordRefusal } from "@/server/audit/refusal";
import { db, type Tx } from "@/server/db/client";
import { cabutFaktor, konfirmasikan, siapkanFaktor, terbitkanPemulihan } from "@/server/faktor";
import { kabarkanSesi } from "@/server/live/kabar";
import { lupakan, masihBoleh } from "@/server/pembatas";
import { cabutSesi, catatSesi } from "@/server/sesi";
import type { AkhiriSesi, AturFaktor, GantiSandi, Konfirmasi } from "./schema";

type GalatSandi = "SANDI_SALAH" | "TERLALU_SERING";

/** An open browser is not yet the person: what changes the way in asks for the password again, throttled like signing in. */
async function cocokkanSandi(penggunaId: number, sandi: string, aksi: string): Promise<Result<{ readonly sandiHash: string; readonly surel: string }, { readonly tag: GalatSandi }>> {
  if (!(await masihBoleh("sandi", String(penggunaId)))) return fail({ tag: "TERLALU_SERING" });
  const { sandiHash, surel } = await db().pengguna.findUniqueOrThrow({ where: { id: penggunaId }, select: { sandiHash: true, surel: true } });
  if (!sandiHash || !(await verify(sandiHash, sandi))) {
    await recordRefusal(penggunaId, aksi, "pengguna", String(penggunaId));
    return fail({ tag: "SANDI_SALAH" });
  }
  await lupakan("sandi", String(penggunaId));
  return ok({ sandiHash, surel });
}

/** This browser goes on under a new number; all others are out. */
async function gantiNomorSesi(tx: Tx, penggunaId: number): Promise<string> {
  const id = crypto.randomUUID();
  await cabutSesi(tx, penggunaId);
  await catatSesi(tx, id, penggunaId, "PENUH");
  return id;
}

/** The own password; whoever else was signed in with the old one is out. */
export async function gantiSandi(actor: Actor<"akun:sendiri">, input: GantiSandi): Promise<Result<null, { readonly tag: GalatSandi | "SANDI_LEMAH" | "BERUBAH" }>> {
  const cocok = await cocokkanSandi(actor.userId, input.sandiLama, "akun.ganti-sandi");
  if (!cocok.ok) return cocok;
  if (sandiLemah(input.sandiBaru, cocok.value.surel)) return fail({ tag: "SANDI_LEMAH" });
  const sandiHash = await hash(input.sandiBaru);
  const hasil = await audited<string, { tag: "BERUBAH" }>(actor.userId, { aksi: "akun.ganti-sandi", entitas: "pengguna", entitasId: String(actor.userId) }, async (tx) => {
    // Of two at once, and against a reset by the admin, the first one holds.
    const { count } = await tx.pengguna.updateMany({ where: { id: actor.userId, sandiHash: cocok.value.sandiHash }, data: { sandiHash } });
    if (count !== 1) return fail({ tag: "BERUBAH" });
    await tx.kodeSekali.updateMany({ where: { penggunaId: actor.userId, dipakaiAt: null }, data: { dipakaiAt: realNow() } });
    return ok({ value: await gantiNomorSesi(tx, actor.userId), perubahan: { sebelum: null, sesudah: { sandi: "diganti" } } });
  });
  if (!hasil.ok) return hasil;
  await mulaiSesi(hasil.value, "PENUH");
  await kabarkanSesi(actor.userId);
  return ok(null);
}

/** `kode`: new recovery codes, to be shown now. */
export type HasilFaktor = { readonly aksi: AturFaktor["aksi"]; readonly kode: readonly string[] | null };

/** Begins a factor (the one before holds until the new one is confirmed), renews the recovery codes, or takes the factor away where it is not required. */
export async function aturFaktor(actor: Actor<"faktor:sendiri">, { sandi, aksi }: AturFaktor): Promise<Result<HasilFaktor, { readonly tag: GalatSandi | "BELUM_ADA" | "WAJIB" }>> {
  const cocok = await cocokkanSandi(actor.userId, sandi, `akun.faktor-${aksi}`);
  if (!cocok.ok) return cocok;
  return audited<HasilFaktor, { tag: "BELUM_ADA" | "WAJIB" }>(actor.userId, { aksi: `akun.faktor-${aksi}`, entitas: "pengguna", entitasId: String(actor.userId) }, async (tx) => {
    if (aksi === "pasang") {
      await siapkanFaktor(tx, actor.userId);
      return ok({ value: { aksi, kode: null }, perubahan: { sebelum: null, sesudah: { faktor: "menunggu kode pertama" } } });
    }
    if (aksi === "kode-baru") {
      const kode = await terbitkanPemulihan(tx, actor.userId);
      return kode ? ok({ value: { aksi, kode }, perubahan: { sebelum: null, sesudah: { kodePemulihan: kode.length } } }) : fail({ tag: "BELUM_ADA" });
    }
    if (harusBerfaktor(actor.peran)) return fail({ tag: "WAJIB" });
    if ((await cabutFaktor(tx, actor.userId)) === 0) return fail({ tag: "BELUM_ADA" });
    return ok({ value: { aksi, kode: null }, perubahan: { sebelum: { faktor: "terpasang" }, sesudah: { faktor: "dilepas" } } });
  });
}

/** The first code of the telephone puts the factor in force. All other browsers are out; this one goes on under a new number. */
export async function konfirmasiFaktor(actor: Actor<"faktor:sendiri">, { kode }: Konfirmasi): Promise<Result<readonly string[], { readonly tag: "KODE_SALAH" | "LEWAT_WAKTU" | "TERLALU_SERING" }>> {
  if (!(await masihBoleh("faktor", String(actor.userId)))) return fail({ tag: "TERLALU_SERING" });
  const hasil = await audited<{ sesiId: string; pemulihan: readonly string[] }, { tag: "KODE_SALAH" | "LEWAT_WAKTU" }>(actor.userId, { aksi: "akun.faktor-terpasang", entitas: "pengguna", entitasId: String(actor.userId) }, async (tx) => {
    const pemulihan = await konfirmasikan(tx, actor.userId, kode);
    if (pemulihan === "SALAH") return fail({ tag: "KODE_SALAH" });
    if (pemulihan === "TIDAK_ADA") return fail({ tag: "LEWAT_WAKTU" });
    return ok({ value: { sesiId: await gantiNomorSesi(tx, actor.userId), pemulihan }, perubahan: { sebelum: null, sesudah: { faktor: "terpasang", kodePemulihan: pemulihan.length } } });
  });
  if (!hasil.ok) return hasil;
  await lupakan("faktor", String(actor.userId));
  await mulaiSesi(hasil.value.sesiId, "PENUH");
  await kabarkanSesi(actor.userId);
  return ok(hasil.value.pemulihan);
}

/** Puts one of the own browsers out, or all but this one. */
export async function akhiriSesiSendiri(actor: Actor<"akun:sendiri">, { sesi }: AkhiriSesi): Promise<Result<number, { readonly tag: "TIDAK_DITEMUKAN" }>> {
  const kini = (await getSessionUser())?.sesiId;
  if (kini === undefined) return fail({ tag: "TIDAK_DITEMUKAN" });
  const hasil = await audited<number, { tag: "TIDAK_DITEMUKAN" }>(actor.userId, { aksi: "akun.akhiri-sesi", entitas: "sesi", entitasId: sesi }, async (tx) => {
    if (sesi === "lain") {
      const jumlah = await cabutSesi(tx, actor.userId, kini);
      return ok({ value: jumlah, perubahan: jumlah > 0 ? { sebelum: null, sesudah: { diakhiri: jumlah } } : null });
    }
    if (!(await tx.sesi.findFirst({ where: { id: sesi, penggunaId: actor.userId } }))) return fail({ tag: "TIDAK_DITEMUKAN" });
    const akhir = await tx.sesi.updateMany({ where: { id: sesi, penggunaId: actor.userId, dicabutAt: null }, data: { dicabutAt: realNow() } });
    return ok({ value: akhir.count, perubahan: akhir.count > 0 ? { sebelum: null, sesudah: { diakhiri: akhir.count } } : null });
  });
  if (hasil.ok) await kabarkanSesi(actor.userId);
  return hasil;
}
