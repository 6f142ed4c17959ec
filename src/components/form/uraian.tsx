import type { ComponentProps, ReactNode } from "react";
import type { FormState } from "@/lib/form-state";
import { idPenjelas, KELAS_ISIAN, LabelIsian } from "./label-isian";

type Props = { readonly name: string; readonly label: string; readonly hint?: ReactNode; readonly state: FormState } & Omit<ComponentProps<"textarea">, "id" | "name">;

/** A few sentences: the same as Field, on several lines. */
export function Uraian({ name, label, hint, state, rows = 3, ...isian }: Props) {
  const error = state.fieldErrors?.[name];
  return (
    <LabelIsian name={name} label={label} hint={hint} error={error}>
      <textarea
        key={state.values?.[name]} id={name} name={name} rows={rows} defaultValue={state.values?.[name] ?? ""} aria-invalid={error ? true : undefined}
        aria-describedby={idPenjelas(name, hint, error)} className={`${KELAS_ISIAN.replace("h-14", "min-h-24")} py-3`} {...isian}
      />
    </LabelIsian>
  );
}
