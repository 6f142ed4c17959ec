import { describe, expect, it } from "vitest";
import type { Bantahan, Sel } from "./domain";
import { cakupanAnak, formatSumbangan, tampilkanBantahan, umurTeks } from "./present";

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

describe("how many of the parts have reported", () => {
  const hari = { hariIni: "2024-11-20", h: -7 };
  const sel = (bukaH: number, per: string | null): Sel => ({ ketentuan: { bukaH, kurva: [[bukaH, 0], [bukaH + 10, 1000]], ritmeHari: 7, ritmeRapatHari: 1, ritmeRapatSejakH: -14 }, butuh: { penyebut: 10, unit: 1, unitTanpaDasar: 0 },
    capaian: per === null ? null : { unitLapor: 1, terpenuhi: 5, penyebut: 10, umur: { [per]: [1, 5, 10, 1] }, perLama: per, perBaru: per, bendera: 0, unitContoh: 0 } }) as unknown as Sel;
  it("counts those of whom something is asked by now, and the silent among them", () => {
    expect(cakupanAnak([{ sel: [sel(-20, "2024-11-20")] }, { sel: [sel(-20, "2024-11-16")] }, { sel: [sel(-20, null)] }, { sel: [sel(-7, null)] }], "kecamatan", hari)).toBe("2 dari 3 kecamatan melapor, 1 diam");
  });
  it("is nothing while nothing is asked of any of them", () => expect([cakupanAnak([{ sel: [sel(-7, null)] }, { sel: [] }], "kecamatan", hari), cakupanAnak([], "kecamatan", hari)]).toEqual([null, null]));
});
