// Any province, any election, in the browser only: from an empty database to a first dashboard in another time zone; and beside the demo.
import type { Browser, Page } from "@playwright/test";
import { expect, HP, masuk, MEJA, tanpaGeserSamping, test } from "./bantu";
import { pilihTahap } from "./isian";
import { kodeTotp, orangBaru } from "./orang-baru";
import { type Pemasangan, pasangBaru } from "./pemasangan-baru";

const SANDI_BARU = "kata-sandi-yang-panjang";
/** A week from today by the calendar: the stages of logistics are open. */
const seminggu = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
const hariIni = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** With a one-time code to a page of one's own: password, second factor, in. */
async function datang(page: Page, kode: string, alamat: string, nama?: string): Promise<void> {
  await page.goto("/masuk/kode");
  await page.getByLabel("Kode sekali pakai").fill(kode);
  await page.getByLabel("Surel").fill(alamat);
  if (nama !== undefined) await page.getByLabel("Nama lengkap").fill(nama);
  await page.getByLabel("Kata sandi baru", { exact: true }).fill(SANDI_BARU);
  await page.getByLabel("Ulangi kata sandi baru", { exact: true }).fill(SANDI_BARU);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
  await expect(page, "who may change something needs a second factor first").toHaveURL(/\/masuk\/pasang/);
  await expect(page.getByRole("img", { name: "Kode QR untuk aplikasi autentikator" })).toBeVisible();
  // The key stands under the QR code whether it is unfolded or not; the page may still be coming to life.
  const rahasia = await page.locator("details p", { hasText: /^[A-Z2-7 ]{16,}$/ }).textContent();
  await page.getByLabel("Kode dari aplikasi").fill(kodeTotp((rahasia ?? "").replaceAll(" ", "")));
  await page.getByRole("button", { name: "Pasang", exact: true }).click();
  await expect(page.getByRole("region", { name: "Kode pemulihan Sigap" })).toBeVisible();
}

async function siapkan(page: Page, kode: string): Promise<void> {
  await page.goto("/admin/provinsi");
  await page.locator("#kode").selectOption(kode);
  await page.getByRole("button", { name: "Siapkan provinsi" }).click();
  await expect(page.getByText(/Provinsi .+ siap: [\d.]+ wilayah dimuat\./)).toBeVisible({ timeout: 60_000 });
}

async function buatPilkada(page: Page, kode: string, nama: string): Promise<void> {
  await page.goto(`/admin/pemilihan?provinsi=${kode}`);
  await page.getByLabel("Nama pemilihan").fill(nama);
  await page.getByLabel("Hari pemungutan suara").fill(seminggu());
  await page.getByRole("button", { name: "Buat pemilihan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: nama })).toBeVisible({ timeout: 60_000 });
}

async function undang(page: Page, alamat: string, peran: string, kode: string): Promise<string> {
  await page.goto("/admin/pengguna");
  await page.getByLabel("Surel", { exact: true }).fill(alamat);
  await page.getByLabel("Nama lengkap").fill("Petugas KPU Papua Pegunungan");
  await page.locator("#peran").selectOption(peran);
  await page.getByLabel("Kode wilayah tugas").fill(kode);
  await page.getByRole("button", { name: "Undang", exact: true }).click();
  return /([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(await page.getByRole("region", { name: "Masuk ke Sigap" }).textContent() ?? "")?.[1] ?? "";
}

test.describe("from nothing", () => {
  test.describe.configure({ timeout: 300_000 });
  let baru: Pemasangan;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    baru = await pasangBaru();
  });
  test.afterAll(async () => baru.tutup());
  const buka = async (browser: Browser, viewport = MEJA) => (await browser.newContext({ baseURL: baru.alamat, locale: "id-ID", timezoneId: "Asia/Jakarta", viewport })).newPage();

  test("an empty database, a code from the operator, and a browser: Papua Pegunungan has its dashboard, on its own clock", async ({ browser }) => {
    const admin = await buka(browser);
    await datang(admin, baru.kode, "admin@papua.contoh", "Admin Pertama");
    await admin.goto("/admin");
    await expect(admin.getByText("Terpasang: masuk meminta kode dari telepon juga")).toBeVisible();
    await siapkan(admin, "95");
    await buatPilkada(admin, "95", "Pilkada Papua Pegunungan");
    await expect(admin.getByText("Belum ada. KPU atau PPK mengirimnya dari menu Isi.")).toBeVisible();
    await expect(admin.getByText("0 dari 9 kontes terisi.", { exact: false })).toBeVisible();
    const kode = await undang(admin, "kpu@papua.contoh", "KPU", "95");

    const kpu = await buka(browser, HP);
    await datang(kpu, kode, "kpu@papua.contoh");
    await kpu.goto("/isi/dpt/95");
    await kpu.locator('[id="tps.95-01"]').fill("120");
    await kpu.locator('[id="dpt.95-01"]').fill("48.000");
    await kpu.getByLabel("Sumber", { exact: true }).fill("SK KPU Jayawijaya 12");
    await kpu.getByLabel("Tanggal sumber").fill(hariIni());
    await kpu.getByRole("button", { name: "Tetapkan" }).click();
    await expect(kpu.getByRole("status").filter({ hasText: "Tersimpan." })).toBeVisible();

    await kpu.goto("/isi/paslon/95");
    for (const [n, nama, wakil] of [["1", "Ani Wenda", "Budi Kogoya"], ["2", "Cici Tabuni", "Dodi Wenda"]] as const) {
      await kpu.locator(`[id="nomor.${n}"]`).fill(n);
      await kpu.locator(`[id="nama.${n}"]`).fill(nama);
      await kpu.locator(`[id="wakil.${n}"]`).fill(wakil);
    }
    await kpu.getByLabel("Keputusan", { exact: true }).fill("SK KPU Papua Pegunungan 30");
    await kpu.getByLabel("Tanggal keputusan").fill(hariIni());
    await kpu.getByRole("button", { name: "Simpan daftar" }).click();
    await expect(kpu.getByText(/Gubernur Papua Pegunungan: 2 berlaku sejak sekarang/)).toBeVisible();
    await tanpaGeserSamping(kpu);

    await kpu.goto("/isi/logistik/95.01");
    await pilihTahap(kpu, "Diterima gudang");
    await kpu.getByLabel("Tinta", { exact: true }).filter({ visible: true }).fill("200");
    await kpu.getByRole("button", { name: "Kirim laporan" }).click();
    await expect(kpu.getByRole("heading", { name: "Laporan diterima" })).toBeVisible();
    await expect(kpu.getByText(/^95-\d+-[0-9A-Z]+/).first()).toBeVisible();

    await admin.goto("/wilayah/95");
    await expect(admin.getByRole("heading", { level: 1, name: "Provinsi Papua Pegunungan" })).toBeVisible();
    await expect(admin.getByText(/07\.00 WIT/).first()).toBeVisible();
    await expect(admin.getByText(/1 dari 8 kabupaten/).first()).toBeVisible();
    await admin.goto("/wilayah/95.01?tab=logistik");
    await expect(admin.getByText("200", { exact: false }).first()).toBeVisible();
    await admin.goto("/wilayah/95?tab=paslon");
    await expect(admin.getByText("Cici Tabuni")).toBeVisible();
    await admin.goto("/wilayah/95.01");
    await expect(admin.getByText(/distrik/i).first(), "its kecamatan are called as they are called there").toBeVisible();
    await admin.goto("/admin");
    await expect(admin.getByText("1 laporan diterima")).toBeVisible();
  });
});

test("beside the demo: another province with its own election and clock, which nobody posted in Jambi sees", async ({ browser, buka, sql }) => {
  test.setTimeout(180_000);
  const nasional = await orangBaru(sql, "ADMIN", "ID");
  const admin = await (await browser.newContext({ viewport: MEJA })).newPage();
  await masuk(admin, nasional.surel);
  await expect(admin.getByRole("heading", { level: 1 })).not.toHaveText("Masuk");
  await siapkan(admin, "65");
  await admin.goto("/admin/pemilihan?provinsi=65");
  await admin.getByLabel("Hanya di kabupaten/kota yang dicentang").check();
  await admin.getByText("Daftar kabupaten/kota").click();
  await admin.getByLabel("Kabupaten Bulungan").check();
  await admin.getByLabel("Gubernur dan wakil gubernur").uncheck();
  const nama = `Pilkada Bulungan ${crypto.randomUUID().slice(0, 6)}`;
  await admin.getByLabel("Nama pemilihan").fill(nama);
  await admin.getByLabel("Hari pemungutan suara").fill("2024-11-27");
  await admin.getByRole("button", { name: "Buat pemilihan" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: nama })).toBeVisible({ timeout: 60_000 });
  const alamat = new URL(admin.url()).pathname;
  await expect(admin.getByText("Kabupaten Bulungan", { exact: true })).toBeVisible();
  await admin.goto("/wilayah/65");
  await expect(admin.getByText(/WITA/).first()).toBeVisible();
  await expect(admin.getByText(/0 dari 1 kabupaten/).first(), "who does not vote is not missing").toBeVisible();
  await expect(admin.getByText("Nunukan")).toHaveCount(0);

  const jambi = await buka("admin");
  for (const tertutup of [alamat, "/admin/provinsi/65", "/wilayah/65", `/wilayah/65?pemilihan=${alamat.split("/").at(-1)}`]) expect((await jambi.goto(tertutup))?.status(), tertutup).toBe(404);
  await jambi.goto("/admin/pemilihan");
  await expect(jambi.getByText(nama)).toHaveCount(0);
  const kerinci = await buka("kpu.kerinci");
  await kerinci.goto("/isi/paslon/15.01");
  await expect(kerinci.getByRole("heading", { name: "Bupati Kerinci" })).toBeVisible();
  expect((await kerinci.goto("/isi/paslon/15"))?.status(), "the governor's contest is the province's").toBe(404);
});
