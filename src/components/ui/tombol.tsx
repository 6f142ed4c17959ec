import Link from "next/link";
import type { ComponentProps } from "react";

type RupaTombol = "utama" | "biasa" | "bahaya" | "polos";

const RUPA: Record<RupaTombol, string> = {
  utama: "border-tinta bg-tinta text-di-atas-tinta hover:border-tinta-tekan hover:bg-tinta-tekan max-meja:min-h-14 max-meja:text-[17px]",
  biasa: "border-garis-kuat bg-kertas text-ink hover:border-ink-2 hover:bg-lembar",
  bahaya: "border-kritis-bentuk bg-kertas text-kritis-teks hover:bg-kritis-pucat",
  polos: "border-transparent text-tinta hover:bg-tinta-pucat",
};

const DASAR =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border px-4 text-center text-[15px] font-semibold no-underline print:hidden " +
  "disabled:cursor-not-allowed disabled:border-lekuk disabled:bg-lekuk disabled:text-ink-3 aria-disabled:cursor-not-allowed aria-disabled:border-lekuk aria-disabled:bg-lekuk aria-disabled:text-ink-3";

const kelasTombol = (rupa: RupaTombol = "biasa", lain = "") => `${DASAR} ${RUPA[rupa]} ${lain}`;

type Rupa = { readonly rupa?: RupaTombol };

/** At least 44 px; the primary action 56 px on a phone. */
export function Tombol({ rupa = "biasa", className = "", type = "button", ...lain }: Rupa & ComponentProps<"button">) {
  return <button type={type} className={kelasTombol(rupa, className)} {...lain} />;
}

export function TombolTautan({ rupa = "biasa", className = "", ...lain }: Rupa & ComponentProps<typeof Link>) {
  return <Link className={kelasTombol(rupa, className)} {...lain} />;
}
