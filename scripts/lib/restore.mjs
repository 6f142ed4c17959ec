// Fills an empty database from the file of a backup: first to the schema it was made at, then, like any deployment, to this program's.
import { pipeline } from "node:stream/promises";
import { checkFile, partsOf } from "./backup-file.mjs";
import { PLAIN_TEXT, copyIn, meter, qualified, readTables, rowsOf } from "./backup-tables.mjs";
import { DEPLOY_LOCK, grant, migrate } from "./deploy.mjs";
import { onClose } from "./lifecycle.mjs";
import { refuseNewer } from "./migrations.mjs";
import { Halt, step } from "./say.mjs";
import { connect, query } from "./sql.mjs";
import { wipe } from "./wipe.mjs";

/** @typedef {import("./backup-file.mjs").Manifest} Manifest */
/** @typedef {import("pg").Client} Client */

const OCCUPANTS = `SELECT c.relname AS name, count(*) OVER ()::int AS total FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY 1 LIMIT 1`;

/** @param {Client} client */
async function requireEmpty(client) {
  const { rows: [found] } = await client.query(OCCUPANTS);
  if (!found) return;
  throw new Halt(`Basis data tujuan tidak kosong (${found.total} tabel dan sejenisnya, misalnya ${found.name}). Cadangan hanya dipulihkan ke basis data kosong: `
    + "buat basis data baru, atau dengan PostgreSQL bawaan pakai DATA_DIR yang baru. Tidak ada yang diubah.");
}

/** @param {AsyncGenerator<import("./backup-file.mjs").Part, void>} parts */
async function* rowsIn(parts) {
  for (let { value } = await parts.next(); value && "data" in value; { value } = await parts.next()) yield value.data;
}

/** The file's rows, table after table, as they come. @param {Client} client @param {string} file @param {Manifest} manifest */
async function fill(client, file, { head }) {
  const { from } = await import("pg-copy-streams");
  const parts = partsOf(file);
  try {
    for (let nth = -1; nth < head.tables.length;) {
      const { value: part, done } = await parts.next();
      if (done || !part) break;
      if (!("copy" in part)) continue;
      nth += 1;
      const table = head.tables[nth];
      // Our own words, not the file's: nothing in it is ever run.
      if (table) await pipeline(rowsIn(parts), client.query(from(copyIn(table))));
    }
  } finally {
    await parts.return();
  }
}

/** Reads everything back and holds it against the file's hashes. @param {Client} client @param {Manifest} manifest */
async function compare(client, { head, tables }) {
  const known = new Map((await readTables(client)).map((table) => [table.name, table]));
  for (const [nth, { name, columns }] of head.tables.entries()) {
    const order = known.get(name)?.order;
    const seen = meter();
    if (order) for await (const chunk of await rowsOf(client, { name, columns, order })) seen.add(chunk);
    const [{ rows, sha256 }, wanted] = [seen.result(), tables[nth]];
    if (rows !== wanted?.rows || sha256 !== wanted.sha256) throw new Halt(`Tabel ${name} setelah dipulihkan (${rows} baris) tidak sama dengan cadangannya (${wanted?.rows} baris).`);
  }
}

/**
 * All tables in one transaction. Triggers of ours are off meanwhile: these rows passed them once, and some ask for the moment in which they were written
 * (a catalogue is closed when its transaction ends). Foreign keys stay on.
 * @param {Client} client @param {string} file @param {Manifest} manifest
 */
async function load(client, file, manifest) {
  await client.query("BEGIN");
  const tables = await readTables(client);
  const names = new Set(tables.map(({ name }) => name));
  const missing = manifest.head.tables.filter(({ name }) => !names.has(name)).map(({ name }) => name);
  if (missing.length > 0) throw new Halt(`Skema cadangan tidak mengenal tabel ${missing.join(", ")}.`);
  for (const { name } of tables) await client.query(`ALTER TABLE ${qualified(name)} DISABLE TRIGGER USER`);
  // What migrations themselves have put in is in the backup as well.
  for (const { name } of tables.toReversed()) await client.query(`DELETE FROM ${qualified(name)}`);
  await fill(client, file, manifest);
  for (const { name, last, called } of manifest.sequences) await client.query("SELECT setval($1::regclass, $2, $3)", [qualified(name), last, called]);
  await compare(client, manifest);
  for (const { name } of tables) await client.query(`ALTER TABLE ${qualified(name)} ENABLE TRIGGER USER`);
  await client.query("COMMIT");
}

/**
 * @param {{ app: string, owner: string }} urls @param {NodeJS.ProcessEnv} env @param {string} file
 * @param {{ forward?: boolean }} [how] forward: on to this program's schema (yes, unless a test wants to look at the old one)
 * @returns {Promise<Manifest>}
 */
export async function restore(urls, env, file, { forward = true } = {}) {
  const manifest = await step("Memeriksa berkas cadangan", () => checkFile(file));
  refuseNewer(manifest.head.migrations, "Cadangan ini");
  const client = await connect(urls.owner);
  let begun = false;
  const undo = async () => {
    await client.end().catch(() => {});
    if (begun) await wipe(urls.owner);
    begun = false;
  };
  onClose(undo); // interrupted: the database is given back as empty as it was
  try {
    await client.query(PLAIN_TEXT);
    await client.query("SELECT pg_advisory_lock($1)", [DEPLOY_LOCK]);
    await requireEmpty(client);
    begun = true;
    await step("Menyiapkan skema cadangan", () => migrate(urls.owner, env, manifest.head.migrations.map(({ name }) => name)));
    await step("Memuat dan membandingkan baris", () => load(client, file, manifest));
    if (forward) await step("Menyesuaikan dengan versi program", () => migrate(urls.owner, env));
    await grant(urls);
    await step("Memperbarui statistik", () => query(urls.owner, "ANALYZE"));
    begun = false;
    return manifest;
  } catch (error) {
    const undone = begun;
    await undo();
    if (!undone) throw error;
    throw new Halt(`Pemulihan gagal dan dibatalkan; basis data tujuan kosong seperti semula.\n${error instanceof Error ? error.message : error}`);
  } finally {
    await client.end().catch(() => {});
  }
}
