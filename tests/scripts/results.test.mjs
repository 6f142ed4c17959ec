import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { countPlaywright, countVitest } from "../../scripts/lib/results.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "sigap-hitung-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {object} report */
function report(report) {
  const file = path.join(folder, "laporan.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

it("menghitung berkas uji yang tidak dapat dimuat sebagai gagal", () => {
  const file = report({ numPassedTests: 3, numFailedTests: 1, testResults: [{ status: "failed", assertionResults: [] }, { status: "failed", assertionResults: [{}] }] });
  expect(countVitest(file, 1)).toEqual({ passed: 3, failed: 2 });
});

it("kode keluar yang gagal tanpa uji gagal tetap terhitung satu", () => {
  expect(countVitest(report({ numPassedTests: 3, numFailedTests: 0, testResults: [] }), 1)).toEqual({ passed: 3, failed: 1 });
  expect(countPlaywright(report({ stats: { expected: 2, unexpected: 0 } }), 1)).toEqual({ passed: 2, failed: 1 });
});

it("laporan yang tidak ada terhitung satu gagal", () => {
  expect(countVitest(path.join(folder, "tidak-ada.json"), 0)).toEqual({ passed: 0, failed: 1 });
});

it("membaca hitungan Playwright", () => {
  expect(countPlaywright(report({ stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 1 } }), 1)).toEqual({ passed: 6, failed: 2 });
});
