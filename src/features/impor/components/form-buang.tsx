"use client";

import { ErrorSummary } from "@/components/form/error-summary";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { buangImporAction } from "../actions";

/** Away with a draft: nothing of it has counted. */
export function FormBuang({ kunci }: { readonly kunci: string }) {
  const [state, kirim, menunggu] = useKirim(buangImporAction);
  return <form action={kirim} className="grid gap-3"><ErrorSummary state={state} /><input type="hidden" name="kunci" value={kunci} /><Tombol type="submit" rupa="bahaya" disabled={menunggu} className="justify-self-start">{menunggu ? "Membuang…" : "Buang impor ini"}</Tombol></form>;
}
