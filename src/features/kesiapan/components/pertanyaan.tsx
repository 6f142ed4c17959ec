import { Bentuk } from "@/components/ui/bentuk";
import { Ikon } from "@/components/ui/ikon";
import { Lencana } from "@/components/ui/lencana";
import { TandaBantahan } from "@/components/ui/tanda-bantahan";
import type { PsuTampil, StatusTampil } from "@/lib/tampil";
import type { PertanyaanTampil } from "../present";
import { BarisPsu } from "./baris-psu";

const WARNA: Partial<Record<StatusTampil, string>> = { SIAP: "text-siap-teks", PERHATIAN: "text-perhatian-teks", KRITIS: "text-kritis-teks" };

/** The number as a dialler takes it: digits and a leading plus. */
const nomor = (telepon: string) => `tel:${telepon.replace(/(?!^\+)\D/g, "")}`;

function Hubungi({ orang }: { readonly orang: PertanyaanTampil["hubungi"] }) {
  if (!orang) return <p className="text-sm text-ink-3">Belum ada di daftar pejabat</p>;
  const isi = <span className="min-w-0"><strong className="block text-[15px] leading-5 font-semibold">{orang.nama}</strong><span className="block text-xs leading-[18px] text-ink-3">{orang.jabatan}</span>{orang.telepon && <span className="sr-only print:not-sr-only print:block print:text-xs">{orang.telepon}</span>}</span>;
  if (orang.telepon === null) return <p className="py-1">{isi}<span className="block text-xs text-ink-3">Nomor telepon belum ada</span></p>;
  return (
    <a href={nomor(orang.telepon)} className="flex min-h-11 items-center gap-3 rounded-sm text-tinta no-underline hover:bg-tinta-pucat max-meja:mt-2 max-meja:min-h-14 max-meja:border max-meja:border-garis-kuat max-meja:px-4">
      <Ikon nama="telepon" ukuran={20} /><span className="sr-only">Telepon </span>{isi}
    </a>
  );
}

/** Each question with its answer, one reason and one name to ring. */
export function Pertanyaan({ data, baru, psu }: { readonly data: readonly PertanyaanTampil[]; readonly baru: ReadonlySet<string>; readonly psu: readonly PsuTampil[] }) {
  return (
    <section aria-labelledby="empat-pertanyaan" className="min-w-0 pt-3 lapang:pt-2 [grid-area:tanya]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8"><h2 id="empat-pertanyaan">Empat pertanyaan gubernur</h2><BarisPsu data={psu} kelas="max-lapang:hidden print:hidden" /></div>
      <ol className="mt-1 border-t border-garis">
        {data.map((p) => (
          <li key={p.kunci} className="grid gap-x-4 gap-y-1 border-b border-garis py-3 meja:min-h-14 meja:grid-cols-[7.5rem_11.5rem_minmax(0,1fr)_12.5rem] meja:items-center meja:py-1 lapang:min-h-[52px] lapang:grid-cols-[11rem_12.75rem_minmax(0,1fr)_16rem] lapang:py-0 print:grid-cols-[9rem_10rem_minmax(0,1fr)_14rem] print:py-1">
            <h3 className="text-base font-medium max-meja:text-ink-2">{p.tanya}</h3>
            <div>
            <p className="flex items-center gap-3 text-xl leading-7 font-bold meja:max-lapang:text-lg tracking-rapat">
              <Bentuk status={p.status} ukuran={24} />
              <a href={p.jejak} aria-label={`${p.tanya} ${p.jawabanTeks}${p.bantahan ? `; ${p.bantahan.teks}` : ""}`} className={`jejak-besar ${WARNA[p.status] ?? "text-kosong-teks"} max-meja:py-1.5 ${baru.has(p.kunci) ? "baru" : ""}`}>{p.jawabanTeks}</a>
            </p>
            <TandaBantahan bantahan={p.bantahan} />
            </div>
            <p className="text-[15px] leading-[22px] text-ink-2 lapang:leading-5">{p.sebab} <Lencana asal={p.asal} /></p>
            <Hubungi orang={p.hubungi} />
          </li>
        ))}
      </ol>
    </section>
  );
}
