// npm test: every check there is, from a fresh clone, ending with one line that counts.
import "./lib/node-version.mjs";
import { ensureBuild } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { isClosing, main } from "./lib/lifecycle.mjs";
import { ensureClient } from "./lib/prisma-client.mjs";
import { Halt, say, seconds, warn } from "./lib/say.mjs";
import { environment, readSettings } from "./lib/settings.mjs";

/** @typedef {import("./lib/results.mjs").Count} Count */

/** A phase that breaks counts as one failure; the next ones still run. @param {string} name @param {() => Promise<Count>} work @returns {Promise<Count>} */
async function phase(name, work) {
  const since = performance.now();
  say(`\n── ${name} ──`);
  /** @type {Count} */
  let count = { passed: 0, failed: 1 };
  try {
    count = await work();
  } catch (error) {
    if (!isClosing()) warn(error instanceof Halt ? error.message : `Kesalahan: ${error instanceof Error ? error.stack : error}`);
  }
  if (isClosing()) await new Promise(() => {}); // interrupted: nothing follows
  say(`── ${name}: ${count.passed} lulus, ${count.failed} gagal, ${seconds(since)}`);
  return count;
}

// Settings must be there to be read; nothing is connected to while building.
const NOWHERE = { app: "postgresql://app:-@127.0.0.1:1/sigap", owner: "postgresql://owner:-@127.0.0.1:1/sigap" };

/** @param {import("./lib/settings.mjs").Settings} settings @returns {Promise<Count>} */
async function build(settings) {
  await ensureBuild(environment({ ...settings, authSecret: "rahasia-build-".repeat(3) }, NOWHERE));
  return { passed: 1, failed: 0 };
}

await main(async () => {
  const settings = readSettings();
  await ensureInstalled();
  await ensureClient();
  const [phases, { ensureBrowser }] = await Promise.all([import("./lib/phases.mjs"), import("./lib/browser.mjs")]);
  const counts = [
    await phase("tipe", phases.types), await phase("lint", phases.lint), await phase("unit", phases.unit), await phase("integrasi", phases.integration),
  ];
  const built = await phase("build", () => build(settings));
  counts.push(built);
  if (built.failed === 0) counts.push(await phase("e2e", async () => phases.e2e(await ensureBrowser())));
  else warn("e2e dilewati: aplikasi gagal dibangun.");
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  say(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
