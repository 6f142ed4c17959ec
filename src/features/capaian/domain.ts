import type { JamGladi } from "@/lib/clock";
import { ratio } from "@/lib/ratio";
import { hRelatif, selisihHari, type Tanggal, tambahHari, tanggal } from "@/lib/waktu";

/** Per day of `per`: [units, Σmin(n,m), Σm, units not yet complete]. */
export type Umur = Readonly<Record<Tanggal, readonly [unit: number, terpenuhi: number, penyebut: number, belum: number]>>;

/** What has been reported for one (wilayah, indikator). Null sums: nobody reported. */
export type Capaian = {
  readonly unitLapor: number; readonly unitSah: number; readonly unitContoh: number; readonly bendera: number;
  readonly pembilang: number | null; // Σn
  readonly terpenuhi: number | null; // Σmin(n, m)
  readonly lebih: number | null; // Σ(n − m) where n > m
  readonly penyebut: number; // Σm of the units that reported
  readonly terpenuhiSah: number; readonly penyebutSah: number;
  readonly umur: Umur;
  readonly perLama: Tanggal | null; readonly perBaru: Tanggal | null;
  readonly laporanId: string;
};
/** What is expected there. `unitTanpaDasar`: units whose need is not known. */
export type Kebutuhan = { readonly isian: boolean; readonly penyebut: number; readonly unit: number; readonly unitTanpaDasar: number; readonly status: StatusButuh };
export type StatusButuh = (typeof STATUS_BUTUH)[number];
const STATUS_BUTUH = ["RESMI", "ESTIMASI", "CONTOH", "KLAIM"] as const;
/** A sum is as good as the weakest of its parts. */
export const statusTerlemah = (status: readonly StatusButuh[]): StatusButuh => STATUS_BUTUH[Math.max(...status.map((s) => STATUS_BUTUH.indexOf(s)))] ?? "KLAIM";

/** Rules of one indikator in the catalogue in force. Days relative to the vote; thresholds and curve in permille. */
export type Ketentuan = {
  readonly id: number; readonly kode: string; readonly nama: string; readonly satuan: string; readonly aspek: string; readonly barang: string | null; readonly barangNama: string | null;
  readonly tahap: string | null; readonly tahapNama: string | null; readonly jenisKontes: string | null; readonly jenisKontesNama: string | null;
  readonly bobot: number; readonly tingkat: number; readonly pemilik: string; readonly bukaH: number; readonly jatuhTempoH: number; readonly kurva: readonly (readonly [h: number, permille: number])[];
  readonly ritmeHari: number; readonly ritmeRapatHari: number; readonly ritmeRapatSejakH: number; readonly ambangSiap: number; readonly ambangPerhatian: number;
  readonly batasKeras: boolean; readonly terbatas: boolean; readonly aturan: { readonly kode: string; readonly uraian: string; readonly sumber: string; readonly status: string; readonly rumus: string };
  /** Only where the schedule has moved it: by which stage and how, and what the catalogue itself says. */
  readonly jadwal?: GeserJadwal & { readonly asal: WaktuKetentuan };
};
type WaktuKetentuan = Pick<Ketentuan, "bukaH" | "jatuhTempoH" | "kurva">;
/**
 * How the schedule has moved a stage since an indikator was tied to it, in days from the vote: where it lay then (`mulaiH` null: without a beginning of its
 * own), and by how many days its beginning (`buka`) and its end (`tempo`) have moved.
 */
export type GeserJadwal = { readonly tahapan: string; readonly nama: string; readonly mulaiH: number | null; readonly selesaiH: number; readonly buka: number; readonly tempo: number };
/**
 * What is said against a fact that a need stands on: somebody objects (`keberatan`, by which offices), or another source says otherwise.
 * `wilayah`: its place, where that is on the screen by name; null below that.
 */
export type Bantahan = { readonly faktaId: string; readonly jenisNama: string; readonly wilayah: string | null; readonly keberatan: boolean; readonly peran: readonly string[] };
/** One cell: the rule, the need and the report, and what is said against the facts under the need. */
export type Sel = { readonly ketentuan: Ketentuan; readonly butuh: Kebutuhan; readonly capaian: Capaian | null; readonly bantahan: readonly Bantahan[] };
export type Batas = { readonly bawah: number; readonly atas: number };
/** Today there, and its day relative to the vote (−7 a week before). */
export type Hari = { readonly hariIni: Tanggal; readonly h: number };

/** Of what the reporting units need, how much is there (0–1): one unit's surplus never hides another's shortage. Null: no report, or no known base. */
export const share = (c: Capaian | null): number | null => (c?.terpenuhi == null ? null : ratio(c.terpenuhi, c.penyebut));

/** As the catalogue has it, whatever the schedule has done. */
const menurutKatalog = ({ jadwal, ...k }: Ketentuan): Ketentuan => ({ ...k, ...jadwal?.asal });

/**
 * When an indikator opens, falls due, and what is demanded meanwhile, by the stage it is tied to: the old window of the stage is laid linearly over the
 * new one, and opening, due day and curve go along. A stage that has not moved changes nothing; one moved by d days moves all by d.
 */
export function menurutJadwal(k: Ketentuan, g: GeserJadwal | null): Ketentuan {
  const dasar = menurutKatalog(k);
  if (g === null || (g.buka === 0 && g.tempo === 0)) return dasar;
  const panjang = g.mulaiH === null ? 0 : g.selesaiH - g.mulaiH;
  const letak = (h: number) => (panjang === 0 ? h + g.tempo : h + g.buka + ((g.tempo - g.buka) * (h - (g.mulaiH ?? h))) / panjang);
  // A stage of one day that becomes longer opens on its new first day.
  const bukaH = Math.round(panjang === 0 ? dasar.bukaH + Math.min(g.buka, g.tempo) : letak(dasar.bukaH));
  const { bukaH: b, jatuhTempoH, kurva } = dasar;
  return { ...dasar, bukaH, jatuhTempoH: Math.round(letak(jatuhTempoH)), kurva: kurva.map(([h, p]) => [letak(h), p] as const), jadwal: { ...g, asal: { bukaH: b, jatuhTempoH, kurva } } };
}

export const sudahBuka = (k: Pick<Ketentuan, "bukaH">, h: number) => h >= k.bukaH;

/** The share that the target curve demands on a day: linear between its points, nothing before, all of the last after. */
export function tuntutan(kurva: Ketentuan["kurva"], h: number): number {
  const [awal, akhir] = [kurva[0], kurva.at(-1)];
  if (!awal || !akhir || h < awal[0]) return 0;
  if (h >= akhir[0]) return akhir[1] / 1000;
  const i = kurva.findIndex(([x]) => x > h);
  const [a, b] = [kurva[i - 1] ?? awal, kurva[i] ?? akhir];
  return (a[1] + ((b[1] - a[1]) * (h - a[0])) / (b[0] - a[0])) / 1000;
}

/** A share against what the curve demands today: min(1, share ÷ demanded); 1 while nothing is demanded. */
export function terhadapKurva(nilai: number, kurva: Ketentuan["kurva"], h: number): number {
  const diminta = tuntutan(kurva, h);
  return diminta <= 0 ? 1 : Math.min(1, nilai / diminta);
}

/** Days by which a share lags behind the curve: 0 when on it, null before anything is demanded. The curve is read backwards, linearly. */
export function hariTertinggal(nilai: number, kurva: Ketentuan["kurva"], h: number): number | null {
  if (tuntutan(kurva, h) <= 0) return null;
  if (nilai >= tuntutan(kurva, h)) return 0;
  const i = kurva.findIndex(([, p]) => p / 1000 > nilai);
  const [a, b] = [kurva[i - 1], kurva[i]];
  if (!b) return 0;
  const kini = Math.min(h, kurva.at(-1)?.[0] ?? h);
  if (!a) return Math.max(0, kini - b[0]);
  const seharusnya = a[0] + ((nilai * 1000 - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
  return Math.max(0, kini - seharusnya);
}

/** How often this must be reported now, in days. */
export const ritme = (k: Pick<Ketentuan, "ritmeHari" | "ritmeRapatHari" | "ritmeRapatSejakH">, h: number) => (h >= k.ritmeRapatSejakH ? k.ritmeRapatHari : k.ritmeHari);

/** Of the units that still owe: late after one rhythm, silent after three. `gap`: Σ(m − min(n,m)) of the silent, which may long be there. */
export type Kesegaran = { readonly terlambat: number; readonly diam: number; readonly gapDiam: number };

export function kesegaran(k: Ketentuan, c: Capaian | null, { hariIni, h }: Hari): Kesegaran {
  const hari = ritme(k, h);
  return Object.entries(c?.umur ?? {}).reduce<Kesegaran>((a, [per, [, terpenuhi, penyebut, belum]]) => {
    const usia = selisihHari(per, hariIni);
    const diam = usia >= 3 * hari;
    return { terlambat: a.terlambat + (usia > hari ? belum : 0), diam: a.diam + (diam ? belum : 0), gapDiam: a.gapDiam + (diam ? penyebut - terpenuhi : 0) };
  }, { terlambat: 0, diam: 0, gapDiam: 0 });
}

/** Σm of all units that should report; null while some unit's base is not known. */
export function penyebutHarapan({ butuh, capaian }: Sel): number | null {
  if (butuh.unitTanpaDasar === 0) return butuh.penyebut;
  return capaian && capaian.unitLapor === butuh.unit && capaian.penyebut > 0 ? capaian.penyebut : null;
}

/** Where the share can still lie: the missing bring nothing or all they need, the silent their last value or all. 0–1 when the base is unknown. */
export function batas(sel: Sel, hari: Hari): Batas {
  const m = penyebutHarapan(sel);
  if (m === null || m === 0) return { bawah: 0, atas: 1 };
  const terpenuhi = sel.capaian?.terpenuhi ?? 0;
  const belumLapor = Math.max(0, m - (sel.capaian?.penyebut ?? 0));
  const { gapDiam } = kesegaran(sel.ketentuan, sel.capaian, hari);
  return { bawah: Math.min(1, terpenuhi / m), atas: Math.min(1, (terpenuhi + belumLapor + gapDiam) / m) };
}

export type Status = "BELUM_WAKTUNYA" | "BELUM_ADA_DATA" | "KRITIS" | "PERHATIAN" | "SIAP";

/** By the exact value, never the rounded one. Thresholds in permille. */
export function statusNilai(nilai: number | null, { ambangSiap, ambangPerhatian }: Pick<Ketentuan, "ambangSiap" | "ambangPerhatian">): Status {
  if (nilai === null) return "BELUM_ADA_DATA";
  if (nilai * 1000 >= ambangSiap) return "SIAP";
  return nilai * 1000 >= ambangPerhatian ? "PERHATIAN" : "KRITIS";
}

/** Of one cell: measured against what is demanded today. */
export function statusSel(sel: Sel, { h }: Hari): Status {
  if (!sudahBuka(sel.ketentuan, h)) return "BELUM_WAKTUNYA";
  const nilai = share(sel.capaian);
  return statusNilai(nilai === null ? null : terhadapKurva(nilai, sel.ketentuan.kurva, h), sel.ketentuan);
}

/** A weighted mean of shares with where it can still lie, and of what it is made. Null share: no part has data. */
export type Gabungan = {
  readonly share: number | null;
  readonly batas: Batas | null;
  /** Σ weight × share and Σ weight of the parts with data: the n of m of a mean. */
  readonly bobotTercapai: number; readonly bobotBerdata: number; readonly bobotTerbuka: number;
};
type Bagian = { readonly bobot: number; readonly nilai: number | null; readonly batas: Batas };

export function gabung(bagian: readonly Bagian[]): Gabungan {
  const jumlah = (f: (b: Bagian) => number) => bagian.reduce((s, b) => s + b.bobot * f(b), 0);
  const bobotTerbuka = jumlah(() => 1);
  const bobotBerdata = jumlah((b) => (b.nilai === null ? 0 : 1));
  const bobotTercapai = jumlah((b) => b.nilai ?? 0);
  const [bawah, atas] = [ratio(jumlah((b) => b.batas.bawah), bobotTerbuka), ratio(jumlah((b) => b.batas.atas), bobotTerbuka)];
  return { share: ratio(bobotTercapai, bobotBerdata), batas: bawah === null || atas === null ? null : { bawah, atas }, bobotTercapai, bobotBerdata, bobotTerbuka };
}

/** Does it say anything: reported, or demanded by now. */
export const dihitung = (s: Sel, h: number) => sudahBuka(s.ketentuan, h) && (share(s.capaian) !== null || tuntutan(s.ketentuan.kurva, h) > 0);

/**
 * The open indikator of an aspek by their weights. "kurva": against what is demanded today (the index); "akhir": of the final need.
 * One without data of which nothing is demanded yet says nothing either way: it is left out, so that the bounds contain the share.
 */
export function gabungIndikator(sel: readonly Sel[], hari: Hari, ukuran: "kurva" | "akhir"): Gabungan {
  return gabung(sel.filter((s) => dihitung(s, hari.h)).map((s) => {
    const ukur = (x: number) => (ukuran === "kurva" ? terhadapKurva(x, s.ketentuan.kurva, hari.h) : x);
    const [nilai, b] = [share(s.capaian), batas(s, hari)];
    return { bobot: s.ketentuan.bobot, nilai: nilai === null ? null : ukur(nilai), batas: { bawah: ukur(b.bawah), atas: ukur(b.atas) } };
  }));
}

/** What is said against the facts under a figure that these cells make: each fact once, the contested before those on which sources only differ. */
export function bantahanAtas(sel: readonly Sel[], h: number): readonly Bantahan[] {
  const semua = new Map(sel.filter((s) => sudahBuka(s.ketentuan, h)).flatMap((s) => s.bantahan).map((b) => [b.faktaId, b]));
  return [...semua.values()].toSorted((a, b) => Number(b.keberatan) - Number(a.keberatan));
}

/** One node seen through all its open cells. `perTunggak`: the oldest day for which somebody last spoke who is not complete yet. */
export type Keadaan = {
  readonly perLama: Tanggal | null; readonly perBaru: Tanggal | null; readonly perTunggak: Tanggal | null; readonly bendera: number; readonly contoh: boolean; readonly estimasi: boolean;
  /** Of what is not yet complete: somebody reported within one rhythm; nobody for one, or for three; or ever. */
  readonly kabar: "SEGAR" | "TERLAMBAT" | "DIAM" | "BELUM_PERNAH";
};

const ekstrem = (tanggal: readonly (Tanggal | null)[], pilih: -1 | 1) => tanggal.reduce<Tanggal | null>((a, t) => (t !== null && (a === null || (t < a ? -1 : 1) === pilih) ? t : a), null);
const KABAR = ["SEGAR", "TERLAMBAT", "DIAM", "BELUM_PERNAH"] as const;

/** Days for which those last spoke who are not complete yet. */
const hariTunggak = (c: Capaian | null) => Object.entries(c?.umur ?? {}).filter(([, isi]) => isi[3] > 0).map(([per]) => per);

/** The freshest report on what a cell still owes; null when it owes nothing. */
function kabarSel(s: Sel, { hariIni, h }: Hari): Keadaan["kabar"] | null {
  if (!s.capaian || s.capaian.unitLapor === 0) return tuntutan(s.ketentuan.kurva, h) > 0 ? "BELUM_PERNAH" : null;
  const terbaru = ekstrem(hariTunggak(s.capaian), 1);
  if (terbaru === null) return null;
  const [usia, hari] = [selisihHari(terbaru, hariIni), ritme(s.ketentuan, h)];
  return usia >= 3 * hari ? "DIAM" : usia > hari ? "TERLAMBAT" : "SEGAR";
}

export function keadaan(sel: readonly Sel[], hari: Hari): Keadaan {
  const buka = sel.filter((s) => sudahBuka(s.ketentuan, hari.h));
  const ada = buka.flatMap((s) => (s.capaian && s.capaian.unitLapor > 0 ? [s.capaian] : []));
  const kabar = buka.flatMap((s) => kabarSel(s, hari) ?? []);
  return {
    perLama: ekstrem(ada.map((c) => c.perLama), -1), perBaru: ekstrem(ada.map((c) => c.perBaru), 1), perTunggak: ekstrem(ada.flatMap(hariTunggak), -1), bendera: ada.reduce((n, c) => n + c.bendera, 0), contoh: ada.some((c) => c.unitContoh > 0),
    estimasi: buka.some((s) => s.butuh.status !== "RESMI"), kabar: kabar.length === 0 ? (ada.length > 0 ? "SEGAR" : "BELUM_PERNAH") : KABAR.find((k) => kabar.includes(k)) ?? "SEGAR",
  };
}

/** Sums cells of several nodes into one (the nation from its provinces: it has no stored row). */
export function jumlahkan(sel: readonly Sel[]): Sel | null {
  const [pertama] = sel;
  if (!pertama) return null;
  const ada = sel.flatMap((s) => (s.capaian ? [s.capaian] : []));
  const tambah = (f: (c: Capaian) => number) => ada.reduce((n, c) => n + f(c), 0);
  const unitLapor = tambah((c) => c.unitLapor);
  const bilaAda = (f: (c: Capaian) => number) => (unitLapor > 0 ? tambah(f) : null);
  const umur: Record<Tanggal, [number, number, number, number]> = {};
  for (const c of ada) for (const [per, [u, t, p, b]] of Object.entries(c.umur)) {
    const [u0, t0, p0, b0] = umur[per] ?? [0, 0, 0, 0];
    umur[per] = [u0 + u, t0 + t, p0 + p, b0 + b];
  }
  const hari = Object.keys(umur).toSorted();
  return {
    ketentuan: pertama.ketentuan, bantahan: sel.flatMap((s) => s.bantahan),
    butuh: { isian: false, penyebut: sel.reduce((n, s) => n + s.butuh.penyebut, 0), unit: sel.reduce((n, s) => n + s.butuh.unit, 0), unitTanpaDasar: sel.reduce((n, s) => n + s.butuh.unitTanpaDasar, 0),
      status: statusTerlemah(sel.map((s) => s.butuh.status)) },
    capaian: ada.length === 0 ? null : {
      unitLapor, unitSah: tambah((c) => c.unitSah), unitContoh: tambah((c) => c.unitContoh), bendera: tambah((c) => c.bendera),
      pembilang: bilaAda((c) => c.pembilang ?? 0), terpenuhi: bilaAda((c) => c.terpenuhi ?? 0), lebih: bilaAda((c) => c.lebih ?? 0), penyebut: tambah((c) => c.penyebut),
      terpenuhiSah: tambah((c) => c.terpenuhiSah), penyebutSah: tambah((c) => c.penyebutSah), umur, perLama: hari[0] ?? null, perBaru: hari.at(-1) ?? null, laporanId: ada[0]?.laporanId ?? "0",
    },
  };
}

/** When the next report is due that keeps the rhythm. */
export const jatuhTempoLapor = (perBaru: Tanggal | null, k: Ketentuan, { hariIni, h }: Hari): Tanggal => (perBaru === null ? hariIni : tambahHari(perBaru, ritme(k, h)));

/** One version of the day of the vote, and since when it is known, in milliseconds since 1970. Hours are wall time of each TPS. */
export type VersiHari = { readonly hari: Tanggal; readonly bukaJam: string; readonly tutupJam: string; readonly padaMs: number };
/** The day as it was known at an instant; before anything was said of it, the first. Null: nothing ever was. */
export const hariDiketahui = (jadwal: readonly VersiHari[], at: Date): VersiHari | null => jadwal.findLast((v) => v.padaMs <= at.getTime()) ?? jadwal[0] ?? null;

/** What a page is about: which election, which place, which instant. Made by pemilihan/queries, carried by every read. */
export type Tinjauan = {
  readonly pemilihan: { readonly id: number; readonly slug: string; readonly nama: string; readonly hari: Tanggal; readonly bukaJam: string; readonly tutupJam: string; readonly keadaan: "PERSIAPAN" | "BERJALAN" | "DITUTUP" | "ARSIP";
    /** Its clock, when it is a rehearsal. */ readonly gladi: JamGladi | null;
    /** Every version of the day of the vote, in the order in which they became known; `hari` and the hours above are those of the instant looked at. */
    readonly jadwal: readonly VersiHari[];
    /** The roots that take part at the instant looked at, as far as they are this place, above it or below it. */ readonly peserta: readonly string[] };
  readonly wilayah: { readonly id: number; readonly kode: string; readonly nama: string; readonly namaLengkap: string; readonly tingkat: number; readonly zona: "WIB" | "WITA" | "WIT"; readonly provinsiId: number;
    /** What its children are called together: "Kabupaten/kota", "Distrik". */ readonly sebutanAnak: string };
  /** Null: now. */
  readonly pada: Date | null;
  /** The instant looked at: `pada`, or now. */
  readonly saat: Date;
  readonly hari: Hari;
};

/** Enough of it to say which election, and that it is a rehearsal. */
export type Bertanda = { readonly pemilihan: Pick<Tinjauan["pemilihan"], "slug" | "nama" | "gladi">; readonly wilayah: Pick<Tinjauan["wilayah"], "zona"> };

/** No more laporan; what there is can be read, and facts may still be adopted. */
export const sudahTutup = ({ keadaan: k }: Pick<Tinjauan["pemilihan"], "keadaan">) => k === "DITUTUP" || k === "ARSIP";

/** The same place and election at an earlier instant, by the calendar of then and the day of the vote as known then. */
export function tinjauanPada(t: Tinjauan, at: Date): Tinjauan {
  const { hari, bukaJam, tutupJam } = hariDiketahui(t.pemilihan.jadwal, at) ?? t.pemilihan;
  return { ...t, pemilihan: { ...t.pemilihan, hari, bukaJam, tutupJam }, pada: at, saat: at, hari: { hariIni: tanggal(at, t.wilayah.zona), h: hRelatif(hari, at, t.wilayah.zona) } };
}

// Without I, L, O, U: nothing that is misread aloud or on paper.
const HURUF_RESI = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Receipt of a laporan: province, its number in the province's chain, and four signs of its hash. "15-412-7KQ3". */
export function nomorResi(provinsiKode: string, urut: string, hashHex: string): string {
  const bit = Number.parseInt(hashHex.slice(0, 5), 16);
  return `${provinsiKode}-${urut}-${[15, 10, 5, 0].map((geser) => HURUF_RESI[(bit >> geser) & 31]).join("")}`;
}

export function bacaResi(text: string): { readonly provinsiKode: string; readonly urut: string; readonly sidik: string } | null {
  const [, provinsiKode, urut, sidik] = /^(\d{2})-([1-9]\d{0,17})-([0-9A-HJKMNP-TV-Z]{4})$/.exec(text.trim().toUpperCase()) ?? [];
  return provinsiKode && urut && sidik ? { provinsiKode, urut, sidik } : null;
}
