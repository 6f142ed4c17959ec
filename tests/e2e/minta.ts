// One request by HTTP, as a browser with these cookies or an application with this token sends it, and what came of it in one word.
import type { Hasil } from "./rute";

export type Jawaban = { readonly hasil: Hasil | string; readonly badan: string };
type Opsi = { readonly metode?: string | undefined; readonly kepala?: Readonly<Record<string, string>>; readonly isi?: unknown; /** Of a stream: wait for its first whole frame. Else its headers are the answer. */ readonly bingkai?: boolean };

/** A stream never ends. */
async function bingkaiPertama(badan: ReadableStream<Uint8Array> | null): Promise<string> {
  const [pembaca, pembuka] = [badan?.getReader(), new TextDecoder()];
  let teks = "";
  for (let p = await pembaca?.read(); p?.value; p = await pembaca?.read()) {
    teks += pembuka.decode(p.value, { stream: true });
    if (/event: data\n[^\n]*\n\n/.test(teks)) break;
  }
  return teks;
}

export async function minta(alamat: string, kuki: string | null, { metode = "GET", kepala = {}, isi, bingkai = false }: Opsi = {}): Promise<Jawaban> {
  const batal = new AbortController();
  const r = await fetch(new URL(alamat, process.env["SIGAP_E2E_URL"]), { method: metode, redirect: "manual", signal: batal.signal,
    headers: { ...kepala, ...(kuki && { cookie: kuki }), ...(isi !== undefined && { "content-type": "application/json" }) }, ...(isi !== undefined && { body: JSON.stringify(isi) }) });
  const ke = r.headers.get("location") ?? "";
  const mengalir = (r.headers.get("content-type") ?? "").startsWith("text/event-stream");
  const badan = mengalir ? (bingkai ? await bingkaiPertama(r.body) : "") : await r.text();
  batal.abort();
  if (r.status === 200 || r.status === 204) return { hasil: "ada", badan };
  // A token that opens nothing leads to the page that says so, without a cookie.
  if (r.status === 404 || (r.status === 303 && ke === "/layar/tayang" && !/sigap\.layar=[^;]/.test(r.headers.get("set-cookie") ?? ""))) return { hasil: "tidak-ada", badan };
  if (r.status === 401 || (r.status === 307 && /^(https?:\/\/[^/]+)?\/masuk(\?|$)/.test(ke))) return { hasil: "masuk", badan };
  if (r.status === 403 || (r.status === 307 && /^(https?:\/\/[^/]+)?\/tanpa-akses$/.test(ke))) return { hasil: "tanpa-akses", badan };
  return { hasil: `${r.status} ${ke}`, badan };
}
