// A second province with an election of its own, and a second election in the province of the demo: each with names and figures that occur nowhere else.
import { createHash, randomBytes } from "node:crypto";
import { PERAN, type Peran } from "@/auth/permissions";
import { type Sql, surel } from "./bantu";
import type { Akun } from "./rute";

/** What was planted for one election. `marka`: what must not be seen elsewhere; `dpt`: what a later election of the place may show as history. */
export type Tanaman = { readonly slug: string; readonly dpt: readonly string[]; readonly laporan: string; readonly fakta: string; readonly dokumen: string; readonly token: string; readonly layar: string; readonly marka: readonly string[] };

const PADA = "2024-11-20T06:00:00Z";
export const SEBERANG = "17";
/** By hand it may run again on the same database. */
const KALI = crypto.randomUUID().slice(0, 6);
const INDIKATOR = "logistik.segel-plastik.diterima";

async function satu<T extends object>(sql: Sql, text: string, values: readonly unknown[]): Promise<T> {
  const [baris] = await sql<T>(text, values);
  if (!baris) throw new Error(`nothing from ${text.slice(0, 80)}`);
  return baris;
}

/** One kabupaten with one kecamatan below a province that is a name so far. */
async function tanamPohon(sql: Sql): Promise<void> {
  for (const [kode, nama, jenis] of [[`${SEBERANG}.01`, "Marka Seberang", "KABUPATEN"], [`${SEBERANG}.01.01`, "Marka Hulu", "KECAMATAN"]]) {
    await sql(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT i.edisi_id, $1, $2, $3, i.tingkat + 1, i.id, i.provinsi_id, i.jalur || i.id, i.zona
      FROM wilayah i JOIN edisi_wilayah e ON e.id = i.edisi_id AND e.kode = '2024' WHERE i.kode = regexp_replace($1, '\\.[^.]+$', '') ON CONFLICT DO NOTHING`, [kode, nama, jenis]);
  }
}

/** Somebody with a known password. */
export async function tanamOrang(sql: Sql, nama: string, peran: Peran, kode: string): Promise<Akun> {
  const alamat = `marka.${crypto.randomUUID().slice(0, 8)}@marka.contoh`;
  const { id } = await satu<{ id: number }>(sql, "INSERT INTO pengguna (surel, nama, sandi_hash, dibuat_at) SELECT $1, $2, sandi_hash, dibuat_at FROM pengguna WHERE surel = $3 RETURNING id", [alamat, nama, surel("polda")]);
  await tugaskan(sql, id, peran, kode);
  return { id, surel: alamat, nama, tugas: [{ peran, kode }] };
}
export const tugaskan = (sql: Sql, id: number, peran: Peran, kode: string) =>
  sql("INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) SELECT $1, $2::peran, w.id, u.dibuat_at FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id AND e.kode = '2024', pengguna u WHERE w.kode = $3 AND u.id = $1", [id, peran, kode]);

async function tanamPemilihan(sql: Sql, slug: string, nama: string, provinsi: string, hari: string): Promise<void> {
  await sql(`WITH p AS (INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan) SELECT $1, $2, 'PILKADA', $4, '07:00', '13:00', id, 'BERJALAN' FROM edisi_wilayah WHERE kode = '2024' RETURNING id, edisi_id),
    x AS (INSERT INTO pemilihan_wilayah (pemilihan_id, wilayah_id) SELECT p.id, w.id FROM p JOIN wilayah w ON w.edisi_id = p.edisi_id AND w.kode = $3)
    INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) SELECT p.id, w.id, 'GUBERNUR' FROM p JOIN wilayah w ON w.edisi_id = p.edisi_id AND w.kode = $3`, [slug, nama, provinsi, hari]);
  await sql("SELECT salin_katalog((SELECT k.id FROM katalog k JOIN pemilihan t ON t.id = k.pemilihan_id WHERE t.slug = 'templat-pilkada' ORDER BY k.versi DESC LIMIT 1), id, '2024-09-22', '2024-09-22', NULL) FROM pemilihan WHERE slug = $1", [slug]);
}

/** What an election holds of one kabupaten: facts, a laporan, a document, a screen and an application's token, all of one person. */
async function tanamIsi(sql: Sql, slug: string, kode: string, oleh: Akun, kata: string, angka: number): Promise<Tanaman> {
  const nilai = { tps: angka, dpt: angka * 100 + 7, lapor: angka + 4 };
  const fakta = async (jenis: string, n: number) => (await satu<{ id: string }>(sql, `SELECT catat_fakta(jsonb_build_object('jenis_kode', $3::text, 'pemilihan_id', p.id, 'wilayah_id', w.id, 'nilai', $4::bigint, 'status', 'RESMI', 'sumber', $5::text, 'tanggal', '2024-11-19', 'oleh_id', $6::int, 'adopsi', $5::text), $7, $7)->>'fakta_id' AS id
    FROM pemilihan p JOIN wilayah w ON w.edisi_id = p.edisi_id WHERE p.slug = $1 AND w.kode = $2`, [slug, kode, jenis, n, `Sumber ${jenis} ${kata}`, oleh.id, PADA])).id;
  const [faktaId] = [await fakta("tps.jumlah", nilai.tps), await fakta("dpt.jumlah", nilai.dpt)];
  const { hasil } = await satu<{ hasil: { tag: string; laporan_id: string } }>(sql, `SELECT catat_laporan(jsonb_build_object('kunci', gen_random_uuid(), 'pemilihan_id', p.id, 'wilayah_id', w.id, 'per', '2024-11-20', 'kanal', 'WEB', 'jenis', 'LAPORAN', 'status', 'RESMI', 'oleh_id', $3::int, 'peran', 'KPU',
    'tetap', false, 'aksi', 'uji', 'masukan', '00', 'baca', '{}'::jsonb, 'catatan', $4::text, 'nilai', jsonb_build_array(jsonb_build_object('i', i.id, 'n', $5::int, 'm', NULL, 'b', true, 's', $4::text))), $6, $6) AS hasil
    FROM pemilihan p JOIN wilayah w ON w.edisi_id = p.edisi_id, indikator i WHERE p.slug = $1 AND w.kode = $2 AND i.kode = $7`, [slug, kode, oleh.id, `Catatan ${kata}`, nilai.lapor, PADA, INDIKATOR]);
  if (hasil.tag !== "TERSIMPAN") throw new Error(`no laporan for ${slug}: ${hasil.tag}`);
  const dokumen = await tanamDokumen(sql, kode, oleh.id, kata, hasil.laporan_id);
  const [token, layar] = [`sgp_${randomBytes(40).toString("hex").slice(0, 40)}`, randomBytes(32).toString("base64url")];
  await sql("INSERT INTO token_api (pengguna_id, izin, token_hash, awalan, dibuat_oleh, dibuat_at) VALUES ($1, '{baca,tulis}', $2, $3, $1, $4)", [await tanamLayanan(sql, `Aplikasi ${kata}`, kode), createHash("sha256").update(token).digest(), token.slice(0, 8), PADA]);
  await sql("INSERT INTO layar (nama, wilayah_id, pemilihan_id, token_hash, dibuat_oleh, dibuat_at) SELECT $1, w.id, p.id, $2, $3, $4 FROM pemilihan p JOIN wilayah w ON w.edisi_id = p.edisi_id WHERE p.slug = $5 AND w.kode = $6",
    [`Layar ${kata} ${KALI}`, createHash("sha256").update(layar).digest(), oleh.id, PADA, slug, kode]);
  const tulis = (n: number) => [String(n), n.toLocaleString("id-ID")];
  return { slug, laporan: hasil.laporan_id, fakta: faktaId, dokumen, token, layar, dpt: [...tulis(nilai.dpt), `Sumber dpt.jumlah ${kata}`],
    marka: [...[nilai.tps, nilai.lapor].flatMap(tulis), `Sumber tps.jumlah ${kata}`, `Catatan ${kata}`, `Layar ${kata}`, `Aplikasi ${kata}`, `${kata}.pdf`] };
}

async function tanamDokumen(sql: Sql, kode: string, oleh: number, kata: string, laporan: string): Promise<string> {
  const { id } = await satu<{ id: number }>(sql, `INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at) SELECT w.id, $2, 'application/pdf', 3, sha256('uji'), sha256(convert_to($5, 'UTF8')), $3, $4
    FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id AND e.kode = '2024' WHERE w.kode = $1 RETURNING id`, [kode, `${kata}.pdf`, oleh, PADA, crypto.randomUUID()]);
  await sql("INSERT INTO dokumen_isi (dokumen_id, isi) VALUES ($1, 'uji')", [id]);
  await sql("SELECT lampirkan(jsonb_build_object('dokumen_id', $1::int, 'laporan_id', $2::bigint, 'oleh_id', $3::int), $4, $4)", [id, laporan, oleh, PADA]);
  return String(id);
}

async function tanamLayanan(sql: Sql, nama: string, kode: string): Promise<number> {
  const { id } = await satu<{ id: number }>(sql, "INSERT INTO pengguna (surel, nama, layanan, dibuat_at) VALUES ($1, $2, true, $3) RETURNING id", [`${crypto.randomUUID()}@layanan`, nama, PADA]);
  await tugaskan(sql, id, "KPU", kode);
  return id;
}

/** Every role over the province, and a KPU and a PPK below it. */
export async function tanamSemuaPeran(sql: Sql, provinsi: string, kata: string): Promise<readonly Akun[]> {
  const semua: Akun[] = [];
  for (const [peran, kode] of [...PERAN.map((p) => [p, provinsi] as const), ["KPU", `${provinsi}.01`] as const, ["PPK", `${provinsi}.01.01`] as const]) semua.push(await tanamOrang(sql, `Orang ${kata} ${peran} ${kode}`, peran, kode));
  return semua;
}

export type Lain = { readonly seberang: Tanaman; readonly kedua: Tanaman; readonly pertama: Tanaman; readonly orang: Readonly<Record<"15" | "17", readonly Akun[]>> };
export const NAMA = { kedua: `Pilkada Kedua Jambi ${KALI}`, seberang: `Pilkada MarkaSeberang ${KALI}` } as const;

/** Both at once. `pertama`: what is added to the demo's own election, to be looked for in the others. */
export async function tanamLain(sql: Sql): Promise<Lain> {
  await tanamPohon(sql);
  const orang = { 15: await tanamSemuaPeran(sql, "15", "MarkaJambi"), 17: await tanamSemuaPeran(sql, SEBERANG, "MarkaSeberang") };
  const slug = { seberang: `pilkada-seberang-uji-${KALI}`, kedua: `pilkada-kedua-uji-${KALI}` };
  const kpu = (semua: readonly Akun[]) => semua.find((o) => o.tugas.some((t) => t.peran === "KPU" && t.kode.length === 5)) ?? { id: 0, surel: "", nama: "", tugas: [] };
  await tanamPemilihan(sql, slug.seberang, NAMA.seberang, SEBERANG, "2024-11-27");
  await tanamPemilihan(sql, slug.kedua, NAMA.kedua, "15", "2029-06-27");
  const seberang = await tanamIsi(sql, slug.seberang, `${SEBERANG}.01`, kpu(orang[17]), "MarkaSeberang", 71_713);
  const kedua = await tanamIsi(sql, slug.kedua, "15.01", kpu(orang[15]), "MarkaKedua", 61_619);
  const pertama = await tanamIsi(sql, "pilkada-2024", "15.02", kpu(orang[15]), "MarkaPertama", 51_517);
  await sql("INSERT INTO pejabat (wilayah_id, lembaga, jabatan, nama, status) SELECT w.id, 'KPU', 'Ketua', 'Pejabat MarkaSeberang', 'DEFINITIF' FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id AND e.kode = '2024' WHERE w.kode = ANY ($1)", [[SEBERANG, `${SEBERANG}.01`]]);
  return { seberang, kedua, pertama, orang };
}

/** What the tests after this one must not find: what was put beside the demo ends, by the two steps there are. */
export async function akhiriLain(sql: Sql): Promise<void> {
  for (const [dari, ke] of [["BERJALAN", "DITUTUP"], ["DITUTUP", "ARSIP"]]) {
    await sql("SELECT ubah_keadaan_pemilihan(jsonb_build_object('pemilihan_id', p.id, 'dari', $3::text, 'ke', $4::text, 'alasan', 'uji selesai', 'oleh_id', (SELECT id FROM pengguna WHERE surel = $2)), $1, $1) FROM pemilihan p WHERE p.slug ~ '^pilkada-(seberang|kedua)-uji' AND p.keadaan::text = $3", [PADA, surel("admin"), dari, ke]);
  }
  await satu(sql, "SELECT 1 AS selesai WHERE NOT EXISTS (SELECT FROM pemilihan WHERE slug ~ '^pilkada-(seberang|kedua)-uji' AND keadaan <> 'ARSIP')", []);
}
