import Link from "next/link";
import { AngkaBesar } from "@/components/ui/angka-besar";
import { Lencana } from "@/components/ui/lencana";
import { SumbuBatas } from "@/components/ui/sumbu-batas";
import type { AngkaTampil } from "@/lib/tampil";
import type { KlaimTampil } from "../present";

/** A spoken figure beside the computed one. Its link reads exactly as its name, with the number made heavy. */
function Klaim({ klaim }: { readonly klaim: KlaimTampil }) {
  const [depan, belakang] = klaim.nama.split(klaim.nilai);
  return (
    <div className="mt-2 border-l-2 border-dashed border-ink-2 pl-3 text-sm leading-5">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <Link href={klaim.jejak} className="jejak max-meja:py-2">{depan}<strong className="text-lg leading-6 font-bold">{klaim.nilai}</strong>{belakang}</Link>
        <Lencana asal="KLAIM" />
        {klaim.selisih && <strong className="font-semibold">{klaim.selisih}</strong>}
      </p>
      <p className="text-ink-3">{klaim.sumber}</p>
    </div>
  );
}

type Props = {
  readonly angka: AngkaTampil;
  readonly klaim: readonly KlaimTampil[];
  readonly ukuran: "utama" | "besar";
  readonly terlemah: AngkaTampil | null;
  readonly baru: boolean;
};

/** The figure, its honesty, and what was said about it. */
export function AngkaUtama({ angka, klaim, ukuran, terlemah, baru }: Props) {
  const lemah = terlemah?.persen != null ? { teks: `Terlemah: ${terlemah.label} ${terlemah.persenTeks}`, persen: terlemah.persen } : null;
  const ucapan = klaim[0];
  return (
    <section className="grid content-start gap-2">
      <AngkaBesar angka={angka} ukuran={ukuran} baru={baru}>{klaim.map((k) => <Klaim key={k.kunci} klaim={k} />)}</AngkaBesar>
      {ukuran === "utama" && (
        <SumbuBatas
          persen={angka.persen} bawah={angka.batasBawah} atas={angka.batasAtas} terlemah={lemah} klaim={ucapan ? { teks: ucapan.nilai, persen: ucapan.persen } : null}
          nama={`Skala 0 sampai 100 persen. ${angka.label} ${angka.persenTeks}. ${angka.batas ? `Batas ${angka.batas}. ` : ""}${lemah ? `${lemah.teks}. ` : ""}${ucapan ? `${ucapan.nama}.` : ""}`}
        />
      )}
    </section>
  );
}
