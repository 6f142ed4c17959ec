/** A share: numerator, denominator. Whole numbers of any size, so that a share of a share stays exact. */
export type Pecahan = readonly [n: bigint, m: bigint];
export const UTUH: Pecahan = [1n, 1n];

const fpb = (a: bigint, b: bigint): bigint => (b === 0n ? a : fpb(b, a % b));
const sederhana = ([n, m]: Pecahan): Pecahan => { const f = fpb(n, m); return [n / f, m / f]; };
export const pecahan = (n: number, m: number): Pecahan => sederhana([BigInt(n), BigInt(m)]);

export const kali = (a: Pecahan, b: Pecahan): Pecahan => sederhana([a[0] * b[0], a[1] * b[1]]);
export const tambah = (a: Pecahan, b: Pecahan): Pecahan => sederhana([a[0] * b[1] + b[0] * a[1], a[1] * b[1]]);

/** The same shares over one denominator, so that their remainders can be compared. */
export function samakan(semua: readonly Pecahan[]): { readonly pembilang: readonly bigint[]; readonly penyebut: bigint } {
  const penyebut = semua.reduce((m, [, b]) => (m / fpb(m, b)) * b, 1n);
  return { pembilang: semua.map(([n, m]) => n * (penyebut / m)), penyebut };
}

/**
 * A count over shares of one denominator, whole numbers, largest remainder, the earlier one first where remainders are alike. Shares that sum
 * to one give parts that sum to the count. The database does the same in bagi_wilayah().
 */
export function bagiCacah(nilai: number, pembilang: readonly bigint[], penyebut: bigint): readonly number[] {
  const dasar = pembilang.map((n) => (BigInt(nilai) * n) / penyebut);
  const utuh = (BigInt(nilai) * pembilang.reduce((a, b) => a + b, 0n)) / penyebut;
  const kurang = Number(utuh - dasar.reduce((a, b) => a + b, 0n));
  const urut = pembilang.map((n, i) => [(BigInt(nilai) * n) % penyebut, i] as const).toSorted(([a, i], [b, j]) => (a === b ? i - j : a < b ? 1 : -1));
  const naik = new Set(urut.slice(0, kurang).map(([, i]) => i));
  return dasar.map((d, i) => Number(d) + (naik.has(i) ? 1 : 0));
}
