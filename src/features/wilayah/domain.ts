/** Kemendagri code: "15", "15.04", "15.04.01", "15.04.01.2001", "15.04.01.2001.001"; "ID" is the nation. */
export type KodeWilayah = string;

export const KODE_WILAYAH = /^(ID|\d{2}(\.\d{2}(\.\d{2}(\.\d{4}(\.\d{3})?)?)?)?)$/;
export const NASIONAL: KodeWilayah = "ID";

export const provinsiDari = (kode: KodeWilayah): KodeWilayah => (kode === NASIONAL ? NASIONAL : kode.slice(0, 2));

/** 0 nation, 1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 desa/kelurahan, 5 TPS. */
export const tingkatDari = (kode: KodeWilayah) => (kode === NASIONAL ? 0 : kode.split(".").length);

/** Whole segments: "15.0" is not above "15.01". */
export const diDalam = (akar: KodeWilayah, kode: KodeWilayah) => akar === NASIONAL || kode === akar || kode.startsWith(`${akar}.`);

/** Ancestors from the province down, without itself. */
export const leluhur = (kode: KodeWilayah): readonly KodeWilayah[] =>
  kode === NASIONAL ? [] : kode.split(".").slice(0, -1).map((_, i, bagian) => bagian.slice(0, i + 1).join("."));

const SEBUTAN_ANAK = ["Provinsi", "Kabupaten/kota", "Kecamatan", "Desa/kelurahan", "TPS", "TPS"] as const;
/** What the children of a node of this level are called together. */
export const sebutanAnak = (tingkat: number) => SEBUTAN_ANAK[tingkat] ?? "Wilayah";

const ZONA_WITA = new Set(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]);
const ZONA_WIT = new Set(["81", "82", "91", "92", "93", "94", "95", "96"]);
/** Time zone of a province (Keppres 41/1987); a wilayah may be given another in the data. */
export function zonaProvinsi(kode: KodeWilayah): "WIB" | "WITA" | "WIT" {
  const provinsi = provinsiDari(kode);
  if (ZONA_WIT.has(provinsi)) return "WIT";
  return ZONA_WITA.has(provinsi) ? "WITA" : "WIB";
}

/** In a list of its siblings: "Kerinci", but "Kota Jambi", so that it is not taken for its province. */
export const namaPendek = (w: { readonly nama: string; readonly jenis: { readonly nama: string } }) => (w.jenis.nama === "Kota" ? `Kota ${w.nama}` : w.nama);

/** "Kabupaten Kerinci", "Kota Jambi", "Kecamatan Gunung Raya", "Provinsi Jambi"; a TPS and the nation carry their own name. */
export const namaLengkap = (w: { readonly nama: string; readonly jenis: { readonly nama: string }; readonly tingkat: number }) =>
  w.tingkat === 0 ? w.nama : `${w.jenis.nama} ${w.nama}`;
