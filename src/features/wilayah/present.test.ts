import { expect, it } from "vitest";
import { presentDampakZona, presentZona } from "./present";

const KINI = new Date("2029-11-20T05:05:00Z");
const P = { kode: "95", nama: "Uji", zona: "WIT" as const, jenis: [], sebutan: [], berlaporan: ["95.02"],
  kabKota: [{ kode: "95.01", nama: "Kabupaten Satu", zona: "WIT" as const, bawah: 40 }, { kode: "95.02", nama: "Kabupaten Dua", zona: "WITA" as const, bawah: 10 }] };

it("a kab/kota that has its province's zone follows it; one that differs is named", () => {
  expect(presentZona(P, null).kabKota.map((k) => [k.bidang, k.nilai])).toEqual([["zona.95-01", "ikut"], ["zona.95-02", "WITA"]]);
});
it("the preview says what the clock would be there, how many follow, and where a laporan stands in the way", () => {
  expect(presentDampakZona(P, { zona: "WIT", lain: { "95.01": "WITA", "95.02": "WITA" } }, KINI)).toEqual([{ kode: "95.01", nama: "Kabupaten Satu", terhalang: false, uraian: "WIT menjadi WITA: di sana kini 13.05 WITA, bukan 14.05 WIT; 40 wilayah di bawahnya mengikuti." }]);
  expect(presentDampakZona(P, { zona: "WIB", lain: {} }, KINI).map((d) => [d.kode, d.terhalang])).toEqual([["95", true], ["95.01", false], ["95.02", true]]);
  expect(presentDampakZona(P, { zona: "WIT", lain: { "95.02": "WITA" } }, KINI)).toEqual([]);
});
