"use client";

import { useEffect, useMemo, useState } from "react";
import type { Jam } from "./indikator";
import { bacaBingkai, lupakan, siapkanLuring, simpanBingkai } from "./ingatan";
import { type Ketat, type Pantauan, usePantauan } from "./pakai-langsung";

type Punya = { readonly saatMs: number };
export type Layar<T> = Pantauan<T> & { readonly jam: Jam; /** No longer allowed: nothing may be shown any more. */ readonly padam: boolean };
type Pilihan = { readonly id: number; readonly alamat: string; readonly halaman: string; readonly jam: Jam };

/** Heartbeats come every two seconds: two missing in a row, and the banner stands within five. */
const BATAS_MS = 4_300;
const JEDA_MS = 1_000;
const TANYA_MS = 2_500;

async function tanyaHabis(alamat: string): Promise<boolean> {
  try {
    const { status } = await fetch(alamat, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(TANYA_MS) });
    return status === 401 || status === 403;
  } catch {
    return false; // no answer is not a no
  }
}

/** The stream of a screen: keeps its last frame over reloads, crashes and outages, and goes out when it may no longer show anything. */
export function useLayar<T extends Punya>(awal: T, { id, alamat, halaman, jam }: Pilihan): Layar<T> {
  const [padam, setPadam] = useState(false);
  const [selisihMs, setSelisih] = useState(jam.selisihMs);
  const ketat = useMemo((): Ketat<T> => {
    let geser = jam.selisihMs;
    return {
      batasMs: BATAS_MS, jedaMs: JEDA_MS,
      ingat: () => {
        const lama = bacaBingkai<T>(id);
        const dariSimpanan = lama !== null && lama.data.saatMs >= awal.saatMs;
        // The wall clock follows the server's, however wrong this computer's is.
        geser = dariSimpanan ? lama.selisihMs : awal.saatMs - Date.now();
        setSelisih(geser);
        if (!dariSimpanan) void siapkanLuring(halaman);
        return dariSimpanan ? lama : null;
      },
      simpan: (kontak, data) => simpanBingkai(id, kontak, data && { data, selisihMs: geser }),
      habis: () => tanyaHabis(alamat),
      padam: () => setPadam(true),
    };
    // What the page came with is looked at once, when the screen begins.
  }, [id, alamat]);
  const pantauan = usePantauan(awal, alamat, ketat);
  useEffect(() => { if (padam) void lupakan(); }, [padam]);
  return { ...pantauan, jam: { ...jam, selisihMs }, padam };
}
