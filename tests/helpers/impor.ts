// An election over the real tree of Jambi, its KPU, and a way from a file to what became of it.
import type { Client } from "pg";
import { aturTingkat, periksaImpor, terapkanImpor, unggahImpor } from "@/features/impor/mutations";
import { bacaImpor } from "@/features/impor/queries";
import { caraSchema, hasilSchema, type CaraDraf, type HasilDraf, type Periksa } from "@/features/impor/schema";
import type { Bidang, Tingkat } from "@/features/impor/domain";
import { muatProvinsi } from "@/server/wilayah/pohon";
import { salinKatalog, TEMPLAT } from "../../prisma/seed/referensi";
import { makeActor } from "./actor";
import { baris, satu } from "./sql";

export type Ladang = { readonly sql: Client; readonly pemilihanId: number; readonly slug: string; readonly kpu: number; readonly w: (kode: string) => Promise<number> };

export async function siapkanJambi(sql: Client, slug = "uji-impor"): Promise<Ladang> {
  const edisi = await satu<{ id: number }>(sql, "SELECT id FROM edisi_wilayah WHERE kode = '2024'");
  await muatProvinsi(sql, edisi.id, "15");
  const { id: pemilihanId } = await satu<{ id: number }>(sql, "INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan) VALUES ($1, 'Pilkada uji', 'PILKADA', '2024-11-27', '07:00', '13:00', $2, 'BERJALAN') RETURNING id", [slug, edisi.id]);
  await salinKatalog(sql, TEMPLAT, pemilihanId, "2024-09-01T00:00:00+07:00");
  await sql.query("INSERT INTO pemilihan_wilayah (pemilihan_id, wilayah_id) SELECT $1, id FROM wilayah WHERE kode = '15'", [pemilihanId]);
  await sql.query("INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) SELECT $1, id, 'GUBERNUR' FROM wilayah WHERE kode = '15'", [pemilihanId]);
  await sql.query("SELECT nyatakan_ulang_pemilihan($1, id, NULL, 'uji', '2024-09-22T09:00:00Z', '2024-09-22T09:00:00Z') FROM wilayah WHERE kode = '15'", [pemilihanId]);
  await sql.query("INSERT INTO pengguna (surel, nama, dibuat_at) VALUES ($1, 'KPU uji', '2024-09-22T09:00:00Z') ON CONFLICT DO NOTHING", [`${slug}@uji.contoh`]);
  const kpu = await satu<{ id: number }>(sql, "SELECT id FROM pengguna WHERE surel = $1", [`${slug}@uji.contoh`]);
  return { sql, pemilihanId, slug, kpu: kpu.id, w: async (kode) => (await satu<{ id: number }>(sql, "SELECT id FROM wilayah WHERE kode = $1", [kode])).id };
}

export const aktor = (l: Ladang, scope = "15") => makeActor("fakta:write", [scope], l.kpu);
export const berkasImpor = (isi: Buffer | string, nama: string) => new File([typeof isi === "string" ? isi : new Uint8Array(isi)], nama);

export const unggah = (l: Ladang, berkas: File, { wilayah = "15", scope = "15", sumber = "SK uji nomor 1", tanggal = "2024-11-19", pemilihan = l.slug } = {}) => unggahImpor(aktor(l, scope), { pemilihan, wilayah, sumber, tanggal, daftar: berkas });

export type Ubahan = { readonly kolom?: Readonly<Record<string, Bidang | null>>; readonly format?: "auto" | "id" | "en"; readonly tingkat?: Tingkat; readonly lengkap?: boolean; readonly lembar?: string; readonly kepala?: number };
/** What the form would send for this draft, with some fields changed. */
export function isianPeriksa(kunci: string, cara: CaraDraf, u: Ubahan = {}): Periksa {
  return { kunci, lembar: u.lembar ?? cara.lembar, lihatLembar: cara.lembar, kepala: u.kepala ?? cara.kepala, lihatKepala: cara.kepala, kolom: u.kolom ?? Object.fromEntries(cara.kolom.map((b, i) => [String(i), b])), format: u.format ?? "auto", tingkat: u.tingkat ?? cara.tingkat ?? 3, lengkap: u.lengkap ?? false };
}

export async function bacaDraf(l: Ladang, kunci: string): Promise<{ readonly keadaan: string; readonly cara: CaraDraf; readonly hasil: HasilDraf | null }> {
  const d = await satu<{ keadaan: string; cara: unknown; hasil: unknown }>(l.sql, "SELECT keadaan::text, cara, hasil FROM impor_draf WHERE kunci = $1", [kunci]);
  return { keadaan: d.keadaan, cara: caraSchema.parse(d.cara), hasil: hasilSchema.nullable().parse(d.hasil) };
}

/** Uploaded and tried. */
export async function cobaBerkas(l: Ladang, berkas: File, u: Ubahan & { readonly wilayah?: string; readonly scope?: string; readonly sumber?: string; readonly pemilihan?: string } = {}) {
  const hasil = await unggah(l, berkas, u);
  if (!hasil.ok) return { tolak: hasil.error };
  const { cara } = await bacaDraf(l, hasil.value.kunci);
  const periksa = await periksaImpor(aktor(l, u.scope), isianPeriksa(hasil.value.kunci, cara, u), 60_000);
  if (!periksa.ok) return { kunci: hasil.value.kunci, cara, periksa: periksa.error };
  return { kunci: hasil.value.kunci, ...(await bacaDraf(l, hasil.value.kunci)) };
}

/** Applied by who has just looked at it, or at `dilihat`. */
export const terapkan = async (l: Ladang, kunci: string, akhiri = false, scope = "15", dilihat?: string) => terapkanImpor(aktor(l, scope), { kunci, akhiri, dilihat: dilihat ?? (await bacaImpor(aktor(l, scope), kunci))?.sidik ?? "" });
export const diTps = (l: Ladang, wilayah: string, diTps: number[], diKatalog: number[] = [], scope = "15") => aturTingkat(aktor(l, scope), { pemilihan: l.slug, wilayah, diTps, diKatalog });
export const potretImpor = async (l: Ladang) => (await satu<{ p: string }>(l.sql, `SELECT concat_ws(' ', ${["impor", "impor_baris", "fakta", "adopsi", "wilayah", "rantai", "tingkat_isi", "kebutuhan"].map((t) => `(SELECT count(*) FROM ${t})`).join(", ")}) AS p`)).p;
export const rantaiPutus = (l: Ladang) => baris<{ jenis: string; sebab: string }>(l.sql, "SELECT jenis::text, sebab FROM periksa_rantai((SELECT id FROM wilayah WHERE kode = '15'))");
