import QRCode from "qrcode";

/** A QR code as one SVG path on a grid of `ukuran` × `ukuran`, with the four empty modules around it that readers want. */
export type Qr = { readonly ukuran: number; readonly jalur: string };

const TEPI = 4;

export function buatQr(teks: string): Qr {
  const { size, data } = QRCode.create(teks, { errorCorrectionLevel: "M" }).modules;
  const jalur = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => (data[y * size + x] ? `M${x + TEPI} ${y + TEPI}h1v1h-1z` : "")).join("")).join("");
  return { ukuran: size + 2 * TEPI, jalur };
}
