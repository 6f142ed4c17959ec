import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { FormBuang } from "@/features/impor/components/form-buang";
import { FormPeriksa } from "@/features/impor/components/form-periksa";
import { FormTerapkan } from "@/features/impor/components/form-terapkan";
import { HasilPeriksa } from "@/features/impor/components/hasil-periksa";
import { KATA_KEADAAN, presentCara, presentHasil, rinciImpor } from "@/features/impor/present";
import { bacaImpor, type ImporDibaca } from "@/features/impor/queries";
import { PersamaanSumber } from "@/features/sumber/components/persamaan-sumber";
import { presentPersamaan } from "@/features/sumber/present";
import { bacaRegister } from "@/features/sumber/queries";
import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";
import { formatSaat, formatTanggalPendek } from "@/lib/waktu";
import { bacaTinjauan } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Impor" };

/** A draft: its columns, what came of trying it, and applying it; or what it has become. */
export default async function Page({ params }: { params: Promise<{ kunci: string }> }) {
  const actor = await authorizePage("fakta:write");
  const impor = await bacaImpor(actor, (await params).kunci);
  if (!impor) notFound();
  const { cara, hasil, keadaan } = impor;
  const berjalan = keadaan === "DIPERIKSA" && !impor.macet;
  const tampil = hasil && (keadaan === "SIAP" || keadaan === "SALAH") ? presentHasil(hasil, keadaan === "SIAP") : null;
  return (
    <>
      <TandaGladi t={impor} />
      <div className="halaman pb-10">
        <KepalaHalaman judul={impor.dokumen.nama} jejak={[{ nama: "Impor", tautan: ROUTES.impor({ pemilihan: impor.pemilihan.slug }) }]} rinci={`${impor.wilayah.nama}, ${impor.pemilihan.nama}. ${impor.sumber}, ${formatTanggalPendek(impor.tanggal)}. ${KATA_KEADAAN[keadaan]}`} />
        {keadaan === "DITERAPKAN" ? <Diterapkan impor={impor} /> : berjalan ? (
          <>
            {/* Asks again by itself, with JavaScript or without. */}
            <meta httpEquiv="refresh" content="2" />
            <Spanduk rupa="info" peran="status" judul={`Sedang diperiksa: ${formatBilangan(impor.kemajuan)} baris.`}>Halaman ini memperbarui diri. Boleh ditinggalkan; impor ini ada di daftar yang belum selesai.</Spanduk>
          </>
        ) : (
          <div className="grid gap-8">
            {keadaan === "DIPERIKSA" && <Spanduk rupa="perhatian" judul="Pemeriksaan terakhir terputus.">Tidak ada yang berubah. Periksa lagi.</Spanduk>}
            {cara && cara.kolom.every((b) => b === null) && <Spanduk rupa="perhatian" judul="Judul kolomnya tidak dikenali.">Tulis nomor baris judulnya, atau pilih sendiri arti tiap kolom.</Spanduk>}
            {tampil && <HasilPeriksa hasil={tampil} />}
            {tampil?.siap && <FormTerapkan kunci={impor.kunci} dilihat={impor.sidik} akhiri={tampil.akhiri} />}
            {cara && <section aria-labelledby="cara" className="min-w-0 border-t-2 border-ink pt-3"><h2 id="cara" className="mb-4">Cara membaca berkas</h2><FormPeriksa key={`${cara.lembar} ${cara.kepala}`} cara={presentCara(impor.kunci, cara)} lagi={tampil !== null} /></section>}
            <FormBuang kunci={impor.kunci} />
          </div>
        )}
      </div>
    </>
  );
}

async function Diterapkan({ impor }: { readonly impor: ImporDibaca }) {
  const pembaca = await authorizeOptional("capaian:read");
  const t = pembaca && (await bacaTinjauan(pembaca, impor.wilayah.kode, { pemilihan: impor.pemilihan.slug }));
  const persamaan = pembaca && t ? presentPersamaan((await bacaRegister(pembaca, t)).persamaan) : [];
  const konteks = { pemilihan: impor.pemilihan.slug };
  return (
    <div className="grid gap-6">
      {impor.jadi.map((i) => <Spanduk key={i.padaAt.getTime()} rupa="siap" bentuk="SIAP" judul="Sudah diterapkan.">{rinciImpor(i)}. {i.oleh}, {formatSaat(i.padaAt, impor.wilayah.zona)}.</Spanduk>)}
      <PersamaanSumber data={persamaan} />
      <p className="flex flex-wrap gap-3">
        <TombolTautan prefetch={false} href={ROUTES.sumber(konteks, { wilayah: impor.wilayah.kode })}>Lihat sumber</TombolTautan>
        <TombolTautan prefetch={false} href={ROUTES.dokumen(impor.dokumen.id)}>Lihat berkasnya</TombolTautan>
        {impor.jadi.some((i) => i.tingkat === 5) && <TombolTautan prefetch={false} href={ROUTES.imporTingkat(impor.wilayah.kode, konteks)}>Atur tingkat pengisian</TombolTautan>}
      </p>
    </div>
  );
}
