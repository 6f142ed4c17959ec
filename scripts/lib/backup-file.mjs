// The file of a backup: gzip over text. A JSON line, then each table as COPY writes it, ended by "\.", then a JSON line that counts and hashes them.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { copyIn, meter } from "./backup-tables.mjs";
import { Halt } from "./say.mjs";

/** @typedef {import("./migrations.mjs").Migration} Migration */
/** @typedef {{ format: 1, app: string, madeAt: string, postgres: string, migrations: Migration[], tables: { name: string, columns: string[] }[] }} Head */
/** @typedef {{ tables: import("./backup-tables.mjs").Counted[], sequences: import("./backup-tables.mjs").Sequence[] }} Counts */
/** @typedef {{ head: Head } & Counts} Manifest */
/** @typedef {{ line: string } | { copy: string } | { data: Buffer } | { end: true }} Part */

const HEAD = "-- sigap-cadangan ";
const TAIL = "-- sigap-akhir ";
export const END = "\\.\n";
const LONGEST_LINE = 4_000_000;

/** @param {string} head @param {Counts} counts */
const seal = (head, { tables, sequences }) => createHash("sha256").update(head).update(JSON.stringify({ tables, sequences })).digest("hex");

/** @param {Head} head */
export const headLine = (head) => `${HEAD}${JSON.stringify(head)}\n`;

/** Covers the head and every table's hash, and with them the whole. @param {Head} head @param {Counts} counts */
export const tailLine = (head, counts) => `${TAIL}${JSON.stringify({ tables: counts.tables, sequences: counts.sequences, seal: seal(JSON.stringify(head), counts) })}\n`;

/** @param {string} file @param {string} [why] */
const broken = (file, why = "terpotong atau berubah") => new Halt(`Berkas cadangan ${file} rusak: ${why}. Tidak ada yang dipulihkan; pakai cadangan yang lain.`);

/** @param {string} file @returns {AsyncGenerator<Part, void>} */
export async function* partsOf(file) {
  /** @type {Buffer} */
  let rest = Buffer.alloc(0);
  let inside = false;
  let skip = 0; // the line break before the first row, kept because it may begin the end mark of an empty table
  const source = createReadStream(file);
  const text = createGunzip();
  source.on("error", (error) => text.destroy(error));
  try {
    for await (const chunk of source.pipe(text)) {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      for (let more = true; more;) {
        if (inside) {
          const at = rest.indexOf(`\n${END}`);
          const until = at === -1 ? rest.length - END.length : at + 1;
          more = at !== -1;
          if (until > skip) yield { data: rest.subarray(skip, until) };
          if (until >= skip) [rest, skip] = [rest.subarray(at === -1 ? until : at + 1 + END.length), 0];
          if (at === -1) continue;
          inside = false;
          yield { end: true };
        } else {
          const at = rest.indexOf("\n");
          more = at !== -1;
          if (rest.length > LONGEST_LINE && (at === -1 || at > LONGEST_LINE)) throw broken(file, "bukan cadangan Sigap");
          if (at === -1) continue;
          const line = rest.toString("utf8", 0, at);
          inside = line.startsWith("COPY ");
          skip = inside ? 1 : 0;
          rest = rest.subarray(inside ? at : at + 1);
          yield inside ? { copy: line.slice(0, -1) } : { line };
        }
      }
    }
  } catch (error) {
    if (error instanceof Halt) throw error;
    if (error instanceof Error && "code" in error && /^(ENOENT|EACCES|EISDIR)$/.test(String(error.code))) throw new Halt(`Berkas cadangan ${file} tidak dapat dibaca (${error.code}).`);
    throw broken(file);
  } finally {
    source.destroy();
    text.destroy();
  }
  if (inside || rest.length > 0) throw broken(file);
}

/** @template T @param {string} file @param {string | undefined} line @param {string} mark @returns {T} */
function json(file, line, mark) {
  if (!line?.startsWith(mark)) throw broken(file, mark === HEAD ? "bukan cadangan Sigap" : "bagian akhirnya tidak ada");
  try { return JSON.parse(line.slice(mark.length)); } catch { throw broken(file); }
}

/**
 * Reads the whole file once and holds it against its own counts; nothing is believed before that.
 * @param {string} file @returns {Promise<Manifest>}
 */
export async function checkFile(file) {
  /** @type {string[]} */
  const lines = [];
  /** @type {string[]} */
  const copies = [];
  /** @type {{ rows: number, sha256: string }[]} */
  const found = [];
  let current = meter();
  for await (const part of partsOf(file)) {
    if ("line" in part) lines.push(part.line);
    else if ("data" in part) current.add(part.data);
    else if ("end" in part) found.push(current.result());
    else {
      copies.push(part.copy);
      current = meter();
    }
    if (lines.length > 2) throw broken(file, "bukan cadangan Sigap");
  }
  /** @type {Head} */
  const head = json(file, lines[0], HEAD);
  if (head.format !== 1) throw new Halt(`Berkas cadangan ${file} berbentuk ${head.format}; program ini mengenal bentuk 1. Pasang versi Sigap yang lebih baru.`);
  /** @type {Counts & { seal: string }} */
  const tail = json(file, lines[1], TAIL);
  const named = found.map((counted, nth) => ({ name: head.tables[nth]?.name ?? "", ...counted }));
  const whole = tail.seal === seal(lines[0]?.slice(HEAD.length) ?? "", tail) && JSON.stringify(named) === JSON.stringify(tail.tables)
    && JSON.stringify(copies) === JSON.stringify(head.tables.map(copyIn));
  if (!whole) throw broken(file, "isinya tidak cocok dengan sidiknya");
  return { head, tables: tail.tables, sequences: tail.sequences };
}
