import Link from "next/link";
import type { PsuTampil } from "@/lib/tampil";

/** Repeat votes in one line each: what, how long still, and the way there. */
export function BarisPsu({ data, kelas }: { readonly data: readonly PsuTampil[]; readonly kelas: string }) {
  if (data.length === 0) return null;
  return (
    <ul aria-label="Pemungutan suara ulang" className={kelas}>
      {data.map((p) => (
        <li key={p.kunci} className="flex flex-wrap items-center gap-x-3 text-[15px] leading-6">
          <strong className="font-semibold">{p.judul}</strong><span className="min-w-0 text-ink-2">{p.teks}</span>
          <Link prefetch={false} href={p.tautan} className="inline-flex items-center text-tinta underline underline-offset-[3px] max-meja:min-h-11">{p.tindakan}</Link>
        </li>
      ))}
    </ul>
  );
}
