// One embedded server over one folder: made, started, stopped, and taken over from a run that was killed.
import { spawnSync } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { giveAll } from "./os-user.mjs";
import { commandLine, identity } from "./process-table.mjs";
import { WINDOWS, disown, ended, launch, waitUntil } from "./processes.mjs";
import { Halt } from "./say.mjs";

/** @typedef {{ folder: string, logFile: string, user: import("./os-user.mjs").OsUser, programs: ReturnType<typeof import("./postgres-binaries.mjs").postgresPrograms> }} Place */

const LOG_LIMIT = 5_000_000;
const STOP_MS = 60_000;
const ENV = /** @type {NodeJS.ProcessEnv} */ ({ ...(WINDOWS ? process.env : { PATH: process.env.PATH }), LC_ALL: "C" });

/** @param {Place} place */
const asUser = (place) => ({ ...place.user, cwd: WINDOWS ? undefined : "/", env: ENV });

/** Makes the folder under another name and renames it when it is whole: a killed initdb leaves nothing that looks like a database. @param {Place} place @param {string} password */
async function create(place, password) {
  const draft = `${place.folder}.baru`;
  const passwordFile = `${place.folder}.sandi`;
  let output = "";
  for (const locale of ["C.UTF-8", "C"]) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const file of place.user ? [draft, passwordFile] : []) chownSync(file, place.user?.uid ?? 0, place.user?.gid ?? 0);
    const child = launch(place.programs.initdb, [
      `--pgdata=${draft}`, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8", `--locale=${locale}`,
    ], { ...asUser(place), stdio: ["ignore", "pipe", "pipe"] });
    child.stdout?.on("data", (chunk) => { output += chunk; });
    child.stderr?.on("data", (chunk) => { output += chunk; });
    const code = await ended(child);
    rmSync(passwordFile, { force: true });
    if (code === 0) return renameSync(draft, place.folder);
  }
  throw new Halt(`Basis data di ${place.folder} tidak dapat dibuat:\n${output.trim().split("\n").slice(-5).join("\n")}`);
}

/** @param {Place} place @param {string} password */
export async function ensureFolder(place, password) {
  if (!existsSync(path.join(place.folder, "PG_VERSION"))) return create(place, password);
  const major = Number.parseInt(readFileSync(path.join(place.folder, "PG_VERSION"), "utf8"), 10);
  if (major !== place.programs.major) {
    throw new Halt(`Basis data di ${place.folder} dibuat dengan PostgreSQL ${major}, sedangkan program ini membawa PostgreSQL ${place.programs.major}. Pakai versi Sigap yang membuatnya, buat cadangan di sana, lalu pulihkan di sini.`);
  }
  if (place.user && statSync(place.folder).uid !== place.user.uid) giveAll(place.folder, place.user);
}

/** The server that has this folder open, whoever started it. @param {string} folder @returns {number | null} */
export function serverOf(folder) {
  let pid = 0;
  try { pid = Number.parseInt(readFileSync(path.join(folder, "postmaster.pid"), "utf8"), 10); } catch { return null; }
  return identity(pid) !== null && commandLine(pid).includes(folder) ? pid : null;
}

/** Ends a server: connections cut, everything written. @param {Place} place @param {number} pid */
export async function stopServer(place, pid, atOnce = false) {
  const born = identity(pid);
  const gone = () => identity(pid) !== born || born === null;
  if (WINDOWS) {
    spawnSync(place.programs.pgCtl, ["stop", "-D", place.folder, "-m", atOnce ? "immediate" : "fast"], { stdio: "ignore" });
    return void await waitUntil(gone, STOP_MS);
  }
  // fast; then immediate, which the next start repairs from the write-ahead log; then by force
  for (const [signal, patience] of /** @type {const} */ ([["SIGINT", atOnce ? 3_000 : STOP_MS], ["SIGQUIT", 5_000], ["SIGKILL", 5_000]])) {
    try { process.kill(pid, signal); } catch { return; }
    if (await waitUntil(gone, patience)) return;
  }
}

/** What a killed run left: its server still running, or a pid file whose number now belongs to somebody else. @param {Place} place */
export async function recover(place) {
  const orphan = serverOf(place.folder);
  if (orphan) await stopServer(place, orphan);
  else rmSync(path.join(place.folder, "postmaster.pid"), { force: true });
}

/** @param {string} file */
function openLog(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(file, `${file}.lama`);
  return openSync(file, "a", 0o600);
}

/**
 * @param {Place} place @param {number} port @param {Record<string, string>} tuning
 * @param {() => Promise<boolean>} answers
 * @returns {Promise<import("node:child_process").ChildProcess | null>} null: it ended before it answered; the log says why
 */
export async function startServer(place, port, tuning, answers) {
  const options = { port: String(port), listen_addresses: "127.0.0.1", unix_socket_directories: "", ...tuning };
  const log = openLog(place.logFile);
  const child = launch(place.programs.postgres, ["-D", place.folder, ...Object.entries(options).flatMap(([key, value]) => ["-c", `${key}=${value}`])],
    { ...asUser(place), stdio: ["ignore", log, log] });
  closeSync(log);
  const over = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  try {
    await waitUntil(async () => over() || await answers(), 600_000);
  } catch (error) {
    await stopServer(place, child.pid ?? 0);
    throw error;
  }
  disown(child); // from here on whoever asked for it stops it, in PostgreSQL's own way
  return over() ? null : child;
}
