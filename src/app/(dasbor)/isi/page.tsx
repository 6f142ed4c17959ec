import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { DaftarUtang } from "@/features/logistik/components/daftar-utang";
import { presentUtang } from "@/features/logistik/present";
import { bacaUtang } from "@/features/logistik/queries";
import { presentPenutupan } from "@/features/pemilihan/present";
import { bacaPenutupan } from "@/features/pemilihan/queries";
import { ROUTES } from "@/lib/routes";
import { formatH, formatHariSaat } from "@/lib/waktu";

export const metadata: Metadata = { title: "Isi" };

export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("isi:read");
  const cari = await bacaCari(searchParams);
  if (!cari) notFound();
  const data = await bacaUtang(actor, cari);
  if (!data) return <HalamanPesan sebagai="div" judul="Belum ada yang perlu diisi" bentuk="BELUM_ADA_DATA" tindakan={<TombolTautan href="/">Ke beranda</TombolTautan>}><p>Belum ada pemilihan dengan katalog yang berlaku di wilayah Anda.</p></HalamanPesan>;
  const konteks = { pemilihan: data.t.pemilihan.slug };
  const [fakta, ditutupAt] = await Promise.all([authorizeOptional("fakta:write"), bacaPenutupan(actor, data.t)]);
  const ditutup = presentPenutupan(data.t, ditutupAt);
  return (
    <>
      <TandaGladi t={data.t} />
      <div className="mx-auto max-w-3xl px-4 pb-10 meja:px-10">
        <KepalaHalaman judul="Yang perlu diisi" rinci={`${data.t.pemilihan.nama}, ${formatH(data.t.hari.h)}, ${formatHariSaat(data.t.saat, data.t.wilayah.zona)}`} />
        {ditutup ? <Spanduk rupa="info" judul={ditutup.judul} bentuk="BELUM_WAKTUNYA" tindakan={<TombolTautan href={ROUTES.wilayah(data.t.wilayah.kode, konteks)}>Lihat dasbor</TombolTautan>}>Tidak ada yang perlu dilaporkan. {ditutup.uraian}</Spanduk>
          : <DaftarUtang utang={presentUtang(data.unit, data.t, konteks)} />}
        {fakta && !ditutup && <p className="mt-6"><Link className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href={ROUTES.isiDasar(fakta.scope[0] ?? "", konteks)}>Jumlah TPS dan DPT</Link></p>}
      </div>
    </>
  );
}
