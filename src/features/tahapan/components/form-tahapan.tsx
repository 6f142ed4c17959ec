"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Uraian } from "@/components/form/uraian";
import { Tombol } from "@/components/ui/tombol";
import type { FormState } from "@/lib/form-state";
import { tambahTahapanAction, ubahTahapanAction } from "../actions";

type Pilihan = readonly { readonly kode: string; readonly nama: string; readonly rentang: string; readonly dipilih: boolean; readonly jeda: string }[];
type Props = {
  readonly baru: boolean; readonly tetap: Readonly<Record<string, string>>; readonly awal: Readonly<Record<string, string>>; readonly centang: { readonly tetap: boolean; readonly terikat: boolean; readonly pemungutan: boolean };
  readonly lembaga: readonly { readonly nilai: string; readonly teks: string }[]; readonly sesudah: Pilihan;
};
const KOTAK = "size-5 accent-[var(--color-tinta)]";

/** A new stage with its dates, or what is said of one besides them: dates are shifted on their own page, which shows what moves along. */
export function FormTahapan({ baru, tetap, awal, centang, lembaga, sesudah }: Props) {
  const [kini, kirim, menunggu] = useKirim(baru ? tambahTahapanAction : ubahTahapanAction);
  const state: FormState = kini.status === "error" ? kini : { ...kini, values: awal };
  const dikirim = kini.status === "error" ? kini.values : undefined;
  const tercentang = (nama: string, semula: boolean) => (dikirim ? dikirim[nama] === "ya" : semula);
  return (
    <form action={kirim} noValidate className="grid gap-5">
      <HasilKirim state={kini} />
      {Object.entries(tetap).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Field name="nama" label="Nama tahapan" required maxLength={120} state={state} />
      {baru && (
        <div className="grid gap-5 meja:grid-cols-3">
          <Field name="mulai" label="Mulai" type="date" hint="Kosongkan bila hanya ada tenggat" state={state} /><Field name="selesai" label="Selesai" type="date" hint="Hari terakhir" required state={state} />
          <Field name="selesaiJam" label="Pukul, bila ditentukan" hint="Waktu setempat, misalnya 12.00" inputMode="decimal" autoComplete="off" state={state} />
        </div>
      )}
      <div className="grid gap-5 meja:grid-cols-2">
        <Field name="dasar" label="Dasar hukum" hint="Misalnya PKPU 2/2024" required maxLength={200} state={state} /><Pilih name="lembaga" label="Penanggung jawab" hint="Yang menyatakannya selesai" state={state} pilihan={lembaga} />
      </div>
      {!centang.pemungutan && (
        <div className="grid">
          <label className="flex min-h-11 items-center gap-3"><input type="checkbox" name="terikat" value="ya" defaultChecked={tercentang("terikat", centang.terikat)} className={KOTAK} />Ikut bergeser bila hari pemungutan suara digeser</label>
          <label className="flex min-h-11 items-center gap-3"><input type="checkbox" name="tetap" value="ya" defaultChecked={tercentang("tetap", centang.tetap)} className={KOTAK} />Letaknya terhadap hari itu tetap menurut undang-undang</label>
        </div>
      )}
      {sesudah.length > 0 && (
        <fieldset className="border-t border-garis pt-3">
          <legend className="float-left font-semibold">Menunggu tahapan</legend>
          <p className="clear-both text-[15px] leading-5 text-ink-2">Boleh mulai sekian hari sesudah yang ditunggu selesai; minus bila boleh bertindih.</p>
          <ul className="mt-1">
            {sesudah.map((a) => (
              <li key={a.kode} className="grid grid-cols-[minmax(0,1fr)_5rem] items-center gap-x-4 border-b border-garis">
                <label className="flex min-h-11 items-center gap-3"><input type="checkbox" name={`sesudah.${a.kode}`} value="ya" defaultChecked={tercentang(`sesudah.${a.kode}`, a.dipilih)} className={KOTAK} /><span className="min-w-0">{a.nama} <span className="text-sm text-ink-3">{a.rentang}</span></span></label>
                <input id={`jeda.${a.kode}`} name={`jeda.${a.kode}`} aria-label={`Jeda hari sesudah ${a.nama}`} defaultValue={dikirim?.[`jeda.${a.kode}`] ?? a.jeda} autoComplete="off" aria-invalid={kini.fieldErrors?.[`jeda.${a.kode}`] ? true : undefined}
                  className="h-11 w-full rounded-sm border border-garis-kuat bg-kertas px-2 text-right aria-invalid:border-2 aria-invalid:border-kritis-bentuk" />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <Uraian name="alasan" label="Alasan" hint="Tersimpan di riwayat jadwal" required rows={2} state={state} />
      <Field name="nomorSk" label="Nomor keputusan, bila ada" maxLength={120} state={state} />
      <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : baru ? "Tambah tahapan" : "Simpan perubahan"}</Tombol>
    </form>
  );
}
