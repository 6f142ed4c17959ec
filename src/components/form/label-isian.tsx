import type { ReactNode } from "react";
import { Bentuk } from "@/components/ui/bentuk";

type Props = { readonly name: string; readonly label: string; readonly hint?: ReactNode; readonly error?: string | undefined; readonly children: ReactNode };

/** The ids that tie hint and error to their control. */
export const idPenjelas = (name: string, hint: unknown, error: unknown) =>
  [hint ? `${name}-petunjuk` : "", error ? `${name}-galat` : ""].filter(Boolean).join(" ") || undefined;

export const KELAS_ISIAN =
  "h-14 w-full rounded-sm border border-garis-kuat bg-kertas px-4 text-lg text-ink placeholder:text-ink-3 focus:border-tinta aria-invalid:border-2 aria-invalid:border-kritis-bentuk disabled:bg-lekuk disabled:text-ink-3";

/** Label above, hint under it, error under the control. */
export function LabelIsian({ name, label, hint, error, children }: Props) {
  return (
    <div>
      <label htmlFor={name} className="block font-semibold">{label}</label>
      {hint && <p id={`${name}-petunjuk`} className="text-[15px] leading-5 text-ink-2">{hint}</p>}
      <div className="mt-2">{children}</div>
      {error && <p id={`${name}-galat`} className="mt-1.5 flex gap-1.5 text-[15px] leading-5 font-medium text-kritis-teks"><Bentuk status="KRITIS" ukuran={14} kelas="mt-[3px]" />{error}</p>}
    </div>
  );
}
