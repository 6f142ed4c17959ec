// Another figure for the TPS of Muaro Jambi: proposed, adopted, contested, answered. It restates what others read, so it runs after them
// (playwright.config.ts), and leaves what it found.
import type { Page } from "@playwright/test";
import { bacaFormulir, expect, HP, kirim, layarBaru, MEJA, PROYEKTOR, tanpaGeserSamping, test } from "./bantu";
import { langgaran } from "./pindai";

const FAKTA = "/sumber/15.05/tps.jumlah";
const JEJAK = "/jejak/15.05/logistik.kotak-suara.diterima";
const KEMARIN = "pada=2024-11-19";

async function terpakai(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/); // a page reached by a link gets its title a moment later
  for (const ukuran of [MEJA, HP]) {
    await page.setViewportSize(ukuran);
    expect(await langgaran(page), page.url()).toEqual([]);
    await tanpaGeserSamping(page);
  }
  await page.setViewportSize(MEJA);
}
const DASAR = "Jumlah TPS Muaro Jambi dipersengketakan Bawaslu";
/** The mark on the front page of the province, its logistics and its screen: in shape and word, and in the names of the figures too narrow for the word. */
async function diManaMana(page: Page, layar: string): Promise<void> {
  await page.goto("/");
  const tanya = page.getByRole("region", { name: "Empat pertanyaan gubernur" });
  await expect(tanya.getByText("dipersengketakan Bawaslu")).toHaveCount(3);
  await expect(tanya.getByRole("listitem").first(), "the decrees do not stand on it").not.toContainText("dipersengketakan");
  for (const nama of [/^Muaro Jambi: .*dasar dipersengketakan$/, /^Logistik Muaro Jambi: .*dasar dipersengketakan$/, new RegExp(`^Kesiapan Muaro Jambi: .*; ${DASAR}$`), new RegExp(`^Kesiapan Provinsi Jambi: .*; ${DASAR}$`)]) await expect(page.getByRole("link", { name: nama }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /^Data pemilih Muaro Jambi: .*dipersengketakan/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Kesiapan Kerinci: .*dipersengketakan/ })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Kesiapan", exact: true }).getByText("Dipersengketakan Bawaslu")).toHaveCount(2);
  for (const nama of ["Peta petak", "Yang berubah", "Fakta dasar"]) expect(await page.getByRole("heading", { name: nama, exact: true }).locator("xpath=ancestor::section[1]").evaluate((e) => e.getBoundingClientRect().bottom), `${nama} still fits`).toBeLessThanOrEqual(1080);
  await terpakai(page);
  await page.setViewportSize(HP);
  await expect(page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Muaro Jambi", exact: true }) }).getByText("dipersengketakan Bawaslu")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("dipersengketakan Bawaslu").first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await page.setViewportSize(MEJA);
  await page.goto("/wilayah/15?tab=logistik");
  await expect(page.getByText(`Dasar kebutuhan: ${DASAR}`)).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(`^Kotak suara, diterima gudang: .*; ${DASAR}$`) }).first()).toBeVisible();
  await expect(page.getByRole("region", { name: /^Per kabupaten/ }).getByRole("listitem").filter({ hasText: "dipersengketakan Bawaslu" })).toHaveText(/^Muaro Jambi/);
  await terpakai(page);

  await page.setViewportSize(PROYEKTOR);
  await page.goto(layar);
  for (const [salindia, teks, banyak] of [["kesiapan", DASAR, 1], ["tanya", "Dipersengketakan Bawaslu", 3], ["peta", "dasar dipersengketakan", 1], ["15.05", DASAR, 4]] as const) {
    await page.goto(`/layar/tayang?jeda=0#${salindia}`);
    await page.reload();
    await expect(page.getByRole("article").getByText(teks), salindia).toHaveCount(banyak);
  }
}
const kebutuhan = async (page: Page, alamat: string) => {
  await page.goto(alamat);
  return (await page.getByRole("region", { name: /Rumus/ }).locator("dt", { hasText: /^Kebutuhan$/ }).locator("xpath=following-sibling::dd").textContent()) ?? "";
};

test("another figure is adopted, contested and answered; the past keeps its own base", async ({ buka, sql }) => {
  test.setTimeout(600_000); // some fifty pages, scanned twice each
  const nomor = `UJI-${crypto.randomUUID().slice(0, 8)}`; // its own, so that the story can be told again on the same database
  const adopsi = async () => (await sql<{ n: number }>("SELECT count(*)::int AS n FROM adopsi a JOIN fakta f ON f.id = a.fakta_id JOIN wilayah w ON w.id = f.wilayah_id JOIN pemilihan p ON p.id = f.pemilihan_id WHERE w.kode = '15.05' AND p.slug = 'pilkada-2024' AND f.jenis_kode = 'tps.jumlah'"))[0]?.n ?? 0;
  const dulu = await adopsi();
  const kpu = await buka("kpu.muaro-jambi");
  const semula = await kebutuhan(kpu, JEJAK);
  expect(semula).toContain("1.592");

  // Proposed: a figure that could be read in two ways is refused, and nothing typed is lost.
  await kpu.goto(FAKTA);
  await kpu.getByRole("link", { name: "Usulkan sumber untuk Jumlah TPS" }).click();
  await kpu.getByRole("textbox", { name: "Jumlah TPS" }).fill("8,5");
  await kpu.getByLabel("Sumber", { exact: true }).fill("Rapat pleno uji KPU Muaro Jambi");
  await kpu.getByLabel("Sifat sumber").selectOption("RESMI");
  await kpu.getByLabel("Tanggal sumber").fill("2024-11-20");
  await kpu.getByRole("button", { name: "Simpan sumber" }).click();
  await expect(kpu.getByRole("alert").filter({ hasText: "Sumber resmi perlu nomor dokumennya" })).toBeFocused();
  await expect(kpu.getByLabel("Sumber", { exact: true })).toHaveValue("Rapat pleno uji KPU Muaro Jambi");
  await expect(kpu.getByLabel("Sifat sumber")).toHaveValue("RESMI");
  await kpu.getByLabel("Nomor dokumen, bila ada").fill(nomor);
  await kpu.getByRole("button", { name: "Simpan sumber" }).click();
  await expect(kpu.getByRole("alert").filter({ hasText: "bukan bilangan bulat" })).toBeFocused();
  await kpu.getByRole("textbox", { name: "Jumlah TPS" }).fill("800");
  await kpu.getByRole("button", { name: "Simpan sumber" }).click();
  await expect(kpu.getByRole("status").filter({ hasText: "Sumber tersimpan." })).toBeVisible();
  const usulan = kpu.getByRole("listitem").filter({ hasText: nomor });
  await expect(usulan).toContainText("800 TPS");
  await expect(usulan).toContainText("Contoh");
  await expect(usulan).toContainText("Tidak menutup jumlah Provinsi Jambi 6.391: menjadi 6.395, 4 terlalu banyak.");
  await expect(kpu.getByText("800 − 796 = 4 TPS")).toBeVisible();
  expect(await kebutuhan(kpu, JEJAK), "a proposal changes no figure").toBe(semula);

  // Adopted: what it restates is shown before it happens.
  await kpu.goto(FAKTA);
  await usulan.getByRole("link", { name: /^Tetapkan 800 TPS/ }).click();
  await expect(kpu.getByRole("row", { name: /Kotak suara.* 1\.592 1\.600/ }).first()).toBeVisible();
  await terpakai(kpu);
  await kpu.getByLabel("Alasan").fill("TPS");
  await kpu.getByRole("button", { name: "Tetapkan 800 TPS" }).click();
  await expect(kpu.getByRole("alert").filter({ hasText: "paling sedikit sepuluh huruf" })).toBeFocused();
  await kpu.getByLabel("Alasan").fill("TPS tambahan menurut rapat pleno uji");
  await kpu.getByRole("button", { name: "Tetapkan 800 TPS" }).click();
  await expect(kpu.getByRole("status").filter({ hasText: "Ditetapkan." })).toBeVisible();
  await expect(usulan).toContainText("Dipakai");
  expect(await kebutuhan(kpu, JEJAK)).toContain("1.600");
  await expect(kpu.getByText(new RegExp(`Kebutuhan dinyatakan ulang .*: 1\\.592 → 1\\.600 \\(fakta Jumlah TPS Muaro Jambi 800 menurut Rapat pleno uji KPU Muaro Jambi, nomor ${nomor}\\)`))).toBeVisible();
  expect(await kebutuhan(kpu, `${JEJAK}?${KEMARIN}`), "yesterday stands on yesterday's base").toBe(semula);
  await expect(kpu.getByText(/dinyatakan ulang/)).toHaveCount(0);

  // Contested: the mark is wherever the figure is.
  const bawaslu = await buka("bawaslu");
  await bawaslu.goto(FAKTA);
  await expect(bawaslu.getByRole("link", { name: /^Tetapkan/ })).toHaveCount(0);
  await bawaslu.getByRole("listitem").filter({ hasText: nomor }).getByRole("link", { name: /^Ajukan keberatan atas 800 TPS/ }).click();
  await terpakai(bawaslu);
  await bawaslu.getByLabel("Apa yang salah menurut Anda").fill("Pengawasan kami menghitung 796 TPS");
  await bawaslu.getByRole("button", { name: "Ajukan keberatan" }).click();
  await expect(bawaslu.getByRole("status").filter({ hasText: "Keberatan tercatat." })).toBeVisible();
  await expect(bawaslu.getByText("Dipersengketakan Bawaslu")).toBeVisible();
  await terpakai(bawaslu);
  const bertanda = async (harus: boolean) => {
    for (const [alamat, teks] of [["/", "dipersengketakan Bawaslu"], [JEJAK, "Kebutuhan ini berdasar fakta yang dipersengketakan Bawaslu: Jumlah TPS Muaro Jambi."], ["/isi/dpt/15.05", "dipersengketakan Bawaslu"], ["/sumber?saring=sengketa", "Dipersengketakan Bawaslu"]] as const) {
      await kpu.goto(alamat);
      await (harus ? expect(kpu.getByText(teks).first(), alamat).toBeVisible() : expect(kpu.getByText(teks), alamat).toHaveCount(0));
    }
    await kpu.goto("/jejak/15.05/fakta.tps.jumlah");
    await expect(kpu.getByRole("region", { name: /Keberatan/ })).toContainText(harus ? "1 keberatan menunggu jawaban pemilik fakta: Bawaslu" : "Setiap keberatan telah dijawab");
  };
  await bertanda(true);
  await expect(kpu.getByRole("link", { name: /^Sumber ?1$/ })).toBeVisible();
  await diManaMana(await buka("forkopimda", { viewport: PROYEKTOR }), await layarBaru(sql));
  await kpu.goto(`/wilayah/15.05?${KEMARIN}`);
  await expect(kpu.getByText("dipersengketakan Bawaslu")).toHaveCount(0);

  // Answered: the owner adopts the first source again, in a browser without JavaScript.
  const [awal] = await sql<{ id: string }>("SELECT f.id::text FROM fakta f JOIN adopsi a ON a.fakta_id = f.id JOIN wilayah w ON w.id = f.wilayah_id JOIN pemilihan p ON p.id = f.pemilihan_id WHERE w.kode = '15.05' AND p.slug = 'pilkada-2024' AND f.jenis_kode = 'tps.jumlah' ORDER BY a.pada_at LIMIT 1");
  const alamat = `${FAKTA}?aksi=tetapkan&fakta=${awal?.id ?? ""}`;
  const formulir = await bacaFormulir(kpu.request, alamat);
  const basi = await kirim(kpu.request, alamat, { ...formulir, dilihat: "1" }, { alasan: "Pleno tetap 796 TPS" });
  expect(await basi.text(), "over an adoption that was not shown").toContain("sumber lain sudah ditetapkan sejak halaman ini dibuka");
  const jawaban = await kirim(kpu.request, alamat, formulir, { alasan: "Pleno tetap 796 TPS" });
  expect(jawaban.status()).toBe(303);
  expect(await kebutuhan(kpu, JEJAK)).toBe(semula);
  await bertanda(false);
  await kpu.goto(FAKTA);
  expect(await adopsi()).toBe(dulu + 2);
  await expect(kpu.getByText(`Penetapan sebelumnya (${dulu + 1})`)).toBeVisible();
  await terpakai(kpu);
});
