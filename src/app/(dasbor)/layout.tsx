import type { ReactNode } from "react";
import { buatActor } from "@/auth/authorize";
import { can } from "@/auth/permissions";
import { getSessionUser } from "@/auth/session";
import { Kop } from "@/components/layout/kop";
import { PitaContoh } from "@/components/layout/pita-contoh";
import { Tombol, TombolTautan } from "@/components/ui/tombol";
import { keluarAction } from "@/features/masuk/actions";
import { KATA_PERAN } from "@/features/pengguna/present";
import { bacaBanyakSengketa } from "@/features/sumber/queries";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { ROUTES } from "@/lib/routes";
import { formatHariSaat } from "@/lib/waktu";
import { pemilihanTerdekat } from "@/server/ledger/tinjauan";

/** Header and frame of everything behind the sign-in. Proves nothing: each page does. */
export default async function Layout({ children }: { children: ReactNode }) {
  const user = await getSessionUser();
  const tugas = user?.penugasan[0];
  const pemilihan = tugas ? await pemilihanTerdekat(tugas.wilayahKode) : null;
  const boleh = (p: Parameters<typeof can>[1]) => user?.penugasan.some((x) => can(x.peran, p)) ?? false;
  const penetap = user && buatActor(user, "fakta:tetapkan");
  const sengketa = penetap ? await bacaBanyakSengketa(penetap) : 0;
  return (
    <>
      {user && tugas && !user.perluPasang && (
        <Kop
          beranda={ROUTES.beranda()} wilayah={tugas.wilayahNama} pemilihan={pemilihan?.nama ?? "Belum ada pemilihan"} waktu={formatHariSaat(now(), tugas.zona)}
          pengguna={{ nama: user.nama, peran: `${KATA_PERAN[tugas.peran]}, ${tugas.wilayahNama}` }}
          nav={[{ nama: "Beranda", tautan: ROUTES.beranda(), termasuk: ["/wilayah", "/jejak"] }, ...(boleh("isi:read") ? [{ nama: "Isi", tautan: ROUTES.isi(), termasuk: ["/isi", "/impor"] }] : []),
            { nama: "Tahapan", tautan: ROUTES.tahapan(), termasuk: ["/tahapan"] },
            { nama: "Sumber", tautan: ROUTES.sumber(), termasuk: ["/sumber"], jumlah: sengketa > 0 ? String(sengketa) : undefined },
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
