import type { Metadata } from "next";
import Link from "next/link";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { FormEdisi } from "@/features/wilayah/components/form-edisi";
import { presentEdisi } from "@/features/wilayah/present";
import { daftarEdisi, daftarProvinsi } from "@/features/wilayah/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Wilayah" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  const [edisi, semua] = await Promise.all([daftarEdisi(actor), daftarProvinsi(actor)]);
  const provinsi = semua.filter((p) => p.kabKota > 0);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Wilayah" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} />
      <div className="grid gap-10 luas:grid-cols-2 luas:gap-x-16">
        <div className="grid content-start gap-8">
          <section aria-labelledby="edisi"><h2 id="edisi" className="mb-2">Edisi</h2>
            <ul className="border-t border-ink">{edisi.map(presentEdisi).map((e) => <li key={e.kode} className="border-b border-garis py-3"><p className="font-semibold">{e.dibuat ? <Link className="text-tinta underline underline-offset-[3px]" href={ROUTES.adminEdisi(e.kode)}>{e.nama}</Link> : e.nama} <span className="font-normal text-ink-2">{e.kode}</span></p>{e.disiapkan && <p className="text-[15px] font-medium">Sedang disiapkan; belum dipakai siapa pun</p>}<p className="text-[15px] text-ink-2">{e.dasar}</p><p className="text-[15px] text-ink-2">{e.isi}; {e.dipakai}</p></li>)}</ul>
          </section>
          <section aria-labelledby="peta"><h2 id="peta" className="mb-2">Letak pada peta petak</h2>
            {provinsi.length === 0 ? <p className="text-ink-2">Siapkan dahulu <a href={`${ROUTES.admin}/provinsi`}>provinsinya</a>.</p>
              : <ul className="border-t border-ink">{provinsi.map((p) => <li key={p.kode} className="border-b border-garis"><Link className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href={`/admin/wilayah/${p.kode}`}>{p.nama}</Link></li>)}</ul>}
          </section>
        </div>
        {provinsi.length > 0 && <section aria-labelledby="baru"><h2 id="baru" className="mb-3">Edisi baru</h2><FormEdisi provinsi={provinsi} /></section>}
      </div>
    </div>
  );
}
