"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { unggahImporAction } from "../actions";

type Props = { readonly pemilihan: string; readonly wilayah: readonly { readonly nilai: string; readonly teks: string }[]; readonly hariIni: string };

/** A file to be tried. Nothing of it counts before it is applied. */
export function FormUnggah({ pemilihan, wilayah, hariIni }: Props) {
  const [state, kirim, menunggu] = useKirim(unggahImporAction, " Pilih berkasnya sekali lagi.");
  const [satu] = wilayah;
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="pemilihan" value={pemilihan} />
      {wilayah.length === 1 && satu ? <><input type="hidden" name="wilayah" value={satu.nilai} /><p><span className="font-semibold">Wilayah</span> {satu.teks}</p></> : <Pilih name="wilayah" label="Wilayah" hint="Semua baris berkas harus di dalamnya" state={state} pilihan={wilayah} />}
      <Field name="sumber" label="Sumber" hint="Misalnya nomor keputusan atau berita acara pleno" required state={state} />
      <Field name="tanggal" label="Tanggal sumber" type="date" max={hariIni} required state={state} />
      <Field name="daftar" label="Berkas CSV atau XLSX" hint="Satu baris per kecamatan, desa/kelurahan, atau TPS; paling besar 40 MB. Kolom dikenali dari judulnya." type="file" accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" state={state} className="py-3" />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Mengunggah…" : "Unggah dan lihat kolomnya"}</Tombol>
    </form>
  );
}
