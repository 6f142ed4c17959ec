export type TitikKurva = { readonly teks: string; readonly target: number | null; readonly nyata: number | null; readonly kini: boolean };

/**
 * How far the last real point lies behind the target, measured along the days; null when it is not behind. The target may dip (a stage
 * that opens adds need), so the day sought is the last on which no more than this was asked.
 */
export function jarakHari(titik: readonly TitikKurva[]): { readonly dari: number; readonly sampai: number; readonly persen: number } | null {
  const sampai = titik.findLastIndex((t) => t.nyata !== null);
  const persen = titik[sampai]?.nyata ?? null;
  if (persen === null) return null;
  const cukup = titik.slice(0, sampai + 1).findLastIndex((t) => t.target !== null && t.target <= persen);
  const [sebelum, sesudah] = [titik[cukup]?.target ?? null, titik[cukup + 1]?.target ?? null];
  if (cukup < 0 || cukup === sampai || sebelum === null || sesudah === null) return null;
  const dari = cukup + (persen - sebelum) / (sesudah - sebelum);
  return sampai - dari > 0.05 ? { dari, sampai, persen } : null;
}
