"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { cabutLayarAction } from "../actions";
import type { LayarTampil } from "../present";

/** Who made it, when it was last seen; taking it away works at once. */
export function DaftarLayar({ layar }: { readonly layar: readonly LayarTampil[] }) {
  const [state, kirim, menunggu] = useKirim(cabutLayarAction);
  return (
    <>
      <HasilKirim state={state} />
      {layar.length === 0 && <p className="mt-3 border-t border-ink pt-3 text-ink-2">Belum ada layar di wilayah tugas Anda.</p>}
      <ul aria-label="Layar" className="mt-3 border-t border-ink empty:hidden">
        {layar.map((l) => (
          <li key={l.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-garis py-3">
            <div className="min-w-0 flex-1 basis-72"><p className="font-semibold break-words">{l.nama}</p><p className="text-[15px] text-ink-2">{l.tempat}. {l.dibuat}. <strong className="font-semibold text-ink">{l.keadaan}.</strong></p></div>
            {l.hidup && <form action={kirim}><input type="hidden" name="id" value={l.id} /><Tombol type="submit" rupa="bahaya" disabled={menunggu}>Cabut<span className="sr-only"> {l.nama}</span></Tombol></form>}
          </li>
        ))}
      </ul>
    </>
  );
}
