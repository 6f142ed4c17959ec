import { Bentuk } from "@/components/ui/bentuk";
import type { WilayahLayar } from "../present";
import { AngkaLayar, LencanaLayar } from "./angka-layar";
import { BantahanLayar } from "./bantahan-layar";
import { SkalaLayar } from "./skala-layar";

/** One place: its figure with base, coverage and age; its aspek; and what lags furthest behind. */
export function SalindiaWilayah({ wilayah: w }: { readonly wilayah: WilayahLayar }) {
  return (
    <div className="grid h-full gap-x-20 gap-y-8 pt-5 meja:grid-cols-2">
      <section className="flex min-w-0 flex-col">
        <h1 className="truncate text-layar-lg font-semibold tracking-rapat max-meja:whitespace-normal">{w.namaLengkap}<LencanaLayar asal={w.asal} /></h1>
        <div className="mt-2 flex items-end gap-6"><AngkaLayar angka={w} ukuran="besar" pudar={w.status === "DIAM"} /></div>
        <p className="mt-3 flex items-center gap-4 text-layar-lg font-semibold"><Bentuk status={w.status} kelas="size-11" />{w.statusTeks}{w.tertinggal && <span className="font-normal text-ink-2">{w.tertinggal}</span>}</p>
        <SkalaLayar persen={w.persen} bawah={w.batasBawah} atas={w.batasAtas} nama={`Skala 0 sampai 100 persen. ${w.label} ${w.persenTeks}. ${w.batas ? `Batas ${w.batas}.` : ""}`} />
        <div className="mt-2 text-layar text-ink-2 [&_strong]:font-bold [&_strong]:text-ink">
          <p><strong>{w.nDariM}</strong>{w.batas && <>, batas <strong>{w.batas}</strong></>}</p>
          <p>{w.cakupan}, laporan terbaru <strong>{w.umurPendek}</strong>, {w.umur}</p>
          <BantahanLayar bantahan={w.bantahan} utuh />
          {w.bertentangan > 0 && <p className="flex items-center gap-3"><Bentuk status="BERTENTANGAN" kelas="size-8" /><strong>{w.bertentangan} angka bertentangan</strong></p>}
        </div>
        {w.barang.length > 0 && (
          <div className="mt-auto pt-3">
            <h2 className="text-layar font-medium text-ink-2">Paling tertinggal</h2>
            <ol>
              {w.barang.map((b) => (
                <li key={b.kunci} className="border-t-2 border-garis py-1 text-layar"><span className="block truncate font-semibold">{b.nama}</span><span className="block truncate text-ink-2">{b.persenTeks}, {b.dasar}</span></li>
              ))}
            </ol>
          </div>
        )}
      </section>
      <section className="min-w-0">
        <h2 className="sr-only">Aspek</h2>
        <ol className="grid h-full auto-rows-fr">
          {w.aspek.map((a) => (
            <li key={a.kunci} className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-5 border-t-2 border-garis first:border-t-0">
              <Bentuk status={a.status} kelas="size-10" />
              <p className="min-w-0"><span className="flex min-w-0 items-center gap-3 text-layar font-semibold"><span className="truncate">{a.nama}</span>{a.bantahan && <><Bentuk status={a.bantahan.status} kelas="size-7" /><span className="sr-only">{a.bantahan.teks}</span></>}</span><span className="block truncate text-layar text-ink-2">{a.keterangan}</span></p>
              {a.persen === null ? <span aria-hidden="true" className="text-layar-angka text-ink-2">–</span> : <AngkaLayar angka={a} ukuran="baris" />}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
