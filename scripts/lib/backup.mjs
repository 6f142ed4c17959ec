// Writes one file that holds the database as it stood at one moment, while the app goes on writing.
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { END, headLine, tailLine } from "./backup-file.mjs";
import { PLAIN_TEXT, copyIn, meter, qualified, readSequences, readTables, rowsOf } from "./backup-tables.mjs";
import { onClose } from "./lifecycle.mjs";
import { appliedMigrations, ownMigrations } from "./migrations.mjs";
import { at } from "./paths.mjs";
import { Halt, say } from "./say.mjs";
import { connect } from "./sql.mjs";

/** @typedef {{ file: string, bytes: number, sha256: string, tables: number, rows: number }} Written */

const SUFFIX = ".sigap.gz";

/**
 * Opens the snapshot. The tables are locked against being altered before the snapshot is taken, so that the two agree.
 * @param {import("pg").Client} client
 */
async function openSnapshot(client) {
  await client.query(PLAIN_TEXT);
  const before = await readTables(client);
  if (before.length === 0) throw new Halt("Basis data ini masih kosong; tidak ada yang dicadangkan.");
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(`LOCK TABLE ${before.map(({ name }) => qualified(name)).join(", ")} IN ACCESS SHARE MODE`);
  const tables = await readTables(client);
  if (JSON.stringify(tables) !== JSON.stringify(before)) throw new Halt("Tabel berubah ketika cadangan dimulai (migrasi sedang berjalan?). Ulangi sebentar lagi.");
  return tables;
}

/** @param {import("pg").Client} client @param {import("./backup-tables.mjs").Table[]} tables @param {{ rows: number }} total */
async function* contents(client, tables, total) {
  const { rows: [server] } = await client.query("SELECT current_setting('server_version') AS version");
  /** @type {import("./backup-file.mjs").Head} */
  const head = {
    format: 1, app: JSON.parse(readFileSync(at("package.json"), "utf8")).version, madeAt: new Date().toISOString(), postgres: server.version,
    migrations: await appliedMigrations(client), tables: tables.map(({ name, columns }) => ({ name, columns })),
  };
  yield headLine(head);
  const counted = [];
  for (const table of tables) {
    yield `${copyIn(table)};\n`;
    const seen = meter();
    for await (const chunk of await rowsOf(client, table)) {
      seen.add(chunk);
      yield chunk;
    }
    yield END;
    counted.push({ name: table.name, ...seen.result() });
    total.rows += counted.at(-1)?.rows ?? 0;
  }
  // Numbers are drawn outside transactions: read last, they are never behind the rows.
  yield tailLine(head, { tables: counted, sequences: await readSequences(client) });
}

/**
 * @param {string} owner @param {string} file must not exist yet; appears only when it is whole
 * @returns {Promise<Written>}
 */
export async function backup(owner, file) {
  if (existsSync(file)) throw new Halt(`Berkas ${file} sudah ada; cadangan tidak menimpa apa pun.`);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.baru`;
  rmSync(draft, { force: true });
  onClose(async () => rmSync(draft, { force: true })); // interrupted
  const client = await connect(owner);
  const hash = createHash("sha256");
  const total = { rows: 0 };
  try {
    const tables = await openSnapshot(client);
    await pipeline(contents(client, tables, total), createGzip({ level: 6 }), async function* (/** @type {AsyncIterable<Buffer>} */ source) {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    }, createWriteStream(draft, { mode: 0o600, flush: true }));
    renameSync(draft, file);
    return { file, bytes: statSync(file).size, sha256: hash.digest("hex"), tables: tables.length, rows: total.rows };
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** "20261122T081500Z": sorts by time, and no file system minds it. */
const stamp = () => new Date().toISOString().replace(/[-:]|\.\d+/g, "");

/** @param {string} folder @param {string} kind */
export const backupName = (folder, kind) => path.join(folder, `${kind}-${stamp()}${SUFFIX}`);

/** Where backups go unless a file is named. @param {{ dataDir: string, backupDir?: string | undefined }} settings */
export const backupFolder = ({ dataDir, backupDir }) => backupDir ?? path.join(dataDir, "cadangan");

/** Removes all but the newest of a kind. @param {string} folder @param {string} kind @param {number} keep */
export function prune(folder, kind, keep) {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${kind}-2`) && name.endsWith(SUFFIX)).sort();
  for (const name of names.slice(0, Math.max(0, names.length - keep))) {
    rmSync(path.join(folder, name));
    say(`  cadangan lama dihapus: ${name}`);
  }
}

const BEFORE_MIGRATION = "sebelum-migrasi";
const KEPT = 5;

/**
 * A database with something in it is kept as it was before it is changed.
 * @param {string} owner @param {string} folder
 * @returns {Promise<Written | null>} null when nothing is pending, or there is nothing to lose
 */
export async function backupBeforeMigrating(owner, folder) {
  const client = await connect(owner);
  let pending = 0;
  try {
    const applied = new Set((await appliedMigrations(client)).map(({ name }) => name));
    if (applied.size === 0) return null;
    pending = ownMigrations().filter(({ name }) => !applied.has(name)).length;
    if (pending === 0 || (await client.query("SELECT FROM public.wilayah LIMIT 1")).rowCount === 0) return null;
  } finally {
    await client.end();
  }
  const written = await backup(owner, backupName(folder, BEFORE_MIGRATION));
  say(`  ${pending} migrasi menunggu; cadangan sebelumnya di ${written.file}`);
  prune(folder, BEFORE_MIGRATION, KEPT);
  return written;
}
