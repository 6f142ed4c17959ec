export type BatangLini = { readonly kunci: string; readonly nama: string; readonly mulai: number; readonly selesai: number; readonly rupa: "selesai" | "kini" | "nanti" | "terlambat" };
type Props = {
  readonly baris: readonly BatangLini[];
  /** The axis in days; `sampai` is where the last day ends. */
  readonly dari: number; readonly sampai: number; readonly kini: number; readonly kiniTeks: string;
  readonly tanda: readonly { readonly h: number; readonly teks: string }[];
  /** What it shows, in a sentence: its figures stand in the table beside it. */
  readonly nama: string;
};

/** Finished is quiet, what runs has the accent, what is to come is open, what is late is solid: told apart without colour as well. */
const RUPA: Readonly<Record<BatangLini["rupa"], string>> = {
  selesai: "fill-garis stroke-garis-kuat", kini: "fill-tinta-pucat stroke-tinta", nanti: "fill-kertas stroke-garis-kuat [stroke-dasharray:4_3]", terlambat: "fill-kritis-bentuk stroke-kritis-bentuk",
};

/** Bars over an axis of days with today on it, one row each. Coordinates in percent: it fits any width and its letters never scale. */
export function LiniMasa({ baris, dari, sampai, kini, kiniTeks, tanda, nama }: Props) {
  const panjang = sampai - dari;
  const letak = (h: number) => `${(Math.max(0, Math.min(panjang, h - dari)) / panjang) * 100}%`;
  const jarum = kini >= dari && kini <= sampai ? letak(kini) : null;
  return (
    <div role="img" aria-label={nama} className="[print-color-adjust:exact]">
      {baris.map((b) => (
        <div key={b.kunci} className="grid items-center gap-x-4 border-b border-garis meja:grid-cols-[14rem_minmax(0,1fr)] luas:grid-cols-[22rem_minmax(0,1fr)] print:grid-cols-[13rem_minmax(0,1fr)]">
          <span className={`truncate text-sm leading-5 max-meja:pt-1 ${b.rupa === "terlambat" ? "font-semibold text-kritis-teks" : b.rupa === "kini" ? "font-semibold" : "text-ink-2"}`}>{b.nama}</span>
          <svg width="100%" height="22" className="block overflow-hidden">
            {tanda.map((t) => <line key={t.h} x1={letak(t.h)} x2={letak(t.h)} y1="0" y2="22" className={t.h === 0 ? "stroke-ink" : "stroke-garis"} />)}
            <rect x={letak(b.mulai)} y="5" width={`${((Math.min(sampai, b.selesai + 1) - Math.max(dari, b.mulai)) / panjang) * 100}%`} height="12" className={RUPA[b.rupa]} />
            {jarum !== null && <line x1={jarum} x2={jarum} y1="0" y2="22" strokeWidth="2" className="stroke-tinta" />}
          </svg>
        </div>
      ))}
      <div className="grid gap-x-4 meja:grid-cols-[14rem_minmax(0,1fr)] luas:grid-cols-[22rem_minmax(0,1fr)] print:grid-cols-[13rem_minmax(0,1fr)]">
        <span className="max-meja:hidden" />
        <svg width="100%" height="40" className="block overflow-visible">
          {tanda.map((t, i) => {
            const [h = "", tanggal = ""] = t.teks.split(" · ");
            // On a phone every second mark has its words: there they would touch.
            return (
              <g key={t.h} className={i % 2 === 1 ? "max-meja:hidden" : ""}>
                <line x1={letak(t.h)} x2={letak(t.h)} y1="0" y2="5" className="stroke-ink" />
                <text x={letak(t.h)} dx="2" y="18" fontSize="13" className={t.h === 0 ? "fill-ink font-bold" : "fill-ink-2"}>{h}</text>
                <text x={letak(t.h)} dx="2" y="34" fontSize="13" className="fill-ink-3 max-meja:hidden">{tanggal}</text>
              </g>
            );
          })}
          {jarum !== null && <circle cx={jarum} cy="0" r="5" className="fill-tinta"><title>{kiniTeks}</title></circle>}
        </svg>
      </div>
    </div>
  );
}
