import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { TombolTautan } from "@/components/ui/tombol";
import { DaftarPersiapan } from "@/features/pemilihan/components/daftar-persiapan";
import { presentPersiapan } from "@/features/pemilihan/present";
import { bacaPersiapan } from "@/features/pemilihan/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Admin" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Dari kosong ke dasbor pertama" rinci="Enam langkah; yang belum dapat dikerjakan kapan saja." />
      <div className="max-w-4xl"><DaftarPersiapan langkah={presentPersiapan(await bacaPersiapan(actor))} /></div>
      <p className="mt-6"><TombolTautan href={ROUTES.token}>Token aplikasi kantor</TombolTautan></p>
    </div>
  );
}
