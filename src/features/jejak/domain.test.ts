import { describe, expect, it } from "vitest";
import { faktaRumus, nyatakanUlang, type VersiKebutuhan } from "./domain";

const versi = (menit: number, penyebut: number | null, sumber?: string): VersiKebutuhan => ({ sejakAt: new Date(Date.UTC(2024, 10, 20, 6, menit)), penyebut, fakta: sumber ? { jenisNama: "Jumlah TPS", wilayah: "Muaro Jambi", nilai: 800, sumber } : null });

describe("a need that was restated", () => {
  it("is said with what it was, what it became, and the fact that made it; the latest first", () => {
    expect(nyatakanUlang([versi(0, 1592), versi(10, 1600, "SK 1"), versi(20, 1592, "SK 2")]).map((u) => [u.dari, u.ke, u.fakta?.sumber])).toEqual([[1600, 1592, "SK 2"], [1592, 1600, "SK 1"]]);
  });
  it("is not said where only its status or rule changed, nor of its first version", () => {
    expect(nyatakanUlang([versi(0, 1592)])).toEqual([]);
    expect(nyatakanUlang([versi(0, 1592), versi(10, 1592)])).toEqual([]);
    expect(nyatakanUlang([])).toEqual([]);
  });
  it("knows what was not known from what is zero", () => {
    expect(nyatakanUlang([versi(0, null), versi(10, 0), versi(20, null)]).map((u) => [u.dari, u.ke])).toEqual([[0, null], [null, 0]]);
  });
});

it("a rule names the kinds of fact it counts from", () => {
  expect([faktaRumus("PER_TPS"), faktaRumus("PER_DPT"), faktaRumus("TETAP"), faktaRumus("PER_FAKTA")]).toEqual([["tps.jumlah"], ["dpt.jumlah"], [], null]);
});
