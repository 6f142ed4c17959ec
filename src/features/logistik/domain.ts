import { type Hari, type Ketentuan, ritme, type Sel, share, sudahBuka } from "@/features/capaian/domain";
import { fail, ok, type Result } from "@/lib/result";
import { selisihHari, type Tanggal } from "@/lib/waktu";

/** The way of the goods. An item passes only those of these stages that have an indikator for it. */
export const TAHAP = ["diterima", "sortir", "dikemas", "ke-ppk", "ke-pps", "di-tps", "kembali"] as const;
export type KodeTahap = (typeof TAHAP)[number];

/** One item: an article, and for ballots of which kontes. */
export const kunciBarang = (k: Pick<Ketentuan, "barang" | "jenisKontes">) => `${k.barang}${k.jenisKontes ? `.${k.jenisKontes}` : ""}`;

/** One row of the form: the rule, the need and the standing value of an entry unit. */
export type BarisIsian = { readonly sel: Sel; readonly terakhir: number | null; readonly laporanId: string | null };

export type AngkaDiajukan = { readonly indikatorId: number; readonly pembilang: number; readonly alasan: string | null };
/** Why a figure needs a reason. TAHAP: more than the stage before has; SESUDAH: less than the stage after has; LEBIH: more than the need; TURUN: less than reported before. */
export type Sebab = "TAHAP" | "SESUDAH" | "LEBIH" | "TURUN";
export type AngkaDiperiksa = AngkaDiajukan & { readonly sebab: readonly Sebab[]; readonly batas: number | null; readonly bendera: boolean };

export type LaporanError =
  | { readonly tag: "BELUM_TERJADI" } | { readonly tag: "TIDAK_DIKENAL"; readonly indikatorId: number } | { readonly tag: "BELUM_BUKA"; readonly indikatorId: number }
  | { readonly tag: "MUSTAHIL"; readonly baris: readonly { readonly indikatorId: number; readonly batas: number }[] }
  | { readonly tag: "PERLU_ALASAN"; readonly baris: readonly { readonly indikatorId: number; readonly sebab: readonly Sebab[]; readonly batas: number | null; readonly sesudah: number | null; readonly butuh: number | null; readonly terakhir: number | null }[] };

const urutan = (k: Pick<Ketentuan, "tahap">) => TAHAP.indexOf(k.tahap as KodeTahap);

/** The same item's nearest stages before and after this one, of those this unit enters. The way back is no stage of the way out. */
export function tetangga(baris: readonly BarisIsian[], k: Ketentuan): { readonly sebelum: BarisIsian | null; readonly sesudah: BarisIsian | null } {
  const sama = baris.filter((b) => kunciBarang(b.sel.ketentuan) === kunciBarang(k) && b.sel.ketentuan.tahap !== "kembali" && k.tahap !== "kembali").toSorted((a, b) => urutan(a.sel.ketentuan) - urutan(b.sel.ketentuan));
  return { sebelum: sama.filter((b) => urutan(b.sel.ketentuan) < urutan(k)).at(-1) ?? null, sesudah: sama.find((b) => urutan(b.sel.ketentuan) > urutan(k)) ?? null };
}

/**
 * A laporan against what is already known. Impossible in itself (n > m where m is a hard limit, a day that has not come, a stage that
 * has not opened): refused. Contradicting another figure: kept only with a reason. What exceeds the stage before is flagged: both
 * figures cannot be true. A surplus or a fall is a fact that wants its reason, not a contradiction.
 */
export function periksaLaporan(baris: readonly BarisIsian[], angka: readonly AngkaDiajukan[], per: Tanggal, hari: Hari): Result<readonly AngkaDiperiksa[], LaporanError> {
  if (per > hari.hariIni) return fail({ tag: "BELUM_TERJADI" });
  const menurutId = new Map(baris.map((b) => [b.sel.ketentuan.id, b]));
  const diajukan = new Map(angka.map((a) => [a.indikatorId, a.pembilang]));
  const mustahil: { indikatorId: number; batas: number }[] = [];
  const tanpaAlasan: { indikatorId: number; sebab: readonly Sebab[]; batas: number | null; sesudah: number | null; butuh: number | null; terakhir: number | null }[] = [];
  const hasil: AngkaDiperiksa[] = [];
  for (const a of angka) {
    const b = menurutId.get(a.indikatorId);
    if (!b) return fail({ tag: "TIDAK_DIKENAL", indikatorId: a.indikatorId });
    if (!sudahBuka(b.sel.ketentuan, hari.h)) return fail({ tag: "BELUM_BUKA", indikatorId: a.indikatorId });
    const butuh = b.sel.butuh.unitTanpaDasar === 0 ? b.sel.butuh.penyebut : null;
    if (b.sel.ketentuan.batasKeras && butuh !== null && a.pembilang > butuh) mustahil.push({ indikatorId: a.indikatorId, batas: butuh });
    const { sebelum: lalu, sesudah: nanti } = tetangga(baris, b.sel.ketentuan);
    const batasTahap = lalu ? diajukan.get(lalu.sel.ketentuan.id) ?? lalu.terakhir : null;
    // A stage before it that nobody has reported contradicts nothing yet.
    const melebihiTahap = batasTahap !== null && a.pembilang > batasTahap;
    // Where the stage after is sent along, it carries the mark itself.
    const sesudah = nanti && !diajukan.has(nanti.sel.ketentuan.id) ? nanti.terakhir : null;
    const dibawahSesudah = sesudah !== null && a.pembilang < sesudah;
    // An older day arriving late is compared with no newer figure.
    const sebab: Sebab[] = [...(melebihiTahap ? ["TAHAP" as const] : []), ...(dibawahSesudah ? ["SESUDAH" as const] : []), ...(butuh !== null && a.pembilang > butuh ? ["LEBIH" as const] : []),
      ...(b.terakhir !== null && per >= (b.sel.capaian?.perBaru ?? per) && a.pembilang < b.terakhir ? ["TURUN" as const] : [])];
    if (sebab.length > 0 && !a.alasan) tanpaAlasan.push({ indikatorId: a.indikatorId, sebab, batas: melebihiTahap ? batasTahap : butuh, sesudah, butuh, terakhir: b.terakhir });
    hasil.push({ ...a, sebab, batas: melebihiTahap ? batasTahap : butuh, bendera: melebihiTahap || dibawahSesudah });
  }
  if (mustahil.length > 0) return fail({ tag: "MUSTAHIL", baris: mustahil });
  if (tanpaAlasan.length > 0) return fail({ tag: "PERLU_ALASAN", baris: tanpaAlasan });
  return ok(hasil);
}

/** Rows whose standing value is no longer the one the officer was shown. `dasar`: indikator id → laporan id shown ("" for none). */
export const berubahSejak = (baris: readonly BarisIsian[], dasar: ReadonlyMap<number, string>, tersentuh: readonly number[]) =>
  baris.filter((b) => tersentuh.includes(b.sel.ketentuan.id) && dasar.has(b.sel.ketentuan.id) && (b.laporanId ?? "") !== dasar.get(b.sel.ketentuan.id));

/** The cell where the flow of a place is most stuck: the largest loss from one stage to the next among open stages, as a share of the need. Null: nothing is. */
export function tersendat(sel: readonly Sel[], hari: Hari): { readonly sel: Sel; readonly tertahan: number } | null {
  const buka = sel.filter((s) => s.ketentuan.tahap !== null && sudahBuka(s.ketentuan, hari.h));
  const kandidat = buka.flatMap((s) => {
    const [n, m] = [s.capaian?.terpenuhi ?? null, s.capaian?.penyebut ?? 0];
    const lalu = buka.filter((x) => kunciBarang(x.ketentuan) === kunciBarang(s.ketentuan) && TAHAP.indexOf(x.ketentuan.tahap as KodeTahap) < TAHAP.indexOf(s.ketentuan.tahap as KodeTahap))
      .toSorted((a, b) => TAHAP.indexOf(b.ketentuan.tahap as KodeTahap) - TAHAP.indexOf(a.ketentuan.tahap as KodeTahap))[0];
    // Comparable only within one level: sums of kecamatan that reported say nothing of the warehouse above them.
    if (!lalu || n === null || m === 0 || lalu.ketentuan.tingkat !== s.ketentuan.tingkat) return [];
    const [sebelum, ini] = [share(lalu.capaian), share(s.capaian)];
    return sebelum === null || ini === null || sebelum <= ini ? [] : [{ sel: s, tertahan: (lalu.capaian?.terpenuhi ?? 0) - n, hilang: sebelum - ini }];
  });
  const terparah = kandidat.toSorted((a, b) => b.hilang - a.hilang)[0];
  return terparah && terparah.tertahan > 0 ? { sel: terparah.sel, tertahan: terparah.tertahan } : null;
}

/** Is every open row of this unit still at its need, or has somebody still to report? Rows that owe a report today. */
export const berutang = (baris: readonly BarisIsian[], hari: Hari) =>
  baris.filter(({ sel }) => sudahBuka(sel.ketentuan, hari.h) && share(sel.capaian) !== 1 && (!sel.capaian?.perBaru || selisihHari(sel.capaian.perBaru, hari.hariIni) >= ritme(sel.ketentuan, hari.h)));
