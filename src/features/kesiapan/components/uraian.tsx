import { Ikon } from "@/components/ui/ikon";
import { type Konteks, ROUTES } from "@/lib/routes";
import type { Uraian as Data } from "../present";

type Props = { readonly data: Data; readonly kode: string; readonly konteks: Konteks };

/** Why the index is what it is: what each aspek weighs and brings, and where one more point would do most. */
export function Uraian({ data, kode, konteks }: Props) {
  return (
    <details className="group print:hidden luas:relative lapang:absolute lapang:top-1.5 lapang:right-0">
      <summary className="inline-flex min-h-8 items-center gap-1.5 text-[15px] font-semibold text-tinta max-meja:min-h-11">Mengapa {data.jumlah}?<Ikon nama="panah-bawah" ukuran={16} kelas="group-open:rotate-180" /></summary>
      <div className="z-10 grid gap-5 border border-garis-kuat bg-kertas p-4 max-meja:px-2.5 luas:absolute luas:w-[min(40rem,80vw)] luas:shadow-angkat lapang:right-0">
        <div className="overflow-x-auto">
        <table className="tabel max-meja:text-sm max-meja:[&_.angka]:!pl-2 max-meja:[&_th]:!pr-0">
          <caption className="text-left text-sm text-ink-2">Kesiapan adalah rata-rata tertimbang aspek yang berdata. Sumbangan: bobot × capaian, dibagi bobot yang berdata, dalam poin persen. “+1 poin”: yang ditambahkan satu poin persen aspek itu pada kesiapan.</caption>
          <thead><tr><th scope="col">Aspek</th><th scope="col" className="angka">Bobot</th><th scope="col" className="angka">Capaian</th><th scope="col" className="angka">Sumbangan</th><th scope="col" className="angka">+1 poin</th></tr></thead>
          <tbody>
            {data.aspek.map((a) => <tr key={a.kode}><th scope="row"><a href={ROUTES.jejak(kode, a.kode, konteks)} className="jejak inline-flex min-h-6 items-center">{a.nama}</a></th><td className="angka meja:whitespace-nowrap">{a.bobot} <span className="text-sm text-ink-3 max-meja:block max-meja:!text-xs max-meja:leading-4">{a.dari}</span></td><td className="angka meja:whitespace-nowrap">{a.capaian}</td><td className="angka">{a.sumbangan}</td><td className="angka">{a.perPoin}</td></tr>)}
          </tbody>
          <tfoot><tr className="[&>*]:!border-t [&>*]:!border-t-ink font-semibold"><th scope="row" className="font-semibold">Jumlah</th><td className="angka">{data.jumlahBobot}</td><td className="angka whitespace-nowrap"><a href={ROUTES.jejak(kode, "kesiapan", konteks)} className="jejak inline-flex min-h-6 items-center">{data.jumlah}</a></td><td className="angka">{data.jumlahSumbangan}</td><td className="angka" /></tr></tfoot>
        </table>
        </div>
        {data.indikator.length === 0 ? <p className="text-[15px] text-ink-2">Semua indikator terbuka sudah pada atau di atas kurvanya hari ini.</p> : (
          <div className="overflow-x-auto">
          <table className="tabel">
            <caption className="text-left text-sm text-ink-2">Yang paling mengangkat: satu persen lagi dari kebutuhan akhirnya, hari ini. Yang sudah pada kurvanya tidak menambah apa-apa.</caption>
            <thead><tr><th scope="col">Indikator</th><th scope="col" className="angka">Dari kebutuhan</th><th scope="col" className="angka">+1 %</th></tr></thead>
            <tbody>
              {data.indikator.map((i) => <tr key={i.kode}><th scope="row"><a href={ROUTES.jejak(kode, i.kode, konteks)} className="jejak inline-flex min-h-6 items-center">{i.nama}</a></th><td className="angka whitespace-nowrap">{i.capaian}</td><td className="angka">{i.perPoin}</td></tr>)}
            </tbody>
          </table>
          </div>
        )}
      </div>
    </details>
  );
}
