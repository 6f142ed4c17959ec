"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Uraian } from "@/components/form/uraian";
import { Tombol } from "@/components/ui/tombol";
import { akhiriTahapanAction } from "../actions";

/** Takes a stage out of the schedule; its past stays readable. */
export function FormAkhiri({ tetap }: { readonly tetap: Readonly<Record<string, string>> }) {
  const [state, kirim, menunggu] = useKirim(akhiriTahapanAction);
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      {Object.entries(tetap).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Uraian name="alasan" label="Alasan" hint="Mengapa tahapan ini tidak lagi ada di jadwal" required rows={2} state={state} />
      <Tombol type="submit" rupa="bahaya" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Keluarkan dari jadwal"}</Tombol>
    </form>
  );
}
