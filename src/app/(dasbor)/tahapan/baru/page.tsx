import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage, authorizeOptional } from "@/auth/authorize";
import { bolehTahapan } from "@/app/susun/boleh-tahapan";
import type { CariMentah } from "@/app/susun/cari";
import { bacaCariTahapan } from "@/app/susun/cari-tahapan";
import { langkahBaru } from "@/app/susun/langkah-tahapan";
import { TahapanBukan } from "@/app/susun/tahapan-bukan";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { konteksDari } from "@/features/kesiapan/present";
import { ROUTES } from "@/lib/routes";
import { bacaTinjauan, tempatAwal } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Tambah tahapan" };

/** One more stage of the schedule. */
export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  await authorizePage("tahapan:write");
  const [actor, cari] = await Promise.all([authorizeOptional("capaian:read"), bacaCariTahapan(searchParams)]);
  const t = actor && cari && (await bacaTinjauan(actor, cari.wilayah ?? await tempatAwal(actor, cari), { pemilihan: cari.pemilihan }));
  if (!actor || !cari || !t) notFound();
  const konteks = konteksDari(t);
  return (
    <>
      <TandaGladi t={t} />
      <div className="halaman pb-8">
        <KepalaHalaman judul="Tambah tahapan" jejak={[{ nama: `Tahapan ${t.pemilihan.nama}`, tautan: ROUTES.tahapan(konteks, { wilayah: t.wilayah.kode }) }]} />
        <div className="max-w-4xl">{(await langkahBaru({ t, boleh: await bolehTahapan(actor, t), cari })) ?? <TahapanBukan t={t} />}</div>
      </div>
    </>
  );
}
