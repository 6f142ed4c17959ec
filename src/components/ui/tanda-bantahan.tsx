import type { BantahanTampil } from "@/lib/tampil";
import { Bentuk } from "./bentuk";

type Props = { readonly bantahan: BantahanTampil | null; readonly kelas?: string };

/** Not all agree on the base of the figure beside it: shape and word. Which fact and who is its trace, and here on hover. */
export function TandaBantahan({ bantahan: b, kelas = "" }: Props) {
  return b && <span title={b.teks} className={`inline-flex items-start gap-1 text-xs leading-4 font-medium text-ink ${kelas}`}><Bentuk status={b.status} ukuran={14} kelas="mt-px" />{b.pendek}</span>;
}

/** The bare shape beside a figure in a narrow column, said in words to who cannot see it. */
export function BentukBantahan({ bantahan: b, kelas = "" }: Props) {
  return b && <span title={b.teks} className={`inline-block ${kelas}`}><Bentuk status={b.status} ukuran={14} /><span className="sr-only">{b.teks}</span></span>;
}

const KATA: Readonly<Record<BantahanTampil["status"], string>> = { BERTENTANGAN: "dasar dipersengketakan", SUMBER_BERBEDA: "dasar dari sumber berbeda" };
/** For the accessible name of a figure too narrow for the word. */
export const kataBantahan = (status: BantahanTampil["status"] | null) => (status ? `, ${KATA[status]}` : "");

type Keterangan = { readonly semua: readonly (BantahanTampil["status"] | null | undefined)[]; readonly ukuran?: number; readonly kelas?: string;
  /** The same shape also stands there for figures that contradict each other. */
  readonly bertentangan?: boolean };
/** What a bare shape among many figures means, once beside them; nothing where there is none. */
export function KeteranganBantahan({ semua, ukuran = 14, kelas = "", bertentangan = false }: Keterangan) {
  const ada = (Object.keys(KATA) as BantahanTampil["status"][]).filter((status) => semua.includes(status));
  return <>{ada.map((status) => <span key={status} className={`inline-flex items-center gap-1 text-sm whitespace-nowrap text-ink-2 ${kelas}`}><Bentuk status={status} ukuran={ukuran} />{bertentangan && status === "BERTENTANGAN" && "angka bertentangan atau "}{KATA[status]}</span>)}</>;
}
