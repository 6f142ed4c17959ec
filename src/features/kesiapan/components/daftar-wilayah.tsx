import { Bentuk } from "@/components/ui/bentuk";
import { TandaBantahan } from "@/components/ui/tanda-bantahan";
import type { BarisWilayah, Dasbor } from "../present";

function Butir({ b, jumlah = false, baru }: { readonly b: BarisWilayah; readonly jumlah?: boolean; readonly baru: ReadonlySet<string> }) {
  return (
    <li className={`grid min-h-16 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-1.5 ${jumlah ? "border-t border-ink" : "border-b border-garis"}`}>
      <div className="min-w-0">
        {jumlah ? <span className="font-semibold">{b.label}</span> : <a href={b.tautan} className="flex min-h-11 flex-col justify-center text-ink no-underline"><span className="font-semibold underline decoration-garis-kuat decoration-1 underline-offset-4">{b.label}{b.bertentangan > 0 && <span className="ml-1.5 inline-flex align-middle"><Bentuk status="BERTENTANGAN" ukuran={14} /><span className="sr-only">, {b.bertentangan} angka bertentangan</span></span>}</span></a>}
        <p className={`text-sm leading-5 ${b.status === "KRITIS" || b.lemah?.status === "KRITIS" ? "font-semibold text-kritis-teks" : "text-ink-3"}`}>{jumlah ? b.nDariM : b.sebab}</p>
        <TandaBantahan bantahan={b.bantahan} />
      </div>
      <a href={b.jejak} aria-label={`Kesiapan ${b.label}: ${b.persenTeks}, ${b.statusTeks}, laporan ${b.umurPendek}${b.bantahan ? `; ${b.bantahan.teks}` : ""}`} className={`grid min-h-11 content-center justify-items-end text-ink no-underline ${baru.has(b.kunci) ? "baru" : ""}`}>
        <span className="flex items-center gap-2 text-lg leading-6 font-bold"><Bentuk status={b.status} /><span className={b.persen === null ? "text-sm font-medium" : ""}>{b.persenTeks}</span></span>
        <span className={`text-sm leading-5 ${b.status === "DIAM" ? "font-bold" : "text-ink-3"}`}>lapor {b.umurPendek}</span>
      </a>
    </li>
  );
}

/** The matrix for a phone: one line an area, with what pulls it down. */
export function DaftarWilayah({ data, baru }: { readonly data: Pick<Dasbor, "anak" | "total">; readonly baru: ReadonlySet<string> }) {
  return (
    <ul className="mt-2 border-t border-ink min-[60rem]:hidden print:hidden">
      {data.anak.map((b) => <Butir key={b.kode} b={b} baru={baru} />)}
      <Butir b={data.total} jumlah baru={baru} />
    </ul>
  );
}
