"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Uraian } from "@/components/form/uraian";
import { Tombol } from "@/components/ui/tombol";
import { ajukanKeberatanAction } from "../actions";

/** It marks the figure wherever it is shown, until the owner adopts anew. */
export function FormKeberatan({ fakta }: { readonly fakta: string }) {
  const [state, kirim, menunggu] = useKirim(ajukanKeberatanAction, " Keberatan yang sama tidak tersimpan dua kali.");
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="fakta" value={fakta} />
      <Uraian name="alasan" label="Apa yang salah menurut Anda" hint="Sebut angka dan sumber Anda bila ada." required maxLength={500} state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Mengirim…" : "Ajukan keberatan"}</Tombol>
    </form>
  );
}
