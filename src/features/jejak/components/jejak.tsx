import { Cetak } from "@/components/ui/cetak";
import { TombolTautan } from "@/components/ui/tombol";
import type { Jejak } from "../present";
import { JejakLangkah } from "./jejak-langkah";

/** As many columns as there are steps, up to four; the classes are written out for Tailwind to find. */
const KOLOM: Readonly<Record<number, string>> = { 1: "luas:grid-cols-1", 2: "luas:grid-cols-2", 3: "luas:grid-cols-3", 4: "luas:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.3fr)_minmax(0,1fr)]" };

/** From a figure to who, when, which document, which formula: the steps side by side, stacked on a phone. */
export function HalamanJejak({ data }: { readonly data: Jejak }) {
  return (
    <div className="halaman pb-10">
      <div className="flex items-start justify-between gap-x-6 py-4">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-4">
          <h1 className="text-2xl font-bold tracking-rapat">{data.judul}</h1>
          <p className="text-[15px] text-ink-2">{data.keadaan}</p>
        </div>
        <TombolTautan href={data.kembali}>Tutup</TombolTautan>
      </div>
      <div className={`grid border-y border-ink print:grid-cols-2 print:gap-x-6 ${KOLOM[Math.min(4, data.langkah.length)] ?? ""}`}>
        {data.langkah.map((l) => <JejakLangkah key={l.nomor} langkah={l} />)}
      </div>
      <p className="max-w-[62em] pt-5 text-lg text-ink-2"><strong className="font-semibold text-ink">Dibaca:</strong> {data.dibaca}</p>
      <div className="mt-4 flex flex-wrap gap-2"><Cetak>Cetak jejak</Cetak></div>
    </div>
  );
}
