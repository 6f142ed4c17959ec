import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { FormDenah } from "@/features/wilayah/components/form-denah";
import { FormPetak } from "@/features/wilayah/components/form-petak";
import { presentPetak } from "@/features/wilayah/present";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { bacaPetak } from "@/features/wilayah/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Peta petak" };

export default async function Page({ params }: { params: Promise<{ kode: string }> }) {
  const actor = await authorizePage("admin:write");
  const { kode } = await params;
  const w = KODE_WILAYAH.test(kode) ? await bacaPetak(actor, kode) : null;
  if (!w) notFound();
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul={`Peta ${w.nama}`} jejak={[{ nama: "Admin", tautan: ROUTES.admin }, { nama: "Wilayah", tautan: `${ROUTES.admin}/wilayah` }]} />
      {w.anak.length === 0 ? <Spanduk rupa="kosong" judul="Belum ada wilayah di bawahnya." /> : (
        <div className="grid gap-10 luas:grid-cols-2 luas:gap-x-16">
          <section aria-labelledby="petak"><h2 id="petak" className="mb-1">Petak</h2>
            <p className="mb-4 max-w-[42em] text-ink-2">Kolom dan baris dihitung dari kiri atas, mulai 0; utara di atas. Yang kosong tidak digambar pada peta, tetapi tetap ada dalam daftar.</p><FormPetak wilayah={w.kode} anak={w.anak.map(presentPetak)} /></section>
          <section aria-labelledby="denah"><h2 id="denah" className="mb-1">Peta sendiri</h2>
            <p className="mb-4 max-w-[42em] text-ink-2">{w.denah ? `Dipakai kini: ${w.denah.sumber}.` : "Belum ada; beranda memakai petak."}</p><FormDenah wilayah={w.kode} ada={w.denah !== null} /></section>
        </div>
      )}
    </div>
  );
}
