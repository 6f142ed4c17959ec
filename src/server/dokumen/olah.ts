import "server-only";
import pLimit, { type LimitFunction } from "p-limit";
import sharp, { type Sharp, type SharpOptions } from "sharp";
import { BUKTI } from "@/lib/bukti";
import { uraikanHeic } from "./heic";
import { type Jenis, kenali, type Tolak } from "./kenali";

export type Olahan = { readonly tipe: "image/jpeg" | "image/png" | "application/pdf"; readonly akhiran: "jpg" | "png" | "pdf"; readonly isi: Buffer; readonly kecil: Buffer | null };

// Two at a time in one process, whatever the bundler made of this module.
const bersama = globalThis as typeof globalThis & { sigapOlah?: LimitFunction };
const giliran = (): LimitFunction => (bersama.sigapOlah ??= pLimit(2));

const OPSI: SharpOptions = { limitInputPixels: BUKTI.titik, failOn: "error", sequentialRead: true };
/** The next is tried when the one before is still larger than may be kept: a scan stays legible at each. */
const UPAYA = [{ sisi: BUKTI.sisi, mutu: 85 }, { sisi: BUKTI.sisi, mutu: 70 }, { sisi: 2500, mutu: 70 }] as const;

/**
 * What is kept of a file: a picture drawn anew, upright, without a word of where and with what it was taken; a PDF as it is. Nothing of
 * what sharp is not told to keep survives: EXIF, GPS, XMP, IPTC, colour profile, thumbnails inside, bytes behind the end.
 */
export const olah = (isi: Buffer): Promise<Olahan | Tolak> => giliran()(async () => {
  const jenis = await kenali(isi);
  switch (jenis) {
    case "pdf":
      return { tipe: "application/pdf", akhiran: "pdf", isi, kecil: null };
    case "jpeg": case "png": case "heic":
      return olahGambar(isi, jenis).catch(sebab);
    default:
      return jenis;
  }
});

async function olahGambar(isi: Buffer, jenis: Exclude<Jenis, "pdf">): Promise<Olahan | Tolak> {
  const buka = await pembuka(isi, jenis);
  if (typeof buka === "string") return buka;
  const kecil = await buka().resize(BUKTI.kecil, BUKTI.kecil, { fit: "inside", withoutEnlargement: true }).flatten({ background: "#ffffff" }).jpeg({ quality: 75 }).toBuffer();
  if (jenis === "png") {
    const png = await muat(buka(), BUKTI.sisi).png({ compressionLevel: 9 }).toBuffer();
    if (png.length <= BUKTI.byte) return { tipe: "image/png", akhiran: "png", isi: png, kecil };
  }
  for (const { sisi, mutu } of UPAYA) {
    const jpeg = await muat(buka(), sisi).flatten({ background: "#ffffff" }).jpeg({ quality: mutu }).toBuffer();
    if (jpeg.length <= BUKTI.byte) return { tipe: "image/jpeg", akhiran: "jpg", isi: jpeg, kecil };
  }
  return "TERLALU_LEBAR";
}

const muat = (s: Sharp, sisi: number) => s.resize(sisi, sisi, { fit: "inside", withoutEnlargement: true });

/** A new reading of the same picture each time, with the turn that EXIF asked for. */
async function pembuka(isi: Buffer, jenis: Exclude<Jenis, "pdf">): Promise<(() => Sharp) | Tolak> {
  if (jenis !== "heic") return () => sharp(isi, OPSI).autoOrient();
  const mentah = await uraikanHeic(isi);
  if (typeof mentah === "string") return mentah;
  return () => sharp(mentah.data, { raw: { width: mentah.lebar, height: mentah.tinggi, channels: 4 }, limitInputPixels: BUKTI.titik });
}

const sebab = (error: unknown): Tolak => (error instanceof Error && /pixel limit/i.test(error.message) ? "TERLALU_LEBAR" : "RUSAK");
