"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { terbitkanKatalogAction } from "../actions";

type Props = { readonly pemilihan: string; readonly versi: number; readonly hariIni: string; /** It stands on an old version, or the election is over: it can only go. */ readonly hanyaBuang: boolean };

/** The decision that puts the draft in force; or the draft is thrown away. */
export function FormTerbit({ pemilihan, versi, hariIni, hanyaBuang }: Props) {
  const [state, kirim, menunggu] = useKirim(terbitkanKatalogAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="pemilihan" value={pemilihan} /><input type="hidden" name="versi" value={versi} />
      {!hanyaBuang && (
        <>
          <Field name="nama" label="Nama versi" hint="Misalnya Katalog 2024, perubahan pertama" required state={state} />
          <Field name="nomorSk" label="Nomor keputusan" required state={state} />
          <Field name="tanggalSk" label="Tanggal keputusan" type="date" max={hariIni} required state={state} />
          <Field name="alasan" label="Alasan" hint="Ditampilkan pada jejak setiap angka" required state={state} />
        </>
      )}
      <div className="flex flex-wrap gap-3">
        {!hanyaBuang && <Tombol type="submit" name="aksi" value="terbitkan" rupa="utama" disabled={menunggu}>{menunggu ? "Menerbitkan…" : "Terbitkan, berlaku sekarang"}</Tombol>}
        <Tombol type="submit" name="aksi" value="buang" rupa="bahaya" disabled={menunggu}>Buang draf</Tombol>
      </div>
    </form>
  );
}
