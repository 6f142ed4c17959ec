import Link from "next/link";
import type { ReactNode } from "react";
import { Ikon } from "@/components/ui/ikon";
import { Menu } from "./menu";
import { Merek } from "./merek";
import { DaftarNav, type TautanNav } from "./tautan-nav";

type Props = {
  readonly beranda: string;
  /** What the page is of: "Provinsi Jambi, Pilkada Serentak 2024", and the way to others. */
  readonly dilihat: ReactNode;
  readonly nav: readonly TautanNav[];
  /** Business time: "Rabu, 20 Nov 2024, 13.00 WIB". */
  readonly waktu: ReactNode;
  /** The live indicator, where a page has one. */
  readonly langsung?: ReactNode;
  /** "Kesbangpol Provinsi", and the signed-in person. */
  readonly pengguna: { readonly nama: string; readonly peran: string };
  /** The sign-out form, and whatever else belongs to the person. */
  readonly children?: ReactNode;
};

const TAUTAN_MEJA =
  "flex items-center gap-1.5 border-b-[3px] border-transparent px-2.5 pt-0.5 text-[15px] font-medium text-ink-2 no-underline lapang:px-3 " +
  "hover:border-garis-kuat hover:text-ink aria-[current]:border-tinta aria-[current]:font-semibold aria-[current]:text-ink";
const TAUTAN_HP =
  "flex min-h-12 items-center justify-between gap-2 border-l-4 border-transparent px-4 font-medium text-ink no-underline hover:bg-lembar aria-[current]:border-tinta aria-[current]:font-semibold";

/** Header: where, which election, where else, when, who. One menu holds the person's things, and on narrow screens the links. */
export function Kop({ beranda, dilihat, nav, waktu, langsung, pengguna, children }: Props) {
  return (
    <header className="flex h-14 items-center gap-3 border-b border-garis px-4 meja:px-10 lapang:gap-6 print:h-auto print:border-ink print:px-0 print:pb-1">
      <Link href={beranda} className="flex min-h-11 items-center no-underline"><Merek /></Link>
      <div className="min-w-0 flex-1 border-l border-garis pl-3 luas:flex-none lapang:pl-5">{dilihat}</div>
      <DaftarNav nav={nav} kelas="hidden gap-1 self-stretch luas:flex print:hidden" kelasTautan={TAUTAN_MEJA} />
      <div className="ml-auto hidden items-center gap-2 text-sm whitespace-nowrap text-ink-2 meja:flex print:flex">{langsung}<span>{waktu}</span></div>
      <Menu
        kelas="print:hidden"
        kelasKepala="min-h-11 min-w-11 justify-center gap-2 rounded-sm border border-garis-kuat px-3 text-sm font-medium whitespace-nowrap hover:bg-lembar luas:border-0 luas:px-2"
        kepala={<><span className="luas:hidden">Menu</span><span className="hidden max-w-60 truncate luas:inline">{pengguna.peran}</span><Ikon nama="panah-bawah" ukuran={16} kelas="group-open:rotate-180" /></>}
      >
        <div className="absolute top-full right-0 z-10 mt-1 w-[min(20rem,calc(100vw-2rem))] border border-garis-kuat bg-kertas shadow-angkat">
          <DaftarNav nav={nav} kelas="grid border-b border-garis py-2 luas:hidden" kelasTautan={TAUTAN_HP} />
          <div className="grid gap-1 px-4 py-3">
            <p className="font-semibold">{pengguna.nama}</p>
            <p className="text-sm text-ink-2">{pengguna.peran}</p>
            <p className="text-sm text-ink-3 meja:hidden">{waktu}</p>
          </div>
          {children && <div className="border-t border-garis p-3">{children}</div>}
        </div>
      </Menu>
    </header>
  );
}
