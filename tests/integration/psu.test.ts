// The repeat vote: each of its writes by the four cases, and that what it repeats does not move by it.
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { hitungIndeks } from "@/features/kesiapan/domain";
import { bacaUtang } from "@/features/logistik/queries";
import { bacaPersiapan } from "@/features/pemilihan/queries";
import { bacaPsu, bacaPsuDi, bacaPilihan, daftarPsu } from "@/features/psu/queries";
import { catatDasar } from "@/features/sumber/mutations";
import { bacaDasar } from "@/features/sumber/queries";
import { catatDasarSchema } from "@/features/sumber/schema";
import { buatGladi } from "@/features/gladi/mutations";
import { buatGladiSchema } from "@/features/gladi/schema";
import { buatPsu, catatBiaya } from "@/features/psu/mutations";
import { type BuatPsu, buatPsuSchema, type CatatBiaya } from "@/features/psu/schema";
import { geserHari } from "@/features/tahapan/mutations";
import { geserHariSchema } from "@/features/tahapan/schema";
import { now, setClock } from "@/lib/clock";
import { catatKeBuku } from "@/server/ledger/catat";
import { bacaVersiJadwal } from "@/server/ledger/jadwal";
import { periksaBuku } from "@/server/ledger/periksa";
import { bacaTinjauan, daftarPemilihanDi } from "@/server/ledger/tinjauan";
import { makeActor } from "../helpers/actor";
import { HARI_INI, JAM, type Kebun, laporan, tanam } from "../helpers/kebun";
import { baris, buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let k: Kebun;
let jiran: Kebun;
let kontesId = 0;
const DESA = "91.01.01.2001";
const tps = (n: number, desa = DESA) => `${desa}.${String(n).padStart(3, "0")}`;
const tag = (h: { ok: boolean; error?: { tag: string } }) => (h.ok ? "OK" : h.error?.tag);
const kpu = (scope: readonly string[] = ["91"]) => makeActor("psu:write", scope, k.kpu);
const pembaca = (scope: readonly string[] = ["91"]) => makeActor("capaian:read", scope, k.kpu, "FORKOPIMDA");
const perintah = (kode: readonly string[], over: Partial<BuatPsu> = {}): BuatPsu => ({
  induk: k.slug, hari: "2024-12-05", buka: "07:00", tutup: "13:00", dasar: "REKOMENDASI_BAWASLU", nomor: "12/uji", tanggal: "2024-11-29", batas: { hari: 10, sejak: "PEMUNGUTAN" }, sebabSemua: "identitas", catatan: null, biaya: null, tambah: true,
  kontes: [kontesId], tps: kode.map((x) => ({ kode: x, sebab: "identitas", catatan: null })), ...over,
});
const TURUNAN = ["kebutuhan", "kebutuhan_riwayat", "capaian", "capaian_riwayat"];
/** Every figure of one election, as bytes. */
const sidik = async (pemilihanId: number) => Promise.all(TURUNAN.map(async (t) => (await satu<{ h: string }>(sql, `SELECT md5(coalesce(string_agg(x::text, E'\n' ORDER BY x::text), '')) || count(*) AS h FROM ${t} x WHERE pemilihan_id = $1`, [pemilihanId])).h));
const banyak = async () => (await satu<{ n: string }>(sql, "SELECT concat_ws(' ', (SELECT count(*) FROM pemilihan), (SELECT count(*) FROM wilayah), (SELECT count(*) FROM psu_tps), (SELECT count(*) FROM katalog), (SELECT count(*) FROM kontes), (SELECT count(*) FROM rantai)) AS n")).n;
async function tinjau(kode: string, pemilihan: string, pada?: Date) {
  const t = await bacaTinjauan(pembaca(), kode, { pemilihan, pada: pada?.toISOString() });
  if (!t) throw new Error(`not found: ${kode} ${pemilihan}`);
  return t;
}
const sesudah = (menit: number) => setClock(new Date(JAM.getTime() + menit * 60_000));
const ubah = (slug: string, keadaan: string) => sql.query("UPDATE pemilihan SET keadaan = $2::keadaan_pemilihan WHERE slug = $1", [slug, keadaan]);

beforeAll(async () => {
  sql = await buka("pemilik");
  setClock(JAM);
  k = await tanam(sql, "91", { [DESA]: { tps: 5, dpt: 2_000 }, "91.01.01.2002": { tps: 3, dpt: 1_200 }, "91.02.01.2001": { tps: 4, dpt: 1_500 } });
  jiran = await tanam(sql, "92", { "92.01.01.2001": { tps: 5, dpt: 2_000 } });
  kontesId = (await satu<{ id: number }>(sql, "SELECT id FROM kontes WHERE pemilihan_id = $1", [k.pemilihanId])).id;
  await sql.query("INSERT INTO paslon (kontes_id, nomor_urut, nama, nama_wakil, sumber, tanggal) VALUES ($1, 1, 'A', 'B', 'uji', '2024-09-22'), ($1, 2, 'C', 'D', 'uji', '2024-09-22')", [kontesId]);
  await catatKeBuku(laporan(k, DESA, { kotak: 6, suara: 900, saran: { n: 9, m: 10 } }));
  // A register knows two TPS, one of them with its voters.
  await sql.query(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT edisi_id, kode || x.n, 'TPS ' || substr(x.n, 2), 'TPS', 5, id, provinsi_id, jalur || id, zona FROM wilayah, (VALUES ('.001'), ('.002')) x(n) WHERE kode = $1`, [DESA]);
  await sql.query("SELECT catat_fakta(jsonb_build_object('jenis_kode', 'dpt.jumlah', 'pemilihan_id', $1::int, 'wilayah_id', (SELECT id FROM wilayah WHERE kode = $2), 'nilai', 400, 'status', 'RESMI', 'sumber', 'uji', 'tanggal', '2024-09-22', 'oleh_id', $3::int, 'adopsi', 'uji'), $4, $4)", [k.pemilihanId, tps(1), k.kpu, JAM]);
});
afterAll(() => tutup(sql));

describe("a repeat vote", () => {
  it("is a child election over its TPS, with its own catalogue, need, pairs and causes; what it repeats stays as it was, byte for byte", async () => {
    sesudah(1);
    const dulu = await sidik(k.pemilihanId);
    const h = await buatPsu(kpu(), perintah([tps(1), tps(2), tps(7)], { tps: [{ kode: tps(1), sebab: "memilih-ganda", catatan: "dua orang" }, { kode: tps(2), sebab: "identitas", catatan: null }, { kode: tps(7), sebab: "identitas", catatan: null }], biaya: { rupiah: 90_000_000, sumber: "RAB uji" } }));
    expect(h).toMatchObject({ ok: true, value: { slug: "psu-2024-12-05-91-01-01-2001", tps: 3, baru: 1 } });
    expect(await sidik(k.pemilihanId)).toEqual(dulu);
    const { id } = await satu<{ id: number }>(sql, "SELECT id FROM pemilihan WHERE slug = 'psu-2024-12-05-91-01-01-2001' AND induk_id = $1 AND jenis = 'PSU' AND keadaan = 'BERJALAN' AND hari = '2024-12-05'", [k.pemilihanId]);
    expect(await baris(sql, "SELECT w.kode, w.nama, i.kode AS induk, w.jalur[4] = i.id AS jalur FROM pemilihan_wilayah p JOIN wilayah w ON w.id = p.wilayah_id JOIN wilayah i ON i.id = w.induk_id WHERE p.pemilihan_id = $1 ORDER BY w.kode", [id]))
      .toEqual([1, 2, 7].map((n) => ({ kode: tps(n), nama: `TPS 00${n}`, induk: DESA, jalur: true })));
    // Per TPS and per voter; nothing fixed per area, nothing whose base the reporter states.
    expect((await baris<{ kode: string; tingkat: number }>(sql, "SELECT DISTINCT a.kode, i.tingkat FROM katalog x JOIN katalog_indikator i ON i.katalog_id = x.id JOIN aturan a ON a.katalog_id = x.id AND a.kode = i.aturan_kode WHERE x.pemilihan_id = $1 ORDER BY 1", [id])).map((r) => `${r.kode} ${r.tingkat}`)).toEqual(["dpt 5", "dua-per-tps 5"]);
    expect(await baris(sql, "SELECT w.kode, b.penyebut::int AS m, b.unit_tanpa_dasar AS tanpa, b.status FROM kebutuhan b JOIN wilayah w ON w.id = b.wilayah_id WHERE b.pemilihan_id = $1 AND b.indikator_id = $2 ORDER BY w.kode", [id, k.i("suara")])).toEqual([
      { kode: "91", m: 410, tanpa: 2, status: "ESTIMASI" }, { kode: "91.01", m: 410, tanpa: 2, status: "ESTIMASI" }, { kode: "91.01.01", m: 410, tanpa: 2, status: "ESTIMASI" }, { kode: DESA, m: 410, tanpa: 2, status: "ESTIMASI" },
      { kode: tps(1), m: 410, tanpa: 0, status: "ESTIMASI" }, { kode: tps(2), m: 0, tanpa: 1, status: "RESMI" }, { kode: tps(7), m: 0, tanpa: 1, status: "RESMI" },
    ]);
    expect(await baris(sql, "SELECT s.nama FROM kontes x JOIN paslon s ON s.kontes_id = x.id WHERE x.pemilihan_id = $1 AND x.jenis_kode = 'GUBERNUR' ORDER BY nomor_urut", [id])).toEqual([{ nama: "A" }, { nama: "C" }]);
    const rinci = await bacaPsu(pembaca(), "psu-2024-12-05-91-01-01-2001");
    expect(rinci).toMatchObject({ akar: DESA, nomor: "12/uji", batas: { hari: 10, sejak: "PEMUNGUTAN" }, biaya: [{ jenis: "PERKIRAAN", rupiah: 90_000_000, kini: true }], kab: [{ kode: "91.01", tps: 3 }], tertutup: 0 });
    expect(rinci?.rinci.map((t) => [t.kode, t.sebab, t.catatan, t.melapor])).toEqual([[tps(1), "Pemilih memilih lebih dari sekali", "dua orang", false], [tps(2), "Pemilih dilayani tanpa identitas yang sah", null, false], [tps(7), "Pemilih dilayani tanpa identitas yang sah", null, false]]);
    expect(rinci?.tanpa.length).toBeGreaterThan(0);
    expect((await baris(sql, "SELECT hasil, entitas_id, sesudah->'tpsBaru' AS baru FROM audit WHERE aksi = 'psu.buat' ORDER BY id DESC LIMIT 1"))[0]).toEqual({ hasil: "BERHASIL", entitas_id: "psu-2024-12-05-91-01-01-2001", baru: [tps(7)] });
  });

  it("sent again it is there already, and nothing is added", async () => {
    const dulu = await banyak();
    expect(tag(await buatPsu(kpu(), perintah([tps(1), tps(2), tps(7)])))).toBe("SUDAH_ADA");
    expect(tag(await buatPsu(kpu(), perintah([tps(2), tps(3)]))), "also when only one TPS is the same").toBe("SUDAH_ADA");
    expect(await banyak()).toBe(dulu);
  });

  it("of two at once one counts, also when both bring a TPS nobody knew", async () => {
    const dua = await Promise.all([buatPsu(kpu(), perintah([tps(3)])), buatPsu(kpu(), perintah([tps(3)]))]);
    expect(dua.map(tag).toSorted()).toEqual(["OK", "SUDAH_ADA"]);
    expect(await baris(sql, "SELECT 1 FROM psu_tps t JOIN wilayah w ON w.id = t.wilayah_id WHERE w.kode = $1", [tps(3)])).toHaveLength(1);
    expect(await baris(sql, "SELECT 1 FROM wilayah WHERE kode = $1", [tps(3)])).toHaveLength(1);
    const beda = await Promise.all([buatPsu(kpu(), perintah([tps(4)])), buatPsu(kpu(), perintah([tps(4, "91.02.01.2001")]))]);
    expect(beda.map(tag)).toEqual(["OK", "OK"]);
  });

  it("waits for its province before it holds anything of its parent, as whoever changes the parent's state does", async () => {
    const lain = await buka("pemilik");
    await lain.query("BEGIN");
    await lain.query("SELECT kunci_provinsi($1)", [k.provinsiId]);
    const psu = buatPsu(kpu(), perintah([tps(1)], { hari: "2025-01-15" }));
    await expect.poll(async () => (await baris(sql, "SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 71 AND objid = $1 AND NOT granted", [k.provinsiId])).length, { timeout: 10_000 }).toBe(1);
    await lain.query("SELECT FROM pemilihan WHERE id = $1 FOR UPDATE NOWAIT", [k.pemilihanId]);
    await lain.query("COMMIT");
    expect(tag(await psu)).toBe("OK");
    await lain.end();
  });

  it("over another's place, or another's election, is not found, on record", async () => {
    const dulu = await banyak();
    for (const [actor, isi] of [[kpu(["92"]), perintah([tps(1)])], [kpu(["91.02"]), perintah([tps(5)])], [kpu(["91.01"]), perintah([tps(5), tps(5, "91.02.01.2001")])], [kpu(), perintah([tps(5)], { induk: "tidak-ada" })], [kpu(["91", "92"]), perintah([tps(5)], { kontes: [kontesId, 999_999] })], [kpu(), perintah([tps(1, "91.01.01.2999")])]] as const) {
      const sebelum = (await baris(sql, "SELECT 1 FROM audit WHERE aksi = 'psu.buat' AND hasil = 'DITOLAK'")).length;
      expect(tag(await buatPsu(actor, isi))).toBe("TIDAK_DITEMUKAN");
      expect((await baris(sql, "SELECT 1 FROM audit WHERE aksi = 'psu.buat' AND hasil = 'DITOLAK'")).length).toBe(sebelum + 1);
    }
    expect(tag(await buatPsu(kpu(["91", "92"]), perintah([tps(1, "92.01.01.2001")])))).toBe("DI_LUAR_INDUK");
    expect(await banyak()).toBe(dulu);
  });

  it("is not on or before the day it repeats, not of an unknown cause, not of contests that are none of its TPS'", async () => {
    expect(tag(await buatPsu(kpu(), perintah([tps(5)], { hari: "2024-11-27" })))).toBe("HARI_INDUK");
    expect(tag(await buatPsu(kpu(), perintah([tps(5)], { tps: [{ kode: tps(5), sebab: "karangan", catatan: null }] })))).toBe("SEBAB_TAK_DIKENAL");
    const { id } = await satu<{ id: number }>(sql, "INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) SELECT $1, id, 'BUPATI' FROM wilayah WHERE kode = '91.02' RETURNING id", [k.pemilihanId]);
    expect(tag(await buatPsu(kpu(), perintah([tps(5)], { kontes: [id] })))).toBe("TANPA_KONTES");
    expect(tag(await buatPsu(kpu(), perintah([tps(5)], { kontes: [kontesId, id] })))).toBe("KONTES_TANPA_TPS");
  });

  it("adds a TPS only when its author says so, and never where a register is what an election counts by", async () => {
    const dulu = await banyak();
    expect(await buatPsu(kpu(), perintah([tps(5), tps(6)], { tambah: false }))).toMatchObject({ ok: false, error: { tag: "BELUM_TERDAFTAR", kode: [tps(5), tps(6)] } });
    await sql.query("INSERT INTO tingkat_isi (pemilihan_id, wilayah_id, indikator_id, tingkat) VALUES ($1, $2, $3, 5)", [k.pemilihanId, k.w("91.01.01"), k.i("segel")]);
    expect(await buatPsu(kpu(), perintah([tps(5)]))).toMatchObject({ ok: false, error: { tag: "BUKAN_REGISTER", kode: [tps(5)] } });
    await sql.query("UPDATE tingkat_isi SET sampai_at = '2024-01-01'");
    expect(await banyak()).toBe(dulu);
  });

  it("comes after its election is closed, or kept as an archive, too", async () => {
    for (const [keadaan, hari] of [["DITUTUP", "2024-12-06"], ["ARSIP", "2024-12-07"]] as const) {
      await ubah(k.slug, keadaan);
      const dulu = await sidik(k.pemilihanId);
      expect(tag(await buatPsu(kpu(), perintah([tps(1)], { hari })))).toBe("OK");
      expect(await sidik(k.pemilihanId)).toEqual(dulu);
    }
    await ubah(k.slug, "BERJALAN");
  });

  it("never stands before what it repeats, closed or further away, until that is in the archive", async () => {
    const psu = "psu-2024-12-05-91-01-01-2001";
    const bawaan = async () => Promise.all(["91", DESA, tps(1)].map(async (kode) => (await bacaTinjauan(pembaca(), kode, {}))?.pemilihan.slug));
    const urutan = async () => (await daftarPemilihanDi([tps(1)])).map((p) => p.slug).filter((s) => s === psu || s === k.slug);
    setClock(new Date("2024-12-04T03:00:00Z"));
    expect([await bawaan(), await urutan()], "its day is nearer").toEqual([[k.slug, k.slug, k.slug], [k.slug, psu]]);
    await ubah(k.slug, "DITUTUP");
    expect([await bawaan(), await urutan()], "the other is closed").toEqual([[k.slug, k.slug, k.slug], [k.slug, psu]]);
    await ubah(k.slug, "ARSIP");
    expect([(await bawaan())[2], await urutan()], "the other is in the archive").toEqual([psu, [psu, k.slug]]);
    await ubah(k.slug, "BERJALAN");
    sesudah(9);
  });

  it("is listed to its admin after the elections themselves, however near its day", async () => {
    await sql.query("UPDATE pemilihan SET hari = '2029-06-27' WHERE id = $1", [k.pemilihanId]);
    const { pemilihan } = await bacaPersiapan(makeActor("admin:write", ["91"], k.kpu, "ADMIN"));
    await sql.query("UPDATE pemilihan SET hari = '2024-11-27' WHERE id = $1", [k.pemilihanId]);
    expect([pemilihan[0]?.slug, pemilihan.slice(1).every((p) => p.jenis === "PSU"), pemilihan.length > 2]).toEqual([k.slug, true, true]);
  });

  it("may itself be repeated, at its own TPS only", async () => {
    const induk = "psu-2024-12-05-91-01-01-2001";
    const kontes = [(await satu<{ id: number }>(sql, "SELECT x.id FROM kontes x JOIN pemilihan p ON p.id = x.pemilihan_id WHERE p.slug = $1", [induk])).id];
    expect(tag(await buatPsu(kpu(), perintah([tps(3)], { induk, kontes, hari: "2024-12-20" })))).toBe("DI_LUAR_INDUK");
    expect(tag(await buatPsu(kpu(), perintah([tps(7)], { induk, kontes, hari: "2024-12-20" })))).toBe("OK");
  });
});

describe("its figures", () => {
  it("are entered at the TPS, show only places that vote, and move nothing of the election it repeats", async () => {
    sesudah(10);
    const slug = "psu-2024-12-05-91-01-01-2001";
    const { id } = await satu<{ id: number }>(sql, "SELECT id FROM pemilihan WHERE slug = $1", [slug]);
    const dulu = await sidik(k.pemilihanId);
    const [utang] = await bacaUtang(makeActor("isi:read", ["91.01"], k.kpu), { pemilihan: slug });
    expect(utang?.unit.map((u) => [u.kode, u.nama])).toEqual([1, 2, 7].map((n) => [tps(n), `TPS 00${n}, Desa Uji ${DESA}`]));
    const wilayahId = (await satu<{ id: number }>(sql, "SELECT id FROM wilayah WHERE kode = $1", [tps(1)])).id;
    expect(await catatKeBuku(laporan({ ...k, pemilihanId: id, w: () => wilayahId }, tps(1), { kotak: 2, suara: 410 }))).toMatchObject({ tag: "TERSIMPAN" });
    expect(await catatKeBuku(laporan({ ...k, pemilihanId: id }, DESA, { kotak: 2 }))).toMatchObject({ tag: "BUKAN_ISIAN" });
    expect(await sidik(k.pemilihanId)).toEqual(dulu);
    for (const [kode, anak] of [["91", ["91.01"]], ["91.01", ["91.01.01"]], ["91.01.01", [DESA]], [DESA, [tps(1), tps(2), tps(7)]], [tps(1), []]] as const) {
      const s = await bacaKesiapan(pembaca(), await tinjau(kode, slug));
      expect(s?.anak.map((w) => w.kode), kode).toEqual(anak);
      const indeks = s && hitungIndeks(s.katalog.aspek, s.sendiri.sel, (await tinjau(kode, slug)).hari);
      expect(indeks?.gabungan.share, kode).toBeCloseTo(1, 9);
      // An aspek of which a TPS is asked nothing is not there: it would say "not open yet".
      expect(indeks?.aspek.every((a) => a.sel.length > 0)).toBe(true);
    }
    expect(await bacaPsuDi(pembaca(), await tinjau("91", slug))).toMatchObject({ sendiri: { tps: 3, melapor: 1, dpt: { nilai: 400, tps: 1 }, induk: { slug: k.slug } } });
    expect(await bacaPsuDi(pembaca(), await tinjau("91", slug, new Date(now().getTime() - 60_000)))).toMatchObject({ sendiri: { tps: 3, melapor: 0 } });
    expect((await bacaPsuDi(pembaca(), await tinjau("91.02", k.slug))).anak.map((p) => p.tps)).toEqual([[tps(4, "91.02.01.2001")]]);
    expect(await bacaTinjauan(pembaca(), "91.02", { pemilihan: slug }), "who does not vote in it has no page of it").toBeNull();
  });

  it("know the voters of all its TPS from one form of their KPU", async () => {
    const slug = "psu-2024-12-05-91-01-01-2001";
    const pemilik = makeActor("fakta:write", ["91.01"], k.kpu);
    const t = await tinjau("91.01", slug);
    expect((await bacaDasar(pemilik, t)).map((b) => [b.nama, b.dpt?.nilai ?? null])).toEqual([1, 2, 7].map((n) => [`TPS 00${n}, Desa Uji ${DESA}`, null]));
    const dulu = await sidik(k.pemilihanId);
    const isi = (kode: string, dpt: string) => catatDasarSchema.parse({ pemilihan: slug, wilayah: "91.01", dpt: { [kode.replaceAll(".", "-")]: dpt }, sumber: "SK uji PSU", tanggal: HARI_INI });
    expect(tag(await catatDasar(pemilik, isi(tps(2), "300")))).toBe("OK");
    expect(tag(await catatDasar(pemilik, isi(tps(3), "300"))), "a TPS of another repeat vote").toBe("TIDAK_DITEMUKAN");
    expect(await sidik(k.pemilihanId)).toEqual(dulu);
    expect((await bacaPsu(pembaca(), slug))?.rinci.map((x) => x.butuh)).toEqual([410, 308, null]);
  });

  it("are what the ledger and its companions make of them", async () => {
    expect(await periksaBuku(sql, { saatTotal: 60, benih: "psu", kini: now(), kabar: () => undefined })).toMatchObject({ sama: true });
  });
});

describe("what it costs", () => {
  const slug = "psu-2024-12-05-91-01-01-2001";
  const isi = (rupiah: number, over: Partial<CatatBiaya> = {}): CatatBiaya => ({ psu: slug, jenis: "REALISASI", rupiah, sumber: "SPJ uji", tanggal: "2024-11-20", dilihat: null, ...over });
  const kini = async () => (await bacaPsu(pembaca(), slug))?.biaya.filter((b) => b.jenis === "REALISASI" && b.kini) ?? [];
  it("is added with a true before and after, the one before kept", async () => {
    expect(tag(await catatBiaya(kpu(), isi(10)))).toBe("OK");
    const [a] = await kini();
    expect(tag(await catatBiaya(kpu(), isi(20, { dilihat: a?.id ?? 0 })))).toBe("OK");
    expect((await kini()).map((b) => b.rupiah)).toEqual([20]);
    expect((await bacaPsu(pembaca(), slug))?.biaya.filter((b) => b.jenis === "REALISASI")).toHaveLength(2);
    expect((await baris(sql, "SELECT sebelum, sesudah FROM audit WHERE aksi = 'psu.biaya' AND hasil = 'BERHASIL' ORDER BY id DESC LIMIT 1"))[0]).toEqual({ sebelum: { jenis: "REALISASI", rupiah: 10, sumber: "SPJ uji" }, sesudah: { jenis: "REALISASI", rupiah: 20, sumber: "SPJ uji" } });
  });
  it("is not repeated, not put over one its author has not seen, not of tomorrow", async () => {
    const [a] = await kini();
    expect(tag(await catatBiaya(kpu(), isi(20, { dilihat: a?.id ?? 0 })))).toBe("SUDAH_SAMA");
    expect(tag(await catatBiaya(kpu(), isi(30)))).toBe("USANG");
    expect(tag(await catatBiaya(kpu(), isi(30, { dilihat: a?.id ?? 0, tanggal: "2024-11-21" })))).toBe("BELUM_TERJADI");
    expect((await kini()).map((b) => b.rupiah)).toEqual([20]);
  });
  it("of two at once one counts", async () => {
    const dilihat = (await kini())[0]?.id ?? 0;
    expect((await Promise.all([catatBiaya(kpu(), isi(31, { dilihat })), catatBiaya(kpu(), isi(32, { dilihat }))])).map(tag).toSorted()).toEqual(["OK", "USANG"]);
    expect(await kini()).toHaveLength(1);
  });
  it("is another's to say only over all of its TPS; an archive takes none", async () => {
    expect(tag(await catatBiaya(kpu(["92"]), isi(40)))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await catatBiaya(kpu([tps(1)]), isi(40)))).toBe("TIDAK_DITEMUKAN");
    await ubah(slug, "ARSIP");
    expect(tag(await catatBiaya(kpu(), isi(40, { dilihat: (await kini())[0]?.id ?? 0 })))).toBe("DIARSIPKAN");
    await ubah(slug, "BERJALAN");
  });
});

describe("who sees what", () => {
  it("the list and the numbers are the province's, single TPS whoever's they are", async () => {
    expect((await daftarPsu(pembaca(["91.02"]), k.slug)).length).toBeGreaterThan(2);
    expect(await daftarPsu(pembaca(["92"]), undefined)).toEqual([]);
    expect(await bacaPsu(pembaca(["92"]), "psu-2024-12-05-91-01-01-2001")).toBeNull();
    expect(await bacaPsu(pembaca(["91.02"]), "psu-2024-12-05-91-01-01-2001")).toMatchObject({ rinci: [], tertutup: 3, kab: [{ kode: "91.01", tps: 3 }] });
    expect(jiran.provinsi).toBe("92");
  });
});

describe("the choice of TPS, by its address", () => {
  it("says at once when ranges of many desa name more than one order may, and keeps what was typed", async () => {
    const nomor = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`nomor.91.01.01.${2001 + i}`, "1-999, 1-999"]));
    const mulai = performance.now();
    const p = await pilih({ ...nomor, tempel: "91.01.01.2001.001" });
    expect(performance.now() - mulai).toBeLessThan(2_000);
    expect([p?.terlalu, p?.tps, p?.asing, p?.kini.tempel, Object.keys(p?.kini.nomor ?? {}).length]).toEqual([true, [], [], "91.01.01.2001.001", 400]);
  });
  it("a sign that no name has finds nothing, and is no fault", async () => {
    expect((await pilih({ cari: "a\0b" }))?.kini.cari).toBe("");
  });
  const pilih = (q: Record<string, string | string[]>, scope?: readonly string[]) => bacaPilihan(kpu(scope), { induk: k.slug, ...q });
  it("gathers what is ticked, pasted and numbered, once each, and keeps what it could not read", async () => {
    const p = await pilih({ tps: [tps(1)], tempel: `${tps(1)}\n${DESA} TPS 9\nbukan kode\n92.01.01.2001.001`, [`nomor.${DESA}`]: "2, 7-8", [`nomor.91.01.01.2002`]: "dua", cari: "2001" });
    expect(p?.tps.map((t) => [t.kode, t.terdaftar])).toEqual([[tps(1), true], [tps(2), true], [tps(7), true], [tps(8), false], [tps(9), false]]);
    expect(p).toMatchObject({ asing: ["92.01.01.2001.001"], salah: ['Baris 3: "bukan kode" bukan kode TPS.', '"dua" bukan daftar nomor TPS. Tulis misalnya 1, 3-5.'], kini: { tempel: "bukan kode\n92.01.01.2001.001", nomor: { "91.01.01.2002": "dua" } } });
    expect(p?.desa.map((d) => d.kode)).toEqual([DESA, "91.02.01.2001"]);
  });
  it("is of the own area only", async () => {
    expect((await pilih({ cari: "2001" }, ["91.02"]))?.desa.map((d) => d.kode)).toEqual(["91.02.01.2001"]);
    expect((await pilih({ tps: [tps(1)] }, ["91.02"]))?.asing).toEqual([tps(1)]);
    expect(await pilih({}, ["92"])).toBeNull();
  });
});

describe("its day, shifted", () => {
  const geser = async (slug: string, hari: string) => {
    const { id } = await satu<{ id: number }>(sql, "SELECT id FROM pemilihan WHERE slug = $1", [slug]);
    return geserHari(makeActor("tahapan:hari", ["91"], k.kpu), geserHariSchema.parse({ pemilihan: slug, dilihat: await bacaVersiJadwal(id), hari, bukaJam: "07.00", tutupJam: "13.00", alasan: "logistik belum tiba", nomorSk: "" }));
  };
  const hariTps = async (slug: string) => (await baris<{ hari: string }>(sql, "SELECT DISTINCT t.hari::text FROM psu_tps t JOIN pemilihan p ON p.id = t.pemilihan_id WHERE p.slug = $1", [slug])).map((r) => r.hari);
  const [A, B] = ["psu-2025-02-01-91-02-01-2001-001", "psu-2025-02-08-91-02-01-2001-001"] as const;
  const di = (n: number) => tps(n, "91.02.01.2001");
  it("is that of its TPS too: the old day is free again, the new one is taken", async () => {
    expect(tag(await buatPsu(kpu(), perintah([di(1)], { hari: "2025-02-01" })))).toBe("OK");
    expect(await geser(A, "2025-02-03")).toMatchObject({ ok: true });
    expect(await hariTps(A)).toEqual(["2025-02-03"]);
    expect(tag(await buatPsu(kpu(), perintah([di(1)], { hari: "2025-02-03" })))).toBe("SUDAH_ADA");
    expect(await geser(A, "2025-02-01")).toMatchObject({ ok: true });
    const aplikasi = await buka("aplikasi");
    await expect(aplikasi.query("UPDATE psu_tps SET hari = '2025-03-01'")).rejects.toMatchObject({ code: "42501" });
    await aplikasi.end();
  });
  it("is not the day of another one of the same TPS; one of other places is not in its way", async () => {
    expect(tag(await buatPsu(kpu(), perintah([di(1)], { hari: "2025-02-08" })))).toBe("OK");
    expect(await geser(A, "2025-02-08")).toMatchObject({ ok: false, error: { tag: "PSU_SEHARI" } });
    expect(tag(await geser(A, "2025-02-09"))).toBe("MELEWATI");
    expect(tag(await geser(B, "2025-01-31"))).toBe("MELEWATI");
    expect(await hariTps(A)).toEqual(["2025-02-01"]);
    // Of another kabupaten, between the two days.
    expect(tag(await buatPsu(kpu(), perintah([tps(1)], { hari: "2025-02-10" })))).toBe("OK");
    expect(tag(await geser(B, "2025-02-12"))).toBe("OK");
    expect(await hariTps(B)).toEqual(["2025-02-12"]);
  });
  it("of two shifted onto one day at once, one stands and the other is told", async () => {
    // One to a later day, one to an earlier: neither passes the other.
    expect((await Promise.all([geser(A, "2025-02-06"), geser(B, "2025-02-06")])).map(tag).toSorted()).toEqual(["OK", "PSU_SEHARI"]);
  });
});

it("a form sent with the same TPS twice is one TPS", () => {
  const form = { induk: k.slug, hari: "2024-12-05", buka: "07.00", tutup: "13:00", dasar: "PUTUSAN_MK", nomor: "1/uji", tanggal: "2024-11-29", batasHari: "", batasSejak: "", sebabSemua: "identitas", perkiraan: "", tps: { [tps(2)]: "ya", [tps(1)]: "ya" }, kontes: { "1": "ya" } };
  expect(buatPsuSchema.parse(form)).toMatchObject({ buka: "07:00", batas: null, biaya: null, tps: [{ kode: tps(1) }, { kode: tps(2) }] });
  expect(buatPsuSchema.safeParse({ ...form, hari: "2024-11-28" }).error?.issues.map((i) => i.path.join("."))).toEqual(["hari"]);
  expect(buatPsuSchema.safeParse({ ...form, tutup: "06:00", batasHari: "10", perkiraan: "5", tps: {}, kontes: {} }).error?.issues.map((i) => i.path.join(".")).toSorted()).toEqual(["batasSejak", "kontes", "sumberBiaya", "tps", "tutup"]);
});

it("a rehearsal of it needs the same: what its TPS have from the election it repeats, adopted or from the register, is copied", async () => {
  const h = await buatPsu(kpu(), perintah([tps(1), tps(8)], { hari: "2024-12-15" }));
  if (!h.ok) throw new Error(h.error.tag);
  const psu = (await satu<{ id: number }>(sql, "SELECT id FROM pemilihan WHERE slug = $1", [h.value.slug])).id;
  const terdaftar = (await satu<{ id: number }>(sql, "SELECT id FROM wilayah WHERE kode = $1", [tps(8)])).id;
  await sql.query(`WITH d AS (INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at) VALUES ($2, 'uji.csv', 'text/csv', 1, sha256('r'), sha256('r'), $3, $4) RETURNING id),
    i AS (INSERT INTO impor (kunci, pemilihan_id, wilayah_id, provinsi_id, tingkat, lengkap, status, sumber, tanggal, dokumen_id, banyak, baru, berubah, sama, berakhir, oleh_id, pada_at, dicatat_at)
      SELECT gen_random_uuid(), $1, $2, $2, 5, false, 'RESMI', 'register uji', '2024-11-20', id, 1, 0, 1, 0, 0, $3, $4, $4 FROM d RETURNING id)
    INSERT INTO impor_baris (impor_id, wilayah_id, no, dpt_l, dpt_p, dpt) SELECT id, $5, 1, 170, 180, 350 FROM i`, [k.pemilihanId, k.provinsiId, k.kpu, JAM, terdaftar]);
  await sql.query("SELECT nyatakan_ulang_pemilihan($1, $2, NULL, 'uji', $3, $3)", [psu, k.provinsiId, now()]);
  const butuh = (slug: string) => baris<{ kode: string; i: number; m: number }>(sql, "SELECT w.kode, b.indikator_id AS i, b.penyebut::int AS m, b.unit, b.unit_tanpa_dasar, b.status FROM kebutuhan b JOIN pemilihan p ON p.id = b.pemilihan_id JOIN wilayah w ON w.id = b.wilayah_id WHERE p.slug = $1 ORDER BY 1, 2", [slug]);
  const nyata = await butuh(h.value.slug);
  expect(nyata.filter((r) => r.i === k.i("suara") && r.kode.startsWith(DESA)).map((r) => [r.kode, r.m])).toEqual([[DESA, 769], [tps(1), 410], [tps(8), 359]]);
  const g = await buatGladi(makeActor("admin:write", ["91"], k.kpu, "ADMIN"), buatGladiSchema.parse({ asal: h.value.slug, nama: "ulang", mulai: "2024-12-14T06:00" }));
  if (!g.ok) throw new Error(g.error.tag);
  expect(await butuh(g.value.slug)).toEqual(nyata);
  expect(await baris(sql, "SELECT i.sumber, i.status, i.banyak, w.kode FROM impor i JOIN pemilihan p ON p.id = i.pemilihan_id JOIN impor_baris b ON b.impor_id = i.id JOIN wilayah w ON w.id = b.wilayah_id WHERE p.slug = $1", [g.value.slug])).toEqual([{ sumber: `Disalin dari ${k.slug}: register uji`, status: "ESTIMASI", banyak: 1, kode: tps(8) }]);
});
