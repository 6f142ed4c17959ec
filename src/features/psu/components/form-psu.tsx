"use client";

import { Field } from "@/components/form/field";
import { HasilKirim } from "@/components/form/hasil-kirim";
import { KELAS_ISIAN } from "@/components/form/label-isian";
import { useKirim } from "@/components/form/pakai-kirim";
import { Pilih } from "@/components/form/pilih";
import { Uraian } from "@/components/form/uraian";
import { Tombol } from "@/components/ui/tombol";
import type { FormState } from "@/lib/form-state";
import { buatPsuAction } from "../actions";

type Pilihan = readonly { readonly nilai: string; readonly teks: string }[];
export type IsianPsu = {
  readonly induk: { readonly slug: string; readonly nama: string; readonly hariTeks: string; readonly hariMin: string; readonly buka: string; readonly tutup: string };
  readonly tps: readonly { readonly kode: string; readonly nama: string; readonly letak: string; readonly terdaftar: boolean }[];
  readonly kontes: readonly { readonly id: number; readonly nama: string }[]; readonly sebab: readonly { readonly kode: string; readonly nama: string }[]; readonly dasar: Pilihan; readonly sejak: Pilihan;
};
const PENDEK = KELAS_ISIAN.replace("h-14", "h-11").replace("px-4 text-lg", "px-3 text-base");
const CENTANG = "size-5 shrink-0 accent-tinta";

/** The order itself: which contests, when, on whose word, why, and what it may cost. */
export function FormPsu({ data: d }: { readonly data: IsianPsu }) {
  const [state, kirim, menunggu] = useKirim(buatPsuAction, " PSU yang sama tidak tersimpan dua kali.");
  const baru = d.tps.filter((t) => !t.terdaftar).length;
  return (
    <form action={kirim} noValidate className="grid gap-8 luas:grid-cols-2 luas:gap-x-16">
      <div className="grid content-start gap-5">
        <HasilKirim state={state} />
        <input type="hidden" name="induk" value={d.induk.slug} />
        <p>Mengulang <strong className="font-semibold">{d.induk.nama}</strong>, {d.induk.hariTeks}.</p>
        <Kotak nama="kontes" judul="Kontes yang diulang" state={state}>
          {d.kontes.map((k) => <Centang key={k.id} nama={`kontes.${k.id}`} label={k.nama} state={state} awal={d.kontes.length === 1} />)}
        </Kotak>
        <Field name="hari" label="Hari pemungutan suara ulang" type="date" min={d.induk.hariMin} required state={state} />
        <div className="grid gap-5 meja:grid-cols-2">
          <Field name="buka" label="Jam buka" hint="Waktu setempat" defaultValue={d.induk.buka} required state={state} />
          <Field name="tutup" label="Jam tutup" hint="Waktu setempat" defaultValue={d.induk.tutup} required state={state} />
        </div>
        <Pilih name="dasar" label="Dasar hukum" state={state} pilihan={d.dasar} />
        <div className="grid gap-5 meja:grid-cols-2">
          <Field name="nomor" label="Nomor" hint="Misalnya 173/PHPU.BUP-XXIII/2025" required maxLength={160} state={state} />
          <Field name="tanggal" label="Tanggal" hint="Dibacakan atau diterbitkan" type="date" required state={state} />
        </div>
        <div className="grid gap-5 meja:grid-cols-2">
          <Field name="batasHari" label="Paling lama, hari" hint="Menurut dasarnya; kosongkan bila tidak disebut" inputMode="numeric" autoComplete="off" state={state} />
          <Pilih name="batasSejak" label="Dihitung sejak" hint="Bila batas hari diisi" state={state} pilihan={d.sejak} />
        </div>
        <div className="grid gap-5 meja:grid-cols-2">
          <Field name="perkiraan" label="Perkiraan biaya, rupiah" hint="Bila sudah ada" inputMode="numeric" autoComplete="off" state={state} />
          <Field name="sumberBiaya" label="Sumber perkiraan" hint="Misalnya RAB KPU" maxLength={160} state={state} />
        </div>
        <Uraian name="catatan" label="Catatan, bila perlu" maxLength={1_000} state={state} />
      </div>
      <div className="grid content-start gap-5">
        <Pilih name="sebabSemua" label="Sebab" hint="Untuk semua TPS; yang berbeda diubah pada barisnya" state={state} pilihan={d.sebab.map((s) => ({ nilai: s.kode, teks: s.nama }))} />
        <Kotak nama="tps" judul={`TPS yang mengulang: ${d.tps.length}`} state={state}>
          <ul className="border-t border-ink">{d.tps.map((t) => <BarisTps key={t.kode} t={t} sebab={d.sebab} state={state} />)}</ul>
        </Kotak>
        {baru > 0 && (
          <Kotak nama="tambah" judul="TPS yang belum ada di daftar" state={state}>
            <Centang nama="tambah" label={`Tambahkan ${baru} TPS itu ke daftar TPS`} state={state} awal={false} />
          </Kotak>
        )}
        <Tombol type="submit" rupa="utama" disabled={menunggu} className="meja:justify-self-start">{menunggu ? "Menyimpan…" : "Buat PSU"}</Tombol>
      </div>
    </form>
  );
}

type Isi = { readonly nama: string; readonly state: FormState };
/** A group of choices with its own word when it is wrong. */
function Kotak({ nama, judul, state, children }: Isi & { readonly judul: string; readonly children: React.ReactNode }) {
  const galat = state.fieldErrors?.[nama];
  return (
    <fieldset id={nama === "tambah" ? undefined : nama} tabIndex={-1} aria-describedby={galat ? `${nama}-galat` : undefined}>
      <legend className="font-semibold">{judul}</legend>
      {children}
      {galat && <p id={`${nama}-galat`} className="text-[15px] font-medium text-kritis-teks">{galat}</p>}
    </fieldset>
  );
}

function Centang({ nama, label, state, awal }: Isi & { readonly label: string; readonly awal: boolean }) {
  return <label className="flex min-h-11 items-center gap-3"><input key={state.values?.[nama]} id={nama} type="checkbox" name={nama} value="ya" defaultChecked={state.status === "idle" ? awal : state.values?.[nama] === "ya"} className={CENTANG} />{label}</label>;
}

function BarisTps({ t, sebab, state }: { readonly t: IsianPsu["tps"][number]; readonly sebab: IsianPsu["sebab"]; readonly state: FormState }) {
  const [s, k] = [`sebab.${t.kode}`, `ket.${t.kode}`];
  return (
    <li className="grid gap-2 border-b border-garis py-2">
      <Centang nama={`tps.${t.kode}`} label={`${t.nama}, ${t.letak}`} state={state} awal />
      <div className="grid gap-2 meja:grid-cols-2">
        <select key={state.values?.[s]} id={s} name={s} aria-label={`Sebab di ${t.nama}, ${t.letak}`} defaultValue={state.values?.[s] ?? ""} className={PENDEK}><option value="">Sebab seperti di atas</option>{sebab.map((x) => <option key={x.kode} value={x.kode}>{x.nama}</option>)}</select>
        <input id={k} name={k} aria-label={`Catatan untuk ${t.nama}, ${t.letak}`} placeholder="Catatan" maxLength={300} autoComplete="off" defaultValue={state.values?.[k]} className={PENDEK} />
      </div>
    </li>
  );
}
