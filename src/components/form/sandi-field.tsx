"use client";

import { useState, useSyncExternalStore } from "react";
import type { FormState } from "@/lib/form-state";
import { idPenjelas, KELAS_ISIAN, LabelIsian } from "./label-isian";

type Props = { readonly name: string; readonly label: string; readonly hint?: string; readonly state: FormState; readonly autoComplete?: "current-password" | "new-password" };

const tetap = () => () => undefined;

/** A password is never echoed back. The button appears with JavaScript only: without it, it could do nothing. */
export function SandiField({ name, label, hint, state, autoComplete = "current-password" }: Props) {
  const [terlihat, setTerlihat] = useState(false);
  const hidup = useSyncExternalStore(tetap, () => true, () => false);
  const error = state.fieldErrors?.[name];
  return (
    <LabelIsian name={name} label={label} hint={hint} error={error}>
      <div className="flex">
        <input
          id={name} name={name} type={terlihat ? "text" : "password"} autoComplete={autoComplete} required autoCapitalize="none" spellCheck={false}
          aria-invalid={error ? true : undefined} aria-describedby={idPenjelas(name, hint, error)} className={`${KELAS_ISIAN} ${hidup ? "rounded-r-none" : ""}`}
        />
        {hidup && (
          <button
            type="button" aria-controls={name} onClick={() => setTerlihat((v) => !v)}
            className="h-14 w-32 shrink-0 rounded-r-sm border border-l-0 border-garis-kuat text-[15px] font-semibold text-tinta hover:bg-tinta-pucat"
          >
            {terlihat ? "Sembunyikan" : "Tampilkan"}<span className="sr-only"> {label.toLowerCase()}</span>
          </button>
        )}
      </div>
    </LabelIsian>
  );
}
