import type { ReactNode } from "react";
import type { StatusTampil } from "@/lib/tampil";

const GARIS = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 } as const;
/** The hole in a solid shape; a parent on another ground sets `--sela`. */
const SELA = "var(--sela, var(--color-kertas))";

const GAMBAR: Record<StatusTampil, ReactNode> = {
  SIAP: <><circle cx="8" cy="8" r="6.75" {...GARIS} /><path d="M4.9 8.3l2.1 2.1 4.1-4.6" {...GARIS} strokeWidth={1.8} strokeLinecap="square" /></>,
  PERHATIAN: <><path d="M8 .8 15.6 14.6H.4z" fill="currentColor" /><path d="M8 5.6v4.4" stroke={SELA} strokeWidth={1.9} /><circle cx="8" cy="12.2" r="1.1" fill={SELA} /></>,
  KRITIS: <><rect x=".75" y=".75" width="14.5" height="14.5" rx="1.5" fill="currentColor" /><path d="M4.6 4.6l6.8 6.8M11.4 4.6l-6.8 6.8" stroke={SELA} strokeWidth={2} /></>,
  BELUM_ADA_DATA: <><circle cx="8" cy="8" r="6.75" {...GARIS} strokeDasharray="2.6 1.64" /><path d="M4.8 8h6.4" {...GARIS} strokeWidth={1.8} /></>,
  BELUM_WAKTUNYA: <><path d="M1.75 3.25h12.5v11H1.75zM1.75 6.6h12.5M5 1v3.4M11 1v3.4" {...GARIS} /></>,
  DIAM: <><path d="M1.5 1.75h13v9.5H7.2L3.8 14.4v-3.15H1.5z" {...GARIS} /><path d="M4.6 6.5h6.8" {...GARIS} strokeWidth={1.8} /></>,
  TERLAMBAT: <><circle cx="8" cy="8" r="6.75" {...GARIS} /><path d="M8 3.9V8l2.9 2" {...GARIS} strokeWidth={1.7} /></>,
  BERTENTANGAN: <><path d="M8 .6 15.4 8 8 15.4.6 8z" {...GARIS} /><path d="M5 6.6h6M5 9.4h6M9.6 4.9 6.4 11.1" {...GARIS} strokeWidth={1.4} /></>,
  SUMBER_BERBEDA: <><path d="M2 8h4.2L11.6 3h2.6M6.2 8l5.4 5h2.6" {...GARIS} strokeWidth={1.6} /><circle cx="2.2" cy="8" r="1.7" fill="currentColor" /></>,
};

const WARNA: Record<StatusTampil, string> = {
  SIAP: "text-siap-bentuk",
  PERHATIAN: "text-perhatian-bentuk",
  KRITIS: "text-kritis-bentuk",
  BELUM_ADA_DATA: "text-kosong-teks",
  BELUM_WAKTUNYA: "text-kosong-teks",
  DIAM: "text-kosong-teks",
  TERLAMBAT: "text-kosong-teks",
  BERTENTANGAN: "text-ink",
  SUMBER_BERBEDA: "text-ink",
};

type Props = { readonly status: StatusTampil; readonly ukuran?: number; readonly kelas?: string; /** Keep the colour of the text around it. */ readonly polos?: boolean };

/** The shape of a status, without its word: always beside a word, or with one for the screen reader. */
export function Bentuk({ status, ukuran = 16, kelas = "", polos = false }: Props) {
  return (
    <svg viewBox="0 0 16 16" width={ukuran} height={ukuran} aria-hidden="true" className={`inline-block shrink-0 ${polos ? "" : WARNA[status]} ${kelas}`}>
      {GAMBAR[status]}
    </svg>
  );
}
