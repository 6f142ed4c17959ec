import "server-only";
import { createHash, randomInt } from "node:crypto";
import type { KodeWilayah } from "@/features/wilayah/domain";
import { realNow } from "@/lib/clock";
import { log } from "@/lib/log";
import { pool } from "@/server/db/client";
import type { IzinToken, Peran } from "./permissions";

const HURUF = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const BENTUK = /^sgp_[A-Za-z0-9]{40,80}$/;

/** A new secret: 40 letters and digits, 238 bits. */
export const tokenBaru = () => `sgp_${Array.from({ length: 40 }, () => HURUF[randomInt(HURUF.length)]).join("")}`;
/** What is stored of it. Looked up by equality of the hash, so that no comparison tells how much of a guess was right. */
export const sidikToken = (token: string) => createHash("sha256").update(token).digest();
/** What lists show of it. */
export const awalanToken = (token: string) => token.slice(0, 8);

/** The token of a request; undefined when it carries none. */
export function tokenDari(kepala: Headers): string | undefined {
  const nilai = kepala.get("authorization");
  return nilai === null ? undefined : /^Bearer +(\S+) *$/i.exec(nilai)?.[1] ?? "";
}

export type PemilikToken = { readonly id: number; readonly perluPasang: false; readonly tokenId: number; readonly izin: readonly IzinToken[]; readonly penugasan: readonly { readonly peran: Peran; readonly wilayahKode: KodeWilayah }[] };
type Baris = { id: number; token_id: number; izin: IzinToken[]; penugasan: { peran: Peran; wilayahKode: string }[] };

const CARI = `SELECT u.id, t.id AS token_id, t.izin,
  coalesce((SELECT jsonb_agg(jsonb_build_object('peran', p.peran, 'wilayahKode', w.kode) ORDER BY p.id) FROM penugasan p JOIN wilayah w ON w.id = p.wilayah_id WHERE p.pengguna_id = u.id AND p.selesai_at IS NULL), '[]') AS penugasan
  FROM token_api t JOIN pengguna u ON u.id = t.pengguna_id
  WHERE t.token_hash = $1 AND t.dicabut_at IS NULL AND (t.kedaluwarsa_at IS NULL OR t.kedaluwarsa_at > $2) AND u.aktif AND u.layanan`;

/** Whose token this is, read anew each time: one that is revoked is out at once. Null: unknown, revoked, expired. */
export async function bacaToken(token: string): Promise<PemilikToken | null> {
  if (!BENTUK.test(token)) return null;
  const kini = realNow();
  const { rows: [row] } = await pool().query<Baris>(CARI, [sidikToken(token), kini]);
  if (!row) return null;
  catatPemakaian(row.token_id, kini);
  return { id: row.id, perluPasang: false, tokenId: row.token_id, izin: row.izin, penugasan: row.penugasan };
}

// "Last used" is for the list of tokens: to the minute, and never in the way of an answer.
const SEMENIT = 60_000;
const dicatat = new Map<number, number>();
function catatPemakaian(tokenId: number, kini: Date): void {
  if (kini.getTime() - (dicatat.get(tokenId) ?? 0) < SEMENIT) return;
  dicatat.set(tokenId, kini.getTime());
  pool().query("UPDATE token_api SET terakhir_at = greatest(terakhir_at, $2) WHERE id = $1", [tokenId, kini]).catch((err: unknown) => log.warn({ err, tokenId }, "pemakaian token tidak tercatat"));
}
