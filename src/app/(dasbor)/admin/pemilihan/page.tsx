import type { Metadata } from "next";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { DaftarKeadaan } from "@/features/pemilihan/components/daftar-keadaan";
import { FormKeadaan } from "@/features/pemilihan/components/form-keadaan";
import { FormPemilihan } from "@/features/pemilihan/components/form-pemilihan";
import { PilihDasar } from "@/features/pemilihan/components/pilih-dasar";
import { PILIHAN_JENIS, PILIHAN_KEADAAN, presentBahan, presentKeadaan } from "@/features/pemilihan/present";
import { bacaBahan, daftarKeadaan } from "@/features/pemilihan/queries";
import { daftarProvinsi } from "@/features/wilayah/queries";
import { ROUTES } from "@/lib/routes";

export const metadata: Metadata = { title: "Pemilihan" };

export default async function Page({ searchParams }: { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }) {
  const actor = await authorizePage("admin:write");
  const [cari, semua, keadaan] = await Promise.all([searchParams, daftarProvinsi(actor), daftarKeadaan(actor)]);
  const provinsi = semua.filter((p) => p.kabKota > 0);
  // What was not asked for, or cannot be, is the first there is.
  const dipilih = provinsi.find((p) => p.kode === cari["provinsi"]) ?? provinsi[0];
  const jenis = cari["jenis"] === "PEMILU" ? "PEMILU" : "PILKADA";
  const bahan = dipilih ? await bacaBahan(actor, dipilih.kode, jenis) : null;
  const pemilihan = keadaan.map(presentKeadaan);
  const dapat = pemilihan.filter((p) => p.dapatDiubah);
  return (
    <div className="halaman pb-10">
      <KepalaHalaman judul="Pemilihan" jejak={[{ nama: "Admin", tautan: ROUTES.admin }]} />
      <div className="grid gap-10 luas:grid-cols-2 luas:gap-x-16">
        <section aria-labelledby="buat"><h2 id="buat" className="mb-3">Buat pemilihan{dipilih ? ` di ${dipilih.nama}` : ""}</h2>
          {dipilih && bahan ? <><PilihDasar provinsi={provinsi} jenis={PILIHAN_JENIS} kini={{ provinsi: dipilih.kode, jenis }} /><FormPemilihan key={`${dipilih.kode} ${jenis}`} bahan={presentBahan(bahan, jenis)} /></>
            : <p className="text-lg">Siapkan dahulu <a href={ROUTES.adminProvinsi()}>provinsinya</a>.</p>}</section>
        {pemilihan.length > 0 && (
          <div className="grid content-start gap-8">
            <section aria-labelledby="daftar"><h2 id="daftar" className="mb-2">Yang ada</h2><DaftarKeadaan pemilihan={pemilihan} /></section>
            {dapat.length > 0 && <section aria-labelledby="keadaan"><h2 id="keadaan" className="mb-3">Ubah keadaan</h2><FormKeadaan pemilihan={dapat} keadaan={PILIHAN_KEADAAN} /></section>}
          </div>
        )}
      </div>
    </div>
  );
}
