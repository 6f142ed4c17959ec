import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

/** Rows of prisma/data/<name>, keyed by their header. */
export const readCsv = <T>(name: string): T[] =>
  parse(readFileSync(path.join(import.meta.dirname, "../data", name)), { columns: true, skip_empty_lines: true, bom: true }) as T[];
