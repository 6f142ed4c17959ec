import { AngkaBesar } from "@/components/ui/angka-besar";
import { Bentuk } from "@/components/ui/bentuk";
import type { AlurLogistik as Data } from "../present";
import { AlurAnak } from "./alur-anak";
import { AlurBertentangan } from "./alur-bertentangan";
import { AlurKurva } from "./alur-kurva";
import { AlurDaftar, AlurMatriks } from "./alur-matriks";

/** Logistics of one place: the sentence, the figure, where the flow is stuck, and how far behind the target. */
export function AlurLogistik({ data }: { readonly data: Data }) {
  const { awal, tebal, akhir } = data.kalimat;
  return (
    <div>
      <div className="grid items-start gap-x-10 gap-y-5 py-5 luas:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
        <div>
          <p className="max-w-[24em] text-xl leading-8 font-semibold tracking-rapat text-balance meja:text-2xl meja:leading-9">{awal} {tebal && <><em className="text-kritis-teks not-italic">{tebal}</em> </>}{akhir}</p>
          {data.terhadapKurva && <p className="mt-2 text-[15px] text-ink-2">{data.terhadapKurva}.</p>}
          <p className="mt-1 text-sm text-ink-3">Keadaan {data.saat}.</p>
        </div>
        <AngkaBesar angka={data.angka} ukuran="sedang" />
      </div>
      <section aria-labelledby="alur-barang" className="border-t border-garis pt-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="alur-barang">Barang dan tahap</h2>
          {data.angka.bantahan && <p className="flex items-center gap-1.5 text-sm font-medium"><Bentuk status={data.angka.bantahan.status} ukuran={14} />Dasar kebutuhan: {data.angka.bantahan.teks}</p>}
          <p className="text-sm text-ink-3">Tinggi pita menyatakan bagian dari kebutuhan. Pita yang menyempit adalah barang yang tertahan.</p>
        </div>
        {data.barang.length === 0 ? <p className="arsir mt-2 border border-dashed border-kosong-bentuk p-6 text-center"><span className="bg-kertas px-4 py-2 font-semibold">Belum ada kebutuhan barang untuk wilayah ini</span></p> : <><AlurMatriks data={data} /><AlurDaftar data={data} /></>}
      </section>
      <AlurBertentangan data={data.bertentangan} />
      {data.kurva.hari.length > 0 && <AlurKurva kurva={data.kurva} jejak={data.angka.jejak} />}
      <AlurAnak anak={data.anak} sebutan={data.anakSebutan} rata={data.angka.persen} />
    </div>
  );
}
