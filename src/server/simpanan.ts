import "server-only";

type Catatan<T> = { readonly isi: Promise<T>; ukuran: number };

/**
 * Things that are dear to make, each made once per key, however many ask at the same time; what was asked for longest ago goes out. The key names
 * everything they depend on, and heads are read before the figures: a change meanwhile can only make a thing newer than its key, and a key
 * that has passed is never asked for again. What could not be made is not kept.
 */
export function buatSimpanan<T>(maks: number, ukuran: (isi: T) => number): (kunci: string, buat: () => Promise<T>) => Promise<T> {
  const semua = new Map<string, Catatan<T>>();
  let terpakai = 0;
  const timbang = (catatan: Catatan<T>, isi: T) => {
    catatan.ukuran = ukuran(isi);
    terpakai += catatan.ukuran;
    for (const [kunci, lama] of semua) {
      if (terpakai <= maks) return;
      if (lama === catatan) continue;
      semua.delete(kunci);
      terpakai -= lama.ukuran;
    }
  };
  return (kunci, buat) => {
    const ada = semua.get(kunci);
    if (ada) {
      semua.delete(kunci);
      semua.set(kunci, ada); // newest last
      return ada.isi;
    }
    const catatan: Catatan<T> = { isi: buat(), ukuran: 0 };
    semua.set(kunci, catatan);
    catatan.isi.then((isi) => semua.get(kunci) === catatan && timbang(catatan, isi), () => semua.get(kunci) === catatan && semua.delete(kunci));
    return catatan.isi;
  };
}
