import type { Metadata } from "next";
import Link from "next/link";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { FormPsu } from "@/features/psu/components/form-psu";
import { PilihTps } from "@/features/psu/components/pilih-tps";
import { PILIHAN_DASAR, PILIHAN_SEJAK, presentGalat } from "@/features/psu/present";
import { bacaIsian, bacaPilihan, daftarInduk } from "@/features/psu/queries";
import { ROUTES } from "@/lib/routes";
import { formatTanggal, tambahHari } from "@/lib/waktu";

export const metadata: Metadata = { title: "Buat PSU" };

type Mentah = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** Which election; which of its TPS; then the order itself. */
export default async function Page({ searchParams }: { searchParams: Mentah }) {
  const actor = await authorizePage("psu:write");
  const p = await bacaPilihan(actor, await searchParams);
  const kepala = <KepalaHalaman judul="Buat PSU" rinci={p?.induk.nama} jejak={[{ nama: "Beranda", tautan: ROUTES.beranda() }, { nama: "PSU", tautan: ROUTES.psu() }]} />;
  if (!p) return <div className="halaman pb-10">{kepala}<PilihInduk data={await daftarInduk(actor)} /></div>;
  const galat = presentGalat(p);
  if (p.langkah === "pilih" || p.tps.length === 0 || galat.length > 0) {
    return <div className="halaman pb-10">{kepala}<PilihTps induk={p.induk.slug} kini={p.kini} kab={p.kab} kec={p.kec} desa={p.desa} lebih={p.lebih} tps={p.tps} galat={galat} /></div>;
  }
  const { kontes, sebab } = await bacaIsian(actor, p.induk.id, p.tps.map((t) => t.kode));
  const kembali = new URLSearchParams([["induk", p.induk.slug], ...p.tps.map((t) => ["tps", t.kode])]);
  return (
    <div className="halaman pb-10">
      {kepala}
      <p className="mb-4"><Link prefetch={false} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href={`${ROUTES.psuBaru()}?${kembali}`}>Ubah pilihan TPS</Link></p>
      <FormPsu data={{ induk: { slug: p.induk.slug, nama: p.induk.nama, hariTeks: formatTanggal(p.induk.hari), hariMin: tambahHari(p.induk.hari, 1), buka: p.induk.buka, tutup: p.induk.tutup }, tps: p.tps, kontes, sebab, dasar: PILIHAN_DASAR, sejak: PILIHAN_SEJAK }} />
    </div>
  );
}

function PilihInduk({ data }: { data: readonly { slug: string; nama: string; hari: string }[] }) {
  if (data.length === 0) return <p className="text-ink-2">Belum ada pemilihan dengan katalog di wilayah tugas Anda.</p>;
  return (
    <section aria-labelledby="induk"><h2 id="induk" className="mb-2">Pemilihan yang diulang</h2>
      <ul className="max-w-2xl border-t border-ink">{data.map((p) => <li key={p.slug} className="border-b border-garis"><Link prefetch={false} className="flex min-h-12 items-center gap-3 text-tinta underline underline-offset-[3px]" href={ROUTES.psuBaru({ induk: p.slug })}>{p.nama}, {formatTanggal(p.hari)}</Link></li>)}</ul>
    </section>
  );
}
