"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { catatBiayaAction } from "../actions";

type Props = { readonly slug: string; readonly dilihat: Readonly<Record<string, string>>; readonly jenis: readonly { readonly nilai: string; readonly teks: string }[]; readonly hariIni: string };

/** One more figure of what it costs. */
export function FormBiaya({ slug, dilihat, jenis, hariIni }: Props) {
  const [state, kirim, menunggu] = useKirim(catatBiayaAction, " Angka yang sama tidak tersimpan dua kali.");
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="psu" value={slug} />
      {Object.entries(dilihat).map(([k, v]) => <input key={k} type="hidden" name={`dilihat.${k}`} value={v} />)}
      <Pilih name="jenis" label="Perkiraan atau realisasi" state={state} pilihan={jenis} />
      <Field name="rupiah" label="Jumlah, rupiah" hint="Misalnya 1.250.000.000" inputMode="numeric" autoComplete="off" required state={state} />
      <Field name="sumber" label="Sumber" hint="Misalnya RAB KPU, addendum NPHD, atau SPJ" required maxLength={160} state={state} />
      <Field name="tanggal" label="Tanggal sumber" type="date" max={hariIni} required state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Catat biaya"}</Tombol>
    </form>
  );
}
