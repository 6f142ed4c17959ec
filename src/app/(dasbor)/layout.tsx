import type { ReactNode } from "react";
import { buatActor } from "@/auth/authorize";
import { can } from "@/auth/permissions";
import { getSessionUser } from "@/auth/session";
import { Kop } from "@/components/layout/kop";
import { PitaContoh } from "@/components/layout/pita-contoh";
import { Tombol, TombolTautan } from "@/components/ui/tombol";
import { keluarAction } from "@/features/masuk/actions";
import { PilihDilihat, WaktuDilihat } from "@/features/pemilihan/components/dilihat";
import { presentDilihat } from "@/features/pemilihan/present";
import { bacaDilihat } from "@/features/pemilihan/queries";
import { KATA_PERAN } from "@/features/pengguna/present";
import { bacaBanyakSengketa } from "@/features/sumber/queries";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { ROUTES } from "@/lib/routes";
import { formatHariSaat } from "@/lib/waktu";

/** Header and frame of everything behind the sign-in. Proves nothing: each page does. */
export default async function Layout({ children }: { children: ReactNode }) {
  const user = await getSessionUser();
  const tugas = user?.penugasan[0];
  const pelihat = user && buatActor(user, "capaian:read");
  const boleh = (p: Parameters<typeof can>[1]) => user?.penugasan.some((x) => can(x.peran, p)) ?? false;
  const penetap = user && buatActor(user, "fakta:tetapkan");
  const [sengketa, bahan] = await Promise.all([penetap ? bacaBanyakSengketa(penetap) : 0, pelihat && bacaDilihat(pelihat)]);
  const dilihat = bahan && presentDilihat(bahan);
  // Of several postings the front page is the list, which is of no election.
  const bawa = dilihat?.tugas.length === 1 ? ["pemilihan"] : [];
  const kini = now();
  return (
    <>
      {user && tugas && dilihat && (
        <Kop
          beranda={ROUTES.beranda()} dilihat={<PilihDilihat data={dilihat} />}
          waktu={<WaktuDilihat data={dilihat} waktu={{ WIB: formatHariSaat(kini, "WIB"), WITA: formatHariSaat(kini, "WITA"), WIT: formatHariSaat(kini, "WIT") }} />}
          pengguna={{ nama: user.nama, peran: `${KATA_PERAN[tugas.peran]}, ${tugas.wilayahNama}` }}
          nav={[{ nama: "Beranda", tautan: ROUTES.beranda(), termasuk: ["/wilayah", "/jejak"], bawa }, ...(boleh("isi:read") ? [{ nama: "Isi", tautan: ROUTES.isi(), termasuk: ["/isi", "/impor"] }] : []),
            { nama: "Tahapan", tautan: ROUTES.tahapan(), termasuk: ["/tahapan"], bawa: ["pemilihan"] },
            { nama: "Sumber", tautan: ROUTES.sumber(), termasuk: ["/sumber"], bawa: ["pemilihan"], jumlah: sengketa > 0 ? String(sengketa) : undefined },
            ...(boleh("psu:write") ? [{ nama: "PSU", tautan: ROUTES.psu(), termasuk: ["/psu"] }] : []),
            ...(boleh("layar:write") ? [{ nama: "Layar", tautan: ROUTES.layar, termasuk: ["/layar"] }] : []),
            ...(boleh("admin:write") ? [{ nama: "Admin", tautan: ROUTES.admin, termasuk: ["/admin"] }] : [])]}
        >
          <TombolTautan href={ROUTES.akun} className="mb-2 w-full">Akun saya</TombolTautan>
          <form action={keluarAction}><Tombol type="submit" className="w-full">Keluar</Tombol></form>
        </Kop>
      )}
      {env().DEMO && <PitaContoh />}
      <main id="konten" tabIndex={-1}>{children}</main>
    </>
  );
}
