import "server-only";
import type { Actor } from "@/auth/actor";
import type { Tinjauan } from "@/features/capaian/domain";
import { pool } from "@/server/db/client";
import { bacaTinjauan, type Pilihan } from "@/server/ledger/tinjauan";
import type { Keadaan } from "./define-endpoint";

export type Buku = { readonly urut: string; readonly pada_at: string | null };
export type Ditinjau = { readonly t: Tinjauan; readonly buku: Buku; readonly keadaan: Keadaan };
type Baris = { kunci: string | null; urut: string; pada_at: Date | null; saat: string | null; katalog: number | null };

/** Every figure of a province moves its book, in the same transaction; the nation stands on all of them. */
const UJUNG = `SELECT string_agg(concat_ws(':', provinsi_id, urut, mikro(pada_at)), ',' ORDER BY provinsi_id) AS kunci, coalesce(sum(urut), 0)::text AS urut, max(pada_at) AS pada_at,
  to_char(max(pada_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS saat, katalog_berlaku($1::smallint, $2::timestamptz) AS katalog
  FROM buku WHERE $3::int IS NULL OR provinsi_id = $3`;

/** What is looked at, and everything its figures depend on: election, place, instant, day, formula, and the head of the book. Null: not found, or not this caller's. */
export async function bacaDitinjau(actor: Actor<"capaian:read">, { wilayah, ...pilihan }: Pilihan & { readonly wilayah: string }): Promise<Ditinjau | null> {
  const t = await bacaTinjauan(actor, wilayah, pilihan);
  if (!t) return null;
  const { rows: [u] } = await pool().query<Baris>(UJUNG, [t.pemilihan.id, t.saat, t.wilayah.tingkat === 0 ? null : t.wilayah.provinsiId]);
  const kunci = [t.pemilihan.id, t.pemilihan.keadaan, t.wilayah.id, t.pada?.getTime() ?? "kini", t.hari.hariIni, t.hari.h, u?.katalog ?? "-", u?.kunci ?? "-"].join(" ");
  return { t, buku: { urut: u?.urut ?? "0", pada_at: u?.saat ?? null }, keadaan: { kunci, diubahAt: u?.pada_at ?? null } };
}

/** The same head of every answer about a place. */
export const kepalaTinjauan = ({ t, buku }: Pick<Ditinjau, "t" | "buku">) => ({
  pemilihan: { slug: t.pemilihan.slug, nama: t.pemilihan.nama, hari: t.pemilihan.hari, keadaan: t.pemilihan.keadaan },
  wilayah: { kode: t.wilayah.kode, nama: t.wilayah.namaLengkap, tingkat: t.wilayah.tingkat },
  pada: t.pada?.toISOString() ?? null, hari_ini: t.hari.hariIni, h: t.hari.h, buku,
});
