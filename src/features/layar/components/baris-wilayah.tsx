import { Bentuk } from "@/components/ui/bentuk";
import type { WilayahLayar } from "../present";
import { AngkaLayar } from "./angka-layar";

/** The worse, the more ink: in order is plain, unknown is dashed, critical is solid. */
const RUPA = {
  KRITIS: "-mx-6 px-6 border-y-2 border-kritis-bentuk bg-kritis-bentuk text-di-atas-kritis [--color-ink-2:var(--color-di-atas-kritis)] [--sela:var(--color-kritis-bentuk)]",
  DIAM: "-mx-6 border-2 border-dashed border-kosong-bentuk px-6", BELUM_ADA_DATA: "-mx-6 border-2 border-dashed border-kosong-bentuk px-6",
} as const;
const rupa = (status: string) => (status in RUPA ? RUPA[status as keyof typeof RUPA] : "border-t-2 border-garis");

export function BarisWilayah({ wilayah: w }: { readonly wilayah: WilayahLayar }) {
  return (
    <li className={`grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-6 py-2 ${rupa(w.status)}`}>
      <Bentuk status={w.status} polos={w.status === "KRITIS"} kelas="size-11" />
      <p className="min-w-0"><span className="flex min-w-0 items-center gap-3 text-layar-lg font-semibold tracking-rapat"><span className="truncate">{w.label}</span>{w.bantahan && <Bentuk status={w.bantahan.status} polos={w.status === "KRITIS"} kelas="size-8" />}</span><span className="line-clamp-2 text-layar text-ink-2">{w.status !== "DIAM" && w.status !== "BELUM_ADA_DATA" && <strong className="font-semibold">{w.statusTeks}. </strong>}{w.ringkas}{w.bantahan && `; ${w.bantahan.pendek}`}</span></p>
      <AngkaLayar angka={w} ukuran="baris" pudar={w.status === "DIAM"} />
    </li>
  );
}
