// How a command ends: by its own end, an error, Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that started it.
// Whatever the way, what it opened is closed, last opened first.
import path from "node:path";
import { refuseNew, stopChildren } from "./processes.mjs";
import { commandLine, identity, parentOf } from "./process-table.mjs";
import { Halt, say, warn } from "./say.mjs";

/** @type {((atOnce: boolean) => Promise<void>)[]} */
const closers = [];
let closing = false;
let hurried = false;

/** @param {(atOnce: boolean) => Promise<void>} close atOnce: the operator has no patience left */
export const onClose = (close) => void closers.push(close);
export const isClosing = () => closing;

async function closeOpened() {
  for (let close = closers.pop(); close; close = closers.pop()) {
    await close(hurried).catch((error) => warn(`Gagal menutup dengan rapi: ${error instanceof Error ? error.message : error}`));
  }
}

/** @param {number} code */
async function closeAll(code) {
  closing = true;
  refuseNew();
  await closeOpened();
  await stopChildren(hurried);
  await closeOpened(); // what became ready just then
  process.exit(code);
}

/** @param {number} code @param {string} reason */
function interrupted(code, reason) {
  if (closing) {
    hurried = true;
    return void stopChildren(true);
  }
  say(`\n${reason} Menghentikan semuanya …`);
  void closeAll(code);
}

// A killed npm tells nobody. It runs us through a shell, which may stand between and live on: then both are watched.
function watchParent() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = commandLine(process.ppid).includes(path.basename(process.argv[1] ?? "?"));
  const above = shell ? [process.ppid, parentOf(process.ppid)] : [process.ppid];
  const watched = above.map((pid) => ({ pid, born: identity(pid) }));
  setInterval(() => {
    if (!closing && watched.some(({ pid, born }) => identity(pid) !== born)) interrupted(143, "npm yang memulai perintah ini sudah berhenti.");
  }, 1_000).unref();
}

const REFUSED = new Map([["EACCES", "tidak ada hak akses"], ["EPERM", "tidak ada hak akses"], ["EROFS", "hanya dapat dibaca"], ["ENOSPC", "tempat penyimpanan penuh"]]);

/** What to tell the operator. @param {unknown} error */
function explain(error) {
  if (error instanceof Halt) return error.message;
  const { code, path: place } = /** @type {NodeJS.ErrnoException} */ (error);
  const refused = REFUSED.get(code ?? "");
  if (refused && place) return `Tidak dapat memakai ${place}: ${refused}. Perbaiki itu, atau jalankan sebagai pemilik folder proyek, lalu ulangi.`;
  return `Kesalahan yang tidak terduga: ${error instanceof Error ? error.stack : error}`;
}

/**
 * Runs a command to its end; the number it returns is its exit code.
 * @param {() => Promise<number | void>} work
 */
export async function main(work) {
  process.on("SIGINT", () => interrupted(130, "Dihentikan dengan Ctrl-C."));
  process.on("SIGTERM", () => interrupted(143, "Diminta berhenti."));
  process.on("SIGHUP", () => interrupted(129, "Terminal ditutup."));
  watchParent();
  /** @param {unknown} error */
  const failed = (error) => {
    if (closing) return; // what breaks while everything is being stopped is no news
    warn(`\n${explain(error)}`);
    void closeAll(1);
  };
  process.on("uncaughtException", failed);
  process.on("unhandledRejection", failed);
  try {
    const code = await work();
    if (!closing) await closeAll(code ?? 0);
  } catch (error) {
    failed(error);
  }
}
