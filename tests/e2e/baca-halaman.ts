// What the walk (telusur.spec) reads from a page: its links, its figures and where they lead, and how a trace ends. Runs in a browser, on HTML that is only parsed.

export type Angka = { readonly teks: string; readonly di: string };
export type Bacaan = {
  readonly tautan: readonly string[];
  /** Figures without a trace on them or beside them. */
  readonly telanjang: readonly Angka[];
  /** Figures in a drawing or a summary; they may only say again what stands linked on the same page. */
  readonly ulangan: readonly Angka[];
  readonly bertaut: readonly string[];
  /** Places whose figure leads to their own page instead of to a trace. */
  readonly lewat: readonly string[];
  readonly jejakKe: readonly string[];
  readonly orang: readonly string[];
  readonly adaWaktu: boolean;
  readonly kosong: boolean;
};

/** One function without anything around it: it is sent to the browser. */
export function bacaHalaman(html: string): Bacaan {
  // A percentage, or so many of so many.
  const ANGKA = /\d[\d.]*(,\d+)?\s*%|\d[\d.]*(,\d+)?\s+dari\s+\d/;
  const JEJAK = 'a[href^="/jejak/"], a[href^="/sumber"]';
  const dok = new DOMParser().parseFromString(html, "text/html");
  for (const e of dok.querySelectorAll("script, style, template")) e.remove();
  const isi = dok.querySelector("#konten");
  const teks = (e: Element) => (e.textContent ?? "").replace(/\s+/g, " ").trim();
  const sendiri = (e: Element) => [...e.childNodes].filter((k) => k.nodeType === Node.TEXT_NODE).map((k) => k.textContent).join(" ");
  const hasil = { telanjang: [] as Angka[], ulangan: [] as Angka[], bertaut: [] as string[], lewat: [] as string[] };
  /** The figure's own line: a row, an item, a paragraph, the list that explains one figure; for a history, its caption. */
  const sebaris = (e: Element) => {
    for (let s = e.closest("p, li, tr, dl, figure"); s && s !== isi; s = s.parentElement?.closest("p, li, tr, dl, figure") ?? null) {
      if ((s.tagName === "FIGURE" ? s.querySelector("figcaption") : s)?.querySelector(JEJAK)) return true;
    }
    return false;
  };
  for (const e of isi?.querySelectorAll("*") ?? []) {
    if (!ANGKA.test(teks(e)) || ([...e.children].some((k) => ANGKA.test(teks(k))) && !ANGKA.test(sendiri(e)))) continue;
    if (e.closest(JEJAK)) { hasil.bertaut.push(teks(e)); continue; }
    // Heads of columns name what stands under them; a summary and a drawing say again what stands beside them.
    if (e.closest("thead, caption")) continue;
    const angka = { teks: teks(e).slice(0, 120), di: [e.parentElement?.parentElement, e.parentElement, e].map((x) => x?.tagName.toLowerCase()).join(" > ") };
    const tempat = /^\/wilayah\/([\d.]+)/.exec(e.closest("a")?.getAttribute("href") ?? "")?.[1];
    if (e.closest("svg, summary")) hasil.ulangan.push(angka);
    else if (tempat) hasil.lewat.push(tempat);
    else if (sebaris(e)) hasil.bertaut.push(teks(e));
    else hasil.telanjang.push(angka);
  }
  const nilaiDt = (nama: RegExp) => [...isi?.querySelectorAll("dt") ?? []].filter((d) => nama.test(teks(d))).map((d) => (d.nextElementSibling ? teks(d.nextElementSibling) : ""));
  const semua = isi ? teks(isi) : "";
  return {
    ...hasil, tautan: [...dok.querySelectorAll("a[href]")].map((a) => a.getAttribute("href") ?? ""), jejakKe: [...isi?.querySelectorAll('a[href^="/jejak/"]') ?? []].map((a) => a.getAttribute("href") ?? ""),
    orang: nilaiDt(/^(Pelapor|Oleh|Dicatat oleh)$/), adaWaktu: nilaiDt(/^(Diterima|Saat|Dicatat)$/).some((s) => /\d{4}, \d\d\.\d\d WI/.test(s)),
    kosong: /tanpa dokumen|belum ada laporan|belum ada sumber|data awal/i.test(semua) && /\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d\.\d\d WI/.test(semua),
  };
}
