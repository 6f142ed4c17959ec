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

/** A repeat vote of Pilkada 2020, over two TPS of Kerinci: nobody looks at that election's figures. Once. */
async function tanamPsu(sql: Sql): Promise<void> {
  await sql(`WITH d AS (SELECT w.* FROM wilayah w JOIN pemilihan p ON p.edisi_id = w.edisi_id WHERE p.slug = 'pilkada-2020' AND w.kode = '15.01.01.2001'), n(n) AS (VALUES ('801'), ('802'))
    INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT d.edisi_id, d.kode || '.' || n, 'TPS ' || n, 'TPS', 5, d.id, d.provinsi_id, d.jalur || d.id, d.zona FROM d, n ON CONFLICT DO NOTHING`);
  await sql(`WITH i AS (SELECT * FROM pemilihan WHERE slug = 'pilkada-2020'), t AS (SELECT w.id FROM wilayah w, i WHERE w.edisi_id = i.edisi_id AND w.kode IN ('15.01.01.2001.801', '15.01.01.2001.802')),
    p AS (INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan, induk_id) SELECT 'psu-uji-2021', 'PSU Pilkada Serentak 2020, Desa Selam Paung', 'PSU', '2021-05-27', '07:00', '13:00', edisi_id, 'DITUTUP', id FROM i ON CONFLICT DO NOTHING RETURNING *),
    s AS (INSERT INTO psu (pemilihan_id, dasar, nomor, tanggal, batas_hari, batas_sejak, catatan, oleh_id, pada_at, dicatat_at) SELECT p.id, 'PUTUSAN_MK', '1/uji', '2021-03-22', 60, 'DASAR', 'Uji', (SELECT min(id) FROM pengguna), '2021-03-30', '2021-03-30' FROM p RETURNING *),
    w AS (INSERT INTO pemilihan_wilayah (pemilihan_id, wilayah_id) SELECT p.id, t.id FROM p, t), k AS (INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) SELECT p.id, w.id, 'GUBERNUR' FROM p JOIN wilayah w ON w.edisi_id = p.edisi_id AND w.kode = '15'),
    b AS (INSERT INTO psu_biaya (pemilihan_id, jenis, rupiah, sumber, tanggal, oleh_id, pada_at, dicatat_at) SELECT pemilihan_id, 'PERKIRAAN', 90000000, 'RAB uji', '2021-04-01', oleh_id, pada_at, pada_at FROM s)
    INSERT INTO psu_tps (pemilihan_id, wilayah_id, induk_id, hari, sebab_kode) SELECT s.pemilihan_id, t.id, p.induk_id, p.hari, 'memilih-ganda' FROM s, t, p`);
}

export async function sampai(page: Page, { alamat, galat, baru, layar, edisi, psu }: Pindai, { browser, sql }: { readonly browser: Browser; readonly sql: Sql }): Promise<void> {
  if (edisi) await edisiUji(sql);
  if (layar) await page.goto(await layarBaru(sql));
  if (psu) await tanamPsu(sql);
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
