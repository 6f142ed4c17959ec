// An installation of its own for one journey: an empty database, DEMO=0, the application as it was built for the others. Nothing is
// shared with the server the other tests speak to but the build.
import { freePort } from "../../scripts/lib/cluster.mjs";
import { deploy } from "../../scripts/lib/deploy.mjs";
import { startNext } from "../../scripts/lib/next-server.mjs";
import { environment, readSettings } from "../../scripts/lib/settings.mjs";
import { openThrowaway } from "../../scripts/lib/throwaway.mjs";

export type Pemasangan = { readonly alamat: string; /** The first admin's code, as the operator saw it. */ readonly kode: string; readonly tutup: () => Promise<void> };

/** Started as `npm start` would, without its demo; the operator reads the code from what it prints. */
export async function pasangBaru(): Promise<Pemasangan> {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, APP_URL: ___, JAM: ____, BACKUP_DIR: _____, ...own } = process.env;
  const port = await freePort();
  const settings = readSettings({ ...own, PORT: String(port), DEMO: "0", AUTH_SECRET: "rahasia-uji-".repeat(4) });
  const database = await openThrowaway(settings.dataDir, "baru", { fsync: "off" });
  const env = environment({ ...settings, dataDir: database.folder }, database.urls, own);
  const dicetak = await deploy(database.urls, env);
  const server = startNext(port, env);
  await server.healthy();
  return {
    alamat: settings.appUrl, kode: /([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(dicetak)?.[1] ?? "",
    tutup: async () => { await server.stop(); await database.close(true); },
  };
}
