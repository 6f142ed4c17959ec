/** Real-time limits of signing in. */
export const BATAS_MASUK = { percobaan: 6, dalamDetik: 15 * 60, kunciDetik: 15 * 60, percobaanPerIp: 60 } as const;

export const UMUR_KODE_MS = 24 * 3_600_000;

/** Letters that are not misread aloud or on paper. */
const HURUF_KODE = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** A new code in its written form; `acak(n)` gives a secret number below n. */
export const kodeDari = (acak: (n: number) => number) => Array.from({ length: 12 }, () => HURUF_KODE[acak(HURUF_KODE.length)]).join("").replace(/(.{4})(?=.)/g, "$1-");

/** "abcd efgh 2345" → "ABCD-EFGH-2345"; null when it cannot be a code. */
export function rapikanKode(text: string): string | null {
  const huruf = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return huruf.length === 12 && [...huruf].every((h) => HURUF_KODE.includes(h)) ? huruf.replace(/(.{4})(?=.)/g, "$1-") : null;
}

/** Long rather than odd: at least twelve characters, and not the person's own address. */
export const sandiLemah = (sandi: string, surel: string) => sandi.length < 12 || sandi.toLowerCase().includes(surel.split("@")[0] ?? surel);
