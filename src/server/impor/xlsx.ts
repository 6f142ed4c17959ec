import "server-only";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { BATAS_LEMBAR, type BarisLembar, type Sel } from "@/lib/lembar";
import type { Arsip } from "./arsip";
import { BerkasDitolak } from "./tolak";

const RUSAK = "Berkas XLSX ini rusak: isinya tidak terbaca. Buka di program lembar kerja, simpan ulang, lalu kirim lagi.";
const MAKS_TEKS = 200 * 2 ** 20;
const TERLALU_BANYAK = "Teks di berkas ini terlalu banyak. Kirim hanya tabel TPS dan DPT.";

type Pengurai = { readonly buka: (t: SaxesTagPlain) => void; readonly tutup: (nama: string) => void; readonly teks: (t: string) => void };
const tanpaAwalan = (nama: string) => nama.slice(nama.indexOf(":") + 1);

/** XML piece by piece. A document type is refused: with it come entities that grow or reach outside. After each piece the caller takes what has come. */
async function* urai(potongan: AsyncIterable<Buffer>, p: Pengurai): AsyncGenerator<void> {
  const sax = new SaxesParser();
  const pengurai = new TextDecoder("utf-8");
  sax.on("error", () => { throw new BerkasDitolak(RUSAK); });
  sax.on("doctype", () => { throw new BerkasDitolak("Berkas ini memuat rumusan XML yang tidak pernah ada di lembar kerja biasa. Salin tabelnya ke berkas baru, lalu kirim lagi."); });
  sax.on("opentag", (t) => p.buka({ ...t, name: tanpaAwalan(t.name) }));
  sax.on("closetag", (t) => p.tutup(tanpaAwalan(t.name)));
  sax.on("text", p.teks);
  sax.on("cdata", p.teks);
  for await (const potong of potongan) { sax.write(pengurai.decode(potong, { stream: true })); yield; }
  sax.write(pengurai.decode()).close();
}
async function uraiSemua(potongan: AsyncIterable<Buffer>, p: Pengurai): Promise<void> {
  for await (const _ of urai(potongan, p)) continue;
}

export type LembarXlsx = { readonly nama: string; readonly berkas: string };
/** The sheets one sees; hidden ones are not offered. */
export async function daftarLembar(arsip: Arsip): Promise<readonly LembarXlsx[]> {
  if (!arsip.nama.includes("xl/workbook.xml")) throw new BerkasDitolak("Berkas ini bukan lembar kerja XLSX. Kirim CSV, atau simpan sebagai .xlsx.");
  const lembar: { nama: string; id: string }[] = [];
  const berkas = new Map<string, string>();
  let disebut = 0;
  await uraiSemua(arsip.alir("xl/workbook.xml"), { tutup: () => undefined, teks: () => undefined, buka: ({ name, attributes: a }) => {
    if (name === "sheet" && (disebut += 1) > BATAS_LEMBAR.lembar) throw new BerkasDitolak(`Berkas ini memuat lebih dari ${BATAS_LEMBAR.lembar} lembar. Kirim hanya tabel TPS dan DPT.`);
    if (name === "sheet" && (a["state"] ?? "visible") === "visible") lembar.push({ nama: a["name"] ?? "", id: a["r:id"] ?? Object.entries(a).find(([k]) => k.endsWith(":id"))?.[1] ?? "" });
  } });
  await uraiSemua(arsip.alir("xl/_rels/workbook.xml.rels"), { tutup: () => undefined, teks: () => undefined, buka: ({ name, attributes: a }) => {
    const ke = a["Target"] ?? "";
    if (name === "Relationship") berkas.set(a["Id"] ?? "", ke.startsWith("/") ? ke.slice(1) : `xl/${ke}`);
  } });
  const ada = lembar.flatMap((l) => { const b = berkas.get(l.id); return b !== undefined && arsip.nama.includes(b) && /worksheets\//.test(b) ? [{ nama: l.nama, berkas: b }] : []; });
  if (ada.length === 0) throw new BerkasDitolak("Tidak ada lembar yang terlihat di berkas ini. Tampilkan lembarnya, simpan, lalu kirim lagi.");
  return ada;
}

/** Texts that cells point to. */
export async function teksBersama(arsip: Arsip): Promise<readonly string[]> {
  if (!arsip.nama.includes("xl/sharedStrings.xml")) return [];
  const semua: string[] = [];
  let [kini, dalamTeks, lafal, panjang] = ["", false, false, 0];
  await uraiSemua(arsip.alir("xl/sharedStrings.xml"), {
    buka: ({ name }) => { if (name === "si") kini = ""; else if (name === "rPh") lafal = true; else if (name === "t") dalamTeks = !lafal; },
    tutup: (nama) => { if (nama === "si") { if (semua.push(kini) > BATAS_LEMBAR.teks) throw new BerkasDitolak(TERLALU_BANYAK); } else if (nama === "rPh") lafal = false; else if (nama === "t") dalamTeks = false; },
    teks: (t) => {
      if (!dalamTeks) return;
      panjang += t.length;
      if (panjang > MAKS_TEKS) throw new BerkasDitolak(TERLALU_BANYAK);
      kini += t;
    },
  });
  return semua;
}

function indeksKolom(acuan: string | undefined, sesudah: number): number {
  const huruf = /^[A-Z]{1,3}/.exec(acuan ?? "")?.[0];
  return huruf === undefined ? sesudah : [...huruf].reduce((n, h) => n * 26 + h.charCodeAt(0) - 64, 0) - 1;
}
/** A link to a program in a formula: "cmd|'/c …'!A1". */
const PROGRAM = /\bDDE\b|\|'/i;

/** As the program counts them; what is none would be no number to the database either. */
function nomorBaris(r: string | undefined, sesudah: number): number {
  const no = r === undefined ? sesudah : Number(r);
  if (!Number.isInteger(no) || no < 1 || no > BATAS_LEMBAR.baris) throw new BerkasDitolak(RUSAK);
  return no;
}

/** The rows of a sheet, in their order, by the handful as they are inflated; `bersama`: what teksBersama has read. */
export async function* barisXlsx(arsip: Arsip, { berkas }: LembarXlsx, bersama: readonly string[]): AsyncGenerator<readonly BarisLembar[]> {
  let siap: BarisLembar[] = [];
  let [no, kolom, tipe, isi, rumus, dalam]: [number, number, string, string, string | null, "v" | "f" | "t" | null] = [0, -1, "n", "", null, null];
  let sel: Sel[] = [];
  const nilai = (): string | number | null => {
    if (isi === "" && tipe !== "str" && tipe !== "inlineStr") return null;
    switch (tipe) {
      case "s": return bersama[Number(isi)] ?? null;
      case "n": { const n = Number(isi); return Number.isFinite(n) ? n : isi; }
      case "b": return isi === "1" ? "TRUE" : "FALSE";
      default: return isi;
    }
  };
  const potongan = urai(arsip.alir(berkas), {
    buka: ({ name, attributes: a }) => {
      if (name === "row") { no = nomorBaris(a["r"], no + 1); sel = []; kolom = -1; } else if (name === "c") {
        kolom = indeksKolom(a["r"], kolom + 1);
        [tipe, isi, rumus] = [a["t"] ?? "n", "", null];
      } else if (name === "f") { dalam = "f"; rumus = ""; } else if (name === "v") dalam = "v";
      else if (name === "t" && tipe === "inlineStr") dalam = "t";
    },
    teks: (t) => { if (dalam === "f") rumus = (rumus ?? "") + t; else if (dalam !== null && isi.length < BATAS_LEMBAR.sel) isi += t; },
    tutup: (nama) => {
      if (nama === "f" || nama === "v" || nama === "t") dalam = null;
      else if (nama === "c" && kolom < BATAS_LEMBAR.kolom) {
        if (rumus !== null && PROGRAM.test(rumus)) throw new BerkasDitolak("Berkas ini memuat rumus yang menjalankan program. Tempel tabelnya sebagai nilai di berkas baru, lalu kirim lagi.");
        while (sel.length < kolom) sel.push(null);
        sel[kolom] = rumus === null ? nilai() : { rumus, nilai: tipe === "e" ? null : nilai() };
      } else if (nama === "row" && sel.length > 0) siap.push({ no, sel });
    },
  });
  for await (const _ of potongan) if (siap.length > 0) { const kini = siap; siap = []; yield kini; }
  yield siap;
}
