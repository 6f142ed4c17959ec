import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import type { CariMentah } from "@/app/susun/cari";
import { bacaCariSumber } from "@/app/susun/cari-sumber";
import { bolehSumber } from "@/app/susun/boleh-sumber";
import { saatKaki } from "@/app/susun/jam-layar";
import { Kaki } from "@/components/layout/kaki";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { KelompokSumber } from "@/features/sumber/components/kelompok-sumber";
import { PersamaanSumber } from "@/features/sumber/components/persamaan-sumber";
import { SaringSumber } from "@/features/sumber/components/saring-sumber";
import { SumberDiarsipkan } from "@/features/sumber/components/sumber-diarsipkan";
import { judulFakta, presentAcuan, presentKelompok, presentPersamaan } from "@/features/sumber/present";
import { bacaPilihan, bacaRegister } from "@/features/sumber/queries";
import { konteksDari } from "@/features/kesiapan/present";
import { ROUTES } from "@/lib/routes";
import { formatSaat } from "@/lib/waktu";
import { bacaTinjauan, tempatAwal } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Sumber" };
const SARING = [{ nilai: "semua", teks: "Semua" }, { nilai: "beda", teks: "Hanya yang berbeda" }, { nilai: "sengketa", teks: "Hanya yang dipersengketakan" }] as const;

/** Every fact of a place with its sources side by side, those that differ or are contested first. */
export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("capaian:read");
  const cari = await bacaCariSumber(searchParams);
  const t = cari && (await bacaTinjauan(actor, cari.wilayah ?? (await tempatAwal(actor, cari)), { pemilihan: cari.pemilihan, pada: cari.pada }));
  if (!cari || !t) notFound();
  const [register, pilihan, boleh] = await Promise.all([bacaRegister(actor, t, cari.jenis), bacaPilihan(actor, t), bolehSumber(t)]);
  const konteks = konteksDari(t);
  const saring = cari.saring ?? "semua";
  const kelompok = register.kelompok.filter((k) => saring === "semua" || (saring === "sengketa" ? k.sengketa.length > 0 : k.berbeda || k.sengketa.length > 0));
  const [berbeda, sengketa] = [register.kelompok.filter((k) => k.berbeda).length, register.kelompok.filter((k) => k.sengketa.length > 0).length];
  const terbuka = register.persamaan.filter((p) => p.beda !== 0).length;
  return (
    <>
      <TandaGladi t={t} />
      <div className="halaman pb-8">
        <KepalaHalaman judul={`Sumber ${t.wilayah.namaLengkap}`} rinci={`${t.pemilihan.nama}. ${register.kelompok.length} fakta, ${berbeda} dengan sumber berbeda, ${sengketa} dipersengketakan${terbuka > 0 ? `, ${terbuka} hitungan tidak menutup` : ""}`} />
        {t.pada && <p className="mb-4 text-[15px] text-ink-2">Seperti yang diketahui {formatSaat(t.pada, t.wilayah.zona)}; tidak dapat diubah dari sini.</p>}
        {t.pemilihan.keadaan === "ARSIP" && <div className="mb-4"><SumberDiarsipkan /></div>}
        <SaringSumber tujuan={ROUTES.sumber()} pada={cari.pada} pilihan={[
          { nama: "wilayah", label: "Wilayah", kini: t.wilayah.kode, isi: pilihan.wilayah }, { nama: "pemilihan", label: "Pemilihan", kini: t.pemilihan.slug, isi: pilihan.pemilihan },
          { nama: "saring", label: "Yang tampil", kini: saring, isi: SARING },
        ]} />
        {kelompok.length === 0 && <p className="border-t border-ink py-5 text-ink-2">{saring === "sengketa" ? "Tidak ada fakta yang sedang dipersengketakan." : saring === "beda" ? "Tidak ada fakta yang sumbernya berbeda." : "Belum ada sumber untuk wilayah dan pemilihan ini."}</p>}
        {saring !== "sengketa" && <PersamaanSumber data={presentPersamaan(register.persamaan)} />}
        {kelompok.map((k) => <KelompokSumber key={`${k.jenis.kode} ${k.kontes}`} data={presentKelompok(k, t, konteks, register.sekitar, boleh)} />)}
        {saring === "semua" && register.tanpaSumber.length > 0 && (
          <section aria-labelledby="tanpa-sumber" className="border-t border-ink py-5">
            <h2 id="tanpa-sumber">Belum ada sumber</h2>
            <ul className="mt-1 flex flex-wrap gap-x-6 text-[15px]">
              {register.tanpaSumber.map((j) => <li key={j.kode}><Link prefetch={false} href={ROUTES.sumberFakta(t.wilayah.kode, j.kode, konteks)} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px] meja:min-h-8">{judulFakta(j, null)}</Link></li>)}
            </ul>
          </section>
        )}
        {saring === "semua" && register.acuan.length > 0 && (
          <section aria-labelledby="acuan" className="mt-4">
            <h2 id="acuan" className="border-t-2 border-ink pt-3 pb-2">Acuan nasional</h2>
            {register.acuan.map((k) => <KelompokSumber kepala="h3" key={`ID ${k.jenis.kode} ${k.kontes}`} data={presentAcuan(k, t, konteks)} />)}
          </section>
        )}
      </div>
      <Kaki saat={saatKaki(t)} alamat={ROUTES.sumber(konteks, { wilayah: t.wilayah.kode })} />
    </>
  );
}
