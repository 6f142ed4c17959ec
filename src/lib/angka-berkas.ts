import type { Isi } from "./lembar";

// Numbers in files of others. "1.234" is a thousand here and one and a bit elsewhere: a file is read in one format, found from its
// unambiguous cells, or asked for.

/** id: "1.234,5". en: "1,234.5". */
export type FormatAngka = "id" | "en";
/** What the text of a cell says of its format. `ganda`: it is a number in both, and not the same one. */
export type SifatAngka = "kosong" | "polos" | "id" | "en" | "ganda" | "bukan";

const bersih = (teks: string) => teks.replace(/[\s\u00a0\u202f]+/g, "").replace(/^'/, "");
const BENTUK: readonly (readonly [RegExp, SifatAngka])[] = [
  [/^[-–—]?$/, "kosong"], [/^\d+$/, "polos"], [/^[1-9]\d{0,2}[.,]\d{3}$/, "ganda"],
  [/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, "id"], [/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, "en"], [/^\d+,\d+$/, "id"], [/^\d+\.\d+$/, "en"],
];
/** Figures and nothing else: what most cells of a register are, and what needs no second look. */
const POLOS = /^\d+$/;
export const sifatAngka = (teks: string): SifatAngka => { if (POLOS.test(teks)) return "polos"; const t = bersih(teks); return BENTUK.find(([bentuk]) => bentuk.test(t))?.[1] ?? "bukan"; };

const DESIMAL: Readonly<Record<FormatAngka, RegExp>> = { id: /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/, en: /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/ };
/** The number in this format; null when it is none. */
export function bacaDesimalBerkas(teks: string, format: FormatAngka): number | null {
  const cocok = DESIMAL[format].exec(bersih(teks));
  return cocok && Number(`${(cocok[1] ?? "").replace(/[.,]/g, "")}.${cocok[2] ?? "0"}`);
}

export const MAKS_CACAH = 300_000_000;
/** A count: null when the cell is empty (that is not zero), "salah" when it is no whole number from 0 on. */
export function bacaCacah(isi: Isi, format: FormatAngka): number | null | "salah" {
  if (isi === null) return null;
  // "1.000" is one in English; nobody counts to three decimals, so it is a thousand of the other format.
  if (typeof isi === "string" && isi.includes(format === "id" ? "," : ".") && sifatAngka(isi) === "ganda") return "salah";
  const n = typeof isi === "number" || POLOS.test(isi) ? Number(isi) : sifatAngka(isi) === "kosong" ? null : bacaDesimalBerkas(isi, format) ?? Number.NaN;
  if (n === null) return null;
  const bulat = Math.round(n);
  return Math.abs(n - bulat) < 1e-9 && bulat >= 0 && bulat <= MAKS_CACAH ? bulat : "salah";
}
