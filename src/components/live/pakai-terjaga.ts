"use client";

import { useEffect, useState } from "react";

/** Keeps the computer from dimming the wall, where the browser can; asked again each time the tab is seen. */
export function useTerjaga(): void {
  useEffect(() => {
    let kunci: WakeLockSentinel | null = null;
    const minta = () => {
      if (document.hidden || !("wakeLock" in navigator)) return;
      navigator.wakeLock.request("screen").then((k) => { kunci = k; }, () => undefined); // low battery, or not allowed: the wall dims as it would
    };
    minta();
    document.addEventListener("visibilitychange", minta);
    return () => {
      document.removeEventListener("visibilitychange", minta);
      void kunci?.release();
    };
  }, []);
}

/** Into full screen, or out of it; null where the browser has none (and before it is known). */
export function useLayarPenuh(): (() => void) | null {
  const [ada, setAda] = useState(false);
  useEffect(() => setAda(document.fullscreenEnabled), []);
  if (!ada) return null;
  return () => { (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined); };
}
