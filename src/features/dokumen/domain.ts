export type LampirkanError = { readonly tag: "TIDAK_DITEMUKAN" | "TANPA_BERKAS" | "DIARSIPKAN" | "BERKAS_HILANG" };
export type HapusError = { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_DIHAPUS" };

/** `peran`: the roles of the laporan it stands for; null for each fact. */
type Milik = { readonly terbatas: boolean; readonly olehId: number; readonly peran: readonly (string | null)[] };
/**
 * Kesbangpol and admins redact any document (an admin without seeing it). KPU only what it brought itself: evidence of another office,
 * against its own figures even, is not its to take away. What is restricted is not for who may not read it.
 */
export const bolehMenghapus = (d: Milik, siapa: { readonly userId: number; readonly sebagai: (peran: "KPU" | "KESBANGPOL" | "ADMIN") => boolean }) =>
  siapa.sebagai("KESBANGPOL") || siapa.sebagai("ADMIN") || (!d.terbatas && siapa.sebagai("KPU") && (d.olehId === siapa.userId || (d.peran.length > 0 && d.peran.every((p) => p === "KPU"))));

/** Files a browser may draw by itself; all else is handed over to be saved. */
export const ditampilkan = (tipe: string) => tipe === "image/jpeg" || tipe === "image/png";

/** RFC 6266: a plain name for old readers, the real one beside it. */
export function kepalaNama(nama: string, tipe: string): string {
  const polos = nama.normalize("NFKD").replace(/[^\x20-\x7e]/g, "").replace(/["\\%;]/g, "");
  return `${ditampilkan(tipe) ? "inline" : "attachment"}; filename="${polos || "dokumen"}"; filename*=UTF-8''${encodeURIComponent(nama).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
