"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { IsianBukti } from "@/components/form/isian-bukti";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { lampirkanAction } from "../actions";

/** Evidence that comes later. */
export function FormLampirkan({ laporan, wilayah }: { readonly laporan: string; readonly wilayah: string }) {
  const [state, kirim, menunggu] = useKirim(lampirkanAction, " Berkas yang sama tidak terlampir dua kali.");
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="laporan" value={laporan} /><input type="hidden" name="wilayah" value={wilayah} />
      <IsianBukti state={state} label="Dokumen" hint="Foto atau PDF berita acara yang menyusul." />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Mengirim…" : "Lampirkan"}</Tombol>
    </form>
  );
}
