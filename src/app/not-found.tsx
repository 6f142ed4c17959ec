import type { Metadata } from "next";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { TombolTautan } from "@/components/ui/tombol";

export const metadata: Metadata = { title: "Tidak ditemukan" };

/** Also what is outside one's own wilayah: the answer must not tell the two apart. */
export default function NotFound() {
  return (
    <HalamanPesan judul="Halaman tidak ditemukan" bentuk="BELUM_ADA_DATA" tindakan={<TombolTautan href="/" rupa="utama">Ke beranda</TombolTautan>}>
      <p>Alamatnya mungkin salah ketik, atau halaman ini di luar wilayah tugas Anda.</p>
    </HalamanPesan>
  );
}
