import Link from "next/link";
import type { ReactNode } from "react";
import { MistarHari } from "@/components/charts/mistar-hari";
import type { HitungMundur as Data } from "../present";

/** How long still, and where on the way we are. */
export function HitungMundur({ data, saat, children }: { readonly data: Data; readonly saat: string; /** The live indicator. */ readonly children?: ReactNode }) {
  const utama = data.pita.filter((p) => p.utama).map((p) => p.nama).join(", ");
  const awal = data.mistar[0]?.teks ?? "";
  return (
    <section aria-label="Hitung mundur" className="grid gap-4 border-b border-ink py-2 lapang:pb-0 luas:grid-cols-[31.5rem_minmax(0,1fr)] luas:items-center luas:gap-10 lapang:grid-cols-[36rem_minmax(0,1fr)]">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 lapang:gap-x-6">
        <p className="text-[56px] leading-[64px] meja:row-span-2 meja:text-[64px] font-bold tracking-angka whitespace-nowrap lapang:text-[88px] lapang:leading-[88px]">{data.teks}</p>
        <div className="min-w-0 self-end text-[15px] max-meja:self-center leading-5 text-ink-2 lapang:text-base lapang:leading-6">
          <p className="font-semibold text-ink lapang:text-lg lapang:leading-6">{data.hari}</p>
          <p>{data.sisa}</p>
        </div>
        <p className="flex flex-wrap items-center gap-x-3 self-start text-sm leading-5 text-ink-2 max-meja:col-span-2 lapang:leading-6"><span>Keadaan {saat}</span>{children}<Link prefetch={false} href={data.tautan} className="inline-flex min-h-6 items-center text-tinta underline underline-offset-[3px] max-meja:min-h-11 print:hidden">Jadwal tahapan</Link></p>
      </div>
      <MistarHari
        hari={data.mistar} pita={data.pita} kini={data.kiniPosisi}
        nama={`Mistar hari dari ${awal} sampai hari pemungutan suara. Sekarang ${data.teks}, ${saat}.${utama ? ` Yang menentukan: ${utama}.` : ""}`}
      />
    </section>
  );
}
