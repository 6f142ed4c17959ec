import Link from "next/link";
import { Batang } from "@/components/charts/batang";
import { Cip } from "@/components/ui/cip";
import { TandaBantahan } from "@/components/ui/tanda-bantahan";
import { kecil } from "@/lib/format";
import type { AngkaTampil } from "@/lib/tampil";

/** Each part's own figure with its base, coverage and age; the order is given. */
export function AlurAnak({ anak, sebutan, rata }: { readonly anak: readonly AngkaTampil[]; readonly sebutan: string; readonly rata: number | null }) {
  if (anak.length === 0) return null;
  return (
    <section aria-labelledby="alur-anak" className="mt-8 border-t border-ink pt-4">
      <h2 id="alur-anak">Per {kecil(sebutan)}, terlemah dahulu</h2>
      <ul className="mt-2 grid gap-x-12 border-t border-garis luas:grid-cols-2">
        {anak.map((a) => (
          <li key={a.kunci} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-garis py-2 meja:grid-cols-[10rem_minmax(3rem,1fr)_8rem_8.75rem]">
            <p className="min-w-0 font-medium">{a.label}<span className="block text-xs leading-[18px] text-ink-3">{a.cakupan}, {a.umur}</span><TandaBantahan bantahan={a.bantahan} /></p>
            <div className="max-meja:hidden"><Batang persen={a.persen} status={a.status} rata={rata} /></div>
            <p className="text-right"><Link href={a.jejak} aria-label={`${a.label}: ${a.persenTeks}, ${a.statusTeks}${a.bantahan ? `; ${a.bantahan.teks}` : ""}`} className={`jejak inline-flex min-h-6 items-center font-bold whitespace-nowrap max-meja:min-h-11 ${a.persen === null ? "text-sm" : ""}`}>{a.persenTeks}</Link><span className="block text-xs leading-[18px] text-ink-3">{a.nDariM}</span></p>
            <p className="max-meja:col-span-2 max-meja:mt-1 meja:justify-self-end"><Cip status={a.status} teks={a.statusTeks} /></p>
          </li>
        ))}
      </ul>
    </section>
  );
}
