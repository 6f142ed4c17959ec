import Link from "next/link";
import { TombolTautan } from "@/components/ui/tombol";
import type { TabRiwayat } from "../present";
import { Banding } from "./banding";
import { GeserWaktu } from "./geser-waktu";
import { Tren } from "./tren";

/** The place as it was known at any instant, beside now, and how it came here. */
export function PanelRiwayat({ data }: { readonly data: TabRiwayat }) {
  return (
    <div className="pt-4">
      <GeserWaktu geser={data.geser} />
      <section aria-labelledby="riwayat-banding" className="mt-5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h2 id="riwayat-banding">{data.kiniTeks ? `Diketahui ${data.saat}, dan sekarang` : `Diketahui ${data.saat}`}</h2>
          {data.tautanDasbor && <p className="flex flex-wrap gap-2"><TombolTautan href={data.tautanDasbor}>Lihat dasbor pada saat ini</TombolTautan><TombolTautan href={data.tautanKini}>Kembali ke sekarang</TombolTautan></p>}
        </div>
        <p className="mb-2 max-w-[60rem] text-sm text-ink-3">{data.kiniTeks ? `Sekarang: ${data.kiniTeks}. Selisih dalam poin persen adalah jumlah sebabnya: laporan yang masuk, target yang naik bersama hari, dasar yang dinyatakan ulang (TPS, DPT), rumus yang diubah (bobot, kurva), dan jadwal yang digeser bila ada. Hanya laporan yang berarti kemajuan.` : "Geser ke hari lain untuk menyandingkannya dengan sekarang."}</p>
        <Banding data={data} />
        {data.dasarBerubah.length > 0 && (
          <details className="mt-3 border-b border-garis">
            <summary className="flex min-h-11 items-center font-semibold underline decoration-garis-kuat underline-offset-4">{data.dasarBerubah.length} kebutuhan dinyatakan ulang sejak saat itu</summary>
            <ul className="pb-2">{data.dasarBerubah.map((d) => <li key={d.kunci}><Link href={d.jejak} className="jejak inline-flex min-h-6 items-center max-meja:min-h-11">{d.teks}</Link></li>)}</ul>
          </details>
        )}
      </section>
      <Tren tren={data.tren} />
    </div>
  );
}
