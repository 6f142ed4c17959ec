"use client";

import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Bentuk } from "@/components/ui/bentuk";
import { Tombol } from "@/components/ui/tombol";
import { aturZonaAction } from "../actions";
import type { presentDampakZona, ZonaTampil } from "../present";

/** What the zones chosen above would change; sent as they were shown. */
export function FormZona({ data, dampak }: { readonly data: ZonaTampil; readonly dampak: ReturnType<typeof presentDampakZona> }) {
  const [state, kirim, menunggu] = useKirim(aturZonaAction);
  const terhalang = dampak.some((d) => d.terhalang);
  return (
    <form action={kirim} noValidate className="grid gap-4">
      <HasilKirim state={state} />
      <input type="hidden" name="provinsi" value={data.kode} /><input type="hidden" name={data.bidang} value={data.zona} />
      {data.kabKota.map((k) => <input key={k.bidang} type="hidden" name={k.bidang} value={k.nilai} />)}
      {dampak.length === 0 ? <p>Tidak ada zona yang berubah.</p> : (
        <ul className="border-t border-ink">
          {dampak.map((d) => <li key={d.kode} className="border-b border-garis py-2"><p className="font-semibold">{d.nama}</p><p className="text-[15px] text-ink-2">{d.uraian}</p>
            {d.terhalang && <p className="flex gap-2 text-[15px] font-medium text-kritis-teks"><Bentuk status="KRITIS" ukuran={14} kelas="mt-1" />Sudah ada laporan: hari-harinya dihitung menurut zona lama, jadi zonanya tidak berubah lagi.</p>}</li>)}
        </ul>
      )}
      {dampak.length > 0 && !terhalang && <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Simpan zona waktu"}</Tombol>}
    </form>
  );
}
