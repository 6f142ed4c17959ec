import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { bolehTahapan } from "@/app/susun/boleh-tahapan";
import type { CariMentah } from "@/app/susun/cari";
import { bacaCariTahapan } from "@/app/susun/cari-tahapan";
import { langkahHari } from "@/app/susun/langkah-tahapan";
import { TahapanBukan } from "@/app/susun/tahapan-bukan";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { konteksDari } from "@/features/kesiapan/present";
import { RiwayatJadwal } from "@/features/tahapan/components/riwayat-jadwal";
import { presentVersiHari } from "@/features/tahapan/present";
import { bacaRiwayatHari } from "@/features/tahapan/queries";
import { ROUTES } from "@/lib/routes";
import { bacaTinjauan, tempatAwal } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Hari pemungutan suara" };

/** Another day of the vote, and what was said of it before. */
export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  await authorizePage("tahapan:hari");
  const [actor, cari] = await Promise.all([authorizeOptional("capaian:read"), bacaCariTahapan(searchParams)]);
  const t = actor && cari && (await bacaTinjauan(actor, cari.wilayah ?? await tempatAwal(actor, cari), { pemilihan: cari.pemilihan }));
  if (!actor || !cari || !t) notFound();
  const konteks = konteksDari(t);
  const [boleh, riwayat] = await Promise.all([bolehTahapan(actor, t), bacaRiwayatHari(actor, t)]);
  return (
    <>
      <TandaGladi t={t} />
      <div className="halaman pb-8">
        <KepalaHalaman judul="Hari pemungutan suara" jejak={[{ nama: `Tahapan ${t.pemilihan.nama}`, tautan: ROUTES.tahapan(konteks, { wilayah: t.wilayah.kode }) }]} />
        <div className="max-w-4xl">{(await langkahHari({ t, boleh, cari })) ?? <TahapanBukan t={t} />}</div>
        <RiwayatJadwal judul="Riwayat hari pemungutan suara" versi={presentVersiHari(riwayat, t)} />
      </div>
    </>
  );
}
