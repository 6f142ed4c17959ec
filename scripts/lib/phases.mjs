// The checks, one function each: they run one tool to its end and give a count.
import { createWriteStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { FAST_AND_ODD, freePort } from "./cluster.mjs";
import { deploy } from "./deploy.mjs";
import { onClose } from "./lifecycle.mjs";
import { startNext } from "./next-server.mjs";
import { TOOL, at } from "./paths.mjs";
import { ended, launch, stopTree } from "./processes.mjs";
import { countOne, countPlaywright, countVitest } from "./results.mjs";
import { say, warn } from "./say.mjs";
import { environment, readSettings } from "./settings.mjs";
import { query } from "./sql.mjs";
import { openThrowaway } from "./throwaway.mjs";

/** @typedef {import("./results.mjs").Count} Count */

const LIMIT_MS = 15 * 60_000;
/** The browsers walk through every page in every state; on a slow machine that takes a while. */
const LIMIT_E2E_MS = 25 * 60_000;
const ENV = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/** Reports are written outside the checkout. */
const reports = mkdtempSync(path.join(os.tmpdir(), "sigap-uji-"));
process.once("exit", () => rmSync(reports, { recursive: true, force: true }));

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] @param {number} [limit] @returns {Promise<number>} */
async function tool(args, env = ENV, limit = LIMIT_MS) {
  const child = launch(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] });
  const tooLong = setTimeout(() => {
    warn(`Melebihi ${limit / 60_000} menit; dihentikan.`);
    void stopTree(child.pid ?? 0, "SIGINT");
  }, limit);
  const code = await ended(child);
  clearTimeout(tooLong);
  return code;
}

/** Types of the routes first: the checker reads them. @returns {Promise<Count>} */
export async function types() {
  if (existsSync(at("src/app")) && await tool([TOOL.next, "typegen"]) !== 0) return countOne(1);
  return countOne(await tool([TOOL.tsc, "--noEmit"]));
}

/** @returns {Promise<Count>} */
export const lint = async () => countOne(await tool([TOOL.eslint, ".", "--max-warnings", "0"]));

/** @param {string} project @param {NodeJS.ProcessEnv} [env] @returns {Promise<Count>} */
async function vitest(project, env = ENV) {
  const file = path.join(reports, `${project}.json`);
  const code = await tool([TOOL.vitest, "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], env);
  return countVitest(file, code);
}

export const unit = () => vitest("unit");

const MAY_CREATE = "SELECT rolsuper OR (rolcreatedb AND rolcreaterole) AS yes FROM pg_roles WHERE rolname = current_user";

/** The server that was named for tests; or the operator's, where its owner role may make databases and roles beside the real one. */
async function givenServer() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const owner = process.env.DATABASE_OWNER_URL;
  if (!owner) return undefined;
  const able = await query(owner, MAY_CREATE).then(({ rows }) => rows[0]?.yes === true, () => false);
  if (!able) say("Peran di DATABASE_OWNER_URL tidak boleh membuat basis data dan peran; uji memakai PostgreSQL bawaan.");
  return able ? owner : undefined;
}

/** The server is opened here, not by Vitest: here it is closed whatever happens. @returns {Promise<Count>} */
export async function integration() {
  const given = await givenServer();
  if (given) return vitest("integration", { ...ENV, TEST_DATABASE_URL: given });
  const server = await openThrowaway(readSettings(ownSettings()).dataDir, "integrasi", FAST_AND_ODD);
  const count = await vitest("integration", { ...ENV, TEST_DATABASE_URL: server.urls.admin });
  await server.close(true);
  return count;
}

/** The environment without what belongs to an installation. @returns {Record<string, string | undefined>} */
function ownSettings() {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, APP_URL: ___, AUTH_SECRET: ____, JAM: _____, ...own } = process.env;
  return own;
}

/** The application as it is delivered, with the demo, in a browser. @param {string} chromium @returns {Promise<Count>} */
export async function e2e(chromium) {
  const own = ownSettings();
  const port = await freePort();
  const settings = readSettings({ ...own, PORT: String(port), DEMO: "1" });
  const database = await openThrowaway(settings.dataDir, "e2e", { fsync: "off" });
  const env = environment({ ...settings, dataDir: database.folder, authSecret: "rahasia-uji-".repeat(4) }, database.urls, own);
  const printed = await deploy(database.urls, env);
  if (printed.trim()) say(printed.trimEnd());
  const server = startNext(port, env);
  onClose(server.stop);
  // One test reads what the application logs.
  const log = path.join(reports, "e2e.log");
  server.child.stdout?.pipe(createWriteStream(log));
  await server.healthy();
  const file = path.join(reports, "e2e.json");
  const code = await tool([TOOL.playwright, "test", "--pass-with-no-tests"], {
    ...env, SIGAP_E2E_URL: settings.appUrl, CHROMIUM_PATH: chromium, SIGAP_E2E_REPORT: file, SIGAP_E2E_LOG: log, SIGAP_E2E_ACCOUNTS: printed,
  }, LIMIT_E2E_MS);
  await server.stop();
  await database.close(true);
  return countPlaywright(file, code);
}
