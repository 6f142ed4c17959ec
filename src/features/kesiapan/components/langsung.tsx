"use client";

import { type ReactNode, useMemo } from "react";
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
};

/** A figure is known by its trace: the one address that is its own. */
function semuaAngka(d: Data): ReadonlyMap<string, string> {
  const angka = [d.utama, d.logistik, d.total, ...d.anak, ...[d.total, ...d.anak].flatMap((b) => b.aspek)];
  return new Map([...angka.map((a) => [a.jejak, `${a.persenTeks} ${a.nDariM}`] as const), ...d.fakta.map((f) => [f.jejak, f.nilai] as const)]);
}

/** The front page, kept current while it is looked at. */
export function Langsung({ awal, alamat, jam, tab }: Props) {
  const pantauan = usePantauan(awal, alamat);
  const baru = useBaru(useMemo(() => semuaAngka(pantauan.data), [pantauan.data]));
  return <Dasbor data={pantauan.data} baru={baru} tab={tab} indikator={<Indikator pantauan={pantauan} jam={jam} />} />;
}
