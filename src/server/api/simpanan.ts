import "server-only";
import { createHash } from "node:crypto";

/** An answer ready to send. The tag is made from the very bytes: whatever the answer depends on, it depends on too. */
export type Siap = { readonly badan: Buffer; readonly etag: string; readonly berikutnya: string | null };

export function siapkan(teks: string, berikutnya: string | null): Siap {
  const badan = Buffer.from(teks);
  return { badan, berikutnya, etag: `W/"${createHash("sha256").update(badan).digest("base64url").slice(0, 27)}"` };
}

const MAKS_BYTE = 48 * 1024 * 1024;
const isi = new Map<string, { readonly siap: Promise<Siap>; byte: number }>();
let terpakai = 0;

/**
 * Built once per key; the key names everything the answer depends on (place, rights, head of the ledger, day, catalogue). The head is read before
 * the figures: a change meanwhile can only make an answer newer than its key, and a key that has passed is never asked for again.
 */
export function simpanan(kunci: string, buat: () => Promise<Siap>): Promise<Siap> {
  const ada = isi.get(kunci);
  if (ada) {
    isi.delete(kunci);
    isi.set(kunci, ada); // newest last
    return ada.siap;
  }
  const catatan = { siap: buat(), byte: 0 };
  isi.set(kunci, catatan);
  catatan.siap.then((s) => {
    if (isi.get(kunci) !== catatan) return;
    catatan.byte = s.badan.length;
    terpakai += catatan.byte;
    for (const [k, lama] of isi) {
      if (terpakai <= MAKS_BYTE) return;
      if (lama === catatan) continue;
      isi.delete(k);
      terpakai -= lama.byte;
    }
  }, () => isi.get(kunci) === catatan && isi.delete(kunci));
  return catatan.siap;
}
