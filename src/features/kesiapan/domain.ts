import { leluhur } from "@/features/wilayah/domain";
import { type Batas, batas, type Gabungan, gabung, gabungIndikator, type Hari, hariTertinggal, keadaan, type Ketentuan, type Sel, share, statusNilai, type Status, sudahBuka, terhadapKurva, tuntutan } from "@/features/capaian/domain";
import { permil } from "@/lib/format";
import { ratio } from "@/lib/ratio";

export type BobotAspek = { readonly kode: string; readonly nama: string; readonly bobot: number };
export type AspekTerhitung = BobotAspek & { readonly gabungan: Gabungan; readonly sel: readonly Sel[] };
export type Indeks = { readonly gabungan: Gabungan; readonly aspek: readonly AspekTerhitung[] };

/**
 * The readiness index of one place (version 1): an aspek is the weighted mean of its open indikator against their curves; the index is
 * the weighted mean of the aspek. A place uses its own rolled-up sums, not the mean of its children. Aspek that are not open anywhere
 * here do not count.
 */
export function hitungIndeks(aspek: readonly BobotAspek[], sel: readonly Sel[], hari: Hari): Indeks {
  const terhitung = aspek.map((a) => {
    const milik = sel.filter((s) => s.ketentuan.aspek === a.kode);
    return { ...a, sel: milik, gabungan: gabungIndikator(milik, hari, "kurva") };
  });
  const penuh: Batas = { bawah: 0, atas: 1 };
  return {
    aspek: terhitung,
    gabungan: gabung(terhitung.filter((a) => a.gabungan.bobotTerbuka > 0).map((a) => ({ bobot: a.bobot, nilai: a.gabungan.share, batas: a.gabungan.batas ?? penuh }))),
  };
}

// ── Why the index is what it is ───────────────────────────────────────────────────────────────────────────────
const SATU_POIN = 0.01;

/**
 * One aspek's part of the index, and what one more percentage point of it would add; as shares of the index. Null: it has no data. `sumbanganPermil`: the part
 * as it is shown, so that the parts shown make the index shown.
 */
export type UraianAspek = BobotAspek & { readonly share: number | null; readonly terbuka: boolean; readonly sumbangan: number | null; readonly sumbanganPermil: number | null; readonly perPoin: number | null };
/** What one more percent of its final need, today, would add to the index: nothing when it is at or above its curve. */
export type UraianIndikator = { readonly ketentuan: Ketentuan; readonly share: number; readonly perPoin: number };

/** Whole numbers for the parts that make up the whole exactly: each cut, and what is left given one by one to those that lost most by it. */
export function bagiHabis(bagian: readonly number[], jumlah: number): readonly number[] {
  const potong = bagian.map(Math.floor);
  const sisa = jumlah - potong.reduce((a, n) => a + n, 0);
  const urut = bagian.map((n, i) => ({ i, hilang: n - Math.floor(n) })).toSorted((a, b) => b.hilang - a.hilang || a.i - b.i);
  const dapat = new Set(urut.slice(0, Math.max(0, sisa)).map((x) => x.i));
  return potong.map((n, i) => n + Number(dapat.has(i)));
}

export function uraikanIndeks({ gabungan, aspek }: Indeks, { h }: Hari): { readonly aspek: readonly UraianAspek[]; readonly indikator: readonly UraianIndikator[] } {
  const porsi = (bobot: number, dari: number) => ratio(bobot, dari) ?? 0;
  const menurutDampak = <T extends { readonly perPoin: number | null }>(semua: readonly T[]) => semua.toSorted((a, b) => (b.perPoin ?? -1) - (a.perPoin ?? -1));
  const sumbangan = aspek.flatMap(({ kode, bobot, gabungan: { share: nilai } }) => (nilai === null ? [] : [{ kode, nilai: porsi(bobot, gabungan.bobotBerdata) * nilai }]));
  const tampil = bagiHabis(sumbangan.map((s) => s.nilai * 1000), permil(gabungan.share ?? 0));
  return {
    aspek: menurutDampak(aspek.map(({ kode, nama, bobot, gabungan: { share: nilai, bobotTerbuka } }) => {
      const ke = sumbangan.findIndex((s) => s.kode === kode);
      return { kode, nama, bobot, share: nilai, terbuka: bobotTerbuka > 0, sumbangan: sumbangan[ke]?.nilai ?? null, sumbanganPermil: tampil[ke] ?? null,
        perPoin: nilai === null ? null : porsi(bobot, gabungan.bobotBerdata) * Math.min(SATU_POIN, 1 - nilai) };
    })),
    indikator: menurutDampak(aspek.flatMap((a) => a.sel.flatMap(({ ketentuan, capaian }) => {
      const nilai = share(capaian);
      if (nilai === null || !sudahBuka(ketentuan, h)) return [];
      const naik = terhadapKurva(Math.min(1, nilai + SATU_POIN), ketentuan.kurva, h) - terhadapKurva(nilai, ketentuan.kurva, h);
      return [{ ketentuan, share: nilai, perPoin: porsi(a.bobot, gabungan.bobotBerdata) * porsi(ketentuan.bobot, a.gabungan.bobotBerdata) * naik }];
    }))),
  };
}

/** An aspek is as many days behind as its furthest-behind open indikator: days of unlike curves have no mean. Security detail is never named. */
export function tertinggal(sel: readonly Sel[], { h }: Hari): { readonly hari: number; readonly ketentuan: Ketentuan } | null {
  return sel.reduce<{ hari: number; ketentuan: Ketentuan } | null>((a, { ketentuan, capaian }) => {
    const nilai = share(capaian);
    if (nilai === null || ketentuan.terbatas || !sudahBuka(ketentuan, h)) return a;
    const hari = hariTertinggal(nilai, ketentuan.kurva, h) ?? 0;
    return hari > (a?.hari ?? 0) ? { hari, ketentuan } : a;
  }, null);
}

// ── The governor's four questions ─────────────────────────────────────────────────────────────────────────────
export type KunciPertanyaan = "dpt" | "logistik" | "kpps" | "keamanan";
export type Jawaban = "YA" | "BELUM" | "BELUM_DIKETAHUI" | "BELUM_WAKTUNYA";
export type Tempat = { readonly kode: string; readonly nama: string; readonly sel: readonly Sel[] };
export type Pertanyaan = {
  readonly kunci: KunciPertanyaan; readonly aspek: string;
  /** Only these indikator; null: all of the aspek. `lengkap`: "final" and "complete" mean all of what is demanded, not the threshold. */
  readonly indikator: readonly string[] | null; readonly lengkap: boolean;
};
export const PERTANYAAN: readonly Pertanyaan[] = [
  { kunci: "dpt", aspek: "dpt", indikator: ["dpt.ditetapkan"], lengkap: true }, { kunci: "logistik", aspek: "logistik", indikator: null, lengkap: false },
  { kunci: "kpps", aspek: "petugas", indikator: ["petugas.kpps-dilantik", "petugas.kpps-dilatih"], lengkap: true }, { kunci: "keamanan", aspek: "keamanan", indikator: null, lengkap: false },
];

/** One cell as it bears on a question: reached for certain, missed for certain, or either. Days behind its curve, by what is known. */
type Bagian = { readonly tempat: Tempat; readonly sel: Sel; readonly putusan: "YA" | "BELUM" | "BELUM_DIKETAHUI"; readonly hari: number; readonly terhadapKurva: number };
export type HasilPertanyaan = {
  readonly pertanyaan: Pertanyaan; readonly jawaban: Jawaban;
  /** How bad it is, for the shape: of a BELUM by the worst cell. */
  readonly status: Status;
  /** The cell that decides: the worst of the worst place. Null: nothing has opened, or all is well. */
  readonly sebab: { readonly tempat: Tempat; readonly sel: Sel; readonly hari: number } | null;
  /** Places that answer likewise, of how many that were asked. */
  readonly seperti: number; readonly tempat: number;
  /** People wanting of the place itself, of the indikator that decides (KPPS). Null: not a question of people, or not known. */
  readonly kurang: number | null;
  /** Cells of the place itself that the question is about. */
  readonly sel: readonly Sel[];
  /** Day relative to the vote on which it first opens. */
  readonly bukaH: number | null;
  /** Whom to ring about what, best first. */
  readonly hubungi: readonly { readonly kode: string; readonly aspek: string }[];
};

const DEKAT = 1e-9;

function timbang(tempat: Tempat, sel: Sel, lengkap: boolean, hari: Hari): Bagian {
  const { ketentuan: k } = sel;
  const ambang = lengkap ? 1 : k.ambangSiap / 1000;
  const b = batas(sel, hari);
  const nilai = share(sel.capaian) ?? b.bawah;
  const putusan = terhadapKurva(b.bawah, k.kurva, hari.h) + DEKAT >= ambang ? "YA" : terhadapKurva(b.atas, k.kurva, hari.h) + DEKAT < ambang ? "BELUM" : "BELUM_DIKETAHUI";
  return { tempat, sel, putusan, hari: hariTertinggal(nilai, k.kurva, hari.h) ?? 0, terhadapKurva: terhadapKurva(nilai, k.kurva, hari.h) };
}

/** Furthest behind first, then the least of what is asked. Detail that may not be shown speaks only when nothing else does. */
const terburuk = (a: Bagian, b: Bagian) => Number(a.sel.ketentuan.terbatas) - Number(b.sel.ketentuan.terbatas) || b.hari - a.hari || a.terhadapKurva - b.terhadapKurva || a.sel.ketentuan.id - b.sel.ketentuan.id;
/** Of what is not known: who has fallen silent before who has never spoken, then whoever may be furthest behind. */
const palingGelap = (hari: Hari) => (a: Bagian, b: Bagian) => {
  const bisu = (x: Bagian) => Number((x.sel.capaian?.unitLapor ?? 0) === 0 || keadaan([x.sel], hari).kabar !== "DIAM");
  return bisu(a) - bisu(b) || terburuk(a, b);
};

/** YA only when it holds though all that is missing were nothing; BELUM only when it fails though all that is missing were there. */
export function jawab(p: Pertanyaan, sendiri: Tempat, anak: readonly Tempat[], hari: Hari): HasilPertanyaan {
  const milik = (w: Tempat) => w.sel.filter((s) => s.ketentuan.aspek === p.aspek && (p.indikator === null || p.indikator.includes(s.ketentuan.kode)));
  const bagian = (w: Tempat) => milik(w).filter((s) => sudahBuka(s.ketentuan, hari.h) && tuntutan(s.ketentuan.kurva, hari.h) > 0).map((s) => timbang(w, s, p.lengkap, hari));
  const [atas, bawah] = [bagian(sendiri), anak.map(bagian).filter((b) => b.length > 0)];
  const semua = [...atas, ...bawah.flat()];
  const ditanya = [sendiri, ...anak].flatMap(milik);
  const jawaban: Jawaban = ditanya.length === 0 ? "BELUM_DIKETAHUI" : semua.length === 0 ? "BELUM_WAKTUNYA" : (["BELUM", "BELUM_DIKETAHUI"] as const).find((j) => semua.some((b) => b.putusan === j)) ?? "YA";
  // Where the question names its indikator, the first one decides: people who are not there cannot be trained.
  const giliran = ({ sel }: Bagian) => p.indikator?.indexOf(sel.ketentuan.kode) ?? 0;
  const urut = jawaban === "BELUM_DIKETAHUI" ? palingGelap(hari) : terburuk;
  const penyebab = semua.filter((b) => b.putusan === jawaban).toSorted((a, b) => giliran(a) - giliran(b) || urut(a, b));
  // A child says more than the sum it is part of.
  const sebab = jawaban === "YA" ? null : penyebab.find((b) => b.tempat !== sendiri) ?? penyebab[0] ?? null;
  const buka = ditanya.map((s) => s.ketentuan.bukaH);
  return {
    pertanyaan: p, jawaban, sebab: sebab && { tempat: sebab.tempat, sel: sebab.sel, hari: sebab.hari }, seperti: new Set(penyebab.filter((b) => b.tempat !== sendiri || bawah.length === 0).map((b) => b.tempat.kode)).size,
    tempat: Math.max(1, bawah.length), status: statusJawaban(jawaban, sebab), kurang: jawaban === "BELUM" && p.kunci === "kpps" && sebab ? kekurangan(sebab, sendiri, hari) : null, sel: milik(sendiri), bukaH: buka.length > 0 ? Math.min(...buka) : null,
    hubungi: [...(sebab ? [{ kode: sebab.tempat.kode, aspek: p.aspek }] : []), ...[sendiri.kode, ...leluhur(sendiri.kode).toReversed()].map((kode) => ({ kode, aspek: p.aspek }))],
  };
}

function statusJawaban(jawaban: Jawaban, sebab: Bagian | null): Status {
  if (jawaban === "YA") return "SIAP";
  if (jawaban === "BELUM_WAKTUNYA") return jawaban;
  if (jawaban === "BELUM_DIKETAHUI" || sebab === null) return "BELUM_ADA_DATA";
  // A whole day behind is critical whatever the percentage; short of all by less is a warning, though it may pass a threshold.
  return sebab.hari >= 1 ? "KRITIS" : statusNilai(Math.min(sebab.terhadapKurva, (sebab.sel.ketentuan.ambangSiap - 1) / 1000), sebab.sel.ketentuan);
}

/** Need minus present at the place itself; null while not all of it is demanded, somebody there has not reported, or the need is not known. */
function kekurangan({ sel: { ketentuan } }: Bagian, sendiri: Tempat, { h }: Hari): number | null {
  const s = sendiri.sel.find((x) => x.ketentuan.id === ketentuan.id);
  if (tuntutan(ketentuan.kurva, h) < 1 || !s?.capaian || s.butuh.unitTanpaDasar > 0 || s.capaian.unitLapor < s.butuh.unit || s.capaian.terpenuhi === null) return null;
  return s.butuh.penyebut - s.capaian.terpenuhi;
}

export const empatPertanyaan = (sendiri: Tempat, anak: readonly Tempat[], hari: Hari): readonly HasilPertanyaan[] => PERTANYAAN.map((p) => jawab(p, sendiri, anak, hari));
