"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import type { Zona } from "@/lib/waktu";
import { undangPenggunaAction } from "../actions";
import { SlipKode } from "./slip-kode";

type Pilihan = readonly { readonly nilai: string; readonly teks: string }[];

export function FormUndang({ peran, wilayah, contohKode, alamat, zona }: { readonly peran: Pilihan; readonly wilayah: Pilihan; readonly contohKode: string; readonly alamat: string; readonly zona: Zona }) {
  const [state, kirim, menunggu] = useKirim(undangPenggunaAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <SlipKode state={state} alamat={alamat} zona={zona} />
      <Field name="surel" label="Surel" type="email" autoComplete="off" required state={state} />
      <Field name="nama" label="Nama lengkap" autoComplete="off" required state={state} />
      <Pilih name="peran" label="Peran" state={state} pilihan={peran} />
      <Field name="wilayah" label="Kode wilayah tugas" hint={`Tulis kodenya, atau namanya untuk memilih dari daftar. Wilayah Anda: ${contohKode}.`} list="wilayah-tugas" autoComplete="off" required state={state} />
      <datalist id="wilayah-tugas">{wilayah.map((w) => <option key={w.nilai} value={w.nilai}>{w.teks}</option>)}</datalist>
      <Tombol type="submit" rupa="utama" disabled={menunggu}>{menunggu ? "Menyimpan…" : "Undang"}</Tombol>
    </form>
  );
}
