import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import type { SelTahap } from "../present";
import { AlurPita } from "./alur-pita";

type Props = { readonly sel: SelTahap; /** The share at the last stage that has one. */ readonly sebelum: number | null; readonly tinggi?: string };

/** One item at one stage: the figure with its trace, the share, and the band under both. */
export function AlurSel({ sel, sebelum, tinggi = "h-[22px]" }: Props) {
  // One shape once: where figures contradict each other as well, the frame around them says that.
  const bantahan = sel.bantahan && !(sel.bertentangan && sel.bantahan === "BERTENTANGAN") && <Bentuk status={sel.bantahan} ukuran={14} />;
  if (sel.keadaan === "LANGSUNG") {
    return <div className="flex h-full flex-col justify-end"><p className="px-2 pb-0.5 text-sm leading-5 text-ink-3">langsung</p><AlurPita dari={sebelum} ke={sebelum} putus tersendat={false} kelas={tinggi} />{sebelum === null && <span className={`block ${tinggi}`} />}</div>;
  }
  if (sel.keadaan === "BELUM_WAKTUNYA") {
    return <p className="flex items-center gap-1.5 px-2 py-1 text-sm leading-5 text-ink-3"><Bentuk status="BELUM_WAKTUNYA" ukuran={14} />belum waktunya</p>;
  }
  if (sel.keadaan === "BELUM_ADA_DATA") {
    return (
      <div className="flex h-full flex-col justify-end">
        <p className="flex items-center gap-1 px-2 pb-0.5 text-sm leading-5"><Link href={sel.jejak} aria-label={sel.nama} className="jejak inline-flex min-h-6 items-center gap-1.5 text-kosong-teks max-meja:min-h-11"><Bentuk status="BELUM_ADA_DATA" ukuran={14} />Belum ada data</Link>{bantahan}</p>
        <span className={`arsir block border border-dashed border-kosong-bentuk ${tinggi}`} />
      </div>
    );
  }
  const tanda = sel.bertentangan ? "BERTENTANGAN" : sel.tersendat ? "KRITIS" : null;
  return (
    <div className={`flex h-full flex-col justify-end ${sel.bertentangan ? "outline-2 -outline-offset-2 outline-ink" : ""}`}>
      <p className={`flex flex-wrap items-center justify-between gap-x-2 px-2 pb-0.5 text-sm leading-5 ${sel.bertentangan ? "font-bold" : ""}`}>
        <Link href={sel.jejak} aria-label={sel.nama} title={`${sel.cakupan}, ${sel.umur}`} className="jejak inline-flex min-h-6 items-center max-meja:min-h-11">{sel.n}</Link>
        <span className={`inline-flex items-center gap-1 whitespace-nowrap ${sel.tersendat ? "font-bold text-kritis-teks" : sel.bertentangan ? "text-ink" : "text-ink-3"}`}>{bantahan}{tanda && <Bentuk status={tanda} ukuran={14} />}{sel.persenTeks}</span>
      </p>
      <div className="relative">
        <AlurPita dari={sebelum} ke={sel.persen} putus={false} tersendat={sel.tersendat} kelas={tinggi} />
        {sel.tersendat && sel.tertahan && <p className="absolute bottom-1.5 left-2 z-[1] flex items-center gap-1.5 rounded-xs bg-kertas px-1.5 text-sm leading-5 font-bold whitespace-nowrap"><Bentuk status="KRITIS" ukuran={14} />Tertahan {sel.tertahan}</p>}
      </div>
    </div>
  );
}
