import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import { kecil } from "@/lib/format";
import type { BarisDpt, TabDpt } from "../present";
import { NilaiFakta } from "./nilai-dpt";

const Kosong = () => <span className="text-kosong-teks">—<span className="sr-only"> belum diketahui</span></span>;

function Baris({ b, data, jumlah = false }: { readonly b: BarisDpt; readonly data: TabDpt; readonly jumlah?: boolean }) {
  return (
    <tr className={jumlah ? "[&>*]:!border-t [&>*]:!border-t-ink [&>*]:!border-b-0 font-semibold" : ""}>
      <th scope="row" className={jumlah ? "font-semibold" : ""}>
        {b.tautan ? <Link href={b.tautan} className="inline-flex min-h-6 items-center text-ink underline decoration-garis-kuat decoration-1 underline-offset-4">{b.nama}</Link> : b.nama}
        {b.kelamin && <span className="flex items-center gap-1 text-xs font-medium"><Bentuk status="BERTENTANGAN" ukuran={14} />{b.kelamin}</span>}
      </th>
      <td className="angka"><NilaiFakta n={b.tps} /></td>
      <td className="angka"><NilaiFakta n={b.dpt} kelas="font-bold" /></td>
      {data.adaKelamin && <><td className="angka">{b.lakiLaki.nilai === null ? <Kosong /> : <NilaiFakta n={b.lakiLaki} />}</td><td className="angka">{b.perempuan.nilai === null ? <Kosong /> : <NilaiFakta n={b.perempuan} />}</td></>}
      <td className="angka whitespace-nowrap">{b.perTps ? <span title={b.perTps.dasar}>{b.perTps.nilai}</span> : <Kosong />}</td>
      {b.lalu.map((l, i) => (
        <td key={data.lalu[i]?.kunci} className="angka">
          <NilaiFakta n={l.dpt} />
          <span className="block text-sm leading-5 text-ink-3">selisih {l.selisih ?? <Kosong />}</span>
        </td>
      ))}
    </tr>
  );
}

/** TPS and voters per child beside earlier elections, for a desk and for paper. */
export function TabelDpt({ data }: { readonly data: TabDpt }) {
  return (
    <table className="tabel max-[60rem]:hidden print:table">
      <caption className="sr-only">TPS dan DPT per {kecil(data.sebutan)}, yang belum diketahui lebih dahulu, disandingkan dengan pemilihan sebelumnya</caption>
      <thead>
        <tr>
          <th scope="col">{data.sebutan}</th><th scope="col" className="angka">TPS</th><th scope="col" className="angka">DPT</th>
          {data.adaKelamin && <><th scope="col" className="angka">Laki-laki</th><th scope="col" className="angka">Perempuan</th></>}
          <th scope="col" className="angka">Pemilih per TPS</th>
          {data.lalu.map((p) => <th key={p.kunci} scope="col" className="angka">DPT {p.nama}</th>)}
        </tr>
      </thead>
      <tbody>
        {data.anak.map((b) => <Baris key={b.kunci} b={b} data={data} />)}
        <Baris b={data.sendiri} data={data} jumlah />
      </tbody>
    </table>
  );
}

/** The same rows on a phone. */
export function DaftarDpt({ data }: { readonly data: TabDpt }) {
  return (
    <ul className="border-t border-ink min-[60rem]:hidden print:hidden">
      {data.anak.map((b) => (
        <li key={b.kunci} className="border-b border-garis py-2">
          <p className="flex items-center justify-between gap-x-3">
            {b.tautan ? <Link href={b.tautan} className="inline-flex min-h-11 min-w-0 items-center font-semibold text-ink underline decoration-garis-kuat decoration-1 underline-offset-4">{b.nama}</Link> : <span className="font-semibold">{b.nama}</span>}
            <span className="text-right text-lg font-bold"><NilaiFakta n={b.dpt} /></span>
          </p>
          <p className="text-sm text-ink-2">{b.tps.nilai ?? "jumlah belum diketahui"} TPS{b.tps.beda && ` (${b.tps.beda})`}{b.perTps && `; ${b.perTps.nilai} pemilih per TPS`}</p>
          {b.lakiLaki.nilai && b.perempuan.nilai && <p className="text-sm text-ink-2">L {b.lakiLaki.nilai}, P {b.perempuan.nilai}</p>}
          {b.kelamin && <p className="flex items-center gap-1 text-sm font-medium"><Bentuk status="BERTENTANGAN" ukuran={14} />{b.kelamin}</p>}
          {b.lalu.map((l, i) => <p key={data.lalu[i]?.kunci} className="text-sm text-ink-3">{data.lalu[i]?.nama}: {l.dpt.nilai ?? "belum diketahui"}{l.selisih && `, selisih ${l.selisih}`}{l.dpt.beda && `; ${l.dpt.beda}`}</p>)}
        </li>
      ))}
    </ul>
  );
}
