"use client";

import type { ComponentType } from "react";
import { Indikator, type Jam } from "./indikator";
import { usePantauan } from "./pakai-langsung";

export type PropsPantau<D> = {
  readonly awal: D;
  /** "/api/live?…"; null when looking at the past, which does not move. */
  readonly alamat: string | null;
  readonly jam: Jam;
};

/** A panel drawn from its data, kept current while it is looked at. For the client side of a tab. */
export const pantau = <D,>(Isi: ComponentType<{ readonly data: D }>) =>
  function Pantau({ awal, alamat, jam }: PropsPantau<D>) {
    const pantauan = usePantauan(awal, alamat);
    return <><p className="pt-3 empty:hidden print:hidden"><Indikator pantauan={pantauan} jam={jam} /></p><Isi data={pantauan.data} /></>;
  };
