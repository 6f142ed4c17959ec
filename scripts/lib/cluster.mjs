// The embedded database as the rest knows it: two roles, one database, two addresses.
import { readFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { secret, writePrivate } from "./data-dir.mjs";
import { onClose } from "./lifecycle.mjs";
import { databaseUser } from "./os-user.mjs";
import { postgresPrograms } from "./postgres-binaries.mjs";
import { ensureFolder, recover, startServer, stopServer } from "./postgres-server.mjs";
import { connect } from "./sql.mjs";
import { Halt } from "./say.mjs";

export const OWNER = "sigap_pemilik";
export const APP = "sigap_app";
const DATABASE = "sigap";

/** @typedef {{ port: number, superuser: string, owner: string, app: string, real?: boolean }} Access passwords, and where; real: it was opened once with DEMO=0 */
/** @typedef {{ app: string, owner: string, admin: string }} Urls */

const TUNING = {
  shared_buffers: "256MB", effective_cache_size: "1GB", work_mem: "16MB", maintenance_work_mem: "128MB", max_wal_size: "2GB",
  max_connections: "200", jit: "off", random_page_cost: "1.1", timezone: "UTC", log_timezone: "UTC", log_min_messages: "warning",
};
/** For databases that are thrown away; and a zone in which nobody here lives, so that code which forgets the zone fails. */
export const FAST_AND_ODD = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", timezone: "Asia/Kathmandu" };

const accessFile = (/** @type {string} */ dir) => path.join(dir, "sambungan.json");

/** @param {string} dir @returns {Access | null} */
export function readAccess(dir) {
  try { return JSON.parse(readFileSync(accessFile(dir), "utf8")); } catch { return null; }
}

/** @param {string} dir @param {Access} access */
export const writeAccess = (dir, access) => writePrivate(accessFile(dir), `${JSON.stringify(access, null, 2)}\n`);

/** @param {Access} access @returns {Urls} */
export function urlsOf(access) {
  const url = (/** @type {string} */ role, /** @type {string} */ password, /** @type {string} */ database) =>
    `postgresql://${role}:${password}@127.0.0.1:${access.port}/${database}`;
  return { app: url(APP, access.app, DATABASE), owner: url(OWNER, access.owner, DATABASE), admin: url("postgres", access.superuser, "postgres") };
}

/** @returns {Promise<number>} */
export const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer().once("error", reject);
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
  });
});

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) => new Promise((resolve) => {
  const server = net.createServer().once("error", () => resolve(false));
  server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
});

/** @param {string} admin @param {Access} access */
async function ensureRoles(admin, access) {
  const client = await connect(admin);
  try {
    for (const [role, password] of [[OWNER, access.owner], [APP, access.app]]) {
      const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
      await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${password}'`);
    }
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(createDatabase(DATABASE, OWNER));
  } finally {
    await client.end();
  }
}

/** @param {string} name @param {string} owner */
export const createDatabase = (name, owner) =>
  `CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'id-ID'`;

/** Empties the embedded database by making it anew. @param {Urls} urls */
export async function recreate(urls) {
  const client = await connect(urls.admin);
  try {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await client.query(createDatabase(DATABASE, OWNER));
  } finally {
    await client.end();
  }
}

/** Whether the server takes our password yet; a refused one will never be taken. @param {Access} access @param {string} dir */
async function answers(access, dir) {
  try {
    await connect(urlsOf(access).admin).then((client) => client.end());
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "28P01")) return false;
    throw new Halt(`Sandi di ${accessFile(dir)} tidak cocok dengan basis data di ${path.join(dir, "postgres")}. Kembalikan berkas itu dari cadangan.`);
  }
}

/** @param {string} logFile */
const lastWords = (logFile) => readFileSync(logFile, "utf8").trim().split("\n").slice(-6).join("\n");

/**
 * Opens the database in `dir`. Call it with the folder's lock held.
 * @param {string} dir @param {Record<string, string>} [tuning] @param {string} [programs] the folder that keeps a copy of the programs, where one is needed
 */
export async function openCluster(dir, tuning = {}, programs = dir) {
  const user = databaseUser();
  const place = { folder: path.join(dir, "postgres"), logFile: path.join(dir, "postgres.log"), user, programs: postgresPrograms(programs, user) };
  const access = readAccess(dir) ?? { port: await freePort(), superuser: secret(), owner: secret(), app: secret() };
  writeAccess(dir, access);
  await ensureFolder(place, access.superuser);
  const start = async () => {
    await recover(place);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      if (!(await isFree(access.port))) access.port = await freePort();
      writeAccess(dir, { ...readAccess(dir), ...access });
      const child = await startServer(place, access.port, { ...TUNING, ...tuning }, () => answers(access, dir));
      if (child) return child;
      await new Promise((resolve) => setTimeout(resolve, 1_000)); // a killed server's last helpers may still be letting go
    }
    throw new Halt(`PostgreSQL bawaan tidak dapat dimulai. Catatan terakhir di ${place.logFile}:\n${lastWords(place.logFile)}`);
  };
  let child = await start();
  const stop = async (atOnce = false) => {
    if (child.pid && child.exitCode === null && child.signalCode === null) await stopServer(place, child.pid, atOnce);
  };
  onClose(stop);
  await ensureRoles(urlsOf(access).admin, access);
  return {
    urls: () => urlsOf(access),
    child: () => child,
    restart: async () => { child = await start(); },
    stop,
  };
}
