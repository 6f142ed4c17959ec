import { ukuranBerkas } from "./bukti";
import { ROUTES } from "./routes";
import type { DokumenTampil } from "./tampil";
import { formatSaat, type Zona } from "./waktu";

/** A document as the server reads it; `milik`: the id of the laporan or fact it stands for. */
export type LampiranDibaca = {
  readonly milik: string; readonly dokumenId: number; readonly nama: string; readonly tipe: string; readonly ukuran: number; readonly sha256: string; readonly terbatas: boolean;
  readonly hapus: { readonly at: Date; readonly alasan: string } | null; readonly oleh: string; readonly padaAt: Date;
};

/** Evidence comes from who reported, or from a colleague in the same office; another office has its own laporan. */
export const bolehMelampirkan = (laporan: { readonly olehId: number; readonly peran: string }, siapa: { readonly userId: number; readonly peran: string | null }) =>
  siapa.peran !== null && (laporan.olehId === siapa.userId || laporan.peran === siapa.peran);

export const formatSidik = (hex: string) => hex.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ");

/** Finished lines. Of what was redacted, or is restricted, not even the name: a name can hold a NIK. */
export const tampilkanLampiran = (semua: readonly LampiranDibaca[], zona: Zona, bolehTerbatas: boolean): DokumenTampil[] => semua.map((d) => {
  const dasar = { kunci: String(d.dokumenId), sidik: formatSidik(d.sha256), rinci: `dilampirkan ${d.oleh}, ${formatSaat(d.padaAt, zona)}` };
  if (d.terbatas && !bolehTerbatas) return { ...dasar, nama: "Dokumen terbatas", rinci: "hanya bagi yang berwenang di wilayah ini", tautan: null, kecil: null, dihapus: false };
  if (d.hapus) return { ...dasar, nama: "Isi dokumen dihapus", rinci: `${formatSaat(d.hapus.at, zona)}: ${d.hapus.alasan}`, tautan: ROUTES.dokumen(d.dokumenId), kecil: null, dihapus: true };
  return { ...dasar, nama: `${d.nama} (${ukuranBerkas(d.ukuran)})`, tautan: ROUTES.dokumen(d.dokumenId), kecil: d.tipe.startsWith("image/") ? ROUTES.dokumenKecil(d.dokumenId) : null, dihapus: false };
});
