import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { type KodeWilayah, namaLengkap } from "@/features/wilayah/domain";
import { realNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { setelah } from "@/lib/waktu";
import { db, pool } from "@/server/db/client";
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

type BarisSesi = { terakhir_at: Date | null; id: number; nama: string; surel: string; berfaktor: boolean; penugasan: { peran: Peran; kode: string; nama: string; tingkat: number; zona: Penugasan["zona"]; jenis: string }[] };
const SESI = `SELECT s.terakhir_at, u.id, u.nama, u.surel, EXISTS (SELECT FROM faktor f WHERE f.pengguna_id = u.id AND f.dicabut_at IS NULL AND f.dikonfirmasi_at IS NOT NULL) AS berfaktor,
    coalesce((SELECT jsonb_agg(jsonb_build_object('peran', p.peran, 'kode', w.kode, 'nama', w.nama, 'tingkat', w.tingkat, 'zona', w.zona, 'jenis', j.nama) ORDER BY p.id)
      FROM penugasan p JOIN wilayah w ON w.id = p.wilayah_id JOIN jenis_wilayah j ON j.kode = w.jenis_kode WHERE p.pengguna_id = u.id AND p.selesai_at IS NULL), '[]') AS penugasan
  FROM sesi s JOIN pengguna u ON u.id = s.pengguna_id WHERE s.id = $1 AND s.tahap = 'PENUH' AND s.dicabut_at IS NULL AND s.kedaluwarsa_at > $2 AND u.aktif`;

/** Who a stored session belongs to, read anew each time: a person disabled or re-assigned is out at once. Straight through the driver: every request waits for this. */
export async function bacaSesi(sesiId: string): Promise<SessionUser | null> {
  const { rows: [sesi] } = await pool().query<BarisSesi>({ name: "sesi", text: SESI, values: [sesiId, realNow()] });
  if (!sesi) return null;
  await catatTerlihat(sesiId, sesi.terakhir_at);
  return {
    id: sesi.id, nama: sesi.nama, surel: sesi.surel, sesiId, perluPasang: perluPasang(sesi.penugasan.map((p) => p.peran), sesi.berfaktor),
    penugasan: sesi.penugasan.map(({ peran, jenis, ...w }) => ({ peran, wilayahKode: w.kode, wilayahNama: namaLengkap({ ...w, jenis: { nama: jenis } }), zona: w.zona })),
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
  const kuki = (await cookies()).get(KUKI(env().APP_URL))?.value;
  // Nobody else can have made it; one that cannot be read is as good as none.
  const isi = kuki === undefined ? null : await decode({ token: kuki, secret: env().AUTH_SECRET }).catch(() => null);
  return typeof isi?.["sesiId"] === "string" ? isi["sesiId"] : null;
}

/** Who is asking; once per request. */
export const getSessionUser = cache(async (): Promise<SessionUser | null> => {
  const sesiId = await sesiKuki();
  return sesiId === null ? null : bacaSesi(sesiId);
});

/** Whose second factor a stored session waits for. */
export async function bacaSesiMenunggu(sesiId: string): Promise<SesiMenunggu | null> {
  const sesi = await db().sesi.findFirst({ where: { id: sesiId, tahap: "FAKTOR", dicabutAt: null, kedaluwarsaAt: { gt: realNow() }, pengguna: { aktif: true } }, select: { pengguna: { select: { id: true, surel: true } } } });
  return sesi && { sesiId, penggunaId: sesi.pengguna.id, surel: sesi.pengguna.surel };
}

/** The same, of this browser. */
export async function getSesiMenunggu(): Promise<SesiMenunggu | null> {
  const sesiId = await sesiKuki();
  return sesiId === null ? null : bacaSesiMenunggu(sesiId);
}
