import { Batang } from "@/components/charts/batang";
import { Cip } from "@/components/ui/cip";
import { TandaBantahan } from "@/components/ui/tanda-bantahan";
import type { AngkaTampil } from "@/lib/tampil";
import type { Dasbor } from "../present";

type Props = { readonly data: readonly AngkaTampil[]; readonly kolom: Dasbor["aspekKolom"]; readonly nama: string; readonly baru: ReadonlySet<string> };

/** Where the parts have nothing to show, the aspects of the place itself: each with its base, age and trace. */
export function AspekSendiri({ data, kolom, nama, baru }: Props) {
  return (
    <div className="mt-5">
      <h3 className="text-lg font-semibold">Kesiapan menurut aspek</h3>
      <table className="tabel mt-1">
        <caption className="sr-only">Aspek kesiapan {nama}: bobot, capaian, dasar, umur, status</caption>
        <thead>
          <tr><th scope="col">Aspek</th><th scope="col" className="angka max-meja:hidden">Bobot</th><th scope="col" className="angka">Capaian</th><th scope="col" className="max-meja:hidden"><span className="sr-only">Grafik</span></th><th scope="col" className="max-meja:hidden">Dasar</th><th scope="col" className="max-luas:hidden">Umur</th><th scope="col" className="angka">Status</th></tr>
        </thead>
        <tbody>
          {data.map((a, i) => (
            <tr key={a.kunci}>
              <th scope="row">{a.label}{a.bantahan && <span className="block"><TandaBantahan bantahan={a.bantahan} /></span>}</th>
              <td className="angka text-ink-2 max-meja:hidden">{kolom[i]?.bobot}</td>
              <td className="angka"><a href={a.jejak} aria-label={`${a.label}: ${a.persenTeks}, ${a.statusTeks}`} className={`jejak inline-flex min-h-6 items-center font-bold ${a.persen === null ? "" : "whitespace-nowrap"} max-meja:min-h-11 ${baru.has(a.kunci) ? "baru" : ""}`}>{a.persenTeks}</a></td>
              <td className="w-40 !pl-4 max-meja:hidden"><Batang persen={a.persen} status={a.status} /></td>
              <td className="text-sm text-ink-2 max-meja:hidden">{a.nDariM}</td>
              <td className="text-sm text-ink-2 max-luas:hidden">{a.umur}</td>
              <td className="angka"><Cip status={a.status} teks={a.statusTeks} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
