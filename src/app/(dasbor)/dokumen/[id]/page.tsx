import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { susunDokumen } from "@/app/susun/dokumen";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { HalamanDokumen } from "@/features/dokumen/components/halaman-dokumen";
import { presentDokumen } from "@/features/dokumen/present";

export const metadata: Metadata = { title: "Dokumen" };
type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const actor = await authorizePage("capaian:read");
  const ada = await susunDokumen(actor, (await params).id);
  if (!ada) notFound();
  const data = presentDokumen(ada.dokumen);
  return <>{ada.dokumen.gladi && <TandaGladi t={ada.dokumen.gladi} />}<div className="halaman"><KepalaHalaman judul={data.judul} jejak={[]} rinci={ada.dokumen.wilayah} /><HalamanDokumen data={data} /></div></>;
}
