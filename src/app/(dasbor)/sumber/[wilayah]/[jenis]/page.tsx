import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { bolehSumber } from "@/app/susun/boleh-sumber";
import type { CariMentah } from "@/app/susun/cari";
import { bacaCariSumber } from "@/app/susun/cari-sumber";
import { langkahSumber } from "@/app/susun/langkah-sumber";
import { saatKaki } from "@/app/susun/jam-layar";
import { Kaki } from "@/components/layout/kaki";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { KelompokSumber } from "@/features/sumber/components/kelompok-sumber";
import { PersamaanSumber } from "@/features/sumber/components/persamaan-sumber";
import { PilihKontes } from "@/features/sumber/components/pilih-kontes";
import { SumberDiarsipkan } from "@/features/sumber/components/sumber-diarsipkan";
import { judulFakta, presentKelompok, presentPersamaan } from "@/features/sumber/present";
import { bacaSatuFakta } from "@/features/sumber/queries";
import { konteksDari } from "@/features/kesiapan/present";
import { ROUTES } from "@/lib/routes";
import { formatSaat } from "@/lib/waktu";
import { bacaTinjauan } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Sumber fakta" };
type Props = { params: Promise<{ wilayah: string; jenis: string }>; searchParams: CariMentah };

const SELESAI = {
  usul: ["Sumber tersimpan.", "Ia berdiri di samping yang lain dan belum mengubah angka apa pun."],
  tetapkan: ["Ditetapkan.", "Kebutuhan yang berdasar padanya dinyatakan ulang sejak saat itu; keadaan sebelumnya tetap."],
  keberatan: ["Keberatan tercatat.", "Angkanya bertanda dipersengketakan sampai pemiliknya menetapkan lagi."],
} as const;

/** One fact of a place: its sources, its history, and the step one is about to take. */
export default async function Page({ params, searchParams }: Props) {
  const actor = await authorizePage("capaian:read");
  const [{ wilayah, jenis }, cari] = await Promise.all([params, bacaCariSumber(searchParams)]);
  const t = cari && (await bacaTinjauan(actor, wilayah, { pemilihan: cari.pemilihan, pada: cari.pada }));
  const fakta = t && (await bacaSatuFakta(actor, t, jenis, cari.kontes ?? null));
  if (!cari || !t || !fakta) notFound();
  const boleh = await bolehSumber(t);
  const konteks = konteksDari(t);
  const langkah = cari.aksi === undefined ? null : await langkahSumber({ t, fakta, kontes: cari.kontes ?? null, boleh, aksi: cari.aksi, id: cari.fakta });
  if (cari.aksi !== undefined && langkah === null) notFound();
  const judul = judulFakta(fakta.jenis, fakta.kontesNama);
  const alamat = ROUTES.sumberFakta(t.wilayah.kode, jenis, konteks, cari.kontes ? { kontes: cari.kontes } : {});
  const data = fakta.kelompok && presentKelompok(fakta.kelompok, t, konteks, fakta.sekitar ? [fakta.sekitar] : [], boleh);
  return (
    <>
      <TandaGladi t={t} />
      <div className="halaman pb-8">
        <KepalaHalaman judul={judul} jejak={[{ nama: `Sumber ${t.wilayah.namaLengkap}`, tautan: ROUTES.sumber(konteks, { wilayah: t.wilayah.kode }) }]} rinci={`${t.wilayah.namaLengkap}, ${t.pemilihan.nama}`} />
        <div className="mb-4 grid gap-3">
          {t.pada && <Spanduk rupa="info" judul={`Anda melihat keadaan ${formatSaat(t.pada, t.wilayah.zona)}.`} bentuk="TERLAMBAT">Seperti yang diketahui saat itu; tidak dapat diubah dari sini.</Spanduk>}
          {t.pemilihan.keadaan === "ARSIP" && <SumberDiarsipkan />}
          {cari.selesai && !langkah && <div role="status"><Spanduk rupa="siap" judul={SELESAI[cari.selesai][0]} bentuk="SIAP" tindakan={data?.jejak ? <TombolTautan prefetch={false} href={data.jejak}>Lihat jejaknya</TombolTautan> : undefined}>{SELESAI[cari.selesai][1]}</Spanduk></div>}
        </div>
        {fakta.kontesDisini.length > 0 && <PilihKontes kini={cari.kontes} pilihan={[{ kode: undefined, nama: "Semua kontes" }, ...fakta.kontesDisini].map((k) => ({ ...k, tautan: ROUTES.sumberFakta(t.wilayah.kode, jenis, konteks, k.kode ? { kontes: k.kode } : {}) }))} />}
        {langkah && <Langkah judul={langkah.judul} batal={alamat}>{langkah.isi}</Langkah>}
        <PersamaanSumber data={presentPersamaan(fakta.persamaan)} />
        {data ? <KelompokSumber data={data} tunggal /> : (
          <div className="border-t border-ink py-5">
            <p className="text-ink-2">Belum ada sumber untuk fakta ini di {t.wilayah.namaLengkap}.</p>
            {boleh.usul && t.pada === null && !langkah && <p className="mt-3"><TombolTautan href={`${ROUTES.sumberFakta(t.wilayah.kode, jenis, konteks, { ...(cari.kontes && { kontes: cari.kontes }), aksi: "usul" })}#formulir`}>Usulkan sumber</TombolTautan></p>}
          </div>
        )}
      </div>
      <Kaki saat={saatKaki(t)} alamat={alamat} />
    </>
  );
}

function Langkah({ judul, batal, children }: { readonly judul: string; readonly batal: string; readonly children: ReactNode }) {
  return (
    <section id="formulir" aria-labelledby="langkah" className="mb-6 max-w-3xl border-l-4 border-tinta pl-4 print:hidden">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4"><h2 id="langkah">{judul}</h2><TombolTautan rupa="polos" href={batal}>Batal</TombolTautan></div>
      {children}
    </section>
  );
}
