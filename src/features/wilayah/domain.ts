import type { Zona } from "@/lib/waktu";

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
const bersinggungan = (a: KodeWilayah, b: KodeWilayah) => diDalam(a, b) || diDalam(b, a);

/** Ancestors from the province down, without itself. */
export const leluhur = (kode: KodeWilayah): readonly KodeWilayah[] =>
  kode === NASIONAL ? [] : kode.split(".").slice(0, -1).map((_, i, bagian) => bagian.slice(0, i + 1).join("."));

const SEBUTAN_ANAK = ["Provinsi", "Kabupaten/kota", "Kecamatan", "Desa/kelurahan", "TPS", "TPS"] as const;
/** What the children of a node are called together: by the kinds they really are ("Kabupaten/kota", "Distrik", "Gampong"); while it has none, by what its level is called mostly. */
export function sebutanAnak(tingkat: number, jenisNama: readonly string[] = []): string {
  const [pertama, ...lain] = [...new Set(jenisNama)].toSorted((a, b) => a.localeCompare(b, "id"));
  return pertama === undefined ? SEBUTAN_ANAK[tingkat] ?? "Wilayah" : [pertama, ...lain.map((n) => n.toLowerCase())].join("/");
}

/** What a kind is called by the law of the province itself, where that holds in all of it (UU 11/2006 for Aceh, UU 21/2001 and UU 2/2021 for Papua). Elsewhere the admin says so. */
const JENIS_SETEMPAT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "11": { DESA: "GAMPONG" }, ...Object.fromEntries(["91", "92", "93", "94", "95", "96"].map((kode) => [kode, { KECAMATAN: "DISTRIK", DESA: "KAMPUNG" }])),
};
export const jenisSetempat = (kode: KodeWilayah, jenis: string) => JENIS_SETEMPAT[provinsiDari(kode)]?.[jenis] ?? jenis;
/** The levels whose names differ from place to place. Above them the kind decides who is elected, below them there is only the TPS. */
export const TINGKAT_BERSEBUTAN = [3, 4] as const;
/** The code under which a kind with this name is kept. */
export const kodeJenis = (nama: string) => nama.normalize("NFKD").toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^_|_$/g, "").slice(0, 30);

/** Does this place vote, or does a part of it? `peserta`: the roots that take part. */
export const ikutSerta = (peserta: readonly KodeWilayah[], kode: KodeWilayah) => peserta.some((p) => bersinggungan(p, kode));

const ZONA_WITA = new Set(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]);
const ZONA_WIT = new Set(["81", "82", "91", "92", "93", "94", "95", "96"]);
/** Time zone of a province (Keppres 41/1987); a wilayah may be given another in the data. */
export function zonaProvinsi(kode: KodeWilayah): Zona {
  const provinsi = provinsiDari(kode);
  if (ZONA_WIT.has(provinsi)) return "WIT";
  return ZONA_WITA.has(provinsi) ? "WITA" : "WIB";
}

export type PilihanZona = { readonly zona: Zona; readonly lain: Readonly<Record<KodeWilayah, Zona>> };
/** The zone of each kab/kota of a province: its own, or the province's. */
export const zonaTiap = (kabKota: readonly KodeWilayah[], { zona, lain }: PilihanZona): ReadonlyMap<KodeWilayah, Zona> => new Map(kabKota.map((kode) => [kode, lain[kode] ?? zona]));

/** In a list of its siblings: "Kerinci", but "Kota Jambi", so that it is not taken for its province. */
export const namaPendek = (w: { readonly nama: string; readonly jenis: { readonly nama: string } }) => (w.jenis.nama === "Kota" ? `Kota ${w.nama}` : w.nama);

/** "Kabupaten Kerinci", "Kota Jambi", "Kecamatan Gunung Raya", "Provinsi Jambi"; a TPS and the nation carry their own name. */
export const namaLengkap = (w: { readonly nama: string; readonly jenis: { readonly nama: string }; readonly tingkat: number }) =>
  w.tingkat === 0 || w.tingkat === 5 ? w.nama : `${w.jenis.nama} ${w.nama}`;

// ── Whom a code or a name in somebody else's file means ───────────────────────────────────────────────────────
const AWALAN = /^(kabupaten|kab|kota|kecamatan|kec|distrik|desa|kelurahan|kel|ds|gampong|nagari|provinsi|prov)\b[\s.]+/;
const ROMAWI: ReadonlyMap<string, string> = new Map(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"].map((r, i) => [r, String(i + 1)]));
const rata = (teks: string) => teks.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
/**
 * Keys by which a name is found: without "Kabupaten" and the like, spaces, hyphens and dots; and with Roman numerals as figures. Two
 * writings of one name share a key: "Muko-muko Bathin VII", "Muko Muko Bathin 7".
 */
export function kunciNama(teks: string): readonly string[] {
  const tanpa = rata(teks).replace(AWALAN, "");
  const rapat = tanpa.replace(/[^a-z0-9]/g, "");
  const angka = tanpa.split(/[^a-z0-9]+/).map((kata) => ROMAWI.get(kata) ?? kata).join("");
  return rapat === "" ? [] : [...new Set([rapat, angka])];
}
/** "KABUPATEN", "KOTA" or null: what a name says of its own kind. */
export const jenisDisebut = (teks: string): "KABUPATEN" | "KOTA" | null => { const awal = /^(kabupaten|kab|kota)\b/.exec(rata(teks))?.[1]; return awal === undefined ? null : awal === "kota" ? "KOTA" : "KABUPATEN"; };

const BAGIAN_KODE: Readonly<Record<number, readonly number[]>> = { 2: [2], 4: [2, 2], 6: [2, 2, 2], 10: [2, 2, 2, 4], 13: [2, 2, 2, 4, 3] };
/**
 * A Kemendagri code as a spreadsheet may have left it: with or without dots, as a number (150101), as a decimal (15.01; 15.1 was 15.10),
 * with thousands (150.101). Null: it cannot be told which one it was.
 */
export function bacaKode(isi: string | number): KodeWilayah | null {
  const teks = String(isi).trim().replace(/^'/, "").replace(/^(\d{4,13})[.,]0+$/, "$1");
  if (KODE_WILAYAH.test(teks) && teks !== NASIONAL) return teks;
  if (/^\d{2}\.[1-9]$/.test(teks)) return `${teks}0`;
  if (!/^\d+$/.test(teks) && !/^\d{1,3}([.,]\d{3})+$/.test(teks)) return null;
  const angka = teks.replace(/\D/g, "");
  let dari = 0;
  return BAGIAN_KODE[angka.length]?.map((n) => angka.slice(dari, (dari += n))).join(".") ?? null;
}

/** A feature of a GeoJSON: whatever its properties are called, one of them may be a Kemendagri code or a name. */
export type FiturPeta = { readonly properties: Readonly<Record<string, unknown>> | null };

/**
 * Which child each feature draws: by its code ("15.03", "1503"), else by its name without "Kabupaten" and the like. A name that two
 * children share ("Jambi") decides nothing by itself; a feature that fits nobody is left out and told by the caller.
 */
export function cocokkanPeta<F extends FiturPeta>(fitur: readonly F[], anak: readonly { readonly kode: string; readonly nama: string }[]): { readonly cocok: ReadonlyMap<string, readonly F[]>; readonly sisa: number } {
  const cocok = new Map<string, F[]>();
  const kunciAnak = anak.map((a) => ({ ...a, kunci: kunciNama(a.nama) }));
  let sisa = 0;
  for (const f of fitur) {
    const isi = Object.values(f.properties ?? {}).flatMap((v) => (typeof v === "string" || typeof v === "number" ? [String(v).trim()] : []));
    const [kode, kunci] = [new Set(isi.flatMap((v) => bacaKode(v) ?? [])), new Set(isi.flatMap(kunciNama))];
    const nama = kunciAnak.filter((a) => a.kunci.some((k) => kunci.has(k)));
    const milik = kunciAnak.find((a) => kode.has(a.kode)) ?? (nama.length === 1 ? nama[0] : undefined);
    if (milik) cocok.set(milik.kode, [...(cocok.get(milik.kode) ?? []), f]);
    else sisa += 1;
  }
  return { cocok, sisa };
}

/**
 * How a figure of an earlier edition is read at a place of this one. UTUH: the same place under another code or name. BAGIAN: a share of what was split.
 * GABUNGAN: summed over what was merged. PENDAHULU: not a count; shown as it was said of the place before.
 */
export type Pemetaan = { readonly cara: "UTUH" | "BAGIAN" | "GABUNGAN" | "PENDAHULU"; readonly asal: readonly { readonly kode: KodeWilayah; readonly nama: string }[] };
const KATA_CARA: Readonly<Record<Pemetaan["cara"], string>> = { UTUH: "menurut pemetaan, dahulu", BAGIAN: "menurut pemetaan, bagian dari", GABUNGAN: "menurut pemetaan, gabungan", PENDAHULU: "angka wilayah sebelumnya," };
export const kataPemetaan = (p: Pemetaan) => `${KATA_CARA[p.cara]} ${p.asal.map((a) => `${a.nama} (${a.kode})`).join(", ")}`;
