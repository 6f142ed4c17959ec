// Made-up trees with an election of their own, entered at TPS: for measuring on the size of a province, and of the nation.
import type { Client } from "pg";
import { salinKatalog, TEMPLAT } from "../../prisma/seed/referensi";
import { banyak, satu } from "./sql";
import { jam } from "./ukur";

export const SLUG = "nasional";
/** The size of the real province 15. */
export const JAMBI = { kode: "15", bagian: [11, 144, 1585, 6391] } as const;
export const SAAT = "2024-11-20T12:00:00+07:00";
export type Provinsi = { readonly kode: string; readonly bagian: readonly number[] };

export async function tanam(sql: Client, edisiId: number, p: Provinsi): Promise<number> {
  const { id } = await satu<{ id: number }>(sql, `WITH n AS (SELECT nextval(pg_get_serial_sequence('wilayah', 'id'))::int AS id)
    INSERT INTO wilayah (id, edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona)
    SELECT n.id, $1, $2, 'Provinsi ' || $2, 'PROVINSI', 1, i.id, n.id, '{}', 'WIB' FROM n, wilayah i WHERE i.edisi_id = $1 AND i.tingkat = 0 RETURNING id`, [edisiId, p.kode]);
  for (const [t, [jenis, lebar]] of ([["KABUPATEN", 2], ["KECAMATAN", 2], ["DESA", 4], ["TPS", 3]] as const).entries()) {
    await sql.query(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona)
      SELECT i.edisi_id, i.kode || '.' || lpad((j / $6::int + 1)::text, $4, '0'), CASE $3::text WHEN 'TPS' THEN 'TPS ' || lpad((j / $6::int + 1)::text, 3, '0') ELSE $3::text || ' ' || (j + 1) END, $3, i.tingkat + 1, i.id, i.provinsi_id, i.jalur || i.id, i.zona
      FROM generate_series(0, $2::int - 1) j JOIN (SELECT *, row_number() OVER (ORDER BY kode) - 1 AS ke FROM wilayah WHERE provinsi_id = $1 AND tingkat = $5) i ON i.ke = j % $6::int`,
    [id, p.bagian[t], jenis, lebar, t + 1, p.bagian[t - 1] ?? 1]);
  }
  return id;
}

export async function pemilihan(sql: Client): Promise<{ readonly edisiId: number; readonly id: number }> {
  const edisi = await satu<{ id: number }>(sql, "INSERT INTO edisi_wilayah (kode, nama, dasar, berlaku) VALUES ('bench', 'Pohon buatan', 'tests/bench', '2024-01-01') RETURNING id");
  await sql.query(`WITH n AS (SELECT nextval(pg_get_serial_sequence('wilayah', 'id'))::int AS id)
    INSERT INTO wilayah (id, edisi_id, kode, nama, jenis_kode, tingkat, provinsi_id, jalur, zona) SELECT id, $1, 'ID', 'Indonesia', 'NEGARA', 0, id, '{}', 'WIB' FROM n`, [edisi.id]);
  const p = await satu<{ id: number }>(sql, `INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan)
    VALUES ($1, 'Nasional', 'PILKADA', '2024-11-27', '07:00', '13:00', $2, 'BERJALAN') RETURNING id`, [SLUG, edisi.id]);
  await salinKatalog(sql, TEMPLAT, p.id, "2024-09-01T00:00:00+07:00");
  return { edisiId: edisi.id, id: p.id };
}

/** Contests, the kinds entered at TPS, and the need they make. Returns the milliseconds the need took. */
export async function siapkan(sql: Client, pemilihanId: number, provinsiId: number, diTps: readonly string[]): Promise<number> {
  // A path begins at the province: the nation's root as the only participant would reach nobody.
  await sql.query("INSERT INTO pemilihan_wilayah VALUES ($1, $2)", [pemilihanId, provinsiId]);
  await sql.query("INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) SELECT $1, id, CASE tingkat WHEN 1 THEN 'GUBERNUR' ELSE 'BUPATI' END FROM wilayah WHERE provinsi_id = $2 AND tingkat IN (1, 2)", [pemilihanId, provinsiId]);
  await sql.query("INSERT INTO tingkat_isi (pemilihan_id, wilayah_id, indikator_id, tingkat) SELECT $1, $2, id, 5 FROM indikator WHERE kode = ANY ($3)", [pemilihanId, provinsiId, diTps]);
  const mulai = jam();
  await sql.query("SELECT nyatakan_ulang_pemilihan($1, $2, NULL, 'bench', '2024-11-01T00:00:00+07:00', '2024-11-01T00:00:00+07:00')", [pemilihanId, provinsiId]);
  return jam() - mulai;
}

const LAPOR = `SELECT catat_laporan_massal(jsonb_agg(jsonb_build_object('pada_at', $3::text, 'dicatat_at', $3::text, 'kunci', gen_random_uuid(), 'pemilihan_id', $1::int, 'wilayah_id', x.w, 'per', '2024-11-19',
    'kanal', 'WEB', 'jenis', 'LAPORAN', 'status', 'CONTOH', 'oleh_id', $4::int, 'peran', 'KPU', 'tetap', false, 'nilai', x.nilai))) AS n FROM (
  SELECT k.wilayah_id AS w, jsonb_agg(jsonb_build_object('i', k.indikator_id, 'n', floor(random() * 1.1 * CASE WHEN k.unit_tanpa_dasar > 0 THEN 5000 ELSE k.penyebut END), 'm', CASE WHEN k.unit_tanpa_dasar > 0 THEN 5000 END, 'b', false)) AS nilai
  FROM kebutuhan k WHERE k.pemilihan_id = $1 AND k.wilayah_id = ANY ($2::int[]) AND k.isian GROUP BY k.wilayah_id) x`;

export async function lapor(sql: Client, pemilihanId: number, oleh: number, unit: readonly number[], habis = Number.POSITIVE_INFINITY): Promise<number> {
  let n = 0;
  for (let i = 0; i < unit.length && jam() < habis; i += 200) n += (await satu<{ n: number }>(sql, LAPOR, [pemilihanId, unit.slice(i, i + 200), SAAT, oleh])).n;
  return n;
}

export const unit = async (sql: Client, provinsiId: number, tingkat: readonly number[], tiap: number) =>
  (await banyak<{ id: number }>(sql, "SELECT id FROM wilayah WHERE provinsi_id = $1 AND tingkat = ANY ($2) AND (tingkat < 5 OR id % $3 = 0) ORDER BY id", [provinsiId, tingkat, tiap])).map((u) => u.id);
