import { diDalam, KODE_WILAYAH, type KodeWilayah, leluhur, tingkatDari } from "@/features/wilayah/domain";
import { bagiCacah, kali, type Pecahan, pecahan, samakan, tambah, UTUH } from "@/lib/pecahan";
import { fail, ok, type Result } from "@/lib/result";

/** A place in the tree of an edition. `asal`: the place of the edition before it whose zone and position it takes over. */
export type Simpul = { readonly kode: KodeWilayah; readonly nama: string; readonly jenis: string; readonly asal: KodeWilayah };
export type Pohon = ReadonlyMap<KodeWilayah, Simpul>;
/** Where one old place's figures go, by which decision. None: the place has ended. Places that are not named keep their code, whole. */
export type Tujuan = { readonly bagian: ReadonlyMap<KodeWilayah, Pecahan>; readonly dasar: string };
export type Peta = ReadonlyMap<KodeWilayah, Tujuan>;
/** The edition before, and what has become of it so far. `terpakai`: every code that any edition has known. */
export type Keadaan = { readonly awal: Pohon; readonly pohon: Pohon; readonly peta: Peta; readonly terpakai: ReadonlySet<KodeWilayah>;
  /** What an old place itself has become, for who is posted there: not what moved away from below it. */
  readonly penerus: ReadonlyMap<KodeWilayah, ReadonlySet<KodeWilayah>> };

type Bernama = { readonly kode: KodeWilayah; readonly nama: string; readonly jenis: string };
export type Isi =
  | ({ readonly apa: "GANTI_NAMA" } & Bernama)
  /** `anak`: to which part each child goes; `bobot`: the part's voters (or TPS), which give its share. */
  | { readonly apa: "PECAH"; readonly kode: KodeWilayah; readonly bagian: readonly (Bernama & { readonly bobot: number })[]; readonly anak: Readonly<Record<KodeWilayah, KodeWilayah>> }
  | { readonly apa: "GABUNG"; readonly kode: readonly KodeWilayah[]; readonly menjadi: Bernama }
  /** `ikut` of the `dari` voters of each old ancestor go along, from the nearest up, as far as the new ones are others. */
  | { readonly apa: "PINDAH"; readonly kode: KodeWilayah; readonly menjadi: Bernama; readonly ikut: number; readonly dari: readonly number[] }
  | { readonly apa: "AKHIRI"; readonly kode: KodeWilayah };
export type ApaPerubahan = Isi["apa"];
export type Perubahan = { readonly isi: Isi; readonly dasar: string };
/** A sentence, beside the field it is about. */
export type Tolakan = { readonly tag: "DITOLAK"; readonly bidang: string; readonly kata: string };
type Hasil = Result<Keadaan, Tolakan>;
type Langkah = ReadonlyMap<KodeWilayah, readonly (readonly [KodeWilayah, Pecahan])[]>;

const galatDi = (bidang: string, kata: string): Tolakan => ({ tag: "DITOLAK", bidang, kata });
const tolak = (bidang: string, kata: string) => fail(galatDi(bidang, kata));
const ekor = (kode: KodeWilayah) => kode.slice(kode.lastIndexOf(".") + 1);
export const indukDari = (kode: KodeWilayah) => kode.slice(0, Math.max(0, kode.lastIndexOf(".")));
/** The ancestors between a place and its province, the nearest first. */
export const atasan = (kode: KodeWilayah): readonly KodeWilayah[] => leluhur(kode).slice(1).toReversed();
export const anakDari = (pohon: Pohon, kode: KodeWilayah) => [...pohon.values()].filter((s) => indukDari(s.kode) === kode).toSorted((a, b) => (a.kode < b.kode ? -1 : 1));
const cabang = (pohon: Pohon, kode: KodeWilayah) => [...pohon.values()].filter((s) => diDalam(kode, s.kode));

export const mulaiDari = (awal: readonly Omit<Simpul, "asal">[], terpakai: Iterable<KodeWilayah> = []): Keadaan => {
  const pohon = new Map(awal.map((s) => [s.kode, { ...s, asal: s.kode }]));
  return { awal: pohon, pohon, peta: new Map(), penerus: new Map(), terpakai: new Set([...terpakai, ...pohon.keys()]) };
};

/** What an old place has become, after one more step. */
function lanjutkan({ awal, peta }: Keadaan, langkah: Langkah, dasar: string): Peta {
  const baru = new Map(peta);
  for (const [lama, { bagian }] of peta) {
    if (![...bagian.keys()].some((k) => langkah.has(k))) continue;
    const hasil = new Map<KodeWilayah, Pecahan>();
    for (const [kode, p] of bagian) for (const [ke, q] of langkah.get(kode) ?? [[kode, UTUH] as const]) hasil.set(ke, tambah(hasil.get(ke) ?? [0n, 1n], kali(p, q)));
    baru.set(lama, { bagian: hasil, dasar });
  }
  for (const [lama, ke] of langkah) if (awal.has(lama) && !peta.has(lama)) baru.set(lama, { bagian: new Map(ke), dasar });
  return baru;
}

/** `atas`: ancestors that give a share away and stay what they are. */
function jadikan(k: Keadaan, pohon: Pohon, langkah: Langkah, dasar: string, atas: Langkah = new Map()): Hasil {
  const penerus = new Map(k.penerus);
  for (const [lama, kini] of k.penerus) penerus.set(lama, new Set([...kini].flatMap((x) => langkah.get(x)?.map(([ke]) => ke) ?? [x])));
  for (const [lama, ke] of langkah) if (k.awal.has(lama) && !k.penerus.has(lama)) penerus.set(lama, new Set(ke.map(([x]) => x)));
  return ok({ ...k, pohon, peta: lanjutkan(k, new Map([...langkah, ...atas]), dasar), penerus });
}

/** Nodes under their new codes: each with all below it. */
function salinKode(pohon: Pohon, kode: ReadonlyMap<KodeWilayah, KodeWilayah>): { readonly pohon: Map<KodeWilayah, Simpul>; readonly langkah: Map<KodeWilayah, readonly (readonly [KodeWilayah, Pecahan])[]> } {
  const hasil = new Map<KodeWilayah, Simpul>();
  const langkah = new Map<KodeWilayah, readonly (readonly [KodeWilayah, Pecahan])[]>();
  for (const s of pohon.values()) {
    const akar = kode.has(s.kode) ? s.kode : leluhur(s.kode).findLast((a) => kode.has(a));
    const baru = akar === undefined ? s.kode : `${kode.get(akar) ?? akar}${s.kode.slice(akar.length)}`;
    hasil.set(baru, { ...s, kode: baru });
    if (baru !== s.kode) langkah.set(s.kode, [[baru, UTUH]]);
  }
  return { pohon: hasil, langkah };
}

/** May this code be given to what comes from `pemilik`? */
function periksaKode(k: Keadaan, kode: KodeWilayah, setingkat: KodeWilayah, pemilik: readonly KodeWilayah[], bidang: string): Tolakan | null {
  if (!KODE_WILAYAH.test(kode) || tingkatDari(kode) !== tingkatDari(setingkat)) return galatDi(bidang, `Isi kode yang setingkat dengan ${setingkat}.`);
  if (kode.slice(0, 2) !== setingkat.slice(0, 2)) return galatDi(bidang, "Pindah ke provinsi lain tidak dapat dengan edisi satu provinsi.");
  if (!k.pohon.has(indukDari(kode))) return galatDi(bidang, `Induknya, ${indukDari(kode)}, tidak ada dalam edisi ini.`);
  if (pemilik.includes(kode)) return null;
  if (k.pohon.has(kode)) return galatDi(bidang, `Kode ${kode} sudah dipakai ${k.pohon.get(kode)?.nama ?? ""}.`);
  return k.terpakai.has(kode) ? galatDi(bidang, `Kode ${kode} pernah dipakai wilayah lain; pakai yang belum pernah dipakai.`) : null;
}

const hilang = (k: Keadaan, kode: KodeWilayah, bidang = "di"): Tolakan | null => (!k.pohon.has(kode) ? galatDi(bidang, `${kode} tidak ada dalam edisi ini.`) : tingkatDari(kode) < 2 ? galatDi(bidang, "Provinsi tidak diubah lewat edisi satu provinsi.") : null);

function gantiNama(k: Keadaan, { kode, nama, jenis }: Extract<Isi, { apa: "GANTI_NAMA" }>): Hasil {
  const lama = k.pohon.get(kode);
  if (!lama) return tolak("di", `${kode} tidak ada dalam edisi ini.`);
  if (lama.nama === nama && lama.jenis === jenis) return tolak("nama", "Nama dan jenisnya sama dengan yang sekarang.");
  return ok({ ...k, pohon: new Map(k.pohon).set(kode, { ...lama, nama, jenis }) });
}

/** On replay a TPS registered since the split was decided goes to the part that keeps the code, else to the first. */
function pecah(k: Keadaan, { kode, bagian, anak }: Extract<Isi, { apa: "PECAH" }>, dasar: string, ulang: boolean): Hasil {
  const galat = hilang(k, kode);
  if (galat) return fail(galat);
  if (bagian.length < 2) return tolak("kodeBaru.1", "Sebut paling sedikit dua bagian.");
  for (const [i, b] of bagian.entries()) {
    const salah = indukDari(b.kode) !== indukDari(kode) ? galatDi(`kodeBaru.${i + 1}`, `Bagian tetap di bawah ${indukDari(kode)}; pindahkan sesudah dipecah.`) : periksaKode(k, b.kode, kode, [kode], `kodeBaru.${i + 1}`);
    if (salah) return fail(salah);
    if (bagian.findIndex((x) => x.kode === b.kode) !== i) return tolak(`kodeBaru.${i + 1}`, "Kode ini sudah disebut di atas.");
  }
  const tanpa = bagian.findIndex((b) => b.bobot <= 0);
  if (tanpa >= 0) return tolak(`bobot.${tanpa + 1}`, "Isi banyaknya pemilih bagian ini.");
  const jumlah = bagian.reduce((n, b) => n + b.bobot, 0);
  const turunan = anakDari(k.pohon, kode);
  const ke = new Map<KodeWilayah, KodeWilayah>();
  for (const a of turunan) {
    const tujuan = bagian.find((b) => b.kode === anak[a.kode]) ?? (ulang && tingkatDari(a.kode) === 5 ? bagian.find((b) => b.kode === kode) ?? bagian[0] : undefined);
    if (!tujuan) return tolak(`anak.${a.kode.replaceAll(".", "-")}`, `Pilih bagian untuk ${a.nama}.`);
    if (tujuan.kode !== kode) ke.set(a.kode, `${tujuan.kode}.${ekor(a.kode)}`);
  }
  // TPS come and go with the register: a part is not refused for having none.
  const tetap = turunan.filter((a) => tingkatDari(a.kode) < 5);
  const kosong = bagian.findIndex((b) => tetap.length > 0 && !tetap.some((a) => anak[a.kode] === b.kode));
  if (kosong >= 0) return tolak(`kodeBaru.${kosong + 1}`, "Beri bagian ini paling sedikit satu wilayah.");
  const { pohon, langkah } = salinKode(k.pohon, ke);
  const asal = k.pohon.get(kode)?.asal ?? kode;
  pohon.delete(kode);
  for (const { kode: baru, nama, jenis } of bagian) pohon.set(baru, { kode: baru, nama, jenis, asal });
  langkah.set(kode, bagian.map((b) => [b.kode, pecahan(b.bobot, jumlah)] as const));
  return jadikan(k, pohon, langkah, dasar);
}

/** A tail that no other child of the new parent has or ever had: its own, else the next one of its kind (2xxx stays 2xxx). */
function ekorBebas(induk: KodeWilayah, milik: string, dipakai: ReadonlySet<KodeWilayah>): string {
  if (!dipakai.has(`${induk}.${milik}`)) return milik;
  const awalan = milik.length === 4 ? milik.slice(0, 1) : "";
  const nomor = [...dipakai].flatMap((d) => (indukDari(d) === induk && ekor(d).startsWith(awalan) ? [Number(ekor(d))] : []));
  return String(Math.max(0, ...nomor) + 1).padStart(milik.length, "0");
}

function gabung(k: Keadaan, { kode, menjadi }: Extract<Isi, { apa: "GABUNG" }>, dasar: string): Hasil {
  const [pertama = "", ...lain] = kode;
  for (const satu of kode) { const galat = hilang(k, satu); if (galat) return fail(galat); }
  if (lain.length === 0 || new Set(kode).size < kode.length) return tolak("gabung", "Pilih paling sedikit satu wilayah lain yang digabung.");
  if ([...lain, menjadi.kode].some((x) => indukDari(x) !== indukDari(pertama))) return tolak("kodeBaru", `Yang digabung dan hasilnya di bawah induk yang sama, ${indukDari(pertama)}; pindahkan dahulu yang lain.`);
  const galat = periksaKode(k, menjadi.kode, pertama, kode, "kodeBaru");
  if (galat) return fail(galat);
  const urut = kode.toSorted((a, b) => Number(b === menjadi.kode) - Number(a === menjadi.kode) || (a < b ? -1 : 1));
  const dipakai = new Set([...k.terpakai, ...k.pohon.keys()]);
  const ke = new Map<KodeWilayah, KodeWilayah>();
  for (const satu of urut.filter((x) => x !== menjadi.kode)) for (const a of anakDari(k.pohon, satu)) {
    const baru = `${menjadi.kode}.${ekorBebas(menjadi.kode, ekor(a.kode), dipakai)}`;
    if (!KODE_WILAYAH.test(baru)) return tolak("kodeBaru", `Nomor di bawah ${menjadi.kode} habis; pakai kode lain.`);
    dipakai.add(baru);
    ke.set(a.kode, baru);
  }
  const { pohon, langkah } = salinKode(k.pohon, ke);
  // A TPS is called by its number.
  for (const baru of ke.values()) { const s = pohon.get(baru); if (s && tingkatDari(baru) === 5) pohon.set(baru, { ...s, nama: s.nama.replace(/\d+$/, (nomor) => String(Number(ekor(baru))).padStart(nomor.length, "0")) }); }
  const asal = k.pohon.get(urut[0] ?? "")?.asal ?? pertama;
  for (const satu of kode) { pohon.delete(satu); langkah.set(satu, [[menjadi.kode, UTUH]]); }
  pohon.set(menjadi.kode, { ...menjadi, asal });
  return jadikan(k, pohon, langkah, dasar);
}

/** Old and new ancestor at each level where they differ, the nearest first. */
export const atasanBerganti = (dari: KodeWilayah, ke: KodeWilayah) => {
  const baru = atasan(ke);
  return atasan(dari).flatMap((lama, i) => (baru[i] !== undefined && baru[i] !== lama ? [{ lama, baru: baru[i] }] : []));
};

function pindah(k: Keadaan, { kode, menjadi, ikut, dari }: Extract<Isi, { apa: "PINDAH" }>, dasar: string): Hasil {
  const galat = hilang(k, kode) ?? periksaKode(k, menjadi.kode, kode, [], "kodeBaru");
  if (galat) return fail(galat);
  if (diDalam(kode, indukDari(menjadi.kode))) return tolak("kodeBaru", "Wilayah tidak dapat pindah ke bawah dirinya sendiri.");
  const { pohon, langkah } = salinKode(k.pohon, new Map([[kode, menjadi.kode]]));
  const tiba = pohon.get(menjadi.kode);
  if (tiba) pohon.set(menjadi.kode, { ...tiba, nama: menjadi.nama, jenis: menjadi.jenis });
  const atas = new Map<KodeWilayah, readonly (readonly [KodeWilayah, Pecahan])[]>();
  for (const [i, { lama, baru }] of atasanBerganti(kode, menjadi.kode).entries()) {
    const seluruh = dari[i] ?? 0;
    if (seluruh <= 0) return tolak(`dari.${i + 1}`, `Isi banyaknya pemilih ${k.pohon.get(lama)?.nama ?? lama} sebelum pindah.`);
    if (ikut > seluruh) return tolak("ikut", `Yang ikut pindah lebih banyak dari seluruh pemilih ${k.pohon.get(lama)?.nama ?? lama}.`);
    const tinggal = seluruh - ikut;
    atas.set(lama, [...(tinggal > 0 ? [[lama, pecahan(tinggal, seluruh)] as const] : []), ...(ikut > 0 ? [[baru, pecahan(ikut, seluruh)] as const] : [])]);
  }
  return jadikan(k, pohon, langkah, dasar, atas);
}

function akhiri(k: Keadaan, { kode }: Extract<Isi, { apa: "AKHIRI" }>, dasar: string): Hasil {
  const galat = hilang(k, kode);
  if (galat) return fail(galat);
  const semua = cabang(k.pohon, kode);
  const berisi = semua.filter((s) => s.kode !== kode && tingkatDari(s.kode) < 5).length;
  if (berisi > 0) return tolak("di", `Masih ada ${berisi} wilayah di bawahnya; pindahkan atau gabungkan dahulu.`);
  const tersentuh = (x: KodeWilayah) => !k.awal.has(x) || k.peta.has(x) || [...k.peta.values()].some((t) => t.bagian.has(x));
  if (semua.some((s) => tersentuh(s.kode))) return tolak("di", "Wilayah ini sudah diubah dalam edisi ini; gabungkan dengan tetangganya, atau batalkan dahulu perubahannya.");
  const pohon = new Map([...k.pohon].filter(([x]) => !diDalam(kode, x)));
  return jadikan(k, pohon, new Map(semua.map((s) => [s.kode, []])), dasar);
}

/** What the database's column holds, with room for a count times it. Counts that agree with each other stay far below: 5 of 40, then 7 of 35, are fortieths. */
const PENYEBUT_MAKS = 10n ** 30n;

/** A TPS that the register has ended since: what was decided of it has nothing left to change. */
const tpsBerakhir = (k: Keadaan, isi: Isi) => isi.apa !== "GABUNG" && tingkatDari(isi.kode) === 5 && !k.pohon.has(isi.kode);

/** `ulang`: decided before, on the TPS known then. */
export function terapkan(k: Keadaan, { isi, dasar }: Perubahan, ulang = false): Hasil {
  if (ulang && tpsBerakhir(k, isi)) return ok(k);
  const hasil = isi.apa === "GANTI_NAMA" ? gantiNama(k, isi) : isi.apa === "PECAH" ? pecah(k, isi, dasar, ulang) : isi.apa === "GABUNG" ? gabung(k, isi, dasar) : isi.apa === "PINDAH" ? pindah(k, isi, dasar) : akhiri(k, isi, dasar);
  if (!hasil.ok) return hasil;
  const rinci = [...hasil.value.peta.values()].some((t) => samakan([...t.bagian.values()]).penyebut > PENYEBUT_MAKS);
  return rinci ? tolak("di", "Pembagian atas pembagian terlalu rinci; bulatkan banyaknya pemilih.") : hasil;
}

/** All of them in order; the first that cannot be done stops it. */
export function terapkanSemua(k: Keadaan, semua: readonly Perubahan[]): Result<Keadaan, Tolakan & { readonly ke: number }> {
  let kini = k;
  for (const [ke, p] of semua.entries()) {
    const hasil = terapkan(kini, p, true);
    if (!hasil.ok) return fail({ ...hasil.error, ke });
    kini = hasil.value;
  }
  return ok(kini);
}

/** A row of the map as it is stored: shares of one old place over one denominator. `berakhir`: its figures go nowhere (0/1, under what is left above it). */
export type BarisPeta = { readonly dari: KodeWilayah; readonly ke: KodeWilayah; readonly pembilang: bigint; readonly penyebut: bigint; readonly dasar: string };

export function barisPeta({ pohon, peta }: Keadaan): readonly BarisPeta[] {
  const tersisa = (kode: KodeWilayah): KodeWilayah => { const induk = indukDari(kode); return pohon.has(induk) ? induk : tersisa(induk); };
  return [...peta].flatMap(([dari, { bagian, dasar }]) => {
    if (bagian.size === 0) return [{ dari, ke: tersisa(dari), pembilang: 0n, penyebut: 1n, dasar }];
    const urut = [...bagian].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const { pembilang, penyebut } = samakan(urut.map(([, p]) => p));
    return urut.length === 1 && urut[0]?.[0] === dari ? [] : urut.map(([ke], i) => ({ dari, ke, pembilang: pembilang[i] ?? 0n, penyebut, dasar }));
  });
}

/** Is every old place accounted for, whole? What is named here is not. */
export function takLengkap({ awal, pohon, peta }: Keadaan): readonly KodeWilayah[] {
  return [...awal.keys()].filter((kode) => {
    const t = peta.get(kode);
    if (!t) return !pohon.has(kode);
    const [n, m] = [...t.bagian.values()].reduce(tambah, [0n, 1n]);
    return t.bagian.size > 0 && (n !== m || [...t.bagian.keys()].some((x) => !pohon.has(x)));
  });
}

/** Counts of the old places in the new ones: parts to the unit; one of several that is not known leaves the whole unknown. */
export function petakan(k: Keadaan, nilai: ReadonlyMap<KodeWilayah, number>): ReadonlyMap<KodeWilayah, number | null> {
  const hasil = new Map<KodeWilayah, number | null>();
  for (const kode of k.awal.keys()) {
    const bagian = [...(k.peta.get(kode)?.bagian ?? new Map([[kode, UTUH]]))].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const n = nilai.get(kode);
    const { pembilang, penyebut } = samakan(bagian.map(([, p]) => p));
    const isi = n === undefined ? null : bagiCacah(n, pembilang, penyebut);
    for (const [i, [ke]] of bagian.entries()) {
      const lama = hasil.get(ke);
      const tambahan = isi === null ? null : (isi[i] ?? 0);
      hasil.set(ke, lama === undefined ? tambahan : lama === null || tambahan === null ? null : lama + tambahan);
    }
  }
  return hasil;
}

/** Parts without a size take that of their children; null: one of these is not known. */
export function bobotDariAnak(k: Keadaan, kode: KodeWilayah, bagian: KodeWilayah, anak: Readonly<Record<KodeWilayah, KodeWilayah>>, ukuran: ReadonlyMap<KodeWilayah, number | null>): number | null {
  const milik = anakDari(k.pohon, kode).filter((a) => anak[a.kode] === bagian);
  if (milik.length > 0 && milik.every((a) => tingkatDari(a.kode) === 5)) return milik.length;
  const isi = milik.map((a) => ukuran.get(a.kode) ?? null);
  return isi.length === 0 || isi.includes(null) ? null : isi.reduce<number>((n, x) => n + (x ?? 0), 0);
}

// ── From what is stored and typed ───────────────────────────────────────────────────────────────────────────────
export type Tercatat = { readonly id: number; readonly jenis: ApaPerubahan | "BATAL"; readonly isi: unknown; readonly dasar: string; readonly membatalkan: number | null };
/** Those that stand, in order. `isi` was written by this feature alone, from an Isi. */
export function berlaku<T extends Tercatat>(semua: readonly T[]): readonly (T & Perubahan)[] {
  const batal = new Set(semua.flatMap((p) => p.membatalkan ?? []));
  return semua.filter((p) => p.jenis !== "BATAL" && !batal.has(p.id)).map((p) => ({ ...p, isi: p.isi as Isi }));
}

type Awal = { readonly edisi: { readonly kode: string }; readonly awal: Parameters<typeof mulaiDari>[0]; readonly terpakai: Parameters<typeof mulaiDari>[1]; readonly perubahan: readonly Tercatat[] };
/** The tree of an edition: what it starts from, and every change that stands. Each was possible when it was recorded. */
export function ulangi(p: Awal): Keadaan {
  const hasil = terapkanSemua(mulaiDari(p.awal, p.terpakai), berlaku(p.perubahan));
  if (!hasil.ok) throw new Error(`Perubahan edisi ${p.edisi.kode} tidak dapat diulang: ${hasil.error.kata}`);
  return hasil.value;
}

/** As typed: sizes may be left out where the figures say them. */
export type Isian =
  | Exclude<Isi, { apa: "PECAH" } | { apa: "PINDAH" }>
  | { readonly apa: "PECAH"; readonly kode: KodeWilayah; readonly bagian: readonly (Bernama & { readonly bobot: number | null })[]; readonly anak: Readonly<Record<KodeWilayah, KodeWilayah>> }
  | { readonly apa: "PINDAH"; readonly kode: KodeWilayah; readonly menjadi: Bernama; readonly ikut: number | null; readonly dari: readonly (number | null)[] };
export type Ukuran = { readonly dpt: ReadonlyMap<KodeWilayah, number>; readonly tps: ReadonlyMap<KodeWilayah, number> };

/** The sizes that were left out, all of one kind: voters, else TPS. What no figure says stays zero, and is asked for by name. */
export function lengkapi(k: Keadaan, isian: Extract<Isian, { apa: "PECAH" | "PINDAH" }>, ukuran: Ukuran): Isi {
  const isi = [ukuran.dpt, ukuran.tps].map((u) => (isian.apa === "PECAH" ? pecahDengan(k, isian, petakan(k, u)) : pindahDengan(isian, petakan(k, u))));
  const lengkap = (x: Isi) => (x.apa === "PECAH" ? x.bagian.every((b) => b.bobot > 0) : x.apa === "PINDAH" && x.ikut > 0 && x.dari.every((n) => n > 0));
  return isi.find(lengkap) ?? (isian.apa === "PECAH" ? pecahDengan(k, isian, new Map()) : pindahDengan(isian, new Map()));
}
type Ada = ReadonlyMap<KodeWilayah, number | null>;
const pecahDengan = (k: Keadaan, x: Extract<Isian, { apa: "PECAH" }>, ukuran: Ada): Isi => {
  // Typed for some and taken from figures for others, the two might be of different things.
  const diketik = x.bagian.some((b) => b.bobot !== null);
  return { ...x, bagian: x.bagian.map((b) => ({ ...b, bobot: diketik ? b.bobot ?? 0 : bobotDariAnak(k, x.kode, b.kode, x.anak, ukuran) ?? 0 })) };
};
const pindahDengan = (x: Extract<Isian, { apa: "PINDAH" }>, ukuran: Ada): Isi => {
  const diketik = x.ikut !== null || x.dari.some((n) => n !== null);
  return { ...x, ikut: (diketik ? x.ikut : ukuran.get(x.kode)) ?? 0, dari: atasanBerganti(x.kode, x.menjadi.kode).map(({ lama }, i) => (diketik ? x.dari[i] : ukuran.get(lama)) ?? 0) };
};
