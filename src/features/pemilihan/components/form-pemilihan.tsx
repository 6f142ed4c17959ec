"use client";

import { useKirim } from "@/components/form/pakai-kirim";
import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { KELAS_ISIAN, LabelIsian } from "@/components/form/label-isian";
import { Tombol } from "@/components/ui/tombol";
import type { FormState } from "@/lib/form-state";
import { buatPemilihanAction } from "../actions";
import type { BahanTampil } from "../present";

const CAKUPAN = [["ya", "Di semua kabupaten/kota"], ["pilih", "Hanya di kabupaten/kota yang dicentang"], ["tidak", "Tidak di kabupaten/kota"]] as const;

/** An election of one province: name, day, hours, contests, and whose catalogue is copied. */
export function FormPemilihan({ bahan }: { readonly bahan: BahanTampil }) {
  const [state, kirim, menunggu] = useKirim(buatPemilihanAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="provinsi" value={bahan.provinsi} /><input type="hidden" name="jenis" value={bahan.jenis} />
      <Field name="nama" label="Nama pemilihan" hint={bahan.contohNama} required state={state} />
      <Field name="hari" label="Hari pemungutan suara" type="date" required state={state} />
      <div className="grid gap-5 meja:grid-cols-2"><Field name="bukaJam" label="TPS buka" hint="Waktu setempat" type="time" defaultValue="07:00" state={state} /><Field name="tutupJam" label="TPS tutup" hint="Waktu setempat" type="time" defaultValue="13:00" state={state} /></div>
      <fieldset aria-describedby={state.fieldErrors?.["gubernur"] ? "gubernur-galat" : undefined}>
        <legend className="font-semibold">Kontes di seluruh provinsi</legend>
        {bahan.kontes.map((k) => <Centang key={k.bidang} name={k.bidang} teks={k.teks} awal state={state} />)}
        {state.fieldErrors?.["gubernur"] && <p id="gubernur-galat" className="text-[15px] font-medium text-kritis-teks">{state.fieldErrors["gubernur"]}</p>}
      </fieldset>
      <KontesKabKota bahan={bahan} state={state} />
      <PilihKatalog katalog={bahan.katalog} state={state} />
      <Centang name="langsung" teks="Langsung berjalan; tanpa ini dimulai dari persiapan" awal state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu}>{menunggu ? "Menyiapkan…" : "Buat pemilihan"}</Tombol>
    </form>
  );
}

function KontesKabKota({ bahan, state }: { readonly bahan: BahanTampil; readonly state: FormState }) {
  const galat = state.fieldErrors?.["kabkota"];
  return (
    <fieldset aria-describedby={galat ? "kabkota-galat" : undefined}>
      <legend className="font-semibold">{bahan.judulKabKota}</legend>
      {CAKUPAN.map(([nilai, teks]) => (
        <label key={nilai} className="flex min-h-11 items-center gap-3"><input key={state.values?.["kabkota"]} id={nilai === "ya" ? "kabkota" : `kabkota-${nilai}`} type="radio" name="kabkota" value={nilai} defaultChecked={(state.values?.["kabkota"] ?? "ya") === nilai} className="size-5 accent-tinta" />{teks}</label>
      ))}
      {galat && <p id="kabkota-galat" className="text-[15px] font-medium text-kritis-teks">{galat}</p>}
      <details open={state.values?.["kabkota"] === "pilih"} className="border-t border-garis">
        <summary className="flex min-h-11 cursor-pointer items-center text-tinta underline underline-offset-[3px]">Daftar kabupaten/kota</summary>
        <div className="grid gap-x-6 meja:grid-cols-2">
          {bahan.kabKota.map((w) => <Centang key={w.bidang} name={w.bidang} teks={w.teks} state={state} />)}
        </div>
      </details>
    </fieldset>
  );
}

function Centang({ name, teks, awal = false, state }: { readonly name: string; readonly teks: string; readonly awal?: boolean; readonly state: FormState }) {
  return <label className="flex min-h-11 items-center gap-3"><input key={state.values?.[name]} id={name} type="checkbox" name={name} value="ya" defaultChecked={state.status === "error" ? state.values?.[name] === "ya" : awal} className="size-5 accent-tinta" />{teks}</label>;
}

function PilihKatalog({ katalog, state }: { readonly katalog: BahanTampil["katalog"]; readonly state: FormState }) {
  const galat = state.fieldErrors?.["katalog"];
  return (
    <LabelIsian name="katalog" label="Katalog dan bobot disalin dari" hint="Menjadi versi 1; dapat diubah kemudian." error={galat}>
      <select key={state.values?.["katalog"]} id="katalog" name="katalog" defaultValue={state.values?.["katalog"] ?? katalog[0]?.nilai} aria-invalid={galat ? true : undefined} className={KELAS_ISIAN}>
        {katalog.map((k) => <option key={k.nilai} value={k.nilai}>{k.teks}</option>)}
      </select>
    </LabelIsian>
  );
}
