import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setClock } from "@/lib/clock";
import { catatKeBuku } from "@/server/ledger/catat";
import { susunTahapan } from "@/server/tahapan/templat";
import { JAM, type Kebun, laporan, tanam, tetapkan, verifikasi } from "../helpers/kebun";
import { baris, buka, satu, tutup } from "../helpers/sql";

// Every table belongs to one of these; a new one fails here until somebody has decided which.
/** Filled by the ledger's functions alone. */
const BUKU = ["adopsi", "aturan", "fakta", "gugur", "impor", "impor_baris", "katalog", "katalog_aspek", "katalog_indikator", "keberatan", "lampiran", "laporan", "nilai", "rantai", "tahapan_indikator", "verifikasi"];
/** Derived by the same functions; their history is append-only. */
const TURUNAN = ["buku", "capaian", "kebutuhan"];
const RIWAYAT = ["capaian_riwayat", "kebutuhan_riwayat"];
/** Append-only, but the app itself adds rows. */
const TAMBAH = ["audit", "pemilihan_jadwal", "perubahan_wilayah", "tahapan_jadwal", "tahapan_sesudah", "tindak_lanjut"];
/** Written by functions, and by them alone: the clock of a rehearsal, and who enters where. */
const FUNGSI = ["jam_gladi", "tingkat_isi"];
/** Written by the deployment alone; `indikator` is append-only as well: what it stands for never changes. */
const BAWAAN = ["_prisma_migrations", "aspek", "barang", "indikator", "sebab_psu", "tahap"];
/** Added by the app and never changed by it: names, and what the need is made from. */
const KAMUS = ["edisi_provinsi", "jenis_fakta", "jenis_kontes", "jenis_wilayah", "kontes", "paslon", "pemilihan", "pemilihan_wilayah", "peta_wilayah", "psu", "psu_biaya", "psu_tps", "tahapan"];
/** A few columns of theirs may change: how a place is drawn, the tombstone of a document, that an edition is published. */
const SEBAGIAN = ["dokumen", "edisi_wilayah", "wilayah"];
/** Bytes come and go, and never become others. */
const TANPA_UBAH = ["dokumen_isi", "impor_mentah"];
const UBAH = ["faktor", "insiden", "jam", "keputusan", "kode_pemulihan", "layar", "pejabat", "pengguna", "penugasan", "penugasan_lanjutan", "rakor", "token_api"];
/** Ends, and is removed some time afterwards: sessions and codes by src/server/sapu.ts (the retention table of docs/operations.md). */
const HAPUS = ["denah", "draf_katalog", "impor_draf", "kode_sekali", "pembatas_laju", "sesi"];
const HANYA_BERTAMBAH = [...BUKU, ...RIWAYAT, ...TAMBAH, "indikator"].toSorted();

let pemilik: Client;
let aplikasi: Client;
let k: Kebun;

beforeAll(async () => {
  [pemilik, aplikasi] = await Promise.all([buka("pemilik"), buka("aplikasi")]);
  setClock(JAM);
  k = await tanam(pemilik, "99", { "99.01": { tps: 50 } });
  // A row trigger speaks only when there is a row: every append-only table gets one.
  const hasil = await catatKeBuku(laporan(k, "99.01", { kotak: 60 }));
  if (hasil.tag !== "TERSIMPAN") throw new Error(hasil.tag);
  await verifikasi(pemilik, k, hasil.laporanId, "DIKEMBALIKAN");
  await tetapkan(pemilik, k, "99.01", "tps.jumlah", 51, JAM.toISOString());
  await pemilik.query("INSERT INTO keberatan (fakta_id, alasan, oleh_id, pada_at, dicatat_at) SELECT min(id), 'uji', $1, $2, $2 FROM fakta", [k.kpu, JAM]);
  const { id: dokumenId } = await satu<{ id: number }>(pemilik, `INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at)
    VALUES ($1, 'uji.pdf', 'application/pdf', 3, sha256('uji'), sha256('uji'), $2, $3) RETURNING id`, [k.provinsiId, k.kpu, JAM]);
  await pemilik.query(`WITH i AS (INSERT INTO impor (kunci, pemilihan_id, wilayah_id, provinsi_id, tingkat, lengkap, status, sumber, tanggal, dokumen_id, banyak, baru, berubah, sama, berakhir, oleh_id, pada_at, dicatat_at)
    VALUES (gen_random_uuid(), $1, $2, $2, 5, false, 'RESMI', 'uji', '2024-11-01', $3, 1, 1, 0, 0, 0, $4, $5, $5) RETURNING id) INSERT INTO impor_baris (impor_id, wilayah_id, no) SELECT id, $2, 1 FROM i`, [k.pemilihanId, k.provinsiId, dokumenId, k.kpu, JAM]);
  await pemilik.query("SELECT lampirkan($1::jsonb, $2, $2)", [JSON.stringify({ dokumen_id: dokumenId, laporan_id: hasil.laporanId, oleh_id: k.kpu }), JAM]);
  await pemilik.query(`WITH i AS (INSERT INTO impor (kunci, pemilihan_id, wilayah_id, provinsi_id, tingkat, lengkap, status, sumber, tanggal, dokumen_id, banyak, baru, berubah, sama, berakhir, oleh_id, pada_at, dicatat_at)
    VALUES (gen_random_uuid(), $1, $2, $2, 3, false, 'RESMI', 'uji', '2024-11-20', $3, 1, 1, 0, 0, 0, $4, $5, $5) RETURNING id) INSERT INTO impor_baris (impor_id, wilayah_id, no, tps) SELECT id, $2, 1, 5 FROM i`, [k.pemilihanId, k.provinsiId, dokumenId, k.kpu, JAM]);
  await pemilik.query("SELECT buat_tahapan($1, $2, 'uji', NULL)", [k.pemilihanId, JSON.stringify(susunTahapan("PILKADA", "2024-11-27"))]);
  await pemilik.query(`WITH e AS (INSERT INTO edisi_wilayah (kode, nama, dasar, berlaku, terbit_at) VALUES ('uji', 'uji', 'uji', '2030-01-01', NULL) RETURNING id)
    INSERT INTO edisi_provinsi (edisi_id, kode, dari_id, oleh_id, pada_at) SELECT id, '99', $1, $2, $3 FROM e`, [k.provinsiId, k.kpu, JAM]);
  await pemilik.query("INSERT INTO perubahan_wilayah (edisi_id, provinsi, jenis, isi, dasar, oleh_id, pada_at, dicatat_at) SELECT edisi_id, kode, 'AKHIRI', '{}', 'uji', oleh_id, pada_at, pada_at FROM edisi_provinsi");
  await pemilik.query(`WITH i AS (INSERT INTO insiden (pemilihan_id, wilayah_id, kategori, keparahan, judul, uraian, pelapor_id, pada_at, dicatat_at) VALUES ($1, $2, 'uji', 1, 'uji', 'uji', $3, $4, $4) RETURNING id)
    INSERT INTO tindak_lanjut (insiden_id, keadaan, uraian, oleh_id, pada_at, dicatat_at) SELECT id, 'BARU', 'uji', $3, $4, $4 FROM i`, [k.pemilihanId, k.provinsiId, k.kpu, JAM]);
});
afterAll(() => tutup(pemilik, aplikasi));

type Hak = { tabel: string; tambah: boolean; ubah: boolean; hapus: boolean; kosongkan: boolean };
const hak = () => baris<Hak>(aplikasi, `SELECT relname AS tabel, has_table_privilege(oid, 'INSERT') OR has_any_column_privilege(oid, 'INSERT') AS tambah, has_table_privilege(oid, 'UPDATE') OR has_any_column_privilege(oid, 'UPDATE') AS ubah,
  has_table_privilege(oid, 'DELETE') AS hapus, has_table_privilege(oid, 'TRUNCATE') AS kosongkan FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname COLLATE "C"`);
const nama = (semua: readonly Hak[], pilih: (h: Hak) => boolean) => semua.filter(pilih).map((h) => h.tabel);

describe("the catalogue of the database", () => {
  it("the tables that refuse every change are the ones meant to", async () => {
    const jaga = await baris<{ tabel: string; saat: string }>(pemilik, `SELECT c.relname AS tabel, string_agg(t.tgtype::text, ' ' ORDER BY t.tgtype) AS saat FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgfoid = 'tolak_perubahan'::regproc AND t.tgenabled = 'O' GROUP BY c.relname ORDER BY c.relname COLLATE "C"`);
    // 27: before, each row, update or delete. 34: before, each statement, truncate.
    expect(jaga).toEqual(HANYA_BERTAMBAH.map((tabel) => ({ tabel, saat: "27 34" })));
  });

  it("every table is accounted for, and the app's role may do with it what its kind allows, no more and no less", async () => {
    const semua = await hak();
    expect(nama(semua, () => true)).toEqual([...BUKU, ...TURUNAN, ...RIWAYAT, ...TAMBAH, ...FUNGSI, ...BAWAAN, ...KAMUS, ...SEBAGIAN, ...TANPA_UBAH, ...UBAH, ...HAPUS].toSorted());
    expect(nama(semua, (h) => h.tambah)).toEqual([...TAMBAH, ...KAMUS, ...SEBAGIAN, ...TANPA_UBAH, ...UBAH, ...HAPUS].toSorted());
    expect(nama(semua, (h) => h.ubah)).toEqual([...SEBAGIAN, ...UBAH, ...HAPUS].toSorted());
    expect(nama(semua, (h) => h.hapus)).toEqual([...HAPUS, ...TANPA_UBAH].toSorted());
    expect(nama(semua, (h) => h.kosongkan)).toEqual([]);
  });

  it("the app's role owns nothing, creates nothing, and runs only the functions named for it", async () => {
    expect(await satu(aplikasi, "SELECT has_schema_privilege('public', 'CREATE') AS buat, (SELECT count(*)::int FROM pg_class WHERE relowner = current_user::regrole) AS milik, (SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS kuasa"))
      .toEqual({ buat: false, milik: 0, kuasa: false });
    // As the owner, past every trigger and grant: these are the ways in.
    expect((await baris<{ f: string }>(aplikasi, `SELECT proname AS f FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND has_function_privilege(oid, 'EXECUTE') ORDER BY proname COLLATE "C"`)).map((r) => r.f))
      .toEqual(["adopsi_fakta", "atur_jam_gladi", "atur_tingkat_isi", "atur_zona", "buat_gladi", "buat_tahapan", "catat_fakta", "catat_keberatan", "catat_laporan", "catat_laporan_berbukti", "catat_verifikasi", "hapus_gladi", "kunci_jadwal", "kunci_psu", "lampirkan", "nyatakan_ulang_pemilihan", "salin_katalog", "salin_katalog_psu", "terapkan_impor", "terbitkan_katalog", "tetapkan_paslon", "ubah_keadaan_pemilihan"]);
    const ubah = await baris<{ f: string }>(aplikasi, "SELECT proname AS f FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND provolatile = 'v' AND NOT prosecdef AND has_function_privilege(oid, 'EXECUTE')");
    expect(ubah).toEqual([]);
    // A function that runs as its owner must not look tables up where the caller says.
    expect(await baris(pemilik, "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND NOT coalesce('search_path=public, pg_temp' = ANY (proconfig), false)")).toEqual([]);
  });
});

describe.each(HANYA_BERTAMBAH)("%s", (tabel) => {
  const perintah = async () => {
    const { kolom } = await satu<{ kolom: string }>(pemilik, "SELECT quote_ident(attname) AS kolom FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1", [tabel]);
    return [`UPDATE ${tabel} SET ${kolom} = ${kolom}`, `DELETE FROM ${tabel}`, `TRUNCATE ${tabel} CASCADE`];
  };
  const banyak = () => satu<{ n: number }>(pemilik, `SELECT count(*)::int AS n FROM ${tabel}`).then((r) => r.n);

  it("refuses the app", async () => {
    for (const p of await perintah()) await expect(aplikasi.query(p), p).rejects.toMatchObject({ code: "42501", message: `permission denied for table ${tabel}` });
  });
  it("refuses its owner too", async () => {
    const sebelum = await banyak();
    expect(sebelum).toBeGreaterThan(0);
    for (const p of await perintah()) await expect(pemilik.query(p), p).rejects.toMatchObject({ code: "42501", message: expect.stringContaining("buku besar hanya bertambah") });
    expect(await banyak()).toBe(sebelum);
  });
});

it.each([...BUKU, ...TURUNAN, ...RIWAYAT, "indikator"])("the app adds no row to %s past the functions", async (tabel) => {
  await expect(aplikasi.query(`INSERT INTO ${tabel} SELECT * FROM ${tabel}`)).rejects.toMatchObject({ code: "42501", message: `permission denied for table ${tabel}` });
});

it("derived rows are not the app's to change either", async () => {
  for (const tabel of TURUNAN) await expect(aplikasi.query(`DELETE FROM ${tabel}`)).rejects.toMatchObject({ code: "42501" });
});

it("neither role can switch the triggers off by a setting", async () => {
  for (const sql of [aplikasi, pemilik]) await expect(sql.query("SET session_replication_role = replica")).rejects.toMatchObject({ code: "42501" });
  await expect(aplikasi.query("ALTER TABLE laporan DISABLE TRIGGER USER")).rejects.toMatchObject({ code: "42501" });
});

it("a version of the schedule is later than every one before it, and the day of the vote follows the newest", async () => {
  const hari = (pada: string) => aplikasi.query("INSERT INTO pemilihan_jadwal (pemilihan_id, hari, buka_jam, tutup_jam, alasan, pada_at, dicatat_at) VALUES ($1, '2024-11-29', '07:00', '13:00', 'uji', $2, $2)", [k.pemilihanId, pada]);
  const tahap = (pada: string) => aplikasi.query(`INSERT INTO tahapan_jadwal (tahapan_id, nama, dasar, lembaga, status, mulai, selesai, tetap, terikat, alasan, pada_at, dicatat_at)
    SELECT tahapan_id, nama, dasar, lembaga, status, mulai, selesai, tetap, terikat, 'uji', $1, $1 FROM tahapan_jadwal ORDER BY id LIMIT 1`, [pada]);
  await aplikasi.query("BEGIN");
  try {
    for (const tulis of [hari, tahap]) {
      await tulis("2024-11-20T00:00:00Z");
      for (const pada of ["2024-11-19T00:00:00Z", "2024-11-20T00:00:00Z", "1999-01-01T00:00:00Z"]) {
        await aplikasi.query("SAVEPOINT a");
        await expect(tulis(pada), pada).rejects.toMatchObject({ code: "42501" });
        await aplikasi.query("ROLLBACK TO a");
      }
    }
    expect(await satu(aplikasi, "SELECT hari::text FROM pemilihan WHERE id = $1", [k.pemilihanId])).toEqual({ hari: "2024-11-29" });
  } finally { await aplikasi.query("ROLLBACK"); }
});

it("through the function the app does write", async () => {
  expect(await catatKeBuku(laporan(k, "99.01", { kotak: 70 }))).toMatchObject({ tag: "TERSIMPAN", urut: expect.any(String) });
});
