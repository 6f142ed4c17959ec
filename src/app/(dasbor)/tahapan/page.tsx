import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { bolehTahapan } from "@/app/susun/boleh-tahapan";
import type { CariMentah } from "@/app/susun/cari";
import { bacaCariTahapan } from "@/app/susun/cari-tahapan";
import { jamLayar, saatKaki } from "@/app/susun/jam-layar";
import { susunTahapan } from "@/app/susun/topik";
import { UsaiTahapan } from "@/app/susun/usai-tahapan";
import { Kaki } from "@/components/layout/kaki";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import { konteksDari } from "@/features/kesiapan/present";
import { presentPenutupan } from "@/features/pemilihan/present";
import { bacaPenutupan } from "@/features/pemilihan/queries";
import { LangsungTahapan } from "@/features/tahapan/components/langsung-tahapan";
import { ROUTES } from "@/lib/routes";
import { formatH, formatSaat } from "@/lib/waktu";
import { bacaTinjauan, tempatAwal } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Tahapan" };

/** The schedule of an election as seen from a place, kept current while it is looked at. */
export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("capaian:read");
  const cari = await bacaCariTahapan(searchParams);
  const t = cari && (await bacaTinjauan(actor, cari.wilayah ?? await tempatAwal(actor, cari), { pemilihan: cari.pemilihan, pada: cari.pada }));
  if (!cari || !t) notFound();
  const [data, boleh, ditutupAt] = await Promise.all([susunTahapan({ actor }, t), bolehTahapan(actor, t), bacaPenutupan(actor, t)]);
  const [konteks, tempat] = [konteksDari(t), { wilayah: t.wilayah.kode }];
  const ditutup = presentPenutupan(t, ditutupAt);
  const alamat = t.pada === null ? ROUTES.langsung(t.wilayah.kode, "tahapan", { pemilihan: t.pemilihan.slug }) : null;
  return (
    <>
      <TandaGladi t={t} />
      <div className="halaman pb-8">
        <KepalaHalaman judul={`Tahapan ${t.pemilihan.nama}`} rinci={`${t.wilayah.namaLengkap}, ${formatH(t.hari.h)}`} />
        <div className="grid gap-3 empty:hidden">
          {cari.usai && <UsaiTahapan usai={cari.usai} />}
          {t.pada && <Spanduk rupa="info" judul={`Anda melihat jadwal ${formatSaat(t.pada, t.wilayah.zona)}.`} bentuk="TERLAMBAT">Seperti yang diketahui saat itu; halaman ini tidak ikut berubah.</Spanduk>}
          {ditutup && <Spanduk rupa="info" judul={ditutup.judul} bentuk="BELUM_WAKTUNYA">{ditutup.uraian}</Spanduk>}
        </div>
        {(boleh.tulis ?? boleh.hari) && (
          <p className="flex flex-wrap gap-3 py-3 print:hidden">
            {boleh.hari && <TombolTautan prefetch={false} href={ROUTES.tahapanHari(konteks, tempat)}>Geser hari pemungutan suara</TombolTautan>}
            {boleh.tulis && <TombolTautan prefetch={false} href={ROUTES.tahapanBaru(konteks, tempat)}>Tambah tahapan</TombolTautan>}
          </p>
        )}
        <LangsungTahapan awal={data} alamat={alamat} jam={jamLayar(t)} />
      </div>
      <Kaki saat={saatKaki(t)} alamat={ROUTES.tahapan(konteks, tempat)} />
    </>
  );
}
