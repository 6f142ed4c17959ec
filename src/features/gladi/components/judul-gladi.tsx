"use client";

import { useEffect } from "react";

const AWALAN = "GLADI · ";

/** The tab of the browser, its history and what is printed from it say so too; the next page gets its own title back. */
export function JudulGladi() {
  useEffect(() => {
    const asli = document.title;
    document.title = AWALAN + asli;
    return () => { document.title = asli; };
  }, []);
  return null;
}
