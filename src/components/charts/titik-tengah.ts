type Titik = readonly [x: number, y: number];

/** Corners of each ring of a path of absolute M, L and Z, as a projection writes it. */
function cincin(d: string): readonly (readonly Titik[])[] {
  return d.split(/[Mm]/).slice(1).map((bagian) => {
    const angka = (bagian.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gi) ?? []).map(Number);
    return Array.from({ length: Math.floor(angka.length / 2) }, (_, i): Titik => [angka[2 * i] ?? 0, angka[2 * i + 1] ?? 0]);
  });
}

/** Twice the signed area, and the centre weighted by it. */
function bobot(sudut: readonly Titik[]): { readonly luas: number; readonly x: number; readonly y: number } {
  const jumlah = sudut.reduce((a, [x1, y1], i) => {
    const [x2, y2] = sudut[(i + 1) % sudut.length] ?? [x1, y1];
    const silang = x1 * y2 - x2 * y1;
    return { luas: a.luas + silang, x: a.x + (x1 + x2) * silang, y: a.y + (y1 + y2) * silang };
  }, { luas: 0, x: 0, y: 0 });
  return jumlah.luas === 0 ? jumlah : { luas: jumlah.luas, x: jumlah.x / (3 * jumlah.luas), y: jumlah.y / (3 * jumlah.luas) };
}

/** Where to write a name: the centre of the largest ring, so that islands do not pull it into the sea. Null: nothing is enclosed. */
export function titikTengah(d: string): Titik | null {
  const [terbesar] = cincin(d).map(bobot).toSorted((a, b) => Math.abs(b.luas) - Math.abs(a.luas));
  return terbesar && terbesar.luas !== 0 ? [terbesar.x, terbesar.y] : null;
}
