export type LampirkanError = { readonly tag: "TIDAK_DITEMUKAN" | "TANPA_BERKAS" | "DIARSIPKAN" | "BERKAS_HILANG" };
export type HapusError = { readonly tag: "TIDAK_DITEMUKAN" | "SUDAH_DIHAPUS" };

/** Who may not know what a restricted document says does not decide over it either; an admin redacts without seeing. */
export const bolehMenghapus = (terbatas: boolean, peran: string | null) => peran !== null && (!terbatas || peran === "KESBANGPOL" || peran === "ADMIN");

/** Files a browser may draw by itself; all else is handed over to be saved. */
export const ditampilkan = (tipe: string) => tipe === "image/jpeg" || tipe === "image/png";

/** RFC 6266: a plain name for old readers, the real one beside it. */
export function kepalaNama(nama: string, tipe: string): string {
  const polos = nama.normalize("NFKD").replace(/[^\x20-\x7e]/g, "").replace(/["\\%;]/g, "");
  return `${ditampilkan(tipe) ? "inline" : "attachment"}; filename="${polos || "dokumen"}"; filename*=UTF-8''${encodeURIComponent(nama).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
