// npm run verify: types, lint, unit tests. No database, under a minute.
import "./lib/node-version.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/lifecycle.mjs";
import { ensureClient } from "./lib/prisma-client.mjs";
import { say, seconds } from "./lib/say.mjs";

await main(async () => {
  const since = performance.now();
  await ensureInstalled();
  await ensureClient();
  const { lint, types, unit } = await import("./lib/phases.mjs");
  const counts = [await types(), await lint(), await unit()];
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  say(failed === 0 ? `Semua pemeriksaan lulus (${seconds(since)}).` : `${failed} pemeriksaan gagal (${seconds(since)}).`);
  return failed > 0 ? 1 : 0;
});
