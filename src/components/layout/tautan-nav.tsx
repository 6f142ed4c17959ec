"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";

export type TautanNav = {
  readonly nama: string;
  readonly tautan: string;
  /** What waits there: "6". */
  readonly jumlah?: string | undefined;
  /** Other paths that belong to this entry: ["/wilayah", "/jejak"]. */
  readonly termasuk?: readonly string[] | undefined;
  /** Parameters of the present address that go along: ["pemilihan"]. */
  readonly bawa?: readonly string[] | undefined;
};

function dengan(tautan: string, bawa: readonly string[], tanya: Pick<URLSearchParams, "get">): string {
  const q = new URLSearchParams(bawa.flatMap((nama) => { const isi = tanya.get(nama); return isi ? [[nama, isi]] : []; }));
  return q.size > 0 ? `${tautan}?${q}` : tautan;
}

const diBawah = (alamat: string, awal: string) => alamat === awal || (awal !== "/" && alamat.startsWith(`${awal}/`));

/** The entry of the page one is on is marked; the path is known on the server as well, so also without JavaScript. */
export function DaftarNav({ nav, kelas, kelasTautan }: { readonly nav: readonly TautanNav[]; readonly kelas: string; readonly kelasTautan: string }) {
  const [alamat, tanya] = [usePathname(), useSearchParams()];
  return (
    <nav aria-label="Utama" className={kelas}>
      {nav.map((n) => {
        const kini = [n.tautan.split("?")[0] ?? "", ...(n.termasuk ?? [])].some((awal) => diBawah(alamat, awal));
        return (
          <Link key={n.tautan} href={dengan(n.tautan, n.bawa ?? [], tanya)} aria-current={kini ? "page" : undefined} className={kelasTautan}>
            {n.nama}
            {n.jumlah && <span className="rounded-xs bg-tinta-pucat px-1.5 text-xs leading-5 font-semibold text-tinta">{n.jumlah}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
