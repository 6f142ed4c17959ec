"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Tombol } from "@/components/ui/tombol";
import type { FormState } from "@/lib/form-state";
import { ubahWilayahAction } from "../actions";
import type { FormTampil } from "../present";

type Isi = { readonly f: FormTampil; readonly state: FormState };

/** One change of one place; which fields there are depends on what is done. */
export function FormPerubahan({ f }: { readonly f: FormTampil }) {
  const [state, kirim, menunggu] = useKirim(ubahWilayahAction);
  const BIDANG: Readonly<Record<FormTampil["apa"], ReactNode>> = {
    GANTI_NAMA: <NamaJenis f={f} state={state} nama={f.nama} />, PECAH: <Bagian f={f} state={state} />, GABUNG: <Gabungan f={f} state={state} />, PINDAH: <Pindahan f={f} state={state} />,
    AKHIRI: <p className="text-ink-2">Angkanya tetap terbaca pada pemilihan lama dan tidak diteruskan ke wilayah mana pun. Bila wilayahnya menjadi bagian wilayah lain, gabungkan.</p>,
  };
  return (
    <form action={kirim} noValidate className="grid max-w-2xl gap-5">
      <HasilKirim state={state} />
      {Object.entries({ edisi: f.edisi, provinsi: f.provinsi, terakhir: String(f.terakhir), apa: f.apa, di: f.di }).map(([name, nilai]) => <input key={name} type="hidden" name={name} value={nilai} />)}
      {BIDANG[f.apa]}
      <Field name="dasar" label="Dasar hukum" hint="Nomor undang-undang, peraturan daerah atau keputusan" required state={state} />
      <Tombol type="submit" rupa={f.apa === "AKHIRI" ? "bahaya" : "utama"} disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Mencatat…" : "Catat perubahan"}</Tombol>
    </form>
  );
}

function NamaJenis({ f, state, nama = "", akhiran = "", sebut = "" }: Isi & { readonly nama?: string; readonly akhiran?: string; readonly sebut?: string }) {
  return (
    <div className="grid gap-5 meja:grid-cols-[minmax(0,1fr)_12rem]">
      <Field name={`nama${akhiran}`} label={`Nama${sebut}`} hint={<>Tanpa sebutan jenisnya</>} defaultValue={nama} required state={state} />
      <Pilih name={`jenis${akhiran}`} label={`Jenis${sebut}`} hint={<>&nbsp;</>} awal={f.jenis} state={state} pilihan={f.jenisPilihan} />
    </div>
  );
}

const UKURAN = { inputMode: "numeric", autoComplete: "off" } as const;

function Bagian({ f, state }: Isi) {
  return (
    <>
      {f.bagian.map((b) => (
        <fieldset key={b.nomor} className="grid gap-4 border-t border-ink pt-3"><legend className="font-semibold">Bagian {b.nomor}</legend>
          <div className="grid gap-5 meja:grid-cols-2">
            <Field name={`kodeBaru.${b.nomor}`} label={`Kode bagian ${b.nomor}`} hint={b.kode === "" ? "Kode yang belum pernah dipakai" : "Kode lama boleh diteruskan satu bagian"} defaultValue={b.kode} required state={state} />
            <Field name={`bobot.${b.nomor}`} label={`Pemilih bagian ${b.nomor}`} hint={f.anak.length > 0 ? "Kosongkan semua bila dihitung dari wilayah di bawahnya" : "Banyaknya pemilih, atau TPS bila itu yang diketahui"} {...UKURAN} state={state} />
          </div>
          <NamaJenis f={f} state={state} nama={b.nama} akhiran={`.${b.nomor}`} sebut={` bagian ${b.nomor}`} />
        </fieldset>
      ))}
      {f.anak.length > 0 && (
        <fieldset><legend className="font-semibold">{f.sebutan}: masuk bagian mana</legend>
          <ul className="border-t border-ink">{f.anak.map((a) => <PilihBagian key={a.kode} a={a} banyak={f.bagian.length} state={state} />)}</ul>
        </fieldset>
      )}
    </>
  );
}

function PilihBagian({ a, banyak, state }: { readonly a: FormTampil["anak"][number]; readonly banyak: number; readonly state: FormState }) {
  const name = `anak.${a.bidang}`;
  const galat = state.fieldErrors?.[name];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-garis py-1.5">
      <label htmlFor={name} className="min-w-0 flex-1 basis-56">{a.nama} <span className="text-ink-2">{a.kode}</span></label>
      <select key={state.values?.[name]} id={name} name={name} defaultValue={state.values?.[name] ?? "1"} aria-invalid={galat ? true : undefined} aria-describedby={galat ? `${name}-galat` : undefined} className="h-11 rounded-sm border border-garis-kuat bg-kertas px-3 aria-invalid:border-2 aria-invalid:border-kritis-bentuk">
        {Array.from({ length: banyak }, (_, i) => <option key={i} value={i + 1}>Bagian {i + 1}</option>)}
      </select>
      {galat && <p id={`${name}-galat`} className="w-full text-sm font-medium text-kritis-teks">{galat}</p>}
    </li>
  );
}

function Gabungan({ f, state }: Isi) {
  const galat = state.fieldErrors?.["gabung"];
  return (
    <>
      <fieldset id="gabung" tabIndex={-1}><legend className="font-semibold">Digabung dengan</legend>
        <ul className="border-t border-ink">
          {f.sekitar.map((s) => {
            const name = `gabung.${s.bidang}`;
            return <li key={s.kode} className="border-b border-garis"><label className="flex min-h-11 items-center gap-3"><input key={state.values?.[name]} type="checkbox" name={name} value="ya" defaultChecked={state.values?.[name] === "ya"} className="size-5 accent-tinta" />{s.nama} <span className="text-ink-2">{s.kode}</span></label></li>;
          })}
        </ul>
        {galat && <p className="mt-1.5 text-[15px] font-medium text-kritis-teks">{galat}</p>}
      </fieldset>
      <Field name="kodeBaru" label="Kode hasilnya" hint="Salah satu kode yang digabung, atau kode baru" defaultValue={f.di} required state={state} />
      <NamaJenis f={f} state={state} nama={f.nama} sebut=" hasilnya" />
    </>
  );
}

function Pindahan({ f, state }: Isi) {
  return (
    <>
      <Field name="kodeBaru" label="Kode baru" hint={`Kode yang belum pernah dipakai, di bawah ${f.induk}`} defaultValue={f.kodeUsul} required state={state} />
      <NamaJenis f={f} state={state} nama={f.nama} />
      {f.pindah.dari.length > 0 && (
        <fieldset className="grid gap-5"><legend className="mb-2 font-semibold">Pemilih yang ikut pindah</legend>
          <p className="text-[15px] text-ink-2">Dengan ini angka lama induknya dibagi: yang ikut pindah dan yang tinggal. Kosongkan semua bila dihitung dari angka yang ditetapkan.</p>
          <Field name="ikut" label={`Pemilih ${f.nama}`} defaultValue={f.pindah.ikut} {...UKURAN} state={state} />
          {f.pindah.dari.map((d) => <Field key={d.bidang} name={d.bidang} label={`Pemilih ${d.nama} sebelum pindah`} defaultValue={d.nilai} {...UKURAN} state={state} />)}
        </fieldset>
      )}
    </>
  );
}
