"use client";

import { type ComponentProps, type ReactNode, useMemo } from "react";
import { Indikator, type Jam } from "@/components/live/indikator";
import { useBaru } from "@/components/live/pakai-baru";
import { usePantauan } from "@/components/live/pakai-langsung";
import type { Dasbor as Data } from "../present";
import { Dasbor } from "./dasbor";

type Props = {
  readonly awal: Data;
  /** "/api/live?…"; null when looking at the past, which does not move. */
  readonly alamat: string | null;
  readonly jam: Jam;
  readonly tab?: ReactNode;
} & Pick<ComponentProps<typeof Dasbor>, "ukuran" | "denah" | "sejak">;

/** What may change, by its own key; to mark what just has. */
function semuaAngka(d: Data): ReadonlyMap<string, string> {
  const baris = [d.total, ...d.anak];
  return new Map([
    ...[d.utama, d.logistik, ...baris, ...d.aspekSendiri].map((a) => [a.kunci, `${a.persenTeks} ${a.nDariM}`] as const), ...baris.flatMap((b) => b.aspek.map((a) => [`${b.kode} ${a.aspek}`, a.teks] as const)),
    ...d.fakta.map((f) => [f.kunci, f.nilai] as const), ...d.pertanyaan.map((p) => [p.kunci, p.jawabanTeks] as const),
  ]);
}

/** The front page, kept current while it is looked at. */
export function Langsung({ awal, alamat, jam, tab, ukuran, denah, sejak }: Props) {
  const pantauan = usePantauan(awal, alamat);
  const baru = useBaru(useMemo(() => semuaAngka(pantauan.data), [pantauan.data]));
  return <Dasbor data={pantauan.data} baru={baru} tab={tab} indikator={<Indikator pantauan={pantauan} jam={jam} />} ukuran={ukuran} denah={denah} sejak={sejak} />;
}
