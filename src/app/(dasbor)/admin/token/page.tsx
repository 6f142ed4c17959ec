import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { TombolTautan } from "@/components/ui/tombol";
import { PERAN } from "@/auth/permissions";
import { DaftarToken } from "@/features/layanan/components/daftar-token";
import { FormToken } from "@/features/layanan/components/form-token";
import { presentToken } from "@/features/layanan/present";
import { daftarToken } from "@/features/layanan/queries";
import { KATA_PERAN } from "@/features/pengguna/present";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Token aplikasi" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Token aplikasi" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} rinci="Agar aplikasi kantor lain membaca angka dan mengirim laporan." />
      <p className="mb-6"><TombolTautan href={ROUTES.bantuanApi}>Panduan dan contoh API</TombolTautan></p>
      <div className="grid gap-10 luas:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <section aria-labelledby="buat"><h2 id="buat" className="mb-3">Buat token</h2><FormToken peran={PERAN.filter((p) => p !== "ADMIN").map((p) => ({ nilai: p, teks: KATA_PERAN[p] }))} contohKode={actor.scope.join(", ")} /></section>
        <section aria-labelledby="daftar"><h2 id="daftar" className="mb-3">Token di wilayah ini</h2><DaftarToken token={(await daftarToken(actor)).map((t) => presentToken(t, KATA_PERAN))} /></section>
      </div>
    </div>
  );
}
