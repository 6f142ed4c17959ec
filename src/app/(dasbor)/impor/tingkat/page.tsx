import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { bacaCari, type CariMentah } from "@/app/susun/cari";
import { TandaGladi } from "@/app/susun/tanda-gladi";
import { authorizePage } from "@/auth/authorize";
import { KepalaHalaman } from "@/components/layout/kepala-halaman";
import { Spanduk } from "@/components/ui/spanduk";
import { Tombol, TombolTautan } from "@/components/ui/tombol";
import { KELAS_ISIAN } from "@/components/form/label-isian";
import { FormTingkat } from "@/features/impor/components/form-tingkat";
import { presentTingkat } from "@/features/impor/present";
import { bacaTingkat, bacaWilayahImpor } from "@/features/impor/queries";
import { KODE_WILAYAH } from "@/features/wilayah/domain";
import { formatBilangan } from "@/lib/format";
import { ROUTES } from "@/lib/routes";
import { bacaTinjauanSendiri, tempatSendiri } from "@/server/ledger/tinjauan";

export const metadata: Metadata = { title: "Tingkat pengisian" };

/** What an area enters TPS by TPS, once its register stands. */
export default async function Page({ searchParams }: { searchParams: CariMentah }) {
  const actor = await authorizePage("fakta:write");
  const [cari, mentah] = await Promise.all([bacaCari(searchParams), searchParams]);
  const wilayah = z.string().regex(KODE_WILAYAH).default(cari ? await tempatSendiri(actor, cari) : "").safeParse(mentah["wilayah"]).data;
  const t = cari && wilayah !== undefined ? await bacaTinjauanSendiri(actor, wilayah, { pemilihan: cari.pemilihan }) : null;
  if (!t) notFound();
  const [data, pilihan] = await Promise.all([bacaTingkat(actor, t), bacaWilayahImpor(actor, t)]);
  const kelompok = data ? presentTingkat(data) : [];
  return (
    <>
      <TandaGladi t={t} />
      <div className="mx-auto max-w-5xl px-4 pb-10 meja:px-10">
        <KepalaHalaman judul="Tingkat pengisian" jejak={[{ nama: "Impor", tautan: ROUTES.impor({ pemilihan: t.pemilihan.slug }) }]} rinci={`${t.wilayah.namaLengkap}, ${t.pemilihan.nama}. ${data ? `${formatBilangan(data.tps)} TPS dalam register` : ""}`} />
        <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
          <input type="hidden" name="pemilihan" value={t.pemilihan.slug} />
          <div className="min-w-0 flex-1 basis-60"><label htmlFor="wilayah" className="block font-semibold">Wilayah</label><select id="wilayah" name="wilayah" defaultValue={t.wilayah.kode} className={`${KELAS_ISIAN} mt-2`}>{pilihan.map((p) => <option key={p.nilai} value={p.nilai}>{p.teks}</option>)}</select></div>
          <Tombol type="submit">Tampilkan</Tombol>
        </form>
        {!data || kelompok.length === 0 ? <Spanduk rupa="kosong" judul="Tidak ada barang yang dapat diisi per TPS di wilayah ini.">Katalognya menetapkan pengisian di tingkat yang lebih tinggi.</Spanduk>
          : data.tps === 0 ? <Spanduk rupa="kosong" judul="Belum ada TPS dalam register wilayah ini." tindakan={<TombolTautan href={ROUTES.impor({ pemilihan: t.pemilihan.slug })}>Impor daftar TPS</TombolTautan>} /> : (
            <>
              <p className="mb-4 max-w-[42em] text-ink-2">Yang dicentang diisi TPS demi TPS dan dijumlahkan ke atas. Angka yang sudah dilaporkan di tingkat lama tidak lagi dihitung sejak saat itu, dan kembali dihitung bila centangnya dilepas.</p>
              <FormTingkat key={t.wilayah.kode} pemilihan={t.pemilihan.slug} wilayah={t.wilayah.kode} kelompok={kelompok} />
            </>
          )}
      </div>
    </>
  );
}
