import Link from "next/link";
import type { DaftarKontesTampil } from "../present";

/** The contests of an election with how many stand in each; the name leads to its list. */
export function DaftarKontes({ kontes }: { readonly kontes: readonly DaftarKontesTampil[] }) {
  return (
    <ul className="border-t border-ink">
      {kontes.map((k) => (
        <li key={k.id} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-b border-garis">
          <Link prefetch={false} href={k.tautan} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]">{k.judul}</Link>
          <span className={k.kosong ? "text-[15px] text-kosong-teks" : "text-[15px] text-ink-2"}>{k.rinci}</span>
        </li>
      ))}
    </ul>
  );
}
