// Numbers as Indonesia writes them. Dates and times: waktu.ts.

// A formatter costs more to make than a thousand uses of it.
const pembentuk = new Map<string, Intl.NumberFormat>();
function desimalTetap(minimal: number, maksimal: number): Intl.NumberFormat {
  const kunci = `${minimal} ${maksimal}`;
  const ada = pembentuk.get(kunci) ?? new Intl.NumberFormat("id-ID", { minimumFractionDigits: minimal, maximumFractionDigits: maksimal });
  pembentuk.set(kunci, ada);
  return ada;
}
const BILANGAN = desimalTetap(0, 0);
const NBSP = "\u00a0";

/** Whole number with thousands points: 6391 → "6.391". */
export const formatBilangan = (n: number | bigint) => BILANGAN.format(n);

/** With as many of at most `desimal` decimals as it has: 1234.5 → "1.234,5". */
export const formatDesimal = (n: number, desimal = 1) => desimalTetap(0, desimal).format(n);

/** In the middle of a sentence, but abbreviations stay: "KPPS dilatih", "ke PPK". */
export const kecil = (nama: string) => (/^[A-Z]{2}/.test(nama) ? nama : nama.charAt(0).toLowerCase() + nama.slice(1));

/** The same of every word: "wali kota", "DPRD kabupaten/kota". */
export const kecilkan = (nama: string) => nama.split(" ").map(kecil).join(" ");

/** A share as a screen shows it: in tenths of a percent, cut. The tiny addend undoes binary fractions (29 of 100 is 28,999… in a double). */
export const permil = (share: number) => Math.floor(share * 1000 + 1e-7);

/**
 * A share 0–1 as percent, cut and never rounded up: 0.99996 is not "100 %", and what is just below a threshold must not
 * read as if it had reached it.
 */
export function formatPersen(share: number | null, desimal = 1): string {
  if (share === null) return "Belum ada data";
  const skala = 10 ** desimal;
  const potong = Math.floor(share * 100 * skala + 1e-7) / skala;
  return `${desimalTetap(desimal, desimal).format(potong)}${NBSP}%`;
}

/** "91,4–97,2 %". */
export const formatRentang = (bawah: number, atas: number) => `${formatPersen(bawah).replace(`${NBSP}%`, "")}–${formatPersen(atas)}`;

/** Difference in percent points, signed with a true minus: "−1,2". */
export const formatSelisih = (poin: number) => `${poin < 0 ? "−" : poin > 0 ? "+" : ""}${formatDesimal(Math.abs(poin))}`;

/** "bobot, kurva dan ambang". */
export const formatDaftar = (semua: readonly string[]) => (semua.length < 2 ? semua.join("") : `${semua.slice(0, -1).join(", ")} dan ${semua.at(-1)}`);

const MAKS = 999_999_999_999;

/**
 * Whole number as typed here: "1234" or "1.234". Null for all else: "1.23" may mean 1,23, "1,234" an English thousand,
 * and guessing costs ballots. "1.234,0" is a whole number too: spreadsheets paste it so.
 */
export function parseBilangan(text: string): number | null {
  const bersih = text.trim().replace(/,0+$/, "");
  if (!/^(\d{1,12}|[1-9]\d{0,2}(\.\d{3}){1,3})$/.test(bersih)) return null;
  const n = Number(bersih.replaceAll(".", ""));
  return n <= MAKS ? n : null;
}

/** Decimal as typed here: "1.234,5". Null when it could be read in two ways. */
export function parseDesimal(text: string): number | null {
  const bagian = /^(\d{1,12}|[1-9]\d{0,2}(?:\.\d{3}){1,3})(?:,(\d{1,6}))?$/.exec(text.trim());
  if (!bagian) return null;
  return Number(`${(bagian[1] ?? "").replaceAll(".", "")}.${bagian[2] ?? "0"}`);
}
