import type { AngkaTampil, AsalAngka } from "@/lib/tampil";

const UKURAN = { utama: "text-layar-utama tracking-[-0.055em]", besar: "text-layar-besar tracking-[-0.045em]", baris: "text-layar-angka tracking-angka" } as const;
const PECAHAN = { utama: "text-[0.4em] ml-[0.12em]", besar: "text-[0.48em] ml-[0.1em]", baris: "text-[0.5em] ml-[0.18em]" } as const;

type Props = { readonly angka: Pick<AngkaTampil, "persen" | "persenTeks">; readonly ukuran: keyof typeof UKURAN; readonly pudar?: boolean };

/** "96,7 %" for the wall; 100 needs no decimal. Without a figure the words stand small: there is nothing to be large about. */
export function AngkaLayar({ angka: { persen, persenTeks }, ukuran, pudar = false }: Props) {
  if (persen === null) return <span className={`block font-semibold text-kosong-teks ${ukuran === "baris" ? "text-layar" : "py-8 text-layar-angka"}`}>{persenTeks}</span>;
  const angka = persen === 100 ? "100" : persenTeks.replace(/\s*%$/u, "");
  return (
    <span className={`block font-bold whitespace-nowrap ${UKURAN[ukuran]} ${pudar ? "text-ink-2" : ""}`}>
      {angka}<span className={`leading-none font-semibold tracking-normal ${PECAHAN[ukuran]}`}>%</span>
    </span>
  );
}

const ASAL: Readonly<Partial<Record<AsalAngka, string>>> = { CONTOH: "Contoh", ESTIMASI: "± Estimasi", KLAIM: "“Klaim”" };

/** Provenance, where it is less than a computed figure. */
export function LencanaLayar({ asal }: { readonly asal: AsalAngka }) {
  const teks = ASAL[asal];
  return teks ? <span className="ml-3 inline-block rounded-xs border-2 border-dotted border-ink-2 px-3 text-layar leading-[1.25] font-semibold tracking-normal whitespace-nowrap text-ink-2">{teks}</span> : null;
}
