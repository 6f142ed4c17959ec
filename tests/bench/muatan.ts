// Load over HTTP. Bodies come uncompressed, because autocannon does not ask for anything else.
import autocannon from "autocannon";
import { type Sebaran, sebaran } from "./ukur";

type Kepala = Readonly<Record<string, string>>;

/** `kepala`: of the requests, in turn; a text is a cookie. */
export async function muat(port: number, jalur: string, kepala: string | readonly Kepala[], connections: number, detik: number): Promise<Sebaran> {
  const latensi: number[] = [];
  const jalan = autocannon({ url: `http://127.0.0.1:${port}${jalur}`, connections, duration: detik, requests: (typeof kepala === "string" ? [{ cookie: kepala }] : kepala).map((headers) => ({ headers })) });
  jalan.on("response", (_, __, ___, ms) => latensi.push(ms));
  const hasil = await jalan;
  if (hasil.errors + hasil.timeouts + hasil.non2xx > 0) throw new Error(`${jalur}: ${hasil.non2xx} jawaban bukan 2xx, ${hasil.errors} galat, ${hasil.timeouts} kehabisan waktu`);
  return sebaran(latensi, hasil.duration * 1000);
}

/** A page that is really there, and its size. */
export async function periksaHalaman(port: number, jalur: string, kepala: string | Kepala, mengandung: string): Promise<number> {
  const jawab = await fetch(`http://127.0.0.1:${port}${jalur}`, { headers: typeof kepala === "string" ? { cookie: kepala } : kepala, redirect: "manual" });
  const isi = await jawab.text();
  if (jawab.status !== 200 || !isi.includes(mengandung)) throw new Error(`${jalur} menjawab ${jawab.status} tanpa "${mengandung}": ${isi.slice(0, 300)}`);
  return Buffer.byteLength(isi);
}
