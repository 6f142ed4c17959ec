import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { TombolTautan } from "@/components/ui/tombol";

export const metadata: Metadata = { title: "Tidak berwenang" };

export default async function Page() {
  await authorizePage("capaian:read");
  return (
    <HalamanPesan sebagai="div" judul="Anda tidak berwenang membuka halaman ini" bentuk="BELUM_WAKTUNYA" tindakan={<TombolTautan href="/" rupa="utama">Ke beranda</TombolTautan>}>
      <p>Peran Anda tidak mencakup tindakan ini, dan percobaan ini tercatat. Bila tugas Anda berubah, hubungi admin wilayah.</p>
    </HalamanPesan>
  );
}
