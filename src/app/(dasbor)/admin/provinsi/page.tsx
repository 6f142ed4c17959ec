import type { Metadata } from "next";
import Link from "next/link";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { FormProvinsi } from "@/features/wilayah/components/form-provinsi";
import { daftarProvinsi } from "@/features/wilayah/queries";
import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Provinsi" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  const semua = await daftarProvinsi(actor);
  const siap = semua.filter((p) => p.kabKota > 0);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Provinsi" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} />
      <div className="grid gap-10 luas:grid-cols-2 luas:gap-x-16">
        <section aria-labelledby="siapkan"><h2 id="siapkan" className="mb-3">Siapkan provinsi</h2><FormProvinsi provinsi={semua} /></section>
        {siap.length > 0 && (
          <section aria-labelledby="siap"><h2 id="siap" className="mb-2">Sebutan dan zona waktu</h2>
            <ul className="border-t border-ink">{siap.map((p) => <li key={p.kode} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-garis"><Link prefetch={false} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href={ROUTES.adminProvinsi(p.kode)}>{p.nama}</Link><span className="text-[15px] text-ink-2">{formatBilangan(p.kabKota)} kabupaten/kota</span></li>)}</ul>
          </section>
        )}
      </div>
    </div>
  );
}
