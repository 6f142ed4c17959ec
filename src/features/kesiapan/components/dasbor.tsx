"use client";

import { type ReactNode, useState } from "react";
import type { DenahData } from "@/components/charts/denah";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import type { Dasbor as Data, UkuranPeta } from "../present";
import { AngkaUtama } from "./angka-utama";
import { AspekSendiri } from "./aspek-sendiri";
import { BarisPsu } from "./baris-psu";
import { FaktaDasar } from "./fakta-dasar";
import { HitungMundur } from "./hitung-mundur";
import { PerWilayah } from "./per-wilayah";
import { Peringatan } from "./peringatan";
import { Pertanyaan } from "./pertanyaan";
import { Perubahan } from "./perubahan";
import { Peta } from "./peta";

type Props = {
  readonly data: Data;
  /** Traces of the figures that have just changed. */
  readonly baru?: ReadonlySet<string>;
  /** The row of tabs, beside the title. */
  readonly tab?: ReactNode;
  readonly indikator?: ReactNode;
  /** The measure the map begins with, and borders to draw instead of tiles. */
  readonly ukuran: UkuranPeta;
  readonly denah: DenahData | null;
  /** What the form for another instant begins with, and the latest it may ask for. */
  readonly sejak: { readonly nilai: string; readonly maks: string };
};

const KOSONG: ReadonlySet<string> = new Set();
/**
 * In the markup as a phone shows it. On a desk two columns of their own heights: the one flexible row takes up what they differ by, so
 * that neither tears a hole into the other. Repeat votes stand above it all; on the projector, where what is asked of it fills the first screen, beside the heading of the questions.
 */
const TATA = "luas:grid luas:grid-cols-[33rem_minmax(0,1fr)] luas:grid-rows-[auto_auto_1fr_auto_auto] luas:gap-x-10 luas:[grid-template-areas:'psu_psu'_'indeks_tanya'_'indeks_ubah'_'urut_urut'_'petak_fakta'] "
  + "lapang:grid-cols-[40rem_minmax(0,1fr)] lapang:gap-x-14 lapang:[grid-template-areas:'indeks_tanya'_'indeks_urut'_'petak_urut'_'fakta_ubah'] "
  + "print:grid print:grid-cols-2 print:gap-x-8 print:[grid-template-areas:'psu_psu'_'tanya_tanya'_'indeks_petak'_'urut_urut'_'ubah_fakta']";
const TATA_PETAK = "lapang:grid-rows-[auto_1fr_auto_auto]";
/** A list instead of laid tiles is shorter than the table beside it: then the map takes up the difference. */
const TATA_DAFTAR = "lapang:grid-rows-[auto_auto_1fr_auto]";

/** The front page: how long still, the four questions, the figure and its honesty, where, what has changed, and the facts under it. */
export function Dasbor({ data, baru = KOSONG, tab, indikator, ukuran, denah, sejak }: Props) {
  const [kini, setKini] = useState(ukuran);
  const pilih = (u: UkuranPeta) => {
    setKini(u);
    // So that a reload, a print or a shared address shows the same.
    const alamat = new URL(window.location.href);
    alamat.searchParams.set("petak", u);
    window.history.replaceState(null, "", alamat);
  };
  return (
    <div className="halaman pb-8">
      <KepalaHalaman judul={data.wilayah.nama} jejak={data.wilayah.jejak}>{tab}</KepalaHalaman>
      {data.pada && <div className="mt-3"><Spanduk rupa="info" judul={`Anda melihat ${data.pada}.`} bentuk="TERLAMBAT">Seperti yang diketahui saat itu; halaman ini tidak ikut berubah.</Spanduk></div>}
      {data.ditutup && <div className="mt-3"><Spanduk rupa="info" judul={data.ditutup.judul} bentuk="BELUM_WAKTUNYA">{data.ditutup.uraian}</Spanduk></div>}
      <HitungMundur data={data.hitungMundur} saat={data.saat}>{indikator}</HitungMundur>
      <div className={`${TATA} ${data.anak.length > 0 && data.anak.every((b) => b.petak === null) ? TATA_DAFTAR : TATA_PETAK}`}>
        <BarisPsu data={data.psu} kelas="mt-1 border-y border-garis py-0.5 luas:[grid-area:psu] lapang:hidden print:block print:[grid-area:psu]" />
        <Pertanyaan data={data.pertanyaan} baru={baru} psu={data.psu} />
        <AngkaUtama data={data} baru={baru} />
        {data.anak.length > 0 && <Peta anak={data.anak} sebutan={data.anakSebutan} konteks={data.konteks} kode={data.wilayah.kode} ukuran={kini} pilih={pilih} denah={denah} />}
        <PerWilayah data={data} baru={baru} />
        <Perubahan data={data.perubahan} form={{ konteks: data.konteks, ...sejak }} />
        <FaktaDasar fakta={data.fakta} baru={baru} />
      </div>
      {data.anak.length > 0 && data.aspekSendiri.length > 0 && <AspekSendiri data={data.aspekSendiri} kolom={data.aspekKolom} nama={data.wilayah.nama} baru={baru} />}
      <Peringatan data={data.peringatan} />
    </div>
  );
}
