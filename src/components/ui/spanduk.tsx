import type { ReactNode } from "react";
import type { StatusTampil } from "@/lib/tampil";
import { Bentuk } from "./bentuk";

type RupaSpanduk = "info" | "perhatian" | "kritis" | "kosong" | "siap";

const RUPA: Record<RupaSpanduk, { readonly kelas: string; readonly bentuk: StatusTampil | null }> = {
  info: { kelas: "border-tinta bg-kertas", bentuk: null },
  perhatian: { kelas: "border-perhatian-bentuk bg-perhatian-pucat", bentuk: "PERHATIAN" },
  kritis: { kelas: "border-kritis-bentuk bg-kritis-pucat", bentuk: "KRITIS" },
  kosong: { kelas: "border-dashed border-kosong-bentuk bg-kertas [border-left-style:solid]", bentuk: "DIAM" },
  siap: { kelas: "border-siap-bentuk bg-siap-pucat", bentuk: "SIAP" },
};

type Props = {
  readonly rupa: RupaSpanduk;
  readonly judul: string;
  readonly bentuk?: StatusTampil;
  /** "alert" only for a refused save; "status" for what changes by itself; nothing for what was there from the start. */
  readonly peran?: "status" | "alert";
  /** A link or button at the right. */
  readonly tindakan?: ReactNode;
  readonly children?: ReactNode;
};

export function Spanduk({ rupa, judul, bentuk, peran, tindakan, children }: Props) {
  const gambar = bentuk ?? RUPA[rupa].bentuk;
  return (
    <div role={peran} className={`flex flex-wrap items-start gap-x-3 gap-y-2 border border-l-[6px] px-4 py-3 text-[15px] leading-6 ${RUPA[rupa].kelas}`}>
      {gambar && <Bentuk status={gambar} ukuran={20} kelas="mt-0.5" />}
      <div className="min-w-0 flex-1 basis-60 text-ink-2"><strong className="font-semibold text-ink">{judul}</strong>{children && <> {children}</>}</div>
      {tindakan}
    </div>
  );
}
