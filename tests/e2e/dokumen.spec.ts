// Evidence, from the phone in the warehouse to the wall, and out of sight again.
import { expect, HP, tanpaGeserSamping, test, titik } from "./bantu";
import { jpegBerlokasi, pdf } from "../helpers/berkas";
import { langgaran } from "./pindai";
import { bacaResi, banyakLaporan, barisBarang, bidang, pilihTahap } from "./isian";

// Pictures are worked on, and each of these is several sends long.
test.describe.configure({ timeout: 120_000 });

const foto = async (lebar = 600) => ({ name: "serah terima.jpg", mimeType: "image/jpeg", buffer: await jpegBerlokasi(lebar, 400) });
const bukanFoto = { name: "catatan.txt", mimeType: "image/jpeg", buffer: Buffer.from("bukan foto") };

test("a photo goes with the report, is seen in receipt and trace, and is redacted", async ({ buka, sql }) => {
  const hp = await buka("kpu.sarolangun", { viewport: HP, hasTouch: true, isMobile: true });
  await hp.goto("/isi/logistik/15.03");
  const b = await barisBarang(sql, "15.03", "diterima", "tinta");
  await pilihTahap(hp, "Diterima gudang");
  await bidang(hp, b).fill(titik(b.butuh));
  await expect(hp.getByLabel("Ambil foto")).toHaveAttribute("capture", "environment");
  await hp.getByLabel("Pilih berkas").setInputFiles([await foto(), bukanFoto]);
  await expect(hp.getByRole("list", { name: "Berkas yang akan dikirim" }).getByRole("listitem")).toHaveCount(2);
  await tanpaGeserSamping(hp);
  await hp.getByRole("button", { name: "Kirim laporan" }).click();
  // The wrong one is named; the right one is stored, and what was typed is there.
  await expect(hp.locator("#berkas-galat")).toContainText("catatan.txt: bukan foto");
  await expect(bidang(hp, b)).toHaveValue(titik(b.butuh));
  await expect(hp.getByLabel(/Sertakan serah terima\.jpg/)).toBeChecked();
  await tanpaGeserSamping(hp);
  expect(await langgaran(hp), "a form with a stored file").toEqual([]);
  await hp.getByRole("button", { name: "Kirim laporan" }).click();
  await bacaResi(hp);
  const alamat = await hp.getByRole("list", { name: "Dokumen laporan ini" }).getByRole("link", { name: /serah terima\.jpg/ }).getAttribute("href") ?? "";
  await tanpaGeserSamping(hp);

  const layar = await buka("forkopimda");
  await layar.goto("/jejak/15.03/logistik");
  const bukti = layar.getByRole("region", { name: /Bukti/ });
  await expect(bukti).toContainText("1 dokumen");
  await bukti.getByRole("link", { name: /serah terima\.jpg/ }).click();
  await expect(layar.getByRole("img", { name: /Isi dokumen serah terima/ })).toBeVisible();
  const isi = await layar.request.get(`/api${alamat}`);
  expect([isi.status(), isi.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
  expect(isi.headers()["content-security-policy"], "nothing in a file may run").toContain("sandbox");
  expect((await isi.body()).includes("RAHASIA-KAMERA"), "where and with what it was taken is gone").toBe(false);
  await expect(layar.getByText("Hapus isi dokumen ini…"), "Forkopimda looks").toHaveCount(0);
  // Another kabupaten has no business here.
  const asing = await buka("kpu.merangin");
  expect([(await asing.request.get(`/api${alamat}`)).status(), (await asing.goto(alamat))?.status()]).toEqual([404, 404]);

  const kesbangpol = await buka("kesbangpol");
  await kesbangpol.goto(alamat);
  await kesbangpol.getByText("Hapus isi dokumen ini…").click();
  await kesbangpol.getByRole("button", { name: "Hapus isi dokumen" }).click();
  await expect(kesbangpol.getByRole("alert").filter({ hasText: "Belum disimpan" })).toBeFocused();
  await kesbangpol.getByLabel("Alasan menghapus isi").fill("Memperlihatkan wajah petugas.");
  await kesbangpol.getByRole("button", { name: "Hapus isi dokumen" }).click();
  await expect(kesbangpol.getByRole("heading", { name: "Isi dokumen dihapus", level: 1 })).toBeVisible();
  expect((await layar.request.get(`/api${alamat}`)).status()).toBe(410);
  await layar.goto("/jejak/15.03/logistik");
  await expect(bukti.getByRole("list", { name: /Dokumen/ })).toContainText(/Isi dokumen dihapus.*Memperlihatkan wajah petugas/);
});

test("without JavaScript: a wrong file is named, the good one stays, and the report goes", async ({ buka, sql }) => {
  const page = await buka("kpu.bungo", { viewport: HP, javaScriptEnabled: false });
  await page.goto("/isi/logistik/15.08");
  const [b, dulu] = [await barisBarang(sql, "15.08", "diterima", "sampul"), await banyakLaporan(sql, "15.08")];
  await bidang(page, b).fill(titik(b.butuh));
  await page.locator("#berkas").setInputFiles([await foto(620), bukanFoto]);
  await page.getByRole("button", { name: "Kirim laporan" }).click();
  await expect(page.locator("#berkas-galat")).toContainText("catatan.txt: bukan foto");
  await expect(bidang(page, b)).toHaveValue(titik(b.butuh));
  await expect(page.getByLabel(/Sertakan serah terima\.jpg/)).toBeChecked();
  await page.getByRole("button", { name: "Kirim laporan" }).click();
  await bacaResi(page);
  await expect(page.getByRole("list", { name: "Dokumen laporan ini" })).toContainText("serah terima.jpg");
  expect(await banyakLaporan(sql, "15.08")).toBe(dulu + 1);
});

test("too large is said before it is sent, and beyond all measure it is a sentence too", async ({ buka }) => {
  const page = await buka("kpu.tebo", { viewport: HP });
  await page.goto("/isi/logistik/15.09");
  await page.getByLabel("Catatan, bila perlu").fill("tetap di sini");
  await page.getByLabel("Pilih berkas").setInputFiles({ name: "besar.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(11 * 2 ** 20) });
  await expect(page.locator("#berkas-galat")).toContainText("besar.jpg (11,5 MB) lebih besar dari 10 MB");
  await page.getByRole("button", { name: "Tidak ada perubahan" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Belum dikirim" })).toBeFocused();
  await expect(page.getByLabel("Catatan, bila perlu")).toHaveValue("tetap di sini");
  await expect(page.getByRole("list", { name: "Berkas yang akan dikirim" })).toContainText("besar.jpg");
  await page.getByRole("button", { name: /Buang berkas 1/ }).click();
  await expect(page.locator("#berkas-galat")).toHaveCount(0);
  const jawaban = await page.request.post("/isi/logistik/15.09", { multipart: { berkas: { name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(65 * 2 ** 20) } } });
  expect([jawaban.status(), await jawaban.text()]).toEqual([413, expect.stringContaining("Belum dikirim")]);
});

test("berita acara menyusul: its author adds it from the trace; another office is offered nothing", async ({ buka, sql }) => {
  const page = await buka("kpu.kota-jambi", { viewport: HP });
  await page.goto("/jejak/15.71/logistik");
  await page.getByRole("link", { name: "Lampirkan dokumen" }).click();
  await page.getByRole("button", { name: "Lampirkan", exact: true }).click();
  await expect(page.locator("#berkas-galat")).toContainText("Pilih paling sedikit satu berkas");
  await page.getByLabel("Pilih berkas").setInputFiles({ name: "Berita acara.pdf", mimeType: "application/pdf", buffer: pdf() });
  await page.getByRole("button", { name: "Lampirkan", exact: true }).click();
  await expect(page).toHaveURL(/\/jejak\/15\.71\/.*laporan=/);
  await expect(page.getByRole("region", { name: /Bukti/ }).getByRole("link", { name: /Berita acara\.pdf/ })).toBeVisible();
  await tanpaGeserSamping(page);
  const [{ n } = { n: 0 }] = await sql<{ n: number }>("SELECT count(*)::int AS n FROM rantai r JOIN lampiran a ON r.jenis = 'LAMPIRAN' AND r.rujukan_id = a.id JOIN dokumen d ON d.id = a.dokumen_id WHERE d.nama = 'Berita acara.pdf'");
  expect(n).toBe(1);
  const bawaslu = await buka("bawaslu");
  await bawaslu.goto("/jejak/15.71/logistik");
  await expect(bawaslu.getByRole("region", { name: /Bukti/ })).toContainText("1 dokumen");
  await expect(bawaslu.getByRole("link", { name: "Lampirkan dokumen" })).toHaveCount(0);
});
