import "server-only";
import type { Actor } from "@/auth/actor";
import type { Sel, Tinjauan } from "@/features/capaian/domain";
import { akhirHari, tambahHari, type Tanggal } from "@/lib/waktu";
import { pool } from "@/server/db/client";
import { bacaIsiPada, selDari } from "@/server/ledger/baca";
import { type Geser, selPer } from "./domain";

/** Four weeks and today. */
const HARI_TREN = 28;
/** Of more entry units than this (a register of TPS) the ledger is not read again: their days come from the history of the place's own row. */
const UNIT_TERBANYAK = 2_000;

/** When the book of this place begins: the first instant there is anything to look at. Null: nothing has been written yet. */
export async function bacaAwal(_actor: Actor<"capaian:read">, t: Tinjauan): Promise<Date | null> {
  const { rows } = await pool().query<{ awal: Date | null }>(`SELECT min(r.pada_at) AS awal FROM buku b
    CROSS JOIN LATERAL (SELECT x.pada_at FROM rantai x WHERE x.provinsi_id = b.provinsi_id ORDER BY x.urut LIMIT 1) r WHERE $2 = 0 OR b.provinsi_id = $1`, [t.wilayah.provinsiId, t.wilayah.tingkat]);
  return rows[0]?.awal ?? null;
}

export type Tren = { readonly hari: readonly { readonly tanggal: Tanggal; readonly sel: readonly Sel[] }[]; /** How many indikator are shown as known at the end of each day instead. */ readonly menurutCatatan: number };

/**
 * The place on each of the last days, by what was true on that day: late reports count for the day they speak of. From the laporan of its
 * entry units, as known at the instant looked at, on the need of then. The nation is not read: that is the ledger of every province. Null there.
 */
export async function bacaTren(_actor: Actor<"capaian:read">, t: Tinjauan, sel: readonly Sel[]): Promise<Tren | null> {
  if (t.wilayah.tingkat === 0) return null;
  const hari = Array.from({ length: HARI_TREN + 1 }, (_, i) => tambahHari(t.hari.hariIni, i - HARI_TREN));
  const banyak = sel.filter((s) => s.butuh.unit > UNIT_TERBANYAK);
  const sedikit = sel.filter((s) => s.butuh.unit <= UNIT_TERBANYAK);
  const [geser, catatan] = await Promise.all([bacaGeser(t, sedikit.map((s) => s.ketentuan.id), hari[0] ?? t.hari.hariIni), banyak.length === 0 ? [] : bacaIsiPada(t.pemilihan.id, t.wilayah.id, hari.map((h) => (h === t.hari.hariIni ? t.saat : akhirHari(h, t.wilayah.zona))))]);
  const per = selPer(sedikit, geser, hari);
  return { menurutCatatan: banyak.length, hari: hari.map((tanggal, i) => ({ tanggal, sel: [...(per[i] ?? []), ...selDari(catatan[i] ?? new Map(), t.wilayah.id, banyak.map((s) => s.ketentuan))] })) };
}

/** Per indikator and day: what the units at or below the place changed. One pass over their laporan; days before `mulai` fall on it. */
async function bacaGeser(t: Tinjauan, indikatorIds: readonly number[], mulai: Tanggal): Promise<readonly Geser[]> {
  const butuh = t.pada === null ? "kebutuhan k JOIN anak ON anak.id = k.wilayah_id WHERE k.pemilihan_id = $1" : "kebutuhan_pada($1::smallint, (SELECT array_agg(id) FROM anak), $5) k WHERE true";
  const { rows } = await pool().query<{ i: number; per: Tanggal; unit: string; terpenuhi: string; penyebut: string }>(`
    WITH anak AS MATERIALIZED (
      SELECT w.id FROM wilayah w WHERE w.provinsi_id = $2 AND (w.id = $3 OR $3 = ANY (w.jalur)) AND EXISTS (SELECT FROM laporan l WHERE l.pemilihan_id = $1 AND l.wilayah_id = w.id)
    ), butuh AS MATERIALIZED (SELECT k.wilayah_id, k.indikator_id, k.penyebut, k.unit_tanpa_dasar FROM ${butuh} AND k.isian AND k.indikator_id = ANY ($4)),
    hari AS ( -- of each unit, indikator and day the one that counts
      SELECT DISTINCT ON (l.wilayah_id, n.indikator_id, l.per) l.wilayah_id, n.indikator_id, l.per, n.pembilang, CASE WHEN b.unit_tanpa_dasar = 0 THEN b.penyebut ELSE coalesce(n.penyebut, 0) END AS m
      FROM anak JOIN laporan l ON l.pemilihan_id = $1 AND l.wilayah_id = anak.id AND l.jenis = 'LAPORAN' AND l.pada_at <= $5 AND l.per <= $7
      JOIN nilai n ON n.laporan_id = l.id JOIN butuh b ON b.wilayah_id = l.wilayah_id AND b.indikator_id = n.indikator_id
      WHERE NOT EXISTS (SELECT FROM gugur g WHERE g.laporan_id = l.id AND g.pada_at <= $5)
      ORDER BY l.wilayah_id, n.indikator_id, l.per, l.urut DESC
    ), beda AS (
      SELECT indikator_id, greatest(per, $6::date) AS per, least(pembilang, m) AS t, m, lag(least(pembilang, m)) OVER u AS t0, lag(m) OVER u AS m0 FROM hari WINDOW u AS (PARTITION BY wilayah_id, indikator_id ORDER BY hari.per)
    )
    SELECT indikator_id AS i, per::text, count(*) FILTER (WHERE t0 IS NULL) AS unit, sum(t - coalesce(t0, 0)) AS terpenuhi, sum(m - coalesce(m0, 0)) AS penyebut FROM beda GROUP BY 1, 2`,
  [t.pemilihan.id, t.wilayah.provinsiId, t.wilayah.id, indikatorIds, t.saat, mulai, t.hari.hariIni]);
  return rows.map((r) => ({ indikatorId: r.i, per: r.per, unit: Number(r.unit), terpenuhi: Number(r.terpenuhi), penyebut: Number(r.penyebut) }));
}
