type Props = { readonly persen: number | null; /** Said without a base: an outline, not a bar. */ readonly putus?: boolean; readonly kuat?: boolean };

const TANDA = [0, 25, 50, 75, 100];

/** A percentage in a table cell, always 0–100; the row's other cells say it in figures. */
export function BatangPersen({ persen, putus = false, kuat = false }: Props) {
  const lebar = persen === null ? null : `${Math.max(0, Math.min(100, persen))}%`;
  return (
    <svg aria-hidden="true" width="100%" height="20" className="block overflow-visible [print-color-adjust:exact]">
      {TANDA.map((t) => <line key={t} x1={`${t}%`} x2={`${t}%`} y1="0" y2="20" className="stroke-garis" />)}
      {lebar !== null && !putus && <rect x="0" y="5" width={lebar} height="10" className={kuat ? "fill-ink" : "fill-ink-2"} />}
      {lebar !== null && putus && <rect x="0" y="5" width={lebar} height="10" strokeWidth="1.5" strokeDasharray="4 3" className="fill-kertas stroke-ink-2" />}
    </svg>
  );
}

/** The axis over such a column. */
export function SumbuPersen() {
  return (
    <svg aria-hidden="true" width="100%" height="18" className="block overflow-visible">
      {TANDA.map((t) => <text key={t} x={`${t}%`} y="14" fontSize="13" textAnchor={t === 0 ? "start" : t === 100 ? "end" : "middle"} className="fill-ink-3">{t === 100 ? "100 %" : t}</text>)}
    </svg>
  );
}
