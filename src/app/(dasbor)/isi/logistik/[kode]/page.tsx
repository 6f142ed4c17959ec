import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { FormIsi } from "@/features/logistik/components/form-isi";
import { Resi } from "@/features/logistik/components/resi";
import { presentIsian, presentResi } from "@/features/logistik/present";
import { bacaIsian, bacaLaporanResi } from "@/features/logistik/queries";
import { presentPenutupan } from "@/features/pemilihan/present";
import { bacaPenutupan } from "@/features/pemilihan/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Isi logistik" };
type Props = { params: Promise<{ kode: string }>; searchParams: CariMentah };

export default async function Page({ params, searchParams }: Props) {
  const actor = await authorizePage("logistik:write");
  const [{ kode }, cari] = await Promise.all([params, bacaCari(searchParams)]);
  if (!cari) notFound();
  const data = await bacaIsian(actor, kode, cari);
  const laporan = data && cari.resi ? await bacaLaporanResi(actor, data.t, cari.resi) : null;
  if (!data || (cari.resi && !laporan)) notFound();
  const konteks = { pemilihan: data.t.pemilihan.slug };
  const isian = presentIsian(data, konteks);
  const ditutup = presentPenutupan(data.t, await bacaPenutupan(actor, data.t));
  return (
    <>
      <TandaGladi t={data.t} />
      <div className="mx-auto max-w-3xl px-4 meja:px-10">
        <KepalaHalaman judul={laporan ? "Resi laporan" : isian.judul} jejak={[{ nama: "Isi", tautan: ROUTES.isi(konteks) }]} rinci={`${isian.wilayahNama}, ${isian.pemilihanNama}, ${isian.h}`} />
        {laporan ? <Resi resi={presentResi(laporan)} kembali={ROUTES.isiLogistik(kode, konteks)} dasbor={ROUTES.wilayah(kode, konteks, "logistik")} />
          : isian.tahap.length === 0 && !ditutup ? <div className="py-6"><Spanduk rupa="kosong" judul="Belum ada tahap yang dibuka.">{isian.nanti.join("; ")}.</Spanduk></div>
            : <FormIsi isian={isian} kunci={crypto.randomUUID()} ditutup={ditutup} />}
      </div>
    </>
  );
}
