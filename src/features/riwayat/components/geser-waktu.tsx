"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Tombol } from "@/components/ui/tombol";
import { ROUTES } from "@/lib/routes";
import type { Geser } from "../present";

/** So long the slider must rest before the page follows it: one read, not one for every day passed over. */
const JEDA_MS = 400;

function Tersembunyi({ pemilihan }: { readonly pemilihan: string }) {
  return <><input type="hidden" name="tab" value="riwayat" /><input type="hidden" name="pemilihan" value={pemilihan} /></>;
}

/** To any day by a slider, to any minute by a field. Both are plain forms; with JavaScript the page follows the slider by itself. */
export function GeserWaktu({ geser }: { readonly geser: Geser }) {
  const router = useRouter();
  const [asal, setAsal] = useState(geser.ke);
  const [ke, setKe] = useState(geser.ke);
  const jeda = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The page has come to another instant by itself: the slider follows.
  if (asal !== geser.ke) {
    setAsal(geser.ke);
    setKe(geser.ke);
  }
  useEffect(() => () => clearTimeout(jeda.current), []);
  const [awal, akhir, kini] = [geser.hari[0], geser.hari.at(-1), geser.hari[ke]];
  if (!awal || !akhir || !kini) return null;
  const aksi = ROUTES.wilayah(geser.wilayah);

  const pindah = (nilai: number) => {
    const i = Math.round((nilai - awal.nilai) / 86_400);
    setKe(i);
    clearTimeout(jeda.current);
    jeda.current = setTimeout(() => router.replace(ROUTES.wilayah(geser.wilayah, { pemilihan: geser.pemilihan, ...(i < geser.hari.length - 1 && { pada: String(geser.hari[i]?.nilai ?? nilai) }) }, "riwayat"), { scroll: false }), JEDA_MS);
  };

  return (
    <div className="grid gap-x-12 gap-y-4 border-y border-garis bg-lembar p-4 luas:grid-cols-[minmax(0,1fr)_auto] print:hidden">
      <form action={aksi} method="get">
        <Tersembunyi pemilihan={geser.pemilihan} />
        <label htmlFor="geser-hari" className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">Geser ke hari <output htmlFor="geser-hari" suppressHydrationWarning className="font-normal text-ink-2">{kini.teks}</output></label>
        <div className="mt-1 flex items-center gap-4">
          <input
            id="geser-hari" name="pada" type="range" min={awal.nilai} max={akhir.nilai} step={86_400} value={kini.nilai} onChange={(e) => pindah(e.currentTarget.valueAsNumber)} aria-valuetext={kini.teks}
            className="h-11 min-w-0 flex-1 accent-tinta"
          />
          <Tombol type="submit">Lihat</Tombol>
        </div>
        <p className="flex justify-between text-sm text-ink-3" aria-hidden="true"><span>{awal.teks.replace(/, (akhir hari|sekarang).*$/, "")}</span><span>sekarang</span></p>
      </form>
      <form action={aksi} method="get" className="luas:border-l luas:border-garis luas:pl-8">
        <Tersembunyi pemilihan={geser.pemilihan} />
        <label htmlFor="geser-saat" className="block font-semibold">Atau saat yang tepat</label>
        <div className="mt-1 flex flex-wrap items-center gap-3">
          <input
            key={geser.isian} id="geser-saat" name="pada" type="datetime-local" required min={geser.min} max={geser.maks} defaultValue={geser.isian}
            className="h-11 rounded-sm border border-garis-kuat bg-kertas px-3 text-ink focus:border-tinta"
          />
          <Tombol type="submit">Lihat saat itu</Tombol>
        </div>
      </form>
    </div>
  );
}
