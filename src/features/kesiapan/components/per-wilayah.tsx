import { KeteranganBantahan } from "@/components/ui/tanda-bantahan";
import { kecil } from "@/lib/format";
import type { Dasbor } from "../present";
import { AspekSendiri } from "./aspek-sendiri";
import { DaftarWilayah } from "./daftar-wilayah";
import { MatriksWilayah } from "./matriks-wilayah";

const KELAS = "min-w-0 pt-3 lapang:pt-2 [grid-area:urut] max-lapang:mt-4 max-lapang:border-t max-lapang:border-ink";

/** The parts, silent and weakest first, each with its aspek; where there are none to show, the aspek of the place itself. */
export function PerWilayah({ data, baru }: { readonly data: Dasbor; readonly baru: ReadonlySet<string> }) {
  if (data.anak.length === 0) {
    return (
      <section aria-labelledby="per-wilayah" className={KELAS}>
        <h2 id="per-wilayah">{data.anakSebutan}</h2>
        <p className="mt-1 border border-dashed border-kosong-bentuk p-4 text-ink-2">
          {data.anakTertutup ? `Rincian ${kecil(data.anakSebutan)} hanya untuk yang bertugas di wilayah ini.` : `Belum ada rincian ${kecil(data.anakSebutan)}.`}
        </p>
        <AspekSendiri data={data.aspekSendiri} kolom={data.aspekKolom} nama={data.wilayah.nama} baru={baru} />
      </section>
    );
  }
  return (
    <section aria-labelledby="per-wilayah" className={KELAS}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="per-wilayah">{data.anakSebutan}, terlemah dahulu</h2>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-3 max-[60rem]:hidden"><KeteranganBantahan semua={[...data.anak, data.total].map((b) => b.bantahan?.status)} bertentangan={data.total.bertentangan > 0} /><span>Yang diam di atas. Persen menurut kurva hari ini; di bawah judul bobotnya.</span></p>
      </div>
      <MatriksWilayah data={data} baru={baru} />
      <DaftarWilayah data={data} baru={baru} />
    </section>
  );
}
