"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { SandiField } from "@/components/form/sandi-field";
import { Tombol } from "@/components/ui/tombol";
import { gantiSandiAction } from "../actions";

export function FormSandi() {
  const [state, kirim, menunggu] = useKirim(gantiSandiAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <SandiField name="sandiLama" label="Kata sandi sekarang" state={state} />
      <SandiField name="sandiBaru" label="Kata sandi baru" hint="Paling sedikit 12 huruf" autoComplete="new-password" state={state} />
      <SandiField name="ulang" label="Ulangi kata sandi baru" autoComplete="new-password" state={state} />
      <div><Tombol type="submit" disabled={menunggu}>{menunggu ? "Menyimpan…" : "Ganti kata sandi"}</Tombol></div>
    </form>
  );
}
