import Link from "next/link";
import { Cip } from "@/components/ui/cip";
import type { DrafTampil } from "../present";

/** What was begun and can be gone on with. */
export function DaftarDraf({ draf }: { readonly draf: readonly DrafTampil[] }) {
  return (
    <ul aria-label="Impor yang belum selesai" className="border-t border-ink">
      {draf.map((d) => (
        <li key={d.kunci} className="border-b border-garis">
          <Link prefetch={false} href={d.tautan} className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 text-ink no-underline hover:bg-lembar">
            <span className="min-w-0"><span className="block font-semibold break-words">{d.nama}</span><span className="block text-[15px] text-ink-2">{d.rinci}</span></span>
            <Cip status={d.status} teks={d.keadaan} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
