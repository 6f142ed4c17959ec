import type { Metadata } from "next";
import Link from "next/link";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { menungguKonfirmasi } from "@/features/edisi/queries";
import { DaftarPersiapan } from "@/features/pemilihan/components/daftar-persiapan";
import { MenuAdmin } from "@/features/pemilihan/components/menu-admin";
import { presentPersiapan, presentPersiapanPemilihan } from "@/features/pemilihan/present";
import { bacaPersiapan } from "@/features/pemilihan/queries";
import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Admin" };

export default async function Page() {
  const actor = await authorizePage("admin:write");
  const persiapan = await bacaPersiapan(actor);
  const [terdekat, ...lain] = persiapan.pemilihan.map(presentPersiapanPemilihan);
  const menunggu = await menungguKonfirmasi(actor);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Admin" />
      {menunggu.map((m) => <div key={m.kode} className="mb-6"><Spanduk rupa="perhatian" judul={`${formatBilangan(m.banyak)} penugasan menunggu konfirmasi.`} tindakan={<TombolTautan href={ROUTES.adminEdisi(m.kode)}>Periksa</TombolTautan>}>Mengikuti wilayahnya ke {m.nama}.</Spanduk></div>)}
      <div className="grid gap-10 luas:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] luas:gap-x-16">
        <div className="grid content-start gap-8">
          <section aria-labelledby="persiapan"><h2 id="persiapan" className="mb-2">Dari kosong ke dasbor pertama</h2><p className="mb-2 text-[15px] text-ink-2">Yang belum dapat dikerjakan kapan saja; dasbor bekerja dengan apa yang ada.</p><DaftarPersiapan langkah={presentPersiapan(persiapan)} /></section>
          {terdekat && <section aria-labelledby="terdekat"><h2 id="terdekat" className="mb-2"><Link className="text-tinta underline underline-offset-[3px]" href={terdekat.tautan}>{terdekat.judul}</Link></h2><p className="mb-2 text-[15px] text-ink-2">{terdekat.rinci}</p><DaftarPersiapan langkah={terdekat.langkah} /></section>}
          {lain.length > 0 && (
            <section aria-labelledby="lain"><h2 id="lain" className="mb-2">Pemilihan lain</h2>
              <ul className="border-t border-ink">{lain.map((p) => <li key={p.slug} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-garis"><Link className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href={p.tautan}>{p.judul}</Link><span className="text-[15px] text-ink-2">{p.rinci}</span></li>)}</ul>
            </section>
          )}
        </div>
        <section aria-labelledby="urusan"><h2 id="urusan" className="mb-2">Semua urusan</h2><MenuAdmin /></section>
      </div>
    </div>
  );
}
