import "server-only";
import type { PoolClient } from "pg";
import { type Bantahan, type Capaian, type GeserJadwal, type Kebutuhan, type Ketentuan, menurutJadwal, type Sel, type Umur } from "@/features/capaian/domain";
import { db, pool } from "@/server/db/client";

/** Null: now. An instant: as it was known then. */
export type Pada = Date | null;
export type Isi = ReadonlyMap<number, ReadonlyMap<number, { readonly butuh: Kebutuhan; readonly capaian: Capaian | null }>>;

const angka = (n: string | null) => (n === null ? null : Number(n));

type BarisButuh = { w: number; i: number; isian: boolean; penyebut: string; unit: number; tanpa: number; status: Kebutuhan["status"] };
type Tempat = { w: number; i: number };
export type BarisCapai = { unit_lapor: number; unit_sah: number; unit_contoh: number; bendera: number; pembilang: string | null; terpenuhi: string | null; lebih: string | null;
  penyebut: string; terpenuhi_sah: string; penyebut_sah: string; umur: Umur; per_lama: string | null; per_baru: string | null; laporan_id: string };

const KOLOM_BUTUH = "wilayah_id AS w, indikator_id AS i, isian, penyebut, unit, unit_tanpa_dasar AS tanpa, status::text";
const KOLOM_CAPAI = "wilayah_id AS w, indikator_id AS i, unit_lapor, unit_sah, unit_contoh, bendera, pembilang, terpenuhi, lebih, penyebut, terpenuhi_sah, penyebut_sah, umur, per_lama::text, per_baru::text, laporan_id";

/**
 * Need and capaian of the given nodes, and of nothing below them: the cost does not grow with the tree. Straight through the driver:
 * this is what every screen waits for. Sums are safe integers (≤ 2^53).
 */
export async function bacaIsi(pemilihanId: number, wilayahIds: readonly number[], pada: Pada, indikatorIds?: readonly number[]): Promise<Isi> {
  const di = pada === null ? "pemilihan_id = $1 AND wilayah_id = ANY ($2)" : "true";
  const dari = (tabel: string) => (pada === null ? tabel : `${tabel}_pada($1::smallint, $2::int[], $3::timestamptz)`);
  const nilai = [pemilihanId, wilayahIds, ...(pada === null ? [] : [pada])];
  const [butuh, capai] = await Promise.all([
    pool().query<BarisButuh>(`SELECT ${KOLOM_BUTUH} FROM ${dari("kebutuhan")} WHERE ${di}`, nilai), pool().query<BarisCapai & Tempat>(`SELECT ${KOLOM_CAPAI} FROM ${dari("capaian")} WHERE ${di}`, nilai),
  ]);
  const dipakai = indikatorIds && new Set(indikatorIds);
  return susunIsi(dipakai ? butuh.rows.filter((k) => dipakai.has(k.i)) : butuh.rows, capai.rows);
}

/** One node at several instants, in two queries. */
export async function bacaIsiPada(pemilihanId: number, wilayahId: number, saat: readonly Date[]): Promise<readonly Isi[]> {
  const tiap = (tabel: string, kolom: string) => `SELECT s.urut, x.* FROM unnest($3::timestamptz[]) WITH ORDINALITY s(saat, urut) CROSS JOIN LATERAL (SELECT ${kolom} FROM ${tabel}_pada($1::smallint, ARRAY[$2::int], s.saat)) x`;
  const nilai = [pemilihanId, wilayahId, saat];
  const [butuh, capai] = await Promise.all([
    pool().query<BarisButuh & { urut: string }>(tiap("kebutuhan", KOLOM_BUTUH), nilai), pool().query<BarisCapai & Tempat & { urut: string }>(tiap("capaian", KOLOM_CAPAI), nilai),
  ]);
  return saat.map((_, n) => susunIsi(butuh.rows.filter((k) => Number(k.urut) === n + 1), capai.rows.filter((c) => Number(c.urut) === n + 1)));
}

/** What one node would hold under a supposition, made as the stored rows are made, from facts, rules and the ledger. One connection, one question at a time. */
export async function bacaIsiAndai(sql: Pick<PoolClient, "query">, pemilihanId: number, wilayah: { readonly id: number; readonly provinsiId: number }, saat: string, andai: object): Promise<Isi> {
  const nilai = [pemilihanId, wilayah.provinsiId, saat, JSON.stringify(andai), wilayah.id];
  const dari = (tabel: string) => `hitung_${tabel}($1::smallint, $2::int, $3::timestamptz, $4::jsonb)`;
  const butuh = await sql.query<BarisButuh>(`SELECT ${KOLOM_BUTUH} FROM ${dari("kebutuhan")} WHERE wilayah_id = $5`, nilai);
  const capai = await sql.query<BarisCapai & Tempat>(`SELECT ${KOLOM_CAPAI} FROM (SELECT *, '' AS laporan_id FROM ${dari("capaian")}) c WHERE wilayah_id = $5`, nilai);
  return susunIsi(butuh.rows, capai.rows);
}

function susunIsi(butuh: readonly BarisButuh[], capai: readonly (BarisCapai & Tempat)[]): Isi {
  const isi = new Map<number, Map<number, { butuh: Kebutuhan; capaian: Capaian | null }>>();
  for (const k of butuh) {
    const milik = isi.get(k.w) ?? new Map();
    isi.set(k.w, milik);
    milik.set(k.i, { butuh: { isian: k.isian, penyebut: Number(k.penyebut), unit: k.unit, unitTanpaDasar: k.tanpa, status: k.status }, capaian: null });
  }
  for (const c of capai) {
    const sel = isi.get(c.w)?.get(c.i);
    if (sel) sel.capaian = bacaCapaian(c);
  }
  return isi;
}

export const bacaCapaian = (c: BarisCapai): Capaian => ({
  unitLapor: c.unit_lapor, unitSah: c.unit_sah, unitContoh: c.unit_contoh, bendera: c.bendera, pembilang: angka(c.pembilang), terpenuhi: angka(c.terpenuhi), lebih: angka(c.lebih), penyebut: Number(c.penyebut),
  terpenuhiSah: Number(c.terpenuhi_sah), penyebutSah: Number(c.penyebut_sah), umur: c.umur, perLama: c.per_lama, perBaru: c.per_baru, laporanId: c.laporan_id,
});

/** From which facts and rule the need of one entry unit was made, as known at an instant; null above the entry level. */
export async function bacaDasarKebutuhan(pemilihanId: number, wilayahId: number, indikatorId: number, pada: Pada): Promise<unknown> {
  const dari = pada === null ? "kebutuhan WHERE pemilihan_id = $1 AND wilayah_id = $2 AND" : "kebutuhan_pada($1::smallint, ARRAY[$2::int], $4::timestamptz) WHERE";
  const { rows } = await pool().query<{ dasar: unknown }>(`SELECT dasar FROM ${dari} indikator_id = $3`, [pemilihanId, wilayahId, indikatorId, ...(pada === null ? [] : [pada])]);
  return rows[0]?.dasar ?? null;
}

/** What is said against the facts under the needs of some nodes, by node and indikator (server/ledger/sengketa). */
export type BantahanDi = ReadonlyMap<number, ReadonlyMap<number, readonly Bantahan[]>>;

/** The cells of one node, in the catalogue's order; only where the indikator applies. Without `bantahan` for what is not shown as it stands. */
export const selDari = (isi: Isi, wilayahId: number, ketentuan: readonly Ketentuan[], bantahan?: BantahanDi): readonly Sel[] =>
  ketentuan.flatMap((k) => {
    const s = isi.get(wilayahId)?.get(k.id);
    return s ? [{ ketentuan: k, butuh: s.butuh, capaian: s.capaian, bantahan: bantahan?.get(wilayahId)?.get(k.id) ?? [] }] : [];
  });

export type Katalog = { readonly id: number; readonly versi: number; readonly nama: string; readonly nomorSk: string | null; readonly berlakuAt: Date;
  readonly aspek: readonly { readonly kode: string; readonly nama: string; readonly bobot: number }[]; readonly ketentuan: readonly Ketentuan[] };

// A version never changes once stored, so it may be kept; which one is in force is asked each time.
const simpanan = new Map<number, Katalog>();

/** The formula in force at an instant, its days as the schedule of that instant has moved them; null when the election has none yet. */
export async function bacaKatalog(pemilihanId: number, saat: Date): Promise<Katalog | null> {
  const [[row], geser] = await Promise.all([db().$queryRaw<[{ id: number | null }]>`SELECT katalog_berlaku(${pemilihanId}::smallint, ${saat}::timestamptz) AS id`, bacaGeserJadwal(pool(), pemilihanId, saat)]);
  if (row.id === null) return null;
  const katalog = simpanan.get(row.id) ?? await muatKatalog(row.id);
  simpanan.set(row.id, katalog);
  return geser.size === 0 ? katalog : { ...katalog, ketentuan: katalog.ketentuan.map((k) => menurutJadwal(k, geser.get(k.id) ?? null)) };
}

/** By indikator: how the stage it is tied to has moved, as known at an instant; only those that have. */
export async function bacaGeserJadwal(sql: { query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }> }, pemilihanId: number, saat: Date): Promise<ReadonlyMap<number, GeserJadwal>> {
  const { rows } = await sql.query(`SELECT indikator_id AS i, tahapan, nama, mulai_h AS "mulaiH", selesai_h AS "selesaiH", buka, tempo FROM geser_indikator($1::smallint, $2::timestamptz)`, [pemilihanId, saat]);
  return new Map((rows as (GeserJadwal & { i: number })[]).map(({ i, ...g }) => [i, g])); // the columns named above
}

async function muatKatalog(id: number): Promise<Katalog> {
  const k = await db().katalog.findUniqueOrThrow({
    where: { id },
    include: { aspek: { include: { aspek: true }, orderBy: { aspek: { urut: "asc" } } },
      indikator: { include: { aturan: true, indikator: { include: { barang: true, tahap: true, kontes: true } } }, orderBy: { indikatorId: "asc" } } },
  });
  return {
    id, versi: k.versi, nama: k.nama, nomorSk: k.nomorSk, berlakuAt: k.berlakuAt, aspek: k.aspek.map((a) => ({ kode: a.aspekKode, nama: a.aspek.nama, bobot: a.bobot })),
    ketentuan: k.indikator.map(({ indikator: i, aturan, ...ki }) => ({
      id: i.id, kode: i.kode, nama: i.nama, satuan: i.satuan, aspek: i.aspekKode, barang: i.barangKode, barangNama: i.barang?.nama ?? null, tahap: i.tahapKode, tahapNama: i.tahap?.nama ?? null,
      jenisKontes: i.jenisKontes, jenisKontesNama: i.kontes?.nama ?? null, bobot: ki.bobot, tingkat: ki.tingkat, pemilik: ki.pemilik, bukaH: ki.bukaH, jatuhTempoH: ki.jatuhTempoH,
      kurva: ki.kurva as unknown as Ketentuan["kurva"], // written by the catalogue's editor, rising pairs
      ritmeHari: ki.ritmeHari, ritmeRapatHari: ki.ritmeRapatHari, ritmeRapatSejakH: ki.ritmeRapatSejakH, ambangSiap: ki.ambangSiap, ambangPerhatian: ki.ambangPerhatian,
      batasKeras: ki.batasKeras, terbatas: ki.terbatas, aturan: { kode: aturan.kode, uraian: aturan.uraian, sumber: aturan.sumber, status: aturan.status, rumus: aturan.rumus },
    })),
  };
}

/** What one entry unit has to fill in for an aspek: rule, need, standing value, and the laporan it stands on (null: none). */
export async function bacaUnit(pemilihanId: number, wilayahId: number, saat: Date, aspek: string): Promise<readonly { readonly sel: Sel; readonly terakhir: number | null; readonly laporanId: string | null }[]> {
  const katalog = await bacaKatalog(pemilihanId, saat);
  if (!katalog) return [];
  const isi = await bacaIsi(pemilihanId, [wilayahId], null);
  return selDari(isi, wilayahId, katalog.ketentuan.filter((k) => k.aspek === aspek)).filter((s) => s.butuh.isian)
    .map((sel) => ({ sel, terakhir: sel.capaian?.pembilang ?? null, laporanId: sel.capaian && sel.capaian.unitLapor > 0 ? sel.capaian.laporanId : null }));
}

/** A version's rows as the database names them ($1: its id); for the catalogue's editor, inside or outside a transaction. */
export const SQL_ISI_KATALOG = `SELECT jsonb_build_object('aspek', (SELECT jsonb_agg(to_jsonb(a) - 'katalog_id' ORDER BY p.urut) FROM katalog_aspek a JOIN aspek p ON p.kode = a.aspek_kode WHERE a.katalog_id = $1),
  'aturan', (SELECT jsonb_agg(to_jsonb(a) - 'katalog_id' ORDER BY a.kode) FROM aturan a WHERE a.katalog_id = $1), 'indikator', (SELECT jsonb_agg(to_jsonb(i) - 'katalog_id' ORDER BY i.indikator_id) FROM katalog_indikator i WHERE i.katalog_id = $1)) AS isi`;
