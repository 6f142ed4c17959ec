// Counts what the runners' JSON reports say. A runner that fails without naming a failed test counts as one failure.
import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} file */
function read(file) {
  try { return JSON.parse(readFileSync(file, "utf8")); } catch { return null; }
}

/** @param {Count} count @param {number} exitCode @returns {Count} */
const atLeastOne = ({ passed, failed }, exitCode) => ({ passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed });

/** @param {string} file @param {number} exitCode @returns {Count} */
export function countVitest(file, exitCode) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults ?? [];
  const unloadable = files.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  return atLeastOne({ passed: report.numPassedTests ?? 0, failed: (report.numFailedTests ?? 0) + unloadable }, exitCode);
}

/** @param {string} file @param {number} exitCode @returns {Count} */
export function countPlaywright(file, exitCode) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected = 0, unexpected = 0, flaky = 0 } = report.stats ?? {};
  return atLeastOne({ passed: expected + flaky, failed: unexpected }, exitCode);
}

/** @param {number} exitCode @returns {Count} */
export const countOne = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
