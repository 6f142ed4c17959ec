// An open screen: it says when it has lost its line, comes back by itself, and asks for nothing while nobody looks.
import type { Page } from "@playwright/test";
import { expect, test } from "./bantu";

const langsung = (page: Page) => page.getByRole("status").filter({ hasText: "Langsung" });
const terputus = (page: Page) => page.getByRole("status").filter({ hasText: /Terputus sejak \d\d\.\d\d WIB/ });

/** Counts the streams a page has open, from before its own script runs. */
async function hitungSaluran(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const asli = window.EventSource;
    const semua: EventSource[] = [];
    window.EventSource = class extends asli {
      constructor(alamat: string | URL, opsi?: EventSourceInit) {
        super(alamat, opsi);
        semua.push(this);
      }
    };
    Object.defineProperty(window, "saluranTerbuka", { get: () => semua.filter((s) => s.readyState !== 2).length });
  });
  return () => page.evaluate(() => Number(Object.getOwnPropertyDescriptor(window, "saluranTerbuka")?.get?.call(window)));
}

test("a screen that loses its line says since when, keeps the last figures, and comes back", async ({ buka }) => {
  const page = await buka("forkopimda");
  await page.goto("/");
  await expect(langsung(page)).toBeVisible();
  const angka = await page.getByRole("link", { name: /^Kesiapan: / }).textContent();
  // Offline does not cut a stream that stands; a refusal at the next attempt does what a lost network would.
  await page.route("**/api/live**", (route) => route.abort("connectionrefused"));
  await page.reload();
  await expect(terputus(page)).toBeVisible();
  expect(await page.getByRole("link", { name: /^Kesiapan: / }).textContent()).toBe(angka);
  await page.unroute("**/api/live**");
  await expect(langsung(page)).toBeVisible({ timeout: 20_000 });
  await expect(terputus(page)).toHaveCount(0);
});

test("the server answers with an error for a while: it is tried again, ever more slowly", async ({ buka }) => {
  const page = await buka("forkopimda");
  let dicoba = 0;
  await page.route("**/api/live**", (route) => {
    dicoba += 1;
    return dicoba <= 2 ? route.fulfill({ status: 503, body: "gangguan" }) : route.continue();
  });
  await page.goto("/wilayah/15?tab=logistik");
  await expect(terputus(page)).toBeVisible();
  await expect(langsung(page)).toBeVisible({ timeout: 20_000 });
  expect(dicoba).toBe(3);
});

test("a hidden tab closes its stream, and opens it again when it is seen", async ({ buka }) => {
  const page = await buka("forkopimda");
  const saluran = await hitungSaluran(page);
  await page.goto("/");
  await expect(langsung(page)).toBeVisible();
  expect(await saluran()).toBe(1);
  const tampak = (terlihat: boolean) => page.evaluate((t) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => !t });
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => (t ? "visible" : "hidden") });
    document.dispatchEvent(new Event("visibilitychange"));
  }, terlihat);
  await tampak(false);
  await expect.poll(saluran).toBe(0);
  await expect(page.getByText(/Terputus sejak/)).toHaveCount(0);
  await tampak(true);
  await expect(langsung(page)).toBeVisible();
  expect(await saluran()).toBe(1);
});

test("one page, one stream: leaving it closes the one and opens the next", async ({ buka }) => {
  const page = await buka("forkopimda");
  const saluran = await hitungSaluran(page);
  await page.goto("/");
  await expect(langsung(page)).toBeVisible();
  await page.getByRole("row", { name: /^Kerinci/ }).getByRole("link", { name: "Kerinci", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kabupaten Kerinci" })).toBeVisible();
  await expect(langsung(page)).toBeVisible();
  await expect.poll(saluran).toBe(1);
  await page.getByRole("link", { name: "Tebo" }).first().or(page.getByRole("navigation", { name: "Remah jalan" }).getByRole("link").first()).first().click();
  await expect.poll(saluran).toBe(1);
});

test("a stream of a place that is not one's own is not opened", async ({ buka }) => {
  const page = await buka("kpu.kerinci");
  await page.goto("/tanpa-akses");
  for (const alamat of ["/api/live?wilayah=15.02.01", "/api/live?wilayah=16", "/api/live?wilayah=15.01&tab=lain", "/api/live"]) expect((await page.request.get(alamat)).status(), alamat).toBe(404);
});
