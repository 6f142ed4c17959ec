import "server-only";
import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { BATAS_LEMBAR, type BarisLembar, type Sel } from "@/lib/lembar";
import { BerkasDitolak } from "./tolak";

const POTONG = 64 * 1024;
/** Rows that are handed on together. */
const SEGENGGAM = 1_000;
const KUTIP = 0x22; // in every encoding that is read here
type Sandi = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** By its mark, else by where the zero bytes stand, else UTF-8 if it is that, else what Windows programs write here. */
export function kenaliSandi(isi: Buffer): Sandi | null {
  if (isi[0] === 0xff && isi[1] === 0xfe) return "utf-16le";
  if (isi[0] === 0xfe && isi[1] === 0xff) return "utf-16be";
  const awal = isi.subarray(0, 4096);
  const nol = (sisa: number) => awal.filter((b, i) => i % 2 === sisa && b === 0).length / Math.max(1, awal.length / 2);
  if (nol(1) > 0.6 && nol(0) < 0.05) return "utf-16le";
  if (nol(0) > 0.6 && nol(1) < 0.05) return "utf-16be";
  if (isi.includes(0)) return null;
  return isUtf8(isi) ? "utf-8" : "windows-1252";
}

function* teks(isi: Buffer, sandi: Sandi): Generator<string> {
  const pengurai = new TextDecoder(sandi);
  for (let i = 0; i < isi.length; i += POTONG) yield pengurai.decode(isi.subarray(i, i + POTONG), { stream: true });
  yield pengurai.decode();
}

/** What parts the first lines most evenly. Excel's own "sep=;" decides. */
export function kenaliPemisah(contoh: string): string {
  const disebut = /^\uFEFF?sep=(.)\r?\n/i.exec(contoh)?.[1];
  if (disebut) return disebut;
  const baris = contoh.replace(/"[^"]*"/g, "").split(/\r\n|\r|\n/).slice(0, 30);
  const skor = (p: string) => { const n = baris.map((b) => b.split(p).length - 1).filter((x) => x > 0); const terbanyak = Math.max(0, ...n); return n.filter((x) => x === terbanyak).length * Math.min(terbanyak, 20); };
  return [";", "\t", ",", "|"].reduce((a, b) => (skor(b) > skor(a) ? b : a));
}

/** `="001"` is how text is kept text; every other formula has no value here. */
function sel(isi: string): Sel {
  if (isi === "") return null;
  if (!isi.startsWith("=")) return isi;
  const tetap = /^="([^"]*)"$/.exec(isi)?.[1];
  return tetap ?? { rumus: isi.slice(1, 200), nilai: null };
}

const terbuka = (no: number) => new BerkasDitolak(`Ada tanda kutip yang dibuka dan tidak ditutup di berkas CSV ini, sesudah baris ${no}.`);
const terlaluPanjang = (no: number) => new BerkasDitolak(`Berkas CSV ini tidak terbaca di sekitar baris ${no + 1}: barisnya terlalu panjang.`);

/** Without a single quotation mark a line is a row and a separator parts cells: no grammar is needed, and none costs time. */
function* polos(potongan: Iterable<string>, pemisah: string): Generator<string[][]> {
  let [sisa, akhir, no]: [string, string | null, number] = ["", null, 0];
  for (const potong of potongan) {
    sisa += potong;
    // A return at the very end may be half of a line's end.
    akhir ??= /\r\n|\n|\r(?=[^])/.exec(sisa)?.[0] ?? null;
    const baris = akhir === null ? [sisa] : sisa.split(akhir);
    sisa = baris.pop() ?? "";
    const panjang = baris.findIndex((b) => b.length > POTONG);
    if (panjang >= 0 || sisa.length > POTONG) throw terlaluPanjang(no + (panjang < 0 ? baris.length : panjang));
    no += baris.length;
    yield baris.map((b) => b.split(pemisah));
  }
  if (akhir === null && sisa.endsWith("\r")) sisa = sisa.slice(0, -1);
  if (sisa !== "") yield [sisa.split(pemisah)];
}

/** With quotation marks, by the grammar of CSV. */
async function* berkutip(potongan: Iterable<string>, pemisah: string): AsyncGenerator<string[][]> {
  const pengurai = Readable.from(potongan).pipe(parse({ delimiter: pemisah, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: POTONG }));
  let [siap, no]: [string[][], number] = [[], 0];
  try {
    for await (const baris of pengurai) {
      no += 1;
      siap.push(baris as string[]); // csv-parse gives arrays of text unless told otherwise
      if (siap.length === SEGENGGAM) { yield siap; siap = []; }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw ["CSV_QUOTE_NOT_CLOSED", "CSV_MAX_RECORD_SIZE"].includes(error.code) ? terbuka(no) : new BerkasDitolak(`Berkas CSV ini tidak terbaca di sekitar baris ${no + 1}.`);
  }
  yield siap;
}

/** The rows of a CSV, in their order, by the handful as they are read. */
export async function* barisCsv(isi: Buffer): AsyncGenerator<readonly BarisLembar[]> {
  const sandi = kenaliSandi(isi);
  if (sandi === null) throw new BerkasDitolak("Berkas ini bukan CSV: isinya bukan teks. Kirim CSV atau XLSX.");
  const contoh = new TextDecoder(sandi).decode(isi.subarray(0, POTONG));
  const pemisah = kenaliPemisah(contoh);
  let no = /^\uFEFF?sep=./i.test(contoh) ? -1 : 0;
  for await (const bagian of isi.includes(KUTIP) ? berkutip(teks(isi, sandi), pemisah) : polos(teks(isi, sandi), pemisah)) {
    yield bagian.flatMap((isian): BarisLembar[] => {
      no += 1;
      if (isian.length > BATAS_LEMBAR.kolom) throw new BerkasDitolak(`Baris ${no} memuat ${isian.length} kolom; paling banyak ${BATAS_LEMBAR.kolom}.`);
      return no > 0 ? [{ no, sel: isian.map(sel) }] : [];
    });
  }
}
