import type { AsalAngka } from "@/lib/tampil";

/** How good the evidence is, told by the border and never by a status colour. */
const RUPA: Record<AsalAngka, { readonly teks: string; readonly kelas: string }> = {
  RESMI: { teks: "Resmi", kelas: "border-ink-2 bg-ink-2 text-kertas" },
  HITUNGAN: { teks: "Hitungan", kelas: "border-ink-2 bg-kertas text-ink-2" },
  KLAIM: { teks: "“Klaim”", kelas: "border-dashed border-ink-2 bg-kertas text-ink-2" },
  CONTOH: { teks: "Contoh", kelas: "border-dotted border-ink-2 bg-lembar text-ink-2" },
  ESTIMASI: { teks: "± Estimasi", kelas: "border-ink-2 bg-kertas text-ink-2" },
};

/** Provenance badge of a figure. */
export function Lencana({ asal }: { readonly asal: AsalAngka }) {
  const { teks, kelas } = RUPA[asal];
  return <span className={`inline-block h-5 rounded-xs border px-1.5 align-[1px] text-xs leading-[18px] font-semibold tracking-normal whitespace-nowrap [print-color-adjust:exact] ${kelas}`}>{teks}</span>;
}
