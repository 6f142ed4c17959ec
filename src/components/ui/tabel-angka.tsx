import Link from "next/link";
import { Batang } from "@/components/charts/batang";
import type { AngkaTampil } from "@/lib/tampil";
import { Cip } from "./cip";
import { Lencana } from "./lencana";
import { TandaBantahan } from "./tanda-bantahan";

type Props = { readonly baris: readonly AngkaTampil[]; readonly judul: string; readonly kepala?: string };

/** Figures under each other, none without its base, coverage, age and trace. */
export function TabelAngka({ baris, judul, kepala = "Indikator" }: Props) {
  return (
    <table className="tabel">
      <caption className="sr-only">{judul}</caption>
      <thead>
        <tr><th scope="col">{kepala}</th><th scope="col" className="angka">Capaian</th><th scope="col" className="max-meja:hidden"><span className="sr-only">Grafik</span></th><th scope="col" className="max-meja:hidden">Dasar</th><th scope="col" className="max-luas:hidden">Cakupan dan umur</th><th scope="col" className="angka">Status</th></tr>
      </thead>
      <tbody>
        {baris.map((a) => (
          <tr key={a.kunci}>
            <th scope="row">{a.label}{a.bantahan && <span className="block"><TandaBantahan bantahan={a.bantahan} /></span>}<span className="block text-sm font-normal text-ink-3 meja:hidden">{a.nDariM}; {a.cakupan}, {a.umur}{a.batas && `, batas ${a.batas}`}</span></th>
            <td className="angka"><Link href={a.jejak} aria-label={`${a.label}: ${a.persenTeks}, ${a.statusTeks}`} className={`jejak inline-flex min-h-6 items-center font-bold max-meja:min-h-11 ${a.persen === null ? "text-kosong-teks" : "whitespace-nowrap"}`}>{a.persenTeks}</Link></td>
            <td className="w-40 !pl-4 max-meja:hidden"><Batang persen={a.persen} status={a.status} /></td>
            <td className="text-sm text-ink-2 max-meja:hidden">{a.nDariM} <Lencana asal={a.asal} /></td>
            <td className="text-sm text-ink-2 max-luas:hidden">{a.cakupan}, {a.umur}{a.batas && `, batas ${a.batas}`}</td>
            <td className="angka"><Cip status={a.status} teks={a.statusTeks} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
