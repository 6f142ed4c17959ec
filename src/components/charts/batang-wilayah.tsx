"use client";

import { Bar, BarChart, CartesianGrid, Rectangle, type RectangleProps, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { useId } from "react";
import { Bentuk } from "@/components/ui/bentuk";
import type { AngkaTampil, StatusTampil } from "@/lib/tampil";

type Props = {
  readonly baris: readonly Pick<AngkaTampil, "kunci" | "label" | "persen" | "persenTeks" | "status" | "batasBawah" | "batasAtas">[];
  /** Lines across all bars: the whole's own figure, and dashed what was claimed. Named in the text above the chart. */
  readonly acuan: readonly { readonly kunci: string; readonly persen: number; readonly putus: boolean }[];
  readonly nama: string;
};

const TINGGI_BARIS = 24;
const WARNA: Partial<Record<StatusTampil, string>> = { SIAP: "var(--color-siap-bentuk)", PERHATIAN: "var(--color-perhatian-bentuk)", KRITIS: "var(--color-kritis-bentuk)" };

type BentukBatang = RectangleProps & { payload?: { status: StatusTampil } };

/** One bar per area, 0–100, in the order given. Null draws nothing and says so in words. */
export function BatangWilayah({ baris, acuan, nama }: Props) {
  const arsir = useId();
  const data = baris.map((b, i) => ({ i, persen: b.persen, status: b.status }));

  const Nama = ({ x = 0, y = 0, payload }: { x?: number | string; y?: number | string; payload?: { value: number } }) => {
    const b = baris[payload?.value ?? -1];
    if (!b) return null;
    return (
      <g transform={`translate(${x} ${y})`}>
        <g transform="translate(-162 -7)"><Bentuk status={b.status} ukuran={14} /></g>
        <text x={-142} dy={5} fontSize={14} fill="var(--color-ink)">{b.label.length > 22 ? `${b.label.slice(0, 21)}…` : b.label}</text>
      </g>
    );
  };
  const Angka = ({ x = 0, y = 0, payload }: { x?: number | string; y?: number | string; payload?: { value: number } }) => {
    const b = baris[payload?.value ?? -1];
    return <text x={Number(x) + 58} y={y} dy={5} textAnchor="end" fontSize={14} fontWeight={600} fill={b?.persen == null ? "var(--color-kosong-teks)" : "var(--color-ink)"}>{b?.persen == null ? "belum" : b.persenTeks}</text>;
  };
  const Batang = ({ payload, ...r }: BentukBatang) => {
    const diam = payload?.status === "DIAM" || payload?.status === "TERLAMBAT";
    return <Rectangle {...r} fill={diam ? `url(#${arsir})` : ((payload && WARNA[payload.status]) ?? "var(--color-ink-2)")} {...(diam ? { stroke: "var(--color-kosong-bentuk)" } : {})} />;
  };

  return (
    <div role="img" aria-label={nama}>
      <ResponsiveContainer width="100%" height={baris.length * TINGGI_BARIS + 36} initialDimension={{ width: 560, height: 340 }}>
        <BarChart data={data} layout="vertical" margin={{ top: 4, right: 0, bottom: 0, left: 0 }} barSize={12} accessibilityLayer={false}>
          <defs>
            <pattern id={arsir} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0v5" stroke="var(--color-kosong-bentuk)" strokeWidth="2" />
            </pattern>
          </defs>
          <CartesianGrid horizontal={false} stroke="var(--color-garis)" />
          <XAxis type="number" domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} tickFormatter={(v: number) => (v === 100 ? "100 %" : String(v))} tickLine={false} axisLine={{ stroke: "var(--color-garis-kuat)" }} tick={{ fontSize: 13, fill: "var(--color-ink-3)" }} />
          <YAxis yAxisId="nama" dataKey="i" type="category" width={170} interval={0} axisLine={false} tickLine={false} tick={Nama} />
          <YAxis yAxisId="angka" dataKey="i" type="category" orientation="right" width={68} interval={0} axisLine={false} tickLine={false} tick={Angka} />
          <Bar yAxisId="nama" dataKey="persen" shape={Batang} isAnimationActive={false} background={{ fill: "var(--color-lekuk)" }} />
          {acuan.map((a) => (
            <ReferenceLine key={a.kunci} yAxisId="nama" x={a.persen} stroke="var(--color-ink)" strokeWidth={2} {...(a.putus ? { strokeDasharray: "4 3" } : {})} />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
