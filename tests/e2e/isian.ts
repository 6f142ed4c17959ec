// The logistics form, as an officer meets it, and what the database holds about it.
import type { Page } from "@playwright/test";
import { expect } from "./bantu";

export type Baris = { readonly id: number; readonly kode: string; readonly barang: string; readonly butuh: number; readonly terakhir: number };
type Sql = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** Rows of one place at one stage whose need is known, with what stands there. */
export const barisDi = (sql: Sql, wilayah: string, tahap: string): Promise<Baris[]> => sql<Baris>(`
  SELECT i.id, i.kode, b.nama AS barang, k.penyebut::int AS butuh, coalesce(c.pembilang, 0)::int AS terakhir
  FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id JOIN indikator i ON i.id = k.indikator_id JOIN barang b ON b.kode = i.barang_kode
  LEFT JOIN capaian c ON c.pemilihan_id = k.pemilihan_id AND c.wilayah_id = k.wilayah_id AND c.indikator_id = k.indikator_id
  WHERE w.kode = $1 AND i.tahap_kode = $2 AND k.isian AND k.unit_tanpa_dasar = 0 AND i.jenis_kontes IS NULL ORDER BY i.id`, [wilayah, tahap]);

/** The row of one article, such as "segel-plastik". */
export async function barisBarang(sql: Sql, wilayah: string, tahap: string, barang: string): Promise<Baris> {
  const baris = (await barisDi(sql, wilayah, tahap)).find((b) => b.kode === `logistik.${barang}.${tahap}`);
  if (!baris) throw new Error(`no row for ${barang} at ${tahap} in ${wilayah}`);
  return baris;
}

export const banyakLaporan = async (sql: Sql, wilayah: string): Promise<number> =>
  (await sql<{ n: number }>("SELECT count(*)::int AS n FROM laporan l JOIN wilayah w ON w.id = l.wilayah_id WHERE w.kode = $1", [wilayah]))[0]?.n ?? 0;

export const bidang = (page: Page, b: Pick<Baris, "id">) => page.locator(`[id="nilai.${b.id}"]`);
export const alasan = (page: Page, b: Pick<Baris, "id">) => page.locator(`[id="alasan.${b.id}"]`);

export async function pilihTahap(page: Page, nama: string): Promise<void> {
  const pilihan = page.getByLabel("Tahap yang dilaporkan");
  const nilai = await pilihan.locator("option", { hasText: nama }).getAttribute("value");
  await pilihan.selectOption(nilai);
  await expect(page.getByRole("heading", { name: nama, level: 2 })).toBeVisible();
}

/** The receipt that stands on the page. */
export async function bacaResi(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "Laporan diterima" })).toBeVisible();
  const nomor = await page.getByText("Nomor resi", { exact: true }).locator("xpath=following-sibling::p").textContent();
  expect(nomor).toMatch(/^15-\d+-[0-9A-Z]+/);
  return nomor ?? "";
}
