/** Kemendagri code: "15", "15.04", "15.04.01", "15.04.01.2001", "15.04.01.2001.001"; "ID" is the nation. */
export type KodeWilayah = string;

export const KODE_WILAYAH = /^(ID|\d{2}(\.\d{2}(\.\d{2}(\.\d{4}(\.\d{3})?)?)?)?)$/;
export const NASIONAL: KodeWilayah = "ID";

export const provinsiDari = (kode: KodeWilayah): KodeWilayah => (kode === NASIONAL ? NASIONAL : kode.slice(0, 2));

/** 0 nation, 1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 desa/kelurahan, 5 TPS. */
export const tingkatDari = (kode: KodeWilayah) => (kode === NASIONAL ? 0 : kode.split(".").length);

/** Whole segments: "15.0" is not above "15.01". */
export const diDalam = (akar: KodeWilayah, kode: KodeWilayah) => akar === NASIONAL || kode === akar || kode.startsWith(`${akar}.`);

/** One of them lies in the other: whoever takes part in an election does so for all below, and is looked at from all above. */
export const bersinggungan = (a: KodeWilayah, b: KodeWilayah) => diDalam(a, b) || diDalam(b, a);

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

/** A feature of a GeoJSON: whatever its properties are called, one of them may be a Kemendagri code or a name. */
export type FiturPeta = { readonly properties: Readonly<Record<string, unknown>> | null };
const polos = (teks: string) => teks.toLowerCase().replace(/^(kabupaten|kab\.?|kota|kecamatan|kec\.?|provinsi|prov\.?)\s+/, "").replace(/[^a-z0-9]/g, "");
const angkaKode = (teks: string) => teks.replace(/\D/g, "");

/**
 * Which child each feature draws: by its code ("15.03", "1503"), else by its name without "Kabupaten" and the like. A name that two
 * children share ("Jambi") decides nothing by itself; a feature that fits nobody is left out and told by the caller.
 */
export function cocokkanPeta<F extends FiturPeta>(fitur: readonly F[], anak: readonly { readonly kode: string; readonly nama: string }[]): { readonly cocok: ReadonlyMap<string, readonly F[]>; readonly sisa: number } {
  const cocok = new Map<string, F[]>();
  let sisa = 0;
  for (const f of fitur) {
    const isi = Object.values(f.properties ?? {}).flatMap((v) => (typeof v === "string" || typeof v === "number" ? [String(v).trim()] : []));
    const kode = anak.find((a) => isi.some((v) => v !== "" && /^[\d.]+$/.test(v) && angkaKode(v) === angkaKode(a.kode)));
    const nama = anak.filter((a) => isi.some((v) => polos(v) !== "" && polos(v) === polos(a.nama)));
    const milik = kode ?? (nama.length === 1 ? nama[0] : undefined);
    if (milik) cocok.set(milik.kode, [...(cocok.get(milik.kode) ?? []), f]);
    else sisa += 1;
  }
  return { cocok, sisa };
}
