import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { angkaBerlaku, beda, type Isi, isiDari, pemilihPerTps, selisihKelamin, type SumberAngka, tutup } from "./domain";

const kata = (nilai: number, over: Partial<SumberAngka> = {}): SumberAngka => ({ jenis: "dpt.jumlah", wilayahId: 1, pemilihan: "pilkada-2024", nilai, status: "RESMI", sumber: "uji", tanggal: "2024-09-22", dipakai: false, disanggah: 0, ...over });

describe("the figure in force", () => {
  it("is the adopted one; other figures stand beside it once each, equal ones do not", () => {
    const a = angkaBerlaku([kata(796, { jenis: "tps.jumlah", dipakai: true }), kata(804, { jenis: "tps.jumlah", disanggah: 2 }), kata(804, { jenis: "tps.jumlah" }), kata(796, { jenis: "tps.jumlah" })], "tps.jumlah", 1, "pilkada-2024");
    expect(a).toMatchObject({ nilai: 796, beda: [804], disanggah: 2, adaSumber: true });
  });
  it("is unknown where nobody's was adopted, however many speak", () => {
    expect(angkaBerlaku([kata(10), kata(11)], "dpt.jumlah", 1, "pilkada-2024")).toMatchObject({ nilai: null, status: null, beda: [10, 11], adaSumber: true });
    expect(angkaBerlaku([kata(10, { wilayahId: 2, dipakai: true }), kata(9, { pemilihan: "pemilu-2024", dipakai: true })], "dpt.jumlah", 1, "pilkada-2024")).toMatchObject({ nilai: null, adaSumber: false });
  });
});

const isi = (tps: number | null, dpt: number | null, l: number | null = null, p: number | null = null): Isi => isiDari(([["tps.jumlah", tps], ["dpt.jumlah", dpt], ["dpt.laki-laki", l], ["dpt.perempuan", p]] as const).flatMap(([jenis, n]) => (n === null ? [] : [kata(n, { jenis, dipakai: true })])), 1, "pilkada-2024");

it("voters per TPS are n of m, and unknown where one of the two is", () => {
  expect(pemilihPerTps(isi(6391, 2695348))).toBeCloseTo(421.741, 3);
  expect([pemilihPerTps(isi(null, 10)), pemilihPerTps(isi(10, null)), pemilihPerTps(isi(0, 10))]).toEqual([null, null, null]);
});
it("men and women make up the list of Sarolangun, and one too many is seen", () => {
  expect(selisihKelamin(isi(544, 214042, 108160, 105882))).toBe(0);
  expect(selisihKelamin(isi(544, 214042, 108161, 105882))).toBe(1);
  expect(selisihKelamin(isi(544, 214042, 108160))).toBeNull();
});
it("the difference to an earlier election is unknown where either is", () => expect([beda(2695348, 2676107), beda(null, 1), beda(1, null)]).toEqual([19241, null, null]));

describe("do the parts make up the whole?", () => {
  it("six of eleven DPT are unknown: what is left over is theirs together", () => {
    const anak = [null, null, 214042, 218007, 317451, null, null, null, null, 455276, 72734];
    expect(tutup(2695348, anak)).toEqual({ keadaan: "SISA", induk: 2695348, jumlah: 1277510, diketahui: 5, dari: 11, sisa: 1417838 });
  });
  it("closed, open, and impossible", () => {
    expect(tutup(6391, [6000, 391]).keadaan).toBe("TUTUP");
    expect(tutup(6391, [6000, 390])).toMatchObject({ keadaan: "SELISIH", sisa: 1 });
    expect(tutup(100, [101, null])).toMatchObject({ keadaan: "SELISIH", sisa: -1 });
    // Nothing left over for somebody who has voters is no remainder either.
    expect(tutup(100, [100, null]).keadaan).toBe("SELISIH");
    expect([tutup(null, [1]).keadaan, tutup(5, [null]).keadaan, tutup(5, []).keadaan]).toEqual(["TERBUKA", "TERBUKA", "TERBUKA"]);
    expect(tutup(5, [null]).jumlah).toBeNull();
  });
  it("the known parts and the remainder always are the whole", () => fc.assert(fc.property(fc.nat(1e9), fc.array(fc.option(fc.nat(1e6)), { minLength: 1 }), (induk, anak) => {
    const p = tutup(induk, anak);
    return p.jumlah === null ? p.keadaan === "TERBUKA" : p.jumlah + (p.sisa ?? NaN) === induk && (p.keadaan === "TUTUP") === (p.sisa === 0 && p.diketahui === p.dari);
  })));
});
