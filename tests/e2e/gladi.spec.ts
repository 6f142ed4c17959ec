// A rehearsal from its making to its removal: people enter in it, it says what it is wherever it is seen, and the real dashboard does not move.
import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, HP, PROYEKTOR, type Sql, surel, tanpaGeserSamping, test } from "./bantu";
import { langgaran } from "./pindai";

const NAMA = "Gladi uji alur";
const SLUG = "gladi-uji-alur-15";
const ALAMAT = `/wilayah/15?pemilihan=${SLUG}`;
const pita = (page: Page) => page.getByRole("complementary", { name: "Gladi" });
const cap = (page: Page) => page.locator("[data-cap=gladi]");
const nyata = async (sql: Sql) => (await sql<{ h: string }>(`SELECT md5(string_agg(c::text, '|' ORDER BY c.wilayah_id, c.indikator_id)) || (SELECT count(*) FROM laporan l WHERE l.pemilihan_id = p.id) AS h
  FROM pemilihan p JOIN capaian c ON c.pemilihan_id = p.id WHERE p.slug = 'pilkada-2024' GROUP BY p.id`))[0]?.h;

async function buat(admin: Page): Promise<void> {
  await admin.goto("/admin/pemilihan/gladi");
  await admin.getByLabel("Gladi dari").selectOption("pilkada-2024");
  await admin.getByLabel("Nama gladi", { exact: true }).fill(NAMA);
  await admin.getByLabel("Jam gladi mulai pada").fill("2024-11-26T06:00");
  await admin.getByRole("button", { name: "Buat gladi" }).click();
  await expect(admin.getByRole("status").filter({ hasText: `${NAMA} siap` })).toBeVisible({ timeout: 60_000 });
}
async function hapus(admin: Page, nama: string): Promise<void> {
  await admin.goto("/admin/pemilihan/gladi");
  await admin.getByLabel("Gladi yang dihapus").selectOption(SLUG);
  await admin.getByLabel("Ketik nama gladi itu").fill(nama);
  await admin.getByRole("button", { name: "Hapus seluruh gladi" }).click();
}
async function layarGladi(sql: Sql): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await sql(`INSERT INTO layar (nama, wilayah_id, pemilihan_id, token_hash, dibuat_oleh, dibuat_at)
    SELECT 'Proyektor gladi', w.id, p.id, $1, u.id, '2024-11-20' FROM pemilihan p JOIN wilayah w ON w.edisi_id = p.edisi_id AND w.kode = '15', pengguna u WHERE p.slug = $2 AND u.surel = $3`, [createHash("sha256").update(token).digest(), SLUG, surel("forkopimda")]);
  return `/layar/buka/${token}`;
}

test("no two fields of the page share a name: each label leads to its own", async ({ buka }) => {
  const admin = await buka("admin");
  await admin.goto("/admin/pemilihan/gladi");
  const id = await admin.locator("[id]").evaluateAll((semua) => semua.map((e) => e.id));
  expect(id.filter((x, i) => id.indexOf(x) !== i)).toEqual([]);
});

test("made, entered in, seen for what it is on page, paper, wall and in exports, and removed; the real election never moves", async ({ buka, sql }) => {
  test.setTimeout(480_000);
  const [admin, kpu, gubernur] = [await buka("admin"), await buka("kpu.kerinci", { viewport: HP }), await buka("forkopimda", { viewport: PROYEKTOR })];
  const sebelum = await nyata(sql);
  await buat(admin);
  await expect(admin.getByText(/Jam gladi Selasa, 26 Nov 2024, 06\.0\d WIB/)).toBeVisible();

  await kpu.goto(`/isi/logistik/15.01?pemilihan=${SLUG}`);
  await expect(pita(kpu)).toContainText(NAMA);
  await kpu.locator('input[id^="nilai."]').first().fill("1");
  await kpu.getByRole("button", { name: "Kirim laporan" }).click();
  await expect(kpu.getByRole("heading", { name: "Laporan diterima" })).toBeVisible();
  await expect(pita(kpu)).toBeVisible();
  await tanpaGeserSamping(kpu);
  expect((await sql<{ n: number }>("SELECT count(*)::int AS n FROM laporan l JOIN pemilihan p ON p.id = l.pemilihan_id WHERE p.slug = $1", [SLUG]))[0]?.n).toBe(1);

  for (const alamat of [ALAMAT, `/wilayah/15.01?pemilihan=${SLUG}&tab=logistik`, `/isi?pemilihan=${SLUG}`, `/sumber?wilayah=15&pemilihan=${SLUG}`, `/sumber/15.01/tps.jumlah?pemilihan=${SLUG}`, `/jejak/15/kesiapan?pemilihan=${SLUG}`]) {
    const page = alamat.startsWith("/isi") ? kpu : gubernur;
    await page.goto(alamat);
    await expect(pita(page), alamat).toContainText(/Latihan, bukan angka sebenarnya: Gladi uji alur\. Jam gladi Selasa, 26 Nov 2024, 06\.\d\d WIB/);
    await expect(cap(page), alamat).toBeVisible();
    await expect(page, alamat).toHaveTitle(/^GLADI · /);
    expect(await langgaran(page), alamat).toEqual([]);
    await page.emulateMedia({ media: "print" });
    await expect(pita(page), `${alamat} on paper`).toBeVisible();
    await expect(cap(page), `${alamat} on paper`).toBeVisible();
    await page.emulateMedia({ media: null });
  }
  await admin.goto(`/admin/katalog?pemilihan=${SLUG}`);
  await expect(pita(admin)).toBeVisible();

  const dinding = await buka(null, { viewport: PROYEKTOR });
  await dinding.goto(await layarGladi(sql));
  await expect(dinding.getByRole("banner").getByText("GLADI", { exact: true }).or(dinding.locator("header").getByText("GLADI", { exact: true })).first()).toBeVisible();
  await expect(cap(dinding)).toBeVisible();
  expect(await langgaran(dinding)).toEqual([]);

  const json = await (await gubernur.request.get(`/api/v1/kesiapan?wilayah=15&pemilihan=${SLUG}`)).json() as { pemilihan: { gladi: boolean; nama: string } };
  expect(json.pemilihan).toMatchObject({ gladi: true, nama: NAMA });
  expect(await (await gubernur.request.get(`/api/v1/capaian?wilayah=15&pemilihan=${SLUG}`, { headers: { accept: "text/csv" } })).text()).toMatch(/^gladi,.*\r\ntrue,/);
  expect(await (await gubernur.request.get("/api/v1/capaian?wilayah=15", { headers: { accept: "text/csv" } })).text()).toMatch(/^wilayah,/);

  await gubernur.goto("/");
  await expect(pita(gubernur)).toHaveCount(0);
  await expect(cap(gubernur)).toHaveCount(0);
  await expect(gubernur).not.toHaveTitle(/GLADI/);
  await expect(gubernur.getByText("H−7").first()).toBeVisible();
  expect(await nyata(sql)).toBe(sebelum);

  await hapus(admin, "Gladi lain");
  await expect(admin.getByRole("alert").filter({ hasText: "berbeda dari nama gladi" })).toBeVisible();
  await expect(admin.getByLabel("Ketik nama gladi itu")).toHaveValue("Gladi lain");
  await hapus(admin, NAMA);
  await expect(admin.getByRole("status").filter({ hasText: `${NAMA} dihapus seluruhnya` })).toBeVisible({ timeout: 60_000 });
  await gubernur.goto(ALAMAT);
  await expect(gubernur.getByRole("heading", { level: 1, name: /tidak ditemukan/i })).toBeVisible();
  expect(await sql("SELECT FROM edisi_wilayah WHERE gladi")).toEqual([]);
  expect(await nyata(sql)).toBe(sebelum);
});

test("without JavaScript it is made as well, and a wrong instant is a sentence that loses nothing", async ({ buka, sql }) => {
  test.setTimeout(120_000);
  const [tanpa, admin] = [await buka("admin", { javaScriptEnabled: false }), await buka("admin")];
  await tanpa.goto("/admin/pemilihan/gladi");
  await tanpa.getByLabel("Gladi dari").selectOption("pilkada-2024");
  await tanpa.getByLabel("Nama gladi", { exact: true }).fill(NAMA);
  await tanpa.getByLabel("Jam gladi mulai pada").fill("2031-01-01T06:00");
  await tanpa.getByRole("button", { name: "Buat gladi" }).click();
  await expect(tanpa.locator("#mulai-galat, [id^=mulai]").filter({ hasText: "400 hari" }).first()).toBeVisible();
  await expect(tanpa.getByLabel("Nama gladi", { exact: true })).toHaveValue(NAMA);
  await tanpa.getByLabel("Jam gladi mulai pada").fill("2024-11-26T06:00");
  await tanpa.getByRole("button", { name: "Buat gladi" }).click();
  await expect(tanpa.getByText(`${NAMA} siap`)).toBeVisible({ timeout: 60_000 });
  await hapus(admin, NAMA);
  await expect(admin.getByRole("status").filter({ hasText: "dihapus seluruhnya" })).toBeVisible({ timeout: 60_000 });
  expect(await sql("SELECT FROM pemilihan WHERE gladi")).toEqual([]);
});
