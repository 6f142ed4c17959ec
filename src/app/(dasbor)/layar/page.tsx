import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { DaftarLayar } from "@/features/layar/components/daftar-layar";
import { FormLayar } from "@/features/layar/components/form-layar";
import { presentLayar } from "@/features/layar/present";
import { daftarLayar, pilihanLayar } from "@/features/layar/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Layar rapat" };

export default async function Page() {
  const actor = await authorizePage("layar:write");
  const [{ wilayah, pemilihan }, layar] = await Promise.all([pilihanLayar(actor), daftarLayar(actor)]);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Layar rapat" jejak={[{ nama: "Beranda", tautan: ROUTES.beranda() }]} />
      <p className="mb-6 max-w-3xl text-ink-2">Layar menampilkan satu wilayah di proyektor tanpa ada yang masuk di sana. Ia hanya melihat, tidak pernah kedaluwarsa, dan padam begitu dicabut atau pembuatnya dinonaktifkan.</p>
      <div className="grid gap-10 luas:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <section aria-labelledby="buat"><h2 id="buat" className="mb-3">Buat layar</h2><FormLayar wilayah={wilayah} pemilihan={pemilihan} /></section>
        <section aria-labelledby="daftar"><h2 id="daftar" className="mb-3">Layar di wilayah tugas Anda</h2><DaftarLayar layar={layar.map(presentLayar)} /></section>
      </div>
    </div>
  );
}
