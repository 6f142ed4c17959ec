import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mencakup } from "@/auth/actor";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Cetak } from "@/components/ui/cetak";
import { TombolTautan } from "@/components/ui/tombol";
import { FormBiaya } from "@/features/psu/components/form-biaya";
import { BiayaPsu, CadanganPsu, RinciPsu, TidakDiukur, TpsPsu } from "@/features/psu/components/rinci-psu";
import { PILIHAN_BIAYA, presentPsu } from "@/features/psu/present";
import { bacaPsu } from "@/features/psu/queries";
import { now } from "@/lib/clock";
import { ROUTES } from "@/lib/routes";
import { tanggal } from "@/lib/waktu";

export const metadata: Metadata = { title: "PSU" };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await authorizePage("capaian:read");
  const { slug } = await params;
  const psu = /^[a-z0-9-]{1,60}$/.test(slug) ? await bacaPsu(actor, slug) : null;
  if (!psu) notFound();
  const [penulis, pelapor, pendata] = await Promise.all([authorizeOptional("psu:write"), authorizeOptional("isi:read"), authorizeOptional("fakta:write")]);
  const boleh = penulis !== null && psu.keadaan !== "ARSIP" && psu.tps.every((t) => mencakup(penulis, t.kode));
  const melapor = pelapor !== null && psu.tps.some((t) => mencakup(pelapor, t.kode));
  const hariIni = tanggal(now(), psu.zona);
  const data = presentPsu(psu, hariIni, (kode) => pendata !== null && mencakup(pendata, kode));
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul={data.nama} rinci={data.keadaan} jejak={[{ nama: "Beranda", tautan: ROUTES.beranda() }, { nama: "PSU", tautan: ROUTES.psu() }]} />
      <p className="mb-4 flex flex-wrap gap-3"><TombolTautan rupa="utama" prefetch={false} href={data.akarTautan}>Dasbor kesiapan</TombolTautan>{melapor && <TombolTautan prefetch={false} href={ROUTES.isi({ pemilihan: slug })}>Isi laporan PSU</TombolTautan>}<Cetak /></p>
      <div className="grid gap-10 luas:grid-cols-[minmax(0,5fr)_minmax(0,4fr)] luas:gap-x-14">
        <div className="grid min-w-0 content-start gap-8"><RinciPsu data={data} /><TpsPsu data={data} /></div>
        <div className="grid min-w-0 content-start gap-8">
          <CadanganPsu data={data.cadangan} />
          <section aria-labelledby="biaya"><h2 id="biaya" className="mb-2">Biaya</h2><BiayaPsu data={data.biayaRinci} />
            {boleh && <div className="mt-5 print:hidden"><h3 className="mb-3 font-semibold">Catat angka biaya</h3><FormBiaya slug={slug} dilihat={data.dilihat} jenis={PILIHAN_BIAYA} hariIni={hariIni} /></div>}</section>
          <TidakDiukur data={data.tanpa} />
        </div>
      </div>
    </div>
  );
}
