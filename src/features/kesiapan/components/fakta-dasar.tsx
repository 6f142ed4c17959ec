import { Bentuk } from "@/components/ui/bentuk";
import { Lencana } from "@/components/ui/lencana";
import type { FaktaTampil } from "@/lib/tampil";

/** A date that the source already names is not said twice. */
const rinci = (f: FaktaTampil) => (f.rinci && !f.sumber.includes(f.rinci) ? f.rinci : null);

const bantahan = (f: FaktaTampil) => [...(f.beda ? [{ status: "SUMBER_BERBEDA" as const, teks: f.beda }] : []), ...(f.sengketa ? [{ status: "BERTENTANGAN" as const, teks: f.sengketa }] : [])];

/** Base facts, each a link to its source; a mark where sources say otherwise. */
export function FaktaDasar({ fakta, baru }: { readonly fakta: readonly FaktaTampil[]; readonly baru: ReadonlySet<string> }) {
  return (
    <section aria-labelledby="fakta-dasar" className="min-w-0 border-t border-garis pt-2 lapang:border-ink lapang:pt-1 [grid-area:fakta] max-lapang:mt-4 max-lapang:border-ink">
      <h2 id="fakta-dasar">Fakta dasar</h2>
      <ul className="mt-1 grid grid-cols-2 gap-x-4 gap-y-3 meja:grid-cols-4 luas:max-lapang:grid-cols-2 lapang:grid-cols-[4.75rem_8.75rem_minmax(0,1fr)_7.25rem] lapang:gap-x-2.5 print:grid-cols-2">
        {fakta.map((f) => (
          <li key={f.kunci} className="min-w-0">
            <a href={f.jejak} aria-label={f.nama} title={f.sumber} className={`jejak-besar block max-meja:min-h-11 ${baru.has(f.kunci) ? "baru" : ""}`}>
              <span className="block text-sm leading-5 text-ink-3">{f.label}</span>
              <span className={`block font-bold ${/\d/.test(f.nilai) ? "text-2xl leading-8 tracking-rapat whitespace-nowrap" : "text-base leading-8 text-kosong-teks lapang:text-sm lapang:leading-5"}`}>{f.nilai}</span>
            </a>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs lapang:gap-x-1 text-ink-2">
              {f.asal && <Lencana asal={f.asal} />}
              {rinci(f) && <span className="lapang:tracking-rapat lapang:whitespace-nowrap">{rinci(f)}</span>}
              <span className="text-ink-3 lapang:sr-only">{f.sumber}</span>
            </p>
            {bantahan(f).map((b) => <p key={b.status} className="mt-0.5 flex items-center gap-1.5 text-xs font-medium lapang:hidden print:!flex"><Bentuk status={b.status} ukuran={14} />{b.teks}</p>)}
          </li>
        ))}
      </ul>
      {/* The columns of the one-screen page are narrower than such a sentence: there they stand below them, with the name of their fact. */}
      <p className="hidden flex-wrap gap-x-4 text-xs leading-5 font-medium lapang:flex print:hidden">
        {fakta.flatMap((f) => bantahan(f).map((b) => <a key={`${f.kunci} ${b.status}`} href={f.jejak} className="-my-0.5 inline-flex items-center gap-1.5 py-0.5 text-ink no-underline hover:underline"><Bentuk status={b.status} ukuran={14} />{f.label} {b.teks}</a>))}
      </p>
    </section>
  );
}
