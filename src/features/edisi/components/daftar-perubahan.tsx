"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { batalkanPerubahanAction } from "../actions";
import type { EdisiTampil } from "../present";

/** Everything that was decided, the latest first; what was taken back stays on the list. */
export function DaftarPerubahan({ e }: { readonly e: EdisiTampil }) {
  const [state, kirim, menunggu] = useKirim(batalkanPerubahanAction);
  return (
    <>
      <HasilKirim state={state} />
      {e.perubahan.length === 0 && <p className="text-ink-2">Belum ada perubahan; edisi ini sama dengan yang disalin.</p>}
      {e.perubahan.length > 0 && <ol className="border-t border-ink">
        {e.perubahan.map((p) => (
          <li key={p.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-garis py-3">
            <div className="min-w-0 flex-1 basis-72">
              <p className={`font-semibold ${p.batal ? "line-through" : ""}`}>{p.teks}</p>
              <p className="text-[15px] text-ink-2">{p.judul}; {p.dasar}</p><p className="text-sm text-ink-3">{p.oleh}</p>
              {p.batal && <p className="text-[15px] font-medium">{p.batal}</p>}
            </div>
            {p.dapatDibatalkan && (
              <form action={kirim}>
                {Object.entries({ edisi: e.kode, provinsi: e.diProvinsi, perubahan: String(p.id) }).map(([name, nilai]) => <input key={name} type="hidden" name={name} value={nilai} />)}
                <Tombol type="submit" disabled={menunggu}>Batalkan<span className="sr-only"> {p.teks}</span></Tombol>
              </form>
            )}
          </li>
        ))}
      </ol>}
    </>
  );
}
