// The data folder: where it is, whose it is, and the private files in it.
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { canEnter, databaseUser, nameOf } from "./os-user.mjs";
import { Halt, say } from "./say.mjs";

const ELSEWHERE = ["/var/lib", "/var/tmp"];
export const secret = () => randomBytes(32).toString("base64url");

// A folder under /root is closed to the user the database runs as; opening it is not ours to do.
/** @param {string} wished */
function reachable(wished) {
  const user = databaseUser();
  if (canEnter(path.dirname(wished), user)) return wished;
  const name = `sigap-${createHash("sha256").update(wished).digest("hex").slice(0, 12)}`;
  const base = ELSEWHERE.find((place) => existsSync(place) && canEnter(place, user));
  if (!base) throw new Halt(`Folder data ${wished} tidak dapat dimasuki pengguna basis data, dan tidak ada tempat lain. Isi DATA_DIR dengan folder yang terbuka.`);
  const chosen = path.join(base, name);
  say(`Folder data dipindahkan ke ${chosen}: basis data berjalan sebagai pengguna "postgres", yang tidak dapat memasuki ${path.dirname(wished)}.`);
  return chosen;
}

/** @param {string} folder */
function refuseForeign(folder) {
  const me = process.getuid?.();
  const owner = statSync(folder).uid;
  if (me === undefined || owner === me) return;
  const [theirs, mine] = [nameOf(owner), nameOf(me)];
  throw new Halt(`Folder data ${folder} milik pengguna ${theirs}, sedangkan perintah ini dijalankan sebagai ${mine}. `
    + `Jalankan sebagai ${theirs}, atau ambil alih foldernya (sudo chown -R ${mine} ${folder}), atau pakai folder lain (DATA_DIR=/folder/lain npm start).`);
}

/** Every folder made here can be passed through, never listed, by the database's user. @param {string} folder */
export function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700); // whatever the umask says
}

/**
 * Makes the data folder ready and says where it is.
 * @param {string} wished @param {boolean} withDatabase whether the embedded database will live in it
 */
export function prepareDataDir(wished, withDatabase) {
  const folder = withDatabase ? reachable(wished) : wished;
  try {
    makeFolder(folder);
    refuseForeign(folder);
  } catch (error) {
    if (error instanceof Halt) throw error;
    throw new Halt(`Folder data ${folder} tidak dapat dibuat atau dibuka (${error instanceof Error ? error.message : error}). Beri hak tulis, atau pakai folder lain (DATA_DIR=/folder/lain npm start).`);
  }
  return folder;
}

/** @param {string} file @param {string} text */
export function writePrivate(file, text) {
  writeFileSync(`${file}.baru`, text, { mode: 0o600 });
  renameSync(`${file}.baru`, file);
}

/** The key that signs sessions: made once, then kept. @param {string} dataDir */
export function keptAuthSecret(dataDir) {
  const file = path.join(dataDir, "auth-secret");
  if (!existsSync(file)) writePrivate(file, secret());
  return readFileSync(file, "utf8").trim();
}
