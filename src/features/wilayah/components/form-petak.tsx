"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { aturPetakAction } from "../actions";
import type { presentPetak } from "../present";

const MASUKAN = "h-11 w-20 rounded-sm border border-garis-kuat bg-kertas px-3 text-right aria-invalid:border-2 aria-invalid:border-kritis-bentuk";

/** Column and row of each tile, from the top left; north is up. Empty: no tile. */
export function FormPetak({ wilayah, anak }: { readonly wilayah: string; readonly anak: readonly ReturnType<typeof presentPetak>[] }) {
  const [state, kirim, menunggu] = useKirim(aturPetakAction);
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="wilayah" value={wilayah} />
      <ul className="border-t border-ink">
        {anak.map((a) => (
          <li key={a.kode}>
            <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-garis py-2">
              <legend className="float-left w-full font-semibold meja:w-72">{a.nama} <span className="font-normal text-ink-2">{a.rinci}</span></legend>
              {(["kolom", "baris"] as const).map((apa) => {
                const name = `${apa}.${a.bidang}`;
                const galat = state.fieldErrors?.[name];
                return (
                  <div key={apa} className="flex flex-wrap items-center gap-2">
                    <label htmlFor={name} className="text-sm text-ink-2">{apa === "kolom" ? "Kolom" : "Baris"}<span className="sr-only"> {a.nama}</span></label>
                    <input id={name} name={name} inputMode="numeric" autoComplete="off" defaultValue={state.values?.[name] ?? a[apa]} aria-invalid={galat ? true : undefined} aria-describedby={galat ? `${name}-galat` : undefined} className={MASUKAN} />
                    {galat && <p id={`${name}-galat`} className="text-sm font-medium text-kritis-teks">{galat}</p>}
                  </div>
                );
              })}
            </fieldset>
          </li>
        ))}
      </ul>
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Simpan letak petak"}</Tombol>
    </form>
  );
}
