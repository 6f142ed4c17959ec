import { realNow } from "@/lib/clock";
import { bacaLaporanCsp } from "@/lib/laporan-csp";
import { log } from "@/lib/log";
import { metrik } from "@/server/metrik";

export const dynamic = "force-dynamic";

const BATAS_BITA = 16_384;
/** Lines a minute and process: a broken page in a hall full of screens must not fill the disk. */
const BATAS_BARIS = 60;
const jatah = { menit: 0, baris: 0 };

function masihAda(): boolean {
  const menit = Math.floor(realNow().getTime() / 60_000);
  if (menit !== jatah.menit) Object.assign(jatah, { menit, baris: 0 });
  jatah.baris += 1;
  if (jatah.baris === BATAS_BARIS + 1) log.warn("laporan kebijakan isi terlalu banyak; sisanya dalam menit ini tidak dicatat");
  return jatah.baris <= BATAS_BARIS;
}

/** The body as text; null when it is longer than a report is. Never holds more than the limit. */
async function bacaTerbatas(request: Request): Promise<string | null> {
  const potongan: Uint8Array[] = [];
  let panjang = 0;
  const pembaca = request.body?.getReader();
  for (let p = await pembaca?.read(); p && !p.done; p = await pembaca?.read()) {
    panjang += p.value.byteLength;
    if (panjang > BATAS_BITA) return null;
    potongan.push(p.value);
  }
  return Buffer.concat(potongan).toString("utf8");
}

/** What browsers stopped on our pages. Open to all: a browser reports without a session. Says nothing back, stores nothing. */
export async function POST(request: Request) {
  const isi = await bacaTerbatas(request).catch(() => null);
  for (const p of isi === null ? [] : bacaLaporanCsp(isi)) {
    metrik().csp.inc();
    if (masihAda()) log.warn({ csp: p }, "peramban menghentikan isi halaman");
  }
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
