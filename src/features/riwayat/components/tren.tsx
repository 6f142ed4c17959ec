import Link from "next/link";
import { KurvaMalas } from "@/components/charts/kurva-malas";
import { formatPersen } from "@/lib/format";
import type { TabRiwayat, TitikTren } from "../present";

const persen = (n: number | null) => (n === null ? "belum ada" : formatPersen(n / 100));
const nama = (judul: string, titik: readonly TitikTren[]) => { const kini = titik.at(-1); return `${judul}, garis 0 sampai 100 persen menurut hari keadaan. ${kini?.teks ?? ""}: nyata ${persen(kini?.nyata ?? null)}, target ${persen(kini?.target ?? null)}. Angkanya ada pada tabel.`; };
/** The last seven days, and before them one day a week. */
const dipilih = (titik: readonly TitikTren[]) => titik.filter((_, i) => i > titik.length - 8 || (titik.length - 1 - i) % 7 === 0).toReversed();

function TabelHari({ titik }: { readonly titik: readonly TitikTren[] }) {
  return (
    <table className="tabel self-start">
      <caption className="sr-only">Seluruh aspek: target, nyata dan indeks menurut hari keadaan, hari ini lebih dahulu</caption>
      <thead><tr><th scope="col">Hari</th><th scope="col" className="angka">Target</th><th scope="col" className="angka">Nyata</th><th scope="col" className="angka">Indeks</th><th scope="col" className="angka max-meja:hidden">Jumlah</th></tr></thead>
      <tbody>
        {dipilih(titik).map((h) => (
          <tr key={h.h} className={h.kini ? "bg-tinta-pucat font-bold [&>th]:border-l-4 [&>th]:border-l-tinta [&>th]:pl-3 [&>th]:font-bold [&>:last-child]:pr-3" : ""}>
            <th scope="row" className="whitespace-nowrap">{h.teks} <span className="text-sm font-normal text-ink-3">{h.tanggal}</span></th>
            <td className="angka whitespace-nowrap">{persen(h.target)}</td><td className={`angka whitespace-nowrap ${h.nyata === null ? "text-kosong-teks" : ""}`}>{persen(h.nyata)}</td><td className="angka whitespace-nowrap">{persen(h.indeks)}</td><td className="angka max-meja:hidden">{h.nDariM}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TabelAspek({ tren }: { readonly tren: NonNullable<TabRiwayat["tren"]> }) {
  const kolom = dipilih(tren.indeks);
  return (
    <div className="overflow-x-auto print:overflow-visible" tabIndex={0} role="region" aria-label="Tabel capaian tiap aspek menurut hari keadaan">
      <table className="tabel">
        <caption className="sr-only">Capaian tiap aspek dari kebutuhan akhir, dan targetnya, menurut hari keadaan</caption>
        <thead><tr><th scope="col">Aspek</th>{kolom.map((h) => <th key={h.h} scope="col" className="angka whitespace-nowrap">{h.teks}</th>)}</tr></thead>
        <tbody>
          {tren.aspek.map((a) => (
            <tr key={a.kode}>
              <th scope="row" className="min-w-36"><Link href={a.jejak} className="jejak inline-flex min-h-6 items-center max-meja:min-h-11">{a.nama}</Link></th>
              {kolom.map((k) => { const t = a.titik.find((x) => x.h === k.h); return <td key={k.h} className="angka whitespace-nowrap">{persen(t?.nyata ?? null)}<span className="block text-xs leading-[18px] text-ink-3">target {t?.target == null ? "belum dibuka" : persen(t.target)}</span></td>; })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The last weeks by the day for which figures speak: chart and table from the same days. */
export function Tren({ tren }: { readonly tren: TabRiwayat["tren"] }) {
  return (
    <figure aria-labelledby="riwayat-tren" className="mt-8 border-t border-ink pt-4">
      <figcaption>
        <h2 id="riwayat-tren">Empat minggu terakhir, menurut hari keadaannya</h2>
        {tren && <p className="max-w-[60rem] text-sm text-ink-3">Laporan yang datang terlambat dihitung pada hari yang diterangkannya, dengan kebutuhan yang berlaku pada saat yang dilihat. Bagian dari kebutuhan akhir terhadap kurva target; indeks adalah bagian itu terhadap yang diminta hari itu. {tren.catatan} <Link href={tren.jejak} className="jejak inline-flex min-h-6 items-center max-meja:min-h-11">Rumus dan laporan angka ini</Link></p>}
      </figcaption>
      {tren === null ? <p className="mt-1 border border-dashed border-kosong-bentuk p-4 text-ink-2">Lini masa menurut hari keadaan dihitung per provinsi. Pilih sebuah provinsi.</p> : (
        <>
          <div className="mt-2 grid gap-x-12 gap-y-6 luas:grid-cols-[minmax(0,8fr)_minmax(0,5fr)]">
            <div className="butuh-js min-w-0 print:hidden">
              <p className="flex flex-wrap gap-x-5 text-sm text-ink-2">
                <span className="inline-flex items-center gap-2"><svg width="28" height="6" aria-hidden="true"><path d="M0 3h28" strokeWidth="3" className="stroke-tinta" /></svg>Nyata</span>
                <span className="inline-flex items-center gap-2"><svg width="28" height="6" aria-hidden="true"><path d="M1 3h27" strokeWidth="2" strokeDasharray="2 5" strokeLinecap="round" className="stroke-ink-2" /></svg>Target</span>
              </p>
              <KurvaMalas titik={tren.indeks} nama={nama("Seluruh aspek", tren.indeks)} />
            </div>
            <TabelHari titik={tren.indeks} />
          </div>
          <h3 className="mt-6 mb-1 text-lg font-semibold">Per aspek</h3>
          <TabelAspek tren={tren} />
          <div className="butuh-js mt-4 grid gap-x-8 gap-y-5 meja:grid-cols-2 luas:grid-cols-3 print:hidden">
            {tren.aspek.filter((a) => a.titik.some((t) => t.nyata !== null)).map((a) => <div key={a.kode} className="min-w-0"><h4 className="text-sm font-semibold">{a.nama}</h4><div className="h-40 overflow-hidden"><KurvaMalas titik={a.titik} nama={nama(a.nama, a.titik)} tinggi={160} /></div></div>)}
          </div>
        </>
      )}
    </figure>
  );
}
