// npm run db:deploy · npm run db:reset [-- --ya-hapus-semua] · npm run ledger:verify
import "./lib/node-version.mjs";
import { existsSync } from "node:fs";
import { readAccess, recreate } from "./lib/cluster.mjs";
import { findDatabase, settle } from "./lib/database.mjs";
import { deploy } from "./lib/deploy.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/lifecycle.mjs";
import { TYPESCRIPT, at } from "./lib/paths.mjs";
import { ensureClient } from "./lib/prisma-client.mjs";
import { ended, launch } from "./lib/processes.mjs";
import { Halt, say, step } from "./lib/say.mjs";
import { environment, readSettings } from "./lib/settings.mjs";
import { wipe } from "./lib/wipe.mjs";

const CONFIRMATION = "--ya-hapus-semua";
const VERIFIER = at("prisma/periksa-buku.ts");
const [name = "", ...args] = process.argv.slice(2);

/** @typedef {{ settings: import("./lib/settings.mjs").Settings, urls: Awaited<ReturnType<typeof findDatabase>>, env: NodeJS.ProcessEnv }} Context */

/** @param {Context} context */
async function deployNow({ urls, env }) {
  const printed = await deploy(urls, env);
  if (printed.trim()) say(printed.trimEnd());
  say("Basis data siap.");
}

/** @param {Context} context */
async function reset(context) {
  const { settings, urls } = context;
  const real = settings.demo === "0" || (!settings.databaseUrl && readAccess(settings.dataDir)?.real);
  if (real && !args.includes(CONFIRMATION)) {
    throw new Halt(`Basis data ini bukan demo (DEMO=0). Menghapus seluruh isinya harus diminta dengan jelas: npm run db:reset -- ${CONFIRMATION}`);
  }
  const admin = urls.admin;
  await step("Menghapus seluruh isi basis data", async () => {
    if (admin) await recreate({ ...urls, admin });
    else await wipe(urls.owner);
  });
  await deployNow(context);
}

/** @param {Context} context */
async function verify({ env }) {
  if (!existsSync(VERIFIER)) throw new Halt("Pemeriksa buku besar belum ada di versi ini.");
  return ended(launch(process.execPath, [...TYPESCRIPT, VERIFIER, ...args], { env }));
}

await main(async () => {
  /** @type {Record<string, (context: Context) => Promise<number | void>>} */
  const commands = { deploy: deployNow, reset, verify };
  const command = commands[name];
  if (!command) throw new Halt("Pemakaian: node scripts/db.mjs deploy | reset | verify");
  const given = readSettings();
  await ensureInstalled();
  await ensureClient();
  const settings = settle(given);
  const urls = await findDatabase(settings, `db:${name}`);
  return command({ settings, urls, env: environment(settings, urls) });
});
