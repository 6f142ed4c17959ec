import Link from "next/link";
import type { DokumenTampil } from "@/lib/tampil";
import { Ikon } from "./ikon";

/** Documents with a small picture, each leading to its own page; a redacted one stays as a line with its hash. */
export function DaftarDokumen({ dokumen, label }: { readonly dokumen: readonly DokumenTampil[]; readonly label: string }) {
  return (
    <ul aria-label={label} className="border-t border-garis">
      {dokumen.map((d) => (
        <li key={d.kunci} className="flex items-start gap-3 border-b border-garis py-2">
          {/* Small and of the app's own: nothing for an optimiser to do. Paper shows name and hash. */}
          {d.kecil ? <img src={d.kecil} alt="" width={56} height={56} loading="lazy" className="size-14 shrink-0 border border-garis object-cover print:hidden" />
            : <span className="grid size-14 shrink-0 place-items-center border border-garis print:hidden"><Ikon nama="berkas" ukuran={28} kelas={d.dihapus ? "text-ink-3" : ""} /></span>}
          <span className="min-w-0 text-sm leading-5">
            {d.tautan ? <Link href={d.tautan} className="inline-flex min-h-6 items-center text-[15px] font-medium break-all text-tinta underline underline-offset-[3px] max-meja:min-h-11">{d.nama}</Link> : <span className="text-[15px] font-medium">{d.nama}</span>}
            <span className="block text-ink-2">{d.rinci}</span>
            <span className="block text-ink-3">Sidik {d.sidik}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
