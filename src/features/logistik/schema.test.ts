import { expect, it } from "vitest";
import { catatLogistikSchema } from "./schema";

const ISIAN = { pemilihan: "pilkada-2024", wilayah: "15.04", kunci: "0193b2a0-0000-7000-8000-000000000001", aksi: "kirim", per: "2024-11-20", nilai: { 1000: "60" } };
const baca = (over: Record<string, unknown>) => catatLogistikSchema.safeParse({ ...ISIAN, ...over });
const tempat = (over: Record<string, unknown>) => baca(over).error?.issues.map((i) => i.path.join("."));

it("reads grouped and plain numbers in order, drops empty fields, and keeps each row's reason and base", () => {
  expect(baca({ nilai: { 1200: " 1234 ", 1000: "1.234", 1006: "", 1020: "  " }, alasan: { 1000: " ganda ", 1200: " " }, dasar: { 1000: "7", 1200: "" }, catatan: " " }).data).toEqual({
    pemilihan: "pilkada-2024", wilayah: "15.04", kunci: ISIAN.kunci, aksi: "kirim", per: "2024-11-20", catatan: null,
    angka: [{ indikatorId: 1000, pembilang: 1234, alasan: "ganda" }, { indikatorId: 1200, pembilang: 1234, alasan: null }], dasar: new Map([[1000, "7"], [1200, ""]]),
  });
});
it("zero is a figure, empty is none", () => expect(baca({ nilai: { 1000: "0", 1200: "" } }).data?.angka).toEqual([{ indikatorId: 1000, pembilang: 0, alasan: null }]));
it.each(["1.23", "1,5", "-1", "1e3", "1,234", "12.34.567", "١", "0x10", "1 000", "NaN"])("refuses %j beside its field, in words", (text) => {
  const [issue] = baca({ nilai: { 1000: text } }).error?.issues ?? [];
  expect(issue).toMatchObject({ path: ["nilai", "1000"], message: expect.stringContaining("bukan bilangan bulat") });
});
it("wants a figure to send, and none to say that nothing changed", () => {
  expect(tempat({ nilai: { 1000: "" } })).toEqual(["nilai"]);
  expect(tempat({ nilai: undefined })).toEqual(["nilai"]);
  expect(tempat({ aksi: "tetap" })).toEqual(["nilai"]);
  expect(baca({ aksi: "tetap", nilai: { 1000: "" } }).data).toMatchObject({ aksi: "tetap", angka: [] });
});
it.each([
  ["per", "2024-02-30"], ["per", "20-11-2024"], ["per", ""], ["wilayah", "15.4"], ["wilayah", "15.04.'"], ["wilayah", ""], ["kunci", "1"], ["aksi", "hapus"], ["pemilihan", "Pilkada 2024"], ["pemilihan", ""],
  ["catatan", "x".repeat(501)], ["catatan", "a\0b"], ["nilai", { a: "1" }], ["nilai", { 1000: "1".repeat(41) }], ["nilai", "60"], ["alasan", { 1000: "x".repeat(301) }], ["dasar", { 1000: "abc" }], ["dasar", { 1000: "1".repeat(20) }],
])("refuses %s = %j", (nama, isi) => expect(tempat({ [nama]: isi })?.[0]).toMatch(new RegExp(`^${nama}`)));
it("does not take a name from the object's own kind as a row", () => expect(baca({ nilai: JSON.parse('{"__proto__": "1", "1000": "2"}') as unknown }).data?.angka).toEqual([{ indikatorId: 1000, pembilang: 2, alasan: null }]));
