import "server-only";
import pLimit from "p-limit";
import type { PoolClient } from "pg";
import { pool } from "@/server/db/client";
import { buatSimpanan } from "@/server/simpanan";
import { bacaIsiAndai, type Isi } from "./baca";
import { nowPemilihan } from "./jam-gladi";
import { bacaUjungBuku } from "./ujung";

/** Nobody waits longer for one statement of a preview, and it takes no more of the database; for a table that is being changed, less. */
const BATAS_MS = 8_000;
const BATAS_TUNGGU_MS = 2_000;
const SIMPAN = 64;
// A whole province is worked out each time: two at once leave room for what people send.
const giliran = pLimit(2);

type Pembaca = Pick<PoolClient, "query">;
type Pratinjau<T> = (pemilihanId: number, tanya: string, provinsiIds: readonly number[], baca: (sql: Pembaca, saat: string) => Promise<T>) => Promise<T | null>;

/**
 * Looks at what would be, by reading one snapshot: no lock of a province is taken and nothing is written, however often a page is asked for. The same
 * question at the same head of the books is worked out once. Null: not within its time; nothing is known then.
 */
function buatPratinjau<T>(): Pratinjau<T> {
  const simpanan = buatSimpanan<T>(SIMPAN, () => 1);
  return async (pemilihanId, tanya, provinsiIds, baca) => {
    const { kunci, saat } = await bacaUjungBuku(provinsiIds, await nowPemilihan(pemilihanId));
    try {
      return await simpanan(`${tanya} ${kunci}`, () => giliran(() => sekali((sql) => baca(sql, saat))));
    } catch (error) {
      if (terlaluLama(error)) return null;
      throw error;
    }
  };
}

async function sekali<T>(baca: (sql: Pembaca) => Promise<T>): Promise<T> {
  const sql = await pool().connect();
  try {
    await sql.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await sql.query(`SET LOCAL statement_timeout = ${BATAS_MS}; SET LOCAL lock_timeout = ${BATAS_TUNGGU_MS}`);
    return await baca(sql);
  } finally {
    await sql.query("ROLLBACK").then(() => { sql.release(); }, (error: Error) => { sql.release(error); });
  }
}

/** query_canceled, lock_not_available. */
const terlaluLama = (error: unknown) => error instanceof Error && "code" in error && (error.code === "57014" || error.code === "55P03");

/** What an adoption would restate at one place. */
export type AkanDinyatakanUlang = { readonly indikator: string; readonly satuan: string; readonly pemilihan: string; readonly dari: number; readonly ke: number; readonly adaDasar: boolean };
const adopsi = buatPratinjau<readonly AkanDinyatakanUlang[]>();

/** As nyatakan_ulang_semua would: the fact's election, and the later ones that may stand on it and are not in the archive. Only kinds that some rule counts from are worked out: the others restate nothing. */
export async function pratinjauAdopsi(faktaId: string, wilayah: { readonly id: number; readonly provinsiId: number }): Promise<readonly AkanDinyatakanUlang[] | null> {
  const { rows: [perlu] } = await pool().query<{ perlu: boolean; pemilihanId: number }>("SELECT f.pemilihan_id AS \"pemilihanId\", f.jenis_kode IN ('tps.jumlah', 'dpt.jumlah') OR EXISTS (SELECT FROM aturan a WHERE a.jenis_fakta = f.jenis_kode) AS perlu FROM fakta f WHERE f.id = $1", [faktaId]);
  if (!perlu?.perlu) return [];
  return adopsi(perlu.pemilihanId, `${faktaId} ${wilayah.id}`, [wilayah.provinsiId], async (sql, saat) => (await sql.query<AkanDinyatakanUlang>(`
    SELECT i.nama AS indikator, i.satuan, p.nama AS pemilihan, b.penyebut_lama::float8 AS dari, b.penyebut::float8 AS ke, b.berdasar_lama AS "adaDasar"
    FROM fakta f JOIN pemilihan a ON a.id = f.pemilihan_id JOIN pemilihan p ON (p.id = a.id OR p.hari > a.hari) AND p.keadaan <> 'ARSIP' AND EXISTS (SELECT FROM katalog k WHERE k.pemilihan_id = p.id)
    CROSS JOIN LATERAL beda_kebutuhan(p.id, $3, $4, jsonb_build_object('fakta', f.id)) b JOIN indikator i ON i.id = b.indikator_id
    WHERE f.id = $1 AND b.wilayah_id = $2 AND b.penyebut <> b.penyebut_lama ORDER BY p.hari, i.id`, [faktaId, wilayah.id, wilayah.provinsiId, saat])).rows);
}

/** By code of the rule: numerator, denominator, status. */
export type FaktorAndai = Readonly<Record<string, readonly [pembilang: number, penyebut: number, status: string]>>;
export type AkibatKatalog = { /** Needs of the whole election that become others. */ readonly berubah: number; readonly isi: Isi };
const katalog = buatPratinjau<AkibatKatalog>();

/** What other factors would make of the needs of an election, and of the cells of one place. */
export async function pratinjauKatalog(pemilihanId: number, wilayah: { readonly id: number; readonly provinsiId: number }, faktor: FaktorAndai): Promise<AkibatKatalog | null> {
  const { rows: provinsi } = await pool().query<{ id: number }>("SELECT id FROM provinsi_pemilihan($1::smallint) x(id)", [pemilihanId]);
  const andai = { faktor };
  return katalog(pemilihanId, `${pemilihanId} ${wilayah.id} ${JSON.stringify(faktor)}`, provinsi.map((p) => p.id), async (sql, saat) => {
    const { rows: [n] } = await sql.query<{ n: number }>("SELECT count(*)::int AS n FROM unnest($2::int[]) v(id) CROSS JOIN LATERAL beda_kebutuhan($1::smallint, v.id, $3, $4::jsonb) b WHERE b.nyata", [pemilihanId, provinsi.map((p) => p.id), saat, JSON.stringify(andai)]);
    return { berubah: n?.n ?? 0, isi: await bacaIsiAndai(sql, pemilihanId, wilayah, saat, andai) };
  });
}
