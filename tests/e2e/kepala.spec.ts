// What the browser is told to refuse, on every answer; and that walking asks for nothing it refuses. Every state of every page: aksesibilitas.spec.
import { expect, test } from "./bantu";
import { dengarkan } from "./pindai";

test.describe.configure({ mode: "parallel" });

test("walking from page to page, and back", async ({ buka }) => {
  const page = await buka("forkopimda");
  const terhenti = await dengarkan(page);
  await page.goto("/");
  await page.locator('#konten a[href*="/wilayah/15."]').first().click();
  await page.waitForURL(/\/wilayah\/15\./);
  await page.locator('#konten a[href*="/jejak/"]').first().click();
  await page.waitForURL(/\/jejak\//);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/tidak-ada-halaman-ini");
  await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
  expect(terhenti).toEqual([]);
});

test("this test would see it: a script and a style without the nonce do not run", async ({ buka }) => {
  const page = await buka(null);
  const terhenti = await dengarkan(page);
  await page.goto("/masuk");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<img src="x:" onerror="document.title = \'jalan\'">');
    const style = document.createElement("style");
    style.textContent = "body{outline:1px solid}";
    document.head.append(style);
  });
  await expect.poll(() => terhenti.map((s) => s.split(":")[0]).filter((s) => s?.includes("-src"))).toEqual(expect.arrayContaining(["script-src-attr", "style-src-elem"]));
  expect(await page.title()).not.toBe("jalan");
});

const DASAR = { "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin" };

test("every kind of answer carries the headers", async ({ request }) => {
  for (const alamat of ["/masuk", "/", "/api/health", "/api/live?wilayah=15", "/tidak-ada", "/icon.svg"]) {
    const kepala = (await request.get(alamat, { maxRedirects: 0 })).headers();
    expect(kepala, alamat).toMatchObject(DASAR);
    expect(kepala["permissions-policy"], alamat).toContain("microphone=()");
    expect(kepala["x-powered-by"], alamat).toBeUndefined();
    if (alamat === "/icon.svg") continue;
    expect(kepala["content-security-policy"], alamat).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic';/);
    expect(kepala["x-request-id"], alamat).toMatch(/^[\w-]{8,64}$/);
  }
});

test("each answer has a nonce of its own, and its scripts carry it", async ({ request }) => {
  const nonce = async () => {
    const r = await request.get("/masuk");
    const n = /'nonce-([0-9a-f]{32})'/.exec(r.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    const skrip = [...(await r.text()).matchAll(/<(script|style)\b([^>]*)>/g)].map(([, , isi = ""]) => isi);
    expect(skrip.length).toBeGreaterThan(3);
    expect(skrip.filter((s) => !s.includes(`nonce="${n}"`))).toEqual([]);
    return n;
  };
  expect(await nonce()).not.toBe(await nonce());
});

test("the way to the sign-in never repeats a host that somebody put into the request", async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? "");
  const { request: minta } = await import("node:http");
  const lokasi = (host: string) => new Promise<string | undefined>((selesai, gagal) => {
    minta({ hostname, port, path: "/wilayah/15?tab=logistik", headers: { host, "x-forwarded-host": host, "x-forwarded-proto": "https" } }, (r) => { r.resume(); selesai(r.headers.location); }).on("error", gagal).end();
  });
  for (const host of ["jahat.contoh", `192.168.1.7:${port}`, `localhost:${port}`]) expect(await lokasi(host), host).toBe("/masuk?kembali=%2Fwilayah%2F15%3Ftab%3Dlogistik");
});

test("reports of browsers are taken from anybody, whatever they hold, and answered with nothing", async ({ request }) => {
  const kirim = (data: string, tipe = "application/csp-report") => request.post("/api/csp", { data, headers: { "content-type": tipe } });
  const sah = JSON.stringify({ "csp-report": { "document-uri": "https://sigap.contoh/", "effective-directive": "img-src", "blocked-uri": "https://lain.contoh/" } });
  for (const isi of [sah, "", "{", "x".repeat(100_000)]) expect((await kirim(isi)).status()).toBe(204);
  expect((await kirim("[]", "application/reports+json")).status()).toBe(204);
  expect((await request.get("/api/csp")).status()).toBe(405);
});
