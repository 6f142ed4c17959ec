"use client";

import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { jarakHari, type TitikKurva } from "./jarak-hari";

const HURUF = { fontSize: 13, fill: "var(--color-ink-3)" } as const;

function Hari({ x = 0, y = 0, payload, titik }: { x?: number | string; y?: number | string; payload?: { value: number }; titik: readonly TitikKurva[] }) {
  const t = titik[payload?.value ?? -1];
  return <text x={x} y={Number(y) + 14} textAnchor="middle" fontSize={13} fontWeight={t?.kini ? 700 : 400} fill={t?.kini ? "var(--color-tinta)" : "var(--color-ink-3)"}>{t?.teks}</text>;
}

/** Target (dashed) against real, axis always 0–100. A day without a figure leaves a gap in the line. */
export function Kurva({ titik, nama, tinggi = 300 }: { readonly titik: readonly TitikKurva[]; readonly nama: string; readonly tinggi?: number }) {
  const jarak = jarakHari(titik);
  const data = titik.map((t, i) => ({ i, target: t.target, nyata: t.nyata }));
  return (
    <div role="img" aria-label={nama}>
      <ResponsiveContainer width="100%" height={tinggi} initialDimension={{ width: 640, height: tinggi }}>
        <LineChart data={data} margin={{ top: 12, right: 24, bottom: 8, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-garis)" />
          <XAxis dataKey="i" type="number" domain={[0, Math.max(1, titik.length - 1)]} ticks={titik.map((_, i) => i)} tickFormatter={(i: number) => titik[i]?.teks ?? ""} interval="equidistantPreserveStart" minTickGap={8} tickLine={false} axisLine={{ stroke: "var(--color-garis-kuat)" }} tick={<Hari titik={titik} />} />
          <YAxis domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} tickFormatter={(v: number) => (v === 100 ? "100 %" : String(v))} width={52} axisLine={false} tickLine={false} tick={HURUF} />
          <Line dataKey="target" type="linear" stroke="var(--color-ink-2)" strokeWidth={2} strokeDasharray="2 5" strokeLinecap="round" dot={false} isAnimationActive={false} connectNulls={false} />
          <Line dataKey="nyata" type="linear" stroke="var(--color-tinta)" strokeWidth={3} dot={titik.length > 20 ? false : { r: 4, fill: "var(--color-tinta)", stroke: "var(--color-kertas)", strokeWidth: 2 }} isAnimationActive={false} connectNulls={false} />
          {jarak && (
            <ReferenceLine
              segment={[{ x: jarak.dari, y: jarak.persen }, { x: jarak.sampai, y: jarak.persen }]} stroke="var(--color-kritis-bentuk)" strokeWidth={3}
            />
          )}
          {jarak && <ReferenceDot x={jarak.sampai} y={jarak.persen} r={6} fill="var(--color-tinta)" stroke="var(--color-kertas)" strokeWidth={2} />}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
