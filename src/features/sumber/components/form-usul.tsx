"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { IsianBukti } from "@/components/form/isian-bukti";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Uraian } from "@/components/form/uraian";
import { Tombol } from "@/components/ui/tombol";
import { usulkanSumberAction } from "../actions";
import type { UsulTampil } from "../present";

/** One more source. */
export function FormUsul({ data: d }: { readonly data: UsulTampil }) {
  const [state, kirim, menunggu] = useKirim(usulkanSumberAction, " Sumber yang sama tidak tersimpan dua kali.");
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={state} />
      {Object.entries(d.tetap).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {d.kategori ? <Pilih name="kategori" label="Kategori" state={state} pilihan={d.kategori} />
        : <Field name="nilai" label={d.label} hint={d.petunjuk} inputMode={d.pecahan ? "decimal" : "numeric"} autoComplete="off" state={state} />}
      {d.berdasar && (
        <div className="grid gap-5 meja:grid-cols-2">
          <Field name="pembilang" label="Pembilang (n), bila disebut" inputMode="numeric" autoComplete="off" state={state} />
          <Field name="penyebut" label="Penyebut (m), bila disebut" inputMode="numeric" autoComplete="off" state={state} />
        </div>
      )}
      <Field name="sumber" label="Sumber" hint="Lembaga, rapat, atau pemberitaan yang menyebutnya" required maxLength={200} state={state} />
      <div className="grid gap-5 meja:grid-cols-2">
        <Pilih name="status" label="Sifat sumber" hint="Resmi hanya dengan nomor dokumen" state={state} pilihan={d.status} />
        <Field name="nomor" label="Nomor dokumen, bila ada" hint="Misalnya nomor keputusan atau berita acara" maxLength={80} state={state} />
      </div>
      <Field name="tanggal" label="Tanggal sumber" type="date" max={d.hariIni} required state={state} />
      <Uraian name="catatan" label="Batasan atau catatan, bila perlu" hint="Misalnya apa saja yang ikut dihitung" maxLength={500} state={state} />
      <IsianBukti state={state} />
      {d.peragaan && <p className="text-[15px] text-ink-2">Dalam peragaan, sumber baru disimpan dengan tanda Contoh apa pun sifatnya.</p>}
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Simpan sumber"}</Tombol>
    </form>
  );
}
