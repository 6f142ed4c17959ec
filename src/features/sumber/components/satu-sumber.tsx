import Link from "next/link";
import { Bentuk } from "@/components/ui/bentuk";
import { Lencana } from "@/components/ui/lencana";
import type { SumberTampil } from "../present";

const AKSI = "inline-flex min-h-11 items-center text-tinta underline underline-offset-[3px] meja:min-h-8";

/** One source's word, with who recorded it and who says that it is wrong. */
export function SatuSumber({ data: s }: { readonly data: SumberTampil }) {
  return (
    <li className={`min-w-0 border-t pt-2 ${s.dipakai ? "relative border-tinta before:absolute before:inset-x-0 before:-top-px before:h-1.5 before:bg-tinta before:[print-color-adjust:exact]" : "border-garis-kuat"}`}>
      <p className="flex flex-wrap items-baseline gap-x-3 pt-1">
        <strong className="text-2xl leading-8 font-bold tracking-rapat">{s.nilai}</strong>
        {s.dipakai && <span className="text-sm font-semibold text-tinta">Dipakai</span>}
        <Lencana asal={s.asal} />
      </p>
      {s.dasar && <p className="text-sm text-ink-2">{s.dasar}</p>}
      <p className="mt-1 text-[15px] leading-6 break-words">{s.sumber}</p>
      {s.catatan && <p className="text-sm leading-5 text-ink-2">{s.catatan}</p>}
      {s.penjumlahan && <p className="text-sm leading-5 text-ink-2">{s.penjumlahan}</p>}
      <p className="mt-1 text-xs leading-5 text-ink-3">Dicatat {s.tercatat}. Dokumen: {s.dokumen}.</p>
      {s.keberatan.map((k) => (
        <div key={k.id} className={`mt-2 border-l-2 pl-3 text-sm leading-5 ${k.dijawab ? "border-garis-kuat text-ink-2" : "border-ink"}`}>
          <p className="flex items-start gap-1.5 font-semibold"><Bentuk status="BERTENTANGAN" ukuran={14} kelas="mt-[3px]" /><span>Keberatan {k.oleh}</span></p>
          <p className="break-words">{k.alasan}</p>
          <p className="text-xs leading-5 text-ink-3">{k.saat}, {k.dijawab ?? "menunggu jawaban pemilik"}</p>
        </div>
      ))}
      {(s.tetapkan || s.tentang) && (
        <p className="mt-1 flex flex-wrap gap-x-5 text-[15px] print:hidden">
          {s.tetapkan && <Link prefetch={false} href={`${s.tetapkan}#formulir`} className={AKSI}>{s.dipakai ? "Jawab: tetap pakai" : "Tetapkan"}<span className="sr-only"> {s.nama}</span></Link>}
          {s.tentang && <Link prefetch={false} href={`${s.tentang}#formulir`} className={AKSI}>Ajukan keberatan<span className="sr-only"> atas {s.nama}</span></Link>}
        </p>
      )}
    </li>
  );
}
