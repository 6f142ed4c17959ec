import { expect, it } from "vitest";
import { BATAS_LEMBAR } from "./lembar";
import { BADAN, BUKTI, kataTolak, namaAman, terlaluBesar, tolakSebelumKirim, ukuranBerkas } from "./bukti";

const b = (name: string, size: number) => ({ name, size });

it("what is too large, empty or too much is said before it is sent", () => {
  expect(tolakSebelumKirim([b("a.jpg", BUKTI.byte), b("b.jpg", 1)])).toBeNull();
  expect(tolakSebelumKirim([b("a.jpg", BUKTI.byte + 1), b("b.jpg", 1)])).toMatch(/^a\.jpg \(10,5 MB\) lebih besar dari 10 MB/);
  expect(tolakSebelumKirim([b("a.jpg", 0)])).toMatch(/^a\.jpg kosong/);
  expect(tolakSebelumKirim([b("a", 1), b("b", 1)], 4)).toMatch(/Paling banyak 5/);
  expect(tolakSebelumKirim([b("a", BUKTI.byte), b("b", BUKTI.byte), b("c", BUKTI.byte)])).toMatch(/31,5 MB; sekali kirim paling banyak 25 MB/);
});

it("sizes are written as here", () => expect([512, 7_400, 1_234_567, 25 * 2 ** 20].map(ukuranBerkas)).toEqual(["512 B", "7 kB", "1,2 MB", "26,2 MB"]));

it.each([
  ["IMG_1.HEIC", "IMG_1.jpg"], ["../../etc/passwd", "passwd.jpg"], ["C:\\foto\\gudang.png", "gudang.jpg"], ["", "dokumen.jpg"], [".htaccess", "htaccess.jpg"], ["a\u202egpj.exe", "agpj.jpg"], ['a"b\r\nc.jpg', "abc.jpg"], ["x".repeat(300), `${"x".repeat(100)}.jpg`],
])("%j is kept as %s", (nama, aman) => expect(namaAman(nama, "jpg")).toBe(aman));

it("between what is allowed and where transport stops there is room for an answer; its sentence is known again", () => {
  expect(BADAN.masuk).toBeGreaterThan(BUKTI.berkas * BUKTI.byte);
  expect([kataTolak(new Error(terlaluBesar(true, "/isi"))), kataTolak(new Error("Failed to fetch")), kataTolak("x")]).toEqual([terlaluBesar(true, "/isi"), null, null]);
  expect(/^[\x20-\x7e]+$/.test(terlaluBesar(true, "/isi") + terlaluBesar(false, "/isi"))).toBe(true);
});

it("the limit that is said is that of the form: a register may be larger than evidence", () => {
  expect(["/impor", "/impor/x", "/isi", "/imporan"].map((p) => /(\d+) MB/.exec(terlaluBesar(true, p))?.[1])).toEqual(["40", "40", "25", "25"]);
  expect([BATAS_LEMBAR.byte, BUKTI.total]).toEqual([40 * 2 ** 20, 25 * 2 ** 20]);
  expect(BADAN.masuk).toBeGreaterThan(BATAS_LEMBAR.byte);
  expect(terlaluBesar(false, "/impor")).toBe(terlaluBesar(false, "/isi"));
});
