"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { terbitkanEdisiAction } from "../actions";

/** After it nothing in the edition changes any more, so it asks once. */
export function FormTerbit({ edisi, terakhir }: { readonly edisi: string; readonly terakhir: number }) {
  const [state, kirim, menunggu] = useKirim(terbitkanEdisiAction);
  const galat = state.fieldErrors?.["setuju"];
  return (
    <form action={kirim} noValidate className="grid gap-3">
      <HasilKirim state={state} />
      <input type="hidden" name="edisi" value={edisi} /><input type="hidden" name="terakhir" value={terakhir} />
      <label className="flex min-h-11 items-center gap-3"><input id="setuju" type="checkbox" name="setuju" value="ya" aria-invalid={galat ? true : undefined} aria-describedby={galat ? "setuju-galat" : undefined} className="size-5 accent-tinta" />Saya sudah memeriksa ringkasan ini; sesudah terbit tidak dapat diubah</label>
      {galat && <p id="setuju-galat" className="text-[15px] font-medium text-kritis-teks">{galat}</p>}
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menerbitkan…" : "Terbitkan edisi"}</Tombol>
    </form>
  );
}
