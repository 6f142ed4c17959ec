import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { FormSebutan } from "@/features/wilayah/components/form-sebutan";
import { FormZona } from "@/features/wilayah/components/form-zona";
import { PilihZona } from "@/features/wilayah/components/pilih-zona";
import { presentDampakZona, presentSebutan, presentZona } from "@/features/wilayah/present";
import { bacaProvinsi, bacaZonaDicari } from "@/features/wilayah/queries";
import { now } from "@/lib/clock";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Provinsi" };

export default async function Page({ params, searchParams }: { params: Promise<{ kode: string }>; searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }) {
  const actor = await authorizePage("admin:write");
  const [{ kode }, cari] = await Promise.all([params, searchParams]);
  const provinsi = /^\d{2}$/.test(kode) ? await bacaProvinsi(actor, kode) : null;
  if (!provinsi) notFound();
  const dipilih = bacaZonaDicari(kode, cari);
  const zona = presentZona(provinsi, dipilih);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul={`Provinsi ${provinsi.nama}`} jejak={[{ nama: "Admin", tautan: ROUTES.admin }, { nama: "Provinsi", tautan: ROUTES.adminProvinsi() }]} />
      <div className="grid gap-10 luas:grid-cols-2 luas:gap-x-16">
        <section aria-labelledby="sebutan"><h2 id="sebutan" className="mb-1">Sebutan wilayah</h2>
          <p className="mb-4 max-w-[42em] text-ink-2">Misalnya Distrik, Kampung, Gampong, atau Nagari. Hanya sebutannya yang berubah; angkanya tetap.</p><FormSebutan data={presentSebutan(provinsi)} /></section>
        <div className="grid content-start gap-8">
          <section aria-labelledby="zona"><h2 id="zona" className="mb-1">Zona waktu</h2>
            <p className="mb-4 max-w-[42em] text-ink-2">Tiap kabupaten/kota mengikuti provinsinya, kecuali disebut lain; yang di bawahnya ikut. Jam buka TPS, tenggat, dan hari laporan dihitung menurut zona ini, jadi zona tidak berubah lagi setelah ada laporan.</p><PilihZona key={JSON.stringify(zona)} data={zona} /></section>
          {dipilih && <section aria-labelledby="dampak"><h2 id="dampak" className="mb-2">Yang akan berubah</h2><FormZona data={zona} dampak={presentDampakZona(provinsi, dipilih, now())} /></section>}
        </div>
      </div>
    </div>
  );
}
