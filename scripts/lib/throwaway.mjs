// A database server for one run of tests or measurements. Leftovers of killed runs are swept first.
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { openCluster } from "./cluster.mjs";
import { makeFolder, prepareDataDir, secret } from "./data-dir.mjs";
import { databaseUser } from "./os-user.mjs";
import { onClose } from "./lifecycle.mjs";
import { holderOf, takeLock } from "./lock.mjs";
import { serverOf, stopServer } from "./postgres-server.mjs";
import { postgresPrograms } from "./postgres-binaries.mjs";

const LOCK = "kunci";

/** @param {string} folder @param {string} dataDir */
async function discard(folder, dataDir) {
  const user = databaseUser();
  const place = { folder: path.join(folder, "postgres"), logFile: "", user, programs: postgresPrograms(dataDir, user) };
  const server = serverOf(place.folder);
  if (server) await stopServer(place, server, true);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} wished the data folder @param {string} name what it is for @param {Record<string, string>} [tuning]
 * @returns {Promise<{ folder: string, urls: { app: string, owner: string, admin: string }, close: (atOnce?: boolean) => Promise<void> }>}
 */
export async function openThrowaway(wished, name, tuning = {}) {
  const dataDir = prepareDataDir(wished, true);
  const base = path.join(dataDir, "sementara");
  makeFolder(base);
  for (const entry of readdirSync(base)) {
    if (!holderOf(path.join(base, entry, LOCK))) await discard(path.join(base, entry), dataDir);
  }
  const folder = path.join(base, `${name}-${process.pid}-${secret().slice(0, 6)}`);
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  onClose(remove); // runs after the server in it is stopped
  await takeLock(path.join(folder, LOCK), name);
  const cluster = await openCluster(folder, tuning, dataDir);
  process.once("exit", () => void cluster.child().kill("SIGQUIT")); // whoever opened it was cut short; the next run sweeps the folder
  return {
    folder, urls: cluster.urls(),
    close: async (atOnce = false) => {
      await cluster.stop(atOnce);
      await remove();
    },
  };
}
