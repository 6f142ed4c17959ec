/** The need of one indikator at one place while it stood. `penyebut` null: its base was not known. `fakta`: the adoption that made it, where one did. */
export type VersiKebutuhan = { readonly sejakAt: Date; readonly penyebut: number | null; readonly fakta: FaktaPenyebab | null };
/** `wilayah`, `nilai` and `sumber` are null where the place of the fact lies deeper than this viewer may look. */
export type FaktaPenyebab = { readonly jenisNama: string; readonly wilayah: string | null; readonly nilai: number | null; readonly sumber: string | null };
export type NyatakanUlang = { readonly saat: Date; readonly dari: number | null; readonly ke: number | null; readonly fakta: FaktaPenyebab | null };

/** Where the need itself moved, the latest first; a version that only changed its status or its rule is no restatement of the figure. Oldest version first in. */
export const nyatakanUlang = (versi: readonly VersiKebutuhan[]): readonly NyatakanUlang[] =>
  versi.flatMap((v, i) => {
    const lalu = versi[i - 1];
    return lalu && lalu.penyebut !== v.penyebut ? [{ saat: v.sejakAt, dari: lalu.penyebut, ke: v.penyebut, fakta: v.fakta }] : [];
  }).toReversed();

const RUMUS: Readonly<Record<string, readonly string[]>> = { PER_TPS: ["tps.jumlah"], PER_TPS_PER_KONTES: ["tps.jumlah"], PER_DPT: ["dpt.jumlah"], PER_TPS_MENURUT_PEMILIH: ["tps.jumlah", "dpt.jumlah"] };
/** The kinds of fact a rule counts from; null: the one kind that the rule names itself. */
export const faktaRumus = (rumus: string): readonly string[] | null => (rumus === "PER_FAKTA" ? null : RUMUS[rumus] ?? []);
