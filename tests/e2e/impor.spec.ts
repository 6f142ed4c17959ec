// KPU takes in a register: a file with a fault, the fault by row and column, the file put right, tried, applied, and what it says of the sums.
import type { Page } from "@playwright/test";
import { expect, HP, MEJA, tanpaGeserSamping, test } from "./bantu";
import { langgaran } from "./pindai";

// The same file for the same source is the same draft: another one each run.
const SUMBER = `Keputusan KPU Kerinci nomor 9 tahun 2024, ${crypto.randomUUID().slice(0, 8)}`;
const unggah = async (page: Page, isi: string, nama = "tps-kerinci.csv") => {
  await page.goto("/impor");
  await page.getByRole("combobox", { name: "Wilayah" }).selectOption("15.01");
  await page.getByLabel("Sumber", { exact: true }).fill(SUMBER);
  await page.getByLabel("Tanggal sumber").fill("2024-11-19");
  await page.getByLabel("Berkas CSV atau XLSX").setInputFiles({ name: nama, mimeType: "text/csv", buffer: Buffer.from(isi) });
  await page.getByRole("button", { name: "Unggah dan lihat kolomnya" }).click();
  await expect(page.getByRole("table", { name: "Kolom berkas dan artinya" })).toBeVisible();
};
async function bersih(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  for (const ukuran of [HP, MEJA]) {
    await page.setViewportSize(ukuran);
    expect(await langgaran(page), page.url()).toEqual([]);
    await tanpaGeserSamping(page);
  }
}

test("a register with a fault, put right, applied; its sums are asked about", async ({ buka }) => {
  const page = await buka("kpu.kerinci");
  await unggah(page, "kode_kec,nama_kec,tps_pilkada_2024\n15.01.01,Gunung Raya,21\n15.01.02,Danau Kerinci,dua puluh\n");
  await expect(page.getByLabel("Kolom A kode_kec dipakai sebagai")).toHaveValue("kodeKec");
  await bersih(page);
  await page.getByRole("button", { name: "Periksa berkas" }).click();
  const galat = page.getByRole("table", { name: "Galat" });
  await expect(galat.getByRole("row").nth(1)).toContainText("3");
  await expect(galat.getByRole("row").nth(1)).toContainText("C (tps_pilkada_2024)");
  await expect(galat.getByRole("row").nth(1)).toContainText("\"dua puluh\" bukan bilangan bulat");
  await expect(page.getByRole("button", { name: "Terapkan semuanya" })).toHaveCount(0);
  await bersih(page);

  await unggah(page, "kode_kec,nama_kec,tps_pilkada_2024\n15.01.01,Gunung Raya,21\n15.01.02,Danau Kerinci,20\n");
  await page.getByRole("button", { name: "Periksa berkas" }).click();
  await expect(page.getByText("Tidak ada galat.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Kabupaten Kerinci/ })).toContainText("41");
  await bersih(page);
  // Left, and come back to.
  await page.goto("/impor");
  await page.getByRole("list", { name: "Impor yang belum selesai" }).getByRole("link", { name: /tps-kerinci.*Siap diterapkan/ }).click();
  await page.getByRole("button", { name: "Terapkan semuanya" }).click();
  await expect(page.getByText("Sudah diterapkan.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Apakah angkanya menutup?" })).toBeVisible();
  await bersih(page);
  await page.getByRole("link", { name: "Lihat sumber" }).click();
  await expect(page.getByRole("heading", { name: "Apakah angkanya menutup?" })).toBeVisible();
  await expect(page.getByText("Jumlah kecamatan = Jumlah TPS")).toBeVisible();
});

test("works without JavaScript", async ({ buka }) => {
  const page = await buka("kpu.kerinci", { javaScriptEnabled: false });
  await unggah(page, "kode_kec;Jumlah TPS\n15.01.04;22\n", "tanpa-js.csv");
  await page.getByRole("button", { name: "Periksa berkas" }).click();
  await expect(page.getByText("Tidak ada galat.")).toBeVisible();
  await page.getByRole("button", { name: "Buang impor ini" }).click();
  await expect(page.getByText("Impor dibuang.")).toBeVisible();
});
