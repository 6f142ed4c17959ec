import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import { TabelAngka } from "@/components/ui/tabel-angka";
import { kecil } from "@/lib/format";
import type { BarisDpt, NilaiDpt, TabDpt } from "../present";
import { NilaiFakta } from "./nilai-dpt";
import { DaftarDpt, TabelDpt } from "./tabel-dpt";

function Pokok({ label, n }: { readonly label: string; readonly n: NilaiDpt }) {
  return (
    <div className="min-w-0 [&_.justify-end]:justify-start">
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd><NilaiFakta n={n} kelas="text-2xl leading-9 font-bold tracking-rapat" lencana="selalu" /><span className="block text-xs text-ink-3">{n.sumber}</span></dd>
    </div>
  );
}

function Sendiri({ b, lalu }: { readonly b: BarisDpt; readonly lalu: TabDpt["lalu"] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 meja:grid-cols-3 luas:grid-cols-6 print:grid-cols-4">
      <Pokok label="DPT" n={b.dpt} />
      <Pokok label="TPS" n={b.tps} />
      <div><dt className="text-sm text-ink-3">Pemilih per TPS</dt><dd><span className={b.perTps ? "text-2xl leading-9 font-bold tracking-rapat" : "text-base font-bold text-kosong-teks"}>{b.perTps?.nilai ?? "Belum diketahui"}</span>{b.perTps && <span className="block text-xs text-ink-3">{b.perTps.dasar}</span>}</dd></div>
      <div>
        <dt className="text-sm text-ink-3">Laki-laki, perempuan</dt>
        <dd>{b.lakiLaki.nilai === null && b.perempuan.nilai === null ? <span className="text-base font-bold text-kosong-teks">Belum diketahui</span> : <span className="flex flex-wrap gap-x-3 text-lg leading-9 font-bold"><NilaiFakta n={b.lakiLaki} /><NilaiFakta n={b.perempuan} /></span>}{b.kelamin && <span className="flex items-center gap-1 text-xs font-medium"><Bentuk status="BERTENTANGAN" ukuran={14} />{b.kelamin}</span>}</dd>
      </div>
      {b.lalu.map((l, i) => (
        <div key={lalu[i]?.kunci} className="[&_.justify-end]:justify-start"><dt className="text-sm text-ink-3">DPT {lalu[i]?.nama}</dt><dd><NilaiFakta n={l.dpt} kelas="text-lg leading-9 font-bold" /><span className="block text-xs text-ink-3">{l.selisih === null ? "selisih belum diketahui" : `selisih ${l.selisih}`}</span></dd></div>
      ))}
    </dl>
  );
}

/** TPS and voters of a place: the figures, per child, whether they add up, and how far the voter data have come. */
export function PanelDpt({ data }: { readonly data: TabDpt }) {
  return (
    <div className="pt-4">
      <section aria-labelledby="dpt-pokok">
        <h2 id="dpt-pokok">TPS dan DPT, {data.pemilihan}</h2>
        <p className="mb-3 text-sm text-ink-3">Keadaan {data.saat}.</p>
        <Sendiri b={data.sendiri} lalu={data.lalu} />
      </section>
      {data.penutup.length > 0 && (
        <section aria-labelledby="dpt-tutup" className="mt-6 border-t border-ink pt-3">
          <h2 id="dpt-tutup">Apakah jumlahnya menutup?</h2>
          <ul className="mt-1 grid gap-x-12 luas:grid-cols-2">
            {data.penutup.map((p) => <li key={p.kunci} className="flex gap-2 border-b border-garis py-2"><Bentuk status={p.status} kelas="mt-1" /><p className="text-[15px]"><Link href={p.jejak} className="jejak inline-flex min-h-6 items-center font-semibold max-meja:min-h-11">{p.judul}</Link>. {p.uraian}</p></li>)}
          </ul>
        </section>
      )}
      <section aria-labelledby="dpt-anak" className="mt-6 border-t border-ink pt-3">
        <h2 id="dpt-anak">Per {kecil(data.sebutan)}, yang belum diketahui lebih dahulu</h2>
        {data.anak.length === 0
          ? <p className="mt-1 border border-dashed border-kosong-bentuk p-4 text-ink-2">{data.tertutup ? `Rincian ${kecil(data.sebutan)} hanya untuk yang bertugas di wilayah ini.` : `Belum ada TPS dan DPT per ${kecil(data.sebutan)}.`}</p>
          : <div className="mt-1"><TabelDpt data={data} /><DaftarDpt data={data} /></div>}
      </section>
      {data.indikator.length > 0 && (
        <section aria-labelledby="dpt-indikator" className="mt-6 border-t border-ink pt-3">
          <h2 id="dpt-indikator">Kemajuan data pemilih</h2>
          <TabelAngka baris={data.indikator} judul="Indikator data pemilih: capaian, dasar, cakupan, umur, status" />
        </section>
      )}
    </div>
  );
}
