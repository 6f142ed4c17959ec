import { describe, expect, it } from "vitest";
import { bacaKodeFaktor, kodeDari, PANJANG_KODE, rapikanKode } from "./kode";

describe("codes written by hand", () => {
  it("a new one is in groups of four, of the length asked for", () => {
    expect([kodeDari(() => 0), kodeDari((n) => n - 1, PANJANG_KODE.pemulihan)]).toEqual(["AAAA-AAAA-AAAA", "9999-9999-9999-9999"]);
  });
  it("spaces, dashes and small letters do not matter; what is not a code is none", () => {
    expect(rapikanKode(" abcd efgh-2345 ")).toBe("ABCD-EFGH-2345");
    for (const bukan of ["", "ABCD-EFGH-234", "ABCD-EFGH-23456", "ABCD-EFGH-2340", "ABCD-EFGH-234L", "ÀBCD-EFGH-2345"]) expect(rapikanKode(bukan), bukan).toBeNull();
  });
});

describe("one field for both", () => {
  it("six digits are the telephone's, sixteen signs a recovery code", () => {
    expect(bacaKodeFaktor("123456")).toEqual({ jenis: "TOTP", kode: "123456" });
    expect(bacaKodeFaktor(" 123 456 ")).toEqual({ jenis: "TOTP", kode: "123456" });
    expect(bacaKodeFaktor("012-345")).toEqual({ jenis: "TOTP", kode: "012345" });
    expect(bacaKodeFaktor("abcd efgh 2345 wxyz")).toEqual({ jenis: "PEMULIHAN", kode: "ABCD-EFGH-2345-WXYZ" });
  });
  it("a one-time code for a password is neither, nor are other digits", () => {
    for (const bukan of ["", "12345", "1234567", "١٢٣٤٥٦", "12a456", "ABCD-EFGH-2345", "0".repeat(16)]) expect(bacaKodeFaktor(bukan), bukan).toBeNull();
  });
});
