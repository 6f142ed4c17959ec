"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { SandiField } from "@/components/form/sandi-field";
import { Tombol } from "@/components/ui/tombol";
import { aturFaktorAction } from "../actions";
import { SlipPemulihan } from "./slip-pemulihan";

/** All that is done to a second factor asks for the password. Without a factor there is one thing to do; `lepas` only where it is not required. */
export function FormMulai({ teks, ada = false, lepas = false }: { readonly teks: string; readonly ada?: boolean; readonly lepas?: boolean }) {
  const [state, kirim, menunggu] = useKirim(aturFaktorAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <SlipPemulihan state={state} />
      <SandiField name="sandi" label="Kata sandi Anda" hint={teks} state={state} />
      <div className="flex flex-wrap gap-3">
        <Tombol type="submit" name="aksi" value="pasang" rupa={ada ? "biasa" : "utama"} disabled={menunggu}>{ada ? "Ganti telepon" : "Pasang faktor kedua"}</Tombol>
        {ada && <Tombol type="submit" name="aksi" value="kode-baru" disabled={menunggu}>Buat kode pemulihan baru</Tombol>}
        {ada && lepas && <Tombol type="submit" name="aksi" value="lepas" rupa="bahaya" disabled={menunggu}>Lepas faktor kedua</Tombol>}
      </div>
    </form>
  );
}
