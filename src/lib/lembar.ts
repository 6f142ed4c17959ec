/** What a cell holds, whatever the file is: text, a number where the file says that it is one, or nothing. */
export type Isi = string | number | null;
/** A formula with the value its program has last worked out; null when it has left none. */
export type Rumus = { readonly rumus: string; readonly nilai: Isi };
export type Sel = Isi | Rumus;
/** One row of a sheet. `no`: its number as the program shows it, from 1. */
export type BarisLembar = { readonly no: number; readonly sel: readonly Sel[] };

/** Of an uploaded register. `byte`: the file; the rest: what may be inside a workbook, before and after it is inflated. */
export const BATAS_LEMBAR = { byte: 40 * 2 ** 20, entri: 2_000, mekar: 600 * 2 ** 20, rasio: 200, baris: 1_048_576, kolom: 200, sel: 4_000, teks: 2_000_000, lembar: 200 } as const;

export const isiSel = (sel: Sel | undefined): Isi => (sel === undefined ? null : typeof sel === "object" && sel !== null ? sel.nilai : sel);
/** As one reads it in a message. */
export const teksSel = (sel: Sel | undefined): string => { const isi = isiSel(sel); return isi === null ? "" : String(isi).replace(/\s+/g, " ").trim(); };

/** "A", "B", …, "AA": as the program names the column. */
export function hurufKolom(indeks: number): string {
  const huruf = String.fromCharCode(65 + (indeks % 26));
  return indeks < 26 ? huruf : hurufKolom(Math.floor(indeks / 26) - 1) + huruf;
}
