import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { type Actor, mencakup } from "@/auth/actor";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizeOptional, authorizePage } from "@/auth/authorize";
import { HalamanPesan } from "@/components/layout/halaman-pesan";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { TombolTautan } from "@/components/ui/tombol";
import type { Tinjauan } from "@/features/capaian/domain";
import { DaftarUtang } from "@/features/logistik/components/daftar-utang";
import { presentUtang } from "@/features/logistik/present";
import { bacaUtang } from "@/features/logistik/queries";
import { type Penutupan, presentPenutupan } from "@/features/pemilihan/present";
import { bacaPenutupan } from "@/features/pemilihan/queries";
import { diDalam } from "@/features/wilayah/domain";
import { ROUTES } from "@/lib/routes";
import { formatH, formatHariSaat } from "@/lib/waktu";

export const metadata: Metadata = { title: "Isi" };

/** Every place of mine in every election that is open: each debt stands under its election. */
export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("isi:read");
  const cari = await bacaCari(searchParams);
  if (!cari) notFound();
  const [utang, fakta] = await Promise.all([bacaUtang(actor, cari), authorizeOptional("fakta:write")]);
  if (utang.length === 0 && cari.pemilihan !== undefined) notFound();
  if (utang.length === 0) return <HalamanPesan sebagai="div" judul="Belum ada yang perlu diisi" bentuk="BELUM_ADA_DATA" tindakan={<TombolTautan href="/">Ke beranda</TombolTautan>}><p>Belum ada pemilihan dengan katalog yang berlaku di wilayah Anda.</p></HalamanPesan>;
  const bagian = await Promise.all(utang.map(async ({ t, unit }) => ({ t, unit, ditutup: presentPenutupan(t, await bacaPenutupan(actor, t)) })));
  const [satu] = bagian.length === 1 ? bagian : [];
  const gladi = bagian.find((b) => b.t.pemilihan.gladi !== null);
  return (
    <>
      {gladi && <TandaGladi t={gladi.t} />}
      <div className="mx-auto max-w-3xl px-4 pb-10 meja:px-10">
      <KepalaHalaman judul="Yang perlu diisi" rinci={satu ? rinci(satu.t) : undefined} />
      {bagian.map(({ t, unit, ditutup }) => {
        const kunci = `${t.pemilihan.slug}-${t.wilayah.kode.replaceAll(".", "-")}`;
        const isi = <Utang t={t} unit={unit} ditutup={ditutup} fakta={fakta} />;
        return satu ? <div key={kunci}>{isi}</div> : (
          <section key={kunci} aria-labelledby={kunci} className="mb-8"><h2 id={kunci} className="text-lg font-semibold">{t.wilayah.namaLengkap}</h2><p className="mb-2 text-[15px] text-ink-2">{rinci(t)}</p>{isi}</section>
        );
      })}
    </div>
    </>
  );
}

const rinci = (t: Tinjauan) => `${t.pemilihan.nama}, ${formatH(t.hari.h)}, ${formatHariSaat(t.saat, t.wilayah.zona)}`;

type PropsUtang = { readonly t: Tinjauan; readonly unit: Parameters<typeof presentUtang>[0]; readonly ditutup: Penutupan | null; readonly fakta: Actor<"fakta:write"> | null };
function Utang({ t, unit, ditutup, fakta }: PropsUtang) {
  const konteks = { pemilihan: t.pemilihan.slug };
  if (ditutup) return <Spanduk rupa="info" judul={ditutup.judul} bentuk="BELUM_WAKTUNYA" tindakan={<TombolTautan href={ROUTES.wilayah(t.wilayah.kode, konteks)}>Lihat dasbor</TombolTautan>}>Tidak ada yang perlu dilaporkan. {ditutup.uraian}</Spanduk>;
  const dasar = !fakta ? undefined : mencakup(fakta, t.wilayah.kode) ? t.wilayah.kode : fakta.scope.find((kode) => diDalam(t.wilayah.kode, kode));
  return (
    <>
      <DaftarUtang utang={presentUtang(unit, t, konteks)} di={`${t.wilayah.namaLengkap}, ${t.pemilihan.nama}`} />
      {dasar !== undefined && <p className="mt-4 flex flex-wrap gap-x-6"><Link className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href={ROUTES.isiDasar(dasar, konteks)}>Jumlah TPS dan DPT</Link><Link className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px]" href={ROUTES.impor(konteks)}>Impor TPS dan DPT dari berkas</Link></p>}
    </>
  );
}
