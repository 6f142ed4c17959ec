import type { ReactNode } from "react";
import { Merek } from "@/components/layout/merek";
import { Bentuk } from "@/components/ui/bentuk";

type Props = { readonly gladi: boolean; readonly pemilihan: string; readonly nama: string; readonly hitungMundur: string; readonly langsung: boolean; readonly jam: ReactNode };

/** Which election, how long still, and whether what is seen is current. The clock runs on without contact; the banner says of when the figures are. */
export function KepalaLayar({ gladi, pemilihan, nama, hitungMundur, langsung, jam }: Props) {
  return (
    <header className="flex min-h-22 flex-wrap items-center gap-x-6 border-b-2 border-garis text-layar max-meja:py-2">
      <span className="flex items-center max-meja:hidden [&_span]:text-layar [&_svg]:size-10"><Merek ukuran={40} /></span>
      <p className="min-w-0 flex-1 truncate text-ink-2">{gladi && <strong className="mr-4 border-2 border-perhatian-bentuk px-3 font-bold text-perhatian-teks">GLADI</strong>}{pemilihan}<span className="max-meja:hidden">, {nama}</span></p>
      <p className="text-layar-lg font-bold tracking-rapat whitespace-nowrap">{hitungMundur}</p>
      <p className="flex items-center gap-3 whitespace-nowrap">{langsung && <><span aria-hidden="true" className="size-4 rounded-full bg-siap-bentuk" /><strong className="font-bold">Langsung</strong></>} {jam}</p>
    </header>
  );
}

type Putus = { readonly sejak: string; readonly per: string; readonly zona: string };

/** Stands from the start, so that a change is read out. The figures under it stay, with their time. */
export function SpandukPutus({ putus }: { readonly putus: Putus | null }) {
  return (
    <div role="status">
      {putus && (
        <p className="-mx-16 flex min-h-22 flex-wrap items-center gap-x-5 bg-perhatian-bentuk px-16 text-layar text-[#201400] [--sela:var(--color-perhatian-bentuk)] max-meja:-mx-4 max-meja:px-4 max-meja:py-2">
          <Bentuk status="PERHATIAN" polos kelas="size-10" />
          <span className="flex-1"><strong className="font-bold">Terputus sejak {putus.sejak} {putus.zona}.</strong> Angka terakhir per {putus.per} {putus.zona}.</span><span>Mencoba lagi</span>
        </p>
      )}
    </div>
  );
}
