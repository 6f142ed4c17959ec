import type { Client } from "pg";
import type { LaporanBaru } from "@/server/ledger/catat";
import { tingkatDari } from "@/features/wilayah/domain";
import { baris, satu } from "./sql";

/** 13.00 WIB a week before the vote. */
export const JAM = new Date("2024-11-20T06:00:00Z");
export const HARI_INI = "2024-11-20";
const AWAL = "2024-09-22T09:00:00Z";

/** One indikator of each kind of base: by TPS (two stages of one item), by voters, fixed with a hard limit, stated by the reporter. */
const INDIKATOR = {
  kotak: { kode: "logistik.kotak-suara.diterima", aturan: "dua-per-tps", keras: false },
  kemas: { kode: "logistik.kotak-suara.dikemas", aturan: "dua-per-tps", keras: false },
  suara: { kode: "logistik.surat-suara.gubernur.diterima", aturan: "dpt", keras: false },
  segel: { kode: "logistik.segel-plastik.diterima", aturan: "sepuluh", keras: true },
  saran: { kode: "dpt.saran-bawaslu", aturan: "dilaporkan", keras: false },
} as const;
export type Ind = keyof typeof INDIKATOR;
const SEMUA = Object.keys(INDIKATOR) as Ind[];

/** Facts of an entry unit; one that is left out is not known. */
export type Unit = { readonly tps?: number | undefined; readonly dpt?: number | undefined };
export type Kebun = {
  readonly pemilihanId: number; readonly slug: string; readonly provinsi: string; readonly provinsiId: number;
  readonly w: (kode: string) => number; readonly i: (nama: Ind) => number;
  readonly kpu: number; readonly verifikator: number;
};

const JENIS = ["NEGARA", "PROVINSI", "KABUPATEN", "KECAMATAN", "DESA", "TPS"] as const;
const silsilah = (kode: string) => kode.split(".").map((_, i, bagian) => bagian.slice(0, i + 1).join("."));

async function tanamWilayah(sql: Client, kode: string): Promise<void> {
  const induk = kode.includes(".") ? kode.slice(0, kode.lastIndexOf(".")) : "ID";
  await sql.query(`WITH n AS (SELECT nextval(pg_get_serial_sequence('wilayah', 'id')) AS id)
    INSERT INTO wilayah (id, edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona)
    SELECT n.id, i.edisi_id, $1, $2, $3, i.tingkat + 1, i.id, CASE i.tingkat WHEN 0 THEN n.id ELSE i.provinsi_id END, CASE i.tingkat WHEN 0 THEN '{}' ELSE i.jalur || i.id END, 'WIB'
    FROM wilayah i, n WHERE i.kode = $4 ON CONFLICT DO NOTHING`, [kode, `Uji ${kode}`, JENIS[tingkatDari(kode)], induk]);
}

async function tanamOrang(sql: Client, surel: string): Promise<number> {
  await sql.query("INSERT INTO pengguna (surel, nama, dibuat_at) VALUES ($1, $1, $2) ON CONFLICT DO NOTHING", [surel, AWAL]);
  return (await satu<{ id: number }>(sql, "SELECT id FROM pengguna WHERE surel = $1", [surel])).id;
}

/** In one transaction: a version takes no rows afterwards. */
async function tanamKatalog(sql: Client, pemilihanId: number, tingkat: number): Promise<void> {
  await sql.query("BEGIN");
  const { id } = await satu<{ id: number }>(sql, "INSERT INTO katalog (pemilihan_id, versi, nama, berlaku_at, dicatat_at) VALUES ($1, 1, 'uji', $2, $2) RETURNING id", [pemilihanId, "2024-09-01T00:00:00Z"]);
  await sql.query("INSERT INTO katalog_aspek SELECT $1, kode, 10 FROM aspek", [id]);
  for (const [kode, rumus, n, m] of [["dua-per-tps", "PER_TPS", 2, 1], ["dpt", "PER_DPT", 1025, 1000], ["sepuluh", "TETAP", 10, 1], ["dilaporkan", "DILAPORKAN", 1, 1]]) {
    await sql.query("INSERT INTO aturan (katalog_id, kode, rumus, faktor_pembilang, faktor_penyebut, uraian, sumber, status) VALUES ($1, $2, $3::rumus, $4, $5, 'uji', 'uji', 'RESMI')", [id, kode, rumus, n, m]);
  }
  for (const { kode, aturan, keras } of Object.values(INDIKATOR)) {
    await sql.query(`INSERT INTO katalog_indikator (katalog_id, indikator_id, aturan_kode, tingkat, pemilik, bobot, buka_h, jatuh_tempo_h, kurva, batas_keras)
      SELECT $1, id, $2, $3, 'KPU', 1, -60, -1, '[[-60, 0], [-1, 1000]]', $4 FROM indikator WHERE kode = $5`, [id, aturan, tingkat, keras, kode]);
  }
  await sql.query("COMMIT");
}

/** One source's figure, adopted; the need follows at once unless `tunda`. */
export const tetapkan = (sql: Client, k: Pick<Kebun, "pemilihanId" | "w" | "kpu">, kode: string, jenis: "tps.jumlah" | "dpt.jumlah", nilai: number, pada: string, tunda = false) =>
  sql.query("SELECT catat_fakta($1::jsonb, $2, $2)", [JSON.stringify({ jenis_kode: jenis, pemilihan_id: k.pemilihanId, wilayah_id: k.w(kode), nilai, status: "RESMI", sumber: "uji",
    tanggal: "2024-09-22", oleh_id: k.kpu, adopsi: "uji", tunda }), pada]);

/** A province of its own with an election of its own: tree, small catalogue, facts, and the need they make. Give it a code no other test of the file uses. */
export async function tanam(sql: Client, provinsi: string, unit: Readonly<Record<string, Unit>>): Promise<Kebun> {
  const kodeUnit = Object.keys(unit);
  for (const kode of new Set(kodeUnit.flatMap(silsilah))) await tanamWilayah(sql, kode);
  const [kpu, verifikator] = [await tanamOrang(sql, "kpu@uji.contoh"), await tanamOrang(sql, "provinsi@uji.contoh")];
  const w = new Map((await baris<{ kode: string; id: number }>(sql, "SELECT kode, id FROM wilayah")).map((r) => [r.kode, r.id]));
  const i = new Map((await baris<{ kode: string; id: number }>(sql, "SELECT kode, id FROM indikator")).map((r) => [r.kode, r.id]));
  const cari = (isi: ReadonlyMap<string, number>, kode: string) => isi.get(kode) ?? raise(kode);
  const slug = `uji-${provinsi}`;
  const { id: pemilihanId } = await satu<{ id: number }>(sql, `INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan)
    SELECT $1, $1, 'PILKADA', '2024-11-27', '07:00', '13:00', edisi_id, 'BERJALAN' FROM wilayah WHERE kode = $2 RETURNING id`, [slug, provinsi]);
  const kebun: Kebun = { pemilihanId, slug, provinsi, provinsiId: cari(w, provinsi), w: (kode) => cari(w, kode), i: (nama) => cari(i, INDIKATOR[nama].kode), kpu, verifikator };
  await sql.query("INSERT INTO pemilihan_wilayah VALUES ($1, $2)", [pemilihanId, kebun.provinsiId]);
  await sql.query("INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) VALUES ($1, $2, 'GUBERNUR')", [pemilihanId, kebun.provinsiId]);
  await tanamKatalog(sql, pemilihanId, tingkatDari(kodeUnit[0] ?? raise("no unit")));
  for (const [kode, { tps, dpt }] of Object.entries(unit)) {
    if (tps !== undefined) await tetapkan(sql, kebun, kode, "tps.jumlah", tps, AWAL, true);
    if (dpt !== undefined) await tetapkan(sql, kebun, kode, "dpt.jumlah", dpt, AWAL, true);
  }
  await sql.query("SELECT nyatakan_ulang_pemilihan($1, $2, NULL, 'uji', $3, $3)", [pemilihanId, kebun.provinsiId, AWAL]);
  return kebun;
}
const raise = (apa: string): never => { throw new Error(`not planted: ${apa}`); };

export type Angka = number | { readonly n: number; readonly m?: number; readonly alasan?: string };

/** A laporan of one unit, ready for catatKeBuku. */
export function laporan(k: Kebun, kode: string, angka: Partial<Record<Ind, Angka>>, over: Partial<LaporanBaru> = {}): LaporanBaru {
  const nilai = SEMUA.flatMap((nama) => {
    const a = angka[nama];
    if (a === undefined) return [];
    const { n, m, alasan } = typeof a === "number" ? { n: a } : a;
    return [{ indikatorId: k.i(nama), pembilang: n, penyebut: m ?? null, bendera: alasan !== undefined, alasan: alasan ?? null }];
  });
  return { kunci: crypto.randomUUID(), pemilihanId: k.pemilihanId, wilayahId: k.w(kode), wilayahKode: kode, provinsiId: k.provinsiId, per: HARI_INI, kanal: "WEB", status: "RESMI", olehId: k.kpu,
    peran: "KPU", tetap: false, catatan: null, menggantikanId: null, aksi: "uji.catat", masukan: "00", nilai, dokumen: [], baca: new Map(), ...over };
}

export const verifikasi = async (sql: Client, k: Kebun, laporanId: string, putusan: "DIVERIFIKASI" | "DIKEMBALIKAN", pada: Date | string = JAM) =>
  (await satu<{ hasil: { tag: string } }>(sql, "SELECT catat_verifikasi($1::jsonb, $2, $2) AS hasil",
    [JSON.stringify({ laporan_id: laporanId, putusan, alasan: "uji", oleh_id: k.verifikator, peran: "KPU" }), pada])).hasil.tag;

/** The cell as it stands, or as it was known. */
export type SelBuku = { unit_lapor: number; unit_sah: number; pembilang: number | null; terpenuhi: number | null; lebih: number | null; penyebut: number; terpenuhi_sah: number; penyebut_sah: number; bendera: number };
export async function selDi(sql: Client, k: Kebun, kode: string, nama: Ind): Promise<SelBuku | null> {
  const [row] = await baris<{ c: SelBuku }>(sql, "SELECT to_jsonb(c) AS c FROM capaian c WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3", [k.pemilihanId, k.w(kode), k.i(nama)]);
  return row?.c ?? null;
}
