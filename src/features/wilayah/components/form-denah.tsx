"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import { simpanDenahAction } from "../actions";

/** A GeoJSON instead of the tiles. */
export function FormDenah({ wilayah, ada }: { readonly wilayah: string; readonly ada: boolean }) {
  const [state, kirim, menunggu] = useKirim(simpanDenahAction);
  return (
    <form action={kirim} noValidate className="grid max-w-xl gap-5">
      <HasilKirim state={state} />
      <input type="hidden" name="wilayah" value={wilayah} />
      <Field name="berkas" label="Berkas GeoJSON" hint="Batas wilayah sebagai Polygon dalam derajat (WGS 84), tiap bentuk dengan kode atau nama; paling besar 8 MB" type="file" accept=".geojson,.json,application/geo+json,application/json" state={state} className="py-3" />
      <Field name="sumber" label="Sumber peta" required state={state} />
      <div className="flex flex-wrap gap-3">
        <Tombol type="submit" name="aksi" value="simpan" rupa="utama" disabled={menunggu}>{menunggu ? "Menggambar…" : "Pakai peta ini"}</Tombol>
        {ada && <Tombol type="submit" name="aksi" value="hapus" rupa="bahaya" disabled={menunggu}>Kembali ke petak</Tombol>}
      </div>
    </form>
  );
}
