import { DaftarDokumen } from "@/components/ui/daftar-dokumen";
import { Lencana } from "@/components/ui/lencana";
import { TombolTautan } from "@/components/ui/tombol";
import type { LangkahJejak } from "../present";
import { JejakTabel } from "./jejak-tabel";

/** "96,7 %" and "424 dari 544": the figure large, what follows it small. */
function Besar({ teks }: { readonly teks: string }) {
  const [, angka, ekor] = /^([−\-\d.,]+)(\s.*)?$/.exec(teks) ?? [];
  if (angka === undefined) return <p className={`mt-1 font-bold tracking-rapat break-words ${teks.length <= 13 ? "text-[32px] leading-[56px]" : "text-2xl leading-9"}`}>{teks}</p>;
  return <p className="mt-1 text-[52px] leading-[56px] font-bold tracking-angka">{angka}{ekor && <span className={`font-semibold tracking-normal ${ekor.length > 9 ? "text-lg" : "text-2xl"}`}>{ekor}</span>}</p>;
}

/** One step: formula, part, report, evidence. */
export function JejakLangkah({ langkah: l }: { readonly langkah: LangkahJejak }) {
  const id = `langkah-${l.nomor}`;
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 border-l-4 border-tinta py-4 pl-4 max-luas:border-b max-luas:border-b-garis luas:border-l luas:border-garis luas:px-5 luas:pb-6 luas:first:border-l-0 luas:first:pl-0 luas:last:pr-0"
    >
      <h2 id={id} className="text-sm leading-5 font-medium text-ink-3"><span className="mr-1.5 font-bold text-tinta">{l.nomor}</span>{l.judul}</h2>
      <Besar teks={l.besar} />
      <p className="mt-2 mb-3 text-sm leading-5 text-ink-2 luas:min-h-10">{l.uraian} {l.asal && <Lencana asal={l.asal} />}</p>
      {l.dokumen.length > 0 && <div className="mb-4"><h3 className="mb-1 text-sm font-medium text-ink-3">Dokumen</h3><DaftarDokumen dokumen={l.dokumen} label={`Dokumen, ${l.judul.toLowerCase()}`} /></div>}
      {l.tabel && <JejakTabel tabel={l.tabel} judul={l.judul} />}
      {l.rincian.length > 0 && (
        <dl className="border-t border-garis-kuat text-sm leading-5">
          {l.rincian.map((r) => (
            <div key={r.nama} className="grid grid-cols-[6.5rem_minmax(0,1fr)] border-b border-garis py-2"><dt className="text-ink-3">{r.nama}</dt><dd className="min-w-0 break-words">{r.isi}</dd></div>
          ))}
        </dl>
      )}
      {l.tindakan && <div className="mt-3"><TombolTautan href={l.tindakan.tautan}>{l.tindakan.teks}</TombolTautan></div>}
      {l.catatan.map((c) => <p key={c} className="mt-3 text-sm leading-5 text-ink-3">{c}</p>)}
    </section>
  );
}
