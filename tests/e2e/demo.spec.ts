// What the demo must show in the first ten seconds, and where each of its figures leads.
import { expect, HP, MEJA, PROYEKTOR, tanpaGeserSamping, test } from "./bantu";

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

test("six answers without scrolling on the projector, and in their order on a phone", async ({ buka }) => {
  const page = await buka("forkopimda", { viewport: PROYEKTOR });
  await page.goto("/");
  const judul = ["Empat pertanyaan gubernur", "Kesiapan", "Peta petak", "Kabupaten/kota, terlemah dahulu", "Yang berubah", "Fakta dasar"];
  const letak = (nama: string) => page.getByRole("heading", { name: nama, exact: true }).locator("xpath=ancestor::section[1]").evaluate((e) => { const k = e.getBoundingClientRect(); return { atas: k.top, bawah: k.bottom }; });
  await expect(page.getByText("H−7", { exact: true }).first()).toBeInViewport();
  for (const nama of judul) expect((await letak(nama)).bawah, nama).toBeLessThanOrEqual(1080);
  await page.setViewportSize(HP);
  const atas = await Promise.all(judul.map(async (nama) => (await letak(nama)).atas));
  expect(atas).toEqual(atas.toSorted((a, b) => a - b));
  await tanpaGeserSamping(page);
});

test("the four questions: an answer, one reason, and somebody to ring who answers for it there", async ({ buka, sql }) => {
  const page = await buka("forkopimda");
  await page.goto("/");
  const tanya = page.getByRole("region", { name: "Empat pertanyaan gubernur" }).getByRole("listitem");
  await expect(tanya).toHaveCount(4);
  await expect(tanya.nth(0)).toContainText("11 dari 11 ketetapan DPT terbit");
  await expect(tanya.nth(0).getByRole("link", { name: "DPT sudah final? Ya" })).toHaveAttribute("href", /\/jejak\/15\/dpt\.ditetapkan/);
  await expect(tanya.nth(1).getByRole("link", { name: "Logistik tepat waktu? Belum", exact: true })).toBeVisible();
  await expect(tanya.nth(1)).toContainText(/Sarolangun \d+(,\d)? hari di belakang kurva/);
  await expect(tanya.nth(2).getByRole("link", { name: /KPPS lengkap\? Kurang [\d.]+/ })).toBeVisible();
  const [orang] = await sql<{ nama: string; telepon: string }>("SELECT p.nama, p.telepon FROM pejabat p JOIN wilayah w ON w.id = p.wilayah_id WHERE w.kode = '15.03' AND p.aspek_kode = 'logistik'");
  const telepon = tanya.nth(1).getByRole("link", { name: new RegExp(orang?.nama ?? "-") });
  await expect(telepon).toHaveAttribute("href", `tel:${orang?.telepon.replaceAll("-", "")}`);
  expect((await telepon.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test("the map shows another measure when asked, with and without JavaScript", async ({ buka }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await buka("forkopimda", { javaScriptEnabled });
    await page.goto("/");
    const peta = page.getByRole("region", { name: "Peta petak" });
    await expect(peta.getByRole("link", { name: /^Sarolangun: .*Netralitas/ })).toBeVisible();
    await expect(peta.getByRole("link", { name: /^Tanjung Jabung Timur: .*Diam 3 hari/ })).toBeVisible();
    await peta.getByRole("link", { name: "Logistik", exact: true }).click();
    await expect(peta.getByRole("link", { name: "Logistik", exact: true })).toHaveAttribute("aria-current", "true");
    await expect(peta.getByRole("link", { name: /^Sarolangun: .*Perhatian/ })).toHaveAttribute("href", /\/jejak\/15\.03\/logistik/);
    await expect(page).toHaveURL(/petak=logistik/);
  }
});

test("what has changed: since yesterday, and since an instant asked for, which goes along", async ({ buka }) => {
  const page = await buka("forkopimda");
  await page.goto("/");
  const ubah = page.getByRole("region", { name: "Yang berubah" });
  await expect(ubah.getByRole("heading", { name: /^Sejak kemarin, 19 Nov \d\d\.\d\d$/ })).toBeVisible();
  await expect(ubah.getByRole("link", { name: /Menjadi diam Tanjung Jabung Timur/ })).toBeVisible();
  await ubah.getByLabel("Bandingkan sejak").fill("2024-11-13T13:00");
  await ubah.getByRole("button", { name: "Bandingkan" }).click();
  await expect(ubah.getByRole("heading", { name: "Sejak 13 Nov 13.00" })).toBeVisible();
  await expect(ubah.getByRole("link", { name: /Naik Kesiapan/ })).toHaveCount(2);
  await ubah.getByRole("link", { name: /Naik Kesiapan/ }).last().click();
  await expect(page).toHaveURL(/\/jejak\/15\/kesiapan\?.*sejak=2024-11-13/);
  // An instant that has not come is answered, not refused; one that cannot be read is not found.
  await page.goto("/?sejak=2024-12-01T08:00");
  await expect(ubah).toContainText("Saat itu belum tiba");
  expect((await page.goto("/?sejak=kemarin"))?.status()).toBe(404);
});

test("why the index is what it is", async ({ buka }) => {
  const page = await buka("forkopimda");
  // Of an instant that is over: others report meanwhile.
  const pada = "pada=2024-11-20T12:59";
  await page.goto(`/?${pada}`);
  await page.getByText(/^Mengapa \d+,\d.%\?/).click();
  const baris = page.getByRole("table", { name: /Kesiapan adalah rata-rata tertimbang/ }).getByRole("row");
  await expect(baris).toHaveCount(11); // with its head and the sum
  await expect(baris.nth(1)).toContainText(/dari \d+ berdata/);
  // What is read adds up to the index that is read, here and in its trace.
  const sumbangan = (await baris.locator("td:nth-of-type(3)").allTextContents()).map((t) => (t === "—" ? 0 : Math.round(Number(t.replace(",", ".")) * 10)));
  expect(sumbangan.slice(0, -1).reduce((n, x) => n + x, 0)).toBe(sumbangan.at(-1));
  const indeks = await page.getByRole("link", { name: /^Kesiapan: / }).textContent();
  expect(Math.round(persen(indeks) * 10)).toBe(sumbangan.at(-1));
  await expect(page.getByRole("table", { name: /Yang paling mengangkat/ }).getByRole("row").nth(1)).toContainText(/\+0,\d+/);
  await page.goto(`/jejak/15/kesiapan?${pada}`);
  await expect(page.getByRole("region", { name: /Rumus/ }).getByRole("row", { name: /^Jumlah/ })).toContainText(`${persen(indeks)}`.replace(".", ","));
});

test("a reader of the nation sees its provinces, summed", async ({ buka, sql }) => {
  // Not marked as of the demo: the enumerations over the demo's accounts stay as they are.
  const [baru] = await sql<{ id: number }>("INSERT INTO pengguna (surel, nama, sandi_hash, contoh, dibuat_at) SELECT 'nasional@jambi.contoh', 'Pembaca Nasional', sandi_hash, false, dibuat_at FROM pengguna WHERE surel = 'forkopimda@jambi.contoh' ON CONFLICT (surel) DO UPDATE SET nama = excluded.nama RETURNING id");
  await sql("INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT $1, 'FORKOPIMDA', w.id, '2024-01-01' FROM wilayah w WHERE w.kode = 'ID'", [baru?.id]);
  const page = await buka("nasional", { viewport: PROYEKTOR });
  for (const alamat of ["/", "/wilayah/ID"]) {
    await page.goto(alamat);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Indonesia");
    await expect(page.getByRole("link", { name: /^Kesiapan Jambi: \d/ })).toBeVisible();
    expect(persen(await page.getByRole("link", { name: /^Kesiapan: / }).textContent())).toBeGreaterThan(50);
  }
  await page.getByRole("row", { name: /^Jambi/ }).getByRole("link", { name: "Jambi", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Provinsi Jambi");
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
