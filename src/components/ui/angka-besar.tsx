import Link from "next/link";
import type { ReactNode } from "react";
import type { AngkaTampil } from "@/lib/tampil";
import { Cip } from "./cip";
import { Lencana } from "./lencana";
import { PersenBesar } from "./persen-besar";

const UKURAN = {
  utama: { angka: "text-[104px] leading-[96px] -ml-1 meja:text-[108px] meja:leading-[96px]", tanda: "text-[48px] meja:text-[52px]" },
  besar: { angka: "text-[72px] leading-[68px]", tanda: "text-[36px]" },
  sedang: { angka: "text-[44px] leading-[48px]", tanda: "text-[22px]" },
  ringkas: { angka: "text-[44px] leading-[44px]", tanda: "text-[22px]" },
} as const;

type Props = {
  /** All of it: a figure without its base, coverage, age, bounds, source and trace cannot be drawn. */
  readonly angka: AngkaTampil;
  readonly ukuran?: keyof typeof UKURAN;
  readonly tingkat?: 2 | 3;
  /** The row has just changed. */
  readonly baru?: boolean;
  /** Show the status as a chip; the page's main figure says it by its neighbours. */
  readonly denganStatus?: boolean;
  /** What else is said about it, under the figure: a claim, a note. */
  readonly children?: ReactNode;
};

function Baris({ istilah, mengalir, children }: { readonly istilah: string; readonly mengalir: boolean; readonly children: ReactNode }) {
  return <div className={mengalir ? "inline *:inline *:mr-1.5" : "grid grid-cols-[4.75rem_minmax(0,1fr)]"}><dt className="text-ink-3">{istilah}</dt><dd className="min-w-0">{children}</dd></div>;
}

/** No naked figure: the number, then n of m, bounds, coverage, age and badge; one press to its trace. */
export function AngkaBesar({ angka, ukuran = "besar", tingkat = 2, baru = false, denganStatus = true, children }: Props) {
  const H = tingkat === 2 ? "h2" : "h3";
  const u = UKURAN[ukuran];
  const mengalir = ukuran === "ringkas";
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <H className="text-lg font-semibold">{angka.label}</H>
        {denganStatus && <Cip status={angka.status} teks={angka.statusTeks} />}
        {angka.bantahan && <span title={angka.bantahan.teks}><Cip status={angka.bantahan.status} teks={`${angka.bantahan.pendek.charAt(0).toUpperCase()}${angka.bantahan.pendek.slice(1)}`} /></span>}
        {angka.bertentangan > 0 && <Cip status="BERTENTANGAN" teks={`${angka.bertentangan} bertentangan`} />}
      </div>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
        <Link href={angka.jejak} className={`jejak-besar ${baru ? "baru" : ""}`}>
          <span className="sr-only">{angka.label}: </span>
          <PersenBesar teks={angka.persenTeks} kelas={u.angka} kelasTanda={u.tanda} />
        </Link>
        <dl className={`min-w-0 flex-1 basis-64 text-sm leading-5 max-meja:text-[15px] max-meja:leading-[22px] print:basis-52 ${mengalir ? "" : "mt-1 grid gap-1"}`}>
          <Baris mengalir={mengalir} istilah="Dasar"><Link href={angka.jejak} className="jejak">{angka.nDariM}</Link> <Lencana asal={angka.asal} /></Baris>
          <Baris mengalir={mengalir} istilah="Batas">{angka.batas === null ? (angka.persen === null ? "belum dapat dihitung" : "sama dengan angkanya: semua yang diminta hari ini sudah melapor") : <><strong className="font-semibold">{angka.batas}</strong> bila sisanya 0 atau penuh</>}</Baris>
          <Baris mengalir={mengalir} istilah="Cakupan"><strong className="font-semibold">{angka.cakupan}</strong>, {angka.umur}</Baris>
        </dl>
      </div>
      {children}
    </div>
  );
}
