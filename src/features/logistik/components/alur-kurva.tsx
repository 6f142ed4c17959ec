import Link from "next/link";
import { jarakHari } from "@/components/charts/jarak-hari";
import { KurvaMalas } from "@/components/charts/kurva-malas";
import { Bentuk } from "@/components/ui/bentuk";
import { formatDesimal, formatPersen } from "@/lib/format";
import type { AlurLogistik } from "../present";

const persen = (n: number | null) => (n === null ? "belum ada" : formatPersen(n / 100));

/** Target against real: chart and table from the same days, today first in the table. */
export function AlurKurva({ kurva, jejak }: { readonly kurva: AlurLogistik["kurva"]; readonly jejak: string }) {
  const lalu = kurva.hari.filter((h) => h.nyata !== null || h.kini).toReversed();
  const jarak = jarakHari(kurva.hari);
  const kini = kurva.hari.find((h) => h.kini);
  return (
    <figure aria-labelledby="alur-kurva" className="mt-8 border-t border-ink pt-4">
      <figcaption className="flex flex-wrap items-center gap-x-6">
        <h2 id="alur-kurva">{kurva.judul}</h2>
        {jarak && <p className="flex items-center gap-2 text-lg font-bold text-kritis-teks"><Bentuk status="KRITIS" />{formatDesimal(jarak.sampai - jarak.dari)} hari di belakang</p>}
        <Link href={jejak} className="jejak inline-flex min-h-6 items-center text-sm max-meja:min-h-11">Rumus dan laporan angka ini</Link>
      </figcaption>
      <div className="mt-2 grid gap-x-12 gap-y-6 luas:grid-cols-[minmax(0,8fr)_minmax(0,5fr)]">
        <div className="butuh-js min-w-0 print:hidden">
          <p className="flex flex-wrap gap-x-5 text-sm text-ink-2">
            <span className="inline-flex items-center gap-2"><svg width="28" height="6" aria-hidden="true"><path d="M0 3h28" strokeWidth="3" className="stroke-tinta" /></svg>Nyata</span>
            <span className="inline-flex items-center gap-2"><svg width="28" height="6" aria-hidden="true"><path d="M1 3h27" strokeWidth="2" strokeDasharray="2 5" strokeLinecap="round" className="stroke-ink-2" /></svg>Target</span>
          </p>
          <KurvaMalas titik={kurva.hari} nama={`${kurva.judul}, garis 0 sampai 100 persen menurut hari.${kini ? ` ${kini.teks}: nyata ${persen(kini.nyata)}, target ${persen(kini.target)}.` : ""} Angkanya ada pada tabel.`} />
        </div>
        <table className="tabel self-start">
          <caption className="sr-only">{kurva.judul}: target dan nyata menurut hari, hari ini lebih dahulu</caption>
          <thead><tr><th scope="col">Hari</th><th scope="col" className="angka">Target</th><th scope="col" className="angka">Nyata</th><th scope="col" className="angka">Jumlah</th></tr></thead>
          <tbody>
            {lalu.map((h) => (
              <tr key={h.h} className={h.kini ? "bg-tinta-pucat font-bold [&>th]:border-l-4 [&>th]:border-l-tinta [&>th]:pl-3 [&>th]:font-bold [&>:last-child]:pr-3" : ""}>
                <th scope="row" className="whitespace-nowrap">{h.teks} <span className="text-sm font-normal text-ink-3">{h.tanggal}</span></th>
                <td className="angka whitespace-nowrap">{persen(h.target)}</td>
                <td className={`angka whitespace-nowrap ${h.nyata === null ? "text-kosong-teks" : ""}`}>{persen(h.nyata)}</td>
                <td className="angka">{h.nDariM}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
