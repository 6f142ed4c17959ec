"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { buatEdisiAction } from "../actions";

export function FormEdisi({ provinsi }: { readonly provinsi: readonly { readonly kode: string; readonly nama: string }[] }) {
  const [state, kirim, menunggu] = useKirim(buatEdisiAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <Pilih name="provinsi" label="Provinsi" hint="Pohon wilayahnya mulai dari edisi terbaru, lalu diubah sebelum terbit." state={state} pilihan={provinsi.map((p) => ({ nilai: p.kode, teks: p.nama }))} />
      <Field name="kode" label="Kode edisi" hint="Misalnya 2025" required state={state} />
      <Field name="nama" label="Nama" hint="Misalnya Wilayah administrasi 2025" required state={state} />
      <Field name="dasar" label="Dasar hukum" required state={state} />
      <Field name="berlaku" label="Berlaku sejak" type="date" required state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyiapkan…" : "Buat edisi"}</Tombol>
    </form>
  );
}
