// A repeat vote of three TPS, from the choice to the first report. Its line stands on the pages of what it repeats, so it runs after those who read them.
import type { Page } from "@playwright/test";
import { expect, HP, PROYEKTOR, tanpaGeserSamping, test } from "./bantu";
import { bidang } from "./isian";
import { langgaran } from "./pindai";

const [DESA, LAIN] = ["15.08.01.2001", "15.08.01.2002"];
const INDUK = "/wilayah/15?pemilihan=pilkada-2024";
const tps = (n: number, desa = DESA) => `${desa}.${n}`;
const angka = async (page: Page) => {
  await page.goto(INDUK);
  const tabel = page.getByRole("region", { name: /terlemah dahulu/ }).getByRole("table");
  await expect(tabel.getByRole("row")).not.toHaveCount(0);
  return tabel.innerText();
};

async function tutupPsu(admin: Page, slug: string): Promise<void> {
  for (const [dari, ke] of [["BERJALAN", "DITUTUP"], ["DITUTUP", "ARSIP"]] as const) {
    // The answer before may still be loading its page anew.
    await expect(async () => { await admin.goto("/admin/pemilihan"); }).toPass();
    await admin.getByRole("combobox", { name: "Pemilihan", exact: true }).selectOption(`${slug} ${dari}`);
    await admin.getByLabel("Menjadi").selectOption(ke);
    await admin.getByLabel("Alasan", { exact: true }).fill("Uji PSU selesai");
    await admin.getByRole("button", { name: "Ubah keadaan" }).click();
    await expect(admin.getByRole("status").filter({ hasText: "kini" })).toBeVisible();
  }
}

test("KPU orders a repeat vote of three TPS without JavaScript, one TPS reports, and the election it repeats stays as it was", async ({ buka, sql }) => {
  test.setTimeout(240_000);
  const layar = await buka("forkopimda", { viewport: PROYEKTOR });
  const dulu = await angka(layar);
  const kpu = await buka("kpu.bungo", { viewport: HP, javaScriptEnabled: false });
  await kpu.goto("/psu");
  await kpu.getByRole("link", { name: "Buat PSU" }).click();
  await kpu.getByRole("link", { name: /^Pilkada Serentak 2024/ }).click();
  await kpu.getByLabel("Nama atau kode desa, kelurahan, atau kecamatan").fill("Pedukun");
  await kpu.getByRole("button", { name: "Cari, dan simpan pilihan" }).click();
  await kpu.locator(`[name="nomor.${DESA}"]`).fill("901-902");
  await kpu.getByLabel("Atau tempel daftar kode, satu TPS sebaris").fill(`${LAIN} TPS 903\nbukan kode`);
  await kpu.getByRole("button", { name: "Lanjut mengisi PSU" }).click();
  await expect(kpu.getByText('Baris 2: "bukan kode" bukan kode TPS.')).toBeVisible();
  await expect(kpu.getByRole("heading", { name: "TPS terpilih: 3" }), "what could be read is chosen").toBeVisible();
  await expect(kpu.getByLabel("Atau tempel daftar kode, satu TPS sebaris"), "what could not stays").toHaveValue("bukan kode");
  await kpu.getByLabel("Atau tempel daftar kode, satu TPS sebaris").fill("");
  await kpu.getByRole("button", { name: "Lanjut mengisi PSU" }).click();

  await kpu.getByRole("checkbox", { name: "Bupati, Kabupaten Bungo" }).check();
  await kpu.getByLabel("Hari pemungutan suara ulang").fill("2024-11-27");
  await kpu.getByLabel("Dasar hukum").selectOption("REKOMENDASI_BAWASLU");
  await kpu.getByLabel("Nomor").fill("12/PM.00.02/uji");
  await kpu.getByLabel("Tanggal", { exact: true }).fill("2024-11-26");
  await kpu.getByLabel("Sebab", { exact: true }).selectOption("memilih-ganda");
  await kpu.locator(`[name="sebab.${tps(903, LAIN)}"]`).selectOption("atribut");
  await kpu.getByRole("checkbox", { name: "Tambahkan 3 TPS itu ke daftar TPS" }).check();
  await kpu.getByRole("button", { name: "Buat PSU" }).click();
  await expect(kpu.getByRole("alert").filter({ hasText: "harus sesudah hari pemungutan yang diulang" })).toBeVisible();
  await expect(kpu.locator(`[name="sebab.${tps(903, LAIN)}"]`), "nothing typed is lost").toHaveValue("atribut");
  await expect(kpu.getByLabel("Nomor")).toHaveValue("12/PM.00.02/uji");
  await kpu.getByLabel("Hari pemungutan suara ulang").fill("2024-12-05");
  await kpu.getByRole("button", { name: "Buat PSU" }).click();
  await kpu.waitForURL(/\/psu\/psu-2024-12-05-15-08-01/);
  const slug = kpu.url().split("/").at(-1) ?? "";
  try {
    await expect(kpu.getByText("3 TPS di 1 kabupaten/kota")).toBeVisible();
    await expect(kpu.getByText("Atribut partai atau pasangan calon di TPS", { exact: true })).toBeVisible();
    await tanpaGeserSamping(kpu);

    const pelapor = await buka("kpu.bungo", { viewport: HP });
    await pelapor.goto(`/psu/${slug}`);
    expect(await langgaran(pelapor)).toEqual([]);
    await pelapor.getByRole("link", { name: "Isi laporan PSU" }).click();
    await pelapor.getByRole("link", { name: /TPS 901, Desa Pedukun/ }).click();
    await expect(pelapor.getByText(/TPS 901, Desa Pedukun, PSU Pilkada Serentak 2024/)).toBeVisible();
    const [suara] = await sql<{ id: number }>("SELECT id FROM indikator WHERE kode = 'logistik.surat-suara.bupati.diterima'");
    await bidang(pelapor, { id: suara?.id ?? 0 }).fill("410");
    await pelapor.getByRole("button", { name: "Kirim laporan" }).click();
    await expect(pelapor.getByRole("heading", { name: "Laporan diterima" })).toBeVisible();

    const psu = `/wilayah/15?pemilihan=${slug}`;
    await layar.goto(psu);
    await expect(layar.getByRole("list", { name: "Pemungutan suara ulang" })).toContainText("mengulang Pilkada Serentak 2024; 1 dari 3 TPS melapor");
    expect(await layar.getByRole("heading", { name: "Fakta dasar" }).locator("xpath=ancestor::section[1]").evaluate((e) => e.getBoundingClientRect().bottom), "all still on one screen").toBeLessThanOrEqual(1080);
    const tabel = layar.getByRole("region", { name: /terlemah dahulu/ }).getByRole("table");
    await expect(tabel.getByRole("row").filter({ hasText: "Bungo" })).toHaveCount(1);
    await expect(tabel.getByRole("row").filter({ hasText: "Kerinci" }), "who does not vote is not listed as without data").toHaveCount(0);
    await tanpaGeserSamping(layar);
    await pelapor.goto(`/wilayah/${DESA}?pemilihan=${slug}`);
    await expect(pelapor.getByText("1 dari 2 TPS melapor").first()).toBeVisible();
    await tanpaGeserSamping(pelapor);

    expect(await angka(layar), "not one figure of the election that is repeated").toBe(dulu);
    await layar.getByRole("list", { name: "Pemungutan suara ulang" }).getByRole("link", { name: "Lihat PSU" }).click();
    await layar.waitForURL(new RegExp(`/psu/${slug}`));
    await expect(layar.getByText("3 TPS di luar wilayah tugas Anda"), "the whole province is theirs").toHaveCount(0);
  } finally {
    await tutupPsu(await buka("admin"), slug);
  }
});
