import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import { Lencana } from "@/components/ui/lencana";
import type { NilaiDpt } from "../present";

type Props = { readonly n: NilaiDpt; readonly kelas?: string; /** The badge of its source; in a column of like ones only where it is not official. */ readonly lencana?: "selalu" | "bila-perlu" };

/** One number with its trace; not known is hatched and said, never zero, and leads to the register where its source belongs. */
export function NilaiFakta({ n, kelas = "", lencana = "bila-perlu" }: Props) {
  const isi = n.nilai ?? <span className="arsir inline-block border border-dashed border-kosong-bentuk p-0.5"><span className="bg-kertas px-1 text-sm font-medium text-kosong-teks">Belum diketahui</span></span>;
  return (
    <>
      <span className={`whitespace-nowrap ${kelas}`} title={n.sumber}>
        <Link href={n.jejak} aria-label={n.nama} className="jejak inline-flex min-h-6 items-center max-meja:min-h-11">{isi}</Link>
      </span>
      {n.asal && (lencana === "selalu" || n.asal !== "RESMI") && <span className="ml-1.5"><Lencana asal={n.asal} /></span>}
      {n.pemetaan && <span className="block text-xs text-ink-2">{n.pemetaan}</span>}
      {n.beda && <span className="flex items-center justify-end gap-1 text-xs font-medium"><Bentuk status="SUMBER_BERBEDA" ukuran={14} />{n.beda}</span>}
    </>
  );
}
