// The tabs of a place: the figures of the demo, where they lead, and the slider with and without its script.
import { expect, HP, MEJA, tanpaGeserSamping, test } from "./bantu";

test.describe.configure({ timeout: 60_000 });

test("dpt: what is known, what is not, and what is left over", async ({ buka }) => {
  const page = await buka("forkopimda", { viewport: MEJA });
  await page.goto("/wilayah/15?tab=dpt");
  await expect(page.getByRole("link", { name: "DPT Provinsi Jambi: 2.695.348" }).first()).toBeVisible();
  await expect(page.getByText("2.695.348 pemilih ÷ 6.391 TPS")).toBeVisible();
  await expect(page.getByText("Sisanya 1.417.838 pemilih untuk 6 yang belum diketahui bersama-sama: hitungan, tidak dibagi.")).toBeVisible();
  const baris = page.getByRole("table", { name: /^TPS dan DPT per kabupaten/ }).getByRole("row");
  await expect(baris.filter({ hasText: /Belum diketahui/ })).toHaveCount(6);
  await expect(baris.filter({ hasText: "Muaro Jambi" })).toContainText("juga 279.699");
  await expect(page.getByRole("link", { name: "Isi TPS dan DPT" })).toHaveCount(0);
  await page.getByRole("link", { name: /^DPT Kerinci: belum diketahui/ }).click();
  await expect(page).toHaveURL(/\/sumber\/15\.01\/dpt\.jumlah/);
});

test("dpt: the KPU that owns the numbers finds its form, for its own place only", async ({ buka }) => {
  const page = await buka("kpu.kerinci", { viewport: HP });
  await page.goto("/wilayah/15.01?tab=dpt");
  await tanpaGeserSamping(page);
  await page.getByRole("link", { name: "Isi TPS dan DPT" }).click();
  await expect(page).toHaveURL(/\/isi\/dpt\/15\.01/);
  await page.goto("/wilayah/15.02?tab=dpt");
  await expect(page.getByRole("heading", { level: 1, name: "Kabupaten Merangin" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Isi TPS dan DPT" })).toHaveCount(0);
});

test("paslon: counted, reconciled, and the empty column is no pair", async ({ buka }) => {
  const page = await buka("forkopimda");
  await page.goto("/wilayah/15?tab=paslon");
  await expect(page.getByText("2 gubernur + 25 bupati + 7 wali kota = 34")).toBeVisible();
  await expect(page.getByText("2 gubernur + 27 bupati + 5 wali kota = 34")).toBeVisible();
  await expect(page.getByText("jumlahnya sama, pembagiannya berbeda")).toBeVisible();
  await expect(page.getByText("Kolom kosong: bukan pasangan calon")).toHaveCount(1);
  await page.getByRole("link", { name: "Bupati Batanghari" }).click();
  await expect(page.getByText("1 pasangan melawan kolom kosong")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Gubernur Jambi" })).toBeVisible();
  await page.goto("/wilayah/15?tab=paslon&pada=2024-09-20");
  await expect(page.getByText("Anda melihat keadaan 20 Sep 2024")).toBeVisible();
  await expect(page.getByText("Belum ada penetapan").first()).toBeVisible();
});

test("partisipasi: targets in people, history on its base, claims as claims", async ({ buka }) => {
  const page = await buka("forkopimda");
  await page.goto("/wilayah/15?tab=partisipasi");
  const target = page.getByRole("table", { name: /^Target partisipasi/ });
  await expect(target.getByRole("row").filter({ hasText: "Pjs Gubernur Jambi" })).toContainText("2.318.000 dari 2.695.348 pemilih");
  await expect(target.getByRole("row").filter({ hasText: "RPJMN 2020-2024" })).toContainText("79,5");
  const lalu = page.getByRole("table", { name: /^Partisipasi pemilihan sebelumnya/ });
  await expect(lalu.getByRole("row").filter({ hasText: "yang dipakai" })).toContainText("2.260.233 dari 2.676.107");
  await expect(lalu.getByRole("row").filter({ hasText: "tanpa pembilang dan penyebut" }).filter({ hasText: "Klaim" })).toHaveCount(2);
  await expect(page.getByText("435.115")).toBeVisible();
  // The day after is not known before it.
  await expect(page.getByText("72,98")).toHaveCount(0);
  await page.goto("/wilayah/15?tab=partisipasi&pada=2024-10-15");
  await expect(page.getByText("Pjs Gubernur Jambi")).toHaveCount(0);
});

test("riwayat: by keyboard to yesterday, beside now, and to the dashboard of then", async ({ buka }) => {
  const page = await buka("forkopimda");
  await page.goto("/wilayah/15?tab=riwayat");
  await expect(page.getByRole("status").filter({ hasText: "Langsung" })).toBeVisible();
  const geser = page.getByRole("slider", { name: /^Geser ke hari/ });
  await geser.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(geser).toHaveAttribute("aria-valuetext", /19 November 2024, akhir hari/);
  await expect(page).toHaveURL(/pada=\d{10}/, { timeout: 15_000 });
  await expect(page.getByText("Anda melihat keadaan 19 Nov 2024, 23.59 WIB.")).toBeVisible();
  await expect(geser).toBeFocused();
  await expect(page.getByRole("columnheader", { name: "dinyatakan ulang" })).toBeVisible();
  await expect(page.getByRole("table", { name: /^Kesiapan dan aspeknya/ }).getByRole("row").filter({ hasText: "poin" })).toHaveCount(10);
  await page.getByRole("link", { name: "Lihat dasbor pada saat ini" }).click();
  await expect(page).toHaveURL(/\/wilayah\/15\?pemilihan=pilkada-2024&pada=2024-11-19/);
});

test("riwayat: without a script both forms lead to an instant", async ({ buka }) => {
  const page = await buka("forkopimda", { javaScriptEnabled: false });
  await page.goto("/wilayah/15?tab=riwayat");
  await page.getByLabel("Atau saat yang tepat").fill("2024-11-14T13:00");
  await page.getByRole("button", { name: "Lihat saat itu" }).click();
  await expect(page.getByText("Anda melihat keadaan 14 Nov 2024, 13.00 WIB.")).toBeVisible();
  await expect(page.getByRole("table", { name: /^Seluruh aspek/ }).getByRole("row")).toHaveCount(12);
  await page.getByRole("slider").press("ArrowLeft");
  await page.getByRole("button", { name: "Lihat", exact: true }).click();
  await expect(page.getByText("Anda melihat keadaan 13 Nov 2024, 23.59 WIB.")).toBeVisible();
});

test("on a phone the row of tabs begins where the one chosen is seen, without a script too, and stays free", async ({ buka }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await buka("forkopimda", { viewport: HP, javaScriptEnabled });
    for (const tab of ["dpt", "riwayat"]) {
      await page.goto(`/wilayah/15?tab=${tab}`);
      await expect(page.getByRole("navigation", { name: "Aspek" }).locator("[aria-current]")).toBeInViewport({ ratio: 1 });
    }
    await page.getByRole("navigation", { name: "Aspek" }).getByRole("link", { name: "Ringkasan" }).click();
    await expect(page.getByRole("link", { name: "Ringkasan", exact: true })).toBeInViewport({ ratio: 1 });
  }
});
