import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { menungguKonfirmasi } from "@/features/edisi/queries";
import { DaftarPersiapan } from "@/features/pemilihan/components/daftar-persiapan";
import { MenuAdmin } from "@/features/pemilihan/components/menu-admin";
import { presentPersiapan } from "@/features/pemilihan/present";
import { bacaPersiapan } from "@/features/pemilihan/queries";
import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Admin" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  const menunggu = await menungguKonfirmasi(actor);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Admin" />
      {menunggu.map((m) => <div key={m.kode} className="mb-6"><Spanduk rupa="perhatian" judul={`${formatBilangan(m.banyak)} penugasan menunggu konfirmasi.`} tindakan={<TombolTautan href={ROUTES.adminEdisi(m.kode)}>Periksa</TombolTautan>}>Mengikuti wilayahnya ke {m.nama}.</Spanduk></div>)}
      <div className="grid gap-10 luas:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] luas:gap-x-16">
        <section aria-labelledby="persiapan"><h2 id="persiapan" className="mb-2">Dari kosong ke dasbor pertama</h2><p className="mb-2 text-[15px] text-ink-2">Enam langkah; yang belum dapat dikerjakan kapan saja.</p><DaftarPersiapan langkah={presentPersiapan(await bacaPersiapan(actor))} /></section>
        <section aria-labelledby="urusan"><h2 id="urusan" className="mb-2">Semua urusan</h2><MenuAdmin /></section>
      </div>
    </div>
  );
}
