import { type CSSProperties, useId, useMemo } from "react";
import { Bentuk } from "@/components/ui/bentuk";
import type { StatusTampil } from "@/lib/tampil";
import { type Tempat, tempatTulis } from "./tempat-tulis";

/** Finished paths on one sheet: `jalur` by the key of the part. */
export type DenahData = { readonly lebar: number; readonly tinggi: number; readonly jalur: Readonly<Record<string, string>> };
/** `bentuk`: the shape to draw, where it tells more than the status of the whole. */
export type BagianDenah = { readonly kunci: string; readonly label: string; readonly teks: string; readonly status: StatusTampil; readonly bentuk: StatusTampil; readonly kata: string; readonly tautan: string;
  /** One more mark, in its shape; its words follow the others in the accessible name. */
  readonly bantahan: { readonly status: StatusTampil; readonly kata: string } | null };

/** The worse, the more ink, as on the tiles; on paper solid ground becomes a frame. */
const ISI: Partial<Record<StatusTampil, string>> = { PERHATIAN: "fill-perhatian-pucat stroke-perhatian-bentuk", KRITIS: "fill-kritis-bentuk stroke-kritis-bentuk print:fill-kertas print:stroke-ink", SIAP: "fill-kertas stroke-garis-kuat" };
/** The ground under a label is that of its area, so that letters which overhang it stay legible. */
const ALAS: Partial<Record<StatusTampil, string>> = { PERHATIAN: "bg-perhatian-pucat", KRITIS: "bg-kritis-bentuk text-di-atas-kritis [--sela:var(--color-kritis-bentuk)] print:bg-kertas print:text-ink print:[--sela:var(--color-kertas)]" };
const BERARSIR: readonly StatusTampil[] = ["DIAM", "BELUM_ADA_DATA"];

/** Letters keep their 13 px whatever the map's size: what fits is reckoned at the narrowest it is shown, a phone or the height left on the front page. */
const HP = 350, TINGGI_BERANDA = 240;
const HURUF = 6.8, BARIS = 17, ANGKA = 62;

type Label = { readonly tempat: Tempat; /** Null: no room for the name; a number points to the list. */ readonly nama: readonly string[] | null };

function tulis(d: string, label: string, unit: number): Label | null {
  const tengah = label.indexOf(" ", label.length / 3);
  for (const nama of [[label], ...(tengah > 0 ? [[label.slice(0, tengah), label.slice(tengah + 1)]] : [])]) {
    const tempat = tempatTulis(d, (nama.length + 1) * BARIS * unit);
    if (tempat && tempat.lebar >= Math.max(ANGKA, ...nama.map((n) => n.length * HURUF + 4)) * unit) return { tempat, nama };
  }
  const tempat = tempatTulis(d, BARIS * unit);
  return tempat && { tempat, nama: null };
}

function LabelBagian({ b, label, nomor, denah }: { readonly b: BagianDenah; readonly label: Label; readonly nomor: number; readonly denah: DenahData }) {
  return (
    <a href={b.tautan} aria-hidden="true" tabIndex={-1} style={{ left: `${(100 * label.tempat.x) / denah.lebar}%`, top: `${(100 * label.tempat.y) / denah.tinggi}%` }} className={`absolute grid -translate-1/2 justify-items-center px-0.5 text-center text-xs leading-[17px] whitespace-nowrap text-ink no-underline [print-color-adjust:exact] ${ALAS[b.status] ?? "bg-kertas"}`}>
      {label.nama?.map((n) => <span key={n} className="font-semibold tracking-rapat">{n}</span>)}
      <span className="flex items-center gap-1 font-bold">{label.nama ? <Bentuk status={b.bentuk} ukuran={14} polos={b.status === "KRITIS"} /> : <>{nomor}<Bentuk status={b.bentuk} ukuran={14} polos={b.status === "KRITIS"} /></>}{label.nama && /\d/.test(b.teks) ? b.teks : ""}{b.bantahan && <Bentuk status={b.bantahan.status} ukuran={14} polos={b.status === "KRITIS"} />}</span>
      {label.nama && <span className="hidden font-medium meja:max-lapang:block">{b.kata}</span>}
    </a>
  );
}

/** A map of the parts (on the widest screen the table beside it has the words), each with its shape and as much of name and value as has room; the silent and the unknown are hatched. The others are told beside it. */
export function Denah({ denah, bagian, nama }: { readonly denah: DenahData; readonly bagian: readonly BagianDenah[]; readonly nama: string }) {
  const arsir = useId();
  const nisbah = denah.lebar / denah.tinggi;
  const semuaNama = bagian.map((b) => `${b.kunci}=${b.label}`).join("\n");
  const label = useMemo(() => {
    const unit = denah.lebar / Math.min(HP, TINGGI_BERANDA * nisbah);
    return new Map(semuaNama.split("\n").flatMap((baris) => {
      const [kunci = "", nama = ""] = baris.split("=");
      const l = tulis(denah.jalur[kunci] ?? "", nama, unit);
      return l ? [[kunci, l] as const] : [];
    }));
  }, [denah, nisbah, semuaNama]);
  const tergambar = bagian.flatMap((b) => { const d = denah.jalur[b.kunci]; return d ? [{ ...b, d }] : []; });
  const sisa = bagian.filter((b) => !label.get(b.kunci)?.nama);
  const nomor = new Map(sisa.filter((b) => label.has(b.kunci)).map((b, i) => [b.kunci, i + 1]));
  // What the classes reckon the width from: custom properties are no part of React's type.
  const bentang = { "--r": nisbah } as CSSProperties;
  return (
    <div className="mt-2 gap-x-4 lapang:mt-1 lapang:flex lapang:items-center">
      <div style={bentang} className="relative mx-auto aspect-[var(--r)] w-[min(100%,calc(28rem*var(--r)))] shrink-0 lapang:mx-0 lapang:w-[min(62%,calc(15rem*var(--r)))]">
        <svg role="group" aria-label={nama} viewBox={`0 0 ${denah.lebar} ${denah.tinggi}`} className="block size-full [print-color-adjust:exact]">
          <defs><pattern id={arsir} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v9" className="stroke-kosong-bentuk" strokeWidth="2" /></pattern></defs>
          {tergambar.map((b) => (
            <a key={b.kunci} href={b.tautan} aria-label={`${b.label}: ${b.teks}, ${b.kata}${b.bantahan?.kata ?? ""}`}>
              <path d={b.d} fillRule="evenodd" strokeWidth={b.status === "KRITIS" || b.status === "PERHATIAN" ? 2 : 1} vectorEffect="non-scaling-stroke" {...(BERARSIR.includes(b.status) ? { fill: `url(#${arsir})`, strokeDasharray: "4 3" } : {})} className={ISI[b.status] ?? "stroke-kosong-bentuk"} />
            </a>
          ))}
        </svg>
        {bagian.map((b) => { const l = label.get(b.kunci); return l && <LabelBagian key={b.kunci} b={b} label={l} nomor={nomor.get(b.kunci) ?? 0} denah={denah} />; })}
      </div>
      {sisa.length > 0 && (
        <ul className="mt-2 grid min-w-0 flex-1 grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] gap-x-4 text-xs leading-5 lapang:mt-0">
          {sisa.map((b) => (
            <li key={b.kunci} className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-center max-meja:min-h-11">
              <span className="font-bold">{nomor.get(b.kunci) ?? ""}</span>
              <a href={b.tautan} className="min-w-0 py-0.5 text-ink underline decoration-garis-kuat decoration-1 underline-offset-4 hover:decoration-current"><span className="font-semibold">{b.label}</span>{" "}<span className="ml-1 inline-flex items-center gap-1 whitespace-nowrap"><Bentuk status={b.bentuk} ukuran={14} />{/\d/.test(b.teks) ? <span>{b.teks}<span className="lapang:sr-only">, {b.kata}</span></span> : b.kata}{b.bantahan && <Bentuk status={b.bantahan.status} ukuran={14} />}</span>{b.bantahan && <span className="sr-only">{b.bantahan.kata}</span>}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
