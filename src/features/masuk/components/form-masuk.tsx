"use client";

import { useKirim } from "@/components/form/pakai-kirim";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { SandiField } from "@/components/form/sandi-field";
import { Tombol } from "@/components/ui/tombol";
import { masukAction } from "../actions";

export function FormMasuk({ kembali }: { readonly kembali: string }) {
  const [state, kirim, menunggu] = useKirim(masukAction);
  return (
    <form action={kirim} noValidate className="mt-8 grid gap-6">
      <ErrorSummary state={state} />
      <input type="hidden" name="kembali" value={kembali} />
      <Field name="surel" label="Surel" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} required state={state} />
      <SandiField name="sandi" label="Kata sandi" state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="min-h-14 text-lg">{menunggu ? "Memeriksa…" : "Masuk"}</Tombol>
    </form>
  );
}
