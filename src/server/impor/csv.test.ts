import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { barisCsv, kenaliPemisah } from "./csv";

async function baca(teks: string) {
  const semua = [];
  for await (const bagian of barisCsv(Buffer.from(teks))) semua.push(...bagian);
  return semua;
}

it("a file without quotation marks is read as the grammar of CSV reads it", async () => {
  const isian = fc.string({ unit: fc.constantFrom("a", "7", " ", ";", ",", "\t", ".", "é"), maxLength: 8 });
  await fc.assert(fc.asyncProperty(fc.array(isian, { minLength: 1, maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), async (baris, akhir, penutup) => {
    const teks = `a,b,c${akhir}${baris.join(akhir)}${penutup ? akhir : ""}`;
    const menurutTata = parse(teks, { delimiter: kenaliPemisah(teks), bom: true, relax_column_count: true, relax_quotes: true }) as string[][];
    expect((await baca(teks)).map((b) => b.sel.map((s) => s ?? ""))).toEqual(menurutTata);
  }), { numRuns: 500 });
});

it("lines, ends of lines and letters may lie across the pieces in which a file is read", async () => {
  const banyak = 30_000;
  const semua = await baca(`kode,nama\r\n${Array.from({ length: banyak }, (_, i) => `${i},é${i}`).join("\r\n")}`);
  expect(semua.length).toBe(banyak + 1);
  expect(semua.every((b, i) => b.no === i + 1 && (i === 0 || (b.sel[0] === String(i - 1) && b.sel[1] === `é${i - 1}`)))).toBe(true);
});

it("a line beyond all measure is refused by its number, not held", async () => {
  await expect(baca(`a,b\n1,2\n${"9".repeat(200_000)}\n`)).rejects.toThrow("sekitar baris 3");
  await expect(baca(`a,b\n1,"2\n${"9".repeat(200_000)}\n`)).rejects.toThrow("tanda kutip");
});
