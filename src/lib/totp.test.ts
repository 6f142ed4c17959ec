import { describe, expect, it } from "vitest";
import { alamatTotp, langkahTotp } from "./totp";

/** RFC 6238, appendix B: the ASCII secret "12345678901234567890", SHA-1, last six of the eight digits. */
const RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const pada = (detik: number) => new Date(detik * 1000);

describe("the code of a time step", () => {
  it.each([[59, "287082"], [1111111109, "081804"], [1111111111, "050471"], [1234567890, "005924"], [2000000000, "279037"], [20000000000, "353130"]])("at %i s is %s", (detik, kode) => {
    expect(langkahTotp(RFC, kode, pada(detik))).toBe(Math.floor(detik / 30));
  });
  it("counts as the step it belongs to, one early or late, and no further", () => {
    const langkah = Math.floor(1234567890 / 30);
    expect([-60, -30, 0, 30, 60].map((geser) => langkahTotp(RFC, "005924", pada(1234567890 + geser)))).toEqual([null, langkah, langkah, langkah, null]);
  });
  it("anything else is no code", () => {
    for (const kode of ["", "00592", "0059244", "abcdef", "005925"]) expect(langkahTotp(RFC, kode, pada(1234567890)), kode).toBeNull();
  });
});

it("the address names the house and the person", () => {
  const alamat = new URL(alamatTotp(RFC, "kpu@jambi.contoh"));
  expect([alamat.protocol, alamat.host, decodeURIComponent(alamat.pathname)]).toEqual(["otpauth:", "totp", "/Sigap:kpu@jambi.contoh"]);
  expect(Object.fromEntries(alamat.searchParams)).toMatchObject({ issuer: "Sigap", secret: RFC, digits: "6", period: "30" });
});
