import { formatBilangan } from "@/lib/format";
import type { KolomLayar } from "../present";

const PALING_BANYAK = 8;

/** What is different from yesterday, the most telling first. */
export function SalindiaPerubahan({ kolom }: { readonly kolom: KolomLayar }) {
  const sisa = kolom.sisa + Math.max(0, kolom.butir.length - PALING_BANYAK);
  return (
    <div className="flex h-full flex-col">
      <h1 className="py-5 text-layar-lg font-semibold tracking-rapat">Yang berubah. <span className="font-normal text-ink-2">{kolom.judul}</span></h1>
      {kolom.pesan && <p className="border-t-2 border-garis pt-6 text-layar-lg text-ink-2">{kolom.pesan}</p>}
      <ol>
        {kolom.butir.slice(0, PALING_BANYAK).map((b) => (
          <li key={b.kunci} className="grid items-center gap-x-8 border-t-2 border-garis py-4 meja:grid-cols-[calc(var(--u)*320)_minmax(0,1fr)]">
            <span className="text-layar font-bold">{b.kata}</span><span className="truncate text-layar-lg max-meja:whitespace-normal">{b.teks}</span>
          </li>
        ))}
      </ol>
      {sisa > 0 && <p className="border-t-2 border-garis pt-4 text-layar text-ink-2">{formatBilangan(sisa)} perubahan lain di dasbor</p>}
    </div>
  );
}
