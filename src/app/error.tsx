"use client";

import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { Tombol, TombolTautan } from "@/components/ui/tombol";

/** A failed read is an error, never an empty table: say so, with the number under which the log has the rest. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <HalamanPesan
      judul="Halaman tidak dapat dimuat" bentuk="KRITIS"
      tindakan={<><Tombol rupa="utama" onClick={reset}>Coba lagi</Tombol><TombolTautan href="/">Ke beranda</TombolTautan></>}
    >
      <p>Peladen tidak dapat menyusun halaman ini. Tidak ada angka yang berubah atau hilang.</p>
      {error.digest && <p className="mt-2 text-base">Nomor rujukan: <strong className="font-semibold text-ink">{error.digest}</strong></p>}
    </HalamanPesan>
  );
}
