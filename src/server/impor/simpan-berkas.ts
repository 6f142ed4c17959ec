import "server-only";
import { createHash } from "node:crypto";
import { namaAman } from "@/lib/bukti";
import { now } from "@/lib/clock";
import type { Tx } from "@/server/db/client";
import { type JenisBerkas, TIPE } from "./baca";

export const sidikBerkas = (isi: Buffer) => new Uint8Array(createHash("sha256").update(isi).digest());

/** The file of a register as a document, kept byte for byte: what was read is what can be looked at again. */
export async function simpanBerkas(tx: Tx, isi: Buffer, d: { readonly nama: string; readonly jenis: JenisBerkas; readonly wilayahId: number; readonly olehId: number }): Promise<number> {
  const sha256 = sidikBerkas(isi);
  const { id } = await tx.dokumen.create({ data: { nama: namaAman(d.nama, d.jenis), tipe: TIPE[d.jenis], ukuran: isi.length, sha256, sha256Asli: sha256, wilayahId: d.wilayahId, olehId: d.olehId, padaAt: now() }, select: { id: true } });
  await tx.dokumenIsi.create({ data: { dokumenId: id, isi: new Uint8Array(isi) } });
  return id;
}
