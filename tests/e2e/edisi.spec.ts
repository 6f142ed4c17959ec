// A kecamatan is split by an edition, in the browser: prepared, looked at, published; who was posted there follows; a new election stands on it, and what
// was shown of the old one is shown as before. In a province of its own: the demo's stays as it is.
import { expect, HP, MEJA, surel, tanpaGeserSamping, test } from "./bantu";

test("from a new edition to an election that stands on it", async ({ buka, sql }) => {
  test.setTimeout(180_000);
  const tanda = crypto.randomUUID().slice(0, 6);
  // An admin of Bengkulu, and a camat of the kecamatan that will be split.
  await sql(`WITH u AS (INSERT INTO pengguna (surel, nama, sandi_hash, contoh, dibuat_at) SELECT $1, 'Admin Bengkulu', sandi_hash, false, dibuat_at FROM pengguna WHERE surel = $2 RETURNING id)
    INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT u.id, 'ADMIN', w.id, '2024-09-01' FROM u, wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE w.kode = '17' AND e.kode = '2024'`, [surel(`edisi-${tanda}`), surel("admin")]);
  const page = await buka(`edisi-${tanda}`);
  const simpan = async (tombol: string, kata: string | RegExp) => { await page.getByRole("button", { name: tombol, exact: true }).click(); await expect(page.getByRole("status").filter({ hasText: kata })).toBeVisible({ timeout: 60_000 }); };
  await page.goto("/admin/provinsi");
  await page.getByRole("combobox", { name: "Provinsi" }).selectOption("17");
  await simpan("Siapkan provinsi", /siap|lengkap/);
  const [kec] = await sql<{ kode: string; nama: string; desa: string[] }>(`SELECT k.kode, k.nama, array_agg(d.kode ORDER BY d.kode) AS desa FROM wilayah k JOIN wilayah d ON d.induk_id = k.id WHERE k.kode LIKE '17.01.%' AND k.tingkat = 3 GROUP BY k.id HAVING count(*) > 2 ORDER BY k.edisi_id DESC, k.kode LIMIT 1`);
  if (!kec) throw new Error("no kecamatan");
  // Against a server that has seen this test before, the next year and the next code.
  const [dulu] = await sql<{ n: number }>("SELECT count(*)::int AS n FROM edisi_provinsi WHERE kode = '17'");
  const [kodeBaru, tahun] = [`17.01.${98 - (dulu?.n ?? 0)}`, 2025 + (dulu?.n ?? 0)];
  await sql(`WITH u AS (INSERT INTO pengguna (surel, nama, dibuat_at) VALUES ($1, $3, '2024-09-01') RETURNING id)
    INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT u.id, 'CAMAT', w.id, '2024-09-01' FROM u, wilayah w WHERE w.kode = $2 ORDER BY w.edisi_id DESC LIMIT 1`, [surel(`camat-${tanda}`), kec.kode, `Camat ${tanda}`]);

  await page.goto("/admin/wilayah");
  await page.getByRole("combobox", { name: "Provinsi" }).selectOption("17");
  await page.getByLabel("Kode edisi").fill(`e2e-${tanda}`);
  await page.getByLabel("Nama", { exact: true }).fill("Wilayah e2e");
  await page.getByLabel("Dasar hukum").fill("Keputusan uji e2e");
  await page.getByLabel("Berlaku sejak").fill(`${tahun}-01-01`);
  await simpan("Buat edisi", "siap diubah");
  await page.getByRole("link", { name: "Wilayah e2e" }).first().click();
  await expect(page.getByText("Sedang disiapkan.")).toBeVisible();

  await page.goto(`/admin/wilayah/edisi/e2e-${tanda}?di=${kec.kode}&apa=PECAH`);
  await page.getByLabel("Kode bagian 2").fill(kodeBaru);
  await page.getByLabel("Nama bagian 2").fill("Mekar Baru");
  await page.getByLabel("Dasar hukum").fill("Perda uji 1");
  // Nothing is known of its voters: it asks, and keeps what was typed.
  await page.getByLabel(kec.desa[0] ?? "").selectOption("2");
  await page.getByRole("button", { name: "Catat perubahan" }).click();
  await expect(page.locator("#konten").getByRole("alert")).toContainText("Isi banyaknya pemilih bagian ini.");
  await expect(page.getByLabel("Nama bagian 2")).toHaveValue("Mekar Baru");
  await page.getByLabel("Pemilih bagian 1").fill("1.200");
  await page.getByLabel("Pemilih bagian 2").fill("800");
  await simpan("Catat perubahan", "Perubahan tercatat");
  await expect(page.getByRole("row", { name: `${kec.nama} (${kec.kode}) Mekar Baru (${kodeBaru}) 2 dari 5 bagian` })).toBeVisible();
  await expect(page.getByText(`Camat ${tanda}, Camat`)).toContainText(`ke ${kec.kode} dan ${kodeBaru}`);
  for (const ukuran of [HP, MEJA]) { await page.setViewportSize(ukuran); await tanpaGeserSamping(page); }

  await page.getByRole("button", { name: "Terbitkan edisi" }).click();
  await expect(page.locator("#setuju-galat")).toContainText("Centang");
  await page.getByLabel(/Saya sudah memeriksa/).check();
  await page.getByRole("button", { name: "Terbitkan edisi" }).click();
  await expect(page.getByText(/^Terbit /).first()).toBeVisible({ timeout: 60_000 });
  await page.goto("/admin");
  await page.locator("#konten").getByRole("link", { name: "Periksa" }).first().click();
  await expect(page.getByText(`menjadi Kecamatan Mekar Baru (${kodeBaru})`).first()).toBeVisible();
  await page.getByRole("button", { name: new RegExp(`^Tetap Camat ${tanda}`) }).click();
  await expect(page.getByText(`Penugasan Camat ${tanda} tetap.`)).toBeVisible();

  await page.goto("/admin/pemilihan");
  await page.locator("#nama").fill(`Pilkada E2e ${tanda}`);
  await page.locator("#hari").fill(`${tahun}-06-27`);
  await page.getByRole("button", { name: "Buat pemilihan", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Pilkada E2e ${tanda}` })).toBeVisible({ timeout: 60_000 });
  const [dibuat] = await sql<{ slug: string; edisi: string }>("SELECT p.slug, e.kode AS edisi FROM pemilihan p JOIN edisi_wilayah e ON e.id = p.edisi_id WHERE p.nama = $1", [`Pilkada E2e ${tanda}`]);
  expect(dibuat?.edisi).toBe(`e2e-${tanda}`);
  await page.goto(`/wilayah/${kodeBaru}?pemilihan=${dibuat?.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mekar Baru");
  // The demo's election stands on the edition it began with.
  const pembaca = await buka("forkopimda");
  await pembaca.goto("/wilayah/15?tab=dpt");
  await expect(pembaca.locator("#konten")).toContainText("2.695.348");
  await expect(pembaca.locator("#konten")).not.toContainText("menurut pemetaan");
});
