import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cocokDasar, KELOMPOK, orangUntuk, potensial, shareDari, type SumberPartisipasi, terakhir, utama } from "./domain";

const kata = (over: Partial<SumberPartisipasi>): SumberPartisipasi => ({ id: "1", jenis: "partisipasi.capaian", wilayahId: 1, pemilihan: "pemilu-2024", pemilihanNama: "Pemilu 2024", hari: "2024-02-14", kontes: "Presiden", nilai: null, pembilang: null, penyebut: null,
  status: "RESMI", sumber: "uji", tanggal: "2024-03-01", catatan: null, dipakai: false, ...over });
const lengkap = kata({ id: "a", nilai: 84.46, pembilang: 2260233, penyebut: 2676107 });
const dptSaja = kata({ id: "b", nilai: 81.94, pembilang: 2192759, penyebut: 2676107 });
const klaim = kata({ id: "c", nilai: 83, status: "KLAIM" });

it("a target of 86 % of 2.695.348 voters is 2.318.000 people; a whole number of percent is not one person more", () => {
  expect([orangUntuk(86, 2695348), orangUntuk(90, 2695348), orangUntuk(79.5, 2695348), orangUntuk(82, 2695348)]).toEqual([2318000, 2425814, 2142802, 2210186]);
  expect([orangUntuk(29, 100), orangUntuk(57, 100), orangUntuk(0, 100), orangUntuk(100, 7)]).toEqual([29, 57, 0, 7]);
  fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 300_000_000 }), (permil, dpt) => {
    const n = BigInt(orangUntuk(permil / 10, dpt));
    return n * 1000n >= BigInt(permil) * BigInt(dpt) && (n === 0n || (n - 1n) * 1000n < BigInt(permil) * BigInt(dpt));
  }));
});

describe("the one that counts", () => {
  it("is the adopted; two with a base and none adopted: none, rather than one of our choice", () => {
    expect(utama([dptSaja, { ...lengkap, dipakai: true }, klaim])?.id).toBe("a");
    expect(utama([dptSaja, lengkap, klaim])).toBeNull();
    expect(utama([dptSaja, klaim])?.id).toBe("b");
  });
  it("is never a bare percentage, not even an adopted one", () => expect([utama([klaim]), utama([{ ...klaim, dipakai: true }]), utama([kata({ nilai: 80, dipakai: true })])]).toEqual([null, null, null]));
});

it("after the day: 1.967.070 of 2.695.348 are 72,98 %", () => {
  const nyata = kata({ nilai: 72.98, pembilang: 1967070, penyebut: 2695348 });
  expect(shareDari(nyata)).toBeCloseTo(0.7298, 5);
  expect([cocokDasar(nyata), cocokDasar({ ...nyata, nilai: 72.76 }), cocokDasar(lengkap), cocokDasar(klaim)]).toEqual([true, false, true, true]);
  expect([shareDari(klaim), shareDari(kata({})), shareDari(kata({ pembilang: 1, penyebut: 0 }))]).toEqual([0.83, null, null]);
});

it("potential voters: the list now less those who came last time, of the newest election that has a base", () => {
  const lama = kata({ id: "lama", pemilihan: "pilkada-2020", hari: "2020-12-09", kontes: null, pembilang: 1, penyebut: 2 });
  const sendiri = kata({ id: "ini", pemilihan: "pilkada-2024", hari: "2024-11-27", kontes: null, pembilang: 1967070, penyebut: 2695348 });
  const pileg = kata({ id: "pileg", kontes: "DPR", nilai: 82.85, status: "KLAIM" });
  const dari = terakhir([lama, sendiri, pileg, dptSaja, { ...lengkap, dipakai: true }, klaim], "pilkada-2024", "2024-11-27");
  expect(dari?.id).toBe("a");
  expect(potensial(2695348, dari)).toBe(435115);
  expect(terakhir([lama, pileg, klaim], "pilkada-2024", "2024-11-27")?.id).toBe("lama");
  expect([potensial(null, dari), potensial(10, null), potensial(10, klaim), terakhir([sendiri], "pilkada-2024", "2024-11-27")]).toEqual([null, null, null, null]);
});

it("each group of voters says what exactly is counted", () => expect(KELOMPOK.filter((k) => !k.batasan.includes("dalam DPT")).map((k) => k.jenis)).toEqual([]));
