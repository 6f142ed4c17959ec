import "server-only";
import type { Peran } from "@/auth/permissions";
import { pool } from "@/server/db/client";
import type { Pada } from "./baca";

/** Somebody's word that a source is wrong. `dijawabAt`: when its owner adopted anew; null while it is open. `peran`: the role they held there then. */
export type KeberatanBuku = { readonly id: string; readonly faktaId: string; readonly alasan: string; readonly oleh: string; readonly peran: Peran | null; readonly padaAt: Date; readonly dijawabAt: Date | null };

const sampai = (pada: Pada) => pada ?? "infinity";
/** The first adoption of the same fact after the objection `k` on `f`, known by $2. Compared in the database: stamps are finer than a Date. */
const JAWABAN = `(SELECT min(a.pada_at) FROM adopsi a JOIN fakta y ON y.id = a.fakta_id WHERE (y.jenis_kode, y.pemilihan_id, y.wilayah_id) = (f.jenis_kode, f.pemilihan_id, f.wilayah_id)
  AND y.jenis_kontes IS NOT DISTINCT FROM f.jenis_kontes AND a.pada_at > k.pada_at AND a.pada_at <= $2)`;
const PERAN_SAAT_ITU = `(SELECT p.peran::text FROM penugasan p JOIN wilayah t ON t.id = p.wilayah_id WHERE p.pengguna_id = k.oleh_id AND p.peran <> 'ADMIN' AND p.mulai_at <= k.dicatat_at
  AND (p.selesai_at IS NULL OR p.selesai_at > k.dicatat_at) AND (t.tingkat = 0 OR t.id = w.id OR t.id = ANY (w.jalur)) ORDER BY p.id LIMIT 1)`;

/** Every objection on the facts of these places as known at an instant, newest first. */
export async function bacaKeberatan(wilayahIds: readonly number[], pada: Pada): Promise<readonly KeberatanBuku[]> {
  const { rows } = await pool().query<KeberatanBuku>(`SELECT k.id::text, k.fakta_id::text AS "faktaId", k.alasan, u.nama AS oleh, ${PERAN_SAAT_ITU} AS peran, k.pada_at AS "padaAt", ${JAWABAN} AS "dijawabAt"
    FROM keberatan k JOIN fakta f ON f.id = k.fakta_id JOIN wilayah w ON w.id = f.wilayah_id JOIN pengguna u ON u.id = k.oleh_id
    WHERE f.wilayah_id = ANY ($1) AND k.pada_at <= $2 ORDER BY k.pada_at DESC, k.id DESC`, [wilayahIds, sampai(pada)]);
  return rows;
}

export type DasarSengketa = { readonly jenisNama: string; readonly kode: string; readonly wilayah: string; readonly peran: Peran | null };

/** Open objections on the facts that the need of an indikator stands on, at or below a place. What lies deeper than the viewer may look is for the caller to leave out. */
export async function bacaSengketaKebutuhan(pemilihanId: number, wilayahId: number, indikatorId: number, pada: Pada): Promise<readonly DasarSengketa[]> {
  const butuh = pada === null ? "(SELECT * FROM kebutuhan WHERE pemilihan_id = $1 AND wilayah_id = f.wilayah_id)" : "kebutuhan_pada($1::smallint, ARRAY[f.wilayah_id], $2)";
  const { rows } = await pool().query<DasarSengketa>(`SELECT DISTINCT j.nama AS "jenisNama", w.nama AS wilayah, ${PERAN_SAAT_ITU} AS peran, w.kode
    FROM keberatan k JOIN fakta f ON f.id = k.fakta_id JOIN jenis_fakta j ON j.kode = f.jenis_kode JOIN wilayah w ON w.id = f.wilayah_id
    JOIN LATERAL ${butuh} b ON b.indikator_id = $4 AND b.isian AND f.id::text IN (b.dasar->>'faktaTps', b.dasar->>'faktaDpt', b.dasar->>'fakta')
    WHERE (w.id = $3 OR $3 = ANY (w.jalur)) AND k.pada_at <= $2 AND ${JAWABAN} IS NULL ORDER BY 2, 1, 3`, [pemilihanId, sampai(pada), wilayahId, indikatorId]);
  return rows;
}

/** How many facts in these subtrees stand contested, by the role that owns their kind: what an owner has to answer. An archived election takes no answer any more. */
export async function hitungKeberatan(milik: readonly { readonly kode: string; readonly peran: Peran }[]): Promise<number> {
  const { rows: [row] } = await pool().query<{ n: number }>(`SELECT count(DISTINCT f.id)::int AS n FROM keberatan k JOIN fakta f ON f.id = k.fakta_id JOIN pemilihan p ON p.id = f.pemilihan_id AND p.keadaan <> 'ARSIP' JOIN jenis_fakta j ON j.kode = f.jenis_kode JOIN wilayah w ON w.id = f.wilayah_id
    JOIN unnest($1::text[], $3::text[]) m(kode, peran) ON m.peran = j.pemilik::text AND (m.kode = 'ID' OR w.kode = m.kode OR starts_with(w.kode, m.kode || '.'))
    WHERE ${JAWABAN} IS NULL AND k.pada_at <= $2`, [milik.map((m) => m.kode), "infinity", milik.map((m) => m.peran)]);
  return row?.n ?? 0;
}
