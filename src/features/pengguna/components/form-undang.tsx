"use client";

import { useKirim } from "@/components/form/pakai-kirim";
import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { undangPenggunaAction } from "../actions";

export function FormUndang({ peran, contohKode }: { readonly peran: readonly { readonly nilai: string; readonly teks: string }[]; readonly contohKode: string }) {
  const [state, kirim, menunggu] = useKirim(undangPenggunaAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <Field name="surel" label="Surel" type="email" autoComplete="off" required state={state} />
      <Field name="nama" label="Nama lengkap" autoComplete="off" required state={state} />
      <Pilih name="peran" label="Peran" state={state} pilihan={peran} />
      <Field name="wilayah" label="Kode wilayah tugas" hint={`Kode Kemendagri: provinsi 15, kabupaten 15.01, kecamatan 15.01.01. Wilayah Anda: ${contohKode}.`} required state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu}>{menunggu ? "Menyimpan…" : "Undang"}</Tombol>
    </form>
  );
}
