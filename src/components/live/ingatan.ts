"use client";

/** What a screen keeps in its browser, so that a crash, a reload or a dead server leaves the last good frame. */
export type Bingkai<T> = { readonly data: T; readonly kontak: Date; readonly selisihMs: number };

const AWALAN = "sigap.layar.";
/** Also named in public/sw-layar.js, which answers from it when the server cannot. */
const SIMPANAN = "sigap-layar";

/** A browser that keeps nothing (private window, full disk) still shows what it has in hand. */
function coba<T>(kerja: () => T): T | null {
  try {
    return kerja();
  } catch {
    return null;
  }
}

export function bacaBingkai<T>(id: number): Bingkai<T> | null {
  return coba(() => {
    const [isi, kontak] = [localStorage.getItem(`${AWALAN}${id}`), Number(localStorage.getItem(`${AWALAN}${id}.kontak`))];
    if (isi === null || !Number.isFinite(kontak) || kontak === 0) return null;
    const { data, selisihMs } = JSON.parse(isi) as { data: T; selisihMs: number }; // written below, by this very version or one before
    return { data, selisihMs, kontak: new Date(kontak) };
  });
}

/** Contact is renewed every few seconds; the frame itself is written only when it is new. */
export function simpanBingkai(id: number, kontak: Date, isi: { readonly data: unknown; readonly selisihMs: number } | null): void {
  coba(() => {
    if (isi !== null) localStorage.setItem(`${AWALAN}${id}`, JSON.stringify(isi));
    localStorage.setItem(`${AWALAN}${id}.kontak`, String(kontak.getTime()));
  });
}

/** A screen that was put out keeps nothing of what it showed. */
export async function lupakan(): Promise<void> {
  coba(() => { for (const k of Object.keys(localStorage).filter((x) => x.startsWith(AWALAN))) localStorage.removeItem(k); });
  await globalThis.caches?.delete(SIMPANAN).catch(() => false);
}

/** Registers the worker and gives it the page with all that it is made of: the first visit is not seen by the worker itself. */
export async function siapkanLuring(halaman: string): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  try {
    await navigator.serviceWorker.register("/sw-layar.js", { scope: halaman });
    const bagian = performance.getEntriesByType("resource").map((e) => e.name).filter((n) => n.startsWith(`${location.origin}/_next/static/`));
    const simpanan = await caches.open(SIMPANAN);
    const ada = new Set((await simpanan.keys()).map((r) => r.url));
    await simpanan.add(halaman);
    await Promise.all(bagian.filter((b) => !ada.has(b)).map((b) => simpanan.add(b)));
    // What an earlier version of the application was made of.
    await Promise.all([...ada].filter((a) => a.includes("/_next/static/") && !bagian.includes(a)).map((a) => simpanan.delete(a)));
  } catch {
    // Without it a reload while the server is away shows the browser's own page; the open screen is not affected.
  }
}
