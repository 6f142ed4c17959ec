import { authorizePage } from "@/auth/authorize";
import { type Cari, HalamanWilayah } from "@/app/susun/halaman-wilayah";

/** The place of one's assignment. */
export default async function Page({ searchParams }: { searchParams: Promise<Cari> }) {
  const actor = await authorizePage("capaian:read");
  return <HalamanWilayah actor={actor} kode={actor.scope[0] ?? ""} cari={await searchParams} />;
}
