"use client";

import { useKirim } from "@/components/form/pakai-kirim";
import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { buatPemilihanAction } from "../actions";

const KONTES = [["gubernur", "Gubernur dan wakil gubernur"], ["kabkota", "Bupati dan wali kota, di semua kabupaten/kota"]] as const;

export function FormPemilihan({ provinsi }: { readonly provinsi: readonly { readonly kode: string; readonly nama: string }[] }) {
  const [state, kirim, menunggu] = useKirim(buatPemilihanAction);
  const galat = state.fieldErrors?.["gubernur"];
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <Field name="nama" label="Nama pemilihan" hint="Misalnya Pilkada Serentak 2029" required state={state} />
      <Field name="hari" label="Hari pemungutan suara" type="date" required state={state} />
      <Pilih name="provinsi" label="Provinsi" state={state} pilihan={provinsi.map((p) => ({ nilai: p.kode, teks: p.nama }))} />
      <fieldset aria-describedby={galat ? "gubernur-galat" : undefined}>
        <legend className="font-semibold">Kontes</legend>
        {KONTES.map(([name, label]) => (
          <label key={name} className="flex min-h-11 items-center gap-3"><input key={state.values?.[name]} id={name} type="checkbox" name={name} value="ya" defaultChecked={state.status === "idle" || state.values?.[name] === "ya"} className="size-5 accent-tinta" />{label}</label>
        ))}
        {galat && <p id="gubernur-galat" className="text-[15px] font-medium text-kritis-teks">{galat}</p>}
      </fieldset>
      <label className="flex min-h-11 items-center gap-3"><input key={state.values?.["langsung"]} id="langsung" type="checkbox" name="langsung" value="ya" defaultChecked={state.status === "idle" || state.values?.["langsung"] === "ya"} className="size-5 accent-tinta" />Langsung berjalan; tanpa ini dimulai dari persiapan</label>
      <Tombol type="submit" rupa="utama" disabled={menunggu}>{menunggu ? "Menyiapkan…" : "Buat pemilihan"}</Tombol>
    </form>
  );
}
