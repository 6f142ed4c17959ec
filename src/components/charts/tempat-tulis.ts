type Titik = readonly [x: number, y: number];
/** Where a label of this height stands, and how wide it may be there. */
export type Tempat = { readonly x: number; readonly y: number; readonly lebar: number };
type Selang = readonly [dari: number, sampai: number];

/** Corners of each ring of a path of absolute M, L and Z, as a projection writes it. */
function cincin(d: string): readonly (readonly Titik[])[] {
  return d.split(/[Mm]/).slice(1).map((bagian) => {
    const angka = (bagian.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gi) ?? []).map(Number);
    return Array.from({ length: Math.floor(angka.length / 2) }, (_, i): Titik => [angka[2 * i] ?? 0, angka[2 * i + 1] ?? 0]);
  }).filter((c) => c.length > 2);
}

/** What lies inside on this height: every second crossing goes out again, so that a hole is outside. */
function selang(rings: readonly (readonly Titik[])[], y: number): readonly Selang[] {
  const x = rings.flatMap((r) => r.flatMap(([x1, y1], i) => {
    const [x2, y2] = r[(i + 1) % r.length] ?? [x1, y1];
    return y1 <= y === y2 <= y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  })).toSorted((a, b) => a - b);
  return x.flatMap((a, i): Selang[] => { const b = x[i + 1]; return i % 2 === 0 && b !== undefined ? [[a, b]] : []; });
}

const iris = (a: readonly Selang[], b: readonly Selang[]): readonly Selang[] => a.flatMap(([d1, s1]) => b.flatMap(([d2, s2]): Selang[] => { const d = Math.max(d1, d2), s = Math.min(s1, s2); return s > d ? [[d, s]] : []; }));

const LANGKAH = 24;
const BARIS = [-0.5, -0.25, 0, 0.25, 0.5];

/** The widest free place for a label of this height; narrower than the height of one when there is none. Null: nothing is enclosed. */
export function tempatTulis(d: string, tinggi: number): Tempat | null {
  const rings = cincin(d);
  const semuaY = rings.flatMap((r) => r.map(([, y]) => y));
  const atas = semuaY.reduce((a, b) => Math.min(a, b), Infinity), bawah = semuaY.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(bawah > atas)) return null;
  const cari = (t: number): Tempat | null => {
    const calon = Array.from({ length: LANGKAH - 1 }, (_, i) => atas + ((bawah - atas) * (i + 1)) / LANGKAH)
      .flatMap((y) => BARIS.map((b) => selang(rings, y + b * t)).reduce(iris).map(([dari, sampai]): Tempat => ({ x: (dari + sampai) / 2, y, lebar: sampai - dari })));
    const lebar = calon.reduce((a, c) => Math.max(a, c.lebar), 0);
    // Of those about as wide, the one in the middle of the height.
    return calon.filter((c) => c.lebar >= lebar * 0.9).toSorted((a, b) => Math.abs(a.y - (atas + bawah) / 2) - Math.abs(b.y - (atas + bawah) / 2))[0] ?? null;
  };
  const lega = cari(tinggi);
  if (lega) return lega;
  // Lower than the label: it overhangs from the middle of what there is, and has no width of its own.
  const sempit = cari(0);
  return sempit && { ...sempit, lebar: 0 };
}
