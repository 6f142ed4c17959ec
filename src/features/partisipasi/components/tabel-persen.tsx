import Link from "next/link";
import { BatangPersen, SumbuPersen } from "@/components/charts/batang-persen";
import { Bentuk } from "@/components/ui/bentuk";
import { Lencana } from "@/components/ui/lencana";
import type { BarisPersen } from "../present";

type Props = { readonly baris: readonly (BarisPersen & { readonly orang?: string; readonly tempat?: string })[]; readonly judul: string; readonly kepala: string; readonly kolomDasar: string; readonly tautan?: (kunci: string) => string | undefined };

/** Chart and table in one: each row is its bar on the axis 0–100, its figure, its base and its source. */
export function TabelPersen({ baris, judul, kepala, kolomDasar, tautan }: Props) {
  return (
    <table className="tabel">
      <caption className="sr-only">{judul}</caption>
      <thead>
        <tr><th scope="col">{kepala}</th><th scope="col" className="w-[34%] max-meja:hidden"><span className="sr-only">Grafik 0 sampai 100 persen</span><SumbuPersen /></th><th scope="col" className="angka">Persen</th><th scope="col" className="!pl-6 max-meja:hidden">{kolomDasar}</th></tr>
      </thead>
      <tbody>
        {baris.map((b) => {
          const ke = tautan?.(b.kunci);
          const dasar = b.orang ?? b.dasar;
          return (
            <tr key={b.kunci}>
              <th scope="row" className={b.utama ? "font-bold" : ""}>
                {ke ? <Link href={ke} className="inline-flex min-h-6 items-center text-ink underline decoration-garis-kuat decoration-1 underline-offset-4 max-meja:min-h-11">{b.label}</Link> : b.label}
                <span className="block text-sm font-normal text-ink-3">{b.tempat ? `${b.tempat}; ` : ""}{b.batasan}</span>
                {b.orang !== undefined && b.dasar && <span className="block text-sm font-normal text-ink-3">{b.dasar}</span>}
                <span className="block text-sm font-normal text-ink-2 meja:hidden">{dasar}</span>
                {b.bertentangan && <span className="flex items-center gap-1 text-sm font-medium"><Bentuk status="BERTENTANGAN" ukuran={14} />{b.bertentangan}</span>}
                <span className="mt-1 block meja:hidden print:hidden"><BatangPersen persen={b.persen} putus={b.putus} kuat={b.utama} /></span>
              </th>
              <td className="align-middle max-meja:hidden"><BatangPersen persen={b.persen} putus={b.putus} kuat={b.utama} /></td>
              <td className="angka align-top whitespace-nowrap"><span className="inline-flex flex-col items-end"><Link href={b.jejak} aria-label={`${b.label}: ${b.persenTeks}, ${dasar}`} className="jejak inline-flex min-h-6 items-center font-bold max-meja:min-h-11">{b.persenTeks}</Link><Lencana asal={b.asal} /></span></td>
              <td className="!pl-6 align-top text-ink-2 max-meja:hidden">{dasar}{b.utama && <span className="block text-sm font-semibold text-ink">yang dipakai</span>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
