"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol, TombolTautan } from "@/components/ui/tombol";
import { geserHariAction, geserTahapanAction } from "../actions";

type Props = { readonly apa: "tahapan" | "hari"; /** What the preview above was worked out from. */ readonly isi: Readonly<Record<string, string>>; readonly muatUlang: string };

/** Second step: stores exactly what was shown, or says that the schedule has changed meanwhile. */
export function FormGeser({ apa, isi, muatUlang }: Props) {
  const [state, kirim, menunggu] = useKirim(apa === "hari" ? geserHariAction : geserTahapanAction);
  return (
    <form action={kirim} noValidate className="grid gap-4">
      <HasilKirim state={state} />
      {Object.entries(isi).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="flex flex-wrap gap-3">
        <Tombol type="submit" rupa="utama" disabled={menunggu}>{menunggu ? "Menyimpan…" : "Geser jadwal"}</Tombol>
        {state.status === "error" && <TombolTautan prefetch={false} href={muatUlang}>Hitung ulang dengan jadwal terbaru</TombolTautan>}
      </div>
    </form>
  );
}
