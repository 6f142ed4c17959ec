// The Next server as a child: its port, its start, its health.
import { pathToFileURL } from "node:url";
import http from "node:http";
import net from "node:net";
import { TOOL, at } from "./paths.mjs";
import { launch, stopTree, waitUntil } from "./processes.mjs";
import { Halt } from "./say.mjs";

const TETHER = pathToFileURL(at("scripts/lib/tether.mjs")).href;
const READY_MS = 120_000;

/** @param {number} port @returns {Promise<string | null>} why it cannot be listened on */
const obstacle = (port) => new Promise((resolve) => {
  const server = net.createServer().once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
  server.listen(port, () => server.close(() => resolve(null)));
});

/** @param {number} port @param {string} command */
export async function requirePort(port, command) {
  /** @type {string | null} */
  let reason = null;
  // A server of a run that was just killed needs a moment to let go.
  if (await waitUntil(async () => (reason = await obstacle(port)) !== "EADDRINUSE", 3_000, 250) && reason === null) return;
  const other = `Pakai port lain: PORT=${port < 1024 ? 3000 : port + 1} ${command}`;
  if (reason === "EADDRINUSE") throw new Halt(`Port ${port} sudah dipakai program lain. ${other}`);
  throw new Halt(`Port ${port} tidak dapat dipakai (${reason}). ${other}`);
}

/** @param {number} port @returns {Promise<number>} the status /api/health answers with; 0 while nothing does */
const health = (port) => new Promise((resolve) => {
  const request = http.get({ host: "127.0.0.1", port, path: "/api/health", timeout: 5_000 }, (response) => {
    response.resume();
    resolve(response.statusCode ?? 0);
  });
  request.on("timeout", () => request.destroy()).on("error", () => resolve(0));
});

/** @param {number} port @param {NodeJS.ProcessEnv} env */
export function startNext(port, env, { dev = false } = {}) {
  const child = launch(process.execPath, ["--import", TETHER, TOOL.next, dev ? "dev" : "start", "--port", String(port)], {
    env: { ...env, NODE_ENV: dev ? "development" : "production", SIGAP_TETHER: String(process.pid) }, stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  // Passed on from here: a terminal or a pipe that goes away would otherwise take the server with it.
  child.stdout?.on("data", (chunk) => process.stdout.write(chunk));
  child.stderr?.on("data", (chunk) => process.stderr.write(chunk));
  const over = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  return {
    child,
    /** Until it answers 200. */
    healthy: async () => {
      let status = 0;
      const done = await waitUntil(async () => over() || (status = await health(port)) === 200, READY_MS, 100);
      if (over()) throw new Halt("Server aplikasi berhenti sebelum siap; pesannya ada di atas.");
      if (!done) throw new Halt(`Server aplikasi belum sehat setelah ${READY_MS / 1000} detik (/api/health menjawab ${status || "tidak sama sekali"}).`);
    },
    stop: async (atOnce = false) => { if (child.pid && !over()) await stopTree(child.pid, "SIGTERM", atOnce ? 0 : 8_000); },
  };
}
