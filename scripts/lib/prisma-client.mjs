// The Prisma client is written from the schema, again only when the schema or Prisma changed.
import { existsSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { CACHE, TOOL, at } from "./paths.mjs";
import { runNode } from "./processes.mjs";
import { step } from "./say.mjs";

const STAMP = path.join(CACHE, "prisma-client");

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]) hash.update(readFileSync(at(file)));
  return hash.digest("hex");
}

/** @param {string} schema */
const outputOf = (schema) => /^\s*output\s*=\s*"([^"]+)"/m.exec(schema)?.[1];

function isFresh() {
  const output = outputOf(readFileSync(at("prisma/schema.prisma"), "utf8"));
  if (!output || !existsSync(at("prisma", output, "client.ts"))) return false;
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint();
}

export async function ensureClient() {
  if (isFresh()) return;
  // Any executable will do as the engine: generating never calls it, but Prisma would download one.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await step("Membuat klien basis data", () => runNode([TOOL.prisma, "generate"], { env, quiet: true, failure: "Klien basis data tidak dapat dibuat (prisma generate)." }));
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STAMP, fingerprint());
}
