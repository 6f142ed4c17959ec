// P6: Lighthouse on the mobile preset (a mid phone, simulated slow 4G), signed in; the script beside that of the empty page of the same framework.
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse, { type Flags } from "lighthouse";
import { ensureBrowser } from "../../scripts/lib/browser.mjs";
import { masuk, type Peladen } from "./peladen";
import { ALAMAT } from "./sql";
import { angka, median, nilai, tabel } from "./ukur";

const HALAMAN = [["/", "forkopimda@jambi.contoh"], ["/isi/logistik/15.72", "kpu@jambi.contoh"]] as const;
const PUTARAN = 3;
type Ukuran = { readonly performa: number; readonly lcp: number; readonly tbt: number; readonly cls: number };

/** What the page asks the browser to run, each file as it travels: gzip. */
async function skrip(port: number, jalur: string, kuki: string): Promise<number> {
  const alamat = `http://127.0.0.1:${port}`;
  const jawab = await fetch(alamat + jalur, { headers: { cookie: kuki }, redirect: "manual" });
  const html = await jawab.text();
  if (jawab.status !== 200) throw new Error(`${jalur} menjawab ${jawab.status}`);
  // Preloaded ones have a <link> besides; old browsers alone take what is marked noModule.
  const berkas = new Set([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag)).flatMap((tag) => / src="([^"]+)"/.exec(tag)?.[1] ?? []));
  const isi = await Promise.all([...berkas].map(async (b) => gzipSync(new Uint8Array(await (await fetch(new URL(b.replaceAll("&amp;", "&"), alamat))).arrayBuffer())).length));
  return isi.reduce((a, b) => a + b, 0);
}

async function ukur(chrome: number, url: string, kuki: string): Promise<Ukuran> {
  // Simulated throttling and the phone are the defaults of the preset.
  const opsi: Flags = { port: chrome, logLevel: "error", onlyCategories: ["performance"], formFactor: "mobile", throttlingMethod: "simulate", extraHeaders: { Cookie: kuki } };
  const lhr = (await lighthouse(url, opsi))?.lhr;
  if (!lhr || lhr.runtimeError) throw new Error(`Lighthouse ${url}: ${lhr?.runtimeError?.message ?? "tanpa hasil"}`);
  const angkanya = (id: string) => lhr.audits[id]?.numericValue ?? Number.NaN;
  return { performa: (lhr.categories["performance"]?.score ?? Number.NaN) * 100, lcp: angkanya("largest-contentful-paint"), tbt: angkanya("total-blocking-time"), cls: angkanya("cumulative-layout-shift") };
}

export async function ukurLighthouse(sigap: Peladen, kosong: Peladen): Promise<void> {
  const chrome = await launch({ chromePath: await ensureBrowser(), logLevel: "error",
    chromeFlags: ["--headless=new", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])] });
  const isi: string[][] = [];
  try {
    for (const [jalur, surel] of HALAMAN) {
      const kuki = await masuk(ALAMAT.pemilik(), surel);
      const [milik, dasar] = [await skrip(sigap.port, jalur, kuki), await skrip(kosong.port, "/", kuki)];
      await fetch(`http://127.0.0.1:${sigap.port}${jalur}`, { headers: { cookie: kuki } }).then((r) => r.text());
      const semua: Ukuran[] = [];
      for (let ke = 0; ke < PUTARAN; ke += 1) semua.push(await ukur(chrome.port, `http://127.0.0.1:${sigap.port}${jalur}`, kuki));
      const m = (pilih: (u: Ukuran) => number) => median(semua.map(pilih));
      const di = { performa: m((u) => u.performa), lcp: m((u) => u.lcp), tbt: m((u) => u.tbt), cls: m((u) => u.cls) };
      isi.push([jalur, angka(di.performa), `${angka(di.lcp / 1000)} dtk`, `${angka(di.tbt)} ms`, angka(di.cls), angka(milik / 1024), angka(dasar / 1024), angka((milik - dasar) / 1024)]);
      nilai("P6", "performa ≥ 95; skrip ≤ 40 KiB gzip di atas halaman kosong", `${jalur}: ${angka(di.performa)}; ${angka((milik - dasar) / 1024)} KiB`, di.performa >= 95 && milik - dasar <= 40 * 1024);
    }
  } finally {
    chrome.kill();
  }
  tabel(`Lighthouse, ponsel, 4G lambat disimulasikan; median ${PUTARAN} putaran`, ["", "performa", "LCP", "TBT", "CLS", "skrip KiB gzip", "halaman kosong", "di atasnya"], isi);
}
