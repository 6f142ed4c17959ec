import { expect, it } from "vitest";
import { saringanDari } from "./schema";

it("takes what it knows from an address, and lets nothing else narrow the list", () => {
  expect(saringanDari({ cari: "  kpu ", peran: "KPU", keadaan: "tanpa-faktor", halaman: "3" })).toEqual({ cari: "kpu", peran: "KPU", keadaan: "tanpa-faktor", halaman: 3 });
  const tanpa = { cari: "", peran: null, keadaan: null, halaman: 1 };
  expect(saringanDari({})).toEqual(tanpa);
  expect(saringanDari({ cari: ["a", "b"], peran: "RAJA", keadaan: "constructor", halaman: "-1" })).toEqual(tanpa);
  expect(saringanDari({ halaman: "0" }).halaman).toBe(1);
  expect(saringanDari({ halaman: "99999" }).halaman).toBe(1);
  expect(saringanDari({ cari: "x".repeat(500) }).cari).toHaveLength(80);
});
