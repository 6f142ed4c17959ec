import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { FormPemilihan } from "@/features/pemilihan/components/form-pemilihan";
import { daftarProvinsi } from "@/features/wilayah/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Pemilihan" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  const provinsi = (await daftarProvinsi(actor)).filter((p) => p.kabKota > 0);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Pemilihan" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} />
      {provinsi.length === 0 ? <p className="text-lg">Siapkan dahulu <a href={`${ROUTES.admin}/provinsi`}>provinsinya</a>.</p> : <FormPemilihan provinsi={provinsi} />}
    </div>
  );
}
