import Link from "next/link";
import { Cip } from "@/components/ui/cip";
import type { Utang } from "../present";

/** What I owe, late first; one row is one thumb wide. */
export function DaftarUtang({ utang, di }: { readonly utang: readonly Utang[]; readonly di: string }) {
  if (utang.length === 0) return <p className="border-t border-ink py-5 text-lg">Belum ada tahap yang dibuka untuk wilayah Anda.</p>;
  return (
    <ul aria-label={`Wilayah yang harus melapor: ${di}`} className="border-t border-ink">
      {utang.map((u) => (
        <li key={u.kode} className="border-b border-garis">
          <Link href={u.tautan} className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 text-ink no-underline hover:bg-lembar">
            <span className="min-w-0"><span className="block text-lg font-semibold">{u.nama}</span><span className="block text-[15px] text-ink-2">{u.belum}; {u.terakhir}</span></span>
            <Cip status={u.status} teks={u.statusTeks} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
