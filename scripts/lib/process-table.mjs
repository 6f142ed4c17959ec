// Who is running: told from /proc, or by ps where there is no /proc.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";

const PROC = existsSync("/proc/self/stat");

/** @param {number} pid @returns {{ parent: number, state: string, born: string } | null} */
function stat(pid) {
  if (!PROC) return null;
  try {
    // The name, in brackets, may hold spaces and brackets; the fields after it are plain.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
    return { state: fields[0] ?? "", parent: Number(fields[1]), born: fields[19] ?? "" };
  } catch {
    return null;
  }
}

/** @param {string[]} args */
const ps = (args) => spawnSync("ps", args, { encoding: "utf8" }).stdout?.trim() ?? "";

/** @param {number} pid */
function answers(pid) {
  try { process.kill(pid, 0); return true; } catch (error) { return error instanceof Error && "code" in error && error.code === "EPERM"; }
}

let boot = "";
try { boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(); } catch { /* no such file here: the start time alone must do */ }

/**
 * What tells a process from a later one with the same number: when it was started. Null when there is none (a zombie counts as none).
 * @param {number} pid
 * @returns {string | null}
 */
export function identity(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const known = stat(pid);
  if (PROC) return known && known.state !== "Z" ? `${boot}/${known.born}` : null;
  if (!answers(pid)) return null;
  return process.platform === "win32" ? "win32" : ps(["-o", "lstart=", "-p", String(pid)]) || null;
}

/** The words a process was started with. @param {number} pid */
export function commandLine(pid) {
  if (!PROC) return ps(["-o", "args=", "-p", String(pid)]);
  try { return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "); } catch { return ""; }
}

/** @returns {[number, number][]} process and its parent */
function everyone() {
  if (PROC) return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), stat(Number(name))?.parent ?? 0]);
  if (process.platform === "win32") return [];
  return ps(["-A", "-o", "pid=,ppid="]).split("\n").map((line) => {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    return [pid, parent];
  });
}

/** @param {number} pid */
export const parentOf = (pid) => everyone().find(([member]) => member === pid)?.[1] ?? 0;

/** Children, their children, and so on. @param {number} pid @returns {number[]} */
export function descendants(pid) {
  const table = everyone();
  /** @param {number} of @returns {number[]} */
  const below = (of) => table.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}
