import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { DaftarBagian } from "@/features/katalog/components/daftar-bagian";
import { DaftarVersi } from "@/features/katalog/components/daftar-versi";
import { KatalogTertutup } from "@/features/katalog/components/katalog-tertutup";
import { katalogTertutup } from "@/features/katalog/domain";
import { kalimatUlang, presentBagian, presentVersi } from "@/features/katalog/present";
import { bacaKatalogAdmin, bacaTerbit, bacaVersi, bertanda, daftarPemilihanAdmin } from "@/features/katalog/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Katalog" };

export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("admin:write");
  const cari = await bacaCari(searchParams);
  if (!cari) notFound();
  const semua = (await daftarPemilihanAdmin(actor)).filter((p) => p.dapatDiubah);
  const slug = cari.pemilihan ?? semua[0]?.slug;
  const k = slug === undefined ? null : await bacaKatalogAdmin(actor, slug);
  if (cari.pemilihan && !k) notFound();
  const terbit = k && (await searchParams)["selesai"] === "terbit" ? await bacaTerbit(actor, k) : null;
  return (
    <div className="halaman pb-10">
      {k && <TandaGladi t={bertanda(k.pemilihan)} />}
      <KepalaHalaman judul="Katalog" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} rinci={k ? `${k.pemilihan.nama}, versi ${k.katalog.versi} berlaku` : ""} />
      {semua.length > 1 && <ul className="mb-4 flex flex-wrap gap-x-6">{semua.map((p) => <li key={p.slug}><Link aria-current={p.slug === slug ? "page" : undefined} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px] aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline" href={`/admin/katalog?pemilihan=${p.slug}`}>{p.nama}</Link></li>)}</ul>}
      {!k ? <Spanduk rupa="kosong" judul="Belum ada pemilihan dengan katalog.">Buat pemilihannya dahulu; katalog disalin dari templat.</Spanduk> : (
        <div className="grid gap-8">
          {terbit && <div role="status"><Spanduk rupa="siap" judul={`Versi ${terbit.versi} berlaku.`} bentuk="SIAP">{kalimatUlang(terbit.berubah, terbit.beda)}</Spanduk></div>}
          {k.draf && <Spanduk rupa="perhatian" judul={`Ada draf yang belum terbit, terakhir diubah ${k.draf.oleh}.`} tindakan={<TombolTautan prefetch={false} href={`/admin/katalog/tinjau?pemilihan=${k.pemilihan.slug}`}>Tinjau draf</TombolTautan>}>{k.draf.usang ? "Versi lain sudah terbit sejak draf ini dibuat; draf ini hanya dapat dibuang." : "Yang berlaku belum berubah."}</Spanduk>}
          {katalogTertutup(k.pemilihan.keadaan) ? <KatalogTertutup keadaan={k.pemilihan.keadaan} /> : <section aria-labelledby="bagian"><h2 id="bagian" className="mb-2">Ubah bagian</h2><DaftarBagian bagian={presentBagian(k)} pemilihan={k.pemilihan.slug} /></section>}
          <section aria-labelledby="versi"><h2 id="versi" className="mb-2">Versi</h2><DaftarVersi versi={presentVersi(await bacaVersi(actor, k.pemilihan.id), k)} /></section>
        </div>
      )}
    </div>
  );
}
