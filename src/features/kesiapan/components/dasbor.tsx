"use client";

import type { ReactNode } from "react";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import type { Dasbor as Data } from "../present";
import { AngkaUtama } from "./angka-utama";
import { FaktaDasar } from "./fakta-dasar";
import { HitungMundur } from "./hitung-mundur";
import { PerWilayah } from "./per-wilayah";
import { Peringatan } from "./peringatan";

type Props = {
  readonly data: Data;
  /** Traces of the figures that have just changed. */
  readonly baru?: ReadonlySet<string>;
  /** The row of tabs, beside the title. */
  readonly tab?: ReactNode;
  readonly indikator?: ReactNode;
};

const KOSONG: ReadonlySet<string> = new Set();

/** The front page: how long still, the figure and its honesty, where, and the facts under it. */
export function Dasbor({ data, baru = KOSONG, tab, indikator }: Props) {
  const klaimLogistik = data.klaim.filter((k) => /logistik/i.test(`${k.kunci} ${k.label}`));
  const klaimUtama = data.klaim.filter((k) => !klaimLogistik.includes(k));
  return (
    <div className="halaman pb-8">
      <KepalaHalaman judul={data.wilayah.nama} jejak={data.wilayah.jejak}>{tab}</KepalaHalaman>
      {data.pada && <div className="mt-3"><Spanduk rupa="info" judul={`Anda melihat ${data.pada}.`} bentuk="TERLAMBAT">Seperti yang diketahui saat itu; halaman ini tidak ikut berubah.</Spanduk></div>}
      <HitungMundur data={data.hitungMundur} saat={data.saat}>{indikator}</HitungMundur>
      <div className="grid lapang:grid-cols-[44rem_minmax(0,1fr)] lapang:gap-x-12">
        <div className="grid content-start gap-x-10 gap-y-3 pt-3 lapang:gap-y-2 luas:grid-cols-2 lapang:grid-cols-1 print:grid-cols-2">
          <AngkaUtama angka={data.utama} klaim={klaimUtama} ukuran="utama" terlemah={data.terlemah} baru={baru.has(data.utama.jejak)} />
          <div className="lapang:border-t lapang:border-garis lapang:pt-2"><AngkaUtama angka={data.logistik} klaim={klaimLogistik} ukuran="besar" terlemah={null} baru={baru.has(data.logistik.jejak)} /></div>
          <Peringatan data={data.peringatan} />
          <FaktaDasar fakta={data.fakta} baru={baru} />
        </div>
        <PerWilayah data={data} klaimLogistik={klaimLogistik[0]} klaimUtama={klaimUtama[0]} baru={baru} />
      </div>
    </div>
  );
}
