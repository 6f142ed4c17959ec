import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatBilangan, formatDesimal, formatPersen, formatRentang, formatSelisih, parseBilangan, parseDesimal, kecil, permil } from "./format";

const MAKS = 999_999_999_999;
const NBSP = "\u00a0";

describe("whole numbers", () => {
  it("read back as written, grouped or plain", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: MAKS }), (n) => parseBilangan(formatBilangan(n)) === n && parseBilangan(`${n}`) === n && parseBilangan(` ${n} `) === n));
  });
  it("are written as here, also where a number would lose digits", () => expect([formatBilangan(6391), formatBilangan(0), formatBilangan(636986768777n)]).toEqual(["6.391", "0", "636.986.768.777"]));
  it("with a decimal part of zeros are whole", () => expect([parseBilangan("1.234,0"), parseBilangan("1234,00")]).toEqual([1234, 1234]));
  it.each(["1.23", "1,5", "-1", "1e3", "0.123", "1.2345", "1,234", "", " ", ",0", "1.234.5", "12.34", "٣", "１２", "+1", "1_000", "1 234", "0x1", "Infinity", "1234567890123", "1.234.567.890.123", "1,05"])("refuse %j", (text) => expect(parseBilangan(text)).toBeNull());
  it("never throw, and never make a number of what has no digit", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."0123456789..,,-+ e\u00a0\ufeff٣１x%") }), (text) => { const n = parseBilangan(text); return n === null || (/^[\d.,\s\ufeff]+$/.test(text) && Number.isSafeInteger(n) && n >= 0); }));
  });
});

describe("decimals", () => {
  it("read back as written", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 999 }), (n, d) => {
      const nilai = (n * 1000 + d) / 1000;
      expect(parseDesimal(formatDesimal(nilai, 3))).toBe(nilai);
    }));
  });
  it("are written with as many places as they have", () => expect([formatDesimal(1234.5), formatDesimal(83), formatDesimal(82.85, 2), formatDesimal(82.85)]).toEqual(["1.234,5", "83", "82,85", "82,9"]));
  it.each(["1.23", "1,234,5", "-1,5", "1e3", ",5", "5,", ""])("refuse %j", (text) => expect(parseDesimal(text)).toBeNull());
});

describe("percent", () => {
  it("is cut, never rounded up", () => {
    expect([0.99996, 0.9499, 0.94999, 1, 0, 0.95, 29 / 100, 57 / 100].map((x) => formatPersen(x))).toEqual(["99,9", "94,9", "94,9", "100,0", "0,0", "95,0", "29,0", "57,0"].map((p) => `${p}${NBSP}%`));
    expect([formatPersen(null), formatPersen(0.5, 0)]).toEqual(["Belum ada data", `50${NBSP}%`]);
  });
  it("of n of m shows exactly the tenths that n of m has", () => {
    fc.assert(fc.property(fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(100, 1000, 2000)), fc.nat(), (m, x) => {
      const n = x % (m + 1);
      expect(formatPersen(n / m)).toBe(`${formatBilangan(Math.floor(Number((BigInt(n) * 1000n) / BigInt(m)) / 10))},${Number((BigInt(n) * 1000n) / BigInt(m)) % 10}${NBSP}%`);
    }));
  });
  it("as a whole number of tenths, what it reads", () => expect([0.29, 0.99996, 1].map(permil)).toEqual([290, 999, 1000]));
  it("of bounds and of differences", () => {
    expect(formatRentang(0.9145, 0.972)).toBe(`91,4–97,2${NBSP}%`);
    expect([-1.2, 1.2, 0].map(formatSelisih)).toEqual(["−1,2", "+1,2", "0"]);
  });
});

it("in the middle of a sentence abbreviations stay", () => expect(["KPPS dilatih", "Kotak suara", "Ke PPK"].map(kecil)).toEqual(["KPPS dilatih", "kotak suara", "ke PPK"]));
