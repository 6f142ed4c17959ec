import { formatDesimal, parseDesimal } from "@/lib/format";
import { fail, ok, type Result } from "@/lib/result";

/** Rows of a version as the database names them: what is published is exactly what was read, with the changes over it. */
export type AspekRow = { readonly aspek_kode: string; readonly bobot: number };
export type AturanRow = { readonly kode: string; readonly rumus: string; readonly faktor_pembilang: number; readonly faktor_penyebut: number; readonly jenis_fakta: string | null; readonly uraian: string; readonly sumber: string; readonly status: string };
export type Titik = readonly [h: number, permille: number];
export type IndikatorRow = {
  readonly indikator_id: number; readonly aturan_kode: string; readonly tingkat: number; readonly pemilik: string; readonly bobot: number; readonly buka_h: number; readonly jatuh_tempo_h: number; readonly kurva: readonly Titik[];
  readonly ritme_hari: number; readonly ritme_rapat_hari: number; readonly ritme_rapat_sejak_h: number; readonly ambang_siap: number; readonly ambang_perhatian: number; readonly batas_keras: boolean; readonly terbatas: boolean;
};
export type IsiKatalog = { readonly aspek: readonly AspekRow[]; readonly aturan: readonly AturanRow[]; readonly indikator: readonly IndikatorRow[] };

type Ubahan<T> = Readonly<Record<string, Partial<T>>>;
/** What a draft holds: per key only the fields that differ from the version it stands on. */
export type Draf = { readonly aspek: Ubahan<AspekRow>; readonly aturan: Ubahan<AturanRow>; readonly indikator: Ubahan<IndikatorRow> };
export type Bagian = keyof Draf;
export const DRAF_KOSONG: Draf = { aspek: {}, aturan: {}, indikator: {} };

const kunciAspek = (r: AspekRow) => r.aspek_kode;
const kunciAturan = (r: AturanRow) => r.kode;
const kunciIndikator = (r: IndikatorRow) => String(r.indikator_id);

const sama = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const timpa = <T extends object>(rows: readonly T[], kunci: (r: T) => string, ubahan: Ubahan<T>) => rows.map((r) => ({ ...r, ...ubahan[kunci(r)] }));

/** The version that the draft would make. */
export const terapkanDraf = (isi: IsiKatalog, d: Draf): IsiKatalog =>
  ({ aspek: timpa(isi.aspek, kunciAspek, d.aspek), aturan: timpa(isi.aturan, kunciAturan, d.aturan), indikator: timpa(isi.indikator, kunciIndikator, d.indikator) });

/** Of new values only those that differ; a value set back to what stands leaves the draft. */
function saring<T extends object>(rows: readonly T[], kunci: (r: T) => string, lama: Ubahan<T>, baru: Ubahan<T>): Ubahan<T> {
  return Object.fromEntries(rows.flatMap((r) => {
    const gabung = { ...lama[kunci(r)], ...baru[kunci(r)] } as Partial<T>;
    const beda = Object.entries(gabung).filter(([k, v]) => v !== undefined && !sama(v, r[k as keyof T]));
    return beda.length > 0 ? [[kunci(r), Object.fromEntries(beda) as Partial<T>]] : [];
  }));
}

export const gabungDraf = (isi: IsiKatalog, lama: Draf, baru: Partial<Draf>): Draf => ({
  aspek: saring(isi.aspek, kunciAspek, lama.aspek, baru.aspek ?? {}), aturan: saring(isi.aturan, kunciAturan, lama.aturan, baru.aturan ?? {}), indikator: saring(isi.indikator, kunciIndikator, lama.indikator, baru.indikator ?? {}),
});

/** Every changed value between two versions of the same rows: of what, which field, from what to what. */
export type Beda = { readonly bagian: Bagian; readonly kunci: string; readonly bidang: string; readonly lama: unknown; readonly baru: unknown };
export function bedaIsi(lama: IsiKatalog, baru: IsiKatalog): readonly Beda[] {
  const dari = <T extends object>(bagian: Bagian, dulu: readonly T[], kini: readonly T[], kunci: (r: T) => string) => {
    const menurutKunci = new Map(dulu.map((r) => [kunci(r), r]));
    return kini.flatMap((r) => Object.entries(r).flatMap(([bidang, nilai]): Beda[] => {
      const d = menurutKunci.get(kunci(r));
      return d && !sama(d[bidang as keyof T], nilai) ? [{ bagian, kunci: kunci(r), bidang, lama: d[bidang as keyof T], baru: nilai }] : [];
    }));
  };
  return [...dari("aspek", lama.aspek, baru.aspek, kunciAspek), ...dari("aturan", lama.aturan, baru.aturan, kunciAturan), ...dari("indikator", lama.indikator, baru.indikator, kunciIndikator)];
}
export const bedaDraf = (isi: IsiKatalog, d: Draf) => bedaIsi(isi, terapkanDraf(isi, d));

/** Does this change ask for another need, or only weigh, time or word the same one anew? */
export const mengubahKebutuhan = ({ bagian, bidang }: Pick<Beda, "bagian" | "bidang">) =>
  (bagian === "aturan" && bidang !== "uraian" && bidang !== "sumber") || (bagian === "indikator" && (bidang === "aturan_kode" || bidang === "tingkat"));

/** Rules whose need a draft would make another one: their factor and status as it would be. */
export function faktorBaru(isi: IsiKatalog, d: Draf): Readonly<Record<string, readonly [pembilang: number, penyebut: number, status: string]>> {
  const kena = new Set(bedaDraf(isi, d).filter(mengubahKebutuhan).map((b) => b.kunci));
  return Object.fromEntries(terapkanDraf(isi, d).aturan.filter((a) => kena.has(a.kode)).map((a) => [a.kode, [a.faktor_pembilang, a.faktor_penyebut, a.status]]));
}

/** After the vote the formula stays as it was. */
export const katalogTertutup = (keadaan: "PERSIAPAN" | "BERJALAN" | "DITUTUP" | "ARSIP") => keadaan === "DITUTUP" || keadaan === "ARSIP";

export type KatalogError =
  | { readonly tag: "BOBOT_NOL" } | { readonly tag: "ASPEK_HAMPA"; readonly kunci: string } | { readonly tag: "JENDELA"; readonly kunci: string } | { readonly tag: "AMBANG"; readonly kunci: string } | { readonly tag: "KURVA"; readonly kunci: string };

const naik = (kurva: readonly Titik[]) => kurva.length >= 2 && kurva.every(([h, p], i) => p >= 0 && p <= 1000 && (i === 0 || (h > (kurva[i - 1]?.[0] ?? h) && p >= (kurva[i - 1]?.[1] ?? p))));

/** What a version must hold to mean anything. Thresholds and curves in permille, days relative to the vote. */
export function periksaKatalog(isi: IsiKatalog, aspekIndikator: ReadonlyMap<number, string>): Result<null, KatalogError> {
  if (isi.aspek.every((a) => a.bobot === 0)) return fail({ tag: "BOBOT_NOL" });
  for (const i of isi.indikator) {
    const kunci = kunciIndikator(i);
    if (i.buka_h > i.jatuh_tempo_h) return fail({ tag: "JENDELA", kunci });
    if (i.ambang_perhatian <= 0 || i.ambang_perhatian > i.ambang_siap || i.ambang_siap > 1000) return fail({ tag: "AMBANG", kunci });
    if (!naik(i.kurva)) return fail({ tag: "KURVA", kunci });
  }
  // An aspek without indikator never opens and asks nothing; one whose indikator all weigh nothing would be open and empty.
  const hampa = isi.aspek.find((a) => {
    const milik = isi.indikator.filter((i) => aspekIndikator.get(i.indikator_id) === a.aspek_kode);
    return a.bobot > 0 && milik.length > 0 && milik.every((i) => i.bobot === 0);
  });
  return hampa ? fail({ tag: "ASPEK_HAMPA", kunci: hampa.aspek_kode }) : ok(null);
}

/** "H-60 0; H-21 100": day and percent, in order. */
export const formatKurva = (kurva: readonly Titik[]) => kurva.map(([h, p]) => `H${h < 0 ? "-" : "+"}${Math.abs(h)} ${formatDesimal(p / 10)}`).join("; ");

/** The same as typed; null when it cannot be read as points of day and percent. */
export function parseKurva(text: string): readonly Titik[] | null {
  const titik = text.split(";").map((t) => t.trim()).filter((t) => t !== "").map((t): Titik | null => {
    const [, tanda, hari, persen] = /^H\s*([-−+]?)\s*(\d{1,3})\s+([\d,]+)\s*%?$/i.exec(t) ?? [];
    const p = persen === undefined ? null : parseDesimal(persen);
    return hari === undefined || p === null ? null : [(tanda === "+" || hari === "0" ? 1 : -1) * Number(hari) || 0, Math.round(p * 10)];
  });
  return titik.length > 0 && titik.every((t) => t !== null) ? titik : null;
}

const FAKTOR_TERBESAR = 2 ** 31 - 1;
/** A factor as typed ("1,025") as a fraction of whole numbers; null when it is not a positive number, or has more digits than are kept. */
export function parseFaktor(text: string): readonly [pembilang: number, penyebut: number] | null {
  const n = parseDesimal(text);
  if (n === null || n <= 0 || n > 1_000_000) return null;
  const desimal = text.split(",")[1]?.trim().length ?? 0;
  const pembilang = Math.round(n * 10 ** desimal);
  return pembilang > FAKTOR_TERBESAR ? null : [pembilang, 10 ** desimal];
}
export const formatFaktor = (r: Pick<AturanRow, "faktor_pembilang" | "faktor_penyebut">) => formatDesimal(r.faktor_pembilang / r.faktor_penyebut, 6);
