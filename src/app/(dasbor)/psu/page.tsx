import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { TombolTautan } from "@/components/ui/tombol";
import { DaftarPsu } from "@/features/psu/components/daftar-psu";
import { presentBaris } from "@/features/psu/present";
import { daftarPsu } from "@/features/psu/queries";
import { now } from "@/lib/clock";
import { ROUTES } from "@/lib/routes";
import { tanggal } from "@/lib/waktu";

export const metadata: Metadata = { title: "Pemungutan suara ulang" };

export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("capaian:read");
  const cari = await bacaCari(searchParams);
  if (!cari) notFound();
  const [psu, penulis] = await Promise.all([daftarPsu(actor, cari.pemilihan), authorizeOptional("psu:write")]);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Pemungutan suara ulang" jejak={[{ nama: "Beranda", tautan: ROUTES.beranda() }]} />
      <p className="mb-4 max-w-3xl text-ink-2">PSU adalah pemilihan tersendiri di TPS yang ditunjuk, dengan hari, logistik, dan laporannya sendiri. Angka pemilihan yang diulang tidak berubah karenanya.</p>
      {penulis && <p className="mb-5"><TombolTautan rupa="utama" prefetch={false} href={ROUTES.psuBaru(cari.pemilihan ? { induk: cari.pemilihan } : {})}>Buat PSU</TombolTautan></p>}
      {psu.length === 0 ? <p className="border-t border-ink pt-3 text-ink-2">Belum ada PSU yang tercatat.</p> : <DaftarPsu data={psu.map((p) => presentBaris(p, tanggal(now(), p.zona)))} />}
    </div>
  );
}
