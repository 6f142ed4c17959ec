import { expect, it } from "vitest";
import { denahSchema } from "@/features/wilayah/schema";
import { gambarDenah } from "@/server/wilayah/denah";

const kotak = (x: number, y: number, sisi = 1) => ({ type: "Polygon" as const, coordinates: [[[x, y], [x + sisi, y], [x + sisi, y + sisi], [x, y + sisi], [x, y]]] });
const fitur = (geometry: object) => ({ type: "Feature", properties: { kode: "15.03" }, geometry });
const kirim = (isi: unknown, lain: object = {}) => denahSchema.safeParse({ wilayah: "15", aksi: "simpan", sumber: "Badan uji", berkas: typeof isi === "string" ? isi : JSON.stringify(isi), ...lain });
const koleksi = (...features: object[]) => ({ type: "FeatureCollection", features });

it("shapes become paths on one sheet, north up, whichever way their rings wind", () => {
  const utara = kotak(103, -1);
  const denah = gambarDenah(new Map([["15.01", [utara]], ["15.02", [kotak(103, -3)]], ["15.03", [{ ...utara, coordinates: utara.coordinates.map((c) => c.toReversed()) }]]]));
  const y = (kode: string) => [...(denah?.jalur[kode] ?? "").matchAll(/,(-?[\d.]+)/g)].map((m) => Number(m[1]));
  expect(denah?.lebar).toBe(640);
  expect(Math.max(...y("15.01"))).toBeLessThan(Math.min(...y("15.02")));
  expect(Math.max(...y("15.02"))).toBeLessThanOrEqual(denah?.tinggi ?? 0);
  expect(Math.min(...y("15.03"))).toBe(Math.min(...y("15.01")));
});

it("many points that nobody can tell apart are one", () => {
  const halus = { type: "Polygon" as const, coordinates: [[...Array.from({ length: 5_000 }, (_, i) => [103 + i / 1e7, -2]), [104, -2], [104, -1], [103, -2]]] };
  expect(gambarDenah(new Map([["15.01", [halus]]]))?.jalur["15.01"]?.length).toBeLessThan(200);
});

it("nothing with an extent is no map", () => {
  expect(gambarDenah(new Map())).toBeNull();
  expect(gambarDenah(new Map([["15.01", [kotak(103, -2, 0)]]]))).toBeNull();
});

it.each([
  ["a map", koleksi(fitur(kotak(103, -2))), true], ["no JSON", "bukan json", false], ["nothing", "", false], ["an empty one", koleksi(), false], ["points", koleksi(fitur({ type: "Point", coordinates: [103, -2] })), false],
  ["metres", koleksi(fitur(kotak(350_000, 9_800_000))), false], ["another continent", koleksi(fitur(kotak(-3, 51))), false], ["a ring of three", koleksi(fitur({ type: "Polygon", coordinates: [[[103, -2], [104, -2], [103, -2]]] })), false],
])("%s: taken %s", (_apa, isi, ya) => expect(kirim(isi).success).toBe(ya));
it("needs its source, and none to go back to tiles", () => {
  expect(kirim(koleksi(fitur(kotak(103, -2))), { sumber: "" }).success).toBe(false);
  expect(kirim("", { aksi: "hapus", sumber: "" }).success).toBe(true);
});
