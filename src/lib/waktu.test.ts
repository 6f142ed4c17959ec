import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatH, formatHariSaat, formatHariSingkat, formatHariTanggal, formatJam, formatSaat, formatSisa, formatTanggal, formatTanggalPendek, formatTanggalRingkas, formatUmur, hRelatif, keSaatSetempat, keTanggalDb, parseSaat, parseTanggal, saat, selisihHari, sumberBertanggal,
  tambahHari, tanggal, tanggalDb, type Zona,
} from "./waktu";

const HARI = "2024-11-27";
const ZONA: readonly Zona[] = ["WIB", "WITA", "WIT"];
const hari = fc.integer({ min: -5000, max: 15_000 }).map((n) => tambahHari("2024-01-01", n));

describe("three zones", () => {
  it("open at seven, two hours apart from end to end", () => expect(ZONA.map((z) => saat(HARI, "07:00", z).toISOString())).toEqual(["2024-11-27T00:00:00.000Z", "2024-11-26T23:00:00.000Z", "2024-11-26T22:00:00.000Z"]));
  it("have their own calendar: in Jayapura it is already tomorrow", () => {
    const at = new Date("2024-11-26T15:30:00Z");
    expect(ZONA.map((z) => [tanggal(at, z), formatJam(at, z)])).toEqual([["2024-11-26", "22.30"], ["2024-11-26", "23.30"], ["2024-11-27", "00.30"]]);
    expect(ZONA.map((z) => formatH(hRelatif(HARI, at, z)))).toEqual(["H−1", "H−1", "Hari H"]);
  });
  it("wall time becomes an instant and back, on any day", () => {
    fc.assert(fc.property(hari, fc.constantFrom(...ZONA), fc.integer({ min: 0, max: 1439 }), (t, zona, menit) => {
      const jam = `${String(Math.floor(menit / 60)).padStart(2, "0")}:${String(menit % 60).padStart(2, "0")}`;
      const at = saat(t, jam, zona);
      expect([tanggal(at, zona), formatJam(at, zona)]).toEqual([t, jam.replace(":", ".")]);
    }));
  });
});

describe("the day relative to the vote", () => {
  it("turns at midnight of the place", () => {
    expect([hRelatif(HARI, new Date("2024-11-20T16:59:59.999Z"), "WIB"), hRelatif(HARI, new Date("2024-11-20T17:00:00Z"), "WIB")]).toEqual([-7, -6]);
    expect([-7, 0, 3].map(formatH)).toEqual(["H−7", "Hari H", "H+3"]);
  });
  it("H−7 at one o'clock on 20 November", () => expect(hRelatif(HARI, saat("2024-11-20", "13:00", "WIB"), "WIB")).toBe(-7));
});

describe("calendar dates", () => {
  it("add and subtract over months and leap years", () => {
    expect([tambahHari("2024-02-28", 2), tambahHari("2023-02-28", 1), tambahHari("2024-01-01", -1), selisihHari("2024-02-28", "2024-03-01"), selisihHari("2024-03-01", "2024-02-28")]).toEqual(["2024-03-01", "2023-03-01", "2023-12-31", 2, -2]);
    fc.assert(fc.property(hari, fc.integer({ min: -3000, max: 3000 }), (t, n) => selisihHari(t, tambahHari(t, n)) === n));
  });
  it("pass through a date column unchanged", () => fc.assert(fc.property(hari, (t) => tanggalDb(keTanggalDb(t)) === t)));
  it("are read only when they exist", () => {
    expect(["2024-02-29", "2023-02-29", "2024-11-31", "2024-1-1", "20241120", "2024-11-20T00:00", "", "besok"].map(parseTanggal)).toEqual(["2024-02-29", null, null, null, null, null, null, null]);
  });
  it("an age counts midnights, not 24 hours", () => {
    const [malam, lewat] = [saat("2024-11-19", "23:30", "WIB"), saat("2024-11-20", "00:30", "WIB")];
    expect(formatUmur(tanggal(malam, "WIB"), tanggal(lewat, "WIB"))).toBe("kemarin");
    expect(["2024-11-20", "2024-11-21", "2024-11-18"].map((per) => formatUmur(per, "2024-11-20"))).toEqual(["hari ini", "hari ini", "2 hari lalu"]);
  });
});

describe("an instant in a link", () => {
  it("is an instant with its zone, or a day meaning its end at that place", () => {
    expect(parseSaat("2024-11-15T13:00:00+07:00", "WIT")?.toISOString()).toBe("2024-11-15T06:00:00.000Z");
    expect(ZONA.map((z) => parseSaat("2024-11-15", z)?.toISOString())).toEqual(["2024-11-15T16:59:59.999Z", "2024-11-15T15:59:59.999Z", "2024-11-15T14:59:59.999Z"]);
  });
  it("a date-time field means the wall of that place, a slider seconds", () => {
    expect(ZONA.map((z) => parseSaat("2024-11-15T13:00", z)?.toISOString())).toEqual(["2024-11-15T06:00:00.000Z", "2024-11-15T05:00:00.000Z", "2024-11-15T04:00:00.000Z"]);
    expect(parseSaat("1731628800", "WIT")?.toISOString()).toBe("2024-11-15T00:00:00.000Z");
    for (const z of ZONA) expect(keSaatSetempat(new Date("2024-11-15T16:30:00Z"), z)).toBe({ WIB: "2024-11-15T23:30", WITA: "2024-11-16T00:30", WIT: "2024-11-16T01:30" }[z]);
  });
  it("a source names its day once", () => expect([sumberBertanggal("Pleno, 22 September 2024", "2024-09-22"), sumberBertanggal("SK KPU 216/2024", "2024-09-19")]).toEqual(["Pleno, 22 September 2024", "SK KPU 216/2024, 19 Sep 2024"]));
  it.each(["2024-11-15T13:00:00", "2024-11-15T24:00", "2024-02-30T10:00", "2024-02-30", "kemarin", "", "1731628800000", "2024-11-15T25:00:00Z"])("refuses %j", (text) => expect(parseSaat(text, "WIB")).toBeNull());
  it("a day's end belongs to that day", () => fc.assert(fc.property(hari, fc.constantFrom(...ZONA), (t, zona) => { const at = parseSaat(t, zona); return at !== null && tanggal(at, zona) === t && tanggal(new Date(at.getTime() + 1), zona) === tambahHari(t, 1); })));
});

it("is written as an officer would", () => {
  const at = saat("2024-11-20", "13:00", "WIB");
  expect([formatTanggal(HARI), formatTanggalPendek(HARI), formatTanggalRingkas(HARI), formatHariTanggal(HARI), formatHariSingkat(HARI), formatSaat(at, "WIB"), formatSaat(at, "WIT"), formatHariSaat(at, "WIB")])
    .toEqual(["27 November 2024", "27 Nov 2024", "27 Nov", "Rabu, 27 November 2024", "Rab 27", "20 Nov 2024, 13.00 WIB", "20 Nov 2024, 15.00 WIT", "Rabu, 20 Nov 2024, 13.00 WIB"]);
});
it("what is left until the doors open", () => {
  const buka = saat(HARI, "07:00", "WIB");
  const sisa = (menit: number) => formatSisa(buka, new Date(buka.getTime() - menit * 60_000));
  expect([sisa(6 * 1440 + 18 * 60), sisa(125), sisa(59), sisa(0.5), sisa(0), sisa(-5)]).toEqual(["6 hari 18 jam", "2 jam 5 menit", "59 menit", null, null, null]);
});
