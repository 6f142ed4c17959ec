import { describe, expect, it } from "vitest";
import type { Bantahan } from "./domain";
import { formatSumbangan, kecil, tampilkanBantahan, umurTeks } from "./present";

const bantahan = (over: Partial<Bantahan> = {}): Bantahan => ({ faktaId: "1", jenisNama: "Jumlah TPS", wilayah: "Muaro Jambi", keberatan: true, peran: ["BAWASLU"], ...over });
const beda = bantahan({ faktaId: "2", keberatan: false, peran: [], wilayah: "Kerinci" });

describe("the mark of a base on which not all agree", () => {
  it("says which fact, where, and which office; and only that sources differ when nobody objects", () => {
    expect(tampilkanBantahan([])).toBeNull();
    expect(tampilkanBantahan([bantahan(), beda])).toEqual({ status: "BERTENTANGAN", pendek: "dipersengketakan Bawaslu", teks: "Jumlah TPS Muaro Jambi dipersengketakan Bawaslu" });
    expect(tampilkanBantahan([beda])).toEqual({ status: "SUMBER_BERBEDA", pendek: "sumber berbeda", teks: "Sumber jumlah TPS Kerinci berbeda" });
  });
  it("names no place that is not on the screen, and no person", () => {
    expect(tampilkanBantahan([bantahan({ wilayah: null, peran: [] })])).toMatchObject({ pendek: "dipersengketakan", teks: "Jumlah TPS di wilayah bawahnya dipersengketakan" });
  });
  it("counts more than it can say", () => {
    expect(tampilkanBantahan([bantahan({ peran: ["BAWASLU", "POLRI"] }), bantahan({ faktaId: "3" })])).toMatchObject({ pendek: "dipersengketakan Bawaslu dan Polri", teks: "Jumlah TPS Muaro Jambi dipersengketakan Bawaslu dan Polri, dan 1 fakta lain" });
    expect(tampilkanBantahan([bantahan({ peran: ["BAWASLU", "POLRI", "TNI"] })])?.pendek).toBe("dipersengketakan 3 lembaga");
  });
});

it("an age says whether anything is still waited for", () => {
  const hari = { hariIni: "2024-11-20", h: -7 };
  expect([umurTeks({ perBaru: "2024-11-19", perTunggak: "2024-11-13" }, hari), umurTeks({ perBaru: "2024-11-19", perTunggak: null }, hari), umurTeks({ perBaru: null, perTunggak: null }, hari)])
    .toEqual(["data tertua 7 hari lalu", "laporan terakhir kemarin", "belum pernah dilaporkan"]);
});
it("a part of an index is written in points", () => expect([formatSumbangan(241), formatSumbangan(0), formatSumbangan(null)]).toEqual(["24,1", "0,0", "—"]));
it("in the middle of a sentence abbreviations stay", () => expect(["KPPS dilatih", "Kotak suara"].map(kecil)).toEqual(["KPPS dilatih", "kotak suara"]));
