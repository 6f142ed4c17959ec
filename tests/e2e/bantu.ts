// What the journeys share: signing in, a session per account made once a worker, the database, and pages of a given width.
import { createHash, randomBytes } from "node:crypto";
import { type APIRequestContext, type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page, request, test as dasar } from "@playwright/test";
import { Client } from "pg";
import type { Akun } from "./rute";

export { expect };
export const SANDI = "rakor-2024";
export const HP = { width: 390, height: 844 };
export const MEJA = { width: 1440, height: 900 };
export const PROYEKTOR = { width: 1920, height: 1080 };
export const surel = (nama: string) => `${nama}@jambi.contoh`;

type Simpanan = Awaited<ReturnType<APIRequestContext["storageState"]>>;
type Buka = (nama: string | null, opsi?: BrowserContextOptions) => Promise<Page>;
export type Sql = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;
type Pekerja = { sesi: (surel: string) => Promise<Simpanan>; sql: Sql; akun: readonly Akun[] };

/** Signs in as a person does. */
export async function masuk(page: Page, alamatSurel: string, sandi = SANDI): Promise<void> {
  if (!new URL(page.url(), "http://x").pathname.startsWith("/masuk")) await page.goto("/masuk");
  await page.getByLabel("Surel").fill(alamatSurel);
  await page.getByLabel("Kata sandi", { exact: true }).fill(sandi);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

/** The form of a page as a browser without JavaScript sees it: its hidden fields. */
export async function bacaFormulir(api: APIRequestContext, alamat: string): Promise<Record<string, string>> {
  const html = await (await api.get(alamat)).text();
  const utuh = (s: string) => s.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
  return Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, nama = "", nilai = ""]) => [utuh(nama), utuh(nilai)]));
}

/** Sends what that form holds and what was typed. */
export const kirim = (api: APIRequestContext, alamat: string, formulir: Readonly<Record<string, string>>, diketik: Readonly<Record<string, string>>) =>
  api.post(alamat, { multipart: { ...formulir, ...diketik }, maxRedirects: 0 });

/** A screen of this place, made by this account; gives the address that opens it. */
export async function layarBaru(sql: Sql, alamatSurel = surel("forkopimda"), kode = "15"): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await sql(`INSERT INTO layar (nama, wilayah_id, pemilihan_id, token_hash, dibuat_oleh, dibuat_at)
    SELECT $1, w.id, p.id, $2, u.id, '2024-11-20' FROM pemilihan p JOIN wilayah w ON w.edisi_id = p.edisi_id, pengguna u WHERE w.kode = $3 AND p.slug = 'pilkada-2024' AND u.surel = $4`,
  [`Proyektor uji ${token.slice(0, 6)}`, createHash("sha256").update(token).digest(), kode, alamatSurel]);
  return `/layar/buka/${token}`;
}

/** An edition of the demo's province that is being prepared, with one change on its list. Nothing else of the demo knows of it. */
export async function edisiUji(sql: Sql, kode = "uji-pindai"): Promise<void> {
  await sql("INSERT INTO edisi_wilayah (kode, nama, dasar, berlaku, terbit_at) VALUES ($1, 'Edisi uji pindai', 'Keputusan uji', '2026-01-01', NULL) ON CONFLICT DO NOTHING", [kode]);
  await sql("INSERT INTO edisi_provinsi (edisi_id, kode, dari_id, oleh_id, pada_at) SELECT e.id, '15', p.wilayah_id, u.id, '2024-11-20' FROM edisi_wilayah e, pengguna u, pemilihan_wilayah p JOIN pemilihan i ON i.id = p.pemilihan_id WHERE e.kode = $1 AND u.surel = $2 AND i.slug = 'pilkada-2024' ON CONFLICT DO NOTHING", [kode, surel("admin")]);
  await sql(`INSERT INTO perubahan_wilayah (edisi_id, provinsi, jenis, isi, dasar, oleh_id, pada_at, dicatat_at) SELECT e.edisi_id, '15', 'GANTI_NAMA', '{"apa": "GANTI_NAMA", "kode": "15.01.02", "nama": "Uji Pindai", "jenis": "KECAMATAN"}', 'Perda uji', e.oleh_id, e.pada_at, e.pada_at
    FROM edisi_provinsi e JOIN edisi_wilayah x ON x.id = e.edisi_id WHERE x.kode = $1 AND NOT EXISTS (SELECT FROM perubahan_wilayah p WHERE p.edisi_id = e.edisi_id)`, [kode]);
}

async function sesiBaru(baseURL: string | undefined, alamatSurel: string): Promise<Simpanan> {
  const api = await request.newContext({ ...(baseURL ? { baseURL } : {}) });
  const jawaban = await kirim(api, "/masuk", await bacaFormulir(api, "/masuk"), { surel: alamatSurel, sandi: SANDI });
  expect(jawaban.status(), `sign-in of ${alamatSurel}`).toBe(303);
  const simpanan = await api.storageState();
  await api.dispose();
  return simpanan;
}

export const test = dasar.extend<{ buka: Buka }, Pekerja>({
  sesi: [async ({}, use, { project }) => {
    const semua = new Map<string, Promise<Simpanan>>();
    await use((s) => {
      const ada = semua.get(s) ?? sesiBaru(project.use.baseURL, s);
      semua.set(s, ada);
      return ada;
    });
  }, { scope: "worker" }],
  sql: [async ({}, use) => {
    const klien = new Client({ connectionString: process.env["DATABASE_URL"], options: "-c TimeZone=UTC" });
    await klien.connect();
    await use(async <T extends object>(text: string, values: readonly unknown[] = []) => (await klien.query(text, [...values])).rows as T[]);
    await klien.end();
  }, { scope: "worker" }],
  akun: [async ({ sql }, use) => {
    await use(await sql<Akun>(`SELECT u.id, u.surel, u.nama, json_agg(json_build_object('peran', t.peran, 'kode', w.kode)) AS tugas
      FROM pengguna u JOIN penugasan t ON t.pengguna_id = u.id AND t.selesai_at IS NULL JOIN wilayah w ON w.id = t.wilayah_id WHERE u.contoh GROUP BY u.id ORDER BY u.id`));
  }, { scope: "worker" }],
  /** A page of its own browser context, signed in as this account (by the part before the @), or as nobody. */
  buka: async ({ browser, sesi }, use) => {
    const terbuka: BrowserContext[] = [];
    await use(async (nama, opsi = {}) => {
      const konteks = await konteksUntuk(browser, nama === null ? null : await sesi(surel(nama)), opsi);
      terbuka.push(konteks);
      return konteks.newPage();
    });
    await Promise.all(terbuka.map((k) => k.close()));
  },
});

const konteksUntuk = (browser: Browser, sesi: Simpanan | null, opsi: BrowserContextOptions) =>
  browser.newContext({ locale: "id-ID", timezoneId: "Asia/Jakarta", viewport: MEJA, ...(sesi ? { storageState: sesi } : {}), ...opsi });

/** Nothing sticks out to the side. */
export async function tanpaGeserSamping(page: Page): Promise<void> {
  const { isi, layar } = await page.evaluate(() => ({ isi: document.documentElement.scrollWidth, layar: document.documentElement.clientWidth }));
  expect(isi, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(layar);
}

/** "1.234" of a number. */
export const titik = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ".");
