"use client";

import { useEffect, useRef } from "react";
import { Bentuk } from "@/components/ui/bentuk";
import type { FormState } from "@/lib/form-state";

/** Takes focus after a refused send and leads to each field. What was typed stays. */
export function ErrorSummary({ state }: { readonly state: FormState }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === "error") ref.current?.focus();
  }, [state]);
  if (state.status !== "error") return null;

  const galat = Object.entries(state.fieldErrors ?? {});
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="flex gap-3 border border-l-[6px] border-kritis-bentuk bg-kritis-pucat px-4 py-3">
      <Bentuk status="KRITIS" ukuran={20} kelas="mt-0.5" />
      <div className="min-w-0">
        <p className="font-semibold">{state.message ?? "Periksa isian berikut."}</p>
        {galat.length > 0 && (
          <ul className="mt-1">
            {galat.map(([name, message]) => (
              <li key={name}><a href={`#${name}`} className="inline-flex min-h-11 items-center text-kritis-teks underline underline-offset-[3px]">{message}</a></li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
