// Brings a database to what this code expects: schema, rights, reference data (and the demo, when asked and empty).
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { backupBeforeMigrating } from "./backup.mjs";
import { TYPESCRIPT, at } from "./paths.mjs";
import { launch, ended, runNode } from "./processes.mjs";
import { Halt, say, step } from "./say.mjs";
import { connect, query } from "./sql.mjs";

/** @typedef {{ app: string, owner: string }} Urls */

// Two servers that start at once on one database: the second waits, then finds nothing to do.
export const DEPLOY_LOCK = 7_315_001;

/** @param {string} owner @param {NodeJS.ProcessEnv} env @param {string[]} [only] the names of those to apply; all when left out */
export async function migrate(owner, env, only) {
  // In a process of its own: the engine keeps connections open, and those would forbid cloning the database.
  const child = launch(process.execPath, [at("prisma/migrate.mjs"), "deploy", ...(only ? [only.join(",")] : [])], { env: { ...env, DATABASE_OWNER_URL: owner }, stdio: ["ignore", "pipe", "pipe"] });
  let applied = "";
  let complaint = "";
  child.stdout?.on("data", (chunk) => { applied += chunk; });
  child.stderr?.on("data", (chunk) => { complaint += chunk; });
  if (await ended(child) !== 0) throw new Halt(complaint.trim() || "Migrasi basis data gagal.");
  for (const name of applied.trim().split("\n").filter(Boolean)) say(`  migrasi ${name}`);
}

/** What the application's role may do, said anew at every deployment. @param {Urls} urls */
export async function grant(urls) {
  const file = at("prisma/hak.sql");
  if (!existsSync(file)) return;
  const role = `"${decodeURIComponent(new URL(urls.app).username).replaceAll('"', '""')}"`;
  await query(urls.owner, readFileSync(file, "utf8").replaceAll(':"app"', role));
}

/**
 * @param {NodeJS.ProcessEnv} env with DATABASE_URL, DATABASE_OWNER_URL, DEMO
 * @param {string[]} [args]
 * @returns {Promise<string>} what the operator has to know: accounts, or the first code
 */
const seed = (env, args = []) =>
  runNode([...TYPESCRIPT, at("prisma/seed.ts"), ...args], { env, failure: "Pengisian data awal gagal (prisma/seed.ts)." });

/**
 * @param {Urls} urls @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} what the seed printed
 */
export async function deploy(urls, env, seedArgs = /** @type {string[]} */ ([])) {
  const guard = await connect(urls.owner);
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [DEPLOY_LOCK]);
    // The folder is named by the settings; a deployment without one (a test's) has nothing to lose.
    const folder = env.BACKUP_DIR ?? (env.DATA_DIR && path.join(env.DATA_DIR, "cadangan"));
    if (folder) await backupBeforeMigrating(urls.owner, folder);
    await step("Menyiapkan tabel dan hak", async () => {
      await migrate(urls.owner, env);
      await grant(urls);
    });
    return await step("Memeriksa data awal", () => seed({ ...env, DATABASE_URL: urls.app, DATABASE_OWNER_URL: urls.owner }, seedArgs));
  } finally {
    await guard.end().catch(() => {});
  }
}
