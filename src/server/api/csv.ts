import "server-only";
import { stringify } from "csv-stringify/sync";

export type BarisCsv = Readonly<Record<string, string | number | boolean | null>>;

/**
 * RFC 4180 with a header line of the JSON names. Numbers are plain ("1234.5"), what is missing is an empty cell, and text that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
export const keCsv = (kolom: readonly string[], baris: readonly BarisCsv[]) =>
  stringify([...baris], { header: true, columns: [...kolom], record_delimiter: "windows", escape_formulas: true, cast: { boolean: (b) => (b ? "true" : "false") } });
