"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Cetak } from "./cetak";
import { Tombol } from "./tombol";

const tetap = () => () => undefined;

/** What is shown once: alone on paper, and in one press on the clipboard. The button to copy is there only where it can work. */
export function Slip({ judul, salinan, children }: { readonly judul: string; readonly salinan: string; readonly children: ReactNode }) {
  const [tersalin, setTersalin] = useState<string | null>(null);
  const dapatSalin = useSyncExternalStore(tetap, () => navigator.clipboard !== undefined, () => false);
  const salin = () => navigator.clipboard.writeText(salinan).then(() => setTersalin("Tersalin."), () => setTersalin("Tidak dapat disalin; catat atau cetak."));
  return (
    <section aria-label={judul} className="slip border-2 border-ink bg-kertas px-5 py-4">
      <p className="font-semibold">{judul}</p>
      <p className="text-[15px] text-ink-2 print:hidden">Hanya ditampilkan sekali ini. Salin atau cetak sebelum meninggalkan halaman.</p>
      {children}
      <p className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
        {dapatSalin && <Tombol onClick={() => void salin()}>Salin</Tombol>}
        <Cetak />
        <span role="status" className="text-[15px]">{tersalin}</span>
      </p>
    </section>
  );
}
