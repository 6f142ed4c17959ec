// npm run db:deploy · npm run db:reset [-- --ya-hapus-semua] · npm run ledger:verify · npm run admin:reset -- surel
// npm run backup [-- FILE | -- --simpan=14] · npm run restore -- FILE · npm run restore -- --periksa FILE
import "./lib/node-version.mjs";
import { existsSync } from "node:fs";
import path from "node:path";
import { backup, backupFolder, backupName, prune } from "./lib/backup.mjs";
import { checkFile } from "./lib/backup-file.mjs";
import { readAccess, recreate } from "./lib/cluster.mjs";
import { findDatabase, settle } from "./lib/database.mjs";
import { deploy } from "./lib/deploy.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/lifecycle.mjs";
import { TYPESCRIPT, at } from "./lib/paths.mjs";
import { ensureClient } from "./lib/prisma-client.mjs";
import { ended, launch } from "./lib/processes.mjs";
import { restore } from "./lib/restore.mjs";
import { Halt, say, seconds, step } from "./lib/say.mjs";
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

/** A file is meant from where the command was typed. */
const named = args.filter((arg) => !arg.startsWith("--")).map((file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
const DAILY = "sigap";
const number = new Intl.NumberFormat("id-ID");

/** @param {Context} context */
async function backupNow({ settings, urls }) {
  const since = performance.now();
  const folder = backupFolder(settings);
  const keep = args.find((arg) => arg.startsWith("--simpan="))?.slice("--simpan=".length);
  if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep)) throw new Halt("--simpan harus bilangan mulai 1, misalnya --simpan=14.");
  if (named.length > 1 || (named.length > 0 && keep)) throw new Halt("Pemakaian: npm run backup, npm run backup -- BERKAS, atau npm run backup -- --simpan=14");
  const written = await step("Menulis cadangan", () => backup(urls.owner, named[0] ?? backupName(folder, DAILY)));
  if (keep) prune(folder, DAILY, Number(keep));
  say(`Cadangan ${written.file}: ${written.tables} tabel, ${number.format(written.rows)} baris, ${number.format(Math.ceil(written.bytes / 1024))} KiB, ${seconds(since)}.`);
  say(`Sidik SHA-256 ${written.sha256}`);
}

/** @param {Manifest} manifest @typedef {import("./lib/backup-file.mjs").Manifest} Manifest */
const described = ({ head, tables }) => `cadangan ${head.madeAt} (Sigap ${head.app}, ${head.migrations.length} migrasi): ${tables.length} tabel, ${number.format(tables.reduce((sum, { rows }) => sum + rows, 0))} baris`;

const oneFile = () => {
  if (named.length !== 1 || !named[0]) throw new Halt("Pemakaian: npm run restore -- BERKAS (atau -- --periksa BERKAS untuk memeriksa berkasnya saja)");
  return named[0];
};

/** @param {Context} context */
async function restoreNow({ urls, env }) {
  const since = performance.now();
  const manifest = await restore(urls, env, oneFile());
  say(`Pulih dari ${described(manifest)}; setiap tabel sama dengan cadangannya, ${seconds(since)}.`);
  say("Sekarang periksa buku besarnya: npm run ledger:verify");
}

/** @param {Context} context */
const adminReset = ({ env }) => ended(launch(process.execPath, [...TYPESCRIPT, at("prisma/setel-admin.ts"), ...args], { env }));

await main(async () => {
  if (name === "restore" && args.includes("--periksa")) {
    await ensureInstalled();
    return say(`Utuh: ${described(await checkFile(oneFile()))}.`);
  }
  /** @type {Record<string, (context: Context) => Promise<number | void>>} */
  const commands = { deploy: deployNow, reset, verify, backup: backupNow, restore: restoreNow, "admin-reset": adminReset };
  const command = commands[name];
  if (!command) throw new Halt("Pemakaian: node scripts/db.mjs deploy | reset | verify | backup | restore | admin-reset");
  if (name === "restore") oneFile();
  const given = readSettings();
  await ensureInstalled();
  await ensureClient();
  const settings = settle(given);
  const urls = await findDatabase(settings, `db:${name}`);
  return command({ settings, urls, env: environment(settings, urls) });
});
