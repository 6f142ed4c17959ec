import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adalahTps, bacaKodeTps, bacaNomor, bacaTempelan, cukup, desaDari, kodeTps, leluhurBersama, namaTps, periksaKontes, tenggat } from "./domain";

const DESA = "15.08.03.2001";

describe("the code of a TPS", () => {
  it("is read as it is written: as a code, or as a desa and a number", () => {
    for (const teks of [`${DESA}.001`, `${DESA}.1`, `${DESA} 1`, `${DESA} TPS 1`, `  ${DESA}/001 `, `${DESA},1`, `${DESA};1`, `${DESA} - tps. 01`, `${DESA}\t1`]) expect(bacaKodeTps(teks), teks).toBe(`${DESA}.001`);
    for (const teks of ["", "TPS 1", DESA, `${DESA}.000`, `${DESA}.1000`, `${DESA} TPS satu`, "15.08.03.1", `x${DESA}.001`, `${DESA}.001 dan 002`]) expect(bacaKodeTps(teks), teks).toBeNull();
  });
  it("comes back from its number, in the form of the register", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (n) => {
      const kode = kodeTps(DESA, n);
      expect([bacaKodeTps(kode), bacaKodeTps(`${DESA} TPS ${n}`), desaDari(kode), adalahTps(kode), kode.length]).toEqual([kode, kode, DESA, true, DESA.length + 4]);
    }));
    expect(namaTps(kodeTps(DESA, 7))).toBe("TPS 007");
    expect([`${DESA}.000`, DESA, "x"].some(adalahTps)).toBe(false);
  });
});

it("a pasted list is each TPS once, in order; what is no code is told by its line", () => {
  expect(bacaTempelan(`${DESA}.002\r\n\r\n${DESA} TPS 1\nkode salah\n${DESA}.002`)).toEqual({ kode: [`${DESA}.001`, `${DESA}.002`], salah: [{ baris: 4, teks: "kode salah" }] });
  expect(bacaTempelan(" \n")).toEqual({ kode: [], salah: [] });
});

it("numbers of one desa are read singly and as ranges, or not at all", () => {
  expect([bacaNomor("1, 3-5"), bacaNomor("05,5, 4–5"), bacaNomor(""), bacaNomor("12")]).toEqual([[1, 3, 4, 5], [4, 5], [], [12]]);
  for (const teks of ["a", "1-", "5-3", "0", "1000", "1;2", "1.5"]) expect(bacaNomor(teks), teks).toBeNull();
});

describe("the smallest place that holds all", () => {
  it("is the TPS itself for one, and an ancestor of each for more", () => {
    expect(leluhurBersama([`${DESA}.001`])).toBe(`${DESA}.001`);
    expect(leluhurBersama([`${DESA}.001`, `${DESA}.002`])).toBe(DESA);
    expect(leluhurBersama([`${DESA}.001`, "15.08.04.2001.001"])).toBe("15.08");
    expect(leluhurBersama([`${DESA}.001`, "16.08.04.2001.001"])).toBeNull();
    expect(leluhurBersama([])).toBeNull();
  });
  it("never mistakes a code that begins alike", () => expect(leluhurBersama(["15.08.03.2001.001", "15.08.03.2011.001"])).toBe("15.08.03"));
});

it("each contest needs a TPS, and each TPS a contest", () => {
  const [provinsi, bungo, kerinci] = [{ id: 1, wilayah: "15" }, { id: 2, wilayah: "15.08" }, { id: 3, wilayah: "15.01" }];
  const tps = [`${DESA}.001`, "15.02.01.2001.001"];
  expect(periksaKontes([provinsi], tps)).toEqual({ tanpaTps: [], tanpaKontes: [] });
  expect(periksaKontes([bungo], tps)).toEqual({ tanpaTps: [], tanpaKontes: ["15.02.01.2001.001"] });
  expect(periksaKontes([provinsi, kerinci], tps)).toEqual({ tanpaTps: [3], tanpaKontes: [] });
  expect(periksaKontes([{ id: 4, wilayah: "ID" }], tps).tanpaKontes).toEqual([]);
});

it("the days allowed run from the vote that is repeated, or from the word that ordered it: Bungo 2025 had 45 from its ruling", () => {
  const tanggal = { pemungutan: "2024-11-27", dasar: "2025-02-24", hari: "2025-04-05" };
  expect(tenggat({ hari: 45, sejak: "DASAR" }, tanggal)).toEqual({ sampai: "2025-04-10", lewat: -5 });
  expect(tenggat({ hari: 10, sejak: "PEMUNGUTAN" }, { ...tanggal, hari: "2024-12-07" })).toEqual({ sampai: "2024-12-07", lewat: 0 });
  expect(tenggat({ hari: 10, sejak: "PEMUNGUTAN" }, { ...tanggal, hari: "2024-12-08" })?.lewat).toBe(1);
  expect(tenggat(null, tanggal)).toBeNull();
});

it("the reserve is enough, or not, or not known: a need known of some TPS only can tell that it is not; what some only have reported, that it is", () => {
  const c = { kontes: "Bupati", wilayah: "15.08", wilayahNama: "Kabupaten Bungo", disiapkan: 2000, tersedia: 2000, butuh: 1800, butuhDari: 3, tps: 3, lapor: 1, unit: 1, per: null, contoh: false };
  expect([cukup({ ...c, lapor: 2, unit: 3 }), cukup({ ...c, lapor: 2, unit: 3, butuh: 2001 })]).toEqual([true, null]);
  expect([cukup(c), cukup({ ...c, butuh: 2001 }), cukup({ ...c, butuhDari: 2 }), cukup({ ...c, butuh: 2001, butuhDari: 2 }), cukup({ ...c, tersedia: null }), cukup({ ...c, butuh: null }), cukup({ ...c, tersedia: 0, butuh: 1 })]).toEqual([true, false, null, false, null, null, false]);
});
