"use client";

import { useKirim } from "@/components/form/pakai-kirim";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { Tombol } from "@/components/ui/tombol";
import { aturPenggunaAction } from "../actions";

export type OrangTampil = { readonly id: number; readonly surel: string; readonly nama: string; readonly tugas: readonly { readonly id: number; readonly teks: string }[]; readonly keadaan: string; readonly aktif: boolean; readonly dapatDiatur: boolean };

/** People of the admin's area; who belongs partly elsewhere can be seen, not changed. */
export function DaftarOrang({ orang }: { readonly orang: readonly OrangTampil[] }) {
  const [state, kirim, menunggu] = useKirim(aturPenggunaAction);
  return (
    <>
      <HasilKirim state={state} />
      <ul aria-label="Orang" className="mt-3 border-t border-ink">
        {orang.map((o) => (
          <li key={o.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-garis py-3">
            <div className="min-w-0 flex-1 basis-72"><p className="font-semibold">{o.nama} <span className="font-normal break-all text-ink-2">{o.surel}</span></p><p className="text-[15px] text-ink-2">{o.tugas.map((t) => t.teks).join("; ")}. {o.keadaan}.</p></div>
            {o.dapatDiatur && (
              <form action={kirim} className="flex flex-wrap gap-2">
                <input type="hidden" name="id" value={o.id} />
                <Tombol type="submit" name="aksi" value={o.aktif ? "nonaktifkan" : "aktifkan"} rupa={o.aktif ? "bahaya" : "biasa"} disabled={menunggu}>{o.aktif ? "Nonaktifkan" : "Aktifkan"}<span className="sr-only"> {o.nama}</span></Tombol>
                {o.tugas.length > 1 && o.tugas.map((t) => (
                  <span key={t.id}><Tombol type="submit" name="akhiri" value={t.id} disabled={menunggu}>Akhiri {t.teks}</Tombol></span>
                ))}
                {o.aktif && <Tombol type="submit" name="aksi" value="setel-ulang" disabled={menunggu}>Kode sandi baru<span className="sr-only"> untuk {o.nama}</span></Tombol>}
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
