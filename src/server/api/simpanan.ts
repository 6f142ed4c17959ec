import "server-only";
import { createHash } from "node:crypto";
import { buatSimpanan } from "@/server/simpanan";

/** An answer ready to send. The tag is made from the very bytes: whatever the answer depends on, it depends on too. */
export type Siap = { readonly badan: Buffer; readonly etag: string; readonly berikutnya: string | null };

export function siapkan(teks: string, berikutnya: string | null): Siap {
  const badan = Buffer.from(teks);
  return { badan, berikutnya, etag: `W/"${createHash("sha256").update(badan).digest("base64url").slice(0, 27)}"` };
}

const MAKS_BYTE = 48 * 1024 * 1024;
/** Built once per key; the key names everything the answer depends on (place, rights, head of the ledger, day, catalogue). */
export const simpanan = buatSimpanan<Siap>(MAKS_BYTE, (s) => s.badan.length);
