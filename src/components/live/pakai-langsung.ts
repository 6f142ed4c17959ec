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
export function usePantauan<T>(awal: T, alamat: string | null): Pantauan<T> {
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
    let jeda = JEDA_AWAL;
    let kontak = new Date();
    let berdenyut = false;
    let buta = false;
    let dasar: T | null = null;

    const terima = (baru: T) => {
      dasar = baru;
      setData(baru);
      setKeadaan((k) => ({ ...k, berubahAt: new Date() }));
    };
    const baik = () => {
      kontak = new Date();
      jeda = JEDA_AWAL;
      setKeadaan((k) => (k.keadaan === "tersambung" ? k : { ...k, keadaan: "tersambung", sejak: null }));
    };
    const buka = () => {
      clearTimeout(tunggu);
      const es = new EventSource(alamat);
      sumber = es;
      buta = false;
      es.onopen = baik;
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
        window.location.assign("/masuk");
      });
      es.onerror = () => {
        putus();
        if (es.readyState === EventSource.CLOSED) bukaLagi();
      };
    };
    const putus = () => {
      const sejak = berdenyut ? kontak : new Date();
      setKeadaan((k) => (k.keadaan === "terputus" ? k : { ...k, keadaan: "terputus", sejak }));
    };
    const bukaLagi = () => {
      tunggu = setTimeout(buka, jeda);
      jeda = Math.min(jeda * 2, JEDA_PALING_LAMA);
    };
    const jaga = setInterval(() => {
      if (!berdenyut || buta || sumber?.readyState !== EventSource.OPEN || Date.now() - kontak.getTime() < BATAS_DENYUT) return;
      sumber.close();
      putus();
      bukaLagi();
    }, 5_000);
    const tutup = () => {
      clearTimeout(tunggu);
      sumber?.close();
      sumber = null;
    };
    const ikutTampak = () => {
      if (document.hidden) {
        tutup();
        setKeadaan((k) => ({ ...k, keadaan: "diam", sejak: null }));
      } else if (sumber === null) buka();
    };

    ikutTampak();
    document.addEventListener("visibilitychange", ikutTampak);
    return () => {
      document.removeEventListener("visibilitychange", ikutTampak);
      clearInterval(jaga);
      tutup();
    };
  }, [alamat]);

  return { data, ...keadaan };
}
