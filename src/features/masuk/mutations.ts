import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { perluPasang } from "@/auth/kewajiban";
import { akhiriSesi, getSesiMenunggu, getSessionUser, mulaiSesi } from "@/auth/session";
import { realNow } from "@/lib/clock";
import { fail, ok, type Result } from "@/lib/result";
import { audited } from "@/server/audit/audited";
import { recordRefusal } from "@/server/audit/refusal";
import { db, type Tx } from "@/server/db/client";
import { BERLAKU, pakaiFaktor, sidikKode, siapkanFaktor } from "@/server/faktor";
import { kabarkanSesi } from "@/server/live/kabar";
import { lupakan, masihBoleh } from "@/server/pembatas";
import { cabutSesi, catatSesi } from "@/server/sesi";
import { TERBIT, terbaru } from "@/server/wilayah/edisi";
import type { Masuk, MasukFaktor, PakaiKode } from "./schema";

/** What follows the password: the factor's code, making a factor, or nothing. */
export type Lanjut = "FAKTOR" | "PASANG" | "SELESAI";
type Dari = { readonly ip: string };

// Compared against when nobody has this address: the answer takes as long, and gives nothing away.
let umpan: Promise<string> | undefined;

/** Checks address and password, throttled per address (known or not) and per sender. */
export async function masuk(input: Masuk, { ip }: Dari): Promise<Result<{ readonly kembali: string; readonly lanjut: Lanjut }, { readonly tag: "TIDAK_COCOK" | "TERLALU_SERING" }>> {
  const boleh = (ip === "langsung" || await masihBoleh("masuk-ip", ip)) && await masihBoleh("masuk", input.surel);
  const orang = await db().pengguna.findUnique({ where: { surel: input.surel }, select: { id: true, sandiHash: true, aktif: true } });
  if (!boleh) {
    if (orang) await recordRefusal(orang.id, "pengguna.masuk-terkunci", "surel", input.surel);
    return fail({ tag: "TERLALU_SERING" });
  }
  umpan ??= hash("tidak dipakai siapa pun");
  const cocok = await verify(orang?.sandiHash ?? (await umpan), input.sandi);
  if (!orang?.sandiHash || !cocok || !orang.aktif) {
    // Of addresses nobody has, nothing is kept: a stranger must not be able to fill a table that only grows.
    if (orang) await recordRefusal(orang.id, "pengguna.masuk", "surel", input.surel);
    return fail({ tag: "TIDAK_COCOK" });
  }
  await lupakan("masuk", input.surel);
  return ok({ kembali: input.kembali, lanjut: await bukaSesi(orang.id) });
}

/** A password was right or has just been set: a session, whole or waiting for the factor, and its cookie. */
async function bukaSesi(penggunaId: number): Promise<Lanjut> {
  const id = crypto.randomUUID();
  const orang = await db().pengguna.findUniqueOrThrow({ where: { id: penggunaId }, select: { faktor: { where: BERLAKU, select: { id: true } }, penugasan: { where: { selesaiAt: null }, select: { peran: true } } } });
  const ada = orang.faktor.length > 0;
  const pasang = perluPasang(orang.penugasan.map((p) => p.peran), ada);
  const tahap = ada ? "FAKTOR" : "PENUH";
  await audited(penggunaId, { aksi: ada ? "pengguna.sandi-cocok" : "pengguna.masuk", entitas: "sesi", entitasId: id }, async (tx) => {
    await catatSesi(tx, id, penggunaId, tahap);
    if (pasang) await siapkanFaktor(tx, penggunaId);
    return ok({ value: null, perubahan: { sebelum: null, sesudah: null } });
  });
  await mulaiSesi(id, tahap);
  return ada ? "FAKTOR" : pasang ? "PASANG" : "SELESAI";
}

type GalatFaktor = "SESI_HABIS" | "KODE_SALAH" | "TERLALU_SERING" | "TIDAK_TERBACA";

/** The second step: a code of the telephone or a recovery code turns the waiting session into a whole one, under a new number. */
export async function masukFaktor({ kode, kembali }: MasukFaktor): Promise<Result<{ readonly kembali: string; readonly pemulihan: boolean }, { readonly tag: GalatFaktor }>> {
  const tunggu = await getSesiMenunggu();
  if (!tunggu) return fail({ tag: "SESI_HABIS" });
  const { penggunaId } = tunggu;
  if (!(await masihBoleh("faktor", String(penggunaId)))) {
    await recordRefusal(penggunaId, "pengguna.masuk-faktor-terkunci", "pengguna", String(penggunaId));
    return fail({ tag: "TERLALU_SERING" });
  }
  const id = crypto.randomUUID();
  const hasil = await audited<null, { tag: GalatFaktor }>(penggunaId, { aksi: "pengguna.masuk", entitas: "sesi", entitasId: id }, async (tx) => {
    const { count } = await tx.sesi.updateMany({ where: { id: tunggu.sesiId, tahap: "FAKTOR", dicabutAt: null, kedaluwarsaAt: { gt: realNow() } }, data: { dicabutAt: realNow() } });
    if (count !== 1) return fail({ tag: "SESI_HABIS" });
    const cocok = await pakaiFaktor(tx, penggunaId, kode);
    if (cocok !== "COCOK") return fail({ tag: cocok === "SALAH" ? "KODE_SALAH" : cocok });
    await catatSesi(tx, id, penggunaId, "PENUH");
    return ok({ value: null, perubahan: { sebelum: null, sesudah: { faktor: kode.jenis } } });
  });
  if (!hasil.ok) {
    if (hasil.error.tag !== "SESI_HABIS") await recordRefusal(penggunaId, "pengguna.masuk-faktor", "pengguna", String(penggunaId));
    return hasil;
  }
  await lupakan("faktor", String(penggunaId));
  await mulaiSesi(id, "PENUH");
  return ok({ kembali, pemulihan: kode.jenis === "PEMULIHAN" });
}

/** Ends this browser's session, whole or waiting, in the store and in the browser. */
export async function keluar(): Promise<void> {
  const sesi = (await getSessionUser()) ?? (await getSesiMenunggu());
  if (sesi) {
    const id = "penggunaId" in sesi ? sesi.penggunaId : sesi.id;
    await audited(id, { aksi: "pengguna.keluar", entitas: "sesi", entitasId: sesi.sesiId }, async (tx) => {
      await tx.sesi.updateMany({ where: { id: sesi.sesiId, dicabutAt: null }, data: { dicabutAt: realNow() } });
      return ok({ value: null, perubahan: { sebelum: null, sesudah: null } });
    });
    await kabarkanSesi(id);
  }
  await akhiriSesi();
}

type GalatKode = "KODE_SALAH" | "SUREL_DIPAKAI" | "NAMA_KOSONG";

/** A one-time code sets a password: the first admin's makes the person, the others belong to one. Wrong, used, old: one answer. A second factor stays. */
export async function pakaiKode(input: PakaiKode, { ip }: Dari): Promise<Result<Lanjut, { readonly tag: GalatKode | "TERLALU_SERING" }>> {
  if (!(await masihBoleh("kode", input.surel)) || (ip !== "langsung" && !(await masihBoleh("kode-ip", ip)))) return fail({ tag: "TERLALU_SERING" });
  const sandiHash = await hash(input.sandi);
  const saat = realNow();
  const hasil = await audited<number, { tag: GalatKode }>(null, { aksi: "pengguna.pakai-kode", entitas: "pengguna", entitasId: input.surel }, async (tx) => {
    const kode = await tx.kodeSekali.findUnique({ where: { kodeHash: sidikKode(input.kode) }, include: { pengguna: true } });
    if (!kode || kode.dipakaiAt || kode.kedaluwarsaAt < saat) return fail({ tag: "KODE_SALAH" });
    if (kode.pengguna ? kode.pengguna.surel !== input.surel || !kode.pengguna.aktif : kode.jenis !== "ADMIN_PERTAMA") return fail({ tag: "KODE_SALAH" });
    // Conditional: of two that come at once, one takes it.
    const { count } = await tx.kodeSekali.updateMany({ where: { id: kode.id, dipakaiAt: null }, data: { dipakaiAt: saat } });
    if (count !== 1) return fail({ tag: "KODE_SALAH" });
    if (kode.pengguna) {
      await tx.pengguna.update({ where: { id: kode.pengguna.id }, data: { sandiHash } });
      await cabutSesi(tx, kode.pengguna.id);
      return ok({ value: kode.pengguna.id, entitasId: String(kode.pengguna.id), perubahan: { sebelum: null, sesudah: { sandi: "diganti" } } });
    }
    if (!input.nama) return fail({ tag: "NAMA_KOSONG" });
    if (await tx.pengguna.findUnique({ where: { surel: input.surel } })) return fail({ tag: "SUREL_DIPAKAI" });
    const id = await adminPertama(tx, { surel: input.surel, nama: input.nama, sandiHash, saat });
    return ok({ value: id, entitasId: String(id), perubahan: { sebelum: null, sesudah: { surel: input.surel, peran: "ADMIN", wilayah: "ID" } } });
  });
  if (!hasil.ok) return hasil;
  await lupakan("masuk", input.surel);
  await kabarkanSesi(hasil.value);
  return ok(await bukaSesi(hasil.value));
}

async function adminPertama(tx: Tx, { surel, nama, sandiHash, saat }: { surel: string; nama: string; sandiHash: string; saat: Date }): Promise<number> {
  const akar = await tx.wilayah.findFirstOrThrow({ where: { kode: "ID", ...TERBIT }, orderBy: terbaru() });
  const orang = await tx.pengguna.create({ data: { surel, nama, sandiHash, dibuatAt: saat, penugasan: { create: { peran: "ADMIN", wilayahId: akar.id, mulaiAt: saat } } } });
  return orang.id;
}
