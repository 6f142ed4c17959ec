// Many open screens in a process of their own: raw sockets, no EventSource. Told {port, jalur, kuki, banyak}; answers when all have their first frame,
// and, asked for "hasil", with every data frame each of them got: its version, and when its last byte had arrived.
import net from "node:net";
import { jam } from "./ukur";

export type Bingkai = { readonly versi: number; readonly pada: number };
type Perintah = { readonly port: number; readonly jalur: string; readonly kuki: string; readonly banyak: number } | "hasil";
// In a whole frame the version is a field; in a patch it is the value of an operation on it.
const VERSI = ['"versi":"', '"path":"/versi","value":"'] as const;
const TERPANJANG = Math.max(...VERSI.map((v) => v.length));

/** Where the next version begins; null when there is none yet. */
function cariVersi(b: Buffer, di: number): { readonly i: number; readonly panjang: number } | null {
  const ada = VERSI.map((v) => ({ i: b.indexOf(v, di), panjang: v.length })).filter(({ i }) => i >= 0);
  return ada.toSorted((x, y) => x.i - y.i)[0] ?? null;
}
const SEKALIGUS = 25;

class Layar {
  readonly bingkai: Bingkai[] = [];
  byte = 0;
  private sisa = Buffer.alloc(0);
  private versi = -1;

  buka(port: number, jalur: string, kuki: string): Promise<void> {
    const soket = net.connect(port, "127.0.0.1", () => soket.write(`GET ${jalur} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${kuki}\r\nAccept: text/event-stream\r\n\r\n`));
    soket.setNoDelay(true);
    return new Promise((siap, gagal) => {
      soket.on("data", (b) => { this.terima(b); if (this.bingkai.length > 0) siap(); });
      soket.on("error", gagal).on("close", () => gagal(new Error(`aliran ditutup server: ${this.sisa.toString("latin1").slice(0, 200)}`)));
    });
  }

  // A frame is one line of JSON: a blank line can only be its end.
  private terima(baru: Buffer): void {
    this.byte += baru.length;
    const b = this.sisa.length > 0 ? Buffer.concat([this.sisa, baru]) : baru;
    let di = 0;
    for (;;) {
      if (this.versi < 0) {
        const v = cariVersi(b, di);
        const j = v === null ? -1 : b.indexOf('"', v.i + v.panjang);
        if (v === null || j < 0) { this.sisa = Buffer.from(b.subarray(v === null ? Math.max(di, b.length - TERPANJANG) : v.i)); return; }
        this.versi = Number(b.toString("latin1", v.i + v.panjang, j));
        di = j;
      }
      const akhir = b.indexOf("\n\n", di);
      if (akhir < 0) { this.sisa = Buffer.from(b.subarray(Math.max(di, b.length - 1))); return; }
      this.bingkai.push({ versi: this.versi, pada: jam() });
      this.versi = -1;
      di = akhir + 2;
    }
  }
}

let layar: readonly Layar[] = [];
process.on("message", (p: Perintah) => {
  if (p === "hasil") return void process.send?.({ bingkai: layar.map((l) => l.bingkai), byte: layar.reduce((n, l) => n + l.byte, 0) });
  layar = Array.from({ length: p.banyak }, () => new Layar());
  const antrean = [...layar];
  const buka = async () => { for (let l = antrean.pop(); l; l = antrean.pop()) await l.buka(p.port, p.jalur, p.kuki); };
  Promise.all(Array.from({ length: SEKALIGUS }, buka)).then(() => process.send?.({ siap: true }), (error: unknown) => process.send?.({ galat: String(error) }));
});
process.on("disconnect", () => process.exit(0));
