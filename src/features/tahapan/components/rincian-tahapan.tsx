import Link from "next/link";
import { Lencana } from "@/components/ui/lencana";
import type { BarisTahapan } from "../present";
import { KeadaanTahapan } from "./tabel-tahapan";

type Props = { readonly data: BarisTahapan; readonly indikator: readonly { readonly nama: string; readonly jejak: string }[] };
const TAMPIL = 6;

/** One stage: everything that the table says of it, and which indikator open and fall due with it. */
export function RincianTahapan({ data: b, indikator }: Props) {
  const isi: readonly (readonly [string, React.ReactNode])[] = [
    ["Waktu", <>{b.rentang} <span className="text-ink-3">({b.h}{b.tenggat && `; ${b.tenggat}`})</span></>], ["Keadaan", <KeadaanTahapan key="k" baris={b} />],
    ["Dasar", <>{b.dasar} <Lencana asal={b.asal} />{b.tetap && <span className="block text-sm text-ink-3">Letaknya terhadap hari pemungutan suara tetap menurut undang-undang.</span>}</>],
    ["Penanggung jawab", b.lembaga], ["Menunggu", b.menunggu.join(", ") || "—"], ["Membuka", b.membuka.join(", ") || "—"],
  ];
  return (
    <>
      <dl className="max-w-4xl border-t border-ink">
        {isi.map(([istilah, uraian]) => <div key={istilah} className="grid gap-x-6 border-b border-garis py-2 text-[15px] leading-6 meja:grid-cols-[12rem_minmax(0,1fr)]"><dt className="text-ink-3">{istilah}</dt><dd className="min-w-0">{uraian}</dd></div>)}
      </dl>
      {indikator.length > 0 && (
        <section aria-labelledby="indikator-tahapan" className="mt-6 max-w-4xl">
          <h2 id="indikator-tahapan" className="border-t border-ink pt-3">Indikator yang dibuka dan jatuh tempo bersamanya</h2>
          <p className="text-sm text-ink-3">{indikator.length} indikator. Bila tahapan ini digeser, pembukaan, tenggat, dan target hariannya ikut; angka yang sudah dilaporkan tidak berubah.</p>
          <details open={indikator.length <= TAMPIL} className="mt-1">
            <summary className="inline-flex min-h-11 cursor-pointer items-center text-tinta underline underline-offset-[3px] meja:min-h-8">Daftarnya</summary>
            <ul className="text-[15px]">{indikator.map((i) => <li key={i.jejak}><Link prefetch={false} href={i.jejak} className="inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px] meja:min-h-8">{i.nama}</Link></li>)}</ul>
          </details>
        </section>
      )}
    </>
  );
}
