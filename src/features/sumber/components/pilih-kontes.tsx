import Link from "next/link";

type Props = { readonly kini: string | undefined; readonly pilihan: readonly { readonly kode: string | undefined; readonly nama: string; readonly tautan: string }[] };

/** A fact that each contest may have of its own: whose it is that one looks at. */
export function PilihKontes({ kini, pilihan }: Props) {
  return (
    <nav aria-label="Kontes" className="mb-3 print:hidden">
      <ul className="flex flex-wrap gap-x-6 text-[15px]">
        {pilihan.map((k) => <li key={k.tautan}><Link prefetch={false} href={k.tautan} aria-current={k.kode === kini ? "page" : undefined} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px] aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">{k.nama}</Link></li>)}
      </ul>
    </nav>
  );
}
