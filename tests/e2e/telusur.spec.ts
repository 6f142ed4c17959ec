// The walk: as Forkopimda, from the front page along every link. No page is missing, no figure is naked, and each trace ends at a person and a time.
import { type Bacaan, bacaHalaman } from "./baca-halaman";
import { expect, surel, test } from "./bantu";

const KAB = ["15.01", "15.02", "15.03", "15.04", "15.05", "15.06", "15.07", "15.08", "15.09", "15.71", "15.72"];
const TAB = ["ringkasan", "logistik", "dpt", "paslon", "partisipasi", "riwayat"];
const SEKALIGUS = 4;
const asal = () => process.env["SIGAP_E2E_URL"] ?? "";

/** Figures that need no trace of their own, because of what the page is. */
const TANPA_ATURAN: readonly (readonly [RegExp, string])[] = [
  [/^\/(jejak|sumber)(\/|\?|$)/, "it is the trace or the register itself"],
  [/^\/dokumen\//, "it is the evidence itself"],
  [/^\/bantuan\//, "examples in a manual"],
];

/** Kinds of pages, and how many of each are opened; all of the province and its kabupaten and kota. */
function jenis(u: URL): readonly [pola: string, batas: number] {
  const [, bagian = "", kode = "", sisa = ""] = u.pathname.split("/");
  const tingkat = kode.split(".").length;
  const tanya = [...u.searchParams.keys()].filter((k) => k !== "tab" && k !== "pemilihan").join("&");
  const pemilihan = u.searchParams.get("pemilihan") ?? "";
  const dasar = `${pemilihan} ${tanya}`;
  if (bagian === "wilayah") {
    const tab = u.searchParams.get("tab") ?? "ringkasan";
    return [`wilayah ${tingkat} ${tab} ${dasar}`, tanya ? 2 : tingkat === 1 || (tingkat === 2 && tab === "ringkasan") ? 100 : 2];
  }
  if (bagian === "jejak") return [`jejak ${tingkat} ${sisa.split(".")[0]} ${dasar}`, tanya ? 1 : ([0, 12, 4, 2][tingkat] ?? 1)];
  if (bagian === "sumber") return [`sumber ${tingkat} ${kode ? "" : u.searchParams.get("saring")} ${dasar}`, 4];
  return [`${u.pathname.replace(/\d+/g, "N")} ${dasar}`, 3];
}

/** The address without what only says where on it, or what is so anyway. */
function alamatUtuh(href: string, dari: URL): URL | null {
  if (!URL.canParse(href, dari)) return null;
  const u = new URL(href, dari);
  if (u.origin !== dari.origin || /^\/(api|masuk|layar\/buka)(\/|$)/.test(u.pathname)) return null;
  u.hash = "";
  // The head leads to other elections as well: this is the journey through one.
  if (!["pilkada-2024", null].includes(u.searchParams.get("pemilihan"))) return null;
  if (u.searchParams.get("pemilihan") === "pilkada-2024") u.searchParams.delete("pemilihan");
  if (u.searchParams.get("tab") === "ringkasan") u.searchParams.delete("tab");
  return u;
}

test("from the front page along every link: every figure leads to its trace, every trace to a person and a time", async ({ buka, sesi, sql }) => {
  test.setTimeout(240_000);
  const [kuki] = (await sesi(surel("forkopimda"))).cookies;
  const nama = new Set((await sql<{ nama: string }>("SELECT nama FROM pengguna")).map((p) => p.nama));
  const pengurai = await buka(null);
  const halaman = new Map<string, Bacaan>();
  const rusak: string[] = [];
  const banyak = new Map<string, number>();
  const dikenal = new Set<string>(["/"]);
  let antrean = [new URL("/", asal())];

  const satu = async (u: URL) => {
    const r = await fetch(u, { redirect: "manual", headers: { cookie: `${kuki?.name}=${kuki?.value}` } });
    const html = await r.text();
    if (r.status !== 200) return void rusak.push(`${u.pathname}${u.search}: ${r.status}`);
    const b = await pengurai.evaluate(bacaHalaman, html);
    halaman.set(u.pathname + u.search, b);
    for (const href of b.tautan) {
      const ke = alamatUtuh(href, u);
      if (!ke || dikenal.has(ke.pathname + ke.search)) continue;
      dikenal.add(ke.pathname + ke.search);
      const [pola, batas] = jenis(ke);
      const n = banyak.get(pola) ?? 0;
      if (n >= batas) continue;
      banyak.set(pola, n + 1);
      antrean.push(ke);
    }
  };
  while (antrean.length > 0) {
    const kini = antrean.slice(0, SEKALIGUS);
    antrean = antrean.slice(SEKALIGUS);
    await Promise.all(kini.map(satu));
  }

  expect.soft(rusak, "every link leads somewhere").toEqual([]);
  for (const alamat of [...KAB.map((k) => `/wilayah/${k}`), ...TAB.slice(1).map((t) => `/wilayah/15?tab=${t}`)]) expect([...halaman.keys()], "reached by pressing").toContain(alamat);

  const diperiksa = [...halaman].filter(([alamat]) => !TANPA_ATURAN.some(([pola]) => pola.test(alamat)));
  const salah = diperiksa.flatMap(([alamat, b]) => [
    ...b.telanjang.map((a) => `${alamat}: ${a.teks} (${a.di})`),
    ...b.ulangan.filter((a) => {
      const angka = /\d[\d.]*(,\d+)?\s*%/.exec(a.teks)?.[0] ?? a.teks;
      return !/^(0|100)\s%$/.test(a.teks) && !b.bertaut.some((t) => t.replace(/\s/g, "").includes(angka.replace(/[\s%]/g, "")));
    }).map((a) => `${alamat}: ${a.teks} (said again, but nowhere linked)`),
    // A tile leads to the page of its place, and that page's own figure to the trace.
    ...b.lewat.filter((k) => halaman.has(`/wilayah/${k}`) && !halaman.get(`/wilayah/${k}`)?.jejakKe.some((j) => j.startsWith(`/jejak/${k}/kesiapan`))).map((k) => `${alamat}: the page of ${k} has no trace of its figure`),
  ]);
  expect.soft(salah).toEqual([]);

  const jejak = [...halaman].filter(([alamat]) => alamat.startsWith("/jejak/"));
  expect.soft(jejak.filter(([, b]) => !(b.adaWaktu && b.orang.some((o) => nama.has(o))) && !b.kosong).map(([alamat]) => alamat), "ends at a person and a time, or says that nobody has reported").toEqual([]);

  // The walk has been somewhere, and has seen figures.
  expect(jejak.length).toBeGreaterThan(80);
  expect(jejak.filter(([, b]) => b.orang.some((o) => nama.has(o))).length).toBeGreaterThan(60);
  expect(diperiksa.reduce((n, [, b]) => n + b.bertaut.length, 0)).toBeGreaterThan(1_000);
  console.log(`  ${halaman.size} pages, ${jejak.length} traces`);
});
