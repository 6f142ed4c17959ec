// Two provinces and two elections side by side: every route on disk × every role of one province × every address of the other, and every page of one
// election looked through for the figures of the other. By HTTP. It plants beside the demo, so it runs after all others (playwright.config.ts).
import { type Akun, type Isi, RUTE, type Rute } from "./rute";
import { expect, MEJA, test } from "./bantu";
import { type Jawaban, minta } from "./minta";
import { akhiriLain, type Lain, NAMA, SEBERANG, tanamLain, tanamOrang, type Tanaman, tugaskan } from "./tanam-lain";

test.describe.configure({ mode: "serial", timeout: 900_000 });

let lain: Lain;
test.beforeAll(async ({ sql }) => { await akhiriLain(sql); lain = await tanamLain(sql); });
test.afterAll(async ({ sql }) => { await akhiriLain(sql); });

const dengan = (alamat: string, tambah: string) => `${alamat}${alamat.includes("?") ? "&" : "?"}${tambah}`;
const LAYAR = Object.entries(RUTE).filter(([, r]) => r.izin === "layar").map(([bentuk]) => bentuk);
const dijaga = Object.entries(RUTE).filter(([bentuk, r]) => r.izin !== null && !r.diAntara && !LAYAR.includes(bentuk) && !r.hanyaToken);
const indikator = (rute: Rute): readonly Isi[] => (rute.indikator ?? [undefined]).map((i) => (i ? { indikator: i } : {}));
const kukiDari = ({ cookies: [kuki] }: { readonly cookies: readonly { readonly name: string; readonly value: string }[] }) => `${kuki?.name}=${kuki?.value}`;
async function semua<T>(tugas: readonly T[], kerja: (t: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < tugas.length; i += 8) await Promise.all(tugas.slice(i, i + 8).map(kerja));
}

/** Addresses that name something of the other province, or of its election. */
function alamatMilik(tempat: readonly string[], punya: Tanaman, sendiri: { readonly kode: string; readonly slug: string }): { readonly semua: readonly string[]; readonly pertama: readonly string[] } {
  const bertempat = (indikator: (r: Rute) => readonly Isi[]) => dijaga.filter(([, r]) => r.lingkup === "terbuka" || r.lingkup === "sendiri").flatMap(([, r]) => indikator(r).flatMap((i, ke) => [
    // One place for each thing that can be asked, every place for the first of them.
    ...tempat.filter((_, j) => ke === 0 || j === 1).flatMap((kode) => [r.alamat({ kode, ...i }), dengan(r.alamat({ kode, ...i }), `pemilihan=${punya.slug}`)]),
    dengan(r.alamat({ kode: tempat[1] ?? "", ...i }), `pemilihan=${sendiri.slug}`), dengan(r.alamat({ kode: sendiri.kode, ...i }), `pemilihan=${punya.slug}`),
  ])).filter((alamat) => !["wilayah", "provinsi"].some((x) => alamat.startsWith(`/admin/${x}/${sendiri.kode}?`))); // settings of the place, of no election
  const bernomor = dijaga.filter(([, r]) => r.lingkup === "dokumen").map(([bentuk, r]) => r.alamat({ nomor: bentuk.includes("lampirkan") ? punya.laporan : punya.dokumen }));
  const lain = [...bernomor, `/?pemilihan=${punya.slug}`, `/isi?pemilihan=${punya.slug}`, `/sumber?pemilihan=${punya.slug}`, `/admin/katalog/bobot?pemilihan=${punya.slug}`, `/admin/katalog/tinjau?pemilihan=${punya.slug}`,
    `/sumber/${sendiri.kode}/tps.jumlah?aksi=keberatan&fakta=${punya.fakta}`, `/sumber/${sendiri.kode}/tps.jumlah?aksi=tetapkan&fakta=${punya.fakta}`];
  return { semua: [...bertempat(indikator), ...lain], pertama: [...bertempat((r) => indikator(r).slice(0, 1)), ...lain] };
}

/** Pages that name no place: what they list must not be the other's. And a laporan that somebody may not see anyway is not asked after. */
const alamatUmum = (punya: Tanaman, kode: string) => [...dijaga.filter(([, r]) => r.lingkup === "tanpa").map(([, r]) => r.alamat({}).replace("pilkada-2024", kode === "15" ? "pilkada-2024" : lain.seberang.slug)), "/sumber", `/jejak/${kode}/logistik?laporan=${punya.laporan}`];
/** Not inside a longer number or a hash. */
const bocor = (badan: string, marka: readonly string[]) => marka.filter((m) => new RegExp(`(?<![0-9A-Za-z])${m.replaceAll(".", "\\.")}(?![0-9A-Za-z])`).test(badan));

for (const [sini, sana] of [["15", SEBERANG], [SEBERANG, "15"]] as const) {
  test(`nothing of province ${sana} is found or named for any role of province ${sini}`, async ({ sesi }) => {
    const punya = sana === SEBERANG ? lain.seberang : lain.pertama;
    const sendiri = { kode: sini, slug: sini === SEBERANG ? lain.seberang.slug : "pilkada-2024" };
    const marka = [...punya.marka, ...punya.dpt, sana === SEBERANG ? "MarkaSeberang" : "MarkaJambi", sana === SEBERANG ? "Marka Seberang" : "Kabupaten Kerinci"];
    // From the demo's side every role; from the other the widest ones again.
    const orang = lain.orang[sini].filter((o) => sini === "15" || o.tugas.some((t) => ["ADMIN", "KPU", "FORKOPIMDA"].includes(t.peran)));
    const alamat = alamatMilik(sana === SEBERANG ? [SEBERANG, "17.01", "17.01.01"] : ["15", "15.01", "15.02", "15.01.01"], punya, sendiri);
    expect(orang.length).toBe(sini === "15" ? 13 : 4);
    expect([alamat.semua.length > 120, alamat.pertama.length > 80]).toEqual([true, true]);
    const salah: string[] = [];
    const nilai = (o: Akun, a: string, { hasil, badan }: Jawaban, umum: boolean) => {
      if (!umum && hasil !== "tidak-ada" && hasil !== "tanpa-akses") salah.push(`${o.tugas[0]?.peran} di ${o.tugas[0]?.kode} ${a}: ${hasil}`);
      if (umum && !["ada", "tanpa-akses", ...(a.includes("laporan=") ? ["tidak-ada"] : [])].includes(hasil)) salah.push(`${o.tugas[0]?.peran} di ${o.tugas[0]?.kode} ${a}: ${hasil}`);
      const nama = bocor(badan, marka);
      if (nama.length > 0) salah.push(`${o.tugas[0]?.peran} di ${o.tugas[0]?.kode} ${a}: menyebut ${nama.join(", ")}`);
    };
    // Every page and answer by every role; each further indikator and tab of it by those who see most.
    const luas = (o: Akun) => o.tugas.some((t) => ["ADMIN", "KPU", "FORKOPIMDA"].includes(t.peran));
    for (const o of orang) {
      const kuki = kukiDari(await sesi(o.surel));
      await semua(luas(o) ? alamat.semua : alamat.pertama, async (a) => nilai(o, a, await minta(a, kuki, { bingkai: true }), false));
      await semua(alamatUmum(punya, sini), async (a) => nilai(o, a, await minta(a, kuki), true));
    }
    expect(salah).toEqual([]);
  });
}

test("an application's token reads and writes nothing beyond its province, nor does a screen show it", async () => {
  const salah: string[] = [];
  for (const [punya, tempat, sana] of [[lain.seberang, ["15", "15.01", "15.02"], lain.pertama], [lain.pertama, [SEBERANG, "17.01"], lain.seberang]] as const) {
    const kepala = { authorization: `Bearer ${punya.token}` };
    for (const [, r] of dijaga.filter(([b]) => b.startsWith("/api/v1/") && b !== "/api/v1/openapi.json")) for (const i of indikator(r)) for (const kode of tempat) for (const csv of ["", "format=csv"]) for (const tambah of ["", `pemilihan=${sana.slug}`, `pemilihan=${punya.slug}`]) {
      const a = [csv, tambah].filter((x) => x !== "").reduce(dengan, r.alamat({ kode, ...i }));
      const { hasil, badan } = await minta(a, null, { kepala });
      // A place of one's own with the other's election is among them where the province is the same.
      if (hasil !== "tidak-ada" && hasil !== "400 ") salah.push(`${a}: ${hasil}`);
      if (bocor(badan, [...sana.marka, ...sana.dpt]).length > 0) salah.push(`${a}: menyebut ${bocor(badan, sana.marka).join(", ")}`);
    }
    for (const [pemilihan, wilayah] of [[sana.slug, tempat[1]], [punya.slug, tempat[1]]]) {
      const { hasil } = await minta("/api/v1/laporan", null, { metode: "POST", kepala, isi: { pemilihan, wilayah, per: "2024-11-20", kunci: crypto.randomUUID(), angka: [{ indikator: "logistik.segel-plastik.diterima", n: 1, alasan: "uji lintas" }] } });
      if (hasil !== "tidak-ada") salah.push(`laporan ${pemilihan} ${wilayah}: ${hasil}`);
    }
    const buka = await fetch(new URL(`/layar/buka/${punya.layar}`, process.env["SIGAP_E2E_URL"]), { redirect: "manual" });
    const kuki = (buka.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    for (const a of ["/layar/tayang", "/api/layar"]) {
      const { hasil, badan } = await minta(dengan(a, `pemilihan=${sana.slug}&wilayah=${tempat[1]}`), kuki, { bingkai: true });
      if (hasil !== "ada") salah.push(`layar ${a}: ${hasil}`);
      if (bocor(badan, sana.marka).length > 0) salah.push(`layar ${a}: menyebut ${bocor(badan, sana.marka).join(", ")}`);
    }
  }
  expect(salah).toEqual([]);
});

test("no page, stream or answer of one election of a province carries a figure, a source or a document of another", async ({ sesi }) => {
  // An earlier election's DPT and turnout are history in a later one, and said to be; all else is its own.
  const orang = lain.orang["15"].filter((o) => o.tugas.some((t) => ["FORKOPIMDA", "KPU", "KESBANGPOL"].includes(t.peran)));
  const salah: string[] = [];
  let dilihat = 0;
  for (const o of orang) {
    const kuki = kukiDari(await sesi(o.surel));
    const tugas = ([[lain.kedua.slug, [...lain.pertama.marka, ...lain.seberang.marka, ...lain.seberang.dpt]], ["pilkada-2024", [lain.kedua, lain.seberang].flatMap((x) => [...x.marka, ...x.dpt])]] as const).flatMap(([slug, asing]) => dijaga.filter(([, r]) => r.lingkup === "terbuka" || r.lingkup === "sendiri").flatMap(([, r]) => indikator(r).flatMap((i) => ["15", "15.01", "15.02"]
      .map((kode) => ({ alamat: dengan(r.alamat({ kode, ...i }), `pemilihan=${slug}`), asing })))));
    await semua(tugas, async ({ alamat, asing }) => {
      const { hasil, badan } = await minta(alamat, kuki, { bingkai: true });
      if (hasil !== "ada") return;
      dilihat += 1;
      // Names of screens and applications are of the place, not of an election; the lists of them are settings.
      const nama = bocor(badan, asing.filter((m) => !/^(Layar|Aplikasi) /.test(m)));
      if (nama.length > 0) salah.push(`${o.tugas[0]?.peran} ${alamat}: menyebut ${nama.join(", ")}`);
    });
  }
  expect(salah).toEqual([]);
  expect(dilihat).toBeGreaterThan(150);
  // What is looked for is there to be found.
  const kuki = kukiDari(await sesi(orang.find((o) => o.tugas[0]?.kode === "15")?.surel ?? ""));
  for (const [slug, kode, punya] of [[lain.kedua.slug, "15.01", lain.kedua], ["pilkada-2024", "15.02", lain.pertama]] as const) {
    const isi = await Promise.all([`/sumber?wilayah=${kode}&pemilihan=${slug}`, `/jejak/${kode}/logistik.segel-plastik.diterima?pemilihan=${slug}`, `/jejak/${kode}/logistik.segel-plastik.diterima?pemilihan=${slug}&laporan=${punya.laporan}`].map(async (a) => (await minta(a, kuki)).badan));
    const tampak = bocor(isi.join(" "), punya.marka);
    expect(tampak.length, `${slug}: ${tampak.join(", ")}`).toBeGreaterThanOrEqual(3);
  }
});

test("the header says which election and place, leads to the others, and keeps place and tab", async ({ browser, sesi }) => {
  const [kpu] = lain.orang["15"].filter((o) => o.tugas.some((t) => t.peran === "KPU" && t.kode === "15.01"));
  const page = await (await browser.newContext({ storageState: await sesi(kpu?.surel ?? ""), viewport: MEJA, locale: "id-ID" })).newPage();
  await page.goto("/wilayah/15.01?tab=dpt");
  const kepala = page.locator("header summary").first();
  await expect(kepala).toContainText("Kabupaten Kerinci");
  await expect(kepala).not.toContainText(NAMA.kedua);
  await kepala.click();
  await page.getByRole("navigation", { name: "Pilih wilayah tugas dan pemilihan" }).getByRole("link", { name: NAMA.kedua }).click();
  await expect(page).toHaveURL(new RegExp(`/wilayah/15\\.01\\?tab=dpt&pemilihan=${lain.kedua.slug}$`));
  await expect(kepala).toContainText(NAMA.kedua);
  await expect(page.getByRole("navigation", { name: "Pilih wilayah tugas dan pemilihan" })).toBeHidden();
  await page.getByRole("navigation", { name: "Utama" }).first().getByRole("link", { name: /^Sumber/ }).click();
  await expect(kepala).toContainText(NAMA.kedua);
  await expect(page).toHaveURL(new RegExp(`pemilihan=${lain.kedua.slug}`));
  // What is owed stands under its election.
  await page.goto("/isi");
  await expect(page.getByRole("region", { name: "Kabupaten Kerinci" })).toHaveCount(2);
  await expect(page.getByRole("list", { name: "Wilayah yang harus melapor: Kabupaten Kerinci, Pilkada" })).toHaveCount(1);
  await expect(kepala, "those still without a catalogue are counted, and owe nothing").toContainText(/[2-9] pemilihan/);
  await expect(page.getByRole("region", { name: "Kabupaten Kerinci" }).filter({ hasText: NAMA.kedua }).getByRole("link", { name: "Jumlah TPS dan DPT" })).toHaveAttribute("href", new RegExp(`pemilihan=${lain.kedua.slug}`));
});

test("whoever is posted in two provinces chooses, reaches both, and is shown the clock and name of each", async ({ browser, sesi, sql }) => {
  const o = await tanamOrang(sql, "Orang Rangkap", "FORKOPIMDA", "15");
  await tugaskan(sql, o.id, "KEJAKSAAN", SEBERANG);
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ storageState: await sesi(o.surel), viewport: MEJA, locale: "id-ID", javaScriptEnabled })).newPage();
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: "Wilayah tugas Anda" })).toBeVisible();
    await expect(page.locator("header summary").first()).toContainText("2 wilayah tugas");
    await page.getByRole("list", { name: /^Pemilihan di Provinsi Bengkulu$/ }).getByRole("link", { name: NAMA.seberang }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Provinsi Bengkulu" })).toBeVisible();
    await expect(page.locator("header summary").first()).toContainText(`Provinsi Bengkulu${NAMA.seberang}`);
    await page.locator("header summary").first().click();
    await page.getByRole("list", { name: "Wilayah tugas" }).getByRole("link", { name: /Provinsi Jambi/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Provinsi Jambi" })).toBeVisible();
    await expect(page.locator("header summary").first()).toContainText("Provinsi Jambi");
  }
});
