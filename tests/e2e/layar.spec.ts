// The projector: opened by an address, driven by hand, and never wrong about how old its figures are, whatever is cut behind it.
import type { Page } from "@playwright/test";
import { freePort } from "../../scripts/lib/cluster.mjs";
import { startNext } from "../../scripts/lib/next-server.mjs";
import { expect, layarBaru, masuk, PROYEKTOR, surel, tanpaGeserSamping, test } from "./bantu";
import { langgaran } from "./pindai";
import { bukaPipa, type Pipa } from "./pipa";

const langsung = (page: Page) => page.getByText("Langsung", { exact: true });
const terputus = (page: Page) => page.getByRole("status").filter({ hasText: /Terputus sejak \d\d\.\d\d WIB\. Angka terakhir per \d\d\.\d\d\.\d\d WIB/ });
const angka = (page: Page) => page.getByRole("article").innerText();
const posisi = (page: Page) => page.getByRole("navigation", { name: "Salindia" }).locator("strong").innerText();
const LIMA_DETIK = 5_000;

/** The screen says that it is cut off and shows what it showed; then it is live again by itself. */
async function putusLaluPulih(page: Page, putuskan: () => unknown, sambung: () => unknown): Promise<void> {
  await expect(langsung(page)).toBeVisible({ timeout: 15_000 });
  const dulu = await angka(page);
  await putuskan();
  await expect(terputus(page)).toBeVisible({ timeout: LIMA_DETIK });
  await expect(langsung(page)).toHaveCount(0);
  expect(await angka(page)).toBe(dulu);
  await sambung();
  await expect(langsung(page)).toBeVisible({ timeout: LIMA_DETIK });
  await expect(terputus(page)).toHaveCount(0);
}

test.describe("opened by its address", () => {
  test("the token leaves the address bar, opens this browser only, and nobody is signed in", async ({ buka, sql }) => {
    const page = await buka(null, { viewport: PROYEKTOR });
    await page.goto(await layarBaru(sql));
    await expect(page).toHaveURL(/\/layar\/tayang$/);
    await expect(page.getByRole("heading", { level: 1, name: /Kesiapan Provinsi Jambi/ })).toBeVisible();
    const [kuki] = (await page.context().cookies()).filter((c) => c.name === "sigap.layar");
    expect(kuki).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    expect(kuki?.expires ?? 0).toBeGreaterThan(Date.now() / 1000 + 300 * 86_400);
    for (const alamat of ["/", "/wilayah/15", "/layar", "/api/live?wilayah=15"]) expect(new URL((await page.request.get(alamat)).url()).pathname + String((await page.request.get(alamat, { maxRedirects: 0 })).status()), alamat).toMatch(/\/masuk307|\/api\/live401/);
    const lain = await buka(null);
    expect((await lain.goto("/layar/tayang"))?.status()).toBe(404);
    await expect(lain.getByRole("heading", { name: "Layar ini tidak berlaku" })).toBeVisible();
  });

  test("no name of who reported, and nothing restricted, is sent to it", async ({ buka, sql, akun }) => {
    const page = await buka(null);
    await page.goto(await layarBaru(sql, surel("polda"), "15"));
    const html = await page.content();
    expect(akun.filter((a) => html.includes(a.nama)).map((a) => a.nama)).toEqual([]);
    const terbatas = await sql<{ nama: string }>("SELECT i.nama FROM katalog_indikator k JOIN indikator i ON i.id = k.indikator_id WHERE k.terbatas");
    expect(terbatas.length).toBeGreaterThan(0);
    expect(terbatas.filter((t) => html.includes(t.nama))).toEqual([]);
  });

  test("made in the form, opened by the link, put out by one press", async ({ buka }) => {
    const meja = await buka("forkopimda");
    await meja.goto("/layar");
    const nama = `Proyektor ${crypto.randomUUID().slice(0, 8)}`;
    await meja.getByLabel("Nama layar").fill(nama);
    await meja.getByLabel("Wilayah yang ditampilkan").selectOption("15.03");
    await meja.getByRole("combobox", { name: "Pemilihan" }).selectOption("pilkada-2024");
    await meja.getByRole("button", { name: "Buat layar" }).click();
    await expect(meja.getByRole("img", { name: "Kode QR alamat layar" })).toBeVisible();
    const alamat = await meja.getByRole("link", { name: /\/layar\/buka\// }).getAttribute("href") ?? "";
    const page = await buka(null, { viewport: PROYEKTOR });
    await page.goto(new URL(alamat).pathname);
    await expect(page.getByRole("heading", { level: 1, name: /Kesiapan Kabupaten/ })).toBeVisible();
    await expect(langsung(page)).toBeVisible();
    await meja.reload();
    await expect(meja.getByText(alamat)).toHaveCount(0);
    await expect(meja.getByRole("listitem").filter({ hasText: nama })).toContainText("terakhir terlihat");
    await meja.getByRole("button", { name: `Cabut ${nama}` }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Layar ini sudah dicabut" })).toBeVisible({ timeout: LIMA_DETIK });
    await expect(page.getByRole("article")).toHaveCount(0);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((k) => k.startsWith("sigap.layar")))).toEqual([]);
    expect((await page.goto(new URL(alamat).pathname))?.status()).toBe(404);
  });

  test("its maker signs out and it stays; its maker is disabled and it goes out", async ({ buka, sql }) => {
    test.setTimeout(60_000);
    const siapa = `pembuat.layar.${crypto.randomUUID().slice(0, 8)}@uji.contoh`;
    await sql("INSERT INTO pengguna (surel, nama, sandi_hash, dibuat_at) SELECT $1, 'Pembuat Layar', sandi_hash, dibuat_at FROM pengguna WHERE surel = $2", [siapa, surel("forkopimda")]);
    await sql("INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT u.id, 'SEKDA', w.id, '2024-09-22' FROM pengguna u, wilayah w WHERE u.surel = $1 AND w.kode = '15'", [siapa]);
    const orang = await buka(null);
    await masuk(orang, siapa);
    await expect(orang).toHaveURL(/\/$/);
    const page = await buka(null, { viewport: PROYEKTOR });
    await page.goto(await layarBaru(sql, siapa));
    await expect(langsung(page)).toBeVisible();
    await orang.locator("summary").filter({ hasText: "Sekda" }).click();
    await orang.getByRole("button", { name: "Keluar" }).click();
    await expect(orang).toHaveURL(/\/masuk/);
    await page.waitForTimeout(1_500);
    await expect(langsung(page)).toBeVisible();
    const admin = await buka("admin");
    await admin.goto(`/admin/pengguna?cari=${siapa}`);
    const baris = admin.getByRole("listitem").filter({ hasText: siapa });
    await baris.getByText("Atur").click();
    await baris.getByRole("button", { name: /^Nonaktifkan/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Layar ini sudah dicabut" })).toBeVisible({ timeout: LIMA_DETIK });
  });
});

test.describe("driven by hand", () => {
  test("keys, presses and the address choose the slide; it goes on by itself when told to", async ({ buka, sql }) => {
    const page = await buka(null, { viewport: PROYEKTOR });
    await page.goto(await layarBaru(sql));
    await page.goto("/layar/tayang?jeda=0");
    const banyak = Number((await posisi(page)).split("/")[1]);
    expect(banyak).toBeGreaterThanOrEqual(13);
    for (const [tombol, ke] of [["ArrowRight", 2], [" ", 3], ["ArrowLeft", 2], ["End", banyak], ["ArrowRight", 1], ["ArrowLeft", banyak], ["Home", 1]] as const) {
      await page.keyboard.press(tombol);
      expect(await posisi(page), tombol).toBe(`${ke}/${banyak}`);
    }
    await page.mouse.click(1_500, 500);
    expect(await posisi(page)).toBe(`2/${banyak}`);
    await page.mouse.click(100, 500);
    expect(await posisi(page)).toBe(`1/${banyak}`);
    await page.getByRole("button", { name: "Berikutnya" }).click();
    expect(await posisi(page)).toBe(`2/${banyak}`);
    await page.goto("/layar/tayang?jeda=0#15.03");
    await expect(page.getByRole("heading", { level: 1, name: /^Kabupaten Sarolangun/ })).toBeVisible();
    await page.goto("about:blank");
    await page.goto("/layar/tayang?jeda=10");
    await expect.poll(() => posisi(page), { timeout: 12_000 }).toBe(`2/${banyak}`);
  });

  test("who prefers less motion starts paused", async ({ buka, sql }) => {
    const page = await buka(null, { viewport: PROYEKTOR, reducedMotion: "reduce" });
    await page.goto(await layarBaru(sql));
    await expect(page.getByRole("button", { name: "Jalan", exact: true })).toBeVisible();
  });

  test("every slide fits the wall, in text of 28 px and figures of 64, and can be read by everybody", async ({ buka, sql }) => {
    test.setTimeout(120_000);
    const page = await buka(null, { viewport: PROYEKTOR });
    await page.goto(await layarBaru(sql));
    await page.goto("/layar/tayang?jeda=0");
    const banyak = Number((await posisi(page)).split("/")[1]);
    const semua = async (apa: string, pindai: number) => {
      for (let i = 1; i <= banyak; i += 1) {
        const kecil = await page.evaluate(() => {
          const jalan = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
          const hasil: string[] = [];
          while (jalan.nextNode()) {
            const { parentElement: el, textContent: teks } = jalan.currentNode;
            if (!el || !teks?.trim() || el.closest(".sr-only, select")) continue;
            const kotak = el.getBoundingClientRect();
            // Ticks of an axis are text; a figure that stands alone is a figure.
            const angkaSendiri = /^\d{1,3}(,\d)?%$/.test(el.textContent.trim()) && el.closest("article") !== null && el.closest("[aria-hidden]") === null;
            if (Number.parseFloat(getComputedStyle(el).fontSize) < (angkaSendiri ? 64 : 27.9)) hasil.push(`kecil: ${teks}`);
            if (kotak.bottom > innerHeight + 1 || kotak.right > innerWidth + 1 || kotak.left < -1) hasil.push(`di luar: ${teks}`);
          }
          const artikel = document.querySelector("article");
          if (artikel && artikel.scrollHeight > artikel.clientHeight + 2) hasil.push(`terpotong ${artikel.scrollHeight - artikel.clientHeight} px`);
          return hasil;
        });
        expect(kecil, `${apa}, slide ${i}`).toEqual([]);
        if (i <= pindai) expect(await langgaran(page), `${apa}, slide ${i}`).toEqual([]);
        await page.keyboard.press("ArrowRight");
      }
    };
    await semua("langsung", 5);
    // The banner takes a line from every slide, and still nothing is cut.
    await page.route("**/api/layar", (route) => route.abort("connectionrefused"));
    await page.reload();
    await expect(terputus(page)).toBeVisible({ timeout: LIMA_DETIK });
    await page.keyboard.press("Home");
    await semua("terputus", 1);
    for (const viewport of [{ width: 1280, height: 720 }, { width: 3840, height: 2160 }, { width: 390, height: 844 }]) {
      await page.setViewportSize(viewport);
      await tanpaGeserSamping(page);
    }
  });
});

test.describe("cut off", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let pipaBasisData: Pipa;
  let pipaPeladen: Pipa;
  let mulai: () => Promise<{ readonly stop: (atOnce?: boolean) => Promise<void> }>;
  let peladen: Awaited<ReturnType<typeof mulai>>;
  let asal = "";

  // A server of its own, because the other specs need theirs; the same database, through a wire of its own.
  test.beforeAll(async () => {
    const alamat = new URL(process.env["DATABASE_URL"] ?? "");
    pipaBasisData = await bukaPipa({ host: alamat.hostname, port: Number(alamat.port) });
    alamat.host = `127.0.0.1:${pipaBasisData.port}`;
    const port = await freePort();
    pipaPeladen = await bukaPipa({ host: "127.0.0.1", port });
    asal = `http://localhost:${pipaPeladen.port}`;
    mulai = async () => {
      const baru = startNext(port, { ...process.env, DATABASE_URL: alamat.href, PORT: String(port), APP_URL: asal, NEXTAUTH_URL: asal });
      await baru.healthy();
      return baru;
    };
    peladen = await mulai();
  });
  test.afterAll(async () => {
    await peladen.stop(true);
    await Promise.all([pipaBasisData.tutup(), pipaPeladen.tutup()]);
  });
  const tayang = async (page: Page, alamat: string) => {
    await page.goto(`${asal}${alamat}`);
    await page.goto(`${asal}/layar/tayang?jeda=0#peta`);
  };

  test("the network: refused, and silent as with a pulled cable", async ({ buka, sql }) => {
    const page = await buka(null, { viewport: PROYEKTOR });
    await tayang(page, await layarBaru(sql));
    await putusLaluPulih(page, pipaPeladen.putus, pipaPeladen.sambung);
    await putusLaluPulih(page, pipaPeladen.bisu, pipaPeladen.sambung);
  });

  test("the database: stopped, and silent; the clock runs on", async ({ buka, sql }) => {
    const page = await buka(null, { viewport: PROYEKTOR });
    await tayang(page, await layarBaru(sql));
    await putusLaluPulih(page, pipaBasisData.putus, pipaBasisData.sambung);
    await putusLaluPulih(page, pipaBasisData.bisu, pipaBasisData.sambung);
    await expect(page.locator("header time")).toHaveText(/^\d\d\.\d\d WIB$/);
  });

  test("the server: a restart, a reload while it is away, and a browser that comes back", async ({ buka, sql }) => {
    const page = await buka(null, { viewport: PROYEKTOR });
    await tayang(page, await layarBaru(sql));
    await expect(langsung(page)).toBeVisible({ timeout: 15_000 });
    await expect.poll(() => page.evaluate(async () => (await (await caches.open("sigap-layar")).keys()).length), { timeout: 15_000 }).toBeGreaterThan(3);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const dulu = await angka(page);
    await peladen.stop(true);
    await expect(terputus(page)).toBeVisible({ timeout: LIMA_DETIK });
    await page.reload();
    await expect(terputus(page)).toBeVisible({ timeout: LIMA_DETIK });
    expect(await angka(page)).toBe(dulu);
    const lagi = await page.context().newPage();
    await lagi.goto(`${asal}/layar/tayang#15.03`);
    await expect(lagi.getByRole("heading", { level: 1, name: /^Kabupaten Sarolangun/ })).toBeVisible();
    await lagi.close();
    peladen = await mulai();
    // The first answers of a cold server take longer than those of one that only lost its line.
    await expect(langsung(page)).toBeVisible({ timeout: 2 * LIMA_DETIK });
    expect(await angka(page)).toBe(dulu);
  });
});
