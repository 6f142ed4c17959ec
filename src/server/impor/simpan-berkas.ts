import "server-only";
import { createHash } from "node:crypto";
import { namaAman } from "@/lib/bukti";
import { now } from "@/lib/clock";
import { pool } from "@/server/db/client";
import { transaksiLama } from "@/server/db/lama";
import { type JenisBerkas, TIPE } from "./baca";

export const sidikBerkas = (isi: Buffer) => new Uint8Array(createHash("sha256").update(isi).digest());

/**
 * The file of a register as a document, kept byte for byte: what was read is what can be looked at again. Before its draft, as all documents are before what
 * they stand for: without a draft it goes with the daily clean-up. Straight through the driver: up to 40 MB.
 */
export async function simpanBerkas(isi: Buffer, d: { readonly nama: string; readonly jenis: JenisBerkas; readonly wilayahId: number; readonly olehId: number }): Promise<number> {
  const sha256 = sidikBerkas(isi);
  return transaksiLama(async (klien) => {
    const { rows: [dokumen] } = await klien.query<{ id: number }>("INSERT INTO dokumen (nama, tipe, ukuran, sha256, sha256_asli, wilayah_id, oleh_id, pada_at) VALUES ($1, $2, $3, $4, $4, $5, $6, $7) RETURNING id",
      [namaAman(d.nama, d.jenis), TIPE[d.jenis], isi.length, Buffer.from(sha256), d.wilayahId, d.olehId, now()]);
    if (!dokumen) throw new Error("unreachable: what is inserted is returned");
    await klien.query("INSERT INTO dokumen_isi (dokumen_id, isi) VALUES ($1, $2)", [dokumen.id, isi]);
    return dokumen.id;
  });
}

/** The bytes of a document; null: none, or redacted. */
export async function bacaBerkas(dokumenId: number): Promise<Buffer | null> {
  const { rows } = await pool().query<{ isi: Buffer }>("SELECT isi FROM dokumen_isi WHERE dokumen_id = $1", [dokumenId]);
  return rows[0]?.isi ?? null;
}
