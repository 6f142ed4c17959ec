// Lets a screen be opened again while the server is away: its page and what that is made of, as they last were. Figures come from the
// page's own store (src/components/live/ingatan.ts), with their time. Only under /layar/tayang; answers nothing else.
const SIMPANAN = "sigap-layar";
const HALAMAN = "/layar/tayang";
const SABAR_MS = 3000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (e) => e.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (e) => {
  const { method, mode, url } = e.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate" && pathname === HALAMAN) e.respondWith(halaman(e.request));
  else if (pathname.startsWith("/_next/static/")) e.respondWith(bagian(e.request));
});

/** The network, as long as it answers in time. */
async function ambil(permintaan) {
  const batal = new AbortController();
  const t = setTimeout(() => batal.abort(), SABAR_MS);
  try {
    return await fetch(permintaan, { signal: batal.signal });
  } finally {
    clearTimeout(t);
  }
}

async function halaman(permintaan) {
  const simpanan = await caches.open(SIMPANAN);
  const lama = () => simpanan.match(HALAMAN);
  let jawaban;
  try {
    jawaban = await ambil(permintaan);
  } catch (galat) {
    const ada = await lama();
    if (ada) return ada;
    throw galat;
  }
  if (jawaban.status >= 500) return (await lama()) ?? jawaban;
  if (jawaban.ok) await simpanan.put(HALAMAN, jawaban.clone());
  // No longer allowed: nothing of it is kept.
  else if (jawaban.status >= 400) await caches.delete(SIMPANAN);
  return jawaban;
}

async function bagian(permintaan) {
  const simpanan = await caches.open(SIMPANAN);
  try {
    const jawaban = await ambil(permintaan);
    if (jawaban.ok) await simpanan.put(permintaan, jawaban.clone());
    return jawaban;
  } catch (galat) {
    const ada = await simpanan.match(permintaan);
    if (ada) return ada;
    throw galat;
  }
}
