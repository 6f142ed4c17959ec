import "server-only";
import { bingkai, pusat } from "@/server/live/pusat";

const ULANG = new TextEncoder().encode("retry: 1000\n\n");
type Topik = Parameters<ReturnType<typeof pusat>["pantau"]>[0];

/** One viewer's stream of server-sent events: the whole topic, then every change, until it leaves or may no longer look. */
export function alirkan(request: Request, topik: Topik, penggunaId: number, masihBoleh: () => Promise<boolean>, kepala: Readonly<Record<string, string>> = {}) {
  let tinggalkan = () => {};
  const badan = new ReadableStream<Uint8Array>({
    start(saluran) {
      const tutup = () => {
        tinggalkan();
        try { saluran.close(); } catch { /* the reader has gone already */ }
      };
      const kirim = (isi: Uint8Array) => {
        // A reader that does not keep up is let go; it comes back by itself and gets the newest.
        if ((saluran.desiredSize ?? 1) < -64) return tutup();
        try { saluran.enqueue(isi); } catch { tutup(); }
      };
      saluran.enqueue(ULANG);
      tinggalkan = pusat().pantau(topik, { penggunaId, kirim, masihBoleh, usir: () => { kirim(bingkai("keluar", {})); tutup(); } });
      request.signal.addEventListener("abort", tutup);
    },
    cancel: () => tinggalkan(),
  });
  return new Response(badan, { headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no", ...kepala } });
}
