"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { selesaiTahapanAction } from "../actions";

type Props = { readonly tetap: Readonly<Record<string, string>>; readonly realisasi: string; readonly hariIni: string };

/** When the stage was really finished. */
export function FormSelesai({ tetap, realisasi, hariIni }: Props) {
  const [state, kirim, menunggu] = useKirim(selesaiTahapanAction);
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      {Object.entries(tetap).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Field name="realisasi" label="Selesai pada" type="date" max={hariIni} hint="Kosongkan bila ternyata belum selesai" defaultValue={realisasi || hariIni} state={state} />
      <Field name="catatan" label="Catatan, bila perlu" hint="Misalnya nomor berita acara" maxLength={300} state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Nyatakan"}</Tombol>
    </form>
  );
}
