// WCAG 2.2 A/AA on every route, in every state listed for it, on a desk and on a phone; nothing sticks out to the side, and nothing is stopped by the content policy.
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, HP, MEJA, tanpaGeserSamping, test } from "./bantu";
import { orangBaru, pasangFaktor } from "./orang-baru";
import { dengarkan, hidup, langgaran, namaAkun, sampai } from "./pindai";
import { bentukRute, RUTE } from "./rute";

const APP = path.resolve(import.meta.dirname, "../../src/app");
const HALAMAN = readdirSync(APP, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && e.name === "page.tsx")
  .map((e) => bentukRute(`src/app/${path.relative(APP, path.join(e.parentPath, e.name)).replaceAll(path.sep, "/")}`)).sort();

test.describe.configure({ mode: "parallel", timeout: 90_000 });

async function periksa(page: Page, apa: string): Promise<void> {
  expect(await langgaran(page), apa).toEqual([]);
  await tanpaGeserSamping(page);
}

test("every page on disk is scanned", () => {
  expect(HALAMAN.filter((b) => (RUTE[b]?.pindai.length ?? 0) === 0)).toEqual([]);
});

for (const bentuk of HALAMAN) {
  for (const p of RUTE[bentuk]?.pindai ?? []) {
    test(`${bentuk}: ${p.apa}`, async ({ buka, browser, sql }) => {
      const page = await buka(namaAkun(p), { viewport: MEJA });
      const terhenti = await dengarkan(page);
      await sampai(page, p, { browser, sql });
      await hidup(page);
      // Charts are brought in when they come into sight.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      for (const viewport of [MEJA, HP]) {
        await page.setViewportSize(viewport);
        // A refused form has the desk's layout of the form before it; that one is scanned.
        if (viewport === HP || !p.galat) await periksa(page, `${p.alamat} at ${viewport.width}`);
        else await tanpaGeserSamping(page);
      }
      expect(terhenti, "stopped by the policy").toEqual([]);
    });
  }
}

test("the menu, opened", async ({ buka }) => {
  const page = await buka("admin", { viewport: HP });
  await page.goto("/tanpa-akses");
  await page.getByText("Menu", { exact: true }).click();
  await expect(page.getByRole("button", { name: "Keluar" })).toBeVisible();
  await periksa(page, "menu");
});

test("what is shown once: the recovery codes, and the account that has them", async ({ buka, sql }) => {
  const page = await buka(null, { viewport: MEJA });
  await pasangFaktor(page, await orangBaru(sql));
  for (const viewport of [MEJA, HP]) {
    await page.setViewportSize(viewport);
    await periksa(page, "recovery codes");
  }
  await page.goto("/akun");
  await periksa(page, "account with a factor");
});

test("what is not there, and the screen that lost its line", async ({ buka }) => {
  const page = await buka("forkopimda", { viewport: HP });
  expect((await page.goto("/wilayah/99"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
  await periksa(page, "not found");
  await page.route("**/api/live**", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByText(/Terputus sejak/)).toBeVisible();
  await periksa(page, "disconnected");
});
