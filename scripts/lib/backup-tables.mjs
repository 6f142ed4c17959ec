// What a backup holds: every table of ours (but the unlogged ones, which a crash empties too), in an order in which they can be filled again, each read in the order of its key.
import { createHash } from "node:crypto";
import { Halt } from "./say.mjs";

/** @typedef {{ name: string, columns: string[], order: string, refs: string[] }} Table */
/** @typedef {{ name: string, rows: number, sha256: string }} Counted */
/** @typedef {{ name: string, last: string, called: boolean }} Sequence */

/** The same row must be the same text in every database, whatever its settings. */
export const PLAIN_TEXT = `SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex'; SET extra_float_digits = 1;
  SET client_encoding = 'UTF8'; SET search_path = public; SET row_security = off; SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0`;

// Text keys are ordered by code point, not by a language. A table without a key is ordered by its rows.
const TABLES = `
SELECT c.relname AS name,
  ARRAY(SELECT attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
  coalesce((SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', ' ORDER BY k.nth)
    FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey::int[]) WITH ORDINALITY k(attnum, nth) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
    WHERE i.indrelid = c.oid AND i.indisprimary), quote_ident(c.relname) || '::text COLLATE "C"') AS "order",
  ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS refs
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p' AND c.relname <> '_prisma_migrations'
ORDER BY c.relname COLLATE "C"`;

/** Referenced tables first. A row that refers to another of its own table is checked when its whole COPY has ended. @param {Table[]} tables */
function inOrder(tables) {
  /** @type {Table[]} */
  const done = [];
  let rest = tables;
  while (rest.length > 0) {
    const ready = rest.filter(({ refs }) => refs.every((ref) => done.some(({ name }) => name === ref)));
    if (ready.length === 0) throw new Halt(`Tabel ${rest.map(({ name }) => name).join(", ")} saling merujuk melingkar; cadangan belum mengenal itu.`);
    done.push(...ready);
    rest = rest.filter((table) => !ready.includes(table));
  }
  return done;
}

/** @param {import("pg").Client} client @returns {Promise<Table[]>} */
export const readTables = async (client) => inOrder((await client.query(TABLES)).rows);

/** @param {import("pg").Client} client @returns {Promise<Sequence[]>} */
export async function readSequences(client) {
  const { rows } = await client.query(`SELECT sequencename AS name, coalesce(last_value, start_value)::text AS last, last_value IS NOT NULL AS called
    FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename COLLATE "C"`);
  return rows;
}

const quote = (/** @type {string} */ name) => `"${name.replaceAll('"', '""')}"`;
const list = (/** @type {string[]} */ columns) => columns.map(quote).join(", ");

/** How a table's rows are announced in the file, and how they are read back. @param {{ name: string, columns: string[] }} table */
export const copyIn = ({ name, columns }) => `COPY public.${quote(name)} (${list(columns)}) FROM STDIN`;

/** @param {Pick<Table, "name" | "columns" | "order">} table */
const copyOut = ({ name, columns, order }) => `COPY (SELECT ${list(columns)} FROM public.${quote(name)} ORDER BY ${order}) TO STDOUT`;

export const qualified = (/** @type {string} */ name) => `public.${quote(name)}`;

const NEWLINE = 10;

/** Counts and hashes what passes. In the text form of COPY a row is a line. */
export function meter() {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    /** @param {Buffer} chunk */
    add(chunk) {
      hash.update(chunk);
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
    },
    result: () => ({ rows, sha256: hash.digest("hex") }),
  };
}

/** The rows of a table as text, chunk by chunk. @param {import("pg").Client} client @param {Pick<Table, "name" | "columns" | "order">} table @returns {Promise<AsyncIterable<Buffer>>} */
export async function rowsOf(client, table) {
  const { to } = await import("pg-copy-streams");
  return client.query(to(copyOut(table)));
}
