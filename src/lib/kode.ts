/** Letters that are not misread aloud or on paper. */
const HURUF = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Signs of a one-time code (kept a day), and of a recovery code (kept for years: 78 bits, so that its hash may be a fast one). */
export const PANJANG_KODE = { sekali: 12, pemulihan: 16 } as const;

export const UMUR_KODE_MS = 24 * 3_600_000;

const berkelompok = (huruf: string) => huruf.replace(/(.{4})(?=.)/g, "$1-");

/** A new code in its written form; `acak(n)` gives a secret number below n. */
export const kodeDari = (acak: (n: number) => number, panjang: number = PANJANG_KODE.sekali) =>
  berkelompok(Array.from({ length: panjang }, () => HURUF[acak(HURUF.length)]).join(""));

/** "abcd efgh 2345" → "ABCD-EFGH-2345"; null when it cannot be a code of that length. */
export function rapikanKode(text: string, panjang: number = PANJANG_KODE.sekali): string | null {
  const huruf = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return huruf.length === panjang && [...huruf].every((h) => HURUF.includes(h)) ? berkelompok(huruf) : null;
}

export type KodeFaktor = { readonly jenis: "TOTP" | "PEMULIHAN"; readonly kode: string };

/** One field takes both: six digits from the telephone ("123 456"), or a recovery code. Null when it is neither. */
export function bacaKodeFaktor(text: string): KodeFaktor | null {
  const angka = text.replace(/[\s.-]/g, "");
  if (/^\d{6}$/.test(angka)) return { jenis: "TOTP", kode: angka };
  const kode = rapikanKode(text, PANJANG_KODE.pemulihan);
  return kode === null ? null : { jenis: "PEMULIHAN", kode };
}
