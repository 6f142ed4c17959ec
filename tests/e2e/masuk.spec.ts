// Signing in and out, and being put out.
import type { Page } from "@playwright/test";
import { expect, HP, masuk, SANDI, surel, test } from "./bantu";

const KATA = "Surel atau kata sandi tidak cocok.";

test("a wrong password reads the same for an address that is known and one that is not", async ({ buka }) => {
  const jawaban: string[] = [];
  for (const alamat of [surel("polda"), surel("tidak.ada"), "seseorang@tempat.lain"]) {
    const page = await buka(null);
    await masuk(page, alamat, "bukan-ini");
    await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeFocused();
    await expect(page.getByLabel("Surel")).toHaveValue(alamat);
    await expect(page.getByLabel("Kata sandi", { exact: true })).toHaveValue("");
    jawaban.push((await page.locator("main").innerText()).replace(alamat, ""));
  }
  expect(new Set(jawaban).size).toBe(1);
  expect(jawaban[0]).toContain(KATA);
});

test("after too many attempts it is closed, known or not, and says no more than that", async ({ buka, sql }) => {
  const kata: string[] = [];
  const baru = crypto.randomUUID().slice(0, 8);
  const [dikenal, asing] = [`kunci.${baru}@dikenal.contoh`, `kunci.${baru}@asing.contoh`];
  await sql("INSERT INTO pengguna (surel, nama, sandi_hash, dibuat_at) SELECT $1, 'Terkunci', sandi_hash, dibuat_at FROM pengguna WHERE surel = $2", [dikenal, surel("polda")]);
  for (const alamat of [dikenal, asing]) {
    const page = await buka(null);
    await page.goto("/masuk");
    for (let i = 0; i < 7; i += 1) {
      await masuk(page, alamat, "bukan-ini");
      await expect(page.getByLabel("Kata sandi", { exact: true }), "the answer has come").toHaveValue("");
      await expect(page.getByRole("alert").filter({ hasText: i < 6 ? KATA : "Terlalu banyak percobaan" })).toBeVisible();
    }
    // Even the right password does not open it now.
    await masuk(page, alamat, SANDI);
    await expect(page.getByLabel("Kata sandi", { exact: true })).toHaveValue("");
    await expect(page.getByText(/Terlalu banyak percobaan\. Tunggu 15 menit, lalu coba lagi/).first()).toBeVisible();
    await expect(page).toHaveURL(/\/masuk/);
    kata.push((await page.getByRole("alert").filter({ hasText: /\S/ }).innerText()));
  }
  expect(new Set(kata).size).toBe(1);
});

test("signing out ends the session in the store, not only in the browser", async ({ buka }) => {
  const page = await buka(null);
  await masuk(page, surel("bawaslu"));
  await expect(page.getByRole("heading", { level: 1, name: "Provinsi Jambi" })).toBeVisible();
  const kuki = await page.context().cookies();
  expect(kuki.filter((k) => k.name.includes("sesi")).every((k) => k.httpOnly && k.sameSite === "Lax")).toBe(true);
  await page.locator("header summary").last().click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await expect(page).toHaveURL(/\/masuk$/);
  await page.context().addCookies(kuki);
  await page.goto("/");
  await expect(page, "the old cookie opens nothing").toHaveURL(/\/masuk/);
});

test("kembali leads to paths of this house only", async ({ buka }) => {
  for (const jahat of ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/masuk?kembali=/x"]) {
    const page = await buka(null);
    await page.goto(`/masuk?${new URLSearchParams({ kembali: jahat })}`);
    await masuk(page, surel("bawaslu"));
    await expect(page.getByRole("heading", { level: 1, name: "Provinsi Jambi" })).toBeVisible();
    expect(new URL(page.url()).pathname, jahat).toBe("/");
    expect(new URL(page.url()).origin).toBe(new URL(process.env["SIGAP_E2E_URL"] ?? "").origin);
    await page.context().close();
  }
  const page = await buka(null);
  await page.goto("/wilayah/15.03?tab=logistik");
  await masuk(page, surel("bawaslu"));
  await expect(page).toHaveURL(/\/wilayah\/15\.03\?tab=logistik$/);
});

test("invited, in with the code, and out at once when the admin says so: an open screen too", async ({ buka }) => {
  const admin = await buka("admin", { viewport: HP });
  const alamat = `uji.${crypto.randomUUID().slice(0, 8)}@undangan.contoh`;
  await admin.goto("/admin/pengguna");
  await admin.getByLabel("Surel", { exact: true }).fill(alamat);
  await admin.getByLabel("Nama lengkap").fill("Orang Uji Undangan");
  await admin.locator("#peran").selectOption("CAMAT");
  await admin.getByLabel("Kode wilayah tugas").fill("15.71.01");
  await admin.getByRole("button", { name: "Undang", exact: true }).click();
  const pesan = admin.getByRole("region", { name: "Masuk ke Sigap" });
  await expect(pesan).toBeVisible();
  const kode = /([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(await pesan.textContent() ?? "")?.[1] ?? "";

  const orang = await buka(null);
  const isi = async (page: Page, dengan: string, sandi: string) => {
    await page.goto("/masuk/kode");
    await page.getByLabel("Kode sekali pakai").fill(dengan);
    await page.getByLabel("Surel").fill(alamat);
    await page.getByLabel("Kata sandi baru", { exact: true }).fill(sandi);
    await page.getByLabel("Ulangi kata sandi baru", { exact: true }).fill(sandi);
    await page.getByRole("button", { name: "Simpan dan masuk" }).click();
  };
  await isi(orang, kode, "pendek");
  await expect(orang.getByText(/paling sedikit 12 huruf/).first()).toBeVisible();
  await isi(orang, "ABCD-EFGH-2345", "panjang-dan-biasa");
  await expect(orang.getByText(/Kode tidak berlaku/)).toBeVisible();
  await isi(orang, kode.toLowerCase().replaceAll("-", " "), "panjang-dan-biasa");
  await expect(orang.getByRole("status").filter({ hasText: "Langsung" })).toBeVisible();

  // A code is good once.
  const bekas = await buka(null);
  await isi(bekas, kode, "panjang-dan-lain-lagi");
  await expect(bekas.getByText(/Kode tidak berlaku/)).toBeVisible();

  await admin.goto(`/admin/pengguna?${new URLSearchParams({ cari: alamat })}`);
  await admin.getByRole("listitem").filter({ hasText: alamat }).getByText("Atur").click();
  await admin.getByRole("listitem").filter({ hasText: alamat }).getByRole("button", { name: /^Nonaktifkan/ }).click();
  await expect(admin.getByText(`${alamat} dinonaktifkan dan langsung keluar dari semua peramban.`)).toBeVisible();
  await expect(orang, "the open screen leaves by itself").toHaveURL(/\/masuk/);
  await orang.goto("/");
  await expect(orang).toHaveURL(/\/masuk/);
  await masuk(orang, alamat, "panjang-dan-biasa");
  await expect(orang.getByText(KATA)).toBeVisible();
});
