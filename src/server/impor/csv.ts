import "server-only";
import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { BATAS_LEMBAR, type BarisLembar, type Sel } from "@/lib/lembar";
import { BerkasDitolak } from "./tolak";

const POTONG = 64 * 1024;
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

/** The rows of a CSV, in their order, as they are read. */
export async function* barisCsv(isi: Buffer): AsyncGenerator<BarisLembar> {
  const sandi = kenaliSandi(isi);
  if (sandi === null) throw new BerkasDitolak("Berkas ini bukan CSV: isinya bukan teks. Kirim CSV atau XLSX.");
  const contoh = new TextDecoder(sandi).decode(isi.subarray(0, POTONG));
  const penyaring = Readable.from(teks(isi, sandi)).pipe(parse({ delimiter: kenaliPemisah(contoh), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: POTONG }));
  let no = /^\uFEFF?sep=./i.test(contoh) ? -1 : 0;
  try {
    for await (const baris of penyaring) {
      no += 1;
      const isian = baris as string[]; // csv-parse gives arrays of text unless told otherwise
      if (isian.length > BATAS_LEMBAR.kolom) throw new BerkasDitolak(`Baris ${no} memuat ${isian.length} kolom; paling banyak ${BATAS_LEMBAR.kolom}.`);
      if (no > 0) yield { no, sel: isian.map(sel) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BerkasDitolak(["CSV_QUOTE_NOT_CLOSED", "CSV_MAX_RECORD_SIZE"].includes(error.code) ? `Ada tanda kutip yang dibuka dan tidak ditutup di berkas CSV ini, sesudah baris ${no}.` : `Berkas CSV ini tidak terbaca di sekitar baris ${no + 1}.`);
  }
}
