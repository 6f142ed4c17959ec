import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { PERAN } from "@/auth/permissions";
import { DaftarOrang } from "@/features/pengguna/components/daftar-orang";
import { FormUndang } from "@/features/pengguna/components/form-undang";
import { KATA_PERAN, presentOrang } from "@/features/pengguna/present";
import { daftarPengguna } from "@/features/pengguna/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Pengguna" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Pengguna" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} />
      <div className="grid gap-10 luas:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <section aria-labelledby="undang"><h2 id="undang" className="mb-3">Undang, atau beri peran tambahan</h2><FormUndang peran={PERAN.map((p) => ({ nilai: p, teks: KATA_PERAN[p] }))} contohKode={actor.scope.join(", ")} /></section>
        <section aria-labelledby="orang"><h2 id="orang" className="mb-3">Orang di wilayah ini</h2><DaftarOrang orang={(await daftarPengguna(actor)).map(presentOrang)} /></section>
      </div>
    </div>
  );
}
