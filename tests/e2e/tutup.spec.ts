// The election is closed while somebody types, and opened again. Everybody reports in it, so it runs after them (playwright.config.ts).
import { expect, HP, test, titik } from "./bantu";
import { barisBarang, bidang, pilihTahap } from "./isian";

const TUTUP = /^Pemilihan ini ditutup \d+ Nov 2024, \d\d\.\d\d WIB\.$/;

test("a closed election says so, since when, and what still works; what was typed is not lost", async ({ buka, sql }) => {
  const admin = await buka("admin");
  const ubah = async (dari: string, ke: string, teks: string) => {
    await admin.goto("/admin/pemilihan");
    const [pemilihan, menjadi] = [admin.getByRole("combobox", { name: "Pemilihan", exact: true }), admin.getByLabel("Menjadi")];
    await pemilihan.selectOption(`pilkada-2024 ${dari}`);
    await menjadi.selectOption(ke);
    await admin.getByLabel("Alasan", { exact: true }).fill("Uji penutupan pemilihan");
    await admin.getByRole("button", { name: "Ubah keadaan" }).click();
    await expect(admin.getByRole("status").filter({ hasText: teks })).toBeVisible();
  };
  const b = await barisBarang(sql, "15.08", "dikemas", "tinta");
  const [dengan, tanpa] = [await buka("kpu.bungo", { viewport: HP }), await buka("kpu.bungo", { viewport: HP, javaScriptEnabled: false })];
  for (const page of [dengan, tanpa]) await page.goto("/isi/logistik/15.08");
  await pilihTahap(dengan, "Dirakit dan dikemas");
  const layar = await buka("forkopimda");
  await layar.goto("/");
  await expect(layar.getByRole("status").filter({ hasText: "Langsung" })).toBeVisible();
  await ubah("BERJALAN", "DITUTUP", "kini ditutup");
  try {
    // More than the stage before has: open, it would be asked for its reason.
    for (const page of [dengan, tanpa]) {
      await bidang(page, b).fill(titik(b.butuh + 7));
      await page.getByRole("button", { name: "Kirim laporan" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "Pemilihan ini sudah ditutup" })).toBeVisible();
      await expect(bidang(page, b)).toHaveValue(titik(b.butuh + 7));
      await expect(page.getByText("memerlukan alasan")).toHaveCount(0);
    }
    await expect(layar.getByText(TUTUP), "the open dashboard hears of it").toBeVisible();
    for (const alamat of ["/", "/wilayah/15.08?tab=logistik", "/isi", "/isi/logistik/15.08", "/isi/dpt/15.08"]) {
      await dengan.goto(alamat);
      await expect(dengan.getByText(TUTUP), alamat).toBeVisible();
      await expect(dengan.getByText("sumber fakta masih dapat diusulkan"), alamat).toBeVisible();
    }
    await dengan.goto("/isi");
    await expect(dengan.getByText("Tidak ada yang perlu dilaporkan.")).toBeVisible();
    await expect(dengan.getByRole("list", { name: "Wilayah yang harus melapor" })).toHaveCount(0);
    await dengan.goto("/isi/logistik/15.08");
    await expect(dengan.getByRole("button", { name: "Kirim laporan" })).toHaveCount(0);
    await dengan.goto("/wilayah/15?pada=2024-11-19");
    await expect(dengan.getByText("Anda melihat keadaan 19 Nov 2024")).toBeVisible();
    await expect(dengan.getByText(TUTUP), "then it was open").toHaveCount(0);
  } finally {
    await ubah("DITUTUP", "BERJALAN", "kini berjalan");
  }
  await layar.goto("/");
  await expect(layar.getByText(TUTUP)).toHaveCount(0);
});
