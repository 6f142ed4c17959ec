import { useId } from "react";

type Props = {
  readonly persen: number | null;
  readonly bawah: number | null;
  readonly atas: number | null;
  /** The weakest part: "Sarolangun 88,8 %". */
  readonly terlemah?: { readonly teks: string; readonly persen: number } | null;
  /** A spoken claim, drawn as a dashed line. */
  readonly klaim?: { readonly teks: string; readonly persen: number } | null;
  /** The whole picture in words, for those who do not see it. */
  readonly nama: string;
};

const jepit = (n: number) => Math.max(0, Math.min(100, n));
const p = (n: number) => `${jepit(n)}%`;
const TANDA = [0, 20, 40, 60, 80, 100];

/** Axis 0–100 with the figure, its bounds and the weakest part. Coordinates in percent: the letters never scale. */
export function SumbuBatas({ persen, bawah, atas, terlemah = null, klaim = null, nama }: Props) {
  const arsir = useId();
  return (
    <svg role="img" aria-label={nama} width="100%" height="72" className="block overflow-visible lapang:-mt-2 [print-color-adjust:exact]">
      <defs>
        <pattern id={arsir} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" className="stroke-kosong-bentuk" strokeWidth="1.6" /></pattern>
      </defs>
      <rect x="0" y="38" width="100%" height="8" className="fill-lekuk" />
      {persen !== null && <rect x="0" y="38" width={p(bawah ?? persen)} height="8" className="fill-ink-2" />}
      {bawah !== null && atas !== null && atas > bawah && (
        <>
          <rect x={p(bawah)} y="33" width={`${jepit(atas) - jepit(bawah)}%`} height="18" className="fill-kertas" />
          <rect x={p(bawah)} y="33" width={`${jepit(atas) - jepit(bawah)}%`} height="18" fill={`url(#${arsir})`} className="stroke-ink-2" />
        </>
      )}
      {TANDA.map((t) => (
        <g key={t}>
          <line x1={p(t)} x2={p(t)} y1="47" y2={t % 100 === 0 ? "54" : "51"} className="stroke-garis-kuat" />
          <text x={p(t)} y="68" fontSize="13" textAnchor={t === 0 ? "start" : t === 100 ? "end" : "middle"} className="fill-ink-3">{t === 100 ? "100 %" : t}</text>
        </g>
      ))}
      {klaim && <line x1={p(klaim.persen)} x2={p(klaim.persen)} y1="26" y2="58" strokeWidth="2" strokeDasharray="4 3" className="stroke-ink-2" />}
      {persen !== null && <line x1={p(persen)} x2={p(persen)} y1="28" y2="56" strokeWidth="4" className="stroke-ink" />}
      {terlemah && (
        <>
          <svg x={p(terlemah.persen)} y="32" overflow="visible"><path d="M0 6-6-4H6z" className="fill-kritis-bentuk" /></svg>
          <text x={p(terlemah.persen)} y="22" dx={terlemah.persen > 40 ? 6 : -6} fontSize="14" fontWeight="600" textAnchor={terlemah.persen > 40 ? "end" : "start"} className="fill-kritis-teks">{terlemah.teks}</text>
        </>
      )}
    </svg>
  );
}
