import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import type { StatusTampil } from "@/lib/tampil";
import type { BarisWilayah, Dasbor } from "../present";

const GAWAT: readonly StatusTampil[] = ["KRITIS", "BERTENTANGAN", "PERHATIAN", "BELUM_ADA_DATA"];

/** The two aspects that pull it down, in words. */
function sebab(b: BarisWilayah): string {
  if (b.status === "DIAM") return `${b.statusTeks}, ${b.umur}`;
  const lemah = b.aspek
    .filter((a) => GAWAT.includes(a.status))
    .toSorted((x, y) => GAWAT.indexOf(x.status) - GAWAT.indexOf(y.status) || (x.persen ?? 0) - (y.persen ?? 0))
    .slice(0, 2);
  return lemah.length === 0 ? b.statusTeks : lemah.map((a) => `${a.label} ${a.persenTeks.toLowerCase()}`).join(", ");
}

function Butir({ b, jumlah = false, baru }: { readonly b: BarisWilayah; readonly jumlah?: boolean; readonly baru: ReadonlySet<string> }) {
  return (
    <li className={`grid min-h-16 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-1.5 ${jumlah ? "border-t border-ink" : "border-b border-garis"}`}>
      <div className="min-w-0">
        {jumlah ? <span className="font-semibold">{b.label}</span> : <Link href={b.tautan} className="flex min-h-11 flex-col justify-center text-ink no-underline"><span className="font-semibold underline decoration-garis-kuat decoration-1 underline-offset-4">{b.label}{b.bertentangan > 0 && <span className="ml-1.5 inline-flex align-middle"><Bentuk status="BERTENTANGAN" ukuran={14} /><span className="sr-only">, {b.bertentangan} angka bertentangan</span></span>}</span></Link>}
        <p className={`text-sm leading-5 ${b.status === "KRITIS" || b.aspek.some((a) => a.status === "KRITIS") ? "font-semibold text-kritis-teks" : "text-ink-3"}`}>{jumlah ? b.nDariM : sebab(b)}</p>
      </div>
      <Link href={b.jejak} aria-label={`Kesiapan ${b.label}: ${b.persenTeks}, ${b.statusTeks}`} className={`grid min-h-11 content-center justify-items-end text-ink no-underline ${baru.has(b.jejak) ? "baru" : ""}`}>
        <span className="flex items-center gap-2 text-lg leading-6 font-bold"><Bentuk status={b.status} /><span className={b.persen === null ? "text-sm font-medium" : ""}>{b.persenTeks}</span></span>
        <span className={`text-sm leading-5 ${b.status === "DIAM" ? "font-bold" : "text-ink-3"}`}>{b.umurPendek}</span>
      </Link>
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
