import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { DaftarKontes } from "@/features/pemilihan/components/daftar-kontes";
import { DaftarPersiapan } from "@/features/pemilihan/components/daftar-persiapan";
import { RincianPemilihan } from "@/features/pemilihan/components/rincian-pemilihan";
import { presentDaftarKontes, presentPersiapanPemilihan, presentRinci } from "@/features/pemilihan/present";
import { bacaPersiapan, daftarKontes } from "@/features/pemilihan/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Pemilihan" };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await authorizePage("admin:write");
  const { slug } = await params;
  if (!/^[a-z0-9-]{1,60}$/.test(slug)) notFound();
  const [pemilihan] = (await bacaPersiapan(actor, slug)).pemilihan;
  if (!pemilihan) notFound();
  const pengisi = await authorizeOptional("paslon:write");
  const kontes = pengisi ? await daftarKontes(pengisi, slug) : [];
  const persiapan = presentPersiapanPemilihan(pemilihan);
  return (
    <>
      <TandaGladi t={pemilihan.tanda} />
      <div className="halaman pb-10">
        <KepalaHalaman judul={pemilihan.nama} jejak={[{ nama: "Admin", tautan: ROUTES.admin }, { nama: "Pemilihan", tautan: ROUTES.adminPemilihan() }]} rinci={persiapan.rinci} />
        <div className="grid gap-10 luas:grid-cols-[minmax(0,1fr)_minmax(0,34rem)] luas:gap-x-16">
          <section aria-labelledby="persiapan"><h2 id="persiapan" className="mb-2">Yang sudah dan yang belum</h2><DaftarPersiapan langkah={persiapan.langkah} /></section>
          <div className="grid content-start gap-8">
            <section aria-labelledby="rincian"><h2 id="rincian" className="mb-2">Pemilihan ini</h2><RincianPemilihan rinci={presentRinci(pemilihan)} /></section>
            <section aria-labelledby="kontes"><h2 id="kontes" className="mb-2">Kontes</h2><DaftarKontes kontes={kontes.map((k) => presentDaftarKontes(k, slug))} /></section>
          </div>
        </div>
      </div>
    </>
  );
}
