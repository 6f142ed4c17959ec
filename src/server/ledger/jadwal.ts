import "server-only";
import type { Peran } from "@/auth/permissions";
import { pool } from "@/server/db/client";
import type { Pada } from "./baca";

/** A stage in force at an instant. `sesudah`: what it waits for, and how many days after that has ended it may begin. */
export type TahapanBerlaku = {
  readonly id: number; readonly kode: string; readonly nama: string; readonly dasar: string; readonly lembaga: Peran; readonly status: "RESMI" | "ESTIMASI" | "CONTOH" | "KLAIM"; readonly mulai: string | null; readonly selesai: string; readonly selesaiJam: string | null;
  readonly realisasi: string | null; readonly tetap: boolean; readonly terikat: boolean; readonly pemungutan: boolean; readonly sesudah: readonly { readonly id: number; readonly jeda: number }[];
};

const JADWAL = `SELECT t.id, t.kode, t.pemungutan, j.nama, j.dasar, j.lembaga::text, j.status::text, j.mulai::text, j.selesai::text, j.selesai_jam AS "selesaiJam", j.realisasi::text, j.tetap, j.terikat,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.sesudah_id, 'jeda', s.jeda_hari) ORDER BY s.sesudah_id) FROM tahapan_sesudah s WHERE s.jadwal_id = j.id), '[]') AS sesudah
  FROM jadwal_berlaku($1::smallint, $2::timestamptz) j JOIN tahapan t ON t.id = j.tahapan_id WHERE NOT j.diakhiri ORDER BY coalesce(j.mulai, '-infinity'), j.selesai, t.id`;

/** The schedule of an election as known at an instant, by its days. */
export async function bacaJadwal(pemilihanId: number, pada: Pada): Promise<readonly TahapanBerlaku[]> {
  return (await pool().query<TahapanBerlaku>(JADWAL, [pemilihanId, pada])).rows;
}

/** What a form is shown, to be sent back with it. */
export async function bacaVersiJadwal(pemilihanId: number): Promise<string> {
  const { rows } = await pool().query<{ versi: string }>("SELECT versi_jadwal($1::smallint) AS versi", [pemilihanId]);
  return rows[0]?.versi ?? "";
}

/** When anything of the schedule was said, rising: between two of these it stands still. */
export async function bacaSaatJadwal(pemilihanId: number): Promise<readonly Date[]> {
  const { rows } = await pool().query<{ at: Date }>(`SELECT DISTINCT at FROM (SELECT j.pada_at AS at FROM tahapan t JOIN tahapan_jadwal j ON j.tahapan_id = t.id WHERE t.pemilihan_id = $1
    UNION ALL SELECT pada_at FROM pemilihan_jadwal WHERE pemilihan_id = $1) x ORDER BY at`, [pemilihanId]);
  return rows.map((r) => r.at);
}
