import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. Every command works from here, wherever it was called from. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
export const at = (/** @type {string[]} */ ...parts) => path.join(ROOT, ...parts);

/** What the commands remember between runs; it goes away with node_modules. */
export const CACHE = at("node_modules", ".cache", "sigap");

/** The JavaScript files behind the tools: run with this very Node, so no shell and no PATH is involved. */
export const TOOL = {
  next: at("node_modules", "next", "dist", "bin", "next"),
  prisma: at("node_modules", "prisma", "build", "index.js"),
  tsc: at("node_modules", "typescript", "bin", "tsc"),
  eslint: at("node_modules", "eslint", "bin", "eslint.js"),
  vitest: at("node_modules", "vitest", "vitest.mjs"),
  playwright: at("node_modules", "@playwright", "test", "cli.js"),
};

/** Node arguments that run one of our TypeScript files the way the server would load it. */
export const TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"];
