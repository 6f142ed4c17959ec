import type { Qr } from "@/lib/qr";

/** Black on white in every theme: cameras want it so. */
export function GambarQr({ qr, nama, kelas = "" }: { readonly qr: Qr; readonly nama: string; readonly kelas?: string }) {
  return (
    <svg viewBox={`0 0 ${qr.ukuran} ${qr.ukuran}`} role="img" aria-label={nama} shapeRendering="crispEdges" className={kelas}>
      <rect width={qr.ukuran} height={qr.ukuran} fill="#fff" /><path d={qr.jalur} fill="#000" />
    </svg>
  );
}
