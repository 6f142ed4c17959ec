"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { jalankanJamAction, majukanJamAction } from "../actions";
import type { GladiTampil } from "../present";

/** The clock of a rehearsal, forward. */
export function FormJam({ gladi }: { readonly gladi: readonly GladiTampil[] }) {
  const [state, kirim, menunggu] = useKirim(majukanJamAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <Pilih name="jam" label="Jam gladi" state={state} pilihan={gladi.map((g) => ({ nilai: g.slug, teks: `${g.nama}, kini ${g.jam}` }))} />
      <Field name="saat" label="Majukan ke" type="datetime-local" hint="Waktu setempat, sesudah jamnya sekarang; tidak dapat dimundurkan" required state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Majukan jam"}</Tombol>
    </form>
  );
}

/** Pause, or go on. */
export function TombolJeda({ gladi }: { readonly gladi: GladiTampil }) {
  const [state, kirim, menunggu] = useKirim(jalankanJamAction);
  return (
    <form action={kirim} className="grid gap-2">
      <HasilKirim state={state} />
      <input type="hidden" name="gladi" value={gladi.slug} />
      <Tombol type="submit" name="jalan" value={gladi.jeda ? "lanjut" : "jeda"} disabled={menunggu}>{gladi.jeda ? "Jalankan jam" : "Jeda jam"}<span className="sr-only"> {gladi.nama}</span></Tombol>
    </form>
  );
}
