// Keeps a part of the service alive: one that dies is started again, unless it keeps dying.
import { isClosing } from "./lifecycle.mjs";
import { ended } from "./processes.mjs";
import { Halt, warn } from "./say.mjs";

const WINDOW_MS = 60_000;
const LIMIT = 5;

/**
 * Ends only by an error: the part died too often.
 * @param {string} name @param {() => import("node:child_process").ChildProcess} current @param {() => Promise<void>} restart
 */
export async function supervise(name, current, restart) {
  /** @type {number[]} */
  let deaths = [];
  for (;;) {
    await ended(current());
    if (isClosing()) return new Promise(() => {});
    const now = performance.now();
    deaths = [...deaths.filter((at) => now - at < WINDOW_MS), now];
    if (deaths.length > LIMIT) throw new Halt(`${name} berhenti ${deaths.length} kali dalam satu menit; semuanya dihentikan.`);
    warn(`${name} berhenti tanpa diminta; dinyalakan lagi.`);
    await restart();
  }
}
