import "server-only";
import QRCode from "qrcode";
import type { Actor } from "@/auth/actor";
import { harusBerfaktor } from "@/auth/kewajiban";
import { getSessionUser } from "@/auth/session";
import { realNow } from "@/lib/clock";
import { alamatTotp } from "@/lib/totp";
import { db } from "@/server/db/client";
import { BERLAKU, menunggu, rahasiaFaktor } from "@/server/faktor";

const SISA = { dipakaiAt: null, gugurAt: null };

/** The own account: roles, whether a second factor is in force and how many recovery codes are left, and the browsers that are signed in. */
export async function bacaAkun(actor: Actor<"akun:sendiri">) {
  const [user, faktor, sesi] = await Promise.all([
    getSessionUser(),
    db().faktor.findFirst({ where: { penggunaId: actor.userId, ...BERLAKU }, select: { dikonfirmasiAt: true, _count: { select: { kodePemulihan: { where: SISA } } } } }),
    db().sesi.findMany({
      where: { penggunaId: actor.userId, tahap: "PENUH", dicabutAt: null, kedaluwarsaAt: { gt: realNow() } }, orderBy: { dibuatAt: "desc" }, take: 100,
      select: { id: true, dibuatAt: true, terakhirAt: true, peramban: true, alamat: true },
    }),
  ]);
  if (!user) throw new Error("an Actor without a session");
  return { user, wajib: harusBerfaktor(actor.peran), faktor: faktor && { sejak: faktor.dikonfirmasiAt, sisa: faktor._count.kodePemulihan }, sesi: sesi.map((s) => ({ ...s, ini: s.id === user.sesiId })) };
}

/** A QR code as one path: dark modules only, one square each. */
function gambarQr(teks: string): { readonly sisi: number; readonly jalur: string } {
  const { size, data } = QRCode.create(teks, { errorCorrectionLevel: "M" }).modules;
  return { sisi: size, jalur: Array.from(data, (gelap, i) => (gelap ? `M${i % size} ${Math.floor(i / size)}h1v1h-1z` : "")).join("") };
}

/** What the telephone has to read, while a factor waits for its first code; `terpasang`: whether one is in force. */
export async function bacaPasang(actor: Actor<"faktor:sendiri">) {
  const [orang, baru, lama] = await Promise.all([
    db().pengguna.findUniqueOrThrow({ where: { id: actor.userId }, select: { surel: true } }),
    db().faktor.findFirst({ where: { penggunaId: actor.userId, ...menunggu() } }),
    db().faktor.count({ where: { penggunaId: actor.userId, ...BERLAKU } }),
  ]);
  const rahasia = baru && rahasiaFaktor(baru, actor.userId);
  return { wajib: harusBerfaktor(actor.peran), terpasang: lama > 0, tunggu: rahasia ? { rahasia: rahasia.replace(/(.{4})(?=.)/g, "$1 "), qr: gambarQr(alamatTotp(rahasia, orang.surel)) } : null };
}
