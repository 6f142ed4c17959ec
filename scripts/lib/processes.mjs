// Children of a command. Each leads a group of its own, so that Ctrl-C in the terminal reaches only the command,
// which then stops them in order; and so that a whole group can be stopped at once.
import { spawn } from "node:child_process";
import { ROOT } from "./paths.mjs";
import { Halt } from "./say.mjs";
import { descendants, identity } from "./process-table.mjs";

export const WINDOWS = process.platform === "win32";
/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
let stopping = false;

/** From here on nothing new is begun: what fails because it is being stopped must not be tried in another way. */
export const refuseNew = () => { stopping = true; };

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function launch(command, args, options = {}) {
  if (stopping) throw new Halt("Sedang dihentikan.");
  const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", detached: !WINDOWS, ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<number>} its exit code; 1 when a signal ended it or it never began */
export const ended = (child) => new Promise((resolve) => {
  if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode ?? 1);
  child.once("error", () => resolve(1));
  child.once("close", (code) => resolve(code ?? 1));
});

/**
 * Runs Node to its end and gives what it printed.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, cwd?: string, failure?: string }} [options] quiet: stderr is kept too, and shown only when it fails
 */
export async function runNode(args, { env = process.env, quiet = false, cwd = ROOT, failure } = {}) {
  const child = launch(process.execPath, args, { env, cwd, stdio: ["ignore", "pipe", quiet ? "pipe" : "inherit"] });
  let stdout = "";
  let all = "";
  child.stdout?.on("data", (chunk) => { stdout += chunk; all += chunk; });
  child.stderr?.on("data", (chunk) => { all += chunk; });
  const code = await ended(child);
  if (code === 0) return stdout;
  process.stderr.write(all);
  throw new Halt(failure ?? `Perintah "node ${args.join(" ")}" gagal (kode ${code}).`);
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `done` answers true; false when it did not in time. @param {() => boolean | Promise<boolean>} done @param {number} ms */
export async function waitUntil(done, ms, every = 50) {
  const deadline = performance.now() + ms;
  while (!(await done())) {
    if (performance.now() > deadline) return false;
    await pause(every);
  }
  return true;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  for (const target of WINDOWS ? [pid] : [-pid, pid]) {
    try { process.kill(target, signal); } catch { /* gone already */ }
  }
}

/**
 * Stops a process with everything below it, politely first. Browsers leave their parent's group, so the family is listed beforehand.
 * @param {number} pid @param {NodeJS.Signals} signal @param {number} patience
 */
export async function stopTree(pid, signal = "SIGTERM", patience = 8_000) {
  const family = [pid, ...descendants(pid)].map((member) => ({ pid: member, born: identity(member) }));
  const alive = () => family.filter(({ pid: member, born }) => born !== null && identity(member) === born);
  signalGroup(pid, signal);
  if (await waitUntil(() => alive().length === 0, patience)) return;
  for (const { pid: member } of alive()) signalGroup(member, "SIGKILL");
  await waitUntil(() => alive().length === 0, 2_000);
}

/** Stops every child that is still there. @param {boolean} atOnce */
export async function stopChildren(atOnce = false) {
  await Promise.all([...running].map((child) => child.pid ? stopTree(child.pid, "SIGTERM", atOnce ? 0 : 8_000) : undefined));
}

/** A child that somebody else stops in its own way (the database server). @param {import("node:child_process").ChildProcess} child */
export const disown = (child) => running.delete(child);
