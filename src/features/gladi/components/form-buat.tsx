"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { buatGladiAction } from "../actions";

/** Which election, what it is called, and when it plays. */
export function FormBuat({ asal }: { readonly asal: readonly { readonly slug: string; readonly nama: string }[] }) {
  const [state, kirim, menunggu] = useKirim(buatGladiAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <Pilih name="asal" label="Gladi dari" state={state} pilihan={asal.map((p) => ({ nilai: p.slug, teks: p.nama }))} />
      <Field name="nama" label="Nama gladi" hint="Misalnya Gladi H-1" required state={state} />
      <Field name="mulai" label="Jam gladi mulai pada" type="datetime-local" hint="Waktu setempat, misalnya sehari sebelum pemungutan suara pukul 06.00" required state={state} />
      <label className="flex min-h-11 items-center gap-3"><input key={state.values?.["jeda"]} type="checkbox" name="jeda" value="ya" defaultChecked={state.values?.["jeda"] === "ya"} className="size-5 accent-tinta" />Jamnya menunggu sampai dijalankan</label>
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyalin…" : "Buat gladi"}</Tombol>
    </form>
  );
}
