import { expect, it } from "vitest";
import { namaPeramban, presentFaktor, presentSesi } from "./present";

it.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "Chrome di Windows"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge di Windows"],
  ["Mozilla/5.0 (Linux; Android 14; SM-A057F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36", "Samsung Internet di Android"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari di iPhone atau iPad"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox di Linux"],
  ["curl/8.5.0", "Peramban lain"],
])("names the browser: %s", (ua, nama) => expect(namaPeramban(ua)).toBe(nama));
it("and says so when there is no name", () => expect(namaPeramban(null)).toBe("Peramban tidak menyebut nama"));

it("this browser comes first, with its place's time; the address only where it is known", () => {
  const s = (id: string, ini: boolean, alamat: string | null) => ({ id, ini, alamat, peramban: null, dibuatAt: new Date("2026-01-02T01:00:00Z"), terakhirAt: new Date("2026-01-02T03:30:00Z") });
  const [satu, dua] = presentSesi([s("a", false, "10.0.0.7"), s("b", true, null)], "WITA");
  expect([satu?.id, satu?.rinci]).toEqual(["b", "masuk 2 Jan 2026, 09.00 WITA, terakhir terlihat 2 Jan 2026, 11.30 WITA"]);
  expect(dua?.rinci).toContain("dari 10.0.0.7");
});

it("few recovery codes are said to be few, none is not zero of ten", () => {
  const sejak = new Date("2026-01-02T01:00:00Z");
  expect([10, 4, 3, 0].map((sisa) => presentFaktor({ sejak, sisa }, true, "WIB")).map((f) => [f.sisa, f.sisaSedikit])).toEqual([
    ["10 dari 10 kode pemulihan tersisa", false], ["4 dari 10 kode pemulihan tersisa", false], ["3 dari 10 kode pemulihan tersisa", true], ["Tidak ada kode pemulihan tersisa", true]]);
  expect([presentFaktor(null, true, "WIB").keadaan, presentFaktor(null, false, "WIB").ada]).toEqual(["Belum dipasang; peran Anda mewajibkannya.", false]);
});
