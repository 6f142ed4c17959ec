import type { ReactNode } from "react";
import type { FormState } from "@/lib/form-state";
import { idPenjelas, KELAS_ISIAN, LabelIsian } from "./label-isian";

type Props = { readonly name: string; readonly label: string; readonly hint?: ReactNode; readonly state: FormState; /** Chosen at first. */ readonly awal?: string; readonly pilihan: readonly { readonly nilai: string; readonly teks: string }[] };

/** A native select: works without JavaScript and with every thumb. */
export function Pilih({ name, label, hint, state, awal = "", pilihan }: Props) {
  const error = state.fieldErrors?.[name];
  return (
    <LabelIsian name={name} label={label} hint={hint} error={error}>
      <select key={state.values?.[name] ?? awal} id={name} name={name} defaultValue={state.values?.[name] ?? awal} aria-invalid={error ? true : undefined} aria-describedby={idPenjelas(name, hint, error)} className={KELAS_ISIAN}>
        <option value="">Pilih…</option>
        {pilihan.map((p) => <option key={p.nilai} value={p.nilai}>{p.teks}</option>)}
      </select>
    </LabelIsian>
  );
}
