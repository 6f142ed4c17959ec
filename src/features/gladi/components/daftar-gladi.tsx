import Link from "next/link";
import type { GladiTampil } from "../present";
import { TombolJeda } from "./form-jam";

/** Rehearsals of the admin's area: their clock, what was entered, the way in. */
export function DaftarGladi({ gladi }: { readonly gladi: readonly GladiTampil[] }) {
  return (
    <ul className="border-t border-ink">
      {gladi.map((g) => (
        <li key={g.slug} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-garis py-3">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-semibold"><Link prefetch={false} className="text-tinta underline underline-offset-[3px]" href={g.tautan}>{g.nama}</Link> <span className="ml-2 rounded-xs border border-garis-kuat px-1.5 text-sm font-medium">{g.keadaanTeks}</span></p>
            <p className="text-[15px] text-ink-2">{g.rinci}{g.dapatDiubah ? "" : "; sebagian di luar wilayah tugas Anda"}</p>
            <p className="text-[15px]">Jam gladi {g.jam}</p>
          </div>
          {g.dapatDiubah && !g.arsip && <TombolJeda gladi={g} />}
        </li>
      ))}
    </ul>
  );
}
