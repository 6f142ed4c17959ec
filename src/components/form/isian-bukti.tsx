"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Bentuk } from "@/components/ui/bentuk";
import { Ikon } from "@/components/ui/ikon";
import { TERIMA, TERIMA_GAMBAR, tolakSebelumKirim, ukuranBerkas } from "@/lib/bukti";
import type { FormState } from "@/lib/form-state";
import { ROUTES } from "@/lib/routes";


const tetap = () => () => undefined;
const PILIH = "block min-h-14 w-full min-w-0 rounded-sm border border-garis-kuat bg-kertas text-[15px] file:mr-3 file:min-h-14 file:border-0 file:border-r file:border-garis-kuat file:bg-lembar file:px-4 file:font-semibold file:text-ink aria-invalid:border-2 aria-invalid:border-kritis-bentuk";

/**
 * Files of a form whose action says `bukti`. Without JavaScript two plain file fields; with it the chosen files are listed with a picture,
 * one can be taken away, and sizes are looked at before sending. What the server has stored comes back ticked; unticked, it is left out.
 */
export function IsianBukti({ state, label = "Dokumen, bila ada", hint }: { readonly state: FormState; readonly label?: string; readonly hint?: string }) {
  const hidup = useSyncExternalStore(tetap, () => true, () => false);
  const [berkas, setBerkas] = useState<readonly File[]>([]);
  const isian = useRef<HTMLInputElement>(null);
  const kamera = useRef<HTMLInputElement>(null);
  const tambah = (dari: HTMLInputElement) => {
    const baru = [...(dari.files ?? [])]; // now: the field is emptied before React asks
    if (baru.length === 0) return;
    setBerubah(true);
    setBerkas((ada) => [...ada, ...baru.filter((b) => !ada.some((a) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified))]);
  };
  const [dilihat, setDilihat] = useState(state);
  // The word of the last send is about the files of that send.
  const [berubah, setBerubah] = useState(false);
  // Another list than the last one: the server has looked at the files of that send; they are stored, or refused by name.
  if (dilihat !== state) {
    setDilihat(state);
    setBerubah(false);
    if (state.status === "success" || dilihat.bukti !== state.bukti) setBerkas([]);
  }
  // What was chosen before JavaScript came.
  useEffect(() => { for (const dari of [kamera.current, isian.current]) if (dari) tambah(dari); }, []);
  // React empties the fields of a form after each send; the list is what counts.
  useEffect(() => {
    const isi = new DataTransfer();
    for (const b of berkas) isi.items.add(b);
    if (isian.current) isian.current.files = isi.files;
    if (kamera.current) kamera.current.value = "";
  }, [berkas, state]);
  const tersimpan = state.status === "success" ? [] : state.bukti ?? [];
  const galat = (berkas.length > 0 && tolakSebelumKirim(berkas, tersimpan.length)) || (!berubah && state.fieldErrors?.["berkas"]);
  const penjelas = `berkas-petunjuk${galat ? " berkas-galat" : ""}`;
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{label}</legend>
      <p id="berkas-petunjuk" className="text-[15px] leading-5 text-ink-2">{hint ?? "Foto atau PDF berita acara."} Paling banyak 5 berkas, masing-masing 10 MB. Lokasi dan data kamera dibuang dari foto.</p>
      {tersimpan.length > 0 && <Tersimpan dokumen={tersimpan} />}
      {berkas.length > 0 && <Terpilih berkas={berkas} buang={(b) => { setBerubah(true); setBerkas((ada) => ada.filter((x) => x !== b)); }} />}
      <div className="mt-2 grid gap-3 meja:grid-cols-2">
        <div className="min-w-0 pointer-fine:hidden">
          <label htmlFor="berkas-kamera" className="block text-[15px]">Ambil foto</label>
          <input ref={kamera} id="berkas-kamera" name={hidup ? undefined : "berkas"} type="file" accept={TERIMA_GAMBAR} capture="environment" aria-describedby={penjelas} onChange={(e) => tambah(e.target)} className={PILIH} />
        </div>
        <div className="min-w-0">
          <label htmlFor="berkas" className="block text-[15px]">Pilih berkas</label>
          <input ref={isian} id="berkas" name="berkas" type="file" multiple accept={TERIMA} aria-invalid={galat ? true : undefined} aria-describedby={penjelas} onChange={(e) => tambah(e.target)} className={PILIH} />
        </div>
      </div>
      {galat && <p id="berkas-galat" role={berkas.length > 0 ? "alert" : undefined} className="mt-1.5 flex gap-1.5 text-[15px] leading-5 font-medium text-kritis-teks"><Bentuk status="KRITIS" ukuran={14} kelas="mt-[3px]" /><span className="min-w-0 break-words">{galat}</span></p>}
    </fieldset>
  );
}

function Tersimpan({ dokumen }: { readonly dokumen: NonNullable<FormState["bukti"]> }) {
  return (
    <ul aria-label="Berkas yang sudah tersimpan" className="mt-2 border-t border-garis">
      {dokumen.map((d) => (
        <li key={d.id} className="flex items-center gap-3 border-b border-garis py-1">
          <label className="flex min-h-11 min-w-0 flex-1 items-center gap-3">
            <input type="checkbox" name={`bukti.${d.id}`} value="ya" defaultChecked className="size-6 shrink-0 accent-tinta" />
            {/* A picture of the app's own, of known size: nothing for an optimiser to do. */}
            {d.gambar ? <img src={ROUTES.dokumenKecil(d.id)} alt="" width={48} height={48} className="size-12 shrink-0 object-cover" /> : <Ikon nama="berkas" ukuran={28} />}
            <span className="min-w-0 break-words">Sertakan {d.nama} <span className="text-sm text-ink-2">({ukuranBerkas(d.ukuran)}, sudah tersimpan)</span></span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function Terpilih({ berkas, buang }: { readonly berkas: readonly File[]; readonly buang: (b: File) => void }) {
  return (
    <ul aria-label="Berkas yang akan dikirim" className="mt-2 border-t border-garis">
      {berkas.map((b, i) => (
        <li key={`${b.name} ${b.size} ${b.lastModified}`} className="flex items-center gap-3 border-b border-garis py-1">
          <Pratinjau berkas={b} />
          <span className="min-w-0 flex-1 break-words">{b.name} <span className="text-sm whitespace-nowrap text-ink-2">({ukuranBerkas(b.size)})</span></span>
          <button type="button" onClick={() => buang(b)} className="min-h-11 shrink-0 rounded-sm px-3 text-[15px] font-semibold text-tinta hover:bg-tinta-pucat">Buang<span className="sr-only"> berkas {i + 1}, {b.name}</span></button>
        </li>
      ))}
    </ul>
  );
}

/** What the browser can draw of it; a HEIC or a PDF is a sheet of paper. */
function Pratinjau({ berkas }: { readonly berkas: File }) {
  const [alamat, setAlamat] = useState<string | null>(null);
  useEffect(() => {
    if (!/^image\/(jpeg|png)$/.test(berkas.type)) return;
    const url = URL.createObjectURL(berkas);
    setAlamat(url);
    return () => URL.revokeObjectURL(url);
  }, [berkas]);
  return alamat ? <img src={alamat} alt="" width={48} height={48} className="size-12 shrink-0 object-cover" /> : <span className="grid size-12 shrink-0 place-items-center"><Ikon nama="berkas" ukuran={28} /></span>;
}
