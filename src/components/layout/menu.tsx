"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

type Props = { readonly kepala: ReactNode; readonly kelasKepala?: string; readonly kelas?: string; readonly children: ReactNode };

/** A `<details>`: opens without JavaScript. With it, Escape, a press outside and a change of page close it. */
export function Menu({ kepala, kelasKepala = "", kelas = "", children }: Props) {
  const ref = useRef<HTMLDetailsElement>(null);
  const alamat = `${usePathname()}?${useSearchParams()}`;

  useEffect(() => {
    if (ref.current) ref.current.open = false;
  }, [alamat]);

  useEffect(() => {
    const diLuar = (e: PointerEvent) => {
      const el = ref.current;
      if (el?.open && e.target instanceof Node && !el.contains(e.target)) el.open = false;
    };
    const keluar = (e: KeyboardEvent) => {
      const el = ref.current;
      if (e.key !== "Escape" || !el?.open) return;
      el.open = false;
      el.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", diLuar);
    document.addEventListener("keydown", keluar);
    return () => {
      document.removeEventListener("pointerdown", diLuar);
      document.removeEventListener("keydown", keluar);
    };
  }, []);

  return (
    <details ref={ref} className={`group relative ${kelas}`}>
      <summary className={`flex items-center ${kelasKepala}`}>{kepala}</summary>
      {children}
    </details>
  );
}
