// next build, when what it was built from has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { takeLock } from "./lock.mjs";
import { CACHE, TOOL, at } from "./paths.mjs";
import { ended, launch, waitUntil } from "./processes.mjs";
import { Halt, say, step } from "./say.mjs";

// Not tsconfig.json: next build may complete it.
const INPUTS = ["src", "public", "prisma/schema.prisma", "package-lock.json", "next.config.ts", "next.config.mjs", "postcss.config.mjs"];
const NOT_BUILT = /\.test\.tsx?$/;
const STAMP = at(".next", "sigap-sumber");

/** @param {string} place @returns {string[]} */
function filesIn(place) {
  const info = statSync(at(place), { throwIfNoEntry: false });
  if (!info) return [];
  if (!info.isDirectory()) return [place];
  return readdirSync(at(place)).sort().flatMap((name) => filesIn(path.posix.join(place, name)));
}

function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  for (const file of INPUTS.flatMap(filesIn).filter((name) => !NOT_BUILT.test(name))) hash.update(`\0${file}\0`).update(readFileSync(at(file)));
  for (const name of Object.keys(process.env).filter((key) => key.startsWith("NEXT_PUBLIC_")).sort()) hash.update(`\0${name}=${process.env[name]}`);
  return hash.digest("hex");
}

const isFresh = (/** @type {string} */ wanted) => existsSync(at(".next", "BUILD_ID")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted;

/** Two builds in one folder would spoil each other; the second waits, then mostly finds nothing to do. */
async function oneAtATime() {
  mkdirSync(CACHE, { recursive: true });
  const take = () => takeLock(path.join(CACHE, "kunci-build"), "next build");
  let lock = await take();
  if (lock.holder) say("Perintah lain sedang membangun aplikasi; menunggu giliran …");
  await waitUntil(async () => {
    if (lock.holder) lock = await take();
    return !lock.holder;
  }, 900_000, 500);
  if (lock.holder) throw new Halt(`Proses ${lock.holder.pid} membangun aplikasi terlalu lama. Hentikan proses itu, lalu ulangi.`);
  return lock;
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>} whether it built */
export async function ensureBuild(env) {
  if (isFresh(fingerprint())) return false;
  const lock = await oneAtATime();
  try {
    const wanted = fingerprint();
    if (isFresh(wanted)) return false;
    await step("Membangun aplikasi (next build)", async () => {
      const child = launch(process.execPath, [TOOL.next, "build"], { env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } });
      if (child.pid) lock.remember(child.pid);
      if (await ended(child) !== 0) throw new Halt("Aplikasi gagal dibangun; pesan next build ada di atas.");
    });
    writeFileSync(STAMP, wanted);
    return true;
  } finally {
    lock.release();
  }
}
