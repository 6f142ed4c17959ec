import { authorizePage } from "@/auth/authorize";
import { type Cari, HalamanWilayah } from "@/app/susun/halaman-wilayah";

export default async function Page({ params, searchParams }: { params: Promise<{ kode: string }>; searchParams: Promise<Cari> }) {
  const actor = await authorizePage("capaian:read");
  return <HalamanWilayah actor={actor} kode={(await params).kode} cari={await searchParams} />;
}
