"use client";

import { useKirim } from "@/components/form/pakai-kirim";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { SandiField } from "@/components/form/sandi-field";
import { Tombol } from "@/components/ui/tombol";
import { pakaiKodeAction } from "../actions";

/** `pertama`: nobody is admin yet, so the code makes the person and needs a name. */
export function FormKode({ pertama }: { readonly pertama: boolean }) {
  const [state, kirim, menunggu] = useKirim(pakaiKodeAction);
  return (
    <form action={kirim} noValidate className="mt-8 grid gap-6">
      <ErrorSummary state={state} />
      <Field name="kode" label="Kode sekali pakai" hint="12 huruf dan angka, misalnya ABCD-EFGH-2345" autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} required state={state} />
      <Field name="surel" label="Surel" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} required state={state} />
      {pertama && <Field name="nama" label="Nama lengkap" autoComplete="name" required state={state} />}
      <SandiField name="sandi" label="Kata sandi baru" hint="Paling sedikit 12 huruf" autoComplete="new-password" state={state} />
      <SandiField name="ulang" label="Ulangi kata sandi baru" autoComplete="new-password" state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="min-h-14 text-lg">{menunggu ? "Memeriksa…" : "Simpan dan masuk"}</Tombol>
    </form>
  );
}
