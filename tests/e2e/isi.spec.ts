// Entering a report: what is wrong is said beside the field, and nothing typed is ever lost.
import { expect, HP, masuk, SANDI, surel, tanpaGeserSamping, test, titik } from "./bantu";
import { alasan, bacaResi, banyakLaporan, barisBarang, bidang, pilihTahap } from "./isian";
import { langgaran } from "./pindai";

const kirim = "Kirim laporan";

test("wrong input is named beside its field, and everything typed is still there", async ({ buka, sql }) => {
  const page = await buka("kpu.sarolangun", { viewport: HP });
  await page.goto("/isi/logistik/15.03");
  const dulu = await banyakLaporan(sql, "15.03");
  const benar = await barisBarang(sql, "15.03", "diterima", "segel-kertas");
  const salah = await barisBarang(sql, "15.03", "diterima", "tinta");
  await pilihTahap(page, "Diterima gudang");
  await bidang(page, benar).fill(titik(benar.butuh));
  await page.getByLabel("Catatan, bila perlu").fill("catatan yang tidak boleh hilang");
  for (const teks of ["-1", "1,5", "abc", "1.23", "9".repeat(20), "1234567890123"]) {
    await bidang(page, salah).fill(teks);
    await page.getByRole("button", { name: kirim }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Belum disimpan" })).toBeFocused();
    await expect(page.locator(`[id="nilai.${salah.id}-galat"]`)).toContainText(`"${teks}" bukan bilangan bulat`);
    await expect(bidang(page, salah)).toHaveAttribute("aria-invalid", "true");
    await expect(bidang(page, salah)).toHaveValue(teks);
    await expect(bidang(page, benar)).toHaveValue(titik(benar.butuh));
    await expect(page.getByLabel("Catatan, bila perlu")).toHaveValue("catatan yang tidak boleh hilang");
  }
  // The summary leads to the field.
  await page.getByRole("alert").getByRole("link").first().click();
  await expect(bidang(page, salah)).toBeInViewport();
  expect(await banyakLaporan(sql, "15.03")).toBe(dulu);
});

test("a contradiction needs its reason, is then stored, and shows on the dashboard", async ({ buka, sql }) => {
  const page = await buka("kpu.batanghari", { viewport: HP });
  await page.goto("/isi/logistik/15.04");
  const diterima = await barisBarang(sql, "15.04", "diterima", "segel-plastik");
  const dikemas = await barisBarang(sql, "15.04", "dikemas", "segel-plastik");
  await pilihTahap(page, "Dirakit dan dikemas");
  await bidang(page, dikemas).fill(titik(diterima.terakhir + 7));
  await expect(page.locator(`[id="nilai.${dikemas.id}-tafsir"]`)).toContainText("perlu alasan");
  await page.getByRole("button", { name: kirim }).click();
  await expect(page.locator(`[id="nilai.${dikemas.id}-galat"]`)).toContainText(`melebihi tahap sebelumnya (${titik(diterima.terakhir)})`);
  await expect(bidang(page, dikemas)).toHaveValue(titik(diterima.terakhir + 7));
  await alasan(page, dikemas).fill("Tujuh segel pinjaman, berita acara menyusul.");
  await page.getByRole("button", { name: kirim }).click();
  await bacaResi(page);
  await expect(page.getByText("bertentangan: Tujuh segel pinjaman")).toBeVisible();
  const layar = await buka("forkopimda");
  await layar.goto("/wilayah/15.04?tab=logistik");
  await expect(layar.getByText("Tujuh segel pinjaman, berita acara menyusul.")).toBeVisible();
  await layar.goto("/");
  await expect(layar.getByRole("row", { name: /^Batanghari/ }).getByText(/1 angka bertentangan/)).toHaveCount(1);
});

test("a day that has not come is refused; an older one is kept and moves nothing", async ({ buka, sql }) => {
  const page = await buka("kpu.muaro-jambi", { viewport: HP });
  await page.goto("/isi/logistik/15.05");
  const b = await barisBarang(sql, "15.05", "diterima", "sampul");
  await pilihTahap(page, "Diterima gudang");
  await bidang(page, b).fill(titik(b.butuh));
  const per = page.getByLabel("Keadaan per tanggal");
  await per.fill("2024-12-31");
  await page.getByRole("button", { name: kirim }).click();
  await expect(page.locator("#per-galat")).toHaveText(/Tanggal ini belum tiba/);
  await expect(bidang(page, b)).toHaveValue(titik(b.butuh));
  await expect(per).toHaveValue("2024-12-31");
  await per.fill("2024-11-10");
  await page.getByRole("button", { name: kirim }).click();
  await bacaResi(page);
  await expect(page.getByText("10 Nov 2024")).toBeVisible();
  expect((await barisBarang(sql, "15.05", "diterima", "sampul")).terakhir).toBe(b.terakhir);
});

test("nothing has changed: one press, one receipt", async ({ buka, sql }) => {
  const page = await buka("kpu.tebo", { viewport: HP });
  await page.goto("/isi/logistik/15.09");
  const [dulu, b] = [await banyakLaporan(sql, "15.09"), await barisBarang(sql, "15.09", "dikemas", "tinta")];
  await page.getByRole("button", { name: "Tidak ada perubahan" }).click();
  await bacaResi(page);
  expect(await banyakLaporan(sql, "15.09")).toBe(dulu + 1);
  expect((await barisBarang(sql, "15.09", "dikemas", "tinta")).terakhir).toBe(b.terakhir);
  await tanpaGeserSamping(page);
  expect(await langgaran(page), "the receipt").toEqual([]);
  // A receipt is nobody else's.
  const alamat = new URL(page.url());
  const asing = await buka("kpu.bungo");
  expect((await asing.goto(alamat.pathname + alamat.search))?.status()).toBe(404);
});

test("two officers at once: the second is shown what changed, loses nothing, and may still send", async ({ buka, sql }) => {
  const [satu, dua] = [await buka("kpu.tanjab-barat", { viewport: HP }), await buka("kpu", { viewport: HP })];
  const b = await barisBarang(sql, "15.06", "diterima", "tinta");
  const lain = await barisBarang(sql, "15.06", "diterima", "sampul");
  const dulu = await banyakLaporan(sql, "15.06");
  for (const page of [satu, dua]) {
    await page.goto("/isi/logistik/15.06");
    await pilihTahap(page, "Diterima gudang");
  }
  await bidang(satu, b).fill(titik(b.butuh - 1));
  await satu.getByRole("button", { name: kirim }).click();
  await bacaResi(satu);
  await bidang(dua, b).fill(titik(b.butuh));
  await bidang(dua, lain).fill(titik(lain.butuh));
  await dua.getByRole("button", { name: kirim }).click();
  await expect(dua.locator(`[id="nilai.${b.id}-galat"]`)).toContainText(`Sudah diubah menjadi ${titik(b.butuh - 1)} oleh Petugas logistik KPU Tanjung Jabung Barat`);
  await expect(bidang(dua, b)).toHaveValue(titik(b.butuh));
  await expect(bidang(dua, lain)).toHaveValue(titik(lain.butuh));
  expect(await banyakLaporan(sql, "15.06")).toBe(dulu + 1);
  await dua.getByRole("button", { name: kirim }).click();
  await bacaResi(dua);
  expect(await banyakLaporan(sql, "15.06")).toBe(dulu + 2);
  expect((await barisBarang(sql, "15.06", "diterima", "tinta")).terakhir).toBe(b.butuh);
});

test("without JavaScript: signing in, an error that keeps what was typed, sending, the receipt", async ({ buka, sql }) => {
  const page = await buka(null, { viewport: HP, javaScriptEnabled: false });
  await page.goto("/isi/logistik/15.08");
  await expect(page).toHaveURL(/\/masuk\?kembali=/);
  await page.getByLabel("Surel").fill(surel("kpu.bungo"));
  await page.getByLabel("Kata sandi", { exact: true }).fill("salah");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page.getByText("Surel atau kata sandi tidak cocok.")).toBeVisible();
  await expect(page.getByLabel("Surel")).toHaveValue(surel("kpu.bungo"));
  await page.getByLabel("Kata sandi", { exact: true }).fill(SANDI);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page).toHaveURL(/\/isi\/logistik\/15\.08/);
  const [b, lain] = [await barisBarang(sql, "15.08", "diterima", "tinta"), await barisBarang(sql, "15.08", "diterima", "sampul")];
  await bidang(page, b).fill("1,5");
  await bidang(page, lain).fill(titik(lain.butuh));
  await page.getByRole("button", { name: kirim }).click();
  await expect(page.locator(`[id="nilai.${b.id}-galat"]`)).toContainText('"1,5" bukan bilangan bulat');
  await expect(bidang(page, b)).toHaveValue("1,5");
  await expect(bidang(page, lain)).toHaveValue(titik(lain.butuh));
  await bidang(page, b).fill(titik(b.butuh));
  await page.getByRole("button", { name: kirim }).click();
  await bacaResi(page);
  expect((await barisBarang(sql, "15.08", "diterima", "tinta")).terakhir).toBe(b.butuh);
});

test("by keyboard alone: from the sign-in to the receipt", async ({ buka, sql }) => {
  const page = await buka(null);
  await page.goto("/masuk?kembali=%2Fisi%2Flogistik%2F15.71");
  const tabKe = async (apa: () => Promise<boolean>, batas = 90) => {
    for (let i = 0; i < batas; i += 1) {
      if (await apa()) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("not reached by Tab");
  };
  const terfokus = (selektor: string) => () => page.evaluate((s) => document.activeElement?.matches(s) ?? false, selektor);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Lompat ke isi" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabKe(terfokus("#surel"));
  await page.keyboard.type(surel("kpu.kota-jambi"));
  await tabKe(terfokus("#sandi"));
  await page.keyboard.type(SANDI);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/isi\/logistik\/15\.71/);
  const b = await barisBarang(sql, "15.71", "diterima", "tinta");
  await expect(page.getByLabel("Tahap yang dilaporkan")).toBeVisible();
  await tabKe(terfokus("#pilih-tahap"));
  await page.keyboard.press("Home");
  await expect(page.getByRole("heading", { name: "Diterima gudang", level: 2 })).toBeVisible();
  await tabKe(terfokus(`[id="nilai.${b.id}"]`));
  // Focus is seen.
  expect(await bidang(page, b).evaluate((e) => { const g = getComputedStyle(e); return g.outlineStyle !== "none" || g.boxShadow !== "none"; })).toBe(true);
  await page.keyboard.type(String(b.butuh));
  await page.keyboard.press("Enter");
  await bacaResi(page);
  await expect(page.getByRole("row", { name: /Tinta/ })).toContainText(titik(b.butuh));
});

test("the session ended while typing: the sentence says so, and what was typed is there", async ({ buka, sql }) => {
  const page = await buka(null, { viewport: HP });
  await page.goto("/masuk?kembali=%2Fisi%2Flogistik%2F15.72");
  await masuk(page, surel("kpu.sungai-penuh"));
  await expect(page).toHaveURL(/\/isi\/logistik\/15\.72/);
  const b = await barisBarang(sql, "15.72", "diterima", "tinta");
  await pilihTahap(page, "Diterima gudang");
  await bidang(page, b).fill(titik(b.butuh));
  await page.context().clearCookies();
  await page.getByRole("button", { name: kirim }).click();
  await expect(page.getByText(/Sesi Anda sudah berakhir/)).toBeVisible();
  await expect(bidang(page, b)).toHaveValue(titik(b.butuh));
});
