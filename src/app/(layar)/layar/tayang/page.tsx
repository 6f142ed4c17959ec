import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { jamLayar } from "@/app/susun/jam-layar";
import { susunTayangan } from "@/app/susun/dasbor";
import { authorizeLayarPage } from "@/auth/authorize";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { TandaGladi } from "@/features/gladi/components/tanda-gladi";
import { Tayangan } from "@/features/layar/components/tayangan";
import { bacaSelang, SELANG, SELANG_BIASA } from "@/features/layar/domain";
import { env } from "@/lib/env";
import { buatQr } from "@/lib/qr";
import { ROUTES } from "@/lib/routes";
import { bacaTinjauan } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Layar" };

/** The show: the place of the screen whose token this browser holds. `?jeda=`: seconds a slide stands, 0 stands still; `#`: which slide. */
export default async function Page({ searchParams }: { searchParams: Promise<{ readonly jeda?: string | string[] }> }) {
  const { layar, actor } = await authorizeLayarPage();
  const { jeda } = await searchParams;
  const t = await bacaTinjauan(actor, layar.wilayahKode, { pemilihan: layar.pemilihan });
  if (!t) notFound();
  const awal = await susunTayangan(actor, t);
  if (!awal) return <HalamanPesan sebagai="div" judul={t.wilayah.namaLengkap} bentuk="BELUM_ADA_DATA"><p>{t.pemilihan.nama} belum memiliki katalog indikator yang berlaku, jadi belum ada yang dapat ditampilkan.</p></HalamanPesan>;
  return (
    <>
    <TandaGladi t={t} di="layar" />
    <Tayangan
      awal={awal} id={layar.id} nama={layar.nama} alamat={ROUTES.layarLangsung} halaman={ROUTES.layarTayang} jam={jamLayar(t)}
      qr={buatQr(new URL(ROUTES.wilayah(t.wilayah.kode, { pemilihan: t.pemilihan.slug }), env().APP_URL).href)}
      selang={{ selang: bacaSelang(typeof jeda === "string" ? jeda : undefined), dipilih: typeof jeda === "string", biasa: SELANG_BIASA, pilihan: SELANG }}
    />
    </>
  );
}
