import type { VersiTampil } from "../present";

/** What was said of it, the newest first. Nothing of it is ever taken back. */
export function RiwayatJadwal({ judul, versi }: { readonly judul: string; readonly versi: readonly VersiTampil[] }) {
  return (
    <section aria-labelledby="riwayat-jadwal" className="mt-6 max-w-4xl">
      <h2 id="riwayat-jadwal" className="border-t border-ink pt-3 pb-1">{judul}</h2>
      <ol>
        {versi.map((v) => (
          <li key={v.kunci} className="grid gap-x-6 border-b border-garis py-2 text-[15px] leading-6 meja:grid-cols-[12rem_minmax(0,1fr)]">
            <span className="text-ink-3">{v.saat}</span>
            <span className="min-w-0 break-words"><strong className="font-semibold">{v.isi}</strong> <span className="block text-sm text-ink-2">{v.alasan}</span></span>
          </li>
        ))}
      </ol>
    </section>
  );
}
