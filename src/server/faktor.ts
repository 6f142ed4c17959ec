import "server-only";
import { createHash, randomInt } from "node:crypto";
import { Secret } from "otpauth";
import { realNow } from "@/lib/clock";
import { type KodeFaktor, kodeDari, PANJANG_KODE } from "@/lib/kode";
import { langkahTotp } from "@/lib/totp";
import { setelah } from "@/lib/waktu";
import type { Tx } from "@/server/db/client";
import { bukaSegel, segel } from "./rahasia";

const UNTUK = "faktor kedua v1";
const KODE_TOTAL = 10;
/** How long a QR code waits for its first code. */
const TUNGGU_MS = 30 * 60_000;

export const sidikKode = (kode: string) => new Uint8Array(createHash("sha256").update(kode).digest());
export const rahasiaFaktor = (f: { readonly rahasia: Uint8Array | null }, penggunaId: number) => f.rahasia && bukaSegel(f.rahasia, UNTUK, String(penggunaId));

/** For a `where`: the factor in force; the one that waits for its first code. */
export const BERLAKU = { dicabutAt: null, dikonfirmasiAt: { not: null } };
export const menunggu = () => ({ dicabutAt: null, dikonfirmasiAt: null, dibuatAt: { gt: setelah(realNow(), -TUNGGU_MS) } });

/** Whatever is done to a person's factor is done one after the other. */
const antre = (tx: Tx, penggunaId: number) => tx.$queryRaw`SELECT id FROM pengguna WHERE id = ${penggunaId} FOR UPDATE`;

/** A new secret, waiting for its first code; what waited before is dropped. The factor in force stays until then. */
export async function siapkanFaktor(tx: Tx, penggunaId: number): Promise<void> {
  await antre(tx, penggunaId);
  await tx.faktor.updateMany({ where: { penggunaId, dicabutAt: null, dikonfirmasiAt: null }, data: { dicabutAt: realNow(), rahasia: null } });
  await tx.faktor.create({ data: { penggunaId, dibuatAt: realNow(), rahasia: segel(new Secret({ size: 20 }).base32, UNTUK, String(penggunaId)) } });
}

/** The first code puts the waiting factor in the place of the one before. Returns its recovery codes: the only time they are known. */
export async function konfirmasikan(tx: Tx, penggunaId: number, kode: string): Promise<readonly string[] | "SALAH" | "TIDAK_ADA"> {
  await antre(tx, penggunaId);
  const baru = await tx.faktor.findFirst({ where: { penggunaId, ...menunggu() } });
  const rahasia = baru && rahasiaFaktor(baru, penggunaId);
  if (!baru || !rahasia) return "TIDAK_ADA";
  const langkah = langkahTotp(rahasia, kode, realNow());
  if (langkah === null) return "SALAH";
  await tx.faktor.updateMany({ where: { penggunaId, ...BERLAKU }, data: { dicabutAt: realNow(), rahasia: null } });
  await tx.faktor.update({ where: { id: baru.id }, data: { dikonfirmasiAt: realNow(), langkahTerakhir: langkah } });
  return terbitkan(tx, baru.id);
}

/** New recovery codes; the earlier ones no longer work. Null: there is no factor. */
export async function terbitkanPemulihan(tx: Tx, penggunaId: number): Promise<readonly string[] | null> {
  await antre(tx, penggunaId);
  const faktor = await tx.faktor.findFirst({ where: { penggunaId, ...BERLAKU } });
  return faktor && terbitkan(tx, faktor.id);
}

async function terbitkan(tx: Tx, faktorId: number): Promise<readonly string[]> {
  const [dibuatAt, kode] = [realNow(), Array.from({ length: KODE_TOTAL }, () => kodeDari(randomInt, PANJANG_KODE.pemulihan))];
  await tx.kodePemulihan.updateMany({ where: { faktorId, dipakaiAt: null, gugurAt: null }, data: { gugurAt: dibuatAt } });
  await tx.kodePemulihan.createMany({ data: kode.map((k) => ({ faktorId, kodeHash: sidikKode(k), dibuatAt })) });
  return kode;
}

/** Takes the factor away, the waiting one as well; says how many were in force (0 or 1). */
export async function cabutFaktor(tx: Tx, penggunaId: number): Promise<number> {
  await antre(tx, penggunaId);
  const data = { dicabutAt: realNow(), rahasia: null };
  const { count } = await tx.faktor.updateMany({ where: { penggunaId, ...BERLAKU }, data });
  await tx.faktor.updateMany({ where: { penggunaId, dicabutAt: null }, data });
  return count;
}

/** Uses a code up. Of two that come at once with the same one, one is taken: each update asks again whether it is still to be had. */
export async function pakaiFaktor(tx: Tx, penggunaId: number, { jenis, kode }: KodeFaktor): Promise<"COCOK" | "SALAH" | "TIDAK_TERBACA"> {
  const faktor = await tx.faktor.findFirst({ where: { penggunaId, ...BERLAKU } });
  if (!faktor) return "SALAH";
  if (jenis === "PEMULIHAN") {
    const { count } = await tx.kodePemulihan.updateMany({ where: { faktorId: faktor.id, kodeHash: sidikKode(kode), dipakaiAt: null, gugurAt: null }, data: { dipakaiAt: realNow() } });
    return count === 1 ? "COCOK" : "SALAH";
  }
  const rahasia = rahasiaFaktor(faktor, penggunaId);
  if (rahasia === null) return "TIDAK_TERBACA";
  const langkah = langkahTotp(rahasia, kode, realNow());
  if (langkah === null) return "SALAH";
  const { count } = await tx.faktor.updateMany({ where: { id: faktor.id, dicabutAt: null, langkahTerakhir: { lt: langkah } }, data: { langkahTerakhir: langkah } });
  return count === 1 ? "COCOK" : "SALAH";
}
