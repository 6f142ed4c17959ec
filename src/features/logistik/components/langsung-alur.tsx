"use client";

import { Indikator, type Jam } from "@/components/live/indikator";
import { usePantauan } from "@/components/live/pakai-langsung";
import type { AlurLogistik as Data } from "../present";
import { AlurLogistik } from "./alur-logistik";

/** The logistics tab, kept current while it is looked at; `alamat` null when looking at the past. */
export function LangsungAlur({ awal, alamat, jam }: { readonly awal: Data; readonly alamat: string | null; readonly jam: Jam }) {
  const pantauan = usePantauan(awal, alamat);
  return <><p className="pt-3"><Indikator pantauan={pantauan} jam={jam} /></p><AlurLogistik data={pantauan.data} /></>;
}
