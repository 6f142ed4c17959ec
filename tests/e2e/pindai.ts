// A page in the state that its line in the route table asks for; read by those who look at every state of every page.
import type { Browser, Page } from "@playwright/test";
import { expect, layarBaru, masuk, type Sql } from "./bantu";
import { denganFaktor, mulaiPasang, orangBaru, sampaiFaktor } from "./orang-baru";
import type { Pindai } from "./rute";

export const bukaRincian = (page: Page) =>
  page.locator("#konten details").evaluateAll((semua) => { for (const d of semua) if (d instanceof HTMLDetailsElement) d.open = true; });

/** The framework's scripts have run: a button that needs them does something. */
export const hidup = (page: Page) => page.waitForFunction(() => Object.keys(document.querySelector("#konten") ?? {}).some((k) => k.startsWith("__react")));

/** The part of an account before the @, as `buka` takes it. */
export const namaAkun = ({ akun }: Pindai) => akun?.split("@")[0] ?? null;

export async function sampai(page: Page, { alamat, galat, baru, layar }: Pindai, { browser, sql }: { readonly browser: Browser; readonly sql: Sql }): Promise<void> {
  if (layar) await page.goto(await layarBaru(sql));
  if (baru === "menunggu-faktor") await sampaiFaktor(page, await denganFaktor(browser, sql));
  if (baru === "memasang") {
    await masuk(page, (await orangBaru(sql)).surel);
    await page.locator("header summary").waitFor();
    await mulaiPasang(page);
  }
  if (!baru) await page.goto(alamat);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // What opens on demand is looked at open.
  await bukaRincian(page);
  if (!galat) return;
  await hidup(page);
  for (const [di, isi] of Object.entries(galat.isi)) await page.locator(di).fill(isi);
  await page.getByRole("button", { name: galat.tombol, exact: true }).click();
  await expect(page.locator("#konten").getByRole("alert").filter({ hasText: /\S/ })).toBeFocused();
  await bukaRincian(page);
}
