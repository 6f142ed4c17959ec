"use client";

import { useEffect, useState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { IsianBukti } from "@/components/form/isian-bukti";
import { useKirim } from "@/components/form/pakai-kirim";
import { Bentuk } from "@/components/ui/bentuk";
import { Spanduk } from "@/components/ui/spanduk";
import { Tombol } from "@/components/ui/tombol";
import { catatLogistikAction } from "../actions";
import type { FormIsian } from "../present";
import { BarisForm } from "./baris-form";

type Props = {
  readonly isian: FormIsian; readonly kunci: string;
  /** The election takes no more laporan: nothing to fill in, unless it was closed while somebody typed; that stays to be read. */
  readonly ditutup: { readonly judul: string; readonly uraian: string } | null;
};

/**
 * One laporan of one unit. Everything is in one form, so a change of stage loses nothing; without JavaScript all stages stand below
 * one another. `kunci` is made by the page: sent twice, it is stored once.
 */
export function FormIsi({ isian, kunci, ditutup }: Props) {
  const [state, kirim, menunggu] = useKirim(catatLogistikAction, " Laporan yang sama tidak tersimpan dua kali.");
  const [tahap, setTahap] = useState<string | null>(null);
  const [angka, setAngka] = useState<Readonly<Record<number, string>>>({});
  const terputus = useTerputus();
  useTahapBergalat(state, isian, setTahap);
  // With JavaScript only: choose one stage to look at.
  useEffect(() => { setTahap(isian.tahap.find((t) => t.utang > 0)?.kode ?? isian.tahap.at(-1)?.kode ?? null); }, [isian]);
  const terisi = Object.values(angka).filter((v) => v.trim() !== "").length;
  const spanduk = ditutup && <div className="py-6"><Spanduk rupa="info" judul={ditutup.judul} bentuk="BELUM_WAKTUNYA">{ditutup.uraian}</Spanduk></div>;
  if (spanduk && state.status === "idle") return spanduk;

  return (
    <>
      {spanduk}
      {/* Outside the form: React resets the fields of a form after each send, this one too. */}
      {isian.tahap.length > 1 && tahap !== null && (
        <div className="py-3">
          <label htmlFor="pilih-tahap" className="text-[15px] text-ink-2">Tahap yang dilaporkan</label>
          <select id="pilih-tahap" value={tahap} onChange={(e) => setTahap(e.target.value)} className="mt-1 h-14 w-full rounded-sm border border-garis-kuat bg-kertas px-4 text-lg font-semibold">
            {isian.tahap.map((t) => <option key={t.kode} value={t.kode}>{t.nama}{t.utang > 0 ? ` (${t.utang} belum hari ini)` : ""}</option>)}
          </select>
        </div>
      )}
    <form action={kirim} noValidate className="pb-36">
      {terputus && <div className="my-3"><Spanduk rupa="perhatian" judul="Sambungan terputus." bentuk="PERHATIAN">Isian tetap di halaman ini. Kirim setelah tersambung kembali.</Spanduk></div>}
      <div className="my-3"><ErrorSummary state={state} /></div>
      {Object.entries({ kunci, pemilihan: isian.pemilihan, wilayah: isian.wilayah }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div id="nilai" tabIndex={-1}>
        {state.fieldErrors?.["nilai"] && <p className="flex gap-1.5 py-2 font-medium text-kritis-teks"><Bentuk status="KRITIS" ukuran={14} kelas="mt-1" />{state.fieldErrors["nilai"]}</p>}
        {isian.tahap.map((t) => (
          <section key={t.kode} hidden={tahap !== null && tahap !== t.kode} aria-labelledby={`tahap-${t.kode}`}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b-2 border-ink py-2">
              <h2 id={`tahap-${t.kode}`}>{t.nama}</h2>
              <p className="text-sm text-ink-2">{t.tenggat}</p>
            </div>
            {t.baris.map((b) => <BarisForm key={b.id} baris={b} state={state} angka={angka} ubah={(id, v) => setAngka((a) => ({ ...a, [id]: v }))} />)}
          </section>
        ))}
      </div>
      {isian.nanti.length > 0 && <p className="border-b border-garis py-3 text-sm text-ink-2">Belum waktunya. {isian.nanti.join("; ")}.</p>}
      <div className="grid gap-5 py-5 meja:grid-cols-2">
        <Field name="per" label="Keadaan per tanggal" type="date" max={isian.hariIni} defaultValue={isian.hariIni} hint={`Hari ini ${isian.hariIniTeks}. Tanggal lama boleh; tidak menggeser angka yang lebih baru.`} state={state} />
        <Field name="catatan" label="Catatan, bila perlu" maxLength={500} state={state} />
        <div className="min-w-0 meja:col-span-2"><IsianBukti state={state} /></div>
      </div>
      <div className="fixed inset-x-0 bottom-0 z-[5] bg-kertas px-4 pt-2 pb-3 shadow-bawah meja:px-10 print:hidden">
        <div className="mx-auto grid max-w-3xl gap-2">
          <p aria-live="polite" className="flex justify-between text-sm text-ink-2"><span><strong className="font-semibold text-ink">{terisi}</strong> angka diisi, belum dikirim</span>{menunggu && <span>Mengirim…</span>}</p>
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-2 max-[22rem]:grid-cols-1">
            <Tombol type="submit" name="aksi" value="kirim" rupa="utama" disabled={menunggu} className="min-h-14">Kirim laporan</Tombol>
            <Tombol type="submit" name="aksi" value="tetap" disabled={menunggu || !isian.adaAngka} className="order-first min-h-14">Tidak ada perubahan</Tombol>
          </div>
        </div>
      </div>
    </form>
    </>
  );
}

/** Is the browser offline? Known only there. */
function useTerputus(): boolean {
  const [terputus, set] = useState(false);
  useEffect(() => {
    const ubah = () => set(!navigator.onLine);
    ubah();
    addEventListener("online", ubah);
    addEventListener("offline", ubah);
    return () => { removeEventListener("online", ubah); removeEventListener("offline", ubah); };
  }, []);
  return terputus;
}

/** A refused field in a stage that is not shown would be out of reach: show its stage. */
function useTahapBergalat(state: { readonly fieldErrors?: Readonly<Record<string, string>> }, isian: FormIsian, set: (kode: string) => void): void {
  useEffect(() => {
    const galat = Object.keys(state.fieldErrors ?? {});
    const tahap = isian.tahap.find((t) => t.baris.some((b) => galat.includes(`nilai.${b.id}`)));
    if (tahap) set(tahap.kode);
  }, [state, isian, set]);
}
