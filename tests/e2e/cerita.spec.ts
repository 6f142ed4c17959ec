// The story the product was asked for with: entered once on a phone, seen at once on the wall, traced in one press.
import { bacaFormulir, expect, HP, kirim, PROYEKTOR, tanpaGeserSamping, test, titik } from "./bantu";
import { bacaResi, banyakLaporan, barisBarang, barisDi, bidang, pilihTahap } from "./isian";

test("KPU Kerinci reports from a phone, and the wall shows it without a reload", async ({ buka, sql }) => {
  const layar = await buka("forkopimda", { viewport: PROYEKTOR });
  await layar.goto("/");
  await expect(layar.getByRole("status").filter({ hasText: "Langsung" })).toBeVisible();
  const logistikKerinci = layar.getByRole("link", { name: /^Logistik Kerinci: / });
  const angkaProvinsi = layar.getByRole("link", { name: /^Logistik: / });
  const [dulu, duluProvinsi] = [await logistikKerinci.getAttribute("aria-label"), await angkaProvinsi.textContent()];
  await layar.evaluate(() => { document.documentElement.dataset["tanda"] = "halaman yang sama"; });

  const hp = await buka("kpu.kerinci", { viewport: HP, hasTouch: true, isMobile: true });
  await hp.goto("/isi");
  await tanpaGeserSamping(hp);
  await hp.getByRole("list", { name: "Wilayah yang harus melapor" }).getByRole("link", { name: /Kabupaten Kerinci/ }).click();
  await expect(hp).toHaveURL(/\/isi\/logistik\/15\.01/);
  const hariIni = /Hari ini (\d+ \w+ \d{4})/.exec(await hp.locator("#per-petunjuk").textContent() ?? "")?.[1] ?? "tidak terbaca";
  for (const tahap of ["diterima", "dikemas"] as const) {
    await pilihTahap(hp, tahap === "diterima" ? "Diterima gudang" : "Dirakit dan dikemas");
    for (const b of await barisDi(sql, "15.01", tahap)) await bidang(hp, b).fill(titik(b.butuh));
  }
  const segel = await barisBarang(sql, "15.01", "dikemas", "segel-plastik");
  expect(await bidang(hp, segel).inputValue()).toMatch(/^\d\.\d{3}$/);
  await tanpaGeserSamping(hp);
  await hp.getByRole("button", { name: "Kirim laporan" }).click();
  const resi = await bacaResi(hp);
  await expect(hp.getByRole("row", { name: /Segel plastik.*Dirakit dan dikemas/i })).toContainText(`${titik(segel.butuh)} buah`);

  await expect(logistikKerinci).not.toHaveAttribute("aria-label", dulu ?? "");
  await expect(angkaProvinsi).not.toHaveText(duluProvinsi ?? "");
  expect(await layar.evaluate(() => document.documentElement.dataset["tanda"])).toBe("halaman yang sama");

  await logistikKerinci.click();
  await expect(layar).toHaveURL(/\/jejak\/15\.01\/logistik/);
  const bukti = layar.getByRole("region", { name: /Bukti/ });
  await expect(bukti).toContainText(resi);
  await expect(bukti).toContainText("Petugas logistik KPU Kerinci");
  await expect(bukti.locator("dt", { hasText: "Keadaan per" }).locator("xpath=following-sibling::dd")).toHaveText(hariIni);
  await expect(bukti.locator("dt", { hasText: "Diterima" }).locator("xpath=following-sibling::dd")).toHaveText(/\w+, \d+ \w+ \d{4}, \d\d\.\d\d WIB/);
  await expect(layar.getByRole("region", { name: /Rumus/ })).toContainText(/n dari m.*dari/);
  // From the aspect to one indikator: so many of so many.
  await layar.getByRole("region", { name: /Rumus/ }).getByRole("link", { name: /Segel plastik.*dikemas/i }).click();
  await expect(layar.getByRole("region", { name: /Rumus/ })).toContainText(`${titik(segel.butuh)} dari ${titik(segel.butuh)}`);
});

// Not in Tanjung Jabung Timur: the demo needs it silent.
test("the same form sent twice is stored once, with one receipt", async ({ buka, sql }) => {
  const page = await buka("kpu.merangin", { viewport: HP });
  const alamat = "/isi/logistik/15.02";
  const b = await barisBarang(sql, "15.02", "diterima", "segel-plastik");
  const dulu = await banyakLaporan(sql, "15.02");
  const formulir = await bacaFormulir(page.request, alamat);
  const diketik = { [`nilai.${b.id}`]: titik(b.butuh), per: /value="(\d{4}-\d\d-\d\d)"/.exec(await (await page.request.get(alamat)).text())?.[1] ?? "", catatan: "", aksi: "kirim" };
  const [satu, dua] = await Promise.all([kirim(page.request, alamat, formulir, diketik), kirim(page.request, alamat, formulir, diketik)]);
  const tiga = await kirim(page.request, alamat, formulir, diketik);
  expect([satu.status(), dua.status(), tiga.status()]).toEqual([303, 303, 303]);
  expect(new Set([satu, dua, tiga].map((r) => r.headers()["location"])).size).toBe(1);
  expect(await banyakLaporan(sql, "15.02")).toBe(dulu + 1);
  // The same key with another content is not the same report.
  const lain = await kirim(page.request, alamat, formulir, { ...diketik, [`nilai.${b.id}`]: titik(b.butuh - 1) });
  expect(await lain.text()).toContain("Formulir ini sudah tersimpan dengan isi lain");
  expect(await banyakLaporan(sql, "15.02")).toBe(dulu + 1);
});

test("an answer lost on the way costs nothing: sent again, it is the same report", async ({ buka, sql }) => {
  const page = await buka("kpu.merangin", { viewport: HP });
  await page.goto("/isi/logistik/15.02");
  const b = await barisBarang(sql, "15.02", "diterima", "tinta");
  const dulu = await banyakLaporan(sql, "15.02");
  await pilihTahap(page, "Diterima gudang");
  await bidang(page, b).fill(titik(b.butuh));
  let hilang = 0;
  await page.route("**/isi/logistik/**", async (route) => {
    if (route.request().method() !== "POST" || hilang > 0) return route.continue();
    hilang += 1;
    await route.fetch({ maxRedirects: 0 }); // it arrives, and the answer does not come back
    return route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Kirim laporan" }).click();
  await expect.poll(() => hilang).toBe(1);
  await expect(bidang(page, b), "what was typed is still there").toHaveValue(titik(b.butuh));
  await page.getByRole("button", { name: "Kirim laporan" }).click();
  await bacaResi(page);
  expect(await banyakLaporan(sql, "15.02")).toBe(dulu + 1);
});

test("a PPK finds its own kecamatan, at the stage that is open there", async ({ buka }) => {
  const page = await buka("ppk.gunung-raya", { viewport: HP });
  await page.goto("/isi");
  await page.getByRole("link", { name: /Kecamatan Gunung Raya/ }).click();
  await expect(page.getByRole("heading", { name: "Ke PPK", level: 2 })).toBeVisible();
});
