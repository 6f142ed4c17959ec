import { defineConfig, devices } from "@playwright/test";

// npm test starts the application, finds the browser and sets these variables. By hand, against an application that runs:
//   SIGAP_E2E_URL=http://localhost:3000 CHROMIUM_PATH=/usr/bin/chromium SIGAP_E2E_LOG=its-output npx playwright test
// One file of it: add --no-deps, or what runs at the end runs as well.
const url = process.env.SIGAP_E2E_URL;
const report = process.env.SIGAP_E2E_REPORT;

const QUIET = [
  "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const MENGUBAH_DASAR = /(gladi|impor|psu|sumber|tahapan|tutup|wilayah-lain)\.spec\.ts$/;
const peramban = {
  ...devices["Desktop Chrome"],
  launchOptions: {
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET,
  },
};

export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ...(report ? [["json", { outputFile: report }] as const] : [])],
  use: {
    ...(url ? { baseURL: url } : {}),
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // What cannot be done says so itself, instead of the end of its test's time.
    actionTimeout: 30_000, navigationTimeout: 60_000,
    screenshot: "only-on-failure",
    // Recording costs as much as the tests themselves: SIGAP_E2E_TRACE=1 to look into one that fails.
    trace: process.env.SIGAP_E2E_TRACE ? "retain-on-failure" : "off",
  },
  timeout: 90_000,
  // A figure comes with a computation behind it, and the machine may have other work.
  expect: { timeout: 10_000 },
  // What moves the base of everybody's figures or their dates, closes their election, or puts another one beside it, runs alone and one after the other, after all who read them, and whether or not those failed: as a teardown does.
  projects: [
    { name: "chromium", testIgnore: MENGUBAH_DASAR, teardown: "mengubah-dasar", use: peramban },
    { name: "mengubah-dasar", testMatch: MENGUBAH_DASAR, workers: 1, use: peramban, expect: { timeout: 15_000 } },
  ],
});
