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
import { Langsung } from "@/features/kesiapan/components/langsung";
import { konteksDari } from "@/features/kesiapan/present";
import { LangsungAlur } from "@/features/logistik/components/langsung-alur";
import { bacaSilsilah } from "@/features/pemilihan/queries";
import { ROUTES } from "@/lib/routes";
import { formatSaat } from "@/lib/waktu";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import type { Cari } from "./cari";
import { susunAlur, susunDasbor } from "./dasbor";
import { jamLayar } from "./jam-layar";

const TAB = [["ringkasan", "Ringkasan"], ["logistik", "Logistik"]] as const;

/** One place: its summary or its logistics, kept current while it is looked at. */
export async function HalamanWilayah({ actor, kode, cari }: { actor: Actor<"capaian:read">; kode: string; cari: Cari | null }) {
  const t = cari && (await bacaTinjauan(actor, kode, cari));
  if (!cari || !t) notFound();
  const konteks = konteksDari(t);
  const kini = TAB.some(([k]) => k === cari.tab) && cari.tab ? cari.tab : "ringkasan";
  const tab = <Tab kini={kini} tab={TAB.map(([k, nama]) => ({ kode: k, nama, tautan: ROUTES.wilayah(t.wilayah.kode, konteks, k) }))} />;
  const alamat = t.pada === null ? ROUTES.langsung(t.wilayah.kode, kini, { pemilihan: t.pemilihan.slug }) : null;
  const isi = kini === "logistik" ? await logistik(actor, t, alamat, tab) : await ringkasan(actor, t, alamat, tab);
  return <>{isi ?? <BelumSiap t={t} />}<Kaki saat={formatSaat(t.saat, t.wilayah.zona)} alamat={ROUTES.wilayah(t.wilayah.kode, konteks, kini)} /></>;
}

async function ringkasan(actor: Actor<"capaian:read">, t: Tinjauan, alamat: string | null, tab: React.ReactNode) {
  const data = await susunDasbor(actor, t);
  return data && <Langsung awal={data} alamat={alamat} jam={jamLayar(t.wilayah.zona)} tab={tab} />;
}

async function logistik(actor: Actor<"capaian:read">, t: Tinjauan, alamat: string | null, tab: React.ReactNode) {
  const [data, silsilah] = await Promise.all([susunAlur(actor, await authorizeOptional("laporan:read"), t), bacaSilsilah(actor, t)]);
  const konteks = konteksDari(t);
  return data && (
    <div className="halaman pb-8">
      <KepalaHalaman judul={t.wilayah.namaLengkap} jejak={silsilah.map((w) => ({ nama: w.nama, tautan: ROUTES.wilayah(w.kode, konteks, "logistik") }))}>{tab}</KepalaHalaman>
      {t.pada && <div className="mt-3"><Spanduk rupa="info" judul={`Anda melihat keadaan ${formatSaat(t.pada, t.wilayah.zona)}.`} bentuk="TERLAMBAT">Seperti yang diketahui saat itu; halaman ini tidak ikut berubah.</Spanduk></div>}
      <LangsungAlur awal={data} alamat={alamat} jam={jamLayar(t.wilayah.zona)} />
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
