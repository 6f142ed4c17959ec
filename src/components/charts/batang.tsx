import { useId } from "react";
import type { StatusTampil } from "@/lib/tampil";

type Props = { readonly persen: number | null; readonly status: StatusTampil | null; /** The whole's figure, as a tick. */ readonly rata?: number | null };

const ISI: Partial<Record<StatusTampil, string>> = { SIAP: "fill-siap-bentuk", PERHATIAN: "fill-perhatian-bentuk", KRITIS: "fill-kritis-bentuk", BERTENTANGAN: "fill-ink" };
const BERARSIR: readonly (StatusTampil | null)[] = ["DIAM", "TERLAMBAT"];

/** A bar inside a table cell, always 0–100. Nothing known draws nothing; a silent unit's old figure is hatched. */
export function Batang({ persen, status, rata = null }: Props) {
  const arsir = useId();
  const lebar = persen === null ? null : `${Math.max(0, Math.min(100, persen))}%`;
  return (
    <span aria-hidden="true" className="relative block h-4">
      <svg width="100%" height="16" className="block overflow-visible [print-color-adjust:exact]">
        <rect x="0" y="4" width="100%" height="8" className="fill-lekuk print:fill-none print:stroke-garis" />
        {lebar !== null && !BERARSIR.includes(status) && <rect x="0" y="4" width={lebar} height="8" className={(status && ISI[status]) ?? "fill-ink-2"} />}
        {lebar !== null && BERARSIR.includes(status) && (
          <>
            <rect x="0" y="4" width={lebar} height="8" className="fill-kertas" />
            <rect x="0" y="4" width={lebar} height="8" fill={`url(#${arsir})`} className="stroke-kosong-bentuk" />
            <defs>
              <pattern id={arsir} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v5" className="stroke-kosong-bentuk" strokeWidth="2" /></pattern>
            </defs>
          </>
        )}
        {rata !== null && <line x1={`${rata}%`} x2={`${rata}%`} y1="0" y2="16" strokeWidth="2" className="stroke-ink" />}
      </svg>
    </span>
  );
}
