import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import { Lencana } from "@/components/ui/lencana";
import type { FaktaTampil } from "@/lib/tampil";

/** A date that the source already names is not said twice. */
const rinci = (f: FaktaTampil) => (f.rinci && !f.sumber.includes(f.rinci) ? f.rinci : null);

/** Base facts, each a link to its source; a mark where sources say otherwise. */
export function FaktaDasar({ fakta, baru }: { readonly fakta: readonly FaktaTampil[]; readonly baru: ReadonlySet<string> }) {
  return (
    <section aria-labelledby="fakta-dasar" className="border-t border-garis pt-2">
      <h2 id="fakta-dasar">Fakta dasar</h2>
      <ul className="mt-1 grid grid-cols-2 gap-x-4 gap-y-3 meja:grid-cols-4 lapang:grid-cols-[7rem_8.5rem_minmax(0,1fr)_9.5rem] print:grid-cols-2">
        {fakta.map((f) => (
          <li key={f.kunci} className="min-w-0">
            <Link href={f.jejak} aria-label={f.nama} className={`jejak-besar block max-meja:min-h-11 ${baru.has(f.jejak) ? "baru" : ""}`}>
              <span className="block text-sm leading-5 text-ink-3">{f.label}</span>
              <span className={`block leading-8 font-bold ${/\d/.test(f.nilai) ? "text-2xl leading-8 tracking-rapat whitespace-nowrap" : "text-base text-kosong-teks"}`}>{f.nilai}</span>
            </Link>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-ink-2">
              {f.asal && <Lencana asal={f.asal} />}
              {rinci(f) && <span>{rinci(f)}</span>}
              <span title={f.sumber} className={`text-ink-3 ${rinci(f) ? "lapang:sr-only" : f.beda ? "lapang:line-clamp-1" : "lapang:line-clamp-2"}`}>{f.sumber}</span>
            </p>
            {f.beda && <p className="mt-0.5 flex items-center gap-1.5 text-xs font-medium"><Bentuk status="SUMBER_BERBEDA" ukuran={14} />{f.beda}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
