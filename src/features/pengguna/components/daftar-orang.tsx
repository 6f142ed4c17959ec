"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Cip } from "@/components/ui/cip";
import { Tombol } from "@/components/ui/tombol";
import type { Zona } from "@/lib/waktu";
import { aturPenggunaAction } from "../actions";
import type { OrangTampil } from "../present";
import { SlipKode } from "./slip-kode";

/** People of the admin's area; who belongs partly elsewhere can be seen, not changed. */
export function DaftarOrang({ orang, alamat, zona }: { readonly orang: readonly OrangTampil[]; readonly alamat: string; readonly zona: Zona }) {
  const [state, kirim, menunggu] = useKirim(aturPenggunaAction);
  return (
    <>
      <div className="grid gap-4"><HasilKirim state={state} /><SlipKode state={state} alamat={alamat} zona={zona} /></div>
      <ul aria-label="Orang" className="mt-3 border-t border-ink">
        {orang.map((o) => (
          <li key={o.id} className="border-b border-garis py-3">
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-semibold">{o.nama} <span className="font-normal break-all text-ink-2">{o.surel}</span></p>
                <ul className="text-[15px]">{o.tugas.map((t) => <li key={t.id}>{t.teks}</li>)}</ul>
                {o.rinci && <p className="text-sm text-ink-2">{o.rinci}</p>}
                {o.alasan && <p className="text-sm text-ink-2">{o.alasan}</p>}
              </div>
              <p className="flex flex-wrap gap-2">{o.cip.map((c) => <Cip key={c.teks} status={c.status} teks={c.teks} />)}</p>
            </div>
            {o.dapatDiatur && <Tindakan o={o} kirim={kirim} menunggu={menunggu} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Folded away: most of the list is read, and none of this should be pressed in passing. */
function Tindakan({ o, kirim, menunggu }: { readonly o: OrangTampil; readonly kirim: (form: FormData) => void; readonly menunggu: boolean }) {
  const tombol = (aksi: string, teks: string, rupa: "biasa" | "bahaya" | "utama" = "biasa") =>
    <Tombol type="submit" name="aksi" value={aksi} rupa={rupa} disabled={menunggu}>{teks}<span className="sr-only"> {o.nama}</span></Tombol>;
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-[15px] font-semibold text-tinta">Atur<span className="sr-only"> {o.nama}</span></summary>
      <form action={kirim} className="flex flex-wrap gap-2 pt-1 pb-2">
        <input type="hidden" name="id" value={o.id} />
        {o.terkunci && tombol("buka-kunci", "Buka kunci", "utama")}
        {o.aktif && tombol("setel-ulang", "Kode sandi baru")}
        {o.faktor && tombol("setel-ulang-faktor", "Setel ulang faktor kedua")}
        {o.sesi && tombol("cabut-sesi", "Akhiri semua sesi")}
        {o.tugas.length > 1 && o.tugas.map((t) => <Tombol key={t.id} type="submit" name="akhiri" value={t.id} disabled={menunggu}>Akhiri {t.teks}</Tombol>)}
        {o.aktif ? tombol("nonaktifkan", "Nonaktifkan", "bahaya") : tombol("aktifkan", "Aktifkan")}
      </form>
    </details>
  );
}
