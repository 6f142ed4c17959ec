import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { DaftarKeadaan } from "@/features/pemilihan/components/daftar-keadaan";
import { FormKeadaan } from "@/features/pemilihan/components/form-keadaan";
import { FormPemilihan } from "@/features/pemilihan/components/form-pemilihan";
import { PILIHAN_KEADAAN, presentKeadaan } from "@/features/pemilihan/present";
import { daftarKeadaan } from "@/features/pemilihan/queries";
import { daftarProvinsi } from "@/features/wilayah/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Pemilihan" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  const [semua, keadaan] = await Promise.all([daftarProvinsi(actor), daftarKeadaan(actor)]);
  const provinsi = semua.filter((p) => p.kabKota > 0);
  const pemilihan = keadaan.map(presentKeadaan);
  const dapat = pemilihan.filter((p) => p.dapatDiubah);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Pemilihan" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} />
      <div className="grid gap-10 luas:grid-cols-2 luas:gap-x-16">
        <section aria-labelledby="buat"><h2 id="buat" className="mb-3">Buat pemilihan</h2>
          {provinsi.length === 0 ? <p className="text-lg">Siapkan dahulu <a href={`${ROUTES.admin}/provinsi`}>provinsinya</a>.</p> : <FormPemilihan provinsi={provinsi} />}</section>
        {pemilihan.length > 0 && (
          <div className="grid content-start gap-8">
            <section aria-labelledby="daftar"><h2 id="daftar" className="mb-2">Yang ada</h2><DaftarKeadaan pemilihan={pemilihan} /></section>
            {dapat.length > 0 && <section aria-labelledby="keadaan"><h2 id="keadaan" className="mb-3">Ubah keadaan</h2><FormKeadaan pemilihan={dapat} keadaan={PILIHAN_KEADAAN} /></section>}
          </div>
        )}
      </div>
    </div>
  );
}
