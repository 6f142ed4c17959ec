"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Cip } from "@/components/ui/cip";
import { Tombol } from "@/components/ui/tombol";
import { cabutTokenAction } from "../actions";
import type { TokenTampil } from "../present";

/** Tokens of the admin's area: whose, what for, last used; a living one can be ended. */
export function DaftarToken({ token }: { readonly token: readonly TokenTampil[] }) {
  const [state, kirim, menunggu] = useKirim(cabutTokenAction);
  return (
    <>
      <HasilKirim state={state} />
      {token.length === 0 ? <p className="border-y border-garis py-4 text-ink-2">Belum ada token di wilayah ini.</p> : (
        <ul aria-label="Token" className="mt-3 border-t border-ink">
          {token.map((t) => (
            <li key={t.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-garis py-3">
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-semibold">{t.nama} <span className="font-mono font-normal text-ink-2">{t.awalan}</span></p>
                <p className="text-[15px] text-ink-2">{t.tugas}</p>
                <p className="text-[15px] text-ink-2">{t.rinci}</p>
              </div>
              <Cip status={t.bentuk} teks={t.keadaan} />
              {t.berlaku && (
                <form action={kirim}>
                  <input type="hidden" name="id" value={t.id} />
                  <Tombol type="submit" rupa="bahaya" disabled={menunggu}>Cabut<span className="sr-only"> token {t.awalan} {t.nama}</span></Tombol>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
