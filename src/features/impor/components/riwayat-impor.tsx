import Link from "next/link";
import type { RiwayatTampil } from "../present";

/** What has been taken in: by whom, from which file, how much. */
export function RiwayatImpor({ riwayat }: { readonly riwayat: readonly RiwayatTampil[] }) {
  return (
    <ul aria-label="Impor yang sudah diterapkan" className="border-t border-ink">
      {riwayat.map((r) => (
        <li key={r.kunci} className="border-b border-garis py-3 text-[15px] leading-6">
          <p><Link prefetch={false} href={r.tautan} className="inline-flex min-h-11 items-center font-semibold text-tinta underline underline-offset-[3px] meja:min-h-8">{r.apa}</Link></p>
          <p>{r.rinci}</p><p className="text-ink-2">{r.sumber}. {r.oleh}. Berkas: <Link prefetch={false} href={r.tautanDokumen} className="text-tinta underline underline-offset-[3px]">{r.dokumen}</Link></p>
        </li>
      ))}
    </ul>
  );
}
