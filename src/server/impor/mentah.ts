import "server-only";
import { once } from "node:events";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import { realNow } from "@/lib/clock";
import { pool, type Tx } from "@/server/db/client";
import { transaksiLama } from "@/server/db/lama";
import { giliran } from "./giliran";

/** A row of a draft as it was understood: in the order of the columns of impor_mentah. */
export type BarisMentah = readonly [no: number, wilayahId: number, nomor: number | null, tps: number | null, dptL: number | null, dptP: number | null, dpt: number | null, provinsiId: number];
/** What filling the rows was told about them: see periksa_impor. */
export type Banding = {
  readonly tanda: string; readonly provinsi: readonly number[]; readonly banyak: number; readonly baru: number; readonly berubah: number; readonly sama: number;
  readonly gandaBanyak: number; readonly berakhirBanyak: number; readonly ganda: readonly { readonly no: number; readonly lain: number; readonly kode: string; readonly nomor: number | null }[]; readonly berakhir: readonly { readonly no: number; readonly kode: string; readonly nomor: number }[];
  readonly hilang: { readonly banyak: number; readonly contoh: readonly string[] };
  readonly tempat: readonly { readonly kode: string; readonly nama: string; readonly baris: number; readonly tps: Deret; readonly dpt: Deret }[];
};
/** `lama`: in force before; `berkas`: what the file adds up to; `jadi`: in force afterwards; `fakta`: what is adopted for the kab/kota itself. */
export type Deret = { readonly lama: number | null; readonly berkas: number | null; readonly jadi: number | null; readonly fakta: number | null };

/** Of advisory locks: 71 is the books of a province, 72 the elections of a rehearsal; a draft must not wait for either of the same number. */
const KELAS_KUNCI = 73;
const KEMAJUAN_TIAP = 20_000;

/**
 * The rows of a draft anew, and what they would do to what stands: by COPY, as they come, in one transaction. `isi` is asked again for
 * as long as it answers with another way of reading. "SEDANG": somebody is at this draft already.
 */
export async function isiMentah(drafId: number, cara: { readonly tingkat: number; readonly lengkap: boolean; readonly saat: Date }, isi: (ke: number) => AsyncIterable<readonly BarisMentah[]> | null): Promise<Banding | "SEDANG"> {
  return giliran()(async () => {
    return transaksiLama(async (klien) => {
      const { rows: [kunci] } = await klien.query<{ dapat: boolean }>(`SELECT pg_try_advisory_xact_lock(${KELAS_KUNCI}, $1) AS dapat`, [drafId]);
      if (!kunci?.dapat) return "SEDANG";
      for (let ke = 0, baris = isi(ke); baris !== null; ke += 1, baris = isi(ke)) {
        await klien.query("DELETE FROM impor_mentah WHERE draf_id = $1", [drafId]);
        await salin(klien, drafId, baris);
      }
      const { rows: [hasil] } = await klien.query<{ hasil: Banding }>("SELECT periksa_impor($1, $2, $3, $4) AS hasil", [drafId, cara.tingkat, cara.lengkap, cara.saat]);
      if (!hasil) throw new Error("unreachable: a function answers");
      return hasil.hasil;
    });
  });
}

async function salin(klien: Client, drafId: number, bagian: AsyncIterable<readonly BarisMentah[]>): Promise<void> {
  const masuk = klien.query(from("COPY impor_mentah (draf_id, provinsi_id, no, wilayah_id, nomor, tps, dpt_l, dpt_p, dpt) FROM STDIN"));
  const selesai = once(masuk, "finish");
  selesai.catch(() => undefined); // told below
  let [banyak, dikabarkan] = [0, 0];
  try {
    for await (const baris of bagian) {
      const isi = baris.map((b) => `${drafId}\t${b[7]}\t${b[0]}\t${b[1]}\t${b[2] ?? "\\N"}\t${b[3] ?? "\\N"}\t${b[4] ?? "\\N"}\t${b[5] ?? "\\N"}\t${b[6] ?? "\\N"}\n`).join("");
      banyak += baris.length;
      if (isi !== "" && !masuk.write(isi)) await Promise.race([once(masuk, "drain"), selesai]);
      if (banyak - dikabarkan < KEMAJUAN_TIAP) continue;
      dikabarkan = banyak;
      await pool().query("UPDATE impor_draf SET kemajuan = $2, diubah_at = $3 WHERE id = $1", [drafId, banyak, realNow()]);
    }
    masuk.end();
    await selesai;
  } catch (error) {
    masuk.destroy(error instanceof Error ? error : undefined);
    throw error;
  }
}

/** The rows of one's own draft, which go with it. */
export const buangMentah = (tx: Tx, kunci: string, olehId: number) => tx.$executeRaw`DELETE FROM impor_mentah m USING impor_draf d WHERE d.id = m.draf_id AND d.kunci = ${kunci}::uuid AND d.oleh_id = ${olehId} AND d.keadaan <> 'DITERAPKAN'`;
