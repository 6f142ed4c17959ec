"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { IsianBukti } from "@/components/form/isian-bukti";
import { useKirim } from "@/components/form/pakai-kirim";
import { Uraian } from "@/components/form/uraian";
import { Tombol } from "@/components/ui/tombol";
import { tetapkanSumberAction } from "../actions";

type Props = { readonly fakta: string; /** The adoption shown, "" for none. */ readonly dilihat: string; readonly nilai: string };

/** The second step: what it will change stands above, the reason is given here. */
export function FormTetapkan({ fakta, dilihat, nilai }: Props) {
  const [state, kirim, menunggu] = useKirim(tetapkanSumberAction);
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="fakta" value={fakta} />
      <input type="hidden" name="dilihat" value={state.lanjutan?.["dilihat"] ?? dilihat} />
      <Uraian name="alasan" label="Alasan" hint="Mengapa sumber ini yang dipakai. Tampil di samping angkanya." required maxLength={500} state={state} />
      <IsianBukti state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menetapkan…" : `Tetapkan ${nilai}`}</Tombol>
    </form>
  );
}
