import "server-only";
import type { Tinjauan } from "@/features/capaian/domain";
import { leluhur } from "@/features/wilayah/domain";
import { pool } from "@/server/db/client";

type Baris = { kunci: string; urut: string; pada_at: Date | null; saat: string | null };
/** `kunci`: changes with everything that is read about a place besides the time. `urut`, `padaAt`, `saat` (to the microsecond): the head of the book. */
export type Ujung = { readonly kunci: string; readonly urut: string; readonly padaAt: Date | null; readonly saat: string | null };

// What no book tells of: which rows there are, and when each was written last. Exact in whatever order commits come, as a greatest number is not.
const jejak = (dari: string) => `(SELECT count(*) || '.' || coalesce(bit_xor(hashtextextended(x.xmin::text || x.ctid::text, 0)), 0) FROM ${dari})`;
const ACUAN = ["wilayah x WHERE x.id IN (SELECT id FROM dekat)", "pejabat x WHERE x.wilayah_id IN (SELECT id FROM dekat)", "tahapan x WHERE x.pemilihan_id = $1", "tahapan t JOIN tahapan_jadwal x ON x.tahapan_id = t.id WHERE t.pemilihan_id = $1", "pemilihan_jadwal x WHERE x.pemilihan_id = $1", "tahapan_indikator x WHERE x.pemilihan_id = $1", "kontes x WHERE x.pemilihan_id = $1", "pemilihan_wilayah x WHERE x.pemilihan_id = $1", "pemilihan x WHERE x.induk_id = $1",
  "kontes k JOIN paslon x ON x.kontes_id = k.id WHERE k.pemilihan_id = $1", "pengguna x WHERE x.id IN (SELECT id FROM berucap)", "penugasan x WHERE x.pengguna_id IN (SELECT id FROM berucap)"].map(jejak).join(", ");

const BUKU = "coalesce(string_agg(concat_ws(':', provinsi_id, urut, mikro(pada_at)), ',' ORDER BY provinsi_id), '-') AS kunci";
const ISO = (saat: string) => `to_char(${saat} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS saat`;

/**
 * Every figure of a province moves its book, in the same transaction; the nation stands on all of them. Beside it the formula in force, the books of the same
 * province in the editions before, whose facts are read through the map, and the rows
 * without a book: the place with its children and ancestors, by their codes in every edition (officials are read so), who is in office there, who spoke on its facts, and who
 * objects to any fact of the province: their role is said wherever a need stands on it.
 */
const UJUNG = `WITH sekode AS MATERIALIZED (SELECT w.id, w.kode FROM edisi_wilayah e JOIN wilayah w ON w.edisi_id = e.id AND w.kode = ANY ($5)),
    dekat AS MATERIALIZED (SELECT id FROM sekode UNION SELECT a.id FROM sekode s JOIN wilayah a ON a.induk_id = s.id WHERE s.kode = $6),
    dikatakan AS MATERIALIZED (SELECT f.id, f.oleh_id FROM pemilihan p JOIN fakta f ON f.pemilihan_id = p.id AND f.wilayah_id = $4),
    berucap AS MATERIALIZED (SELECT oleh_id AS id FROM dikatakan UNION SELECT a.oleh_id FROM dikatakan d JOIN adopsi a ON a.fakta_id = d.id 
      UNION SELECT k.oleh_id FROM keberatan k JOIN fakta f ON f.id = k.fakta_id JOIN wilayah w ON w.id = f.wilayah_id WHERE $3::int IS NULL OR w.provinsi_id = $3)
  SELECT concat_ws(' ', b.kunci, coalesce(katalog_berlaku($1::smallint, $2::timestamptz)::text, '-'), (SELECT string_agg(concat_ws(':', a.provinsi_id, a.urut), ',' ORDER BY a.provinsi_id) FROM buku a WHERE a.provinsi_id IN (SELECT asal_provinsi($3))), ${ACUAN}) AS kunci, b.urut, b.pada_at, b.saat
  FROM (SELECT ${BUKU}, coalesce(sum(urut), 0)::text AS urut, max(pada_at) AS pada_at, ${ISO("max(pada_at)")} FROM buku WHERE $3::int IS NULL OR provinsi_id = $3) b`;

/** By one query. Read it before what depends on it. */
export async function bacaUjung(t: Tinjauan): Promise<Ujung> {
  const { rows: [u] } = await pool().query<Baris>({ name: "ujung", text: UJUNG, values: [t.pemilihan.id, t.saat, t.wilayah.tingkat === 0 ? null : t.wilayah.provinsiId, t.wilayah.id, [t.wilayah.kode, ...leluhur(t.wilayah.kode)], t.wilayah.kode] });
  if (!u) throw new Error("Ujung buku tidak terbaca.");
  return { kunci: u.kunci, urut: u.urut, padaAt: u.pada_at, saat: u.saat };
}

/** Where the books of these provinces stand, and the first instant that is not before anything in them. */
export async function bacaUjungBuku(provinsiIds: readonly number[], kini: Date): Promise<{ readonly kunci: string; readonly saat: string }> {
  const { rows: [u] } = await pool().query<{ kunci: string; saat: string }>(`SELECT ${BUKU}, ${ISO("greatest($2::timestamptz, max(pada_at))")} FROM buku WHERE provinsi_id = ANY ($1)`, [provinsiIds, kini]);
  if (!u) throw new Error("Ujung buku tidak terbaca.");
  return u;
}
