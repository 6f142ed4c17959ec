// npm ci, when what is installed is not what package-lock.json says.
import { existsSync, readFileSync } from "node:fs";
import { at } from "./paths.mjs";
import { WINDOWS, ended, launch } from "./processes.mjs";
import { Halt, step, warn } from "./say.mjs";

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages */

/** @param {string} file @returns {Packages} */
const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};

/** Packages for other machines are optional, and rightly absent. @param {Packages} wanted @param {Packages} installed */
export function isComplete(wanted, installed) {
  return Object.entries(wanted).every(([place, { version, optional, devOptional, link }]) =>
    place === "" || optional || devOptional || link || installed[place]?.version === version);
}

function isInstalled() {
  const record = at("node_modules/.package-lock.json");
  return existsSync(record) && isComplete(packagesIn(at("package-lock.json")), packagesIn(record));
}

/** @param {string[]} args */
function npm(args) {
  const cli = process.env.npm_execpath;
  return ended(cli ? launch(process.execPath, [cli, ...args]) : launch(WINDOWS ? "npm.cmd" : "npm", args, { shell: WINDOWS }));
}

const OPTIONS = ["--include=dev", "--no-audit", "--no-fund"];

export async function ensureInstalled() {
  if (isInstalled()) return;
  await step("Memasang pustaka (npm ci); pertama kali bisa beberapa menit", async () => {
    if (await npm(["ci", ...OPTIONS]) === 0) return;
    // npm ci also refuses a lock file that lacks an optional package of another machine; install keeps to the versions in the lock.
    warn("npm ci menolak; mencoba npm install dengan versi yang sama.");
    if (await npm(["install", "--no-save", ...OPTIONS]) !== 0) throw new Halt("Pustaka tidak dapat dipasang; pesan npm ada di atas. Periksa sambungan ke registri npm, lalu ulangi.");
  });
}
