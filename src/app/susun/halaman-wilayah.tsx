import "server-only";
import { notFound } from "next/navigation";
import type { Actor } from "@/auth/actor";
import { authorizeOptional } from "@/auth/authorize";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Kaki } from "@/components/layout/kaki";
import { Spanduk } from "@/components/ui/spanduk";
import { Tab } from "@/components/layout/tab";
import type { Tinjauan } from "@/features/capaian/domain";
import { konteksDari } from "@/features/kesiapan/present";
import { presentPenutupan } from "@/features/pemilihan/present";
import { bacaPenutupan, bacaSilsilah } from "@/features/pemilihan/queries";
import { ROUTES } from "@/lib/routes";
import { formatSaat } from "@/lib/waktu";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import type { Cari } from "./cari";
import { jamLayar, saatKaki } from "./jam-layar";
import { cariTab, TAB } from "./tab";
import { TandaGladi } from "./tanda-gladi";

/** One place through one of its tabs, kept current while it is looked at. */
export async function HalamanWilayah({ actor, kode, cari }: { actor: Actor<"capaian:read">; kode: string; cari: Cari | null }) {
  const t = cari && (await bacaTinjauan(actor, kode, cari));
  const tab = cariTab(cari?.tab ?? "ringkasan") ?? cariTab("ringkasan");
  if (!cari || !t || !tab) notFound();
  const konteks = konteksDari(t, cari.sejak);
  const alamat = t.pada === null ? ROUTES.langsung(t.wilayah.kode, tab.kode, { pemilihan: t.pemilihan.slug, sejak: tab.bersejak ? cari.sejak : undefined }) : null;
  const baris = <Tab kini={tab.kode} tab={TAB.map(({ kode: k, nama }) => ({ kode: k, nama, tautan: ROUTES.wilayah(t.wilayah.kode, konteks, k) }))} />;
  const layar = await tab.layar({ actor, pembaca: await authorizeOptional("laporan:read") }, t, { alamat, jam: jamLayar(t), tab: baris, cari });
  const isi = layar && (tab.berkepala ? layar : await berkepala(actor, t, tab.kode, baris, layar));
  return <><TandaGladi t={t} />{isi ?? <BelumSiap t={t} />}<Kaki saat={saatKaki(t)} alamat={ROUTES.wilayah(t.wilayah.kode, konteks, tab.kode)} /></>;
}

async function berkepala(actor: Actor<"capaian:read">, t: Tinjauan, tab: string, baris: React.ReactNode, isi: React.ReactNode) {
  const konteks = konteksDari(t);
  const [silsilah, penutupan] = await Promise.all([bacaSilsilah(actor, t), bacaPenutupan(actor, t)]);
  const ditutup = presentPenutupan(t, penutupan);
  return (
    <div className="halaman pb-8">
      <KepalaHalaman judul={t.wilayah.namaLengkap} jejak={silsilah.map((w) => ({ nama: w.nama, tautan: ROUTES.wilayah(w.kode, konteks, tab) }))}>{baris}</KepalaHalaman>
      {t.pada && <div className="mt-3"><Spanduk rupa="info" judul={`Anda melihat keadaan ${formatSaat(t.pada, t.wilayah.zona)}.`} bentuk="TERLAMBAT">Seperti yang diketahui saat itu; halaman ini tidak ikut berubah.</Spanduk></div>}
      {ditutup && <div className="mt-3"><Spanduk rupa="info" judul={ditutup.judul} bentuk="BELUM_WAKTUNYA">{ditutup.uraian}</Spanduk></div>}
      {isi}
    </div>
  );
}

function BelumSiap({ t }: { t: Tinjauan }) {
  return (
    <HalamanPesan sebagai="div" judul={t.wilayah.namaLengkap} bentuk="BELUM_ADA_DATA">
      <p>{t.pemilihan.nama} belum memiliki katalog indikator yang berlaku pada saat ini, jadi belum ada yang dapat dihitung. Admin dapat menyiapkannya dari daftar periksa.</p>
    </HalamanPesan>
  );
}
