// What the demo must show in the first ten seconds, and where each of its figures leads.
import { expect, MEJA, PROYEKTOR, test } from "./bantu";

const persen = (teks: string | null) => Number(/(\d+,\d)/.exec(teks ?? "")?.[1]?.replace(",", "."));

test("the front page: facts, claims, and figures that are not the claims", async ({ buka }) => {
  const page = await buka("forkopimda", { viewport: PROYEKTOR });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Provinsi Jambi");
  await expect(page.getByRole("complementary", { name: "Data contoh" })).toBeVisible();
  await expect(page.getByText("H−7", { exact: true }).first()).toBeVisible();
  for (const nama of [/TPS 6\.391/, /DPT 2\.695\.348/, /Paslon 34/, /Klaim KPU 95/, /Klaim KPU 97/]) await expect(page.getByRole("link", { name: nama }).first()).toBeVisible();
  const kesiapan = persen(await page.getByRole("link", { name: /^Kesiapan: / }).textContent());
  const logistik = persen(await page.getByRole("link", { name: /^Logistik: / }).textContent());
  expect(kesiapan).toBeGreaterThan(50);
  expect(kesiapan).not.toBe(97);
  expect(logistik).not.toBe(95);
  await expect(page.getByText(/poin di (bawah|atas) klaim/)).toHaveCount(2);
  // All eleven are there, each once.
  await expect(page.getByRole("link", { name: /^Kesiapan (?!Provinsi)[A-Z][^:]*: / })).toHaveCount(11);
  await expect(page.getByText(/dari 11 kabupaten\/kota melapor/).first()).toBeVisible();
});

test("every fact and claim leads to its source", async ({ buka }) => {
  const page = await buka("forkopimda");
  for (const [nama, isi] of [[/TPS 6\.391/, "Pleno KPU Provinsi Jambi"], [/DPT 2\.695\.348/, "Pleno KPU Provinsi Jambi"], [/Paslon 34/, "Kolom kosong"], [/Klaim KPU 95/, "tanpa pembilang"], [/Klaim KPU 97/, "tanpa rumus"]] as const) {
    await page.goto("/");
    await page.getByRole("link", { name: nama }).first().click();
    await expect(page).toHaveURL(/\/jejak\/15\//);
    await expect(page.locator("#konten")).toContainText(isi);
  }
});

test("every kabupaten and kota opens, and one kecamatan of each", async ({ buka, sql }) => {
  const page = await buka("forkopimda");
  const kab = await sql<{ kode: string; anak: string; nama: string }>("SELECT w.kode, j.nama || ' ' || w.nama AS nama, (SELECT min(k.kode) FROM wilayah k WHERE k.induk_id = w.id) AS anak FROM wilayah w JOIN jenis_wilayah j ON j.kode = w.jenis_kode WHERE w.kode LIKE '15.%' AND w.tingkat = 2 ORDER BY w.kode");
  expect(kab.length).toBe(11);
  for (const { kode, anak, nama } of kab) {
    const html = await (await page.request.get(`/wilayah/${kode}`)).text();
    expect(html, kode).toContain(nama);
    expect((await page.request.get(`/wilayah/${anak}`)).status(), anak).toBe(200);
  }
});

test("from the province down by pressing, and back by the breadcrumb", async ({ buka }) => {
  const page = await buka("forkopimda", { viewport: MEJA });
  await page.goto("/");
  await page.getByRole("row", { name: /^Kerinci/ }).getByRole("link", { name: "Kerinci", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kabupaten Kerinci" })).toBeVisible();
  await page.getByRole("row", { name: /^Gunung Raya/ }).getByRole("link", { name: "Gunung Raya", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kecamatan Gunung Raya" })).toBeVisible();
  await expect(page).toHaveURL(/\/wilayah\/15\.01\.01\?/);
  await page.getByRole("navigation", { name: "Remah jalan" }).getByRole("link", { name: "Provinsi Jambi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Provinsi Jambi" })).toBeVisible();
  await page.getByRole("navigation", { name: "Aspek" }).getByRole("link", { name: "Logistik" }).click();
  await expect(page.getByRole("link", { name: "Logistik", exact: true, includeHidden: false }).first()).toHaveAttribute("aria-current", "page");
});

test("an instant of the past shows what was known then, and does not move", async ({ buka }) => {
  const page = await buka("forkopimda");
  await page.goto("/");
  const kini = await page.getByRole("link", { name: /^Kesiapan: / }).textContent();
  await page.goto("/wilayah/15?pada=2024-11-14");
  await expect(page.getByText("Anda melihat keadaan 14 Nov 2024")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Kesiapan: / })).not.toHaveText(kini ?? "");
  await expect(page.getByText("Langsung", { exact: true })).toHaveCount(0);
  // What was said later was not known then.
  await expect(page.getByRole("link", { name: /Klaim KPU/ })).toHaveCount(0);
  // The instant goes along with every link.
  await page.getByRole("row", { name: /^Kerinci/ }).getByRole("link", { name: "Kerinci", exact: true }).click();
  await expect(page).toHaveURL(/pada=2024-11-14/);
  await expect(page.getByText("Anda melihat keadaan 14 Nov 2024")).toBeVisible();
});

test("on paper there is something to read, with its instant and address", async ({ buka }) => {
  const page = await buka("forkopimda");
  const kertas = await page.context().newPage();
  for (const alamat of ["/", "/wilayah/15?tab=logistik", "/jejak/15/kesiapan"]) {
    await page.goto(alamat);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(/^Sigap\. Keadaan .* WIB\.$/)).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Keluar" })).toBeHidden();
    const gambar = (await page.screenshot({ fullPage: true })).toString("base64");
    const berisi = await kertas.evaluate(async (data) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const kanvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pena = kanvas.getContext("2d");
      if (!pena) return 0;
      pena.drawImage(bitmap, 0, 0);
      const { data: titik } = pena.getImageData(0, 0, bitmap.width, bitmap.height);
      let gelap = 0;
      for (let i = 0; i < titik.length; i += 4) if ((titik[i] ?? 255) < 128) gelap += 1;
      return gelap / (titik.length / 4);
    }, gambar);
    expect(berisi, `${alamat} on paper`).toBeGreaterThan(0.005);
    await page.emulateMedia({ media: "screen" });
  }
});
