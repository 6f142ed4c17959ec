// PostgreSQL refuses to run as root. Then it runs as the machine's user "postgres", made when there is none.
import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { chownSync, existsSync, lchownSync, readdirSync } from "node:fs";
import { Halt } from "./say.mjs";

/** @typedef {{ uid: number, gid: number } | null} OsUser null: whoever runs this command */

const AS_ROOT = process.getuid?.() === 0;

function lookUp() {
  try {
    const id = (/** @type {string} */ kind) => Number(execFileSync("id", [kind, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

/** @returns {OsUser} */
export function databaseUser() {
  if (!AS_ROOT) return null;
  const found = lookUp();
  if (found) return found;
  spawnSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"], { stdio: "ignore" });
  const made = lookUp();
  if (made) return made;
  throw new Halt('PostgreSQL tidak boleh berjalan sebagai root, dan pengguna sistem "postgres" tidak dapat dibuat. Jalankan perintah ini sebagai pengguna biasa, atau isi DATABASE_URL dan DATABASE_OWNER_URL.');
}

/** Whether that user can enter the folder (or the nearest one above it that exists). @param {string} folder @param {OsUser} user */
export function canEnter(folder, user) {
  if (!user) return true;
  let nearest = folder;
  while (!existsSync(nearest)) nearest = path.dirname(nearest);
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", nearest], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

/** @param {string} program @param {OsUser} user */
export const canRun = (program, user) => spawnSync(program, ["--version"], { ...user, cwd: path.parse(program).root, stdio: "ignore" }).status === 0;

/** @param {string} folder @param {OsUser} user */
export function giveAll(folder, user) {
  if (!user) return;
  chownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(path.join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}

/** @param {number} uid */
export function nameOf(uid) {
  try {
    return execFileSync("id", ["-un", String(uid)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return `nomor ${uid}`;
  }
}
