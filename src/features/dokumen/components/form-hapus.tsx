"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { hapusDokumenAction } from "../actions";

/** The bytes go for good; so it wants a reason, and says what stays. */
export function FormHapus({ id }: { readonly id: number }) {
  const [state, kirim, menunggu] = useKirim(hapusDokumenAction);
  return (
    <form action={kirim} noValidate className="grid gap-4">
      <HasilKirim state={state} />
      <p className="max-w-[42em] text-ink-2">Bila dokumen memperlihatkan NIK, wajah atau data pribadi lain. Isinya hilang untuk selamanya; sidik, siapa, kapan dan alasannya tetap tercatat.</p>
      <input type="hidden" name="id" value={id} />
      <Field name="alasan" label="Alasan menghapus isi" maxLength={300} required state={state} />
      <Tombol type="submit" rupa="bahaya" disabled={menunggu} className="justify-self-start">{menunggu ? "Menghapus…" : "Hapus isi dokumen"}</Tombol>
    </form>
  );
}
