// No "server-only": the seed, which runs outside Next, loads the same tree.
import { getDistricts, getProvinces, getRegencies, getVillages } from "idn-area-data";
import { jenisSetempat, type KodeWilayah, zonaProvinsi } from "@/features/wilayah/domain";

/** Whatever runs SQL: a client of `pg`, inside or outside a transaction. */
export type Sql = { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }> };

type Baris = { readonly kode: string; readonly nama: string; readonly jenis: string };
const tanpaSebutan = (nama: string) => nama.replace(/^(Kabupaten|Kota) (Administrasi )?/u, "").trim();
const menurutKode = <T extends { readonly kode: string }>(a: T, b: T) => (a.kode < b.kode ? -1 : 1);

/** The provinces of the area package (38). */
export async function daftarProvinsi(): Promise<readonly Baris[]> {
  return (await getProvinces()).map((p) => ({ kode: p.code, nama: p.name, jenis: "PROVINSI" })).toSorted(menurutKode);
}

/** Everything below a province, level by level. Villages 1xxx are kelurahan, 2xxx desa. */
async function bacaProvinsi(kode: KodeWilayah): Promise<readonly (readonly Baris[])[]> {
  const milik = <T extends { code: string }>(semua: T[]) => semua.filter((x) => x.code.startsWith(`${kode}.`));
  const [kab, kec, desa] = [milik(await getRegencies()), milik(await getDistricts()), milik(await getVillages())];
  return [
    kab.map((k) => ({ kode: k.code, nama: tanpaSebutan(k.name), jenis: k.name.startsWith("Kota ") ? "KOTA" : "KABUPATEN" })),
    kec.map((k) => ({ kode: k.code, nama: k.name, jenis: jenisSetempat(kode, "KECAMATAN") })),
    desa.map((d) => ({ kode: d.code, nama: d.name, jenis: d.code.split(".")[3]?.startsWith("1") ? "KELURAHAN" : jenisSetempat(kode, "DESA") })),
  ].map((baris) => baris.toSorted(menurutKode));
}

const SISIP = `INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona, sejak_at)
  SELECT $1, x.kode, x.nama, x.jenis, i.tingkat + 1, i.id, i.provinsi_id, i.jalur || i.id, i.zona, coalesce($5::timestamptz, i.sejak_at)
  FROM unnest($2::text[], $3::text[], $4::text[]) x(kode, nama, jenis)
  JOIN wilayah i ON i.edisi_id = $1 AND i.kode = regexp_replace(x.kode, '\\.[^.]+$', '')
  ON CONFLICT (edisi_id, kode) DO NOTHING`;

/** Loads kab/kota, kecamatan and desa/kelurahan of a province that is already a node. Returns how many nodes were new; `sejak`: they count from then on (null: from the start). */
export async function muatProvinsi(sql: Sql, edisiId: number, kode: KodeWilayah, sejak: Date | null = null): Promise<number> {
  let baru = 0;
  for (const baris of await bacaProvinsi(kode)) {
    const { rowCount } = await sql.query(SISIP, [edisiId, baris.map((b) => b.kode), baris.map((b) => b.nama), baris.map((b) => b.jenis), sejak]);
    baru += rowCount ?? 0;
  }
  return baru;
}

const SISIP_AKAR = `WITH n AS (SELECT nextval(pg_get_serial_sequence('wilayah', 'id')) AS id)
  INSERT INTO wilayah (id, edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona)
  SELECT n.id, $1, $2, $3, $4, $5::smallint, (SELECT id FROM wilayah WHERE edisi_id = $1 AND kode = 'ID' AND $5::smallint > 0), n.id, '{}', $6::zona FROM n
  ON CONFLICT (edisi_id, kode) DO NOTHING`;

/** The national root and the provinces under it: enough to choose from. */
export async function muatAkar(sql: Sql, edisiId: number): Promise<void> {
  await sql.query(SISIP_AKAR, [edisiId, "ID", "Indonesia", "NEGARA", 0, "WIB"]);
  for (const p of await daftarProvinsi()) await sql.query(SISIP_AKAR, [edisiId, p.kode, p.nama, p.jenis, 1, zonaProvinsi(p.kode)]);
}

const SALIN_AKAR = `WITH n AS (SELECT nextval(pg_get_serial_sequence('wilayah', 'id')) AS id)
  INSERT INTO wilayah (id, edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona, lintang, bujur, petak_kolom, petak_baris)
  SELECT n.id, $2, l.kode, l.nama, l.jenis_kode, l.tingkat, (SELECT id FROM wilayah WHERE edisi_id = $2 AND kode = 'ID' AND l.tingkat > 0), n.id, '{}', l.zona, l.lintang, l.bujur, l.petak_kolom, l.petak_baris
  FROM n, wilayah l WHERE l.edisi_id = $1 AND l.kode = $3 ON CONFLICT (edisi_id, kode) DO NOTHING`;
const TULIS_TINGKAT = `INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona, lintang, bujur, petak_kolom, petak_baris)
  SELECT $2, x.kode, x.nama, x.jenis, l.tingkat, i.id, i.provinsi_id, i.jalur || i.id, l.zona, l.lintang, l.bujur, CASE WHEN x.kode = x.asal THEN l.petak_kolom END, CASE WHEN x.kode = x.asal THEN l.petak_baris END
  FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]) x(kode, nama, jenis, asal) JOIN wilayah l ON l.edisi_id = $1 AND l.kode = x.asal JOIN wilayah i ON i.edisi_id = $2 AND i.kode = regexp_replace(x.kode, '\\.[^.]+$', '')
  WHERE l.tingkat = $7::smallint`;
const TULIS_PETA = `INSERT INTO peta_wilayah (dari_id, ke_id, pembilang, penyebut, dasar)
  SELECT d.id, k.id, x.pembilang, x.penyebut, x.dasar FROM unnest($3::text[], $4::text[], $5::numeric[], $6::numeric[], $7::text[]) x(dari, ke, pembilang, penyebut, dasar)
  JOIN wilayah d ON d.edisi_id = $1 AND d.kode = x.dari JOIN wilayah k ON k.edisi_id = $2 AND k.kode = x.ke`;

type Simpul = { readonly kode: string; readonly nama: string; readonly jenis: string; readonly asal: string };
type BarisPeta = { readonly dari: string; readonly ke: string; readonly pembilang: bigint; readonly penyebut: bigint; readonly dasar: string };

/** A changed province as the tree of its edition: each node with the zone and position of the one it comes from (a tile only where the code stays: two on one tile hide each other), and where the figures of the old ones go. */
export async function tulisProvinsi(sql: Sql, dariEdisi: number, keEdisi: number, provinsi: KodeWilayah, pohon: readonly Simpul[], peta: readonly BarisPeta[]): Promise<void> {
  for (const akar of ["ID", provinsi]) await sql.query(SALIN_AKAR, [dariEdisi, keEdisi, akar]);
  for (const tingkat of [2, 3, 4, 5]) {
    const baris = pohon.filter((s) => s.kode.split(".").length === tingkat);
    const { rowCount } = await sql.query(TULIS_TINGKAT, [dariEdisi, keEdisi, ...(["kode", "nama", "jenis", "asal"] as const).map((k) => baris.map((s) => s[k])), tingkat]);
    if (rowCount !== baris.length) throw new Error(`Pohon ${provinsi} tingkat ${tingkat}: ${rowCount} dari ${baris.length} tertulis.`);
  }
  const { rowCount } = await sql.query(TULIS_PETA, [dariEdisi, keEdisi, peta.map((b) => b.dari), peta.map((b) => b.ke), peta.map((b) => String(b.pembilang)), peta.map((b) => String(b.penyebut)), peta.map((b) => b.dasar)]);
  if (rowCount !== peta.length) throw new Error(`Peta ${provinsi}: ${rowCount} dari ${peta.length} tertulis.`);
}
