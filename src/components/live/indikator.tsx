"use client";

import type { Pantauan } from "./pakai-langsung";

/** The clock of the place: zone, and how far business time runs ahead of real time. */
export type Jam = { readonly zona: string; readonly offsetMenit: number; readonly selisihMs: number; /** Where the clock stands, while it does. */ readonly hentiMs?: number };

/** "13.04" on the wall of that place, in business time; with seconds "13.03.41". */
export function jamDinding(at: Date, { offsetMenit, selisihMs, hentiMs }: Jam, detik = false): string {
  const t = new Date((hentiMs ?? at.getTime() + selisihMs) + offsetMenit * 60_000);
  return [t.getUTCHours(), t.getUTCMinutes(), ...(detik ? [t.getUTCSeconds()] : [])].map((n) => String(n).padStart(2, "0")).join(".");
}

type Props = { readonly pantauan: Pick<Pantauan<unknown>, "keadaan" | "sejak">; readonly jam: Jam };

/** Says whether what is seen is current. The region stands from the start, so that a change is read out. */
export function Indikator({ pantauan: { keadaan, sejak }, jam }: Props) {
  return (
    <span role="status" className="print:hidden">
      {keadaan === "tersambung" && (
        <span className="inline-flex items-center gap-2 font-semibold whitespace-nowrap text-ink">
          <span aria-hidden="true" className="ml-0.5 size-2 rounded-full bg-siap-bentuk shadow-[0_0_0_3px_var(--color-siap-pucat)]" />Langsung
        </span>
      )}
      {keadaan === "terputus" && (
        <span className="inline-flex items-center gap-2 border border-perhatian-bentuk bg-perhatian-pucat px-2 font-semibold whitespace-nowrap text-perhatian-teks">
          <span aria-hidden="true" className="size-2 border-2 border-perhatian-bentuk" />Terputus sejak {sejak ? `${jamDinding(sejak, jam)} ${jam.zona}` : "dibuka"}
        </span>
      )}
    </span>
  );
}
