import type { AdopsiTampil, KelompokTampil } from "../present";

/** Which source counts, who decided it and why; and what was decided before. Nothing of it is ever taken back. */
export function PenetapanSumber({ data: { penetapan: p, tanpaPenetapan, riwayat }, terbuka }: { readonly data: KelompokTampil; readonly terbuka: boolean }) {
  return (
    <div className="mt-3 text-[15px] leading-6">
      {p ? <p><strong className="font-semibold">Ditetapkan {p.oleh}, {p.saat}:</strong> {p.alasan} <span className="text-ink-3">({p.dokumen})</span></p> : <p className="text-ink-2">{tanpaPenetapan}</p>}
      {riwayat.length > 0 && (
        <details open={terbuka} className="mt-1">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-tinta underline underline-offset-[3px] meja:min-h-8">Penetapan sebelumnya ({riwayat.length})</summary>
          <ol className="border-t border-garis">{riwayat.map((a) => <Lama key={a.kunci} a={a} />)}</ol>
        </details>
      )}
    </div>
  );
}

function Lama({ a }: { readonly a: AdopsiTampil }) {
  return (
    <li className="grid gap-x-4 border-b border-garis py-2 text-sm leading-5 meja:grid-cols-[12rem_minmax(0,1fr)]">
      <span><strong className="font-semibold">{a.nilai}</strong> <span className="block text-ink-3">{a.saat}</span></span>
      <span className="break-words">{a.alasan} <span className="block text-ink-2">{a.oleh}, menurut {a.sumber} ({a.dokumen})</span></span>
    </li>
  );
}
