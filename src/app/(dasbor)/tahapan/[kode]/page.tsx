import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { bolehTahapan } from "@/app/susun/boleh-tahapan";
import type { CariMentah } from "@/app/susun/cari";
import { bacaCariTahapan } from "@/app/susun/cari-tahapan";
import { saatKaki } from "@/app/susun/jam-layar";
import { langkahTahapan } from "@/app/susun/langkah-tahapan";
import { UsaiTahapan } from "@/app/susun/usai-tahapan";
import { Kaki } from "@/components/layout/kaki";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { konteksDari } from "@/features/kesiapan/present";
import { RincianTahapan } from "@/features/tahapan/components/rincian-tahapan";
import { RiwayatJadwal } from "@/features/tahapan/components/riwayat-jadwal";
import { presentBaris, presentVersi } from "@/features/tahapan/present";
import { bacaRiwayatTahapan, bacaTahapan } from "@/features/tahapan/queries";
import { ROUTES } from "@/lib/routes";
import { formatSaat } from "@/lib/waktu";
import { bacaTinjauan, tempatAwal } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Satu tahapan" };
type Props = { params: Promise<{ kode: string }>; searchParams: CariMentah };

/** One stage: how it stands, what was said of it, and the step one is about to take. */
export default async function Page({ params, searchParams }: Props) {
  const actor = await authorizePage("capaian:read");
  const [{ kode }, cari] = await Promise.all([params, bacaCariTahapan(searchParams)]);
  const t = cari && (await bacaTinjauan(actor, cari.wilayah ?? await tempatAwal(actor, cari), { pemilihan: cari.pemilihan, pada: cari.pada }));
  if (!cari || !t) notFound();
  const terbaca = await bacaTahapan(actor, t);
  const x = terbaca.tahapan.find((a) => a.kode === kode);
  if (!x) notFound();
  const [riwayat, boleh] = await Promise.all([bacaRiwayatTahapan(actor, t, x.id), bolehTahapan(actor, t)]);
  const langkah = cari.aksi === undefined ? null : await langkahTahapan({ t, boleh, cari }, x);
  if (cari.aksi !== undefined && langkah === null) notFound();
  const konteks = konteksDari(t);
  const alamat = ROUTES.satuTahapan(kode, konteks, { wilayah: t.wilayah.kode });
  const pilihan = [
    ...(boleh.selesai(x.lembaga) ? [["selesai", x.realisasi === null ? "Nyatakan selesai" : "Ubah penyelesaian"]] : []),
    ...(boleh.tulis ? [...(x.pemungutan ? [] : [["geser", "Geser tanggal"]]), ["ubah", "Ubah keterangan"], ...(x.pemungutan ? [] : [["akhiri", "Keluarkan"]])] : []),
  ];
  return (
    <>
      <TandaGladi t={t} />
      <div className="halaman pb-8">
        <KepalaHalaman judul={x.nama} jejak={[{ nama: `Tahapan ${t.pemilihan.nama}`, tautan: ROUTES.tahapan(konteks, { wilayah: t.wilayah.kode }) }]} />
        <div className="mb-4 grid gap-3 empty:hidden">
          {cari.usai && !langkah && <UsaiTahapan usai={cari.usai} />}
          {t.pada && <Spanduk rupa="info" judul={`Anda melihat jadwal ${formatSaat(t.pada, t.wilayah.zona)}.`} bentuk="TERLAMBAT">Seperti yang diketahui saat itu; tidak dapat diubah dari sini.</Spanduk>}
        </div>
        {!langkah && (pilihan.length > 0 || (boleh.hari && x.pemungutan)) && (
          <p className="mb-4 flex flex-wrap gap-3 print:hidden">
            {boleh.hari && x.pemungutan && <TombolTautan prefetch={false} href={ROUTES.tahapanHari(konteks, { wilayah: t.wilayah.kode })}>Geser hari pemungutan suara</TombolTautan>}
            {pilihan.map(([aksi = "", teks]) => <TombolTautan key={aksi} prefetch={false} href={`${ROUTES.satuTahapan(kode, konteks, { wilayah: t.wilayah.kode, aksi })}#formulir`}>{teks}</TombolTautan>)}
          </p>
        )}
        {langkah && (
          <section id="formulir" aria-labelledby="langkah" className="mb-6 max-w-4xl border-l-4 border-tinta pl-4 print:hidden">
            <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4"><h2 id="langkah">{langkah.judul}</h2><TombolTautan rupa="polos" prefetch={false} href={alamat}>Batal</TombolTautan></div>
            {langkah.isi}
          </section>
        )}
        <RincianTahapan data={presentBaris(x, { t, konteks, ...terbaca })} indikator={riwayat.indikator.map((i) => ({ nama: i.nama, jejak: ROUTES.jejak(t.wilayah.kode, i.kode, konteks) }))} />
        <RiwayatJadwal judul="Riwayat tahapan ini" versi={presentVersi(riwayat.versi, t)} />
      </div>
      <Kaki saat={saatKaki(t)} alamat={alamat} />
    </>
  );
}
