import { expect, it } from "vitest";
import { BATAS_LEMBAR } from "@/lib/lembar";
import type { Arsip } from "./arsip";
import { awalTiapXlsx } from "./baca";

type Isi = { readonly lembar?: number; readonly teks?: () => Generator<string>; readonly baris?: string };
/** A workbook without its zip; what of it was inflated, in order, and how much at once. */
function buku({ lembar = 1, teks = function* () { yield "<sst><si><t>kode</t></si></sst>"; }, baris = '<row r="1"><c t="s"><v>0</v></c></row>' }: Isi) {
  const dibuka: string[] = [];
  let [kini, terbanyak] = [0, 0];
  const nomor = Array.from({ length: lembar }, (_, i) => i + 1);
  const isi: Record<string, () => Iterable<string>> = {
    "xl/workbook.xml": () => [`<workbook>${nomor.map((n) => `<sheet name="L${n}" r:id="r${n}"/>`).join("")}</workbook>`], "xl/sharedStrings.xml": teks,
    "xl/_rels/workbook.xml.rels": () => [`<Relationships>${nomor.map((n) => `<Relationship Id="r${n}" Target="worksheets/s${n}.xml"/>`).join("")}</Relationships>`],
    ...Object.fromEntries(nomor.map((n) => [`xl/worksheets/s${n}.xml`, () => [`<worksheet><sheetData>${baris}</sheetData></worksheet>`]])),
  };
  const arsip: Arsip = { nama: Object.keys(isi), tutup: () => undefined, alir: async function* (nama) {
    dibuka.push(nama);
    terbanyak = Math.max(terbanyak, kini += 1);
    try { for (const t of isi[nama]?.() ?? []) yield Buffer.from(t); } finally { kini -= 1; }
  } };
  return { arsip, dibuka, terbanyak: () => terbanyak };
}

it("looks at ten sheets one after the other, with the shared texts read once", async () => {
  const b = buku({ lembar: 12 });
  const awal = await awalTiapXlsx(b.arsip, 5);
  expect(awal.map((l) => [l.lembar, l.baris?.length ?? null])).toEqual(Array.from({ length: 12 }, (_, i) => [`L${i + 1}`, i < 10 ? 1 : null]));
  expect(awal[9]?.baris).toEqual([{ no: 1, sel: ["kode"] }]);
  expect([b.dibuka.filter((n) => n === "xl/sharedStrings.xml").length, b.dibuka.filter((n) => n.includes("worksheets/")).length, b.terbanyak()]).toEqual([1, 10, 1]);
});

it("refuses more sheets and more texts than a register has", async () => {
  await expect(awalTiapXlsx(buku({ lembar: BATAS_LEMBAR.lembar + 1 }).arsip, 5)).rejects.toThrow(/lebih dari 200 lembar/);
  const seribu = "<si/>".repeat(1_000);
  await expect(awalTiapXlsx(buku({ teks: function* () { yield "<sst>"; for (let i = 0; i <= BATAS_LEMBAR.teks / 1_000; i += 1) yield seribu; } }).arsip, 5)).rejects.toThrow(/terlalu banyak/);
});

it.each(["x", "", "1.5", "0", "-1", "1e9", "1048577", "NaN"])("a row that says it is number %j is of a broken file", async (r) => {
  await expect(awalTiapXlsx(buku({ baris: `<row r="${r}"><c><v>1</v></c></row>` }).arsip, 5)).rejects.toThrow(/rusak/);
});
it("rows without numbers are counted", async () => {
  expect((await awalTiapXlsx(buku({ baris: '<row r="1048575"><c><v>1</v></c></row><row><c><v>2</v></c></row>' }).arsip, 5))[0]?.baris?.map((b) => b.no)).toEqual([1_048_575, 1_048_576]);
});
