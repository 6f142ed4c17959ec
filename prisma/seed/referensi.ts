// What every installation has, demo or not: kinds and names, the national root with its provinces, the catalogue to copy from.
import type { Client } from "pg";
import { muatAkar } from "@/server/wilayah/pohon";
import { ASPEK, BARANG, INDIKATOR, JENIS_FAKTA, JENIS_KONTES, TAHAP, TEMPLAT_BAWAAN, type TemplatBawaan } from "./katalog";
import { SEBAB_PSU } from "./sebab-psu";

const JENIS_WILAYAH = [
  ["NEGARA", 0, "Negara"], ["PROVINSI", 1, "Provinsi"], ["KABUPATEN", 2, "Kabupaten"], ["KOTA", 2, "Kota"], ["KECAMATAN", 3, "Kecamatan"], ["DISTRIK", 3, "Distrik"],
  ["DESA", 4, "Desa"], ["KELURAHAN", 4, "Kelurahan"], ["GAMPONG", 4, "Gampong"], ["KAMPUNG", 4, "Kampung"], ["NAGARI", 4, "Nagari"], ["TPS", 5, "TPS"],
] as const;
export const TEMPLAT = "templat-pilkada";

/** Rows as one JSON array, columns by name: one statement a table. Rows that are already there stay as they are. */
export const sisip = (sql: Client, tabel: string, baris: readonly object[]) =>
  sql.query(`INSERT INTO ${tabel} SELECT * FROM jsonb_populate_recordset(NULL::${tabel}, $1::jsonb) ON CONFLICT DO NOTHING`, [JSON.stringify(baris)]);

export async function seedReferensi(sql: Client): Promise<void> {
  await sisip(sql, "jenis_wilayah", JENIS_WILAYAH.map(([kode, tingkat, nama]) => ({ kode, tingkat, nama })));
  await sisip(sql, "jenis_kontes", JENIS_KONTES.map(([kode, nama], urut) => ({ kode, nama, urut })));
  await sisip(sql, "jenis_fakta", JENIS_FAKTA.map(([kode, nama, satuan, pemilik]) => ({ kode, nama, satuan, pemilik })));
  await sisip(sql, "aspek", ASPEK.map(([kode, nama], urut) => ({ kode, nama, urut })));
  await sisip(sql, "barang", BARANG.map(({ kode, nama }, urut) => ({ kode, nama, urut })));
  await sisip(sql, "tahap", TAHAP.map(({ kode, nama }, urut) => ({ kode, nama, urut })));
  await sisip(sql, "indikator", INDIKATOR.map((i) => ({ id: i.id, kode: i.kode, aspek_kode: i.aspek, nama: i.nama, satuan: i.satuan,
    barang_kode: i.barang ?? null, tahap_kode: i.tahap ?? null, jenis_kontes: i.jenisKontes ?? null, kondisi: "BAIK" })));
  await sisip(sql, "sebab_psu", SEBAB_PSU.map(([kode, nama, dasar], urut) => ({ kode, nama, dasar, urut })));
  await sql.query(`INSERT INTO edisi_wilayah (kode, nama, dasar, berlaku) VALUES ('2024', 'Wilayah administrasi 2024', 'kode dan data wilayah Kemendagri, paket idn-area-data', '2024-01-01') ON CONFLICT DO NOTHING`);
  const edisiId = await satu(sql, "SELECT id FROM edisi_wilayah WHERE kode = '2024'");
  if (await satu(sql, "SELECT count(*)::int AS id FROM wilayah") === 0) await muatAkar(sql, edisiId);
  for (const t of TEMPLAT_BAWAAN) await seedTemplat(sql, edisiId, t);
}

/** An archived election that only carries the catalogue, version 1; new elections copy it. */
async function seedTemplat(sql: Client, edisiId: number, t: TemplatBawaan): Promise<void> {
  const { rowCount } = await sql.query(`INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan)
    VALUES ($1, $2, $3::jenis_pemilihan, $4, '07:00', '13:00', $5, 'ARSIP') ON CONFLICT DO NOTHING`, [t.slug, t.nama, t.jenis, t.hari, edisiId]);
  if (rowCount === 0) return;
  const pemilihanId = await satu(sql, "SELECT id FROM pemilihan WHERE slug = $1", [t.slug]);
  await sql.query(`INSERT INTO katalog (pemilihan_id, versi, nama, berlaku_at, dicatat_at) VALUES ($1, 1, 'Usulan versi 1', '2024-09-01T00:00:00+07', '2024-09-01T00:00:00+07')`, [pemilihanId]);
  const katalogId = await satu(sql, "SELECT id FROM katalog WHERE pemilihan_id = $1", [pemilihanId]);
  await sisip(sql, "katalog_aspek", ASPEK.map(([aspek_kode, , bobot]) => ({ katalog_id: katalogId, aspek_kode, bobot })));
  await sisip(sql, "aturan", t.aturan.map((a) => ({ katalog_id: katalogId, kode: a.kode, rumus: a.rumus, faktor_pembilang: a.faktor[0], faktor_penyebut: a.faktor[1],
    jenis_fakta: a.jenisFakta ?? null, uraian: a.uraian, sumber: a.sumber, status: a.status })));
  await sisip(sql, "katalog_indikator", t.indikator.map((i) => ({ katalog_id: katalogId, indikator_id: i.id, aturan_kode: i.aturan, tingkat: i.tingkat, pemilik: i.pemilik, bobot: i.bobot,
    buka_h: i.bukaH, jatuh_tempo_h: i.jatuhTempoH, kurva: i.kurva, ritme_hari: 7, ritme_rapat_hari: 1, ritme_rapat_sejak_h: -14, ambang_siap: 950, ambang_perhatian: 750,
    batas_keras: i.batasKeras ?? false, terbatas: i.terbatas ?? false })));
}

/** The catalogue of one election for another. */
export async function salinKatalog(sql: Client, dariSlug: string, keId: number, berlakuAt: string): Promise<void> {
  await sql.query("SELECT salin_katalog((SELECT k.id FROM katalog k JOIN pemilihan p ON p.id = k.pemilihan_id WHERE p.slug = $1 ORDER BY k.versi DESC LIMIT 1), $2::smallint, $3, $3, NULL)", [dariSlug, keId, berlakuAt]);
}

export async function satu(sql: Client, text: string, values: unknown[] = []): Promise<number> {
  const { rows } = await sql.query<{ id: number }>(text, values);
  const [row] = rows;
  if (!row) throw new Error(`Tidak ada baris: ${text}`);
  return row.id;
}
