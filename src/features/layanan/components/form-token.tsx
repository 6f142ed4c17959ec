"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Slip } from "@/components/ui/slip";
import { Tombol } from "@/components/ui/tombol";
import { buatTokenAction } from "../actions";
import { KATA_IZIN } from "../present";

const IZIN = (["baca", "tulis"] as const).map((nilai) => ({ nilai, teks: KATA_IZIN[nilai] }));

export function FormToken({ peran, contohKode }: { readonly peran: readonly { readonly nilai: string; readonly teks: string }[]; readonly contohKode: string }) {
  const [state, kirim, menunggu] = useKirim(buatTokenAction);
  const token = state.sekali?.["token"];
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      {token !== undefined && <Slip judul="Token" salinan={token}><output id="token-baru" className="mt-2 block font-mono text-[15px] break-all select-all">{token}</output></Slip>}
      <Field name="nama" label="Kantor dan aplikasinya" hint="Tercatat di buku besar sebagai pengirim, misalnya SILOG KPU Kerinci." autoComplete="off" required state={state} />
      <Pilih name="peran" label="Bertindak sebagai" state={state} pilihan={peran} />
      <Field name="wilayah" label="Kode wilayah" hint={`Berlaku untuk wilayah ini dan di bawahnya. Wilayah Anda: ${contohKode}.`} required state={state} />
      <Pilih name="izin" label="Boleh" state={state} pilihan={IZIN} />
      <Field name="sampai" label="Berlaku sampai" hint="Kosongkan bila tanpa batas waktu." type="date" state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu}>{menunggu ? "Membuat…" : "Buat token"}</Tombol>
    </form>
  );
}
