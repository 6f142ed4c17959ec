import { Bentuk } from "@/components/ui/bentuk";
import { TombolTautan } from "@/components/ui/tombol";
import type { AlurLogistik } from "../present";

/** Two figures that cannot both be true: an ink frame, both values, and the way to their traces. */
export function AlurBertentangan({ data }: { readonly data: AlurLogistik["bertentangan"] }) {
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="alur-bertentangan" className="mt-5">
      <h2 id="alur-bertentangan" className="sr-only">Angka bertentangan</h2>
      <ul className="grid gap-3">
        {data.map((b) => (
          <li key={b.kunci} className="flex flex-wrap items-center gap-x-4 gap-y-3 border-2 border-ink px-4 py-3">
            <Bentuk status="BERTENTANGAN" ukuran={28} />
            <p className="min-w-0 flex-1 basis-64 text-[15px] leading-[22px] text-ink-2"><strong className="block font-semibold text-ink">Bertentangan. {b.judul.replace(/\.$/, "")}.</strong>{b.uraian}</p>
            <TombolTautan href={b.tautan} className="max-meja:w-full">Lihat jejak<span className="sr-only"> {b.judul}</span></TombolTautan>
          </li>
        ))}
      </ul>
    </section>
  );
}
