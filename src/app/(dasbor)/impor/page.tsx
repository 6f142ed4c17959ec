import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { DaftarDraf } from "@/features/impor/components/daftar-draf";
import { FormUnggah } from "@/features/impor/components/form-unggah";
import { RiwayatImpor } from "@/features/impor/components/riwayat-impor";
import { presentDraf, presentRiwayat } from "@/features/impor/present";
import { bacaDaftarImpor, bacaWilayahImpor } from "@/features/impor/queries";
import { presentPenutupan } from "@/features/pemilihan/present";
import { bacaPenutupan } from "@/features/pemilihan/queries";
import { ROUTES } from "@/lib/routes";
import { bacaTinjauanSendiri, tempatSendiri } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Impor TPS dan DPT" };

export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("fakta:write");
  const [cari, { selesai }] = await Promise.all([bacaCari(searchParams), searchParams]);
  const t = cari && (await bacaTinjauanSendiri(actor, await tempatSendiri(actor, cari), { pemilihan: cari.pemilihan }));
  if (!t) notFound();
  const [wilayah, { draf, riwayat }, ditutupAt] = await Promise.all([bacaWilayahImpor(actor, t), bacaDaftarImpor(actor, t), bacaPenutupan(actor, t)]);
  const ditutup = presentPenutupan(t, ditutupAt);
  const konteks = { pemilihan: t.pemilihan.slug };
  return (
    <>
      <TandaGladi t={t} />
      <div className="halaman pb-10">
        <KepalaHalaman judul="Impor TPS dan DPT" jejak={[{ nama: "Isi", tautan: ROUTES.isi(konteks) }]} rinci={`${t.wilayah.namaLengkap}, ${t.pemilihan.nama}`} />
        {selesai === "buang" && <div className="mb-4"><Spanduk rupa="info" peran="status" judul="Impor dibuang.">Tidak ada angka yang berubah.</Spanduk></div>}
        <div className="grid gap-10 luas:grid-cols-[minmax(0,28rem)_minmax(0,1fr)] luas:gap-x-16">
          <section aria-labelledby="unggah"><h2 id="unggah" className="mb-3">Berkas baru</h2>
            {ditutup ? <Spanduk rupa="info" judul={ditutup.judul} bentuk="BELUM_WAKTUNYA">{ditutup.uraian}</Spanduk> : <>
              <p className="mb-4 max-w-[42em] text-ink-2">Berkas dicoba dahulu: galatnya ditunjukkan menurut baris dan kolom, jumlahnya dibandingkan. Tidak ada yang berubah sebelum diterapkan, dan yang diterapkan selalu seluruhnya.</p>
              <FormUnggah pemilihan={t.pemilihan.slug} wilayah={wilayah} hariIni={t.hari.hariIni} />
            </>}
          </section>
          <div className="grid content-start gap-8">
            {draf.length > 0 && <section aria-labelledby="draf"><h2 id="draf" className="mb-3">Belum selesai</h2><DaftarDraf draf={presentDraf(draf)} /></section>}
            <section aria-labelledby="riwayat"><h2 id="riwayat" className="mb-3">Sudah diterapkan</h2>{riwayat.length === 0 ? <Spanduk rupa="kosong" judul="Belum ada impor untuk pemilihan ini." /> : <RiwayatImpor riwayat={presentRiwayat(riwayat)} />}</section>
            <section aria-labelledby="lanjut"><h2 id="lanjut" className="mb-3">Sesudah register ada</h2>
              <p className="mb-3 text-ink-2">Barang yang harus tercatat per TPS dapat diisi TPS demi TPS.</p>
              <TombolTautan href={ROUTES.imporTingkat(t.wilayah.kode, konteks)}>Atur tingkat pengisian</TombolTautan>
              <p className="mt-3"><Link className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href={ROUTES.isiDasar(t.wilayah.kode, konteks)}>Isi jumlah TPS dan DPT satu per satu</Link></p></section>
          </div>
        </div>
      </div>
    </>
  );
}
