import Link from "next/link";
import { Cetak } from "@/components/ui/cetak";
import { Ikon } from "@/components/ui/ikon";
import { Spanduk } from "@/components/ui/spanduk";
import type { DokumenHalaman } from "../present";
import { FormHapus } from "./form-hapus";

/** One document: what it shows, what it proves, and who may take it away. */
export function HalamanDokumen({ data: d }: { readonly data: DokumenHalaman }) {
  return (
    <div className="grid gap-6 pb-10 luas:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        {d.nisan && <Spanduk rupa="info" judul="Isi dokumen dihapus.">{d.nisan}</Spanduk>}
        {d.tertutup && !d.nisan && <Spanduk rupa="info" judul="Isinya tidak terbuka bagi Anda.">Anda berwenang menghapusnya, tidak membacanya.</Spanduk>}
        {/* Already small enough for a browser; the optimiser would keep copies that a redaction does not reach. */}
        {d.gambar && <a href={d.gambar} className="block"><img src={d.gambar} alt={`Isi dokumen ${d.judul}`} className="max-h-[80vh] max-w-full border border-garis" /></a>}
        {d.berkas && <p className="mt-3 print:hidden"><a href={d.berkas} className="inline-flex min-h-11 items-center gap-2 font-semibold text-tinta underline underline-offset-[3px]"><Ikon nama="berkas" ukuran={22} />{d.unduh ? "Unduh dokumen" : "Buka ukuran penuh"}</a></p>}
      </div>
      <div className="min-w-0">
        <dl className="border-t border-ink text-[15px]">
          {d.rincian.map((r) => <div key={r.nama} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-3 border-b border-garis py-2"><dt className="text-ink-2">{r.nama}</dt><dd className="min-w-0 break-words [overflow-wrap:anywhere]">{r.isi}</dd></div>)}
        </dl>
        <h2 className="mt-6 text-lg font-bold">Membuktikan</h2>
        {d.milik.length === 0 ? <p className="text-ink-2">{d.tertutup ? "Tidak terbuka bagi Anda." : "Belum dilampirkan pada laporan atau fakta."}</p>
          : <ul className="border-t border-garis">{d.milik.map((m) => <li key={m.kunci} className="border-b border-garis"><Link href={m.tautan} className="flex min-h-11 items-center py-1 text-tinta underline underline-offset-[3px]">{m.teks}</Link></li>)}</ul>}
        <div className="mt-4"><Cetak>Cetak</Cetak></div>
        {d.bolehHapus && (
          <details className="mt-6 border-t border-garis pt-2 print:hidden">
            <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold">Hapus isi dokumen ini…</summary>
            <div className="mt-3"><FormHapus id={d.id} /></div>
          </details>
        )}
      </div>
    </div>
  );
}
