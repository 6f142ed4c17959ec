import { expect, it } from "vitest";
import { bacaLaporanCsp } from "./laporan-csp";

const HALAMAN = "https://sigap.contoh/masuk/kode?kode=RAHASIA";

it("both forms of report, without what an address may carry in its query", () => {
  const diharap = [{ aturan: "script-src-elem", dihentikan: "https://jahat.contoh/x.js", halaman: "https://sigap.contoh/masuk/kode", berkas: "", baris: 7 }];
  expect(bacaLaporanCsp(JSON.stringify({ "csp-report": { "document-uri": HALAMAN, "effective-directive": "script-src-elem", "blocked-uri": "https://jahat.contoh/x.js?data=1", "line-number": 7 } }))).toEqual(diharap);
  expect(bacaLaporanCsp(JSON.stringify([{ type: "csp-violation", body: { documentURL: HALAMAN, effectiveDirective: "script-src-elem", blockedURL: "https://jahat.contoh/x.js?data=1", lineNumber: 7 } }, { type: "deprecation", body: {} }]))).toEqual(diharap);
});

it("a data: address is named by its kind alone", () => {
  expect(bacaLaporanCsp(JSON.stringify({ "csp-report": { "blocked-uri": "data:text/html,isi" } }))).toMatchObject([{ dihentikan: "data:" }]);
});

it.each(["", "{", "null", "[]", "7", '{"csp-report":1}', '[{"type":"csp-violation"}]', JSON.stringify(Array.from({ length: 200 }, () => 0))])("no report: %s", (isi) => expect(bacaLaporanCsp(isi)).toEqual([]));
