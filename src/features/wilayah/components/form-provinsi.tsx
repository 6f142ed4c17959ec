"use client";

import { useKirim } from "@/components/form/pakai-kirim";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import { siapkanProvinsiAction } from "../actions";

export function FormProvinsi({ provinsi }: { readonly provinsi: readonly { readonly kode: string; readonly nama: string; readonly kabKota: number }[] }) {
  const [state, kirim, menunggu] = useKirim(siapkanProvinsiAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <Pilih name="kode" label="Provinsi" hint="Kabupaten/kota, kecamatan, desa dan kelurahannya dimuat dari daftar wilayah Kemendagri." state={state}
        pilihan={provinsi.map((p) => ({ nilai: p.kode, teks: `${p.nama}${p.kabKota > 0 ? ` (sudah: ${p.kabKota} kabupaten/kota)` : ""}` }))} />
      <Tombol type="submit" rupa="utama" disabled={menunggu}>{menunggu ? "Memuat…" : "Siapkan provinsi"}</Tombol>
    </form>
  );
}
