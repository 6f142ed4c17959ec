"use client";

import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { masukFaktorAction } from "../actions";

/** The second step. One field for both kinds of code: who has lost the telephone need not look for another page. */
export function FormFaktor({ kembali }: { readonly kembali: string }) {
  const [state, kirim, menunggu] = useKirim(masukFaktorAction);
  return (
    <form action={kirim} noValidate className="mt-8 grid gap-6">
      <ErrorSummary state={state} />
      <input type="hidden" name="kembali" value={kembali} />
      <Field name="kode" label="Kode" hint="6 angka dari aplikasi autentikator. Telepon tidak ada: salah satu kode pemulihan Anda." autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} required state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="min-h-14 text-lg">{menunggu ? "Memeriksa…" : "Lanjut"}</Tombol>
    </form>
  );
}
