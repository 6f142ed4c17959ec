/** What an address of this application looks at. `kode`: the place that it names; `pemilihan`, `tab`: as asked for. */
export type Alamat = { readonly bagian: string; readonly kode: string | null; readonly pemilihan: string | null; readonly tab: string | null };

type Tanya = { readonly get: (nama: string) => string | null };

/** Parts of which the segment after the name (or after that of the form) is a place. */
const KODE_DI: Readonly<Record<string, number>> = { wilayah: 1, jejak: 1, sumber: 1, isi: 2 };

export function bacaAlamat(jalur: string, tanya: Tanya): Alamat {
  const ruas = jalur.split("/").filter((r) => r !== "");
  const [bagian = ""] = ruas;
  const letak = KODE_DI[bagian];
  const kode = (letak === undefined ? undefined : ruas[letak]) ?? (bagian === "sumber" ? tanya.get("wilayah") : null);
  return { bagian, kode: kode === "" ? null : kode, pemilihan: tanya.get("pemilihan"), tab: tanya.get("tab") };
}

/** Places that an answer of this part may be of an election without naming one: it then finds the nearest. */
export const beranjakKeTerdekat = ({ bagian, kode }: Alamat) => kode !== null || bagian === "" || bagian === "sumber";
