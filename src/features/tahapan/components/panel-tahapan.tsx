import { LiniMasa } from "@/components/charts/lini-masa";
import type { TabTahapan } from "../present";
import { TabelTahapan } from "./tabel-tahapan";

/** The schedule as a chart of days, and as the table from the same rows. */
export function PanelTahapan({ data: { hari, ringkas, baris, lini } }: { readonly data: TabTahapan }) {
  const tampil = baris.filter((b) => b.selesaiH >= lini.dari);
  return (
    <>
      <p className="pb-4 text-[15px] leading-6"><strong className="font-semibold">{hari}.</strong> {ringkas}</p>
      {baris.length === 0 ? <p className="border border-dashed border-kosong-bentuk p-4 text-ink-2">Pemilihan ini belum bertahapan. KPU dapat menambahkannya.</p> : (
        <figure aria-label="Jadwal tahapan">
          <div className="border-t border-ink">
            <LiniMasa {...lini} baris={tampil.map((b) => ({ kunci: b.kode, nama: b.nama, mulai: b.mulaiH, selesai: b.selesaiH, rupa: b.rupa }))}
              nama={`Lini masa ${tampil.length} tahapan terhadap hari pemungutan suara; sekarang ${lini.kiniTeks}. Tanggalnya ada pada tabel.`} />
          </div>
          <p className="pb-6 text-sm text-ink-3">Bergaris putus: belum mulai; berwarna: berlangsung; abu-abu: selesai; pekat: terlambat.{lini.terpotong > 0 && ` ${lini.terpotong} tahapan yang selesai lebih dahulu hanya ada pada tabel.`}</p>
          <TabelTahapan baris={baris} />
        </figure>
      )}
    </>
  );
}
