// npm run bench -- …: the measurements in tests/bench, over a database of their own that is thrown away afterwards.
import "./lib/node-version.mjs";
import { existsSync } from "node:fs";
import { ensureBuild } from "./lib/build.mjs";
import { deploy } from "./lib/deploy.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/lifecycle.mjs";
import { TYPESCRIPT, at } from "./lib/paths.mjs";
import { ensureClient } from "./lib/prisma-client.mjs";
import { ended, launch } from "./lib/processes.mjs";
import { Halt, step } from "./lib/say.mjs";
import { environment, readSettings } from "./lib/settings.mjs";
import { openThrowaway } from "./lib/throwaway.mjs";

const BENCH = at("tests/bench/jalankan.ts");

await main(async () => {
  if (!existsSync(BENCH)) throw new Halt("Belum ada pengukuran di versi ini (tests/bench/jalankan.ts).");
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...own } = process.env;
  const settings = readSettings(own);
  await ensureInstalled();
  await ensureClient();
  const database = await step("Menyalakan basis data untuk pengukuran", () => openThrowaway(settings.dataDir, "bench"));
  const env = environment({ ...settings, dataDir: database.folder, authSecret: "rahasia-bench-".repeat(3) }, database.urls, own);
  await deploy(database.urls, env);
  await ensureBuild(env);
  const child = launch(process.execPath, [...TYPESCRIPT, BENCH, ...process.argv.slice(2)], {
    env: { ...env, SIGAP_BENCH_DIR: database.folder, SIGAP_BENCH_ADMIN_URL: database.urls.admin },
  });
  return ended(child);
});
