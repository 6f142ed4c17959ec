import type { ReactNode } from "react";
import { Bentuk } from "@/components/ui/bentuk";
import type { StatusTampil } from "@/lib/tampil";

type Props = {
  readonly judul: string;
  readonly bentuk?: StatusTampil;
  /** One or two sentences: what happened and what one can do. */
  readonly children: ReactNode;
  /** Links and buttons. */
  readonly tindakan?: ReactNode;
  /** "div" where the layout around it already gives the main landmark. */
  readonly sebagai?: "main" | "div";
};

/** A page that is one message: not found, not allowed, broken, empty. */
export function HalamanPesan({ judul, bentuk, children, tindakan, sebagai: Induk = "main" }: Props) {
  return (
    <Induk {...(Induk === "main" ? { id: "konten", tabIndex: -1 } : {})} className="halaman py-12 meja:py-20">
      <div className="grid max-w-2xl gap-3">
        {bentuk && <Bentuk status={bentuk} ukuran={32} />}
        <h1 className="text-2xl font-bold tracking-rapat meja:text-3xl">{judul}</h1>
        <div className="text-lg text-ink-2">{children}</div>
        {tindakan && <div className="mt-4 flex flex-wrap gap-3">{tindakan}</div>}
      </div>
    </Induk>
  );
}
