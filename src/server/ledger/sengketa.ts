import "server-only";
import type { Peran } from "@/auth/permissions";
import type { Bantahan, Tinjauan } from "@/features/capaian/domain";
import { pool } from "@/server/db/client";
import type { BantahanDi, Pada } from "./baca";

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

type BarisBantahan = { id: string; jenisNama: string; tempat: number; simpul: number[]; indikator: number[]; keberatan: boolean; peran: Peran[] };
/**
 * What is said against the facts that the needs of a place and its children stand on, as known at the instant looked at: an open objection
 * anywhere at or below them, or an adopted source beside another that says otherwise, at most one level below the children (what lies deeper would have to be
 * searched, and differs in what it once was more than in what is disputed). The search is the same for every viewer; `anak`: the children that this one may see, and
 * nothing but them and the place itself is named.
 */
const BANTAHAN = (butuh: string) => `WITH dekat AS MATERIALIZED (SELECT $6::int AS id UNION ALL SELECT id FROM wilayah WHERE induk_id = $6), terbantah AS MATERIALIZED (
    SELECT k.fakta_id AS id, array_remove(array_agg(DISTINCT ${PERAN_SAAT_ITU}), NULL) AS peran FROM keberatan k JOIN fakta f ON f.id = k.fakta_id JOIN wilayah w ON w.id = f.wilayah_id
    WHERE (w.id = ANY ($3) OR w.jalur && $3) AND k.pada_at <= $2 AND ${JAWABAN} IS NULL GROUP BY k.fakta_id
  ), beda AS MATERIALIZED (
    SELECT f.pemilihan_id, f.wilayah_id, f.jenis_kode, f.jenis_kontes FROM (SELECT id FROM dekat UNION SELECT w.id FROM dekat d JOIN wilayah w ON w.induk_id = d.id) w CROSS JOIN pemilihan p JOIN fakta f ON f.pemilihan_id = p.id AND f.wilayah_id = w.id
    WHERE p.hari <= $5 AND f.pada_at <= $2 AND f.tanggal <= $4
      AND f.jenis_kontes IS NULL AND (f.jenis_kode IN ('tps.jumlah', 'dpt.jumlah') OR EXISTS (SELECT FROM aturan a WHERE a.jenis_fakta = f.jenis_kode)) -- what a need can stand on
    GROUP BY 1, 2, 3, 4 HAVING min(coalesce(f.nilai::text, f.kategori)) <> max(coalesce(f.nilai::text, f.kategori))
  ), goyah AS MATERIALIZED (
    SELECT id, true AS keberatan, peran FROM terbantah
    UNION ALL SELECT f.id, false, '{}' FROM beda b JOIN fakta f ON (f.pemilihan_id, f.wilayah_id, f.jenis_kode) = (b.pemilihan_id, b.wilayah_id, b.jenis_kode) AND f.jenis_kontes IS NOT DISTINCT FROM b.jenis_kontes
    WHERE f.id NOT IN (SELECT id FROM terbantah)
  )
  SELECT f.id::text, j.nama AS "jenisNama", w.id AS tempat, ARRAY(SELECT x FROM unnest(w.jalur || w.id) x WHERE x = ANY ($3)) AS simpul, array_agg(b.indikator_id::int) AS indikator, g.keberatan, g.peran
  FROM goyah g JOIN fakta f ON f.id = g.id JOIN jenis_fakta j ON j.kode = f.jenis_kode JOIN wilayah w ON w.id = f.wilayah_id
  JOIN LATERAL ${butuh} b ON b.isian AND f.id::text IN (b.dasar->>'faktaTps', b.dasar->>'faktaDpt', b.dasar->>'fakta') GROUP BY f.id, j.kode, w.id, g.keberatan, g.peran
  ORDER BY g.keberatan DESC, w.tingkat, w.kode, j.kode, f.id`;

export async function bacaBantahan(t: Tinjauan, anak: readonly { readonly id: number; readonly nama: string }[]): Promise<BantahanDi> {
  const kini = t.pada === null;
  // A kota and a province may bear the same name.
  const simpul = [{ id: t.wilayah.id, nama: /^(Kota|Provinsi) /.test(t.wilayah.namaLengkap) ? t.wilayah.namaLengkap : t.wilayah.nama }, ...anak];
  const { rows } = await pool().query<BarisBantahan>({ name: kini ? "bantahan" : "bantahan-pada",
    text: BANTAHAN(kini ? "(SELECT * FROM kebutuhan k WHERE k.pemilihan_id = $1 AND k.wilayah_id = f.wilayah_id)" : "kebutuhan_pada($1::smallint, ARRAY[f.wilayah_id], $2)"),
    values: [t.pemilihan.id, sampai(t.pada), simpul.map((w) => w.id), t.hari.hariIni, t.pemilihan.hari, t.wilayah.id] });
  const nama = new Map(simpul.map((w) => [w.id, w.nama]));
  const di = new Map<number, Map<number, Bantahan[]>>();
  for (const r of rows) {
    const bantahan: Bantahan = { faktaId: r.id, jenisNama: r.jenisNama, wilayah: nama.get(r.tempat) ?? null, keberatan: r.keberatan, peran: r.peran };
    for (const w of r.simpul) {
      const milik = di.get(w) ?? new Map<number, Bantahan[]>();
      di.set(w, milik);
      for (const i of r.indikator) milik.set(i, [...(milik.get(i) ?? []), bantahan]);
    }
  }
  return di;
}

/** How many facts in these subtrees stand contested, by the role that owns their kind: what an owner has to answer. An archived election takes no answer any more, and a rehearsal asks for none. */
export async function hitungKeberatan(milik: readonly { readonly kode: string; readonly peran: Peran }[]): Promise<number> {
  const { rows: [row] } = await pool().query<{ n: number }>(`SELECT count(DISTINCT f.id)::int AS n FROM keberatan k JOIN fakta f ON f.id = k.fakta_id JOIN pemilihan p ON p.id = f.pemilihan_id AND p.keadaan <> 'ARSIP' AND NOT p.gladi JOIN jenis_fakta j ON j.kode = f.jenis_kode JOIN wilayah w ON w.id = f.wilayah_id
    JOIN unnest($1::text[], $3::text[]) m(kode, peran) ON m.peran = j.pemilik::text AND (m.kode = 'ID' OR w.kode = m.kode OR starts_with(w.kode, m.kode || '.'))
    WHERE ${JAWABAN} IS NULL AND k.pada_at <= $2`, [milik.map((m) => m.kode), "infinity", milik.map((m) => m.peran)]);
  return row?.n ?? 0;
}
