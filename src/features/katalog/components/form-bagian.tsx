"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { simpanDrafAction } from "../actions";
import type { BarisBagian } from "../present";

const LEBAR: Readonly<Record<string, string>> = { kurva: "w-full meja:w-80", uraian: "w-full meja:w-64", sumber: "w-full meja:w-72", status: "w-36" };
const apa = (name: string) => name.split(".")[0] ?? "";

/** One part of the catalogue, all rows at once; kept as a draft. */
export function FormBagian({ baris, pemilihan, versi, dasar }: { readonly baris: readonly BarisBagian[]; readonly pemilihan: string; readonly versi: number; readonly dasar: number }) {
  const [state, kirim, menunggu] = useKirim(simpanDrafAction);
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="pemilihan" value={pemilihan} /><input type="hidden" name="versi" value={versi} /><input type="hidden" name="dasar" value={dasar} />
      <div className="border-t border-ink">
        {baris.map((b) => (
          <fieldset key={b.kunci} className="border-b border-garis py-3">
            <legend className="float-left mb-1 w-full font-semibold">{b.nama} <span className="font-normal text-ink-2">{b.rinci}</span></legend>
            <div className="clear-left flex flex-wrap gap-x-4 gap-y-2">
              {b.isian.map((i) => {
                const galat = state.fieldErrors?.[i.name];
                const umum = { id: i.name, name: i.name, "aria-invalid": galat ? true : undefined, "aria-describedby": galat ? `${i.name}-galat` : undefined, className: "h-11 w-full rounded-sm border border-garis-kuat bg-kertas px-3 aria-invalid:border-2 aria-invalid:border-kritis-bentuk" } as const;
                return (
                  <div key={i.name} className={LEBAR[apa(i.name)] ?? "w-28"}>
                    <label htmlFor={i.name} className="block text-sm text-ink-2">{i.label}<span className="sr-only"> {b.nama}</span></label>
                    {apa(i.name) === "status"
                      ? <select key={state.values?.[i.name]} defaultValue={state.values?.[i.name] ?? i.nilai} {...umum}>{["RESMI", "ESTIMASI", "CONTOH"].map((s) => <option key={s}>{s}</option>)}</select>
                      : <input autoComplete="off" defaultValue={state.values?.[i.name] ?? i.nilai} {...umum} />}
                    {galat && <p id={`${i.name}-galat`} className="mt-1 text-sm font-medium text-kritis-teks">{galat}</p>}
                  </div>
                );
              })}
            </div>
          </fieldset>
        ))}
      </div>
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Simpan sebagai draf"}</Tombol>
    </form>
  );
}
