"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { Tombol } from "@/components/ui/tombol";

const COBA_MS = 3_000;

/** Nobody sits at a screen to press "again": it tries by itself until the server can read. */
export default function ErrorPage({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  useEffect(() => {
    const t = setInterval(() => { router.refresh(); reset(); }, COBA_MS);
    return () => clearInterval(t);
  }, [router, reset]);
  return (
    <HalamanPesan sebagai="div" judul="Layar belum dapat dimuat" bentuk="KRITIS" tindakan={<Tombol rupa="utama" onClick={reset}>Coba lagi</Tombol>}>
      <p>Peladen belum dapat membaca data. Layar ini mencoba lagi sendiri setiap beberapa detik.</p>
    </HalamanPesan>
  );
}
