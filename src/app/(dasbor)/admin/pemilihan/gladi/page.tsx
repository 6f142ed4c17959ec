import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { DaftarGladi } from "@/features/gladi/components/daftar-gladi";
import { FormBuat } from "@/features/gladi/components/form-buat";
import { FormHapus } from "@/features/gladi/components/form-hapus";
import { FormJam } from "@/features/gladi/components/form-jam";
import { presentGladi } from "@/features/gladi/present";
import { daftarAsal, daftarGladi } from "@/features/gladi/queries";
import { now } from "@/lib/clock";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Gladi" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  const [asal, semua] = await Promise.all([daftarAsal(actor), daftarGladi(actor)]);
  const gladi = semua.map((g) => presentGladi(g, now()));
  const dapat = gladi.filter((g) => g.dapatDiubah);
  const berjam = dapat.filter((g) => !g.arsip);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Gladi" jejak={[{ nama: "Admin", tautan: ROUTES.admin }, { nama: "Pemilihan", tautan: "/admin/pemilihan" }]} />
      <p className="mb-6 max-w-[42em] text-ink-2">Latihan atas salinan sebuah pemilihan, dengan jam sendiri. Tidak satu baris pun sampai ke angka sebenarnya. Petugas masuk dan mengisi dengan hak yang sama; gladi ditutup dan diarsipkan lewat <a className="text-tinta underline underline-offset-[3px]" href="/admin/pemilihan">keadaan pemilihan</a>, atau dihapus seluruhnya di sini.</p>
      <div className="grid gap-10 luas:grid-cols-2 luas:gap-x-16">
        <section aria-labelledby="buat"><h2 id="buat" className="mb-3">Buat gladi</h2>
          {asal.length === 0 ? <p className="text-lg">Buat dahulu <a href="/admin/pemilihan">pemilihannya</a>.</p> : <FormBuat asal={asal} />}</section>
        <div className="grid content-start gap-8">
          <section aria-labelledby="daftar"><h2 id="daftar" className="mb-2">Yang ada</h2>{gladi.length > 0 ? <DaftarGladi gladi={gladi} /> : <p className="text-ink-2">Belum ada gladi.</p>}</section>
          {berjam.length > 0 && <section aria-labelledby="jam-gladi"><h2 id="jam-gladi" className="mb-3">Majukan jam</h2><FormJam gladi={berjam} /></section>}
          <FormHapus gladi={dapat} />
        </div>
      </div>
    </div>
  );
}
