import { GambarQr } from "@/components/ui/gambar-qr";
import { formatBilangan } from "@/lib/format";
import type { Qr } from "@/lib/qr";
import type { Tayangan } from "../present";
import { AngkaLayar, LencanaLayar } from "./angka-layar";
import { BantahanLayar } from "./bantahan-layar";
import { BarisWilayah } from "./baris-wilayah";
import { SkalaLayar } from "./skala-layar";

const TERATAS = 4;

/** The figure with all its honesty, and beside it who is silent or weakest. */
export function SalindiaKesiapan({ data: d, qr }: { readonly data: Tayangan; /** Null while there is nothing to reach at its address. */ readonly qr: Qr | null }) {
  const u = d.utama;
  const sisa = d.bagian.slice(TERATAS);
  return (
    <div className="grid h-full gap-x-20 gap-y-8 pt-6 meja:grid-cols-[minmax(0,55fr)_minmax(0,45fr)]">
      <section className="flex min-w-0 flex-col">
        <h1 className="text-layar-lg font-semibold tracking-rapat">Kesiapan {d.wilayah}<LencanaLayar asal={u.asal} /></h1>
        <div className="mt-4 -ml-2"><AngkaLayar angka={u} ukuran="utama" /></div>
        <SkalaLayar persen={u.persen} bawah={u.batasBawah} atas={u.batasAtas} nama={`Skala 0 sampai 100 persen. Kesiapan ${u.persenTeks}. ${u.batas ? `Batas ${u.batas}.` : ""}`} />
        <div className="mt-4 text-layar text-ink-2 [&_strong]:font-bold [&_strong]:text-ink">
          <p><strong>{u.nDariM}</strong>{u.batas && <>, batas <strong>{u.batas}</strong></>}</p>
          <p><strong>{u.cakupan}</strong>, {u.umur}</p>
          <BantahanLayar bantahan={u.bantahan} utuh />
          {d.klaim.map((k) => <p key={k.kunci}>{k.label} <strong>{k.nilai}</strong><LencanaLayar asal="KLAIM" />{k.selisih && <> {k.selisih}</>}</p>)}
        </div>
      </section>
      <section className="flex min-w-0 flex-col">
        <h2 className="mb-3 text-layar font-medium text-ink-2">{d.sendiri ? "Rincian wilayah ini" : "Terlemah dahulu, yang diam di atas"}</h2>
        <ol className="grid">{d.bagian.slice(0, TERATAS).map((w) => <BarisWilayah key={w.kode} wilayah={w} />)}</ol>
        {sisa.length > 0 && <p className="mt-4 border-t-2 border-garis pt-3 text-layar text-ink-2">{formatBilangan(sisa.length)} lainnya di atas itu, pada halaman berikut</p>}
        {qr && (
          <div className="mt-auto flex items-center justify-end gap-5 pb-2 max-meja:hidden">
            <p className="text-right text-layar text-ink-2">Lihat di ponsel,<br />dengan akun Anda</p>
            <GambarQr qr={qr} nama="Kode QR menuju dasbor wilayah ini" kelas="size-38" />
          </div>
        )}
      </section>
    </div>
  );
}
