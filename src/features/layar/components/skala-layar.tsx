import { useId } from "react";

type Props = { readonly persen: number | null; readonly bawah: number | null; readonly atas: number | null; readonly nama: string };

/** Axis 0–100 with the figure and its bounds, readable from the back row. The drawing stretches; the letters stand under it. */
export function SkalaLayar({ persen, bawah, atas, nama }: Props) {
  const arsir = useId();
  return (
    <div role="img" aria-label={nama} className="mt-4">
      <svg viewBox="0 0 1000 48" preserveAspectRatio="none" aria-hidden="true" className="block h-12 w-full overflow-visible">
        <defs><pattern id={arsir} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v8" className="stroke-kosong-bentuk" strokeWidth="2.4" /></pattern></defs>
        <rect y="16" width="1000" height="16" className="fill-lekuk" />
        {persen !== null && <rect y="16" width={(bawah ?? persen) * 10} height="16" className="fill-ink-2" />}
        {bawah !== null && atas !== null && atas > bawah && (
          <><rect x={bawah * 10} y="8" width={(atas - bawah) * 10} height="32" className="fill-kertas" /><rect x={bawah * 10} y="8" width={(atas - bawah) * 10} height="32" fill={`url(#${arsir})`} strokeWidth="2" className="stroke-ink" vectorEffect="non-scaling-stroke" /></>
        )}
        {persen !== null && <rect x={Math.min(995, persen * 10 - 3)} width="6" height="48" className="fill-ink" />}
      </svg>
      <p aria-hidden="true" className="flex justify-between text-layar text-ink-2"><span>0</span><span>50</span><span>100 %</span></p>
    </div>
  );
}
