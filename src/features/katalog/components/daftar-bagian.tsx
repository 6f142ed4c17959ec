import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import type { BagianKatalog } from "../present";

export function DaftarBagian({ bagian, pemilihan }: { readonly bagian: readonly BagianKatalog[]; readonly pemilihan: string }) {
  return (
    <ul className="grid border-t border-ink luas:grid-cols-2 luas:gap-x-10">
      {bagian.map((b) => (
        <li key={b.kode} className="border-b border-garis">
          <Link href={`/admin/katalog/${b.kode}?pemilihan=${pemilihan}`} className="flex min-h-12 items-center justify-between gap-4 text-ink no-underline hover:bg-lembar">
            <span className="font-medium text-tinta underline underline-offset-[3px]">{b.nama}</span>
            <span className="flex items-center gap-2 text-sm text-ink-2">{b.diubah > 0 && <span className="inline-flex items-center gap-1.5 font-semibold text-ink"><Bentuk status="PERHATIAN" ukuran={14} />{b.diubah} diubah</span>}{b.banyak}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
