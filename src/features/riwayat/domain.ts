import { type Capaian, gabung, gabungIndikator, type Hari, menurutJadwal, type Sel, sudahBuka, tuntutan } from "@/features/capaian/domain";
import { type BobotAspek, hitungIndeks } from "@/features/kesiapan/domain";
import { selisihHari, type Tanggal, tambahHari } from "@/lib/waktu";

/** What stood then, on the need of now. Exact at an entry unit; above it what was met is kept and the base moves in proportion. */
export function nyatakanUlang(lalu: readonly Sel[], kini: readonly Sel[]): readonly Sel[] {
  const dulu = new Map(lalu.map((s) => [s.ketentuan.id, s]));
  return kini.map((s) => {
    const d = dulu.get(s.ketentuan.id);
    return { ...s, capaian: d ? diAtas(d, s) : null };
  });
}

function diAtas({ butuh: lama, capaian: c }: Sel, { butuh: baru }: Sel): Capaian | null {
  if (!c || c.terpenuhi === null || lama.unitTanpaDasar > 0 || baru.unitTanpaDasar > 0 || lama.penyebut === 0 || lama.penyebut === baru.penyebut) return c;
  const penyebut = Math.round((c.penyebut * baru.penyebut) / lama.penyebut);
  return { ...c, penyebut, terpenuhi: Math.min(baru.isian ? c.pembilang ?? 0 : c.terpenuhi, penyebut) };
}

/** What stood then, on the need of then, as it is weighed and judged now; timed by the schedule of then, or of now. */
function menurutRumus(lalu: readonly Sel[], kini: readonly Sel[], jadwal: "lalu" | "kini"): readonly Sel[] {
  const sekarang = new Map(kini.map((s) => [s.ketentuan.id, s.ketentuan]));
  return lalu.map((s) => {
    const k = sekarang.get(s.ketentuan.id);
    return k ? { ...s, ketentuan: jadwal === "kini" ? k : menurutJadwal(k, s.ketentuan.jadwal ?? null) } : s;
  });
}

/** That day, counted from the day of the vote as it is known now. */
const menurutHari = (lalu: Hari, kini: Hari): Hari => ({ ...lalu, h: kini.h - selisihHari(lalu.hariIni, kini.hariIni) });

/** Indikator of which the base is another one now. */
export const berubahDasar = (lalu: readonly Sel[], kini: readonly Sel[]) => {
  const dulu = new Map(lalu.map((s) => [s.ketentuan.id, s]));
  return kini.flatMap((s) => {
    const d = dulu.get(s.ketentuan.id);
    return d && (d.butuh.penyebut !== s.butuh.penyebut || d.butuh.unitTanpaDasar !== s.butuh.unitTanpaDasar) ? [{ ketentuan: s.ketentuan, dari: d.butuh, ke: s.butuh }] : [];
  });
};

/** Why a share differs between two instants, in shares: another formula, a shifted schedule, the base restated, the curve asking more, and what was reported. They sum to `selisih`. */
export type Sebab = { readonly selisih: number; readonly rumus: number; readonly jadwal: number; readonly dinyatakanUlang: number; readonly tuntutan: number; readonly laporan: number };
type Ukur = (sel: readonly Sel[], hari: Hari) => number | null;

/** One step at a time, so that progress, restatement, another schedule and another formula never mix; each instant by the formula in force then (`ukur`: then, now). Null: one of the instants has no figure. */
export function bandingkan([dulu, sekarang]: readonly [Ukur, Ukur], lalu: { readonly sel: readonly Sel[]; readonly hari: Hari }, kini: { readonly sel: readonly Sel[]; readonly hari: Hari }): Sebab | null {
  const ulang = nyatakanUlang(lalu.sel, kini.sel);
  const hariLalu = menurutHari(lalu.hari, kini.hari);
  const [awal, rumus, jadwal, dasar, kurva, akhir] = [dulu(lalu.sel, lalu.hari), sekarang(menurutRumus(lalu.sel, kini.sel, "lalu"), lalu.hari), sekarang(menurutRumus(lalu.sel, kini.sel, "kini"), hariLalu),
    sekarang(ulang, hariLalu), sekarang(ulang, kini.hari), sekarang(kini.sel, kini.hari)];
  if (awal === null || rumus === null || jadwal === null || dasar === null || kurva === null || akhir === null) return null;
  return { selisih: akhir - awal, rumus: rumus - awal, jadwal: jadwal - rumus, dinyatakanUlang: dasar - jadwal, tuntutan: kurva - dasar, laporan: akhir - kurva };
}

export const ukurIndeks = (aspek: readonly BobotAspek[]): Ukur => (sel, hari) => hitungIndeks(aspek, sel, hari).gabungan.share;
export const ukurAspek = (kode: string): Ukur => (sel, hari) => gabungIndikator(sel.filter((s) => s.ketentuan.aspek === kode), hari, "kurva").share;

// ── By the day for which figures speak ────────────────────────────────────────────────────────────────────────
/** What a day of `per` changed at a place: units that spoke for the first time, and the change of Σmin(n,m) and of Σm. */
export type Geser = { readonly indikatorId: number; readonly per: Tanggal; readonly unit: number; readonly terpenuhi: number; readonly penyebut: number };

/** The cells as true on each of these days (rising): the changes up to it, added up. */
export function selPer(sel: readonly Sel[], geser: readonly Geser[], hari: readonly Tanggal[]): readonly (readonly Sel[])[] {
  return hari.map((h) => sel.map((s) => {
    const milik = geser.filter((g) => g.indikatorId === s.ketentuan.id && g.per <= h);
    const jumlah = (f: (g: Geser) => number) => milik.reduce((n, g) => n + f(g), 0);
    const [unitLapor, terpenuhi] = [jumlah((g) => g.unit), jumlah((g) => g.terpenuhi)];
    const capaian: Capaian | null = unitLapor === 0 ? null : { unitLapor, unitSah: 0, unitContoh: s.capaian?.unitContoh ?? 0, bendera: 0, pembilang: terpenuhi, terpenuhi, lebih: 0, penyebut: jumlah((g) => g.penyebut),
      terpenuhiSah: 0, penyebutSah: 0, umur: {}, perLama: h, perBaru: h, laporanId: "0" };
    return { ...s, capaian };
  }));
}

/** One day of the trend: of the final need against what the curves ask of it, and the index. */
export type Titik = { readonly target: number | null; readonly nyata: number | null; readonly terhadapKurva: number | null; readonly tercapai: number; readonly berdata: number };

const target = (sel: readonly Sel[], h: number) => {
  const buka = sel.filter((s) => sudahBuka(s.ketentuan, h));
  const bobot = buka.reduce((n, s) => n + s.ketentuan.bobot, 0);
  return bobot === 0 ? null : buka.reduce((n, s) => n + s.ketentuan.bobot * tuntutan(s.ketentuan.kurva, h), 0) / bobot;
};

export function titikAspek(kode: string, sel: readonly Sel[], hari: Hari): Titik {
  const milik = sel.filter((s) => s.ketentuan.aspek === kode);
  const akhir = gabungIndikator(milik, hari, "akhir");
  return { target: target(milik, hari.h), nyata: akhir.share, terhadapKurva: gabungIndikator(milik, hari, "kurva").share, tercapai: akhir.bobotTercapai, berdata: akhir.bobotBerdata };
}

/** The whole: the weighted mean of its aspek, as the index is. */
export function titikIndeks(aspek: readonly BobotAspek[], sel: readonly Sel[], hari: Hari): Titik {
  const titik = aspek.map((a) => ({ bobot: a.bobot, ...titikAspek(a.kode, sel, hari) }));
  const rata = (f: (t: Titik) => number | null) => gabung(titik.filter((t) => t.target !== null).map((t) => ({ bobot: t.bobot, nilai: f(t), batas: { bawah: 0, atas: 1 } })));
  const nyata = rata((t) => t.nyata);
  return { target: rata((t) => t.target).share, nyata: nyata.share, terhadapKurva: hitungIndeks(aspek, sel, hari).gabungan.share, tercapai: nyata.bobotTercapai, berdata: nyata.bobotBerdata };
}

/** The days between which the slider moves: from the first entry, at most a year back, to today. */
export function hariGeser(awal: Tanggal, hariIni: Tanggal): readonly Tanggal[] {
  const banyak = Math.min(365, Math.max(0, selisihHari(awal, hariIni)));
  return Array.from({ length: banyak + 1 }, (_, i) => tambahHari(hariIni, i - banyak));
}
