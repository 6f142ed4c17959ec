"use client";

import { useSyncExternalStore } from "react";
import { Ikon } from "./ikon";
import { Tombol } from "./tombol";

const tetap = () => () => undefined;

/** Opens the printer; without JavaScript it could do nothing, so it is not there. */
export function Cetak({ children = "Cetak" }: { readonly children?: string }) {
  const hidup = useSyncExternalStore(tetap, () => true, () => false);
  if (!hidup) return null;
  return <Tombol onClick={() => window.print()}><Ikon nama="cetak" ukuran={20} />{children}</Tombol>;
}
