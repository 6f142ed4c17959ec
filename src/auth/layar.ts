import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import type { KodeWilayah } from "@/features/wilayah/domain";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { recordRefusalSesekali } from "@/server/audit/refusal";
import { db } from "@/server/db/client";
import { KUKI_LAYAR } from "./kuki";
import type { SessionUser } from "./session";

/** A screen that may show its place now, and the postings of the person who answers for it. */
export type LayarHidup = {
  readonly id: number; readonly nama: string; readonly wilayahKode: KodeWilayah; readonly pemilihan: string;
  readonly pembuat: Pick<SessionUser, "id" | "penugasan" | "perluPasang">;
};

/** The longest that browsers keep a cookie. It is set anew by every stream, so a screen in use is never signed out. */
const UMUR_DETIK = 400 * 86_400;
const BENTUK_TOKEN = /^[\w-]{43}$/;

const sidikToken = (token: string) => createHash("sha256").update(token).digest();
const aman = () => env().APP_URL.startsWith("https:");

async function carilah(where: { readonly id: number } | { readonly tokenHash: Uint8Array<ArrayBuffer> }): Promise<LayarHidup | null> {
  const layar = await db().layar.findFirst({
    where: { ...where, dicabutAt: null, pembuat: { aktif: true } },
    select: { id: true, nama: true, wilayah: { select: { kode: true } }, pemilihan: { select: { slug: true } }, pembuat: { select: { id: true,
      penugasan: { where: { selesaiAt: null }, orderBy: { id: "asc" }, select: { peran: true, wilayah: { select: { kode: true, nama: true, zona: true } } } } } } },
  });
  if (!layar) return null;
  const { penugasan, ...pembuat } = layar.pembuat;
  return { id: layar.id, nama: layar.nama, wilayahKode: layar.wilayah.kode, pemilihan: layar.pemilihan.slug,
    // Whether the maker has put a second factor in place is asked at the sign-in; a screen has none.
    pembuat: { ...pembuat, perluPasang: false, penugasan: penugasan.map((p) => ({ peran: p.peran, wilayahKode: p.wilayah.kode, wilayahNama: p.wilayah.nama, zona: p.wilayah.zona })) } };
}

/** Asked again while the screen is open. */
export const bacaLayar = (id: number) => carilah({ id });

/** The screen that this browser was opened as; null when it never was, or no longer is. */
export async function getLayar(): Promise<LayarHidup | null> {
  const token = (await cookies()).get(KUKI_LAYAR(env().APP_URL))?.value;
  return token !== undefined && BENTUK_TOKEN.test(token) ? carilah({ tokenHash: sidikToken(token) }) : null;
}

/** Takes the token out of the address and into a cookie no script can read; false when it opens nothing. A revoked one that is tried again is on record. */
export async function bukaLayar(token: string): Promise<boolean> {
  const kuki = await cookies();
  const tokenHash = BENTUK_TOKEN.test(token) ? sidikToken(token) : null;
  if (tokenHash && (await carilah({ tokenHash }))) {
    kuki.set(KUKI_LAYAR(env().APP_URL), token, { httpOnly: true, sameSite: "lax", path: "/", secure: aman(), maxAge: UMUR_DETIK });
    return true;
  }
  // A mistyped address, or one that somebody else made this browser open, puts out no screen that lives.
  if (!(await getLayar())) kuki.delete(KUKI_LAYAR(env().APP_URL));
  const dulu = tokenHash && (await db().layar.findUnique({ where: { tokenHash }, select: { id: true } }));
  if (dulu) await recordRefusalSesekali(null, "layar.buka", "layar", String(dulu.id));
  return false;
}

/** Sets the cookie of this request anew; for answers that never end, which Next gives no other way to. */
export async function perpanjangLayar(): Promise<string> {
  const nama = KUKI_LAYAR(env().APP_URL);
  const token = (await cookies()).get(nama)?.value ?? "";
  return `${nama}=${token}; Path=/; Max-Age=${UMUR_DETIK}; HttpOnly; SameSite=Lax${aman() ? "; Secure" : ""}`;
}

/** When it was last seen, for the list of its maker; no change that anybody made, so not in the audit. */
export const tandaiTerlihat = (id: number) => db().layar.updateMany({ where: { id, dicabutAt: null }, data: { terakhirAt: realNow() } });
