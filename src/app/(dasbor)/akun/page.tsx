import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Cip } from "@/components/ui/cip";
import { DaftarSesi } from "@/features/akun/components/daftar-sesi";
import { FormMulai } from "@/features/akun/components/form-mulai";
import { FormSandi } from "@/features/akun/components/form-sandi";
import { presentFaktor, presentSesi } from "@/features/akun/present";
import { bacaAkun } from "@/features/akun/queries";
import { KATA_PERAN } from "@/features/pengguna/present";

export const metadata: Metadata = { title: "Akun saya" };

export default async function Page() {
  const actor = await authorizePage("akun:sendiri");
  const { user, wajib, faktor, sesi } = await bacaAkun(actor);
  const zona = user.penugasan[0]?.zona ?? "WIB";
  const f = presentFaktor(faktor, wajib, zona);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Akun saya" rinci={user.nama} />
      <dl className="grid max-w-4xl gap-x-8 gap-y-1 border-t border-ink py-3 text-[15px] meja:grid-cols-[10rem_1fr]">
        <dt className="text-ink-2">Surel</dt><dd className="break-all">{user.surel}</dd>
        <dt className="text-ink-2">Peran dan wilayah</dt><dd><ul>{user.penugasan.map((p) => <li key={`${p.peran} ${p.wilayahKode}`}>{KATA_PERAN[p.peran]}, {p.wilayahNama}</li>)}</ul></dd>
      </dl>
      <div className="mt-6 grid gap-x-16 gap-y-10 luas:grid-cols-2">
        <section aria-labelledby="faktor">
          <h2 id="faktor" className="mb-3">Faktor kedua</h2>
          <p className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-[15px] text-ink-2"><Cip status={f.ada ? "SIAP" : "BELUM_ADA_DATA"} teks={f.ada ? "Terpasang" : "Belum"} />{f.keadaan}
            {f.sisa && (f.sisaSedikit ? <Cip status="PERHATIAN" teks={f.sisa} /> : <span>{f.sisa}.</span>)}</p>
          <FormMulai teks={f.ada ? "Diminta lagi untuk setiap perubahan di bagian ini." : "Selain kata sandi, masuk meminta kode dari telepon Anda."} ada={f.ada} lepas={!f.wajib} />
        </section>
        <section aria-labelledby="sandi-baru"><h2 id="sandi-baru" className="mb-3">Kata sandi</h2><FormSandi /></section>
        <section aria-labelledby="sesi" className="luas:col-span-2"><h2 id="sesi" className="mb-3">Sesi yang terbuka</h2><DaftarSesi sesi={presentSesi(sesi, zona)} /></section>
      </div>
    </div>
  );
}
