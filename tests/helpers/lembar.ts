// Registers as offices send them, written by two programs' ways: exceljs and write-excel-file; and CSV by hand.
import ExcelJS from "exceljs";
import writeXlsxFile from "write-excel-file/node";

export type Isian = string | number | null | { readonly rumus: string; readonly hasil?: number };
export type Tabel = readonly (readonly Isian[])[];
type Lembar = { readonly nama: string; readonly tabel: Tabel; readonly gabung?: readonly string[]; readonly tersembunyi?: boolean };

/** By exceljs: with merged cells, several sheets, formulas with or without a value. */
export async function exceljs(tabel: Tabel, gabung: readonly string[] = [], lain: readonly Lembar[] = []): Promise<Buffer> {
  const buku = new ExcelJS.Workbook();
  for (const l of [{ nama: "Lembar1", tabel, gabung }, ...lain] satisfies readonly Lembar[]) {
    const s = buku.addWorksheet(l.nama, { state: "tersembunyi" in l && l.tersembunyi ? "hidden" : "visible" });
    for (const baris of l.tabel) s.addRow(baris.map((x) => (x !== null && typeof x === "object" ? { formula: x.rumus, result: x.hasil } : x)));
    for (const g of l.gabung ?? []) s.mergeCells(g);
  }
  return Buffer.from(await buku.xlsx.writeBuffer());
}

/** By write-excel-file. */
export function writeExcel(tabel: Tabel): Promise<Buffer> {
  return writeXlsxFile(tabel.map((baris) => baris.map((x) => (x === null ? null : typeof x === "object" ? { value: `=${x.rumus}`, type: "Formula" as const } : { value: x })))).toBuffer();
}

export const csv = (tabel: Tabel, pemisah = ",") => tabel.map((b) => b.map((x) => { const t = String(x ?? ""); return t.includes(pemisah) || /["\n]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t; }).join(pemisah)).join("\r\n") + "\r\n";
