import fc from "fast-check";
import { expect, it } from "vitest";
import { bagiCacah, kali, type Pecahan, samakan, tambah, UTUH } from "./pecahan";

const bobot = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 6 }).filter((b) => b.some((n) => n > 0));
const bagian = (b: readonly number[]): Pecahan[] => { const m = b.reduce((x, y) => x + y, 0); return b.map((n) => [BigInt(n), BigInt(m)]); };

it("parts make up the whole to the unit, and none is a unit off its share", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 300_000_000 }), bobot, (nilai, b) => {
    const { pembilang, penyebut } = samakan(bagian(b));
    const isi = bagiCacah(nilai, pembilang, penyebut);
    expect(isi.reduce((x, y) => x + y, 0)).toBe(nilai);
    for (const [i, n] of isi.entries()) expect(Math.abs(n - (nilai * (b[i] ?? 0)) / b.reduce((x, y) => x + y, 0))).toBeLessThan(1);
  }));
});
it("a share of a share is exact, and shares of one thing sum to one", () => {
  fc.assert(fc.property(bobot, bobot, (a, b) => {
    const semua = bagian(a).flatMap((p) => bagian(b).map((q) => kali(p, q)));
    expect(semua.reduce(tambah, [0n, 1n])).toEqual(UTUH);
  }));
});
it("what is left over goes where most was cut off, the earlier first", () => {
  expect(bagiCacah(10, [1n, 1n, 1n], 3n)).toEqual([4, 3, 3]);
  expect(bagiCacah(7, [1n, 2n], 3n)).toEqual([2, 5]);
  expect(bagiCacah(0, [1n, 2n], 3n)).toEqual([0, 0]);
});
