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
import { log } from "@/lib/log";
import { setelah } from "@/lib/waktu";
import { db } from "@/server/db/client";
import { BERLAKU } from "@/server/faktor";
import { type TahapSesi, UMUR_SESI_DETIK } from "@/server/sesi";
import { perluPasang } from "./kewajiban";
import { KUKI } from "./kuki";
import type { Peran } from "./permissions";

export type Penugasan = { readonly peran: Peran; readonly wilayahKode: KodeWilayah; readonly wilayahNama: string; readonly zona: "WIB" | "WITA" | "WIT" };
export type SessionUser = {
  readonly id: number; readonly sesiId: string; readonly nama: string; readonly surel: string;
  readonly penugasan: readonly Penugasan[];
  /** Must have a second factor and has none: may do nothing but get one. */
  readonly perluPasang: boolean;
};
/** The password was right; the second factor is still to come. No SessionUser, and therefore no Actor. */
export type SesiMenunggu = { readonly sesiId: string; readonly penggunaId: number; readonly surel: string };

const opsi = (): AuthOptions => ({
  secret: env().AUTH_SECRET,
  session: { strategy: "jwt", maxAge: UMUR_SESI_DETIK.PENUH },
  cookies: { sessionToken: { name: KUKI(env().APP_URL), options: opsiKuki() } },
  pages: { signIn: "/masuk" },
  // Passwords are checked by the sign-in form's own mutation, which works without JavaScript; nothing signs in through next-auth's routes.
  providers: [CredentialsProvider({ credentials: {}, authorize: () => null })],
  callbacks: { session: ({ session, token }) => ({ ...session, sesiId: token["sesiId"] }) },
});
const opsiKuki = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: env().APP_URL.startsWith("https:") });

/** Sets the session cookie for a stored session. */
export async function mulaiSesi(sesiId: string, tahap: TahapSesi): Promise<void> {
  const maxAge = UMUR_SESI_DETIK[tahap];
  const token = await encode({ token: { sesiId }, secret: env().AUTH_SECRET, maxAge });
  (await cookies()).set(KUKI(env().APP_URL), token, { ...opsiKuki(), maxAge });
}

export async function akhiriSesi(): Promise<void> {
  (await cookies()).delete(KUKI(env().APP_URL));
}

const hidup = (sesiId: string, tahap: TahapSesi) => ({ id: sesiId, tahap, dicabutAt: null, kedaluwarsaAt: { gt: realNow() }, pengguna: { aktif: true } });

/** Who a stored session belongs to, read anew each time: a person disabled or re-assigned is out at once. */
export async function bacaSesi(sesiId: string): Promise<SessionUser | null> {
  const sesi = await db().sesi.findFirst({
    where: hidup(sesiId, "PENUH"),
    select: { terakhirAt: true, pengguna: { select: { id: true, nama: true, surel: true, faktor: { where: BERLAKU, select: { id: true } },
      penugasan: { where: { selesaiAt: null }, orderBy: { id: "asc" }, select: { peran: true, wilayah: { select: { kode: true, nama: true, tingkat: true, zona: true, jenis: { select: { nama: true } } } } } } } } },
  });
  if (!sesi) return null;
  await catatTerlihat(sesiId, sesi.terakhirAt);
  const { penugasan, faktor, ...orang } = sesi.pengguna;
  return {
    ...orang, sesiId, perluPasang: perluPasang(penugasan.map((p) => p.peran), faktor.length > 0),
    penugasan: penugasan.map((p) => ({ peran: p.peran, wilayahKode: p.wilayah.kode, wilayahNama: namaLengkap(p.wilayah), zona: p.wilayah.zona })),
  };
}

const TERLIHAT_MS = 5 * 60_000;

/** "Last seen", to five minutes: a request must not cost a write. That it fails must not cost the page. */
async function catatTerlihat(id: string, terakhirAt: Date | null): Promise<void> {
  const kini = realNow();
  if (terakhirAt && setelah(terakhirAt, TERLIHAT_MS) > kini) return;
  await db().sesi.updateMany({ where: { id, terakhirAt }, data: { terakhirAt: kini } }).catch((err: unknown) => log.warn({ err }, "saat terakhir sesi tidak tersimpan"));
}

async function sesiKuki(): Promise<string | null> {
  const session: unknown = await getServerSession(opsi());
  const sesiId = typeof session === "object" && session !== null && "sesiId" in session ? session.sesiId : null;
  return typeof sesiId === "string" ? sesiId : null;
}

/** Who is asking; once per request. */
export const getSessionUser = cache(async (): Promise<SessionUser | null> => {
  const sesiId = await sesiKuki();
  return sesiId === null ? null : bacaSesi(sesiId);
});

/** Whose second factor a stored session waits for. */
export async function bacaSesiMenunggu(sesiId: string): Promise<SesiMenunggu | null> {
  const sesi = await db().sesi.findFirst({ where: hidup(sesiId, "FAKTOR"), select: { pengguna: { select: { id: true, surel: true } } } });
  return sesi && { sesiId, penggunaId: sesi.pengguna.id, surel: sesi.pengguna.surel };
}

/** The same, of this browser. */
export async function getSesiMenunggu(): Promise<SesiMenunggu | null> {
  const sesiId = await sesiKuki();
  return sesiId === null ? null : bacaSesiMenunggu(sesiId);
}
