import "server-only";
import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { metrik } from "./metrik";

/** Where a request went, without what it asked: a query may hold a code, and a search a name. The token of a screen stands in the path itself. */
export const jalurSaja = (alamat: string) => (alamat.split(/[?#]/, 1)[0] ?? "").replace(/\/layar\/buka\/.*/, "/layar/buka/…");

/** First parts of paths that have been answered well. Only those are named in the figures: a stranger could ask for a million others. */
const dikenal = new Set<string>();

function rute(jalur: string, status: number): string {
  const [awal = "", kedua = ""] = jalur.split("/").filter(Boolean);
  const nama = awal === "api" ? `/api/${kedua}` : `/${awal}`;
  if (status >= 200 && status < 300) dikenal.add(nama);
  return dikenal.has(nama) && status !== 404 ? nama : "lain";
}

type Selesai = { readonly request: IncomingMessage; readonly response: ServerResponse };
const mulai = new WeakMap<IncomingMessage, number>();

function catat({ request, response }: Selesai): void {
  const jalur = jalurSaja(request.url ?? "");
  const status = response.statusCode;
  const lama = performance.now() - (mulai.get(request) ?? performance.now());
  const nama = rute(jalur, status);
  metrik().permintaan.inc({ metode: request.method ?? "", rute: nama, status });
  metrik().permintaanDetik.observe({ rute: nama }, lama / 1000);
  // Files of the build, and the watchdog that asks every few seconds, tell nothing.
  if (!env().LOG_REQUESTS || jalur.startsWith("/_next/") || jalur === "/api/health") return;
  log.info({ id: response.getHeader("x-request-id"), metode: request.method, jalur, status, ms: Math.round(lama) }, "permintaan");
}

/** Node itself says when a request begins and when its answer is sent: nothing of Next is touched. A stream that the viewer leaves is not counted. */
export function amatiPermintaan(): void {
  channel("http.server.request.start").subscribe((pesan) => void mulai.set((pesan as Selesai).request, performance.now()));
  channel("http.server.response.finish").subscribe((pesan) => catat(pesan as Selesai));
}
