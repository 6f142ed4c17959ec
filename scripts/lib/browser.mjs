// A Chromium for the tests: found, else Playwright's own, else installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { TOOL } from "./paths.mjs";
import { ended, launch } from "./processes.mjs";
import { Halt, step, warn } from "./say.mjs";

const KNOWN = [
  "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A file that is there may still not run: a library is missing, or it is a stub that asks for a snap. @param {string} file */
const runs = (file) => existsSync(file) && (process.platform === "win32" || spawnSync(file, ["--version", "--no-sandbox"], { stdio: "ignore", timeout: 20_000 }).status === 0);

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/** @param {string} command @param {string[]} args */
const succeeds = async (command, args) => await ended(launch(command, args, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })) === 0;

async function install() {
  if (await succeeds(process.execPath, [TOOL.playwright, "install", "chromium"]) && runs(await playwrightsOwn())) return playwrightsOwn();
  const debianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (!debianRoot) return null;
  warn("Peramban milik Playwright tidak dapat dipasang atau dijalankan; mencoba apt-get.");
  if (!(await succeeds("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]))) {
    await succeeds("apt-get", ["update"]);
    await succeeds("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  }
  return KNOWN.find(runs) ?? null;
}

/** @returns {Promise<string>} the browser's file */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !runs(named)) throw new Halt(`CHROMIUM_PATH menunjuk ${named}, tetapi peramban itu tidak ada atau tidak dapat dijalankan.`);
  const found = named ?? [...KNOWN, await playwrightsOwn()].find(runs);
  if (found) return found;
  const installed = await step("Memasang peramban Chromium untuk uji", install);
  if (installed) return installed;
  throw new Halt("Tidak ada peramban Chromium dan tidak dapat dipasang. Pasang Chromium atau Chrome, lalu isi CHROMIUM_PATH dengan letak programnya.");
}
