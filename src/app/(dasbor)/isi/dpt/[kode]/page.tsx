import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { presentPenutupan } from "@/features/pemilihan/present";
import { bacaPenutupan } from "@/features/pemilihan/queries";
import { TombolTautan } from "@/components/ui/tombol";
import { FormDasar } from "@/features/sumber/components/form-dasar";
import { presentDasar } from "@/features/sumber/present";
import { bacaDasar } from "@/features/sumber/queries";
import { ROUTES } from "@/lib/routes";
import { bacaTinjauanSendiri } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Jumlah TPS dan DPT" };
type Props = { params: Promise<{ kode: string }>; searchParams: CariMentah };

export default async function Page({ params, searchParams }: Props) {
  const actor = await authorizePage("fakta:write");
  const [{ kode }, cari] = await Promise.all([params, bacaCari(searchParams)]);
  const t = cari && (await bacaTinjauanSendiri(actor, kode, { pemilihan: cari.pemilihan }));
  if (!t) notFound();
  const ditutup = presentPenutupan(t, await bacaPenutupan(actor, t));
  return (
    <>
      <TandaGladi t={t} />
      <div className="mx-auto max-w-4xl px-4 pb-10 meja:px-10">
        <KepalaHalaman judul="Jumlah TPS dan DPT" jejak={[{ nama: "Isi", tautan: ROUTES.isi({ pemilihan: t.pemilihan.slug }) }]} rinci={`${t.wilayah.namaLengkap}, ${t.pemilihan.nama}`} />
        {ditutup ? <Spanduk rupa="info" judul={ditutup.judul} bentuk="BELUM_WAKTUNYA" tindakan={<TombolTautan href={ROUTES.sumber({ pemilihan: t.pemilihan.slug }, { wilayah: t.wilayah.kode })}>Lihat sumber</TombolTautan>}>{ditutup.uraian}</Spanduk> : (
          <>
            <p className="mb-4 max-w-[42em] text-ink-2">Isi hanya yang ditetapkan atau berubah. Angka baru menjadi dasar kebutuhan sejak saat ini; keadaan sebelumnya tetap dengan dasarnya sendiri.</p>
            <FormDasar baris={presentDasar(await bacaDasar(actor, t))} pemilihan={t.pemilihan.slug} wilayah={t.wilayah.kode} hariIni={t.hari.hariIni} />
          </>
        )}
      </div>
    </>
  );
}
