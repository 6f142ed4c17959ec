import { Bentuk } from "@/components/ui/bentuk";
import { Ikon } from "@/components/ui/ikon";
import type { Dasbor } from "../present";

type Butir = Dasbor["peringatan"][number];

const TAMPIL = 3;

function Daftar({ butir }: { readonly butir: readonly Butir[] }) {
  return (
    <ul className="divide-y divide-garis">
      {butir.map((p) => (
        <li key={p.kunci}>
          <a href={p.tautan} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 py-1 text-[15px] leading-[22px] text-ink no-underline hover:bg-lembar max-meja:py-2.5">
            <Bentuk status={p.status} ukuran={18} kelas="mt-0.5" />
            <span className="lapang:truncate" title={`${p.judul} ${p.uraian}`}><strong className="font-semibold text-tinta underline decoration-1 underline-offset-[3px]">{p.judul.replace(/\.$/, "")}.</strong> <span className="text-sm text-ink-2">{p.uraian}</span></span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What asks for someone: contradictions, the silent, the late. Nothing to say is also said. */
export function Peringatan({ data }: { readonly data: readonly Butir[] }) {
  const sisa = data.slice(TAMPIL);
  return (
    <section aria-labelledby="peringatan" className="mt-4 border-t border-ink pt-2">
      <h2 id="peringatan">Perlu tindakan</h2>
      {data.length === 0 ? <p className="text-[15px] text-ink-2">Tidak ada yang bertentangan, diam, atau terlambat.</p> : <Daftar butir={data.slice(0, TAMPIL)} />}
      {sisa.length > 0 && (
        <details className="group border-t border-garis">
          <summary className="inline-flex min-h-9 items-center gap-1.5 text-[15px] font-semibold text-tinta max-meja:min-h-11">{sisa.length} lainnya<Ikon nama="panah-bawah" ukuran={16} kelas="group-open:rotate-180" /></summary>
          <Daftar butir={sisa} />
        </details>
      )}
    </section>
  );
}
