import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import { Lencana } from "@/components/ui/lencana";
import type { KontesTampil, TabPaslon } from "../present";

function Surat({ k }: { readonly k: KontesTampil }) {
  return (
    <li className="break-inside-avoid border-t border-ink pt-2">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 font-semibold">
        {k.jejak ? <Link href={k.jejak} className="inline-flex min-h-6 items-center text-ink underline decoration-garis-kuat decoration-1 underline-offset-4 max-meja:min-h-11">{k.judul}</Link> : k.judul}
        <span className={`text-sm ${k.tunggal ? "font-semibold" : "font-normal text-ink-3"}`}>{k.jumlah}</span>
      </h3>
      {k.paslon.length === 0
        ? <p className="arsir mt-1 border border-dashed border-kosong-bentuk p-2 text-center text-sm"><span className="bg-kertas px-2 font-medium text-kosong-teks">Belum ada penetapan sampai saat ini</span></p>
        : <ol className="mt-1">
          {k.paslon.map((p) => (
            <li key={p.nomor} className="grid grid-cols-[2rem_minmax(0,1fr)] items-baseline border-b border-garis py-1.5">
              <span className="text-lg font-bold">{p.nomor}</span>
              {p.kolomKosong ? <span className="justify-self-start border border-dashed border-kosong-bentuk px-2 text-sm font-semibold text-kosong-teks">Kolom kosong: bukan pasangan calon</span>
                : <span className="min-w-0"><span className="font-medium">{p.nama}</span>{p.wakil && <span className="text-ink-2"> – {p.wakil}</span>}</span>}
            </li>
          ))}
        </ol>}
      {k.sumber && <p className="mt-1 text-xs text-ink-3">{k.sumber}</p>}
    </li>
  );
}

/** Contests and pairs of a place, and whether their number agrees with what was decided and what is said. */
export function PanelPaslon({ data }: { readonly data: TabPaslon }) {
  return (
    <div className="pt-4">
      <section aria-labelledby="paslon-jumlah">
        <h2 id="paslon-jumlah">{data.apa}, {data.pemilihan}</h2>
        <p className="text-sm text-ink-3">Keadaan {data.saat}.</p>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-4">
          <Link href={data.jejak} aria-label={`${data.apa} ${data.jumlah}, ${data.rinci}`} className={`jejak-besar font-bold tracking-angka ${/\d/.test(data.jumlah) ? "text-[44px] leading-[48px]" : "text-xl text-kosong-teks"}`}>{data.jumlah}</Link>
          <span className="text-ink-2">{data.rinci}</span>
        </p>
      </section>
      {data.cocok.length > 0 && (
        <section aria-labelledby="paslon-cocok" className="mt-5 border-t border-ink pt-3">
          <h2 id="paslon-cocok">Apakah hitungannya cocok?</h2>
          <ul className="mt-1">
            {data.cocok.map((c) => (
              <li key={c.kunci} className="flex gap-2 border-b border-garis py-2">
                <Bentuk status={c.status} kelas="mt-1" />
                <p className="text-[15px]">{c.jejak ? <Link href={c.jejak} className="jejak inline-flex min-h-6 items-center font-semibold max-meja:min-h-11">{c.judul}</Link> : <strong className="font-semibold">{c.judul}</strong>} <Lencana asal={c.asal} /><span className="block text-ink-2">{c.uraian}</span></p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.kelompok.map((g) => (
        <section key={g.judul} aria-labelledby={`paslon-${g.kontes[0]?.kunci}`} className="mt-6">
          <h2 id={`paslon-${g.kontes[0]?.kunci}`} className="mb-2">{g.judul}</h2>
          <ul className="grid gap-x-10 gap-y-6 meja:grid-cols-2 lapang:grid-cols-3 print:grid-cols-2">{g.kontes.map((k) => <Surat key={k.kunci} k={k} />)}</ul>
        </section>
      ))}
    </div>
  );
}
