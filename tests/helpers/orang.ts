import type { Client } from "pg";
import type { Peran } from "@/auth/permissions";
import { satu } from "./sql";

export type Orang = { readonly id: number; readonly sesiId: string; readonly nama: string; readonly surel: string; readonly perluPasang: boolean; readonly penugasan: readonly { readonly peran: Peran; readonly wilayahKode: string; readonly wilayahNama: string; readonly zona: "WIB" }[] };

const AWAL = "2024-09-22T09:00:00Z";

/** A person with one role over one subtree, as the session would name them. */
export async function angkat(sql: Client, peran: Peran, kode: string, apa = "uji"): Promise<Orang> {
  const surel = `${apa}.${peran}.${kode}@uji.contoh`.toLowerCase();
  const { id } = await satu<{ id: number }>(sql, "INSERT INTO pengguna (surel, nama, sandi_hash, dibuat_at) VALUES ($1, $1, 'tidak dapat dipakai', $2) RETURNING id", [surel, AWAL]);
  await sql.query("INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT $1, $2::peran, w.id, $3 FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id AND NOT e.gladi WHERE w.kode = $4", [id, peran, AWAL, kode]);
  const sesiId = crypto.randomUUID();
  await sql.query("INSERT INTO sesi (id, pengguna_id, dibuat_at, kedaluwarsa_at) VALUES ($1, $2, $3, '2099-01-01')", [sesiId, id, AWAL]);
  return { id, sesiId, nama: surel, surel, perluPasang: false, penugasan: [{ peran, wilayahKode: kode, wilayahNama: kode, zona: "WIB" }] };
}
