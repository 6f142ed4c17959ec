import { BelumTerhitung } from "@/components/ui/belum-terhitung";
import type { DampakTampil } from "../present";

/** What an adoption will restate, before it happens. */
export function DampakTetapkan({ data: d }: { readonly data: DampakTampil }) {
  return (
    <div className="mb-5">
      <p className="max-w-[46em] text-[15px] leading-6">{d.kalimat}</p>
      {d.cobaLagi && <div className="mt-2"><BelumTerhitung cobaLagi={d.cobaLagi}>Penetapan tetap dapat dikirim; kebutuhan yang berdasar padanya lalu dinyatakan ulang.</BelumTerhitung></div>}
      {d.baris.length > 0 && (
        <table className="mt-2 w-full max-w-3xl border-collapse text-[15px] leading-6">
          <caption className="pb-1 text-left font-semibold">Penyebut berikut dinyatakan ulang sejak sekarang</caption>
          <thead><tr className="border-b border-ink text-left text-xs text-ink-3"><th scope="col" className="py-1 pr-3">Kebutuhan</th><th scope="col" className="py-1 pl-3 text-right">Sekarang</th><th scope="col" className="py-1 pl-3 text-right">Menjadi</th></tr></thead>
          <tbody>{d.baris.map((b) => <tr key={b.nama} className="border-b border-garis"><th scope="row" className="py-1 pr-3 text-left font-normal">{b.nama}</th><td className="py-1 pl-3 text-right whitespace-nowrap">{b.dari}</td><td className="py-1 pl-3 text-right font-semibold whitespace-nowrap">{b.ke}</td></tr>)}</tbody>
        </table>
      )}
    </div>
  );
}
