"use client";

import { useEffect, useState } from "react";

const LAMA_TANDA = 5_000;
const KOSONG: ReadonlySet<string> = new Set();

/** The keys whose text differs from what was shown before, for five seconds after the change. */
export function useBaru(angka: ReadonlyMap<string, string>): ReadonlySet<string> {
  const [lalu, setLalu] = useState(angka);
  const [baru, setBaru] = useState(KOSONG);
  if (lalu !== angka) {
    setLalu(angka);
    const beda = [...angka].filter(([k, teks]) => lalu.has(k) && lalu.get(k) !== teks).map(([k]) => k);
    if (beda.length > 0) setBaru(new Set(beda));
  }
  useEffect(() => {
    if (baru.size === 0) return;
    const t = setTimeout(() => setBaru(KOSONG), LAMA_TANDA);
    return () => clearTimeout(t);
  }, [baru]);
  return baru;
}
