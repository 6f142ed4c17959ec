"use client";

import { ErrorSummary } from "@/components/form/error-summary";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { terapkanImporAction } from "../actions";

/** All of it, or nothing. */
export function FormTerapkan({ kunci, dilihat, akhiri }: { readonly kunci: string; readonly dilihat: string; readonly akhiri: string | null }) {
  const [state, kirim, menunggu] = useKirim(terapkanImporAction, " Bila sudah sampai, mengirim lagi tidak mencatat dua kali.");
  return (
    <form action={kirim} noValidate className="grid gap-4">
      <ErrorSummary state={state} />
      <input type="hidden" name="kunci" value={kunci} />
      <input type="hidden" name="dilihat" value={dilihat} />
      {akhiri && <label className="flex min-h-11 items-start gap-3 py-2"><input id="akhiri" type="checkbox" name="akhiri" value="ya" defaultChecked={state.values?.["akhiri"] === "ya"} aria-invalid={state.fieldErrors?.["akhiri"] ? true : undefined} className="mt-0.5 size-6 shrink-0 accent-tinta" /><span className="font-semibold">{akhiri}</span></label>}
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menerapkan…" : "Terapkan semuanya"}</Tombol>
    </form>
  );
}
