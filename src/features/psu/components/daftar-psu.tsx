import Link from "next/link";
import type { PsuBaris } from "../present";

/** Repeat votes, the latest day first. */
export function DaftarPsu({ data }: { readonly data: readonly PsuBaris[] }) {
  return (
    <ul aria-label="Daftar PSU" className="border-t border-ink">
      {data.map((p) => (
        <li key={p.slug} className="grid gap-x-8 gap-y-1 border-b border-garis py-4 luas:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
          <div className="min-w-0">
            <h2 className="text-lg font-semibold break-words"><Link prefetch={false} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href={p.tautan}>{p.nama}</Link> <span className="ml-1 rounded-xs border border-garis-kuat px-1.5 text-sm font-medium whitespace-nowrap">{p.keadaan}</span></h2>
            <p>{p.hari}; {p.tps}.</p>
            <Link prefetch={false} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px] print:hidden" href={p.dasbor}>Dasbor kesiapan PSU ini</Link>
          </div>
          <dl className="min-w-0 text-[15px] leading-6 text-ink-2">
            <div><dt className="inline font-semibold">Sebab: </dt><dd className="inline">{p.sebab}</dd></div>
            <div><dt className="inline font-semibold">Dasar: </dt><dd className="inline break-words">{p.dasar}</dd></div>
            <div><dt className="sr-only">Biaya</dt><dd>{p.biaya}</dd></div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
