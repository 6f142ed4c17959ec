"use client";

import { idPenjelas, KELAS_ISIAN } from "@/components/form/label-isian";
import { Bentuk } from "@/components/ui/bentuk";
import { formatBilangan, parseBilangan } from "@/lib/format";
import type { FormState } from "@/lib/form-state";
import type { BarisForm as Baris } from "../present";

type Props = { readonly baris: Baris; readonly state: FormState; readonly angka: Readonly<Record<number, string>>; readonly ubah: (id: number, nilai: string) => void };

/** One item at one stage: need, last value and its age beside the field, and what the typed figure means. */
export function BarisForm({ baris: b, state, angka, ubah }: Props) {
  const nama = `nilai.${b.id}`;
  const galat = state.fieldErrors?.[nama];
  const diketik = angka[b.id] ?? state.values?.[nama] ?? "";
  const tafsir = tafsirkan(b, diketik, angka);
  const petunjuk = `${nama}-petunjuk`;
  const alasan = state.values?.[`alasan.${b.id}`] ?? "";
  return (
    <div className={`border-b border-garis py-4 ${galat ? "-mx-4 border-l-[6px] border-l-kritis-bentuk px-[calc(1rem-6px)]" : ""}`}>
      <input type="hidden" name={`dasar.${b.id}`} value={state.lanjutan?.[`dasar.${b.id}`] ?? state.values?.[`dasar.${b.id}`] ?? b.laporanId} />
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={nama} className="text-lg font-semibold">{b.nama}</label>
        <a href={b.jejak} className="jejak inline-flex min-h-6 items-center text-[15px] whitespace-nowrap text-ink-2">{b.butuhTeks}</a>
      </div>
      <div className="mt-2 grid grid-cols-[minmax(0,7.5rem)_minmax(0,1fr)] gap-3">
        <p id={petunjuk} className="self-center text-sm leading-5 text-ink-2">Terakhir<br /><strong className="text-lg font-semibold text-ink">{b.terakhirTeks}</strong>{b.umur && <><br />{b.umur}</>}</p>
        <div>
          <div className="relative">
            <input
              id={nama} name={nama} inputMode="numeric" autoComplete="off" enterKeyHint="next" value={diketik} onChange={(e) => ubah(b.id, e.target.value)} onBlur={() => rapikan(b.id, diketik, ubah)}
              aria-invalid={galat ? true : undefined} aria-describedby={[petunjuk, idPenjelas(nama, null, galat), `${nama}-tafsir`].filter(Boolean).join(" ")}
              className={`${KELAS_ISIAN} pr-20 text-right text-2xl font-semibold`}
            />
            <span aria-hidden="true" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-sm text-ink-3">{b.satuan}</span>
          </div>
          <p id={`${nama}-tafsir`} aria-live="polite" className="mt-1 min-h-5 text-right text-sm text-ink-2">{tafsir}</p>
        </div>
      </div>
      {galat && <p id={`${nama}-galat`} className="mt-1 flex gap-1.5 text-[15px] leading-5 font-medium text-kritis-teks"><Bentuk status="KRITIS" ukuran={16} kelas="mt-0.5" />{galat}</p>}
      {b.bertentangan && <p className="mt-1 flex gap-1.5 text-sm"><Bentuk status="BERTENTANGAN" ukuran={16} />Angka yang berlaku bertentangan dengan tahap sebelumnya.</p>}
      <div className="mt-2 flex flex-wrap items-start gap-2">
        {b.terakhirTeks !== "Belum ada" && diketik === "" && (
          <button type="button" onClick={() => ubah(b.id, b.terakhirTeks)} className="min-h-11 rounded-sm border border-garis-kuat px-3 text-[15px] font-semibold hover:bg-lembar butuh-js">= Tetap {b.terakhirTeks}</button>
        )}
        <details open={galat !== undefined || alasan !== ""} className="min-w-0 flex-1 basis-56">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-[15px] text-tinta underline underline-offset-[3px]">Alasan, bila angkanya tidak biasa<span className="sr-only"> untuk {b.nama}</span></summary>
          <label htmlFor={`alasan.${b.id}`} className="sr-only">Alasan {b.nama}</label>
          <input id={`alasan.${b.id}`} name={`alasan.${b.id}`} defaultValue={alasan} maxLength={300} className={`${KELAS_ISIAN} mt-1`} />
        </details>
      </div>
    </div>
  );
}

/** "1234" is shown as "1.234" once the field is left; what cannot be read stays as typed. */
function rapikan(id: number, text: string, ubah: Props["ubah"]): void {
  const n = text.trim() === "" ? null : parseBilangan(text);
  if (n !== null) ubah(id, formatBilangan(n));
}

/** What the typed figure means, while typing. The server decides again. */
function tafsirkan(b: Baris, text: string, angka: Props["angka"]): string {
  if (text.trim() === "") return "";
  const n = parseBilangan(text);
  if (n === null) return "Bukan bilangan bulat: tulis 1.234 atau 1234.";
  const sebelum = b.sebelum ? parseBilangan(angka[b.sebelum.id] ?? "") ?? b.sebelum.terakhir : null;
  const beda = b.terakhir === null || n === b.terakhir ? "" : n > b.terakhir ? `Naik ${formatBilangan(n - b.terakhir)}. ` : `Turun ${formatBilangan(b.terakhir - n)}, perlu alasan. `;
  if (b.sebelum && sebelum !== null && n > sebelum) return `${beda}Melebihi ${b.sebelum.nama} (${formatBilangan(sebelum)}), perlu alasan.`;
  const sesudah = b.sesudah ? parseBilangan(angka[b.sesudah.id] ?? "") ?? b.sesudah.terakhir : null;
  if (b.sesudah && sesudah !== null && n < sesudah) return `${beda}Lebih kecil dari ${b.sesudah.nama} (${formatBilangan(sesudah)}), perlu alasan.`;
  if (b.butuh === null) return beda;
  if (n > b.butuh) return `${beda}${b.batasKeras ? "Tidak mungkin lebih dari" : "Lebih dari kebutuhan, perlu alasan:"} ${formatBilangan(b.butuh)}.`;
  return `${beda}${n === b.butuh ? "Lengkap." : `Sisa ${formatBilangan(b.butuh - n)}.`}`;
}
