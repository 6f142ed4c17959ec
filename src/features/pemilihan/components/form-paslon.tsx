"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { idPenjelas } from "@/components/form/label-isian";
import { Tombol } from "@/components/ui/tombol";
import type { FormState } from "@/lib/form-state";
import { tetapkanPaslonAction } from "../actions";
import type { IsianKontes } from "../present";

const MASUKAN = "mt-1 h-12 w-full rounded-sm border border-garis-kuat bg-kertas px-3 focus:border-tinta aria-invalid:border-2 aria-invalid:border-kritis-bentuk";

/** The whole list of a contest under one decision: what is typed over is corrected, what is emptied is withdrawn. */
export function FormPaslon({ kontes: k, hariIni }: { readonly kontes: IsianKontes; readonly hariIni: string }) {
  const [state, kirim, menunggu] = useKirim(tetapkanPaslonAction);
  const galat = state.fieldErrors?.["tunggal"];
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="kontes" value={k.id} /><input type="hidden" name="dilihat" value={k.dilihat} />
      <ol className="border-t border-ink">
        {k.baris.map((b) => (
          <li key={b.baris}>
            <fieldset className={`grid gap-x-4 gap-y-2 border-b border-garis py-3 ${k.berwakil ? "meja:grid-cols-[6rem_minmax(0,1fr)_minmax(0,1fr)]" : "meja:grid-cols-[6rem_minmax(0,1fr)]"}`}>
              <legend className="sr-only">Baris {b.baris}</legend>
              <Isian name={`nomor.${b.baris}`} label="Nomor urut" awal={b.nomor} state={state} angka />
              <Isian name={`nama.${b.baris}`} label={k.berwakil ? "Nama calon" : "Nama calon atau partai"} awal={b.nama} state={state} />
              {k.berwakil && <Isian name={`wakil.${b.baris}`} label="Nama wakil" awal={b.wakil} state={state} />}
            </fieldset>
          </li>
        ))}
      </ol>
      {k.berkolomKosong && (
        <div>
          <label className="flex min-h-11 items-center gap-3"><input key={state.values?.["tunggal"]} id="tunggal" type="checkbox" name="tunggal" value="ya" defaultChecked={state.status === "error" ? state.values?.["tunggal"] === "ya" : k.tunggal} aria-describedby={galat ? "tunggal-galat" : undefined} className="size-5 accent-tinta" />Hanya satu pasangan, melawan kolom kosong</label>
          {galat && <p id="tunggal-galat" className="text-[15px] font-medium text-kritis-teks">{galat}</p>}
        </div>
      )}
      <div className="grid gap-5 meja:grid-cols-2 meja:items-end">
        <Field name="sumber" label="Keputusan" hint="Misalnya nomor keputusan penetapan dan pengundian nomor urut" defaultValue={k.sumber} required state={state} />
        <Field name="tanggal" label="Tanggal keputusan" type="date" max={hariIni} defaultValue={k.tanggal} required state={state} />
      </div>
      {k.ada && <Field name="alasan" label="Alasan, bila ada yang diubah atau dicabut" hint="Misalnya salah ketik, atau dibatalkan dengan putusan; baris yang dikosongkan dicabut." state={state} />}
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Simpan daftar"}</Tombol>
    </form>
  );
}

function Isian({ name, label, awal, state, angka = false }: { readonly name: string; readonly label: string; readonly awal: string; readonly state: FormState; readonly angka?: boolean }) {
  const galat = state.fieldErrors?.[name];
  return (
    <div>
      <label htmlFor={name} className="text-sm font-semibold">{label}</label>
      <input id={name} name={name} autoComplete="off" {...(angka && { inputMode: "numeric" })} defaultValue={state.status === "error" ? state.values?.[name] : awal} aria-invalid={galat ? true : undefined} aria-describedby={idPenjelas(name, null, galat)} className={`${MASUKAN}${angka ? " text-right" : ""}`} />
      {galat && <p id={`${name}-galat`} className="mt-1 text-sm font-medium text-kritis-teks">{galat}</p>}
    </div>
  );
}
