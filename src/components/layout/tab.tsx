import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import type { StatusTampil } from "@/lib/tampil";

type TautanTab = {
  readonly kode: string;
  readonly nama: string;
  readonly tautan: string;
  /** Only what is not in order carries a mark. */
  readonly status?: StatusTampil | undefined;
  readonly statusTeks?: string | undefined;
};

/** Tabs are links: each is a page with an address. The row scrolls by itself, the page never does; it begins (`gulir-awal`, anew for each tab) where the tab one is on is seen. */
export function Tab({ tab, kini, nama = "Aspek" }: { readonly tab: readonly TautanTab[]; readonly kini: string; readonly nama?: string }) {
  return (
    <nav key={kini} aria-label={nama} className="gulir-awal relative -mx-4 overflow-x-auto px-2 [scrollbar-width:none] meja:mx-0 meja:px-0 print:hidden">
      <ul className="flex w-max min-w-full gap-1 border-b border-ink">
        {tab.map((t) => (
          <li key={t.kode}>
            <Link
              href={t.tautan} aria-current={t.kode === kini ? "page" : undefined}
              className="flex min-h-11 items-center gap-1.5 border-b-4 border-transparent px-3 pt-1 text-[15px] font-medium whitespace-nowrap text-ink-2 no-underline -outline-offset-4 hover:border-garis-kuat hover:text-ink aria-[current]:border-tinta aria-[current]:font-bold aria-[current]:text-ink"
            >
              {t.status && <Bentuk status={t.status} ukuran={14} />}
              {t.nama}
              {t.status && t.statusTeks && <span className="sr-only">({t.statusTeks})</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
