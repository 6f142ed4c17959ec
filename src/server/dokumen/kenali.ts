import "server-only";
import { fileTypeFromBuffer } from "file-type";

export type Jenis = "jpeg" | "png" | "heic" | "pdf";
/** Why a file is not taken; the sentence stands in terima.ts. */
export type Tolak = "BUKAN_JENISNYA" | "PDF_RUSAK" | "PDF_SANDI" | "PDF_PROGRAM" | "PDF_EKOR" | "RUSAK" | "TERLALU_LEBAR" | "LAMA";

const JENIS: Readonly<Record<string, Jenis>> = { "image/jpeg": "jpeg", "image/png": "png", "image/heic": "heic", "image/heif": "heic", "application/pdf": "pdf" };

/** By what is in it, never by its name or by what the browser says it is. */
export async function kenali(isi: Buffer): Promise<Jenis | Tolak> {
  const tipe = await fileTypeFromBuffer(isi);
  const jenis = tipe && JENIS[tipe.mime];
  if (!jenis) return "BUKAN_JENISNYA";
  return jenis === "pdf" ? periksaPdf(isi) ?? jenis : jenis;
}

/**
 * A PDF is kept byte for byte, so it must be one from its first byte to its last: no second file behind its end, no password, no
 * program that announces itself. It is served so that nothing in it runs in any case.
 */
function periksaPdf(isi: Buffer): Tolak | null {
  if (isi.subarray(0, 5).toString("latin1") !== "%PDF-") return "PDF_RUSAK";
  const teks = isi.toString("latin1");
  const akhir = teks.lastIndexOf("%%EOF");
  if (akhir < 0 || !/startxref\s+\d+\s+$/.test(teks.slice(Math.max(0, akhir - 64), akhir))) return "PDF_RUSAK";
  if (/[^\s\0]/.test(teks.slice(akhir + 5))) return "PDF_EKOR";
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(teks)) return "PDF_SANDI";
  return /\/(JavaScript|Launch)\b/.test(teks) ? "PDF_PROGRAM" : null;
}
