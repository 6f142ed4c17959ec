"use client";

import { type ReactNode, useMemo } from "react";
import { type Jam, jamDinding } from "@/components/live/indikator";
import { JamBerjalan } from "@/components/live/jam-berjalan";
import { useLayar } from "@/components/live/pakai-layar";
import { usePanggung } from "@/components/live/pakai-panggung";
import { useLayarPenuh, useTerjaga } from "@/components/live/pakai-terjaga";
import type { Qr } from "@/lib/qr";
import type { Tayangan as Data } from "../present";
import { BilahLayar } from "./bilah-layar";
import { KepalaLayar, SpandukPutus } from "./kepala-layar";
import { LayarPadam } from "./layar-padam";
import { SalindiaKesiapan } from "./salindia-kesiapan";
import { SalindiaPerubahan } from "./salindia-perubahan";
import { SalindiaPetak } from "./salindia-petak";
import { SalindiaTanya } from "./salindia-tanya";
import { SalindiaWilayah } from "./salindia-wilayah";

type Salindia = { readonly kunci: string; readonly judul: string; readonly isi: () => ReactNode };
const SEPETAK = 28;

/** In the order of a meeting: the figure, the questions, the map, what moved, then each place, silent and weakest first. */
function susun(d: Data, qr: Qr | null): readonly Salindia[] {
  const petak = d.sendiri ? [] : Array.from({ length: Math.ceil(d.bagian.length / SEPETAK) }, (_, i) => d.bagian.slice(i * SEPETAK, (i + 1) * SEPETAK));
  const judulPetak = (i: number) => `${d.anakSebutan} di ${d.wilayah}${petak.length > 1 ? `, ${i + 1} dari ${petak.length}` : ""}`;
  return [
    { kunci: "kesiapan", judul: `Kesiapan ${d.wilayah}`, isi: () => <SalindiaKesiapan data={d} qr={qr} /> },
    ...(d.pertanyaan.length > 0 ? [{ kunci: "tanya", judul: "Empat pertanyaan gubernur", isi: () => <SalindiaTanya pertanyaan={d.pertanyaan} /> }] : []),
    ...petak.map((bagian, i) => ({ kunci: i === 0 ? "peta" : `peta-${i + 1}`, judul: judulPetak(i), isi: () => <SalindiaPetak data={d} bagian={bagian} judul={judulPetak(i)} /> })),
    ...d.perubahan.map((kolom, i) => ({ kunci: i === 0 ? "perubahan" : `perubahan-${i + 1}`, judul: "Yang berubah", isi: () => <SalindiaPerubahan kolom={kolom} /> })),
    ...d.bagian.map((w) => ({ kunci: w.kode, judul: w.namaLengkap, isi: () => <SalindiaWilayah wilayah={w} /> })),
  ];
}

type Props = { readonly awal: Data; readonly id: number; readonly nama: string; readonly alamat: string; readonly halaman: string; readonly jam: Jam; readonly qr: Qr; readonly selang: { readonly selang: number; readonly dipilih: boolean; readonly biasa: number; readonly pilihan: readonly number[] } };

/** The show on the wall: kept current, never blank while it may show anything, and honest about when it was last current. */
export function Tayangan({ awal, id, nama, alamat, halaman, jam: jamAwal, qr, selang }: Props) {
  const { data, keadaan, sejak, jam, padam } = useLayar(awal, { id, alamat, halaman, jam: jamAwal });
  const salindia = useMemo(() => susun(data, keadaan === "terputus" ? null : qr), [data, qr, keadaan]);
  const p = usePanggung(salindia.map((s) => s.kunci), selang);
  const penuh = useLayarPenuh();
  useTerjaga();
  if (padam) return <LayarPadam judul="Layar ini sudah dicabut" />;
  const kini = salindia[p.ke - 1] ?? salindia[0];
  const putus = keadaan === "terputus" && sejak !== null ? { sejak: jamDinding(sejak, jam), per: jamDinding(sejak, jam, true), zona: jam.zona } : null;
  return (
    <div data-layar="" {...p.usap} className={`grid min-h-dvh grid-rows-[auto_auto_minmax(0,1fr)_auto] px-16 select-none max-meja:px-4 meja:h-dvh meja:overflow-hidden ${p.tenang ? "meja:cursor-none" : ""}`}>
      <KepalaLayar gladi={data.gladi} pemilihan={data.pemilihan} nama={nama} hitungMundur={data.hitungMundur} langsung={keadaan === "tersambung"} jam={<JamBerjalan jam={jam} />} />
      <SpandukPutus putus={putus} />
      <article aria-roledescription="salindia" aria-label={kini?.judul} className="min-h-0 min-w-0">{kini?.isi()}</article>
      <BilahLayar ke={p.ke} banyak={salindia.length} judul={kini?.judul ?? ""} selang={p.selang} pilihan={selang.pilihan} jalan={p.jalan} tenang={p.tenang} penuh={penuh} pindah={p.pindah} aturSelang={p.aturSelang} jeda={p.jeda} />
    </div>
  );
}
