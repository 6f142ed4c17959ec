import type { ComponentProps, ReactNode } from "react";
import type { FormState } from "@/lib/form-state";
import { idPenjelas, KELAS_ISIAN, LabelIsian } from "./label-isian";

type Props = { readonly name: string; readonly label: string; readonly hint?: ReactNode; readonly state: FormState } & Omit<ComponentProps<"input">, "id" | "name">;

/** One input with its label, hint and error; shows again what was typed. */
export function Field({ name, label, hint, state, className = "", defaultValue, ...input }: Props) {
  const error = state.fieldErrors?.[name];
  return (
    <LabelIsian name={name} label={label} hint={hint} error={error}>
      <input
        id={name} name={name} defaultValue={state.values?.[name] ?? defaultValue} aria-invalid={error ? true : undefined}
        aria-describedby={idPenjelas(name, hint, error)} className={`${KELAS_ISIAN} ${className}`} {...input}
      />
    </LabelIsian>
  );
}
