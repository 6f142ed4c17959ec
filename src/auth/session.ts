import "server-only";
import { cookies } from "next/headers";
import type { AuthOptions } from "next-auth";
import { getServerSession } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { encode } from "next-auth/jwt";
import { cache } from "react";
import { type KodeWilayah, namaLengkap } from "@/features/wilayah/domain";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { setelah } from "@/lib/waktu";
import { db } from "@/server/db/client";
import type { Peran } from "./permissions";
import { KUKI } from "./kuki";

export type Penugasan = { readonly peran: Peran; readonly wilayahKode: KodeWilayah; readonly wilayahNama: string; readonly zona: "WIB" | "WITA" | "WIT" };
export type SessionUser = {
  readonly id: number; readonly sesiId: string; readonly nama: string; readonly surel: string;
  readonly penugasan: readonly Penugasan[];
};

/** Twelve hours: one working day of a rakor. */
const UMUR_DETIK = 12 * 3600;

const opsi = (): AuthOptions => ({
  secret: env().AUTH_SECRET,
  session: { strategy: "jwt", maxAge: UMUR_DETIK },
  cookies: { sessionToken: { name: KUKI(env().APP_URL), options: opsiKuki() } },
  pages: { signIn: "/masuk" },
  // Passwords are checked by the sign-in form's own mutation, which works without JavaScript; nothing signs in through next-auth's routes.
  providers: [CredentialsProvider({ credentials: {}, authorize: () => null })],
  callbacks: { session: ({ session, token }) => ({ ...session, sesiId: token["sesiId"] }) },
});
const opsiKuki = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: env().APP_URL.startsWith("https:") });

/** Sets the session cookie for a stored session. */
export async function mulaiSesi(sesiId: string): Promise<void> {
  const token = await encode({ token: { sesiId }, secret: env().AUTH_SECRET, maxAge: UMUR_DETIK });
  (await cookies()).set(KUKI(env().APP_URL), token, { ...opsiKuki(), maxAge: UMUR_DETIK });
}

export async function akhiriSesi(): Promise<void> {
  (await cookies()).delete(KUKI(env().APP_URL));
}

export const kedaluwarsa = (dari: Date) => setelah(dari, UMUR_DETIK * 1000);

/** Who a stored session belongs to, read anew each time: a person disabled or re-assigned is out at once. */
export async function bacaSesi(sesiId: string): Promise<SessionUser | null> {
  const sesi = await db().sesi.findFirst({
    where: { id: sesiId, dicabutAt: null, kedaluwarsaAt: { gt: realNow() }, pengguna: { aktif: true } },
    select: { pengguna: { select: { id: true, nama: true, surel: true,
      penugasan: { where: { selesaiAt: null }, orderBy: { id: "asc" }, select: { peran: true, wilayah: { select: { kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } } } } } } } },
  });
  if (!sesi) return null;
  const { penugasan, ...orang } = sesi.pengguna;
  return { ...orang, sesiId, penugasan: penugasan.map((p) => ({ peran: p.peran, wilayahKode: p.wilayah.kode, wilayahNama: namaLengkap(p.wilayah), zona: p.wilayah.zona })) };
}

/** Who is asking; once per request. */
export const getSessionUser = cache(async (): Promise<SessionUser | null> => {
  const session: unknown = await getServerSession(opsi());
  const sesiId = typeof session === "object" && session !== null && "sesiId" in session ? session.sesiId : null;
  return typeof sesiId === "string" ? bacaSesi(sesiId) : null;
});
