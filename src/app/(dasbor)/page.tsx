import { redirect } from "next/navigation";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { HalamanWilayah } from "@/app/susun/halaman-wilayah";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { ROUTES } from "@/lib/routes";
import { pemilihanTerdekat } from "@/server/ledger/tinjauan";

/** The place of one's assignment; while there is no election yet, the admin's checklist. */
export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("capaian:read");
  const kode = actor.scope[0] ?? "";
  if (await pemilihanTerdekat(kode)) return <HalamanWilayah actor={actor} kode={kode} cari={await bacaCari(searchParams)} />;
  if (await authorizeOptional("admin:write")) redirect(ROUTES.admin);
  return <HalamanPesan sebagai="div" judul="Belum ada pemilihan" bentuk="BELUM_ADA_DATA"><p>Belum ada pemilihan yang disiapkan untuk wilayah tugas Anda. Dasbor tampil begitu admin menyiapkannya.</p></HalamanPesan>;
}
