import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bacaCacah, bacaDesimalBerkas, sifatAngka } from "./angka-berkas";

const TANDA = { "id-ID": [".", ","], "en-US": [",", "."] } as const;
function tulis(n: number, lokal: keyof typeof TANDA, desimal = 0): string {
  const [bulat = "", pecahan] = n.toFixed(desimal).split(".");
  return bulat.replace(/\B(?=(\d{3})+$)/g, TANDA[lokal][0]) + (pecahan === undefined ? "" : TANDA[lokal][1] + pecahan);
}

describe("what a cell says of its format", () => {
  it.each([
    ["", "kosong"], ["-", "kosong"], ["–", "kosong"], ["0", "polos"], ["435296", "polos"], ["1.234", "ganda"], ["1,234", "ganda"], ["999.999", "ganda"], ["1.234.567", "id"], ["1,234,567", "en"], ["1.234,5", "id"], ["1,234.5", "en"], ["12,5", "id"], ["12.5", "en"],
    ["0,123", "id"], ["0.123", "en"], ["1 234", "polos"], ["1\u00a0234", "polos"], ["'19", "polos"], ["12a", "bukan"], ["1.23.456", "bukan"], ["-5", "bukan"], ["1e5", "bukan"],
  ] as const)("%s: %s", (teks, sifat) => expect(sifatAngka(teks)).toBe(sifat));
});

describe("counts", () => {
  it.each([["1.234", "id", 1234], ["1,234", "en", 1234], ["1.234", "en", "salah"], ["1,234", "id", "salah"], ["1.234,0", "id", 1234], ["1.234,5", "id", "salah"], ["", "id", null], ["-", "en", null], ["-1", "id", "salah"], ["sepuluh", "id", "salah"], ["300000001", "id", "salah"]] as const)("%s in %s", (teks, format, n) => expect(bacaCacah(teks, format)).toBe(n));
  it.each([[19, 19], [19.0000000001, 19], [19.5, "salah"], [-1, "salah"], [Number.NaN, "salah"]] as const)("the number %s", (n, jadi) => expect(bacaCacah(n, "id")).toBe(jadi));
  it("nothing is not zero", () => expect([bacaCacah(null, "id"), bacaCacah(0, "id"), bacaCacah("0", "id")]).toEqual([null, 0, 0]));
});

describe("round trips", () => {
  it("every count written in id-ID or en-US is read back unchanged in its format", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 300_000_000 }), (n) => { expect([bacaCacah(tulis(n, "id-ID"), "id"), bacaCacah(tulis(n, "en-US"), "en"), bacaCacah(String(n), "id"), bacaCacah(n, "en")]).toEqual([n, n, n, n]); }));
  });
  it("decimals as well", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), fc.integer({ min: 1, max: 4 }), (bulat, d) => {
      const n = bulat / 10 ** d;
      expect(bacaDesimalBerkas(tulis(n, "id-ID", d), "id")).toBe(n);
      expect(bacaDesimalBerkas(tulis(n, "en-US", d), "en")).toBe(n);
    }));
  });
  it("what is read in the other format is refused or said to be ambiguous, never silently another number", () => {
    fc.assert(fc.property(fc.integer({ min: 1000, max: 300_000_000 }), (n) => {
      const teks = tulis(n, "id-ID");
      expect(bacaCacah(teks, "en")).toBe("salah");
      expect(["ganda", "id"]).toContain(sifatAngka(teks));
    }));
  });
});
