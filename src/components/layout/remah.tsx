import Link from "next/link";
import { Ikon } from "@/components/ui/ikon";

type Props = { readonly jejak: readonly { readonly nama: string; readonly tautan: string }[]; /** The page one is on. */ readonly kini: string };

/** Breadcrumb: only the ancestors the viewer may open. */
export function Remah({ jejak, kini }: Props) {
  return (
    <nav aria-label="Remah jalan" className="text-sm text-ink-3 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {jejak.map((j) => (
          <li key={j.tautan} className="flex items-center gap-2">
            <Link href={j.tautan} className="inline-flex min-h-6 items-center text-tinta underline underline-offset-[3px] max-meja:min-h-11">{j.nama}</Link>
            <Ikon nama="panah-kanan" ukuran={14} />
          </li>
        ))}
        <li aria-current="page">{kini}</li>
      </ol>
    </nav>
  );
}
