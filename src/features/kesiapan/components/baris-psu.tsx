import Link from "next/link";
import type { PsuTampil } from "@/lib/tampil";

/** Repeat votes in one line each: what, how long still, and the way there. */
export function BarisPsu({ data }: { readonly data: readonly PsuTampil[] }) {
  if (data.length === 0) return null;
  return (
    <ul aria-label="Pemungutan suara ulang" className="mt-1 border-t border-garis lapang:mt-4 luas:[grid-area:psu] print:[grid-area:psu]">
      {data.map((p) => (
        <li key={p.kunci} className="flex flex-wrap items-center gap-x-3 border-b border-garis py-0.5 text-[15px] leading-6">
          <strong className="font-semibold">{p.judul}</strong><span className="min-w-0 text-ink-2">{p.teks}</span>
          <Link prefetch={false} href={p.tautan} className="inline-flex items-center text-tinta underline underline-offset-[3px] max-meja:min-h-11">{p.tindakan}</Link>
        </li>
      ))}
    </ul>
  );
}
