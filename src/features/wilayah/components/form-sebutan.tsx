"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { Field } from "@/components/form/field";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { aturSebutanAction } from "../actions";
import type { presentSebutan } from "../present";

/** One kind of place, where, and what it is called there. */
export function FormSebutan({ data }: { readonly data: ReturnType<typeof presentSebutan> }) {
  const [state, kirim, menunggu] = useKirim(aturSebutanAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <Pilih name="wilayah" label="Di mana" state={state} pilihan={data.tempat} />
      <Pilih name="jenis" label="Yang kini disebut" state={state} pilihan={data.jenis} />
      <Field name="nama" label="Disebut" hint="Pilih dari daftar, atau tulis sebutan yang baru" list="sebutan-dikenal" autoComplete="off" required state={state} />
      <datalist id="sebutan-dikenal">{data.sebutan.map((s) => <option key={s} value={s} />)}</datalist>
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Simpan sebutan"}</Tombol>
    </form>
  );
}
