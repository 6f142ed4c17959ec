// /api/v1 from outside: a token made in the browser, used over HTTP through the request hook, and revoked.
import { expect, MEJA, surel, test } from "./bantu";
import { can } from "@/auth/permissions";
import { RUTE, seharusnya } from "./rute";

const BERLAKU = "Aplikasi uji HTTP";
const dasar = () => process.env["SIGAP_E2E_URL"] ?? "";
const minta = (alamat: string, kepala: Record<string, string>, badan?: unknown) =>
  fetch(new URL(alamat, dasar()), { redirect: "manual", method: badan === undefined ? "GET" : "POST", headers: { ...kepala, ...(badan !== undefined && { "content-type": "application/json" }) }, ...(badan !== undefined && { body: JSON.stringify(badan) }) });
const HASIL: Readonly<Record<number, string>> = { 200: "ada", 401: "masuk", 403: "tanpa-akses", 404: "tidak-ada" };

test("a token is made, shown once, used, and revoked at once", async ({ buka }) => {
  test.setTimeout(120_000);
  const page = await buka("admin", { viewport: MEJA });
  await page.goto("/admin/token");
  await page.getByLabel("Kantor dan aplikasinya").fill(BERLAKU);
  await page.getByLabel("Bertindak sebagai").selectOption("KPU");
  await page.getByLabel("Kode wilayah").fill("15.01");
  await page.getByLabel("Boleh").selectOption("baca");
  await page.getByRole("button", { name: "Buat token" }).click();
  const token = (await page.locator("#token-baru").textContent()) ?? "";
  expect(token).toMatch(/^sgp_[A-Za-z0-9]{40}$/);
  await page.reload();
  await expect(page.locator("body")).not.toContainText(token);
  const baris = page.getByRole("listitem").filter({ hasText: token.slice(0, 8) });
  await expect(baris).toContainText(BERLAKU);

  const kepala = { authorization: `Bearer ${token}` };
  const salah: string[] = [];
  const akun = { id: 0, surel: "", nama: "", tugas: [{ peran: "KPU" as const, kode: "15.01" }] };
  for (const [bentuk, rute] of Object.entries(RUTE).filter(([b, r]) => b.startsWith("/api/v1/") && !r.hanyaToken)) for (const kode of ["15", "15.01", "15.01.01", "15.02", "15.02.01", "16", "ID"]) for (const indikator of rute.indikator ?? [undefined]) {
    const isi = { kode, ...(indikator && { indikator }) };
    const { status } = await minta(rute.alamat(isi), kepala);
    if (HASIL[status] !== seharusnya(bentuk, rute, akun, isi)) salah.push(`${rute.alamat(isi)}: ${status}`);
  }
  expect(salah).toEqual([]);
  expect(can("KPU", "logistik:write")).toBe(true);
  const tulis = await minta("/api/v1/laporan", kepala, {});
  expect([tulis.status, tulis.headers.get("content-type")]).toEqual([403, "application/problem+json; charset=utf-8"]);
  // A token opens the API, not the pages, and not the open screens.
  expect((await minta("/", kepala)).status).toBe(307);
  expect((await minta("/api/live?wilayah=15&tab=ringkasan", kepala)).status).toBe(401);

  await baris.getByRole("button", { name: "Cabut" }).click();
  await expect(page.getByRole("status").filter({ hasText: "dicabut" })).toBeVisible();
  const sesudah = await minta("/api/v1/kesiapan?wilayah=15", kepala);
  expect([sesudah.status, sesudah.headers.get("www-authenticate")?.startsWith("Bearer")]).toEqual([401, true]);
});

test("a session reads, never writes, and no odd method is an error", async ({ sesi }) => {
  const [kuki] = (await sesi(surel("kpu.kerinci"))).cookies;
  const kepala = { cookie: `${kuki?.name}=${kuki?.value}` };
  // Of an instant that is over: now may move between two requests, for others report meanwhile.
  const lalu = "/api/v1/capaian?wilayah=15&anak=1&pada=2024-11-20T10:00:00%2B07:00";
  const pertama = await minta(lalu, kepala);
  const etag = pertama.headers.get("etag") ?? "";
  // Packed once on the way, and whole.
  expect([pertama.headers.get("content-encoding"), ((await pertama.json()) as { baris: unknown[] }).baris.length > 500]).toEqual(["gzip", true]);
  expect([pertama.status, etag.length > 10, (await minta(lalu, { ...kepala, "if-none-match": etag })).status]).toEqual([200, true, 304]);
  expect((await minta("/api/v1/laporan", kepala, {})).status).toBe(401);
  for (const method of ["PUT", "DELETE", "PATCH"]) expect((await fetch(new URL("/api/v1/capaian?wilayah=15", dasar()), { method, headers: kepala })).status, method).toBe(405);
});

test("the guide explains every endpoint", async ({ buka }) => {
  const page = await buka("forkopimda", { viewport: MEJA });
  await page.goto("/bantuan/api");
  for (const jalur of Object.keys(RUTE).filter((b) => b.startsWith("/api/v1/"))) await expect(page.getByRole("heading", { name: jalur })).toBeVisible();
});
