"use client";

import { useEffect } from "react";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { lupakan } from "@/components/live/ingatan";

/** Nothing but the message: what was shown is gone from the browser's store as well. */
export function LayarPadam({ judul }: { readonly judul: string }) {
  useEffect(() => void lupakan(), []);
  return (
    <HalamanPesan sebagai="div" judul={judul} bentuk="BELUM_ADA_DATA">
      <p>Tidak ada angka yang ditampilkan. Buka alamat layar yang baru; Kesbangpol, Sekda, Forkopimda atau admin wilayah dapat membuatnya di menu Layar.</p>
    </HalamanPesan>
  );
}
