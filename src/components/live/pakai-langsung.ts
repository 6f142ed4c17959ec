"use client";

import jsonPatch, { type Operation } from "fast-json-patch";
import { useEffect, useState } from "react";

export type Keadaan = "tersambung" | "terputus" | "diam";

export type Pantauan<T> = {
  readonly data: T;
  /** "diam": there is no stream, by choice (the past, a hidden tab, or not yet begun). */
  readonly keadaan: Keadaan;
  /** The last good contact, once contact has been lost. */
  readonly sejak: Date | null;
  /** When the data last changed by the stream; null as long as it is what the server sent with the page. */
  readonly berubahAt: Date | null;
};

/** For a screen that nobody sits at. Must be the same object as long as the address is. */
export type Ketat<T> = {
  /** Contact is lost when no sign of life has come for so long, whatever the line pretends; and how soon a lost one is tried again. */
  readonly batasMs: number; readonly jedaMs: number;
  /** What was kept from before, when it is newer than what the page came with: the page then comes from the browser's own store. */
  readonly ingat: () => { readonly data: T; readonly kontak: Date } | null;
  readonly simpan: (kontak: Date, data: T | null) => void;
  /** Asked when a stream was refused: is it over for good? What then. */
  readonly habis: () => Promise<boolean>;
  readonly padam: () => void;
};

const JEDA_AWAL = 2_000;
const JEDA_PALING_LAMA = 15_000;
/** A server that sends "denyut" is believed gone when none has come for so long: a dead line raises no error by itself. */
const BATAS_DENYUT = 20_000;

function bacaData<T>(teks: string): T | null {
  try {
    const isi: unknown = JSON.parse(teks);
    // The server of this very version writes it; the shape is agreed by the type of the page.
    return typeof isi === "object" && isi !== null && "data" in isi ? (isi.data as T) : null;
  } catch {
    return null;
  }
}

/** What was sent before, changed as the server says; null when the two do not fit, and the whole has to be fetched again. */
function terapkanUbah<T>(dasar: T | null, teks: string): T | null {
  if (dasar === null) return null;
  try {
    const isi = JSON.parse(teks) as { ubah: Operation[] }; // written by server/live/pusat.ts of this very version
    return jsonPatch.applyPatch(dasar, isi.ubah, true, false).newDocument;
  } catch {
    return null;
  }
}

/**
 * Keeps what a page shows equal to what the server knows. The stream is open only while the tab is seen. EventSource
 * reconnects by itself; when it has given up (readyState CLOSED, as after a 5xx) a new one is made, ever more slowly.
 */
export function usePantauan<T>(awal: T, alamat: string | null, ketat?: Ketat<T>): Pantauan<T> {
  const [keadaan, setKeadaan] = useState<Omit<Pantauan<T>, "data">>({ keadaan: "diam", sejak: null, berubahAt: null });
  const [data, setData] = useState(awal);
  const [asal, setAsal] = useState(awal);
  // A navigation or refresh brings newer data from the server: it wins over what the stream had.
  if (asal !== awal) {
    setAsal(awal);
    setData(awal);
  }

  useEffect(() => {
    if (alamat === null) return;
    let sumber: EventSource | null = null;
    let tunggu: ReturnType<typeof setTimeout> | undefined;
    let jeda = ketat?.jedaMs ?? JEDA_AWAL;
    let kontak = new Date();
    let dibuka = kontak;
    let berdenyut = false;
    let buta = false;
    let selesai = false;
    let dasar: T | null = null;
    const lama = ketat?.ingat() ?? null;
    if (lama !== null) {
      kontak = lama.kontak;
      berdenyut = true;
      setData(lama.data);
    } else ketat?.simpan(kontak, awal);

    const terima = (baru: T) => {
      dasar = baru;
      ketat?.simpan(kontak, baru);
      setData(baru);
      setKeadaan((k) => ({ ...k, berubahAt: new Date() }));
    };
    const baik = () => {
      kontak = new Date();
      jeda = ketat?.jedaMs ?? JEDA_AWAL;
      if (dasar !== null) ketat?.simpan(kontak, null);
      setKeadaan((k) => (k.keadaan === "tersambung" ? k : { ...k, keadaan: "tersambung", sejak: null }));
    };
    const buka = () => {
      clearTimeout(tunggu);
      const es = new EventSource(alamat);
      sumber = es;
      // What comes before the first whole frame says nothing about what is shown.
      buta = ketat !== undefined;
      dibuka = new Date();
      // An open line alone is no proof to a screen that keeps what it has: only what comes through it is.
      es.onopen = ketat ? null : baik;
      // The server is there but cannot read: what is shown is no longer known to be current, until fresh data comes.
      es.addEventListener("putus", () => {
        buta = true;
        putus();
      });
      es.addEventListener("denyut", () => {
        berdenyut = true;
        if (!buta) baik();
      });
      es.addEventListener("data", (e: MessageEvent<string>) => {
        buta = false;
        baik();
        const baru = bacaData<T>(e.data);
        if (baru !== null) terima(baru);
      });
      es.addEventListener("ubah", (e: MessageEvent<string>) => {
        const baru = terapkanUbah(dasar, e.data);
        if (baru !== null) {
          baik();
          return terima(baru);
        }
        es.close();
        bukaLagi();
      });
      es.addEventListener("keluar", () => {
        es.close();
        if (ketat) void cobaLagi();
        else window.location.assign("/masuk");
      });
      es.onerror = () => {
        putus();
        // Left to itself the browser waits as long as it likes.
        if (ketat) es.close();
        if (es.readyState === EventSource.CLOSED) bukaLagi();
      };
    };
    const putus = () => {
      const sejak = ketat || berdenyut ? kontak : new Date();
      setKeadaan((k) => (k.keadaan === "terputus" ? k : { ...k, keadaan: "terputus", sejak }));
    };
    const cobaLagi = async () => {
      if (ketat && (await ketat.habis())) {
        tutup();
        selesai = true;
        return ketat.padam();
      }
      if (!selesai && sumber?.readyState !== EventSource.OPEN) buka();
    };
    const bukaLagi = () => {
      clearTimeout(tunggu);
      tunggu = setTimeout(() => void cobaLagi(), jeda);
      jeda = ketat?.jedaMs ?? Math.min(jeda * 2, JEDA_PALING_LAMA);
    };
    const jagaKetat = (batas: number) => {
      if (selesai || document.hidden || Date.now() - kontak.getTime() < batas) return;
      putus();
      if (sumber === null || sumber.readyState === EventSource.CLOSED || Date.now() - dibuka.getTime() < batas) return;
      sumber.close();
      bukaLagi();
    };
    const jaga = setInterval(() => {
      if (ketat) return jagaKetat(ketat.batasMs);
      if (!berdenyut || buta || sumber?.readyState !== EventSource.OPEN || Date.now() - kontak.getTime() < BATAS_DENYUT) return;
      sumber.close();
      putus();
      bukaLagi();
    }, ketat ? 250 : 5_000);
    const tutup = () => {
      clearTimeout(tunggu);
      sumber?.close();
      sumber = null;
    };
    const ikutTampak = () => {
      if (document.hidden) {
        tutup();
        setKeadaan((k) => ({ ...k, keadaan: "diam", sejak: null }));
      } else if (sumber === null && !selesai) buka();
    };

    ikutTampak();
    document.addEventListener("visibilitychange", ikutTampak);
    return () => {
      selesai = true;
      document.removeEventListener("visibilitychange", ikutTampak);
      clearInterval(jaga);
      tutup();
    };
  }, [alamat, ketat]);

  return { data, ...keadaan };
}
