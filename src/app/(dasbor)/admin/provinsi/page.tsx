import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { FormProvinsi } from "@/features/wilayah/components/form-provinsi";
import { daftarProvinsi } from "@/features/wilayah/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Provinsi" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Provinsi" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} />
      <FormProvinsi provinsi={await daftarProvinsi(actor)} />
    </div>
  );
}
