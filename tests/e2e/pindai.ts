// A page in the state that its line in the route table asks for; read by those who look at every state of every page.
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { edisiUji, expect, layarBaru, masuk, type Sql } from "./bantu";
import { denganFaktor, mulaiPasang, orangBaru, sampaiFaktor } from "./orang-baru";
import type { Pindai } from "./rute";

export const bukaRincian = (page: Page) =>
  page.locator("#konten details").evaluateAll((semua) => { for (const d of semua) if (d instanceof HTMLDetailsElement) d.open = true; });

/** The framework's scripts have run: a button that needs them does something. */
export const hidup = (page: Page) => page.waitForFunction(() => Object.keys(document.querySelector("#konten") ?? {}).some((k) => k.startsWith("__react")));

/** The part of an account before the @, as `buka` takes it. */
export const namaAkun = ({ akun }: Pindai) => akun?.split("@")[0] ?? null;

export async function sampai(page: Page, { alamat, galat, baru, layar, edisi }: Pindai, { browser, sql }: { readonly browser: Browser; readonly sql: Sql }): Promise<void> {
  if (edisi) await edisiUji(sql);
  if (layar) await page.goto(await layarBaru(sql));
  if (baru === "menunggu-faktor") await sampaiFaktor(page, await denganFaktor(browser, sql));
  if (baru === "memasang") {
    await masuk(page, (await orangBaru(sql)).surel);
    await page.locator("header summary").last().waitFor();
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

/** What the policy stops on a page, as the browser says it: by event and on its console. */
export async function dengarkan(page: Page): Promise<string[]> {
  const terhenti: string[] = [];
  await page.exposeBinding("csp", (_, apa: string) => void terhenti.push(apa));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (e) => {
      (window as unknown as { csp: (s: string) => void }).csp(`${e.effectiveDirective}: ${e.blockedURI} ${e.sourceFile}:${e.lineNumber} ${e.sample}`);
    });
  });
  page.on("console", (pesan) => { if (/Content[- ]Security[- ]Policy|\bCSP\b/i.test(pesan.text())) terhenti.push(pesan.text()); });
  return terhenti;
}

const ATURAN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
/** What axe finds against WCAG 2.2 A/AA. Legacy: no second page for its report; there are no frames here. */
export async function langgaran(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }).withTags(ATURAN).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target.join(" ")} ${n.failureSummary?.split("\n").at(-1)?.trim() ?? ""}`).join(" | ")}`);
}
