import { useId } from "react";
import type { StatusTampil } from "@/lib/tampil";
import { Bentuk } from "../ui/bentuk";
import { titikTengah } from "./titik-tengah";

/** Borders of parts as drawn paths, in the units of `lebar` × `tinggi`, by key. */
export type DenahData = { readonly lebar: number; readonly tinggi: number; readonly jalur: Readonly<Record<string, string>> };
export type BagianDenah = { readonly kunci: string; readonly label: string; readonly teks: string; readonly status: StatusTampil; readonly kata: string; readonly tautan: string;
  /** One more mark, in its shape; its words follow the others in the accessible name. */
  readonly bantahan: { readonly status: StatusTampil; readonly kata: string } | null };

const ISI: Partial<Record<StatusTampil, string>> = { PERHATIAN: "fill-perhatian-pucat stroke-perhatian-bentuk", KRITIS: "fill-kritis-pucat stroke-kritis-bentuk", SIAP: "fill-kertas stroke-garis-kuat" };
const BERARSIR: readonly StatusTampil[] = ["DIAM", "BELUM_ADA_DATA"];

/** A map of the parts, each with its name, value and word on it; the silent and the unknown are hatched. Parts without a path are told below. */
export function Denah({ denah, bagian, nama }: { readonly denah: DenahData; readonly bagian: readonly BagianDenah[]; readonly nama: string }) {
  const arsir = useId();
  // Letters of 13 px at the width the map usually has.
  const huruf = denah.lebar / 46;
  const tergambar = bagian.flatMap((b) => { const d = denah.jalur[b.kunci]; return d ? [{ ...b, d, tengah: titikTengah(d) }] : []; });
  const sisa = bagian.filter((b) => !(b.kunci in denah.jalur));
  return (
    <>
      <svg role="group" aria-label={nama} viewBox={`0 0 ${denah.lebar} ${denah.tinggi}`} className="mt-2 block h-auto w-full [print-color-adjust:exact]">
        <defs><pattern id={arsir} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" className="stroke-kosong-bentuk" strokeWidth="1.6" /></pattern></defs>
        {tergambar.map((b) => (
          <a key={b.kunci} href={b.tautan} aria-label={`${b.label}: ${b.teks}, ${b.kata}${b.bantahan?.kata ?? ""}`}>
            <path d={b.d} strokeWidth={b.status === "KRITIS" || b.status === "PERHATIAN" ? 2 : 1} vectorEffect="non-scaling-stroke" {...(BERARSIR.includes(b.status) ? { fill: `url(#${arsir})`, strokeDasharray: "4 3" } : {})} className={ISI[b.status] ?? "stroke-kosong-bentuk"} />
            {b.tengah && [b.label, b.teks, b.kata].map((baris, i) => (
              <text key={i} x={b.tengah?.[0]} y={(b.tengah?.[1] ?? 0) + (i - 1) * huruf * 1.25} dy="0.35em" textAnchor="middle" fontSize={huruf} fontWeight={i === 1 ? 700 : 500} paintOrder="stroke" strokeWidth={huruf / 4} className="fill-ink stroke-kertas">{baris}</text>
            ))}
            {b.tengah && b.bantahan && <g transform={`translate(${b.tengah[0] - huruf / 2} ${b.tengah[1] + huruf * 1.9})`}><circle cx={huruf / 2} cy={huruf / 2} r={huruf * 0.62} className="fill-kertas" /><Bentuk status={b.bantahan.status} ukuran={huruf} /></g>}
          </a>
        ))}
      </svg>
      {sisa.length > 0 && <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">{sisa.map((b) => <li key={b.kunci}><a href={b.tautan} className="inline-flex min-h-6 items-center text-tinta max-meja:min-h-11">{b.label}: {b.teks}, {b.kata}{b.bantahan?.kata}</a></li>)}</ul>}
    </>
  );
}
