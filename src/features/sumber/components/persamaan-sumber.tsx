import { Cip } from "@/components/ui/cip";
import type { PersamaanTampil } from "../present";

/** Sums that the official figures must make, and by how much they do not. */
export function PersamaanSumber({ data }: { readonly data: readonly PersamaanTampil[] }) {
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="persamaan" className="border-t border-ink py-4 break-inside-avoid-page">
      <h2 id="persamaan" className="text-lg leading-7 font-semibold">Apakah angkanya menutup?</h2>
      <ul className="mt-1">
        {data.map((p) => (
          <li key={p.kunci} className="grid gap-x-8 gap-y-1 border-t border-garis py-2 text-[15px] leading-6 first:border-t-0 luas:grid-cols-[17rem_minmax(0,1fr)] print:grid-cols-[13rem_minmax(0,1fr)]">
            <p>{p.menutup ? <span className="text-ink-2">Menutup</span> : <Cip status="BERTENTANGAN" teks="Tidak menutup" />}</p>
            <p className="min-w-0"><strong className="font-semibold">{p.judul}</strong><span className="block">{p.uraian}</span></p>
          </li>
        ))}
      </ul>
    </section>
  );
}
