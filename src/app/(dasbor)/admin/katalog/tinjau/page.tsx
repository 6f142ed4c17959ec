import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { FormTerbit } from "@/features/katalog/components/form-terbit";
import { TinjauDraf } from "@/features/katalog/components/tinjau-draf";
import { KatalogTertutup } from "@/features/katalog/components/katalog-tertutup";
import { katalogTertutup } from "@/features/katalog/domain";
import { presentBeda, presentPratinjau } from "@/features/katalog/present";
import { bacaKatalogAdmin, bacaPratinjau, bertanda } from "@/features/katalog/queries";
import { ROUTES } from "@/lib/routes";
import { tanggal } from "@/lib/waktu";

export const metadata: Metadata = { title: "Tinjau draf katalog" };

export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("admin:write");
  const cari = await bacaCari(searchParams);
  const k = cari?.pemilihan ? await bacaKatalogAdmin(actor, cari.pemilihan) : null;
  if (!k) notFound();
  const tutup = katalogTertutup(k.pemilihan.keadaan);
  const pratinjau = k.draf && !k.draf.usang && !tutup ? await bacaPratinjau(actor, k) : null;
  return (
    <div className="halaman pb-10">
      <TandaGladi t={bertanda(k.pemilihan)} />
      <KepalaHalaman judul="Tinjau draf" jejak={[{ nama: "Admin", tautan: ROUTES.admin }, { nama: "Katalog", tautan: `/admin/katalog?pemilihan=${k.pemilihan.slug}` }]} rinci={`${k.pemilihan.nama}, di atas versi ${k.katalog.versi}`} />
      {!k.draf ? <Spanduk rupa="kosong" judul="Tidak ada draf.">Yang berlaku adalah versi {k.katalog.versi}.</Spanduk> : (
        <div className="grid gap-8">
          {k.draf.usang && <Spanduk rupa="perhatian" judul="Versi lain sudah terbit sejak draf ini dibuat.">Draf ini hanya dapat dibuang.</Spanduk>}
          {tutup && <KatalogTertutup keadaan={k.pemilihan.keadaan} />}
          <TinjauDraf beda={presentBeda(k)} pratinjau={pratinjau && pratinjau !== "SIBUK" ? presentPratinjau(k, pratinjau, k.kini) : null} cobaLagi={pratinjau === "SIBUK" ? `/admin/katalog/tinjau?pemilihan=${k.pemilihan.slug}` : null} />
          <FormTerbit hanyaBuang={tutup || k.draf.usang} pemilihan={k.pemilihan.slug} versi={k.draf.versi} hariIni={tanggal(k.kini, k.pemilihan.wilayah[0]?.zona ?? "WIB")} />
        </div>
      )}
    </div>
  );
}
