import { bacaKode, diDalam, jenisDisebut, type KodeWilayah, kunciNama, sebutanAnak } from "@/features/wilayah/domain";
import { bacaCacah, type FormatAngka, sifatAngka } from "@/lib/angka-berkas";
import { formatBilangan } from "@/lib/format";
import { type BarisLembar, hurufKolom, isiSel, type Sel, teksSel } from "@/lib/lembar";

// ── Columns ───────────────────────────────────────────────────────────────────────────────────────────────────
export const TEMPAT = ["kode", "kodeKab", "namaKab", "kodeKec", "namaKec", "kodeDesa", "namaDesa", "nomorTps"] as const;
export const HITUNGAN = ["tps", "dptL", "dptP", "dpt"] as const;
export const BIDANG = [...TEMPAT, ...HITUNGAN] as const;
export type Bidang = (typeof BIDANG)[number];
export type Hitungan = (typeof HITUNGAN)[number];
export type Tingkat = 3 | 4 | 5;

/** Headers as offices write them, without spaces and signs. */
const SINONIM: readonly (readonly [RegExp, Bidang])[] = [
  [/^(kode(wilayah|kemendagri|tps)?|kodewil|idwilayah)$/, "kode"],
  [/^(kode|kd|id)_?(kab|kabko|kabkota|kabupaten|kabupatenkota|kota)$/, "kodeKab"], [/^(nama|nm)?(kab|kabko|kabkota|kabupaten|kabupatenkota)$|^(nama|nm)kota$/, "namaKab"],
  [/^(kode|kd|id)(kec|kecamatan|distrik)$/, "kodeKec"], [/^(nama|nm)?(kec|kecamatan|distrik)$/, "namaKec"],
  [/^(kode|kd|id)(desa|kel|kelurahan|deskel|desakel|desakelurahan|keldesa|kelurahandesa)$/, "kodeDesa"], [/^(nama|nm)?(desa|kel|kelurahan|deskel|desakel|desakelurahan|keldesa|kelurahandesa|gampong|nagari)$/, "namaDesa"],
  [/^(no|nomor|nama)tps$/, "nomorTps"],
  [/^(jumlah|jml|total|banyak)tps\w*$|^tps(total|jumlah)$|^tps(pilkada|pemilu|pilgub|pemilihan)?(20\d\d)?$/, "tps"],
  [/^(dpt|pemilih|jumlahpemilih|jumlahdpt)?(l|lk|lakilaki|pria)$/, "dptL"], [/^(dpt|pemilih|jumlahpemilih|jumlahdpt)?(p|pr|perempuan|wanita)$/, "dptP"],
  [/^(jumlah|jml|total)?(dpt|pemilih)(total|jumlah|jml|lp)?(pilkada|pemilu)?(20\d\d)?$|^(lp|jumlahlp|jumlahpemilihdpt)$/, "dpt"],
];
const rapat = (teks: string) => teks.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]/g, "");
export function bidangDari(label: string): Bidang | null {
  const r = rapat(label);
  return SINONIM.find(([bentuk]) => bentuk.test(r))?.[1] ?? null;
}

export type Kepala = { /** Row after which the data begin. */ readonly sampai: number; readonly label: readonly string[]; readonly kolom: readonly (Bidang | null)[] };

/** The first column of a kind keeps it; others stay to be chosen by hand. */
function petakan(label: readonly string[]): readonly (Bidang | null)[] {
  const semua = label.map(bidangDari);
  // "TPS" beside a desa is a number of one, unless the file counts them elsewhere or there is a number of it already.
  const bernomor = semua.includes("nomorTps");
  const tps = label.findIndex((l) => rapat(l) === "tps");
  const jadi = !bernomor && tps >= 0 && (semua.includes("namaDesa") || semua.includes("kodeDesa")) && semua.some((b, i) => i !== tps && (b === "dpt" || b === "dptL" || b === "tps")) ? semua.map((b, i) => (i === tps ? "nomorTps" as const : b)) : semua;
  // "Jumlah" beside men and women is both together.
  const lengkap = jadi.includes("dptL") && jadi.includes("dptP") && !jadi.includes("dpt") ? jadi.map((b, i) => (b === null && /^(jumlah|total|jml)$/.test(rapat(label[i] ?? "")) ? "dpt" as const : b)) : jadi;
  return lengkap.map((b, i) => (b !== null && lengkap.indexOf(b) === i ? b : null));
}
/** Merged upwards: what stands over several columns goes before each of their names. */
function gabung(atas: readonly string[], bawah: readonly string[]): readonly string[] {
  let judul = "";
  return Array.from({ length: Math.max(atas.length, bawah.length) }, (_, i) => {
    judul = atas[i] || judul;
    return bawah[i] ? (atas[i] || bidangDari(`${judul} ${bawah[i]}`) ? `${atas[i] || judul} ${bawah[i]}` : bawah[i] ?? "") : atas[i] ?? "";
  });
}
const nilaiKepala = (kolom: readonly (Bidang | null)[]) => (kolom.some((b) => TEMPAT.some((t) => t === b)) ? kolom.filter((b) => b !== null).length : 0);

/** Where the header stands under titles and blank rows, and what its columns are. Null: none was recognised. */
export function cariKepala(baris: readonly BarisLembar[]): Kepala | null {
  const teks = baris.map((b) => ({ no: b.no, label: b.sel.map(teksSel) }));
  const calon = teks.flatMap((b, i): Kepala[] => {
    const berikut = teks[i + 1];
    const satu = { sampai: b.no, label: b.label, kolom: petakan(b.label) };
    if (!berikut || berikut.no !== b.no + 1 || berikut.label.some((l) => /^\d/.test(l))) return [satu];
    const label = gabung(b.label, berikut.label);
    return [satu, { sampai: berikut.no, label, kolom: petakan(label) }];
  });
  const terbaik = calon.reduce<Kepala | null>((a, b) => (nilaiKepala(b.kolom) > nilaiKepala(a?.kolom ?? []) ? b : a), null);
  return terbaik && nilaiKepala(terbaik.kolom) >= 2 ? terbaik : null;
}

/** The level that these columns speak of; null when they name no kecamatan, desa or TPS. */
export function tingkatKolom(kolom: readonly (Bidang | null)[]): Tingkat | null {
  const ada = (...b: Bidang[]) => b.some((x) => kolom.includes(x));
  return ada("nomorTps") ? 5 : ada("kodeDesa", "namaDesa") ? 4 : ada("kodeKec", "namaKec", "kode") ? 3 : null;
}

// ── Places ────────────────────────────────────────────────────────────────────────────────────────────────────
export type Tempat = { readonly id: number; readonly kode: KodeWilayah; readonly nama: string; readonly jenis: string; readonly jenisNama: string; readonly tingkat: number };
export type Indeks = { readonly kode: ReadonlyMap<string, Tempat>; readonly bernama: (tingkat: number, kunci: string) => readonly Tempat[] };
/** Names of a level are keyed when one is first asked for: a file with codes asks for none, and the nation has 84.000. */
export function buatIndeks(semua: readonly Tempat[]): Indeks {
  const nama = new Map<number, ReadonlyMap<string, readonly Tempat[]>>();
  const susun = (tingkat: number) => {
    const jadi = new Map<string, Tempat[]>();
    for (const t of semua) if (t.tingkat === tingkat) for (const k of kunciNama(t.nama)) { const ada = jadi.get(k); if (ada) ada.push(t); else jadi.set(k, [t]); }
    nama.set(tingkat, jadi);
    return jadi;
  };
  return { kode: new Map(semua.map((t) => [t.kode, t])), bernama: (tingkat, kunci) => (nama.get(tingkat) ?? susun(tingkat)).get(kunci) ?? [] };
}
const sebut = (t: Tempat) => (t.tingkat === 0 ? t.nama : `${t.jenisNama} ${t.nama}`);

// ── Rows ──────────────────────────────────────────────────────────────────────────────────────────────────────
export type Catatan = { readonly baris: number; readonly kolom: string; readonly pesan: string };
export type Terbaca = { readonly no: number; readonly wilayahId: number; readonly nomor: number | null } & Readonly<Record<Hitungan, number | null>>;
export type Cara = { readonly kepala: number; readonly label: readonly string[]; readonly kolom: readonly (Bidang | null)[]; readonly format: FormatAngka | "auto"; readonly tingkat: Tingkat };
type Jumlah = Record<Hitungan, number>;
const nol = (): Jumlah => ({ tps: 0, dptL: 0, dptP: 0, dpt: 0 });
const NAMA_TINGKAT: Readonly<Record<number, string>> = { 2: "kabupaten/kota", 3: "kecamatan", 4: "desa/kelurahan" };
/** Anything that bidangDari might know. */
const HURUF = /[^\d.,\s]/;
const JUMLAH = /^(jumlah|total|jml|sub\s*total|grand\s*total|jumlah\s+total)\b/i;
const KODE_TINGKAT = { 2: "kodeKab", 3: "kodeKec", 4: "kodeDesa" } as const;
const NAMA_KOLOM = { 2: "namaKab", 3: "namaKec", 4: "namaDesa" } as const;
const MAKS_CATATAN = 200;

class Salah extends Error {
  constructor(readonly bidang: Bidang, pesan: string) { super(pesan); }
}

/** Reads the rows of one file, one after the other, in the order of the file. What it finds wrong it notes and goes on. */
export function buatPenafsir(indeks: Indeks, akar: Tempat, cara: Cara, format: FormatAngka) {
  const di = new Map<Bidang, number>(cara.kolom.flatMap((b, i) => (b === null ? [] : [[b, i] as const])));
  const galat: Catatan[] = [];
  const peringatan: Catatan[] = [];
  const hitung = { galat: 0, peringatan: 0, baris: 0, total: 0, id: 0, en: 0, ganda: 0, rumus: 0 };
  const kolomGanda = new Set<string>();
  const [semua, bagian] = [nol(), nol()];
  const turun = new Map<Bidang, Sel>(); // what merged cells leave blank below their first row
  let ingat: { readonly kunci: string; readonly tempat: Tempat } | null = null;

  const namaKolom = (b: Bidang) => { const i = di.get(b) ?? 0; return `${hurufKolom(i)}${cara.label[i] ? ` (${cara.label[i]})` : ""}`; };
  const catat = (ke: Catatan[], apa: "galat" | "peringatan", baris: number, kolom: string, pesan: string) => { hitung[apa] += 1; if (ke.length < MAKS_CATATAN) ke.push({ baris, kolom, pesan }); };
  const tolak = (no: number, b: Bidang, pesan: string) => catat(galat, "galat", no, namaKolom(b), pesan);
  const ingatkan = (no: number, b: Bidang, pesan: string) => catat(peringatan, "peringatan", no, namaKolom(b), pesan);
  const dasar = cara.tingkat === 3 ? 3 : 4; // the level that a row speaks of, or that its TPS lies under
  const sel = (b: BarisLembar, bidang: Bidang) => { const i = di.get(bidang); return i === undefined ? undefined : b.sel[i]; };

  const satu = (calon: readonly Tempat[], bidang: Bidang, tertulis: string, tingkat: number, dalam: Tempat): Tempat => {
    const jenis = tingkat === 2 ? jenisDisebut(tertulis) : null;
    const cocok = calon.filter((t) => diDalam(dalam.kode, t.kode) && (jenis === null || t.jenis === jenis));
    const persis = cocok.filter((t) => t.nama.toLowerCase() === tertulis.trim().toLowerCase());
    const [pertama, ...lain] = persis.length === 1 ? persis : cocok;
    if (!pertama) throw new Salah(bidang, `"${tertulis}" bukan ${NAMA_TINGKAT[tingkat]} di ${sebut(dalam)}.`);
    if (lain.length > 0) throw new Salah(bidang, `"${tertulis}" dapat berarti ${cocok.slice(0, 4).map((t) => `${sebut(t)} (${t.kode})`).join(" atau ")}. Isi kodenya.`);
    return pertama;
  };

  const menurutKode = (bidang: Bidang, isi: string | number, tingkat: number, dalam: Tempat): Tempat => {
    const teks = String(isi).trim();
    // Only the last part, under a parent that is known already.
    const kode = tingkat > 2 && dalam.tingkat === tingkat - 1 && (tingkat === 4 ? /^\d{4}$/ : /^\d{1,2}$/).test(teks) ? `${dalam.kode}.${teks.padStart(2, "0")}` : bacaKode(isi);
    if (kode === null) throw new Salah(bidang, /e\+?\d/i.test(teks) ? `"${teks}" sudah diubah lembar kerja menjadi bilangan dan kehilangan angkanya. Jadikan kolom ini teks, lalu isi ulang.` : `"${teks}" bukan kode Kemendagri.`);
    const t = indeks.kode.get(kode);
    if (!t || !(diDalam(dalam.kode, t.kode) || diDalam(t.kode, dalam.kode))) throw new Salah(bidang, `Kode ${kode} tidak ada di ${sebut(dalam)}.`);
    if (t.tingkat !== tingkat) throw new Salah(bidang, `Kode ${kode} adalah ${sebut(t)}, bukan ${NAMA_TINGKAT[tingkat]}.`);
    return t;
  };

  /** From the kab/kota down: by code, else by name within what is known so far. */
  const cariTempat = (b: BarisLembar, nilai: (bidang: Bidang) => Sel): Tempat => {
    const kodeUmum = isiSel(nilai("kode"));
    if (kodeUmum !== null && String(kodeUmum).trim() !== "") {
      const kode = bacaKode(kodeUmum);
      const t = kode === null ? null : indeks.kode.get(cara.tingkat === 5 && kode.split(".").length === 5 ? kode.slice(0, kode.lastIndexOf(".")) : kode);
      if (!t || !diDalam(akar.kode, t.kode)) throw new Salah("kode", `Kode ${String(kodeUmum)} tidak ada di ${sebut(akar)}.`);
      if (t.tingkat !== dasar) throw new Salah("kode", `Kode ${t.kode} adalah ${sebut(t)}, bukan ${NAMA_TINGKAT[dasar]}.`);
      return t;
    }
    let dalam = akar;
    for (let tingkat = 2; tingkat <= dasar; tingkat += 1) {
      const [bk, bn] = [KODE_TINGKAT[tingkat as 2], NAMA_KOLOM[tingkat as 2]];
      const [kode, tertulis] = [isiSel(nilai(bk)), teksSel(nilai(bn))];
      const adaKode = kode !== null && String(kode).trim() !== "";
      if (!adaKode && tertulis === "") {
        if (tingkat === dasar) throw new Salah(di.has(bk) ? bk : bn, `Kode atau nama ${NAMA_TINGKAT[dasar]} kosong.`);
        continue;
      }
      // Above the chosen area: it must be the way to it.
      const luar = tingkat <= akar.tingkat;
      const kunci = kunciNama(tertulis);
      const calon = adaKode ? [] : [...new Set(kunci.flatMap((k) => indeks.bernama(tingkat, k)))];
      const t = adaKode ? menurutKode(bk, kode, tingkat, luar ? akar : dalam) : luar ? calon.find((c) => diDalam(c.kode, akar.kode)) : satu(calon, bn, tertulis, tingkat, dalam);
      if (!t) throw new Salah(bn, `"${tertulis}" di luar ${sebut(akar)}, wilayah yang dipilih untuk impor ini.`);
      if (adaKode && tertulis !== "" && !kunciNama(t.nama).some((k) => kunci.includes(k))) ingatkan(b.no, bn, `Kode ${t.kode} adalah ${sebut(t)}, tetapi namanya tertulis "${tertulis}". Kodenya yang dipakai.`);
      if (!luar) dalam = t;
    }
    if (dalam.tingkat !== dasar) throw new Salah(NAMA_KOLOM[dasar], `Baris ini tidak menyebut ${NAMA_TINGKAT[dasar]}.`);
    return dalam;
  };

  const bacaNomor = (b: BarisLembar): number | null => {
    if (cara.tingkat !== 5) return null;
    const isi = isiSel(sel(b, "nomorTps"));
    const kode = isi === null ? bacaKode(isiSel(sel(b, "kode")) ?? "") : null;
    const teks = kode?.split(".").length === 5 ? kode.slice(-3) : String(isi ?? "").trim();
    const n = Number(/^(?:tps)?[\s.:-]*(\d{1,3})(?:[.,]0+)?$/i.exec(teks)?.[1] ?? 0);
    if (n === 0) throw new Salah(di.has("nomorTps") ? "nomorTps" : "kode", teks === "" ? "Nomor TPS kosong." : `"${teks}" bukan nomor TPS. Tulis 1 sampai 999.`);
    return n;
  };

  /** Null: nothing can be said of it; noted already. */
  const bacaHitungan = (b: BarisLembar, h: Hitungan): number | null | "salah" => {
    const s = sel(b, h);
    if (s === undefined || s === null) return null;
    if (typeof s === "object") {
      hitung.rumus += 1;
      if (s.nilai === null) { tolak(b.no, h, "Sel ini rumus yang belum dihitung. Buka berkasnya, simpan ulang, atau tempel sebagai nilai."); return "salah"; }
    }
    const isi = isiSel(s);
    if (typeof isi === "string") {
      const sifat = sifatAngka(isi);
      if (sifat === "id" || sifat === "en" || sifat === "ganda") hitung[sifat] += 1;
      if (sifat === "ganda") kolomGanda.add(namaKolom(h));
    }
    const n = bacaCacah(isi, format);
    if (n === "salah") tolak(b.no, h, `"${teksSel(s)}" bukan bilangan bulat${format === "id" ? " seperti 1.234" : " seperti 1,234"}.`);
    return n;
  };

  const periksaTotal = (b: BarisLembar): void => {
    hitung.total += 1;
    for (const h of HITUNGAN) {
      const n = bacaHitungan(b, h);
      if (n === null || n === "salah" || n === semua[h] || n === bagian[h]) continue;
      ingatkan(b.no, h, `Baris jumlah menyebut ${formatBilangan(n)}, sedangkan baris di atasnya berjumlah ${formatBilangan(bagian[h])}${bagian[h] === semua[h] ? "" : ` (seluruhnya ${formatBilangan(semua[h])})`}.`);
    }
    Object.assign(bagian, nol());
  };

  const kolomDi = [...di];
  // Every cell of every row is asked whether it is a header again: figures are none, and a name of many rows is looked at once.
  const judul = new Map<string, Bidang | null>();
  const bidangTeks = (teks: string): Bidang | null => {
    if (!HURUF.test(teks)) return null;
    let ada = judul.get(teks);
    if (ada === undefined) {
      if (judul.size === 1_000) judul.clear(); // rows of a place stand together
      judul.set(teks, ada = bidangDari(teks));
    }
    return ada;
  };
  const nomorKolom = (isi: readonly string[]) => {
    const ada = isi.filter((t) => t !== "");
    return ada.length > 1 && ada.every((t, i) => t.replace(/[()]/g, "") === String(i + 1)) && kolomDi.every(([, i]) => isi[i] !== "");
  };
  /** The header once more on a new page, or the numbers of its columns. */
  const ulangan = (isi: readonly string[]) => nomorKolom(isi) || kolomDi.filter(([bidang, i]) => bidangTeks(isi[i] ?? "") === bidang).length > 1;
  const kolomKode = kolomDi.flatMap(([bidang, i]) => (bidang.startsWith("kode") ? [i] : []));
  const total = (isi: readonly string[]) => JUMLAH.test(isi.find((t) => t !== "" && !/^\d+$/.test(t)) ?? "") && kolomKode.every((i) => !isi[i] || JUMLAH.test(isi[i]));

  const kolomTempat = TEMPAT.flatMap((t, urutan) => { const i = di.get(t); return t === "nomorTps" || i === undefined ? [] : [[t, i, urutan] as const]; });
  const tempatBaris = (b: BarisLembar, isi: readonly string[]): Tempat => {
    const nilai = (bidang: Bidang): Sel => {
      const s = sel(b, bidang);
      // A parent written once for the rows below it; at the TPS also the desa.
      const diwarisi = cara.tingkat === 5 || (bidang !== "kode" && bidang !== KODE_TINGKAT[dasar] && bidang !== NAMA_KOLOM[dasar]);
      return teksSel(s) !== "" ? s ?? null : diwarisi ? turun.get(bidang) ?? null : null;
    };
    for (const [bidang, kolom, urutan] of kolomTempat) {
      const s = b.sel[kolom];
      if (typeof s === "object" && s !== null && s.nilai === null) throw new Salah(bidang, "Sel ini rumus yang belum dihitung. Tempel sebagai nilai.");
      const teks = isi[kolom] ?? "";
      if (teks === "") continue;
      // A new parent ends what was written below the old one.
      if (teksSel(turun.get(bidang)) !== teks) for (const lain of TEMPAT.slice(urutan + (bidang.startsWith("kode") ? 2 : 1))) turun.delete(lain);
      turun.set(bidang, s ?? null);
    }
    const kunci = kolomTempat.map(([t]) => teksSel(nilai(t))).join("\u001f");
    if (ingat?.kunci === kunci) return ingat.tempat;
    const tempat = cariTempat(b, nilai);
    ingat = { kunci, tempat };
    return tempat;
  };

  const barisData = (b: BarisLembar, isi: readonly string[]): Terbaca | null => {
    hitung.baris += 1;
    const sebelum = hitung.galat;
    let [tempat, nomor]: [Tempat | null, number | null] = [null, null];
    try { tempat = tempatBaris(b, isi); nomor = bacaNomor(b); } catch (error) {
      if (!(error instanceof Salah)) throw error;
      tolak(b.no, error.bidang, error.message);
    }
    const baca = (h: Hitungan) => { const n = bacaHitungan(b, h); return n === "salah" ? null : n; };
    const nilai = { tps: cara.tingkat === 5 ? null : baca("tps"), dptL: baca("dptL"), dptP: baca("dptP"), dpt: baca("dpt") };
    for (const h of HITUNGAN) { semua[h] += nilai[h] ?? 0; bagian[h] += nilai[h] ?? 0; }
    if (!tempat || hitung.galat > sebelum) return null;
    if (nilai.dptL !== null && nilai.dptP !== null) {
      if (nilai.dpt !== null && nilai.dptL + nilai.dptP !== nilai.dpt) ingatkan(b.no, "dpt", `Laki-laki ${formatBilangan(nilai.dptL)} + perempuan ${formatBilangan(nilai.dptP)} = ${formatBilangan(nilai.dptL + nilai.dptP)}, sedangkan jumlahnya tertulis ${formatBilangan(nilai.dpt)}.`);
      nilai.dpt ??= nilai.dptL + nilai.dptP;
    }
    if (HITUNGAN.every((h) => nilai[h] === null) && HITUNGAN.some((h) => di.has(h))) {
      ingatkan(b.no, HITUNGAN.find((h) => di.has(h)) ?? "dpt", `${sebut(tempat)}${nomor === null ? "" : ` TPS ${nomor}`}: tidak ada angkanya${cara.tingkat === 5 ? "; pemilihnya belum diketahui." : "; baris ini tidak diambil."}`);
      if (cara.tingkat !== 5) return null;
    }
    return { no: b.no, wilayahId: tempat.id, nomor, ...nilai };
  };

  return {
    /** What this row says; null: nothing to take (a title, a blank, a total, or something wrong that was noted). */
    tafsir(b: BarisLembar): Terbaca | null {
      if (b.no <= cara.kepala) return null;
      const isi = b.sel.map(teksSel);
      if (isi.every((t) => t === "")) return null;
      if (total(isi)) { periksaTotal(b); return null; }
      return ulangan(isi) ? null : barisData(b, isi);
    },
    selesai: () => ({ ...hitung, daftarGalat: galat as readonly Catatan[], daftarPeringatan: peringatan as readonly Catatan[], kolomGanda: [...kolomGanda] }),
  };
}
export type Ringkas = ReturnType<ReturnType<typeof buatPenafsir>["selesai"]>;

/** Which format the file is in, by what its cells have shown. */
export function putuskanFormat(r: Pick<Ringkas, "id" | "en" | "ganda">): FormatAngka | "tanya" | "campur" {
  if (r.id > 0 && r.en > 0) return "campur";
  if (r.en > 0) return "en";
  return r.id > 0 || r.ganda === 0 ? "id" : "tanya";
}

export type RiwayatImpor = { readonly kunci: string; readonly tingkat: number; readonly wilayah: string; readonly sumber: string; readonly tanggal: string; readonly dokumenId: number; readonly dokumen: string; readonly banyak: number; readonly baru: number;
  readonly berubah: number; readonly sama: number; readonly berakhir: number; readonly oleh: string; readonly padaAt: Date; readonly zona: "WIB" | "WITA" | "WIT" };
/** Rules whose need can be told of one TPS. */
export const PER_TPS: readonly string[] = ["PER_TPS", "PER_TPS_PER_KONTES", "PER_DPT", "PER_TPS_MENURUT_PEMILIH"];

export const sebutanTingkat = (t: Tingkat) => sebutanAnak(t - 1);
export type UnggahError = { readonly tag: "TIDAK_DITEMUKAN" | "BELUM_TERJADI" | "DITUTUP" } | { readonly tag: "BERKAS"; readonly pesan: string };
