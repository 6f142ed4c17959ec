import { authorizePage } from "@/auth/authorize";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { HalamanWilayah } from "@/app/susun/halaman-wilayah";

export default async function Page({ params, searchParams }: { params: Promise<{ kode: string }>; searchParams: CariMentah }) {
  const actor = await authorizePage("capaian:read");
  return <HalamanWilayah actor={actor} kode={(await params).kode} cari={await bacaCari(searchParams)} />;
}
