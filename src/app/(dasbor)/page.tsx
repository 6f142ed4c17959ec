import { redirect } from "next/navigation";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { HalamanWilayah } from "@/app/susun/halaman-wilayah";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { DaftarTugas } from "@/features/pemilihan/components/daftar-tugas";
import { presentDilihat, presentTugas } from "@/features/pemilihan/present";
import { bacaDilihat } from "@/features/pemilihan/queries";
import { ROUTES } from "@/lib/routes";
import { pemilihanTerdekat, tempatAwal } from "@/server/ledger/tinjauan";

/** The place of one's assignment; of several places, their list; while there is no election yet, the admin's checklist. */
export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("capaian:read");
  const cari = await bacaCari(searchParams);
  const ada = await Promise.all([...new Set(actor.scope)].map(pemilihanTerdekat));
  if (ada.some((p) => p !== null) || cari?.pemilihan !== undefined) {
    if (ada.length === 1 || cari?.pemilihan !== undefined) return <HalamanWilayah actor={actor} kode={await tempatAwal(actor, cari ?? {})} cari={cari} />;
    return (
      <div className="mx-auto max-w-4xl px-4 pb-10 meja:px-10">
        <KepalaHalaman judul="Wilayah tugas Anda" />
        <DaftarTugas tugas={presentTugas(presentDilihat(await bacaDilihat(actor)))} />
      </div>
    );
  }
  if (await authorizeOptional("admin:write")) redirect(ROUTES.admin);
  return <HalamanPesan sebagai="div" judul="Belum ada pemilihan" bentuk="BELUM_ADA_DATA"><p>Belum ada pemilihan yang disiapkan untuk wilayah tugas Anda. Dasbor tampil begitu admin menyiapkannya.</p></HalamanPesan>;
}
