"use client";

import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { KELAS_ISIAN } from "@/components/form/label-isian";
import { useKirim } from "@/components/form/pakai-kirim";
import { Tombol } from "@/components/ui/tombol";
import type { FormState } from "@/lib/form-state";
import { periksaImporAction } from "../actions";
import { type CaraTampil, type KolomTampil, PILIHAN_BIDANG, PILIHAN_FORMAT, PILIHAN_TINGKAT } from "../present";

/** How the file is read: its sheet, where its header stands, what each column is; then the trial. */
export function FormPeriksa({ cara, lagi }: { readonly cara: CaraTampil; readonly lagi: boolean }) {
  const [state, kirim, menunggu] = useKirim(periksaImporAction);
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <ErrorSummary state={state} />
      <input type="hidden" name="kunci" value={cara.kunci} /><input type="hidden" name="lihatLembar" value={cara.lembar} /><input type="hidden" name="lihatKepala" value={cara.kepala} />
      <div className="grid gap-5 meja:grid-cols-2 luas:grid-cols-4">
        {cara.pilihanLembar.length > 1 ? <Daftar name="lembar" label="Lembar" kini={cara.lembar} pilihan={cara.pilihanLembar} state={state} /> : <input type="hidden" name="lembar" value={cara.lembar} />}
        <Field name="kepala" label="Baris judul kolom" hint="0 bila tidak ada" inputMode="numeric" defaultValue={String(cara.kepala)} state={state} />
        <Daftar name="tingkat" label="Satu baris adalah" kini={cara.tingkat} kosong="Pilih…" pilihan={PILIHAN_TINGKAT} state={state} />
        <Daftar name="format" label="Format angka" kini={cara.format} pilihan={PILIHAN_FORMAT} state={state} />
      </div>
      <div role="region" aria-label="Kolom berkas" tabIndex={0} className="overflow-x-auto">
        <table className="tabel">
          <caption className="pb-2 text-left font-semibold">Kolom berkas dan artinya</caption>
          <thead><tr><th scope="col">Kolom</th><th scope="col" className="max-meja:hidden">Contoh isi</th><th scope="col">Dipakai sebagai</th></tr></thead>
          <tbody>{cara.kolom.map((k) => <BarisKolom key={`${cara.lembar} ${cara.kepala} ${k.indeks}`} k={k} state={state} />)}</tbody>
        </table>
      </div>
      <label className="flex min-h-11 items-start gap-3 py-2"><input type="checkbox" name="lengkap" value="ya" defaultChecked={cara.lengkap} className="mt-0.5 size-6 shrink-0 accent-tinta" /><span>Daftar TPS ini lengkap untuk wilayahnya <span className="block text-[15px] text-ink-2">Hanya untuk daftar TPS: yang tercatat dan tidak ada di berkas akan diakhiri. Yang diakhiri ditunjukkan dahulu.</span></span></label>
      <Tombol type="submit" rupa={lagi ? "biasa" : "utama"} disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Memeriksa…" : lagi ? "Periksa lagi" : "Periksa berkas"}</Tombol>
    </form>
  );
}

type Pilihan = readonly { readonly nilai: string; readonly teks: string }[];
function Daftar({ name, label, kini, pilihan, kosong, state }: { readonly name: string; readonly label: string; readonly kini: string; readonly pilihan: Pilihan; readonly kosong?: string; readonly state: FormState }) {
  const galat = state.fieldErrors?.[name];
  return (
    <div className="self-end">
      <label htmlFor={name} className="block font-semibold">{label}</label>
      <select key={state.values?.[name]} id={name} name={name} defaultValue={state.values?.[name] ?? kini} aria-invalid={galat ? true : undefined} aria-describedby={galat ? `${name}-galat` : undefined} className={`${KELAS_ISIAN} mt-2`}>
        {kosong !== undefined && <option value="">{kosong}</option>}
        {pilihan.map((p) => <option key={p.nilai} value={p.nilai}>{p.teks}</option>)}
      </select>
      {galat && <p id={`${name}-galat`} className="mt-1 text-[15px] font-medium text-kritis-teks">{galat}</p>}
    </div>
  );
}

function BarisKolom({ k, state }: { readonly k: KolomTampil; readonly state: FormState }) {
  const name = `kolom.${k.indeks}`;
  const galat = state.fieldErrors?.[name];
  return (
    <tr>
      <th scope="row" className="min-w-0"><span className="text-ink-3">{k.huruf}</span> <span className="break-words">{k.label || "tanpa judul"}</span><span className="block text-sm font-normal break-words text-ink-3 meja:hidden">{k.contoh}</span></th>
      <td className="text-[15px] text-ink-2 max-meja:hidden">{k.contoh || "kosong"}</td>
      <td>
        <select key={state.values?.[name]} id={name} name={name} aria-label={`Kolom ${k.huruf} ${k.label} dipakai sebagai`} defaultValue={state.values?.[name] ?? k.bidang} aria-invalid={galat ? true : undefined} aria-describedby={galat ? `${name}-galat` : undefined} className="h-11 w-full min-w-0 rounded-sm border border-garis-kuat bg-kertas px-2 text-[15px] aria-invalid:border-2 aria-invalid:border-kritis-bentuk">
          <option value="">Tidak dipakai</option>
          {PILIHAN_BIDANG.map((p) => <option key={p.nilai} value={p.nilai}>{p.teks}</option>)}
        </select>
        {galat && <p id={`${name}-galat`} className="mt-1 text-sm font-medium text-kritis-teks">{galat}</p>}
      </td>
    </tr>
  );
}
