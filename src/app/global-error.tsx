"use client";

import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "./globals.css";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { Tombol } from "@/components/ui/tombol";

/** The root layout itself failed, so this brings its own document. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="id" data-tema="terang">
      <body>
        <title>Sigap tidak dapat dimuat</title>
        <HalamanPesan judul="Sigap tidak dapat dimuat" bentuk="KRITIS" tindakan={<Tombol rupa="utama" onClick={reset}>Coba lagi</Tombol>}>
          <p>Terjadi kesalahan pada peladen. Tidak ada angka yang berubah atau hilang.</p>
          {error.digest && <p className="mt-2 text-base">Nomor rujukan: <strong className="font-semibold text-ink">{error.digest}</strong></p>}
        </HalamanPesan>
      </body>
    </html>
  );
}
