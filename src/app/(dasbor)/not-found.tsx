import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { TombolTautan } from "@/components/ui/tombol";

/** Also what is outside one's own wilayah: the answer does not tell the two apart. */
export default function NotFound() {
  return (
    <HalamanPesan sebagai="div" judul="Halaman tidak ditemukan" bentuk="BELUM_ADA_DATA" tindakan={<TombolTautan href="/" rupa="utama">Ke beranda</TombolTautan>}>
      <p>Alamatnya mungkin salah ketik, atau halaman ini di luar wilayah tugas Anda.</p>
    </HalamanPesan>
  );
}
