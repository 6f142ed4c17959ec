// One holder at a time, told from a file that names the process. A killed holder's file is recognised as stale.
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { stopTree } from "./processes.mjs";
import { identity } from "./process-table.mjs";

/** @typedef {{ pid: number, born: string | null, command: string, children: { pid: number, born: string | null }[] }} Holder */
/** @typedef {{ holder: Holder } | { holder: null, remember: (pid: number) => void, release: () => void }} Lock holder: whoever has it instead of us */

const codeOf = (/** @type {unknown} */ error) => (error instanceof Error && "code" in error ? error.code : undefined);
const GUARD_MS = 10_000;

/** @param {string} file @returns {Holder | null} null: no such file, or not readable as one of ours */
function read(file) {
  try { return JSON.parse(readFileSync(file, "utf8")); } catch { return null; }
}

/** @param {string} file @returns {Holder | null} the living holder */
export function holderOf(file) {
  const holder = read(file);
  return holder && holder.born !== null && identity(holder.pid) === holder.born ? holder : null;
}

/** Creates the file with its content in one act, so that nobody reads half of it. @param {string} file @param {Holder} holder */
function create(file, holder) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    writeFileSync(file, JSON.stringify(holder), { mode: 0o600, flag: "wx" }); // a file system without hard links
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Two that find the same stale file must not both remove it: the second would remove the first one's new file.
/** @param {string} file */
function removeStale(file) {
  const guard = `${file}.buka`;
  try {
    writeFileSync(guard, "", { flag: "wx" });
  } catch {
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > GUARD_MS) rmSync(guard, { force: true });
    return [];
  }
  try {
    if (holderOf(file)) return [];
    const orphans = read(file)?.children ?? [];
    rmSync(file, { force: true });
    return orphans;
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} command how the holder is named to others
 * @returns {Promise<Lock>}
 */
export async function takeLock(file, command) {
  /** @type {Holder} */
  const mine = { pid: process.pid, born: identity(process.pid), command, children: [] };
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (create(file, mine)) return { holder: null, remember: remember(file, mine), release: () => release(file) };
    const holder = holderOf(file);
    if (holder) return { holder };
    const orphans = removeStale(file).filter(({ pid, born }) => born !== null && identity(pid) === born);
    for (const { pid } of orphans) await stopTree(pid);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Kunci ${file} tidak dapat diambil.`);
}

/** Notes a child, so that whoever finds this lock stale can stop it. @param {string} file @param {Holder} mine */
const remember = (file, mine) => (/** @type {number} */ pid) => {
  mine.children = [...mine.children.filter((child) => identity(child.pid) === child.born), { pid, born: identity(pid) }];
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(mine), { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
};

/** @param {string} file */
function release(file) {
  if (read(file)?.pid === process.pid) rmSync(file, { force: true });
}
