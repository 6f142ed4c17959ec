import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { DaftarLanjutan } from "@/features/edisi/components/daftar-lanjutan";
import { DaftarPerubahan } from "@/features/edisi/components/daftar-perubahan";
import { DampakEdisi } from "@/features/edisi/components/dampak-edisi";
import { FormPerubahan } from "@/features/edisi/components/form-perubahan";
import { FormTerbit } from "@/features/edisi/components/form-terbit";
import { PilihDahulu } from "@/features/edisi/components/pilih-dahulu";
import { PohonEdisi } from "@/features/edisi/components/pohon-edisi";
import { TabelPeta } from "@/features/edisi/components/tabel-peta";
import { presentEdisi, presentForm, presentLanjutan, tanyaDari } from "@/features/edisi/present";
import { bacaEdisi, bacaLanjutan } from "@/features/edisi/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Edisi wilayah" };

type Props = { readonly params: Promise<{ kode: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const actor = await authorizePage("admin:write");
  const tanya = tanyaDari(await searchParams);
  const { kode } = await params;
  const isi = /^[a-z0-9-]{1,60}$/.test(kode) ? await bacaEdisi(actor, kode, tanya.provinsi) : null;
  if (!isi) notFound();
  const [e, f, lanjutan] = [presentEdisi(isi, tanya), presentForm(isi, tanya), (await bacaLanjutan(actor, kode)).map(presentLanjutan)];
  const alamat = (q: Readonly<Record<string, string>>) => ROUTES.adminEdisi(kode, { provinsi: e.diProvinsi, ...q });
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul={e.nama} jejak={[{ nama: "Admin", tautan: ROUTES.admin }, { nama: "Wilayah", tautan: `${ROUTES.admin}/wilayah` }]} />
      <p className="-mt-2 mb-4 text-ink-2">{e.rinci}.</p>
      <Spanduk rupa={e.terbit ? "info" : "perhatian"} judul={e.terbit ? `Terbit ${e.terbit}.` : "Sedang disiapkan."}>{e.terbit ? "Tidak berubah lagi. Pemilihan yang harinya pada atau sesudah tanggal berlakunya memakai edisi ini." : "Belum dipakai siapa pun. Catat perubahannya, periksa ringkasannya, lalu terbitkan."}</Spanduk>
      <div className="mt-8 grid gap-10 luas:grid-cols-2 luas:gap-x-16">
        <div className="grid content-start gap-8">
          <section aria-labelledby="pohon"><h2 id="pohon" className="mb-2">Pohon wilayah</h2><PohonEdisi e={e} mengubah={f !== null} alamat={alamat} /></section>
          {f && <section aria-labelledby="ubah" id="formulir"><h2 id="ubah" className="mb-3">{f.judul}</h2><PilihDahulu f={f} /><FormPerubahan key={`${f.apa} ${f.di} ${f.banyakBagian} ${f.induk}`} f={f} /></section>}
        </div>
        <div className="grid content-start gap-8">
          {lanjutan.length > 0 && <section aria-labelledby="konfirmasi"><h2 id="konfirmasi" className="mb-2">Penugasan yang ikut</h2><p className="mb-3 text-ink-2">Mereka sudah dapat bekerja di wilayah barunya. Tetapkan siapa yang tetap. Penugasan lama berguna selama pemilihan dengan edisi lama masih terbuka.</p><DaftarLanjutan lanjutan={lanjutan} /></section>}
          <section aria-labelledby="perubahan"><h2 id="perubahan" className="mb-2">Perubahan</h2><DaftarPerubahan e={e} /></section>
          <section aria-labelledby="ringkas"><h2 id="ringkas" className="mb-2">Ringkasan</h2><DampakEdisi e={e} /></section>
          <section aria-labelledby="pemetaan"><h2 id="pemetaan" className="mb-2">Pemetaan</h2><TabelPeta e={e} /></section>
          {!e.terbit && <section aria-labelledby="terbitkan"><h2 id="terbitkan" className="mb-2">Terbitkan</h2>{e.halangan ? <Spanduk rupa="kosong" judul="Belum dapat diterbitkan.">{e.halangan}</Spanduk> : <FormTerbit edisi={e.kode} terakhir={e.terakhir} />}</section>}
        </div>
      </div>
    </div>
  );
}
