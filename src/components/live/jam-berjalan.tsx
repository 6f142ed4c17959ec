"use client";

import { useEffect, useState } from "react";
import { type Jam, jamDinding } from "./indikator";

/** The wall clock of the place in business time; it runs on when contact is lost. Empty on the server, whose second is not the browser's. */
export function JamBerjalan({ jam }: { readonly jam: Jam }) {
  const [kini, setKini] = useState<Date | null>(null);
  useEffect(() => {
    const detak = () => setKini(new Date());
    detak();
    const t = setInterval(detak, 1_000);
    return () => clearInterval(t);
  }, []);
  return <time className="whitespace-nowrap">{kini ? `${jamDinding(kini, jam)} ${jam.zona}` : ""}</time>;
}
