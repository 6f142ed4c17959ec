// Finds the database for a command: the one in DATABASE_URL, the embedded one that runs already, or the embedded one started here.
import path from "node:path";
import { openCluster, readAccess, urlsOf, writeAccess } from "./cluster.mjs";
import { keptAuthSecret, prepareDataDir } from "./data-dir.mjs";
import { onClose } from "./lifecycle.mjs";
import { takeLock } from "./lock.mjs";
import { serverOf } from "./postgres-server.mjs";
import { Halt, step } from "./say.mjs";
import { connect } from "./sql.mjs";

/** @typedef {import("./settings.mjs").Settings} Settings */
/** @typedef {Extract<import("./lock.mjs").Lock, { holder: null }>} HeldLock */

const OLDEST = 150_000;

/** @param {string} url @param {string} variable */
async function checkExternal(url, variable) {
  const { hostname, port, pathname, username } = new URL(url);
  const where = `${hostname}:${port || 5432}${pathname} sebagai ${decodeURIComponent(username)}`;
  /** @type {Awaited<ReturnType<typeof connect>>} */
  let client;
  try {
    client = await connect(url);
  } catch (error) {
    const detail = error instanceof Error ? (error.message || ("code" in error ? String(error.code) : error.name)) : String(error);
    throw new Halt(`Tidak dapat tersambung ke basis data di ${variable} (${where}): ${detail}. Periksa ${variable} dan apakah servernya hidup.`);
  }
  try {
    const { rows: [row] } = await client.query("SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version, current_database() AS name");
    if (row.number < OLDEST) throw new Halt(`${variable} menunjuk PostgreSQL ${row.version}; Sigap membutuhkan PostgreSQL 15 atau lebih baru.`);
    return row.name;
  } finally {
    await client.end();
  }
}

/** @param {string} app @param {string} owner */
async function external(app, owner) {
  const names = [await checkExternal(app, "DATABASE_URL"), await checkExternal(owner, "DATABASE_OWNER_URL")];
  if (names[0] !== names[1]) throw new Halt("DATABASE_URL dan DATABASE_OWNER_URL menunjuk basis data yang berbeda. Keduanya harus menunjuk basis data yang sama.");
  return { app, owner };
}

const lockFile = (/** @type {string} */ dataDir) => path.join(dataDir, "kunci");

/** @param {string} dataDir @param {string} command @returns {Promise<HeldLock>} */
export async function holdDataDir(dataDir, command) {
  const lock = await takeLock(lockFile(dataDir), command);
  if (lock.holder) {
    throw new Halt(`Folder data ${dataDir} sedang dipakai "${lock.holder.command}" (proses ${lock.holder.pid}). Hentikan dulu, atau pakai folder lain (DATA_DIR=/folder/lain ${command}).`);
  }
  onClose(async () => lock.release());
  return lock;
}

/** @param {string} dataDir @param {"0" | "1"} demo */
export async function startEmbedded(dataDir, demo) {
  const cluster = await step("Menyalakan basis data bawaan", () => openCluster(dataDir));
  const access = readAccess(dataDir);
  if (access && demo === "0" && !access.real) writeAccess(dataDir, { ...access, real: true });
  return cluster;
}

/** The settings with everything filled in that the data folder keeps. @param {Settings} settings @returns {Settings} */
export function settle(settings) {
  const dataDir = prepareDataDir(settings.dataDir, !settings.databaseUrl);
  return { ...settings, dataDir, authSecret: settings.authSecret ?? keptAuthSecret(dataDir) };
}

/**
 * For short commands. A server started here is stopped when the command ends.
 * @param {Settings} settings settled @param {string} command
 * @returns {Promise<{ app: string, owner: string, admin?: string }>}
 */
export async function findDatabase(settings, command) {
  const { databaseUrl, ownerUrl, dataDir } = settings;
  if (databaseUrl && ownerUrl) return external(databaseUrl, ownerUrl);
  const access = readAccess(dataDir);
  if (access && serverOf(path.join(dataDir, "postgres"))) return urlsOf(access);
  await holdDataDir(dataDir, command);
  return (await startEmbedded(dataDir, settings.demo)).urls();
}
