"use client";

import { useEffect } from "react";

const AWALAN = "GLADI · ";

/** The tab of the browser, its history and what is printed from it say so too. A page's title may arrive after its content, and the next page's by itself: the head is watched meanwhile. */
export function JudulGladi() {
  useEffect(() => {
    const beri = () => { if (!document.title.startsWith(AWALAN)) document.title = AWALAN + document.title; };
    beri();
    const pengamat = new MutationObserver(beri);
    pengamat.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      pengamat.disconnect();
      document.title = document.title.replace(AWALAN, "");
    };
  }, []);
  return null;
}
