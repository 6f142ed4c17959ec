"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import type { FormState } from "@/lib/form-state";
import { simpanPejabatAction } from "../actions";

type Pilihan = readonly { readonly nilai: string; readonly teks: string }[];

/** A new entry, or one that stands (`isian`). */
export function FormPejabat({ isian, aspek, status }: { readonly isian: Readonly<Record<string, string>>; readonly aspek: Pilihan; readonly status: Pilihan }) {
  const [hasil, kirim, menunggu] = useKirim(simpanPejabatAction);
  const lama = (isian["id"] ?? "") !== "";
  // What stands is shown until something has been sent; then what was sent.
  const state: FormState = hasil.status === "error" ? hasil : { ...hasil, values: isian };
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={hasil} />
      <input type="hidden" name="id" value={isian["id"] ?? ""} />
      {lama ? <input type="hidden" name="wilayah" value={isian["wilayah"]} /> : <Field name="wilayah" label="Kode wilayah" hint="Misalnya 15 untuk provinsi, 15.03 untuk kabupaten" required state={state} />}
      <Field name="nama" label="Nama lengkap dengan gelar" required state={state} />
      <Field name="jabatan" label="Jabatan" hint="Misalnya Ketua, Kabag Ops" required state={state} />
      <Field name="lembaga" label="Lembaga" hint="Misalnya KPU Kabupaten Sarolangun" required state={state} />
      <Pilih name="status" label="Status jabatan" state={state} pilihan={status} />
      <Pilih name="aspek" label="Menjawab untuk aspek" hint="Dipakai untuk menunjuk siapa yang dihubungi; boleh kosong" state={state} pilihan={aspek} />
      <Field name="telepon" label="Telepon" type="tel" autoComplete="off" state={state} />
      <Field name="nip" label="NIP" inputMode="numeric" autoComplete="off" state={state} />
      <div className="grid gap-5 meja:grid-cols-2"><Field name="mulai" label="Mulai menjabat" type="date" state={state} /><Field name="selesai" label="Akhir jabatan" type="date" state={state} /></div>
      <div className="flex flex-wrap gap-3">
        <Tombol type="submit" name="aksi" value="simpan" rupa="utama" disabled={menunggu}>{menunggu ? "Menyimpan…" : "Simpan"}</Tombol>
        {lama && <Tombol type="submit" name="aksi" value="akhiri" rupa="bahaya" disabled={menunggu}>Akhiri hari ini</Tombol>}
      </div>
    </form>
  );
}
