// The second factor, the own account, and the admin's keys to both.
import type { Page } from "@playwright/test";
import { expect, HP, masuk, SANDI, surel, tanpaGeserSamping, test } from "./bantu";
import { denganFaktor, kodeTotp, mulaiPasang, orangBaru, pasangFaktor, sampaiFaktor } from "./orang-baru";

test.describe.configure({ timeout: 60_000 });

const kirimKode = async (page: Page, kode: string) => {
  await page.getByLabel("Kode", { exact: true }).fill(kode);
  await page.getByRole("button", { name: "Lanjut", exact: true }).click();
};
const diDalam = (page: Page) => expect(page.locator("header").getByText(/Kecamatan|Camat|KPU/).first()).toBeAttached();

test("made from the own account, asked for at the next sign-in, and a code is good once", async ({ buka, sql }) => {
  const orang = await orangBaru(sql);
  const page = await buka(null, { viewport: HP });
  const { rahasia } = await pasangFaktor(page, orang);
  await tanpaGeserSamping(page);
  await page.getByRole("link", { name: "Sudah saya simpan, lanjut" }).click();
  await expect(page.getByText("10 dari 10 kode pemulihan tersisa.")).toBeVisible();

  const lain = await buka(null, { viewport: HP });
  await lain.goto("/masuk?kembali=%2Fwilayah%2F15.71");
  await sampaiFaktor(lain, orang);
  for (const alamat of ["/", "/akun", "/wilayah/15.71"]) {
    await lain.goto(alamat);
    await expect(lain, `${alamat} stays shut between password and code`).toHaveURL(/\/masuk\/faktor/);
  }
  await kirimKode(lain, "12");
  await expect(lain.getByRole("alert").filter({ hasText: "6 angka" })).toBeFocused();
  await kirimKode(lain, "000000");
  await expect(lain.getByText("Kode tidak cocok, atau sudah dipakai.").first()).toBeVisible();
  const kode = kodeTotp(rahasia, 1);
  await kirimKode(lain, `${kode.slice(0, 3)} ${kode.slice(3)}`);
  await expect(lain).toHaveURL(/\/wilayah\/15\.71/);

  const bekas = await buka(null);
  await sampaiFaktor(bekas, orang);
  await kirimKode(bekas, kode);
  await expect(bekas.getByText("Kode tidak cocok, atau sudah dipakai.").first()).toBeVisible();
});

test("without JavaScript: made, and signed in with; and a recovery code, once, in place of the telephone", async ({ buka, sql }) => {
  const orang = await orangBaru(sql);
  const page = await buka(null, { javaScriptEnabled: false, viewport: HP });
  const { rahasia, pemulihan } = await pasangFaktor(page, orang);
  const lain = await buka(null, { javaScriptEnabled: false });
  await lain.goto("/masuk?kembali=%2Fakun");
  await sampaiFaktor(lain, orang);
  await kirimKode(lain, kodeTotp(rahasia, 1));
  await expect(lain.getByRole("heading", { name: "Akun saya" })).toBeVisible();

  const tanpaTelepon = await buka(null, { javaScriptEnabled: false });
  await sampaiFaktor(tanpaTelepon, orang);
  await kirimKode(tanpaTelepon, (pemulihan[3] ?? "").toLowerCase());
  await expect(tanpaTelepon.getByText("9 dari 10 kode pemulihan tersisa.")).toBeVisible();
  const lagi = await buka(null, { javaScriptEnabled: false });
  await sampaiFaktor(lagi, orang);
  await kirimKode(lagi, pemulihan[3] ?? "");
  await expect(lagi.getByText("Kode tidak cocok, atau sudah dipakai.").first()).toBeVisible();
});

test("replaced by a new telephone; taken off where it is not required", async ({ buka, browser, sql }) => {
  const orang = await denganFaktor(browser, sql);
  const page = await buka(null);
  await sampaiFaktor(page, orang);
  await kirimKode(page, orang.pemulihan[0] ?? "");
  await expect(page.getByRole("heading", { name: "Akun saya" })).toBeVisible();
  const baru = await mulaiPasang(page);
  await page.getByLabel("Kode dari aplikasi").fill(kodeTotp(baru));
  await page.getByRole("button", { name: "Pasang", exact: true }).click();
  await page.getByRole("link", { name: "Sudah saya simpan, lanjut" }).click();
  await page.getByLabel("Kata sandi Anda", { exact: true }).fill("bukan-ini");
  await page.getByRole("button", { name: "Lepas faktor kedua" }).click();
  await expect(page.getByText("Kata sandi tidak cocok.").first()).toBeVisible();
  await page.getByLabel("Kata sandi Anda", { exact: true }).fill(SANDI);
  await page.getByRole("button", { name: "Lepas faktor kedua" }).click();
  await expect(page.getByText("Faktor kedua dilepas.")).toBeVisible();
  const lain = await buka(null);
  await masuk(lain, orang.surel);
  await diDalam(lain);
});

test("locked after six wrong codes, opened by the admin, who sees it in the list", async ({ buka, browser, sql }) => {
  const orang = await denganFaktor(browser, sql);
  const page = await buka(null);
  await sampaiFaktor(page, orang);
  for (let i = 0; i < 6; i += 1) {
    await kirimKode(page, "000000");
    await expect(page.getByLabel("Kode", { exact: true }), "the answer has come").toHaveValue("");
    await expect(page.getByText("Kode tidak cocok, atau sudah dipakai.").first()).toBeVisible();
  }
  await kirimKode(page, orang.pemulihan[0] ?? "");
  await expect(page.getByText(/Terlalu banyak percobaan\. Tunggu 15 menit/).first()).toBeVisible();

  const admin = await buka("admin", { viewport: HP });
  await admin.goto(`/admin/pengguna?${new URLSearchParams({ cari: orang.surel })}`);
  const baris = admin.getByRole("list", { name: "Orang", exact: true }).getByRole("listitem").filter({ hasText: orang.surel });
  await expect(baris.getByText(/Terkunci sampai \d\d\.\d\d WIB/)).toBeVisible();
  await baris.getByText("Atur").click();
  await tanpaGeserSamping(admin);
  await baris.getByRole("button", { name: /^Buka kunci/ }).click();
  await expect(admin.getByText(`${orang.surel} dapat mencoba masuk lagi sekarang.`)).toBeVisible();
  await expect(baris.getByText(/Terkunci sampai/)).toBeHidden();
  await kirimKode(page, orang.pemulihan[0] ?? "");
  await expect(page.getByRole("heading", { name: "Akun saya" })).toBeVisible();
});

test("a lost telephone: the admin sets it back, the open screen leaves at once, and the password alone leads in again", async ({ buka, browser, sql }) => {
  const orang = await denganFaktor(browser, sql);
  const page = await buka(null);
  await page.goto("/masuk?kembali=%2Fwilayah%2F15.71");
  await sampaiFaktor(page, orang);
  await kirimKode(page, kodeTotp(orang.rahasia, 1));
  await expect(page.getByRole("status").filter({ hasText: "Langsung" })).toBeVisible();
  const admin = await buka("admin");
  await admin.goto(`/admin/pengguna?${new URLSearchParams({ cari: orang.surel })}`);
  const baris = admin.getByRole("list", { name: "Orang", exact: true }).getByRole("listitem").filter({ hasText: orang.surel });
  await baris.getByText("Atur").click();
  await baris.getByRole("button", { name: /^Setel ulang faktor kedua/ }).click();
  await expect(admin.getByText(new RegExp(`Faktor kedua ${orang.surel} dilepas`))).toBeVisible();
  await expect(page, "the open screen leaves by itself").toHaveURL(/\/masuk/);
  await masuk(page, orang.surel);
  await diDalam(page);
});

test("one's other browsers: seen, ended, and out at once, an open screen too", async ({ buka, sql }) => {
  const orang = await orangBaru(sql);
  const lain = await buka(null);
  await masuk(lain, orang.surel);
  await expect(lain.getByRole("status").filter({ hasText: "Langsung" })).toBeVisible();
  const page = await buka(null, { viewport: HP });
  await masuk(page, orang.surel);
  await diDalam(page);
  await page.locator("header summary").last().click();
  await page.getByRole("link", { name: "Akun saya" }).click();
  const sesi = page.getByRole("list", { name: "Sesi yang terbuka" }).getByRole("listitem");
  await expect(sesi).toHaveCount(2);
  await expect(sesi.first()).toContainText("peramban ini");
  await tanpaGeserSamping(page);
  await sesi.nth(1).getByRole("button", { name: /^Akhiri/ }).click();
  await expect(page.getByText("Satu sesi diakhiri; peramban itu langsung keluar.")).toBeVisible();
  await expect(sesi).toHaveCount(1);
  await expect(lain, "the open screen leaves by itself").toHaveURL(/\/masuk/);
});

test("a new password: what is wrong is said beside the field; the old one is out everywhere else", async ({ buka, sql }) => {
  const orang = await orangBaru(sql);
  const [page, lain] = [await buka(null, { viewport: HP }), await buka(null)];
  for (const p of [page, lain]) { await masuk(p, orang.surel); await diDalam(p); }
  await page.goto("/akun");
  const ganti = async (lama: string, baru: string, ulang = baru) => {
    await page.getByLabel("Kata sandi sekarang", { exact: true }).fill(lama);
    await page.getByLabel("Kata sandi baru", { exact: true }).fill(baru);
    await page.getByLabel("Ulangi kata sandi baru", { exact: true }).fill(ulang);
    await page.getByRole("button", { name: "Ganti kata sandi" }).click();
  };
  await ganti(SANDI, "pendek");
  await expect(page.locator("#sandiBaru-galat")).toHaveText("Pakai paling sedikit 12 huruf.");
  await ganti("bukan-ini", "kuda-baterai-stapler");
  await expect(page.locator("#sandiLama-galat")).toHaveText("Kata sandi tidak cocok.");
  await ganti(SANDI, "kuda-baterai-stapler", "kuda-baterai");
  await expect(page.locator("#ulang-galat")).toHaveText("Kedua kata sandi belum sama.");
  await ganti(SANDI, "kuda-baterai-stapler");
  await expect(page.getByText("Kata sandi diganti.")).toBeVisible();
  await expect(lain, "the open screen leaves by itself").toHaveURL(/\/masuk/);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Akun saya" }), "this browser goes on").toBeVisible();
  await masuk(lain, orang.surel);
  await expect(lain.getByText("Surel atau kata sandi tidak cocok.")).toBeVisible();
  await masuk(lain, orang.surel, "kuda-baterai-stapler");
  await diDalam(lain);
});

test("the list of people: searched in the address, a page at a time, and the slip is alone on paper", async ({ buka }) => {
  const page = await buka("admin", { viewport: HP });
  await page.goto("/admin/pengguna");
  await page.getByLabel("Cari nama atau surel").fill("KPU.kerinci");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page).toHaveURL(/cari=KPU\.kerinci/);
  await expect(page.getByRole("list", { name: "Orang", exact: true }).getByText(surel("kpu.kerinci"))).toBeVisible();
  await expect(page.getByRole("list", { name: "Orang", exact: true }).getByText(surel("kpu.tebo"))).toBeHidden();
  await expect(page.getByText("KPU, Kabupaten Kerinci (15.01)")).toBeVisible();
  await page.getByLabel("Surel", { exact: true }).fill(`slip.${crypto.randomUUID().slice(0, 8)}@undangan.contoh`);
  await page.getByLabel("Nama lengkap").fill("Orang Slip");
  await page.locator("#peran").selectOption("CAMAT");
  await page.getByLabel("Kode wilayah tugas").fill("15.71.01");
  await page.getByRole("button", { name: "Undang", exact: true }).click();
  const slip = page.getByRole("region", { name: "Masuk ke Sigap" });
  await expect(slip).toContainText(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/);
  await expect(slip).toContainText("/masuk/kode");
  await tanpaGeserSamping(page);
  await page.emulateMedia({ media: "print" });
  await expect(slip).toBeVisible();
  await expect(page.getByRole("heading", { name: "Pengguna", level: 1 })).toBeHidden();
  await expect(page.getByRole("list", { name: "Orang", exact: true })).toBeHidden();
});
