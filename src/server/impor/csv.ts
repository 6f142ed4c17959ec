import "server-only";
import { isUtf8 } from "node:buffer";
import { finished } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { BATAS_LEMBAR, type BarisLembar, type Sel } from "@/lib/lembar";
import { BerkasDitolak } from "./tolak";

const POTONG = 64 * 1024;
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

/** What csv-parse makes of each piece of text. */
async function* urai(potongan: Iterable<string>, delimiter: string): AsyncGenerator<string[][]> {
  const pengurai = parse({ delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: POTONG });
  // A piece is parsed while it is written, so that what it held can be taken out at once: row by row costs twice the time.
  const ambil = (): string[][] => { const siap: string[][] = []; for (let baris = pengurai.read() as string[] | null; baris !== null; baris = pengurai.read() as string[] | null) siap.push(baris); return siap; };
  const selesai = finished(pengurai, { readable: false });
  selesai.catch(() => undefined); // told below
  for (const teks of potongan) {
    pengurai.write(teks);
    yield ambil();
    if (pengurai.errored) break;
  }
  pengurai.end();
  await selesai;
  yield ambil();
}

/** The rows of a CSV, in their order, by the handful as they are read. */
export async function* barisCsv(isi: Buffer): AsyncGenerator<readonly BarisLembar[]> {
  const sandi = kenaliSandi(isi);
  if (sandi === null) throw new BerkasDitolak("Berkas ini bukan CSV: isinya bukan teks. Kirim CSV atau XLSX.");
  const contoh = new TextDecoder(sandi).decode(isi.subarray(0, POTONG));
  let no = /^\uFEFF?sep=./i.test(contoh) ? -1 : 0;
  try {
    for await (const bagian of urai(teks(isi, sandi), kenaliPemisah(contoh))) {
      yield bagian.flatMap((isian): BarisLembar[] => {
        no += 1;
        if (isian.length > BATAS_LEMBAR.kolom) throw new BerkasDitolak(`Baris ${no} memuat ${isian.length} kolom; paling banyak ${BATAS_LEMBAR.kolom}.`);
        return no > 0 ? [{ no, sel: isian.map(sel) }] : [];
      });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const terbuka = error.code === "CSV_QUOTE_NOT_CLOSED" || (error.code === "CSV_MAX_RECORD_SIZE" && isi.includes(KUTIP));
    throw new BerkasDitolak(terbuka ? `Ada tanda kutip yang dibuka dan tidak ditutup di berkas CSV ini, sesudah baris ${no}.` : `Berkas CSV ini tidak terbaca di sekitar baris ${no + 1}${error.code === "CSV_MAX_RECORD_SIZE" ? ": barisnya terlalu panjang" : ""}.`);
  }
}
