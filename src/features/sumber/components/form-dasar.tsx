"use client";

import { useKirim } from "@/components/form/pakai-kirim";
import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { IsianBukti } from "@/components/form/isian-bukti";
import { idPenjelas, KELAS_ISIAN } from "@/components/form/label-isian";
import { Tombol } from "@/components/ui/tombol";
import type { FormState } from "@/lib/form-state";
import { catatDasarAction } from "../actions";
import type { DasarTampil, IsianDasar } from "../present";

/** TPS and DPT per place with one source; what is left empty stays as it is. */
export function FormDasar({ baris, pemilihan, wilayah, hariIni }: { readonly baris: readonly DasarTampil[]; readonly pemilihan: string; readonly wilayah: string; readonly hariIni: string }) {
  const [state, kirim, menunggu] = useKirim(catatDasarAction);
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="pemilihan" value={pemilihan} /><input type="hidden" name="wilayah" value={wilayah} />
      <div id="angka" tabIndex={-1} className="border-t border-ink">
        {baris.map((b) => (
          <fieldset key={b.kode} className="grid gap-x-4 gap-y-2 border-b border-garis py-3 meja:grid-cols-[minmax(0,1fr)_11rem_13rem] meja:items-end">
            <legend className="float-left font-semibold meja:self-center">{b.nama} <span className="font-normal text-ink-3">{b.kode}</span></legend>
            {b.tps && <Jumlah name={`tps.${b.bidang}`} label="TPS" isian={b.tps} state={state} />}<Jumlah name={`dpt.${b.bidang}`} label="DPT" isian={b.dpt} state={state} />
          </fieldset>
        ))}
      </div>
      <div className="grid gap-5 meja:grid-cols-2">
        <Field name="sumber" label="Sumber" hint="Misalnya nomor keputusan atau berita acara pleno" required state={state} />
        <Field name="tanggal" label="Tanggal sumber" type="date" max={hariIni} required state={state} />
        <div className="min-w-0 meja:col-span-2"><IsianBukti state={state} label="Salinan sumbernya, bila ada" hint="Foto atau PDF keputusan atau berita acara pleno." /></div>
      </div>
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Tetapkan"}</Tombol>
    </form>
  );
}

function Jumlah({ name, label, isian: { kini, adopsi }, state }: { readonly name: string; readonly label: string; readonly isian: IsianDasar; readonly state: FormState }) {
  const dilihat = `dilihat.${name.replace(".", "-")}`;
  const galat = state.fieldErrors?.[name];
  return (
    <div>
      <label htmlFor={name} className="flex justify-between gap-2 text-sm"><span className="font-semibold">{label}</span><span id={`${name}-petunjuk`} className="text-ink-2">{kini}</span></label>
      <input id={name} name={name} inputMode="numeric" autoComplete="off" defaultValue={state.status === "error" ? state.values?.[name] : ""} aria-invalid={galat ? true : undefined} aria-describedby={idPenjelas(name, kini, galat)} className={`${KELAS_ISIAN} mt-1 text-right`} />
      <input type="hidden" name={dilihat} value={state.lanjutan?.[dilihat] ?? adopsi} />
      {galat && <p id={`${name}-galat`} className="mt-1 text-sm font-medium text-kritis-teks">{galat}</p>}
    </div>
  );
}
