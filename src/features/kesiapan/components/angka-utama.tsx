import { AngkaBesar } from "@/components/ui/angka-besar";
import { Bentuk } from "@/components/ui/bentuk";
import { Lencana } from "@/components/ui/lencana";
import { SumbuBatas } from "@/components/ui/sumbu-batas";
import type { Dasbor, KlaimTampil } from "../present";
import { Uraian } from "./uraian";

/** A spoken figure beside the computed one. Its link reads exactly as its name, with the number made heavy. */
function Klaim({ klaim }: { readonly klaim: KlaimTampil }) {
  const [depan, belakang] = klaim.nama.split(klaim.nilai);
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-2.5 border-l-2 border-dashed border-ink-2 pl-3 text-sm leading-5">
      <a href={klaim.jejak} title={klaim.sumber} className="jejak max-meja:py-2">{depan}<strong className="text-lg leading-6 font-bold">{klaim.nilai}</strong>{belakang}</a>
      <Lencana asal="KLAIM" />
      {klaim.selisih && <strong className="font-semibold">{klaim.selisih}</strong>}
      <span className="text-ink-3 lapang:sr-only">{klaim.sumber}</span>
    </p>
  );
}

type Props = { readonly data: Pick<Dasbor, "utama" | "terlemah" | "uraian" | "wilayah" | "konteks" | "logistik" | "logistikHari" | "klaim">; readonly baru: ReadonlySet<string> };

/** The figure, its honesty, what was said about it, why it is so; and logistics, of which the most is said. */
export function AngkaUtama({ data, baru }: Props) {
  const { utama, terlemah, logistik } = data;
  const klaimLogistik = data.klaim.filter((k) => k.kunci === "klaim.logistik");
  const klaimUtama = data.klaim.filter((k) => k.kunci !== "klaim.logistik");
  const lemah = terlemah?.persen != null ? { teks: `Terlemah: ${terlemah.label} ${terlemah.persenTeks}`, persen: terlemah.persen } : null;
  const ucapan = klaimUtama[0];
  return (
    <section aria-label="Kesiapan" className="relative grid min-w-0 content-start gap-x-10 gap-y-1 pt-3 [grid-area:indeks] lapang:gap-y-0 lapang:pt-2">
      <AngkaBesar angka={utama} ukuran="utama" baru={baru.has(utama.kunci)} denganStatus={false}>{klaimUtama.map((k) => <Klaim key={k.kunci} klaim={k} />)}</AngkaBesar>
      <SumbuBatas
        persen={utama.persen} bawah={utama.batasBawah} atas={utama.batasAtas} terlemah={lemah} klaim={ucapan ? { teks: ucapan.nilai, persen: ucapan.persen } : null}
        nama={`Skala 0 sampai 100 persen. ${utama.label} ${utama.persenTeks}. ${utama.batas ? `Batas ${utama.batas}. ` : ""}${lemah ? `${lemah.teks}. ` : ""}${ucapan ? `${ucapan.nama}.` : ""}`}
      />
      {utama.persen !== null && <Uraian data={data.uraian} kode={data.wilayah.kode} konteks={data.konteks} />}
      {logistik.kunci !== utama.kunci && (
        <div className="border-t border-garis pt-1">
          <AngkaBesar angka={logistik} ukuran="ringkas" tingkat={3} baru={baru.has(logistik.kunci)}>
            {data.logistikHari && <p className="flex items-center gap-2 text-sm leading-5 font-semibold text-kritis-teks"><Bentuk status="TERLAMBAT" ukuran={14} />{data.logistikHari}</p>}
            {klaimLogistik.map((k) => <Klaim key={k.kunci} klaim={k} />)}
          </AngkaBesar>
        </div>
      )}
    </section>
  );
}
