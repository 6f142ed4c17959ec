"use client";

import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";

const TENANG_MS = 3_000;
const GESER_PX = 60;
/** On these a key or a press means what it always means. */
const KENDALI = "button, select, a, input, label, summary";
const diKendali = (e: { readonly target: EventTarget | null }) => e.target instanceof Element && e.target.closest(KENDALI) !== null;

const LANGKAH: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

export type Panggung = {
  readonly kini: string; readonly ke: number; readonly jalan: boolean; readonly selang: number; readonly tenang: boolean;
  readonly pindah: (langkah: number) => void; readonly aturSelang: (detik: number) => void; readonly jeda: () => void;
  /** For the surface itself: a press at the left third goes back, elsewhere on; so does a swipe. */
  readonly usap: { readonly onPointerDown: (e: PointerEvent) => void; readonly onPointerUp: (e: PointerEvent) => void };
};

/**
 * Slides that go on by themselves, or by hand: keys, presses, swipes. The one that stands is in the address after #, so that it can be
 * linked. Whoever prefers less motion starts paused. `awal`: seconds a slide stands; 0 begins paused.
 */
export function usePanggung(kunci: readonly string[], awal: { readonly selang: number; readonly dipilih: boolean; readonly biasa: number }): Panggung {
  const [kini, setKini] = useState(kunci[0] ?? "");
  const [selang, setSelang] = useState(awal.selang === 0 ? awal.biasa : awal.selang);
  const [jalan, setJalan] = useState(awal.selang > 0);
  const [tenang, setTenang] = useState(false);
  const turun = useRef<{ x: number; y: number } | null>(null);
  const isi = kunci.join(" ");
  // A place that is gone from the data takes its slide with it.
  const berdiri = kunci.includes(kini) ? kini : kunci[0] ?? "";

  const ke = useCallback((tujuan: string) => {
    setKini(tujuan);
    history.replaceState(null, "", `#${tujuan}`);
  }, []);
  const pindah = useCallback((langkah: number) => {
    const semua = isi.split(" ");
    ke(semua[(Math.max(0, semua.indexOf(berdiri)) + langkah + semua.length) % semua.length] ?? berdiri);
  }, [isi, berdiri, ke]);

  useEffect(() => {
    const dariAlamat = () => { if (location.hash.length > 1) setKini(location.hash.slice(1)); };
    dariAlamat();
    if (!awal.dipilih && matchMedia("(prefers-reduced-motion: reduce)").matches) setJalan(false);
    addEventListener("hashchange", dariAlamat);
    return () => removeEventListener("hashchange", dariAlamat);
  }, [awal.dipilih]);

  useEffect(() => {
    if (!jalan) return;
    const t = setTimeout(() => pindah(1), selang * 1000);
    return () => clearTimeout(t);
  }, [jalan, selang, pindah]);

  useEffect(() => {
    const tekan = (e: KeyboardEvent) => {
      if (e.altKey || e.ctrlKey || e.metaKey || diKendali(e)) return;
      const langkah = LANGKAH[e.key];
      const semua = isi.split(" ");
      if (langkah !== undefined) pindah(langkah);
      else if (e.key === "Home") ke(semua[0] ?? berdiri);
      else if (e.key === "End") ke(semua.at(-1) ?? berdiri);
      else if (e.key.toLowerCase() === "p") setJalan((v) => !v);
      else return;
      e.preventDefault();
    };
    addEventListener("keydown", tekan);
    return () => removeEventListener("keydown", tekan);
  }, [isi, berdiri, pindah, ke]);

  useEffect(() => {
    let t: ReturnType<typeof setTimeout>;
    const bangun = () => {
      setTenang(false);
      clearTimeout(t);
      t = setTimeout(() => setTenang(true), TENANG_MS);
    };
    bangun();
    for (const apa of ["pointermove", "pointerdown", "keydown"]) addEventListener(apa, bangun);
    return () => {
      clearTimeout(t);
      for (const apa of ["pointermove", "pointerdown", "keydown"]) removeEventListener(apa, bangun);
    };
  }, []);

  const onPointerDown = (e: PointerEvent) => { turun.current = diKendali(e) || e.button !== 0 ? null : { x: e.clientX, y: e.clientY }; };
  const onPointerUp = (e: PointerEvent) => {
    const dari = turun.current;
    turun.current = null;
    if (!dari) return;
    const [dx, dy] = [e.clientX - dari.x, e.clientY - dari.y];
    if (Math.abs(dx) > GESER_PX && Math.abs(dx) > Math.abs(dy)) return pindah(dx < 0 ? 1 : -1);
    // On a phone a touch scrolls; there only a swipe goes on.
    if (e.pointerType === "mouse" && Math.hypot(dx, dy) < 10) pindah(e.clientX < innerWidth / 3 ? -1 : 1);
  };

  return { kini: berdiri, ke: kunci.indexOf(berdiri) + 1, jalan, selang, tenang, pindah, aturSelang: (detik) => { setSelang(detik); setJalan(true); }, jeda: () => setJalan((v) => !v), usap: { onPointerDown, onPointerUp } };
}
