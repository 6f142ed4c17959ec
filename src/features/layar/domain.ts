import { type Hari, hariTertinggal, type Sel, share, sudahBuka } from "@/features/capaian/domain";

/** Seconds that a slide stands, as offered. */
export const SELANG = [10, 20, 30, 60] as const;
export const SELANG_BIASA = 20;

/** From `?jeda=`: 0, or nothing after it, stands still; one of the offered goes on by itself; anything else is the usual. */
export function bacaSelang(teks: string | undefined): number {
  const detik = Number(teks ?? Number.NaN);
  return detik === 0 || SELANG.some((s) => s === detik) ? detik : SELANG_BIASA;
}

/** Whole days, in words; less than one is not worth a word on a wall. */
export const hariUtuh = (hari: number) => (hari < 1 ? null : `${Math.floor(hari + 1e-9)} hari`);

export type Tertinggal = { readonly sel: Sel; readonly hari: number };

/** Open indikator by how far they lag behind their curve, furthest first. Security detail is never shown in a room. */
export const tertinggalDahulu = (sel: readonly Sel[], { h }: Hari): readonly Tertinggal[] =>
  sel.flatMap((s) => {
    const nilai = share(s.capaian);
    if (nilai === null || s.ketentuan.terbatas || !sudahBuka(s.ketentuan, h)) return [];
    const hari = hariTertinggal(nilai, s.ketentuan.kurva, h) ?? 0;
    return hari > 0 ? [{ sel: s, hari }] : [];
  }).toSorted((a, b) => b.hari - a.hari || (share(a.sel.capaian) ?? 1) - (share(b.sel.capaian) ?? 1) || a.sel.ketentuan.id - b.sel.ketentuan.id);
