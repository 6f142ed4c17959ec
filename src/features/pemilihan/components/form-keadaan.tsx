"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { ubahKeadaanAction } from "../actions";
import type { PemilihanTampil } from "../present";

type Props = { readonly pemilihan: readonly PemilihanTampil[]; readonly keadaan: readonly { readonly nilai: string; readonly teks: string }[] };

/** Persiapan, berjalan, ditutup, arsip: one step at a time, with its reason. */
export function FormKeadaan({ pemilihan, keadaan }: Props) {
  const [state, kirim, menunggu] = useKirim(ubahKeadaanAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <Pilih name="pemilihan" label="Pemilihan" state={state} pilihan={pemilihan.map((p) => ({ nilai: `${p.slug} ${p.keadaan}`, teks: `${p.nama}, kini ${p.keadaanTeks.toLowerCase()}` }))} />
      <Pilih name="ke" label="Menjadi" hint="Persiapan, berjalan, ditutup, lalu arsip. Mundur hanya satu langkah dari ditutup atau arsip." state={state} pilihan={keadaan} />
      <Field name="alasan" label="Alasan" required state={state} />
      <Field name="nomorSk" label="Nomor keputusan, bila ada" state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Ubah keadaan"}</Tombol>
    </form>
  );
}
