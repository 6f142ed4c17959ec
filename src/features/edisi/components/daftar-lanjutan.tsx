"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Cip } from "@/components/ui/cip";
import { Tombol } from "@/components/ui/tombol";
import { putuskanPenugasanAction } from "../actions";
import type { LanjutanTampil } from "../present";

/** Who followed a place into the edition: each is kept or ended, and the posting it came from may be ended. */
export function DaftarLanjutan({ lanjutan }: { readonly lanjutan: readonly LanjutanTampil[] }) {
  const [state, kirim, menunggu] = useKirim(putuskanPenugasanAction);
  const tombol = (l: LanjutanTampil, aksi: string, teks: string) => <Tombol type="submit" name="putusan" value={`${l.id} ${aksi}`} disabled={menunggu}>{teks}<span className="sr-only"> {l.nama}, {l.teks}</span></Tombol>;
  return (
    <>
      <HasilKirim state={state} />
      <ul className="border-t border-ink" aria-label="Penugasan yang ikut">
        {lanjutan.map((l) => (
          <li key={l.id} className="border-b border-garis py-3">
            <p className="font-semibold">{l.nama} <span className="font-normal break-all text-ink-2">{l.surel}</span></p>
            <p className="text-[15px]">{l.teks}</p>
            <p className="my-1"><Cip status={l.menunggu ? "PERHATIAN" : "SIAP"} teks={l.keadaan} /></p>
            {(l.menunggu || l.lamaTerbuka) && <form action={kirim} className="flex flex-wrap gap-2">{l.menunggu && tombol(l, "tetap", "Tetap")}{l.menunggu && tombol(l, "akhiri", "Akhiri yang baru")}{l.lamaTerbuka && tombol(l, "akhiri-lama", "Akhiri yang lama")}</form>}
          </li>
        ))}
      </ul>
    </>
  );
}
