"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { akhiriSesiAction } from "../actions";
import type { SesiTampil } from "../present";

/** Where one is signed in; what one does not know is put out in one press. */
export function DaftarSesi({ sesi }: { readonly sesi: readonly SesiTampil[] }) {
  const [state, kirim, menunggu] = useKirim(akhiriSesiAction);
  return (
    <form action={kirim} className="grid gap-4">
      <HasilKirim state={state} />
      <ul aria-label="Sesi yang terbuka" className="border-t border-ink">
        {sesi.map((s) => (
          <li key={s.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-garis py-3">
            <div className="min-w-0 flex-1 basis-64"><p className="font-semibold">{s.nama}{s.ini && <span className="font-normal text-ink-2">, peramban ini</span>}</p><p className="text-[15px] text-ink-2">{s.rinci}</p></div>
            {!s.ini && <Tombol type="submit" name="sesi" value={s.id} disabled={menunggu}>Akhiri<span className="sr-only"> sesi {s.nama}, {s.rinci}</span></Tombol>}
          </li>
        ))}
      </ul>
      {sesi.length > 1 && <div><Tombol type="submit" name="sesi" value="lain" rupa="bahaya" disabled={menunggu}>Akhiri semua yang lain</Tombol></div>}
    </form>
  );
}
