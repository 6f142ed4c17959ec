import { type Batas, type Gabungan, gabung, gabungIndikator, type Hari, type Sel } from "@/features/capaian/domain";

export type BobotAspek = { readonly kode: string; readonly nama: string; readonly bobot: number };
export type AspekTerhitung = BobotAspek & { readonly gabungan: Gabungan; readonly sel: readonly Sel[] };
export type Indeks = { readonly gabungan: Gabungan; readonly aspek: readonly AspekTerhitung[] };

/**
 * The readiness index of one place (version 1): an aspek is the weighted mean of its open indikator against their curves; the index is
 * the weighted mean of the aspek. A place uses its own rolled-up sums, not the mean of its children. Aspek that are not open anywhere
 * here do not count.
 */
export function hitungIndeks(aspek: readonly BobotAspek[], sel: readonly Sel[], hari: Hari): Indeks {
  const terhitung = aspek.map((a) => {
    const milik = sel.filter((s) => s.ketentuan.aspek === a.kode);
    return { ...a, sel: milik, gabungan: gabungIndikator(milik, hari, "kurva") };
  });
  const penuh: Batas = { bawah: 0, atas: 1 };
  return {
    aspek: terhitung,
    gabungan: gabung(terhitung.filter((a) => a.gabungan.bobotTerbuka > 0).map((a) => ({ bobot: a.bobot, nilai: a.gabungan.share, batas: a.gabungan.batas ?? penuh }))),
  };
}
