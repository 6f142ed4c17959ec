// npm start (and npm run dev): from a fresh clone to a page that answers.
import "./lib/node-version.mjs";
import { ensureBuild } from "./lib/build.mjs";
import { findDatabase, holdDataDir, settle, startEmbedded } from "./lib/database.mjs";
import { deploy } from "./lib/deploy.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main, onClose } from "./lib/lifecycle.mjs";
import { requirePort, startNext } from "./lib/next-server.mjs";
import { ensureClient } from "./lib/prisma-client.mjs";
import { say, seconds, step } from "./lib/say.mjs";
import { environment, readSettings } from "./lib/settings.mjs";
import { supervise } from "./lib/supervise.mjs";

const dev = process.argv.includes("--dev");
const COMMAND = dev ? "npm run dev" : "npm start";

/** @param {import("./lib/settings.mjs").Settings} settings */
async function openDatabase(settings) {
  if (settings.databaseUrl) return { urls: await findDatabase(settings, COMMAND), watch: [] };
  const cluster = await startEmbedded(settings.dataDir, settings.demo);
  return { urls: cluster.urls(), watch: [supervise("Basis data bawaan", cluster.child, cluster.restart)] };
}

/** @param {import("./lib/settings.mjs").Settings} settings @param {NodeJS.ProcessEnv} env @param {import("./lib/database.mjs").HeldLock} lock */
async function serve(settings, { DATABASE_OWNER_URL: _, ...env }, lock) {
  // The server never learns the owner's address: it could not use what it must not do.
  const start = () => {
    const next = startNext(settings.port, env, { dev });
    lock.remember(next.child.pid ?? 0);
    return next;
  };
  let server = start();
  onClose((atOnce) => server.stop(atOnce));
  await step("Menunggu aplikasi siap", server.healthy);
  return () => supervise("Server aplikasi", () => server.child, async () => { server = start(); });
}

await main(async () => {
  const since = performance.now();
  const settings = settle(readSettings());
  const lock = await holdDataDir(settings.dataDir, COMMAND);
  await requirePort(settings.port, COMMAND);
  await ensureInstalled();
  await ensureClient();
  const { urls, watch } = await openDatabase(settings);
  const env = environment(settings, urls);
  const printed = await deploy(urls, env);
  if (!dev) await ensureBuild(env);
  const keepServing = await serve(settings, env, lock);
  say(`\nSigap siap di ${settings.appUrl} (${seconds(since)}). Hentikan dengan Ctrl-C.`);
  say(`Data disimpan di ${settings.databaseUrl ? "basis data DATABASE_URL" : settings.dataDir}.`);
  if (printed.trim()) say(`\n${printed.trimEnd()}`);
  await Promise.race([...watch, keepServing()]);
});
