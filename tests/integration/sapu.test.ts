// What is removed after its time, and what is not.
import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { setClock } from "@/lib/clock";
import { sapu } from "@/server/sapu";
import { baris, buka, satu, tutup } from "../helpers/sql";

const KINI = new Date("2026-06-30T00:00:00Z");
const hari = (n: number) => new Date(KINI.getTime() - n * 86_400_000);
let pemilik: Client;

beforeAll(async () => {
  pemilik = await buka("pemilik");
  const { id } = await satu<{ id: number }>(pemilik, "INSERT INTO pengguna (surel, nama, dibuat_at) VALUES ('sapu@uji.contoh', 'x', $1) RETURNING id", [hari(100)]);
  const sesi = (uuid: string, habis: Date, cabut: Date | null) => pemilik.query("INSERT INTO sesi (id, pengguna_id, dibuat_at, kedaluwarsa_at, dicabut_at) VALUES ($1, $2, $3, $4, $5)", [`00000000-0000-4000-8000-00000000000${uuid}`, id, hari(90), habis, cabut]);
  await sesi("1", hari(31), null);
  await sesi("2", hari(29), null);
  await sesi("3", hari(-1), hari(31));
  await sesi("4", hari(-1), null);
  const kode = (hash: string, habis: Date, pakai: Date | null) => pemilik.query("INSERT INTO kode_sekali (pengguna_id, jenis, kode_hash, dibuat_at, kedaluwarsa_at, dipakai_at) VALUES ($1, 'UNDANGAN', $2, $3, $4, $5)", [id, Buffer.from(hash), hari(90), habis, pakai]);
  await kode("lama", hari(31), null);
  await kode("dipakai", hari(31), hari(32));
  await kode("baru", hari(1), null);
  await pemilik.query("INSERT INTO pembatas_laju (key, points, expire) VALUES ('lama', 3, $1), ('kini', 6, $2), ('tetap', 6, NULL)", [hari(2).getTime(), hari(-1).getTime()]);
  const foto = (nama: string, umur: number) => pemilik.query("INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at) SELECT min(id), $1, 'image/jpeg', 3, sha256('x'), sha256('x'), $2, $3 FROM wilayah", [nama, id, hari(umur)]);
  setClock(KINI);
  await foto("lama.jpg", 2);
  await foto("baru.jpg", 0.5);
  await pemilik.query("INSERT INTO audit (oleh_id, aksi, hasil, entitas, entitas_id, pada_at, dicatat_at) VALUES ($1, 'pengguna.masuk', 'BERHASIL', 'sesi', '00000000-0000-4000-8000-000000000001', $2, $2)", [id, hari(90)]);
});
afterAll(() => tutup(pemilik));

it("one instance at a time", async () => {
  await pemilik.query("SELECT pg_advisory_lock(7315002)");
  expect(await sapu(KINI)).toBeNull();
  await pemilik.query("SELECT pg_advisory_unlock(7315002)");
});

it("sessions and codes 30 days after their end, counters a day after theirs, under the app's role; the audit keeps what was done", async () => {
  expect(await sapu(KINI)).toEqual({ sesi: 2, kode: 2, pembatas: 1, impor: 0, dokumen: 1 });
  expect(await baris(pemilik, "SELECT right(id::text, 1) AS id FROM sesi ORDER BY 1")).toEqual([{ id: "2" }, { id: "4" }]);
  expect(await baris(pemilik, "SELECT convert_from(kode_hash, 'UTF8') AS kode FROM kode_sekali ORDER BY 1")).toEqual([{ kode: "baru" }]);
  expect(await baris(pemilik, "SELECT key FROM pembatas_laju ORDER BY 1")).toEqual([{ key: "kini" }, { key: "tetap" }]);
  expect(await baris(pemilik, "SELECT entitas FROM audit WHERE entitas_id LIKE '%-000000000001'")).toHaveLength(1);
  expect(await baris(pemilik, "SELECT nama FROM dokumen WHERE dihapus_at IS NULL")).toEqual([{ nama: "baru.jpg" }]);
  expect(await sapu(KINI)).toEqual({ sesi: 0, kode: 0, pembatas: 0, impor: 0, dokumen: 0 });
});
