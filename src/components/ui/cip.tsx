import type { StatusTampil } from "@/lib/tampil";
import { Bentuk } from "./bentuk";

/** The worse, the more ink: outline, tint, solid. Dashed when nothing is known. */
const RUPA: Record<StatusTampil, string> = {
  SIAP: "border-siap-bentuk text-siap-teks",
  PERHATIAN: "border-perhatian-bentuk bg-perhatian-pucat text-perhatian-teks",
  KRITIS: "border-kritis-bentuk bg-kritis-bentuk text-di-atas-kritis [--sela:var(--color-kritis-bentuk)] print:border-2",
  BELUM_ADA_DATA: "border-dashed border-kosong-bentuk bg-kertas text-kosong-teks",
  BELUM_WAKTUNYA: "border-dashed border-kosong-bentuk bg-kertas text-kosong-teks",
  DIAM: "border-dashed border-kosong-bentuk bg-kertas text-kosong-teks",
  TERLAMBAT: "border-dashed border-kosong-bentuk bg-kertas text-kosong-teks",
  BERTENTANGAN: "border-ink bg-kertas text-ink",
  SUMBER_BERBEDA: "border-ink bg-kertas text-ink",
};

/** Status as shape and word. */
export function Cip({ status, teks }: { readonly status: StatusTampil; readonly teks: string }) {
  return (
    <span className={`inline-flex h-6 items-center gap-1.5 rounded-xs border pr-2 pl-1.5 text-sm leading-6 font-semibold whitespace-nowrap [print-color-adjust:exact] ${RUPA[status]}`}>
      <Bentuk status={status} ukuran={14} polos={status === "KRITIS"} />
      {teks}
    </span>
  );
}
