import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import type { LangkahJejak } from "../present";

type Tabel = NonNullable<LangkahJejak["tabel"]>;

const angka = (s: string) => /^([\d−+±—–≥]|Belum|$)/.test(s);

/** The first cell names the row, the others are figures. The chosen row points into the next step. On a phone a row of many columns folds: its name, then each figure behind the head of its column. */
export function JejakTabel({ tabel, judul }: { readonly tabel: Tabel; readonly judul: string }) {
  // A column of figures is set to the right, a column of words to the left.
  const rata = tabel.kolom.map((_, i) => (i > 0 && tabel.baris.every((b) => angka(b.sel[i] ?? "")) ? "text-right" : ""));
  const lipat = tabel.kolom.length > 3;
  return (
    <div className="overflow-x-auto meja:overflow-visible">
      <table className={`w-full border-collapse text-sm leading-5 ${lipat ? "max-meja:block max-meja:[&>*]:block" : ""}`}>
        <caption className="sr-only">{judul}</caption>
        <thead className={lipat ? "max-meja:sr-only" : ""}>
          <tr className="border-b border-garis-kuat align-bottom text-xs text-ink-3">
            {tabel.kolom.map((k, i) => <th key={`${i} ${k}`} scope="col" className={`py-1 ${i === 0 ? "pr-2" : "pl-2"} ${rata[i] ?? ""}`}>{k}</th>)}
          </tr>
        </thead>
        <tbody>
          {tabel.baris.map((b) => {
            const [kepala = "", ...sel] = b.sel;
            const isi = <>{b.status && b.status !== "SIAP" && <Bentuk status={b.status} ukuran={14} polos={b.terpilih} kelas="mr-1.5 align-[-2px]" />}{kepala}</>;
            return (
              <tr key={b.kunci} aria-current={b.terpilih ? "true" : undefined} className={`${lipat ? "max-meja:flex max-meja:flex-wrap max-meja:gap-x-4 max-meja:pb-2" : ""} ${b.terpilih ? "bg-tinta font-semibold text-di-atas-tinta [--sela:var(--color-tinta)] print:bg-kertas print:text-ink print:outline-2 print:outline-ink print:[--sela:var(--color-kertas)]" : b.kunci === "jumlah" ? "border-t border-ink font-semibold" : "border-b border-garis"}`}>
                <th scope="row" className={`py-2 pr-2 align-top ${lipat ? "max-meja:basis-full" : ""} ${kepala.length <= 13 ? "whitespace-nowrap" : ""} max-meja:py-0 ${b.terpilih ? "pl-2.5 font-semibold" : b.kunci === "jumlah" ? "font-semibold" : "font-medium"}`}>
                  {b.tautan ? <Link href={b.tautan} className="inline-flex min-h-6 items-center text-inherit underline decoration-current/50 decoration-1 underline-offset-4 hover:decoration-current max-meja:min-h-11">{isi}</Link> : <span className="inline-flex min-h-6 items-center max-meja:min-h-11">{isi}</span>}
                </th>
                {sel.map((s, i) => (
                  <td key={i} className={`py-2 pl-2 ${s.length <= 10 ? "whitespace-nowrap" : ""} ${rata[i + 1] ?? ""} align-top leading-6 ${lipat ? `max-meja:px-0 max-meja:py-0 max-meja:text-left max-meja:empty:hidden ${b.terpilih && i === 0 ? "max-meja:pl-2.5" : ""}` : "max-meja:py-2.5"} ${b.coret && /^\d/.test(s) ? "text-ink-3 line-through" : ""} ${b.terpilih && i === sel.length - 1 ? "relative pr-2.5" : ""}`}>
                    {lipat && s !== "" && <span aria-hidden="true" className={`mr-1.5 inline-block font-normal meja:hidden ${b.terpilih ? "" : "text-ink-3"}`}>{tabel.kolom[i + 1]}</span>}
                    {s}
                    {b.terpilih && i === sel.length - 1 && <svg aria-hidden="true" viewBox="0 0 12 40" preserveAspectRatio="none" width="12" height="100%" className="absolute top-0 left-full hidden luas:block print:hidden"><path d="M0 0l12 20L0 40z" className="fill-tinta" /></svg>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
