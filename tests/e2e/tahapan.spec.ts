// The schedule is shifted while others look: the dashboard and every H-n follow it, so it runs alone (playwright.config.ts), and puts the dates back.
import type { Page } from "@playwright/test";
import { expect, HP, test } from "./bantu";

const baris = (page: Page, nama: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader").filter({ has: page.getByRole("link", { name: nama, exact: true }) }) });

/** From the schedule to the stage, the plan, what it moves, and back with it stored. */
async function geser(page: Page, nama: string, mulai: string, selesai: string, alasan: string): Promise<void> {
  await page.goto("/tahapan");
  await page.getByRole("link", { name: nama, exact: true }).click();
  await page.getByRole("link", { name: "Geser tanggal" }).click();
  await page.getByLabel("Mulai", { exact: true }).fill(mulai);
  await page.getByLabel("Selesai", { exact: true }).fill(selesai);
  await page.getByLabel("Alasan", { exact: true }).fill(alasan);
  await page.getByRole("button", { name: "Lihat yang bergeser" }).click();
  await expect(page.getByRole("heading", { name: "Yang akan bergeser" })).toBeVisible();
}

test("KPU shifts a stage, sees what moves, confirms; an open page follows, and the past stays", async ({ buka }) => {
  const [kpu, layar] = [await buka("kpu"), await buka("forkopimda")];
  await layar.goto("/tahapan");
  await expect(baris(layar, "Logistik ke PPS")).toContainText("24–25 Nov 2024");
  await expect(layar.getByRole("status").filter({ hasText: "Langsung" })).toBeVisible();
  await expect(layar.getByRole("link", { name: /Tambah tahapan|Geser hari/ }), "who only looks").toHaveCount(0);

  await geser(kpu, "Logistik ke PPK", "2024-11-20", "2024-11-25", "jalan ke dua kecamatan terputus");
  const dampak = kpu.getByRole("region", { name: "Yang akan bergeser" });
  await expect(dampak).toContainText("2 tahapan lain ikut bergeser.");
  await expect(dampak.getByRole("row").filter({ hasText: "Logistik ke PPS" })).toContainText("25–26 Nov 2024");
  await expect(dampak.getByRole("row").filter({ hasText: "Distribusi logistik ke TPS" })).toContainText("25–27 Nov 2024, pukul 12.00");
  await expect(dampak).toContainText("Distribusi logistik ke TPS akan selesai pada atau sesudah hari pemungutan suara.");
  await expect(baris(layar, "Logistik ke PPS"), "a plan moves nothing").toContainText("24–25 Nov 2024");

  await kpu.getByRole("button", { name: "Geser jadwal" }).click();
  await expect(kpu.getByRole("status").filter({ hasText: "Jadwal digeser." })).toBeVisible();
  await expect(kpu.getByRole("list").filter({ hasText: "jalan ke dua kecamatan terputus" })).toContainText("20–25 Nov 2024");
  await expect(baris(layar, "Logistik ke PPS")).toContainText("25–26 Nov 2024");
  await expect(baris(layar, "Distribusi logistik ke TPS")).toContainText("H−2 s.d. Hari H");
  await layar.goto("/tahapan?pada=2024-11-19T13:00");
  await expect(layar.getByText("Anda melihat jadwal 19 Nov 2024")).toBeVisible();
  await expect(baris(layar, "Logistik ke PPS")).toContainText("24–25 Nov 2024");
  await layar.goto("/jejak/15/logistik.kotak-suara.ke-ppk");
  await expect(layar.getByText("menurut tahapan Logistik ke PPK"), "the indikator says whose dates it follows").toBeVisible();

  // Back, in the order in which they wait.
  await geser(kpu, "Logistik ke PPK", "2024-11-20", "2024-11-24", "jalan sudah dibuka lagi");
  await kpu.getByRole("button", { name: "Geser jadwal" }).click();
  await expect(kpu.getByRole("status").filter({ hasText: "Jadwal digeser." })).toBeVisible();
  for (const [nama, mulai, selesai] of [["Logistik ke PPS", "2024-11-24", "2024-11-25"], ["Distribusi logistik ke TPS", "2024-11-24", "2024-11-26"]] as const) {
    await geser(kpu, nama, mulai, selesai, "jalan sudah dibuka lagi");
    await kpu.getByRole("button", { name: "Geser jadwal" }).click();
    await expect(kpu.getByRole("status").filter({ hasText: "Jadwal digeser." })).toBeVisible();
  }
});

test("a plan that cannot be says so beside the field and loses nothing; one that somebody overtook is not stored; without JavaScript as well", async ({ buka, sql }) => {
  const kpu = await buka("kpu", { viewport: HP, javaScriptEnabled: false });
  await kpu.goto("/tahapan/logistik-ke-pps?aksi=geser");
  await kpu.getByLabel("Mulai", { exact: true }).fill("2024-11-23");
  await kpu.getByLabel("Alasan", { exact: true }).fill("dipercepat menurut rakor");
  await kpu.getByRole("button", { name: "Lihat yang bergeser" }).click();
  await expect(kpu.getByText("Paling awal 24 November 2024: menunggu Logistik ke PPK.").first()).toBeVisible();
  await expect(kpu.getByLabel("Alasan", { exact: true })).toHaveValue("dipercepat menurut rakor");
  await kpu.getByLabel("Mulai", { exact: true }).fill("2024-11-25");
  await kpu.getByRole("button", { name: "Lihat yang bergeser" }).click();
  await sql(`WITH t AS (SELECT t.id, j.* FROM pemilihan p CROSS JOIN LATERAL jadwal_berlaku(p.id, NULL) j JOIN tahapan t ON t.id = j.tahapan_id WHERE p.slug = 'pilkada-2024' AND t.kode = 'perencanaan')
    INSERT INTO tahapan_jadwal (tahapan_id, nama, dasar, lembaga, status, mulai, selesai, selesai_jam, realisasi, tetap, terikat, alasan, pada_at, dicatat_at) SELECT tahapan_id, nama, dasar, lembaga, status, mulai, selesai, selesai_jam, realisasi, tetap, terikat, 'uji bersamaan', pada_at + interval '1 second', dicatat_at FROM t`);
  await kpu.getByRole("button", { name: "Geser jadwal" }).click();
  await expect(kpu.getByRole("alert").filter({ hasText: "sudah diubah orang lain" })).toBeVisible();
  await kpu.getByRole("link", { name: "Hitung ulang dengan jadwal terbaru" }).click();
  await expect(kpu.getByRole("heading", { name: "Yang akan bergeser" })).toBeVisible();
});

test("who holds a part of the election only looks, and is told why", async ({ buka }) => {
  const kerinci = await buka("kpu.kerinci");
  await kerinci.goto("/tahapan");
  await expect(kerinci.getByRole("link", { name: "Tambah tahapan" })).toHaveCount(0);
  await kerinci.goto("/tahapan/baru");
  await expect(kerinci.getByText("berlangsung di wilayah yang lebih luas")).toBeVisible();
  expect((await kerinci.goto("/tahapan/kampanye?aksi=geser"))?.status()).toBe(404);
});
