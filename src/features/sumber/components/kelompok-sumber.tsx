import Link from "next/link";
import { Cip } from "@/components/ui/cip";
import type { KelompokTampil } from "../present";
import { PenetapanSumber } from "./penetapan-sumber";
import { SatuSumber } from "./satu-sumber";

const TAUTAN = "inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px] meja:min-h-8";

/** One fact: its sources side by side, the adopted one under the bar, and what can be done about it. `tunggal`: it is the page itself. */
export function KelompokSumber({ data: k, tunggal = false, kepala: Kepala = "h2" }: { readonly data: KelompokTampil; readonly tunggal?: boolean; readonly kepala?: "h2" | "h3" }) {
  return (
    <section aria-labelledby={`fakta-${k.kunci}`} className="grid gap-x-8 gap-y-3 border-t border-ink py-4 break-inside-avoid-page luas:grid-cols-[17rem_minmax(0,1fr)] print:grid-cols-[13rem_minmax(0,1fr)]">
      <div className="grid content-start gap-1">
        <Kepala id={`fakta-${k.kunci}`} className={tunggal ? "sr-only" : "text-lg leading-7 font-semibold"}>{k.judul}</Kepala>
        {k.tanda.length > 0 && <p className="flex flex-wrap gap-2">{k.tanda.map((t) => <Cip key={t.status} {...t} />)}</p>}
        {k.selisih.length > 0 && <ul className="text-[15px] leading-6 font-medium">{k.selisih.map((s) => <li key={s}>{s}</li>)}</ul>}
        <p className="text-sm text-ink-3">Ditetapkan oleh: {k.pemilik}</p>
        <p className="flex flex-wrap gap-x-5 text-[15px] print:hidden">
          {!tunggal && k.rincian && <Link prefetch={false} href={k.rincian} className={TAUTAN}>Rincian<span className="sr-only"> {k.judul}</span></Link>}
          {k.jejak && <Link prefetch={false} href={k.jejak} className={TAUTAN}>Jejak<span className="sr-only"> {k.judul}</span></Link>}
          {k.usul && <Link prefetch={false} href={`${k.usul}#formulir`} className={TAUTAN}>Usulkan sumber<span className="sr-only"> untuk {k.judul}</span></Link>}
        </p>
      </div>
      <div className="min-w-0">
        <ul className="grid gap-x-6 gap-y-5 meja:grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] print:grid-cols-2">
          {k.sumber.map((s) => <SatuSumber key={s.id} data={s} />)}
        </ul>
        <PenetapanSumber data={k} terbuka={tunggal} />
      </div>
    </section>
  );
}
