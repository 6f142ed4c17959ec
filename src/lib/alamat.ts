/** What an address of this application looks at. `kode`: the place that it names; `pemilihan`, `tab`: as asked for. */
export type Alamat = { readonly bagian: string; readonly kode: string | null; readonly pemilihan: string | null; readonly tab: string | null };

type Tanya = { readonly get: (nama: string) => string | null };

/** Lists of one election, which name their place beside the path; without one they begin at the first of one's own. */
const BERTEMPAT: readonly string[] = ["sumber", "tahapan", "impor"];

/** Parts of which the segment after the name (or after that of the form) is a place. */
const KODE_DI: Readonly<Record<string, number>> = { wilayah: 1, jejak: 1, sumber: 1, isi: 2 };

export function bacaAlamat(jalur: string, tanya: Tanya): Alamat {
  const ruas = jalur.split("/").filter((r) => r !== "");
  const bagian = bacaBagian(ruas);
  const letak = KODE_DI[bagian];
  const kode = (letak === undefined ? undefined : ruas[letak]) ?? (BERTEMPAT.includes(bagian) ? tanya.get("wilayah") : null);
  return { bagian, kode: kode === "" ? null : kode, pemilihan: satuPsu(ruas) ?? tanya.get("pemilihan"), tab: tanya.get("tab") };
}

/** A draft of an import says itself which election it is of: its address does not, so nothing is taken for it. */
const bacaBagian = ([bagian = "", lagi]: readonly string[]) => (bagian === "impor" && lagi !== undefined && lagi !== "tingkat" ? "draf" : bagian);

/** The page of one repeat vote is of that election. */
const satuPsu = ([bagian, slug]: readonly string[]) => (bagian === "psu" && slug !== undefined && slug !== "baru" ? slug : null);

/** Begins without a place at the first of one's own. */
export const mulaiSendiri = ({ bagian }: Pick<Alamat, "bagian">) => BERTEMPAT.includes(bagian);

/** Places that an answer of this part may be of an election without naming one: it then finds the nearest. */
export const beranjakKeTerdekat = (a: Pick<Alamat, "bagian" | "kode">) => a.kode !== null || a.bagian === "" || mulaiSendiri(a);
