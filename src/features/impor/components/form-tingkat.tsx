"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { aturTingkatAction } from "../actions";

type Baris = { readonly id: number; readonly nama: string; readonly kini: string; readonly diTps: boolean };
type Props = { readonly pemilihan: string; readonly wilayah: string; readonly kelompok: readonly { readonly nama: string; readonly baris: readonly Baris[] }[] };

/** Ticked: entered TPS by TPS. Unticked: where the catalogue says. */
export function FormTingkat({ pemilihan, wilayah, kelompok }: Props) {
  const [state, kirim, menunggu] = useKirim(aturTingkatAction);
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="pemilihan" value={pemilihan} /><input type="hidden" name="wilayah" value={wilayah} /><input type="hidden" name="semua" value={kelompok.flatMap((k) => k.baris.map((b) => b.id)).join(" ")} />
      {kelompok.map((k) => (
        <fieldset key={k.nama} className="border-t border-ink pt-2">
          <legend className="float-left w-full font-semibold">{k.nama}</legend>
          <div className="clear-left grid gap-x-8 meja:grid-cols-2">
            {k.baris.map((b) => <label key={`${b.id} ${b.diTps}`} className="flex min-h-11 items-start gap-3 border-b border-garis py-2"><input type="checkbox" name={`di.${b.id}`} value="ya" defaultChecked={b.diTps} className="size-6 shrink-0 accent-tinta" /><span>{b.nama}<span className="block text-sm text-ink-2">{b.kini}</span></span></label>)}
          </div>
        </fieldset>
      ))}
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Simpan tingkat pengisian"}</Tombol>
    </form>
  );
}
