import Link from "next/link";
import { Lencana } from "@/components/ui/lencana";
import type { BarisKelompok, TabPartisipasi } from "../present";
import { TabelPersen } from "./tabel-persen";

const KOSONG = "mt-1 border border-dashed border-kosong-bentuk p-4 text-ink-2";

function Kelompok({ k }: { readonly k: BarisKelompok }) {
  return (
    <li className="border-b border-garis py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{k.nama}</span>
        {k.nilai === null ? <span className="arsir border border-dashed border-kosong-bentuk p-0.5"><span className="bg-kertas px-1 text-sm font-medium text-kosong-teks">Belum ada data</span></span>
          : <span className="text-lg font-bold">{k.jejak ? <Link href={k.jejak} aria-label={`${k.nama}: ${k.nilai} pemilih`} className="jejak inline-flex min-h-6 items-center max-meja:min-h-11">{k.nilai} pemilih</Link> : `${k.nilai} pemilih`} {k.asal && <Lencana asal={k.asal} />}</span>}
      </p>
      <p className="text-sm text-ink-3">{k.batasan} {k.sumber}.</p>
    </li>
  );
}

/** Turnout: what is aimed at and what it means in people, what it was, and what it became. */
export function PanelPartisipasi({ data }: { readonly data: TabPartisipasi }) {
  const menurutAnak = new Map(data.anak.flatMap((w) => w.baris.map((b) => [b.kunci, w.tautan] as const)));
  return (
    <div className="pt-4">
      <section aria-labelledby="partisipasi-nyata">
        <h2 id="partisipasi-nyata">Partisipasi {data.pemilihan}</h2>
        <p className="max-w-[60rem] text-sm text-ink-3">{data.batasan} Keadaan {data.saat}.</p>
        {data.nyata.length === 0 ? <p className={KOSONG}>{data.nyataKosong}</p> : <TabelPersen baris={data.nyata} judul={`Partisipasi ${data.pemilihan} menurut sumbernya`} kepala="Pemilihan dan sumber" kolomDasar="Pengguna hak pilih dari DPT" />}
      </section>
      <section aria-labelledby="partisipasi-target" className="mt-6 border-t border-ink pt-3">
        <h2 id="partisipasi-target">Target menurut sumbernya, dan berapa orang</h2>
        {data.target.length === 0 ? <p className={KOSONG}>Belum ada target yang diketahui pada saat ini.</p> : <TabelPersen baris={data.target} judul="Target partisipasi menurut sumber: persen, dan jumlah pemilih yang harus datang" kepala="Sumber" kolomDasar="Pemilih yang harus datang" />}
      </section>
      <section aria-labelledby="partisipasi-lalu" className="mt-6 border-t border-ink pt-3">
        <h2 id="partisipasi-lalu">Pemilihan sebelumnya</h2>
        {data.lalu.length === 0 ? <p className={KOSONG}>Belum ada data partisipasi pemilihan sebelumnya untuk wilayah ini.</p> : <TabelPersen baris={data.lalu} judul="Partisipasi pemilihan sebelumnya menurut sumber" kepala="Pemilihan dan sumber" kolomDasar="Pengguna hak pilih dari DPT" />}
      </section>
      <div className="grid gap-x-12 luas:grid-cols-2">
        <section aria-labelledby="partisipasi-potensial" className="mt-6 border-t border-ink pt-3">
          <h2 id="partisipasi-potensial">Pemilih potensial</h2>
          {data.potensial === null ? <p className={KOSONG}>Belum dapat dihitung: perlu DPT pemilihan ini dan partisipasi terakhir yang berdasar. DPT: {data.dpt}.</p>
            : <p><span className="text-[44px] leading-[48px] font-bold tracking-angka">{data.potensial.nilai}</span> <span className="text-lg">pemilih</span> <span className="ml-1.5"><Lencana asal="HITUNGAN" /></span><span className="block text-ink-2">{data.potensial.dasar}.</span><span className="block text-sm text-ink-3">{data.potensial.uraian}</span></p>}
        </section>
        <section aria-labelledby="partisipasi-kelompok" className="mt-6 border-t border-ink pt-3">
          <h2 id="partisipasi-kelompok">Kelompok khusus dan perbatasan</h2>
          <ul className="mt-1">{data.kelompok.map((k) => <Kelompok key={k.kunci} k={k} />)}</ul>
        </section>
      </div>
      {data.anak.length > 0 && (
        <section aria-labelledby="partisipasi-anak" className="mt-6 border-t border-ink pt-3">
          <h2 id="partisipasi-anak">Per {data.sebutan.toLowerCase()}, terendah dahulu</h2>
          <TabelPersen baris={data.anak.flatMap((w) => w.baris)} judul={`Partisipasi per ${data.sebutan.toLowerCase()}`} kepala={data.sebutan} kolomDasar="Pengguna hak pilih dari DPT" tautan={(k) => menurutAnak.get(k)} />
        </section>
      )}
    </div>
  );
}
