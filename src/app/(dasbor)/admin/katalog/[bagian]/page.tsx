import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { FormBagian } from "@/features/katalog/components/form-bagian";
import { KatalogTertutup } from "@/features/katalog/components/katalog-tertutup";
import { katalogTertutup } from "@/features/katalog/domain";
import { presentBagian, presentIsian } from "@/features/katalog/present";
import { bacaKatalogAdmin, bertanda } from "@/features/katalog/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Ubah katalog" };
type Props = { params: Promise<{ bagian: string }>; searchParams: CariMentah };

export default async function Page({ params, searchParams }: Props) {
  const actor = await authorizePage("admin:write");
  const [{ bagian }, cari] = await Promise.all([params, bacaCari(searchParams)]);
  const k = cari?.pemilihan ? await bacaKatalogAdmin(actor, cari.pemilihan) : null;
  const baris = k && presentIsian(k, bagian);
  if (!k || !baris) notFound();
  return (
    <div className="halaman pb-10">
      <TandaGladi t={bertanda(k.pemilihan)} />
      <KepalaHalaman judul={presentBagian(k).find((b) => b.kode === bagian)?.nama ?? "Katalog"} jejak={[{ nama: "Admin", tautan: ROUTES.admin }, { nama: "Katalog", tautan: `/admin/katalog?pemilihan=${k.pemilihan.slug}` }]} rinci={k.pemilihan.nama} />
      {katalogTertutup(k.pemilihan.keadaan) ? <KatalogTertutup keadaan={k.pemilihan.keadaan} />
        : k.draf?.usang ? <Spanduk rupa="perhatian" judul="Draf yang ada berdiri di atas versi lama." tindakan={<TombolTautan prefetch={false} href={`/admin/katalog/tinjau?pemilihan=${k.pemilihan.slug}`}>Tinjau draf</TombolTautan>}>Buang draf itu dahulu.</Spanduk>
          : <><p className="mb-4 max-w-[42em] text-ink-2">Disimpan sebagai draf; baru berlaku sesudah diterbitkan dengan nomor keputusan. Kurva ditulis sebagai titik hari dan persen, misalnya H-60 0; H-21 100.</p>
            <FormBagian baris={baris} pemilihan={k.pemilihan.slug} versi={k.draf?.versi ?? 0} dasar={k.katalog.id} /></>}
    </div>
  );
}
