import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { DaftarDokumen } from "@/components/ui/daftar-dokumen";
import { Spanduk } from "@/components/ui/spanduk";
import { FormLampirkan } from "@/features/dokumen/components/form-lampirkan";
import { bacaUntukDilampiri } from "@/features/dokumen/queries";
import { tampilkanLampiran } from "@/lib/lampiran";
import { ROUTES } from "@/lib/routes";
import { formatHariSaat, formatTanggalPendek } from "@/lib/waktu";

export const metadata: Metadata = { title: "Lampirkan dokumen" };
type Props = { params: Promise<{ laporan: string }> };

export default async function Page({ params }: Props) {
  const actor = await authorizePage("dokumen:write");
  const l = await bacaUntukDilampiri(actor, (await params).laporan);
  if (!l) notFound();
  // Its author's office sees what it has attached itself, restricted or not.
  const dokumen = tampilkanLampiran(l.lampiran, l.zona, true);
  return (
    <>
      <TandaGladi t={l.bertanda} />
      <div className="mx-auto max-w-3xl px-4 pb-10 meja:px-10">
        <KepalaHalaman judul="Lampirkan dokumen" jejak={[{ nama: "Jejak laporan", tautan: ROUTES.jejakLaporan(l.kode, l.indikator, l.id, { pemilihan: l.pemilihan }) }]} rinci={l.wilayah} />
        <p className="mb-4 text-ink-2">Laporan {l.urut} dari {l.oleh} untuk keadaan {formatTanggalPendek(l.per)}, diterima {formatHariSaat(l.padaAt, l.zona)}. Laporannya tidak berubah; dokumen ini tercatat sebagai tambahan, dengan saat dan namanya sendiri.</p>
        {dokumen.length > 0 && <div className="mb-6"><h2 className="mb-1 text-lg font-bold">Sudah terlampir</h2><DaftarDokumen dokumen={dokumen} label="Dokumen yang sudah terlampir" /></div>}
        {l.arsip ? <Spanduk rupa="info" judul="Pemilihan ini sudah diarsipkan.">Dokumen tidak lagi dilampirkan; yang sudah ada tetap dapat dibaca.</Spanduk> : <FormLampirkan laporan={l.id} wilayah={l.kode} />}
      </div>
    </>
  );
}
