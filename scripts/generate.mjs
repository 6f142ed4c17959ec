// npm run generate: writes the Prisma client, when the schema changed.
import "./lib/node-version.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/lifecycle.mjs";
import { ensureClient } from "./lib/prisma-client.mjs";

await main(async () => {
  await ensureInstalled();
  await ensureClient();
});
