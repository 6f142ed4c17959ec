import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { DaftarKontes } from "@/features/pemilihan/components/daftar-kontes";
import { FormPaslon } from "@/features/pemilihan/components/form-paslon";
import { presentDaftarKontes, presentIsianKontes, presentPenutupan } from "@/features/pemilihan/present";
import { bacaPenutupan, daftarKontes } from "@/features/pemilihan/queries";
import { ROUTES } from "@/lib/routes";
import { bacaTinjauanSendiri } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Peserta kontes" };

/** A place has one contest, or in a Pemilu several: the one asked for is typed here, the first if none is; the others are led to. */
export default async function Page({ params, searchParams }: { params: Promise<{ kode: string }>; searchParams: CariMentah }) {
  const actor = await authorizePage("paslon:write");
  const [{ kode }, cari, { kontes: diminta }] = await Promise.all([params, bacaCari(searchParams), searchParams]);
  const t = cari && (await bacaTinjauanSendiri(actor, kode, { pemilihan: cari.pemilihan }));
  if (!t) notFound();
  const [semua, ditutupAt] = await Promise.all([daftarKontes(actor, t.pemilihan.slug, kode), bacaPenutupan(actor, t)]);
  const ditutup = presentPenutupan(t, ditutupAt);
  const disini = semua.filter((k) => k.wilayah === kode);
  const ini = disini.find((k) => String(k.id) === diminta) ?? disini[0];
  const lain = semua.filter((k) => k !== ini);
  const isian = ini && presentIsianKontes(ini);
  const konteks = { pemilihan: t.pemilihan.slug };
  return (
    <>
      <TandaGladi t={t} />
      <div className="mx-auto max-w-4xl px-4 pb-10 meja:px-10">
        <KepalaHalaman judul="Peserta kontes" jejak={[{ nama: t.wilayah.namaLengkap, tautan: ROUTES.wilayah(kode, konteks, "paslon") }]} rinci={`${t.wilayah.namaLengkap}, ${t.pemilihan.nama}`} />
        {ditutup && <Spanduk rupa="info" judul={ditutup.judul} bentuk="BELUM_WAKTUNYA" tindakan={<TombolTautan href={ROUTES.wilayah(kode, konteks, "paslon")}>Lihat daftar</TombolTautan>}>{ditutup.uraian}</Spanduk>}
        {!ditutup && !isian && <Spanduk rupa="kosong" judul="Tidak ada kontes di sini." bentuk="BELUM_ADA_DATA">Kontes ditentukan saat pemilihan dibuat.</Spanduk>}
        {!ditutup && isian && (
          <section aria-labelledby="kontes" className="mb-10">
            <h2 id="kontes" className="mb-1">{isian.judul}</h2>
            <p className="mb-3 max-w-[42em] text-ink-2">Isi seluruh daftar menurut satu keputusan. Daftar sebelum ini tetap terlihat pada keadaan waktu itu.</p>
            <FormPaslon key={isian.id} kontes={isian} hariIni={t.hari.hariIni} />
          </section>
        )}
        {lain.length > 0 && <section aria-labelledby="lain"><h2 id="lain" className="mb-2">Kontes lain</h2><DaftarKontes kontes={lain.map((k) => presentDaftarKontes(k, t.pemilihan.slug))} /></section>}
      </div>
    </>
  );
}
