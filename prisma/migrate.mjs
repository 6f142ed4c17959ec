// Prisma's own schema engine in its WebAssembly build: nothing is downloaded at run time, so a closed network can install this too.
//   node prisma/migrate.mjs deploy [NAME,…]  apply what prisma/migrations has and the database lacks; with names, of these only (a backup's schema)
//   node prisma/migrate.mjs diff OLD.prisma  print the SQL that leads from that schema to schema.prisma
// The database is the one of DATABASE_OWNER_URL.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const FILTERS = { externalTables: [], externalEnums: [] };
const here = path.dirname(fileURLToPath(import.meta.url));
const schema = () => ({ path: "schema.prisma", content: readFileSync(path.join(here, "schema.prisma"), "utf8") });

/** @returns {Map<string, string>} name → SQL, in the order they are applied */
function migrations() {
  const folder = path.join(here, "migrations");
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name, "migration.sql"), "utf8")]));
}

// A script is sent whole: the adapter would cut it at every ";", function bodies too. PostgreSQL then applies all of it or nothing.
// The note that it is finished goes into the same transaction, so a run that is killed never leaves that in doubt.
class WholeScripts extends PrismaPg {
  /** @param {{ connectionString: string }} config @param {Map<string, string>} scripts */
  constructor(config, scripts) {
    super(config);
    this.names = new Map([...scripts].map(([name, sql]) => [sql, name]));
  }

  async connect() {
    const connection = await super.connect();
    connection.executeScript = async (/** @type {string} */ script) => {
      const name = this.names.get(script);
      const note = name ? `;\nUPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE migration_name = ${pg.escapeLiteral(name)} AND finished_at IS NULL` : "";
      await connection.client.query(script + note).catch((/** @type {unknown} */ error) => connection.onError(error));
    };
    return connection;
  }
}

/** @param {string} connectionString @param {Map<string, string>} [scripts] */
async function openEngine(connectionString, scripts = new Map()) {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = new WebAssembly.Module(readFileSync(entry.replace(/\.js$/, ".wasm")));
  const { exports } = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts({ connectionString }, scripts));
  const { path: file, content } = schema();
  return bindings.SchemaEngine.new({ datamodels: [[file, content]] }, () => {}, adapter);
}

// Begun and not finished: it failed or was killed, and PostgreSQL undid all of it. It may simply be tried again.
const FORGET_UNFINISHED = "DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL";

/**
 * Looks before the engine does. @param {string} connectionString @param {Map<string, string>} scripts
 * @returns {Promise<boolean>} whether anything is left to apply
 */
async function survey(connectionString, scripts) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows: [known] } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
    if (!known.there) return true;
    await client.query(FORGET_UNFINISHED);
    const { rows } = await client.query("SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL");
    const newer = rows.map((row) => row.name).filter((name) => !scripts.has(name)).sort();
    if (newer.length > 0) {
      throw new Error(`Basis data ini lebih baru daripada program: migrasi ${newer.join(", ")} tidak dikenal di sini. Pasang versi Sigap yang lebih baru; tidak ada yang diubah.`);
    }
    const { rowCount } = await client.query("SELECT FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL");
    return rowCount !== scripts.size;
  } finally {
    await client.end();
  }
}

/** The engine's report without its inner workings. @param {unknown} error */
function plain(error) {
  const text = error instanceof Error ? error.message : String(error);
  const name = /migration_name="([^"]+)"/.exec(text)?.[1];
  const reason = /ERROR: .*/.exec(text)?.[0];
  if (!name || !reason) return text;
  return `Migrasi ${name} gagal dan dibatalkan seluruhnya; basis data tetap seperti sebelumnya.\n${reason}`;
}

/** @param {string} connectionString @param {string | undefined} only @returns {Promise<string[]>} names of the migrations applied now */
async function deploy(connectionString, only) {
  const wanted = only?.split(",");
  const scripts = new Map([...migrations()].filter(([name]) => !wanted || wanted.includes(name)));
  if (!(await survey(connectionString, scripts))) return [];
  const engine = await openEngine(connectionString, scripts);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: {
      baseDir: path.join(here, "migrations"), lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' }, shadowDbInitScript: "",
      migrationDirectories: [...scripts].map(([name, value]) => ({ path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } })),
    },
    filters: FILTERS,
  });
  return appliedMigrationNames;
}

/** @param {string} connectionString @param {string} old @returns {Promise<string>} SQL; a comment alone when the two agree */
async function diff(connectionString, old) {
  const engine = await openEngine(connectionString);
  const from = { tag: "schemaDatamodel", files: [{ path: "old.prisma", content: readFileSync(old, "utf8") }] };
  const { stdout } = await engine.diff({ from, to: { tag: "schemaDatamodel", files: [schema()] }, script: true, exitCode: null, shadowDatabaseUrl: null, filters: FILTERS });
  return stdout ?? "";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name = "", ...rest] = process.argv.slice(2);
  const url = process.env.DATABASE_OWNER_URL ?? "";
  /** @type {Record<string, () => Promise<string[] | string>>} */
  const commands = { deploy: () => deploy(url, rest[0]), diff: () => diff(url, rest[0] ?? "") };
  const command = commands[name];
  if (!command || !url) {
    console.error("Pemakaian: DATABASE_OWNER_URL=… node prisma/migrate.mjs deploy [NAMA,…] | diff LAMA.prisma");
    process.exit(2);
  }
  try {
    const result = await command();
    process.stdout.write(Array.isArray(result) ? result.map((line) => `${line}\n`).join("") : result);
    process.exit(0); // the adapter keeps idle connections open
  } catch (error) {
    console.error(plain(error));
    process.exit(1);
  }
}
