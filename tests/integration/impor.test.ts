// Taking a register in: each write with its four cases, the chain, nothing by half, and entry at the TPS.
import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hapusDokumen } from "@/features/dokumen/mutations";
import { bacaDokumen } from "@/features/dokumen/queries";
import { buatGladi, hapusGladi } from "@/features/gladi/mutations";
import { buatGladiSchema } from "@/features/gladi/schema";
import { buangImpor, periksaImpor } from "@/features/impor/mutations";
import { bacaImpor } from "@/features/impor/queries";
import { buatPsu } from "@/features/psu/mutations";
import { bacaRegister } from "@/features/sumber/queries";
import { setClock } from "@/lib/clock";
import { catatKeBuku } from "@/server/ledger/catat";
import { periksaBuku } from "@/server/ledger/periksa";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { bersihkanDokumen } from "@/server/dokumen/bersihkan";
import { makeActor } from "../helpers/actor";
import { aktor, bacaDraf, berkasImpor, cobaBerkas, diTps, isianPeriksa, type Ladang, potretImpor, rantaiPutus, siapkanJambi, terapkan, unggah } from "../helpers/impor";
import { csv } from "../helpers/lembar";
import { baris, buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let l: Ladang;
beforeAll(async () => {
  setClock(new Date("2024-11-20T06:00:00Z"));
  sql = await buka("pemilik");
  l = await siapkanJambi(sql);
});
afterAll(() => tutup(sql));
beforeEach(() => sql.query("DELETE FROM impor_mentah; DELETE FROM impor_draf"));

let ke = 0;
/** Tried and ready; every file is another one. */
async function siap(isi: string, u: Parameters<typeof cobaBerkas>[2] = {}): Promise<string> {
  ke += 1;
  const h = await cobaBerkas(l, berkasImpor(isi, "daftar.csv"), { sumber: `SK uji ${ke}`, ...u });
  if (!("keadaan" in h) || h.keadaan !== "SIAP" || !h.kunci) throw new Error(`not ready: ${JSON.stringify(h).slice(0, 1_500)}`);
  return h.kunci;
}
const kec = (...b: readonly (readonly [string, number])[]) => csv([["kode_kec", "tps"], ...b]);
const tpsCsv = (...b: readonly (readonly [string, number, number | null])[]) => csv([["kode_desa", "no_tps", "dpt"], ...b]);
const berlaku = async (kode: string, jenis = "tps.jumlah") => (await baris<{ nilai: number; sumber: string }>(sql, "SELECT f.nilai::int, x.sumber FROM fakta_berlaku($1::smallint, $2, '2025-01-01') f JOIN wilayah w ON w.id = f.wilayah_id JOIN fakta x ON x.id = f.fakta_id WHERE w.kode = $3", [l.pemilihanId, jenis, kode]))[0] ?? null;
const sumberDi = async (kode: string) => (await baris<{ nilai: number }>(sql, "SELECT nilai::int FROM fakta f JOIN wilayah w ON w.id = f.wilayah_id WHERE w.kode = $1 AND f.jenis_kode = 'tps.jumlah' AND f.pemilihan_id = $2 ORDER BY f.id", [kode, l.pemilihanId])).map((r) => r.nilai);
const tpsDi = async (kode: string) => (await baris<{ kode: string; berlaku: boolean; zona: string; nama: string }>(sql, "SELECT kode, nama, zona::text, sampai_at IS NULL AS berlaku FROM wilayah WHERE tingkat = 5 AND kode LIKE $1 || '.%' ORDER BY kode", [kode]));

const desaDi = async (kode: string) => (await satu<{ kode: string }>(sql, "SELECT kode FROM wilayah WHERE tingkat = 4 AND kode LIKE $1 || '.%' ORDER BY kode LIMIT 1", [kode])).kode;

describe("counts of a kecamatan", () => {
  it("become a source each, with their file; adopted where nothing was, never in place of another", async () => {
    const sebelum = await berlaku("15.01.01");
    const kunci = await siap(kec(["15.01.01", 19], ["15.01.02", 23]));
    expect((await bacaDraf(l, kunci)).hasil?.banding?.tempat[0]?.tps).toEqual({ lama: null, berkas: 42, jadi: 42, fakta: null });
    expect(await terapkan(l, kunci)).toMatchObject({ ok: true });
    expect([sebelum, await berlaku("15.01.01"), await berlaku("15.01.02")]).toMatchObject([null, { nilai: 19 }, { nilai: 23 }]);
    expect(await satu(sql, "SELECT count(*)::int AS n FROM lampiran a JOIN dokumen d ON d.id = a.dokumen_id WHERE d.tipe = 'text/csv'")).toEqual({ n: 2 });
    expect(await satu(sql, "SELECT penyebut::int AS n FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id JOIN indikator i ON i.id = k.indikator_id WHERE w.kode = '15.01.01' AND i.kode = 'logistik.tinta.ke-ppk' AND k.pemilihan_id = $1", [l.pemilihanId])).toEqual({ n: 38 });
    expect(await terapkan(l, await siap(kec(["15.01.01", 20], ["15.01.02", 23])))).toMatchObject({ ok: true });
    expect([await berlaku("15.01.01"), await sumberDi("15.01.01"), await sumberDi("15.01.02")]).toMatchObject([{ nilai: 19 }, [19, 20], [23, 23]]);
    expect(await satu(sql, "SELECT aksi, sesudah->>'banyak' AS banyak FROM audit WHERE aksi = 'impor.terapkan' ORDER BY id DESC LIMIT 1")).toEqual({ aksi: "impor.terapkan", banyak: "2" });
  });
  it("that the sums above do not agree with open an equation", async () => {
    const anak = (await baris<{ kode: string }>(sql, "SELECT kode FROM wilayah WHERE tingkat = 3 AND kode LIKE '15.72.%' ORDER BY kode")).map((w) => [w.kode, 20] as const);
    await terapkan(l, await siap(kec(...anak)));
    const kabupaten = (n: number) => sql.query("SELECT catat_fakta(jsonb_build_object('jenis_kode', 'tps.jumlah', 'pemilihan_id', $1::int, 'wilayah_id', (SELECT id FROM wilayah WHERE kode = '15.72'), 'nilai', $2::int, 'status', 'RESMI', 'sumber', 'SK kota ' || $2::int, 'tanggal', '2024-11-18', 'oleh_id', $3::int, 'adopsi', 'uji'), '2024-11-20T06:00:00Z', '2024-11-20T06:00:00Z')", [l.pemilihanId, n, l.kpu]);
    const anakSama = async () => {
      const pembaca = makeActor("capaian:read", ["15"], l.kpu);
      const t = await bacaTinjauan(pembaca, "15.72", { pemilihan: l.slug });
      if (!t) throw new Error("no place");
      return (await bacaRegister(pembaca, t)).persamaan.filter((p) => p.kunci === "anak tps.jumlah").map((p) => [p.jumlah, p.kanan.nilai, p.beda]);
    };
    await kabupaten(156);
    expect(await anakSama()).toEqual([[160, 156, 4]]);
    await kabupaten(160);
    expect(await anakSama()).toEqual([[160, 160, 0]]);
  });
});

describe("what a file does not speak of", () => {
  it("is neither new nor changed, in the trial as in the record", async () => {
    await terapkan(l, await siap(csv([["kode_kec", "jumlah_desa", "jumlah_kelurahan", "tps", "dpt"], ["15.04.01", 9, 2, 30, 9_000], ["15.04.02", 8, 1, 20, 6_000]])));
    const kunci = await siap(kec(["15.04.01", 30], ["15.04.02", 21], ["15.04.03", 5]));
    expect((await bacaDraf(l, kunci)).hasil?.banding).toMatchObject({ banyak: 3, baru: 1, berubah: 1, sama: 1 });
    expect(await terapkan(l, kunci)).toMatchObject({ ok: true });
    expect(await satu(sql, "SELECT banyak, baru, berubah, sama FROM impor WHERE kunci = $1", [kunci])).toEqual({ banyak: 3, baru: 1, berubah: 1, sama: 1 });
  });
});

it("faults are counted whole, however few are listed", async () => {
  const h = await cobaBerkas(l, berkasImpor(kec(...Array.from({ length: 150 }, (_, i) => ["15.04.04", i + 1] as const)), "ganda.csv"));
  if (!("hasil" in h)) throw new Error("no trial");
  expect([h.hasil?.galatBanyak, h.hasil?.galat.length]).toEqual([149, 100]);
});

describe("a register of TPS", () => {
  it("makes TPS under their desa, from this instant on, and holds their voters", async () => {
    const kunci = await siap(tpsCsv(["15.01.01.2005", 1, 301], ["15.01.01.2005", 2, 302], ["15.01.01.2011", 1, null]));
    const { hasil } = await bacaDraf(l, kunci);
    expect([hasil?.banding?.baru, hasil?.banding?.berubah, hasil?.peringatan.length]).toEqual([3, 0, 1]);
    expect(await terapkan(l, kunci)).toMatchObject({ ok: true });
    expect(await tpsDi("15.01.01.2005")).toEqual([{ kode: "15.01.01.2005.001", nama: "TPS 001", zona: "WIB", berlaku: true }, { kode: "15.01.01.2005.002", nama: "TPS 002", zona: "WIB", berlaku: true }]);
    expect(await satu(sql, "SELECT count(*)::int AS n, min(sejak_at) = (SELECT max(pada_at) FROM impor) AS sejak FROM wilayah WHERE tingkat = 5")).toEqual({ n: 3, sejak: true });
    expect(await sumberDi("15.01.01.2005")).toEqual([]);
  });
  it("changes what is another figure, leaves what is the same, and ends nothing unless the list is complete and that was said by hand", async () => {
    await terapkan(l, await siap(tpsCsv(["15.01.02.2001", 1, 300], ["15.01.02.2001", 2, 300], ["15.01.02.2001", 3, 300])));
    const sebagian = await siap(tpsCsv(["15.01.02.2001", 1, 310], ["15.01.02.2001", 2, 300]), { wilayah: "15.01.02" });
    expect((await bacaDraf(l, sebagian)).hasil?.banding).toMatchObject({ baru: 0, berubah: 1, sama: 1, hilang: { banyak: 1 } });
    await terapkan(l, sebagian);
    expect((await tpsDi("15.01.02.2001")).map((t) => t.berlaku)).toEqual([true, true, true]);
    const lengkap = await siap(tpsCsv(["15.01.02.2001", 1, 310], ["15.01.02.2001", 2, 300]), { wilayah: "15.01.02", lengkap: true });
    expect(await terapkan(l, lengkap)).toEqual({ ok: false, error: { tag: "AKHIRI" } });
    expect((await tpsDi("15.01.02.2001")).map((t) => t.berlaku)).toEqual([true, true, true]);
    expect(await terapkan(l, lengkap, true)).toMatchObject({ ok: true });
    expect((await tpsDi("15.01.02.2001")).map((t) => t.berlaku)).toEqual([true, true, false]);
    expect((await tpsDi("15.01.01")).every((t) => t.berlaku)).toBe(true);
    const lagi = await cobaBerkas(l, berkasImpor(tpsCsv(["15.01.02.2001", 3, 9]), "lagi.csv"));
    expect("hasil" in lagi && lagi.hasil?.galat.map((g) => g.pesan)).toEqual([expect.stringContaining("sudah diakhiri")]);
  });
  it("whose number or voters are not those of the fact opens an equation", async () => {
    const desa = await desaDi("15.01.04");
    await terapkan(l, await siap(tpsCsv([desa, 1, 300], [desa, 2, 301])));
    await terapkan(l, await siap(csv([["kode_kec", "tps", "dpt"], ["15.01.04", 3, 601]])));
    const pembaca = makeActor("capaian:read", ["15"], l.kpu);
    const t = await bacaTinjauan(pembaca, "15.01.04", { pemilihan: l.slug });
    if (!t) throw new Error("no place");
    expect((await bacaRegister(pembaca, t)).persamaan.filter((p) => p.kunci.startsWith("register")).map((p) => [p.kunci, p.beda])).toEqual([["register tps.jumlah", -1], ["register dpt.jumlah", 0]]);
  });
});

describe("a draft", () => {
  it("sent twice is taken once", async () => {
    const kunci = await siap(kec(["15.01.05", 24]));
    expect(await terapkan(l, kunci)).toMatchObject({ ok: true });
    const sesudah = await potretImpor(l);
    expect(await terapkan(l, kunci)).toEqual({ ok: true, value: { kunci, berubah: 0 } });
    expect(await potretImpor(l)).toBe(sesudah);
    expect(await periksaImpor(aktor(l), isianPeriksa(kunci, (await bacaDraf(l, kunci)).cara))).toEqual({ ok: false, error: { tag: "SUDAH_DITERAPKAN" } });
  });
  it("of the same file is the same draft", async () => {
    const berkas = () => berkasImpor(kec(["15.01.06", 22]), "sama.csv");
    const [a, b] = [await unggah(l, berkas()), await unggah(l, berkas())];
    expect(a.ok && b.ok && a.value.kunci === b.value.kunci).toBe(true);
  });
  it("tried before another import is out of date, and nothing of it is taken", async () => {
    const [lama, baru] = [await siap(kec(["15.01.07", 1])), await siap(kec(["15.01.07", 2]))];
    await terapkan(l, baru);
    const sebelum = await potretImpor(l);
    expect(await terapkan(l, lama)).toEqual({ ok: false, error: { tag: "USANG" } });
    expect(await potretImpor(l)).toBe(sebelum);
    await periksaImpor(aktor(l), isianPeriksa(lama, (await bacaDraf(l, lama)).cara), 60_000);
    expect((await bacaDraf(l, lama)).hasil?.banding).toMatchObject({ berubah: 1 });
    expect(await terapkan(l, lama)).toMatchObject({ ok: true });
  });
  it("two at once: one is taken, the other is told to look again", async () => {
    const dua = [await siap(tpsCsv(["15.01.08.2001", 1, 300])), await siap(tpsCsv(["15.01.08.2001", 1, 301]))];
    const hasil = await Promise.all(dua.map((k) => terapkan(l, k)));
    expect(hasil.map((h) => (h.ok ? "TERSIMPAN" : h.error.tag)).sort()).toEqual(["TERSIMPAN", "USANG"]);
    expect(await tpsDi("15.01.08.2001")).toHaveLength(1);
    const satuDua = await siap(kec(["15.01.08", 26]));
    const ganda = await Promise.all([terapkan(l, satuDua), terapkan(l, satuDua)]);
    expect(ganda.every((h) => h.ok)).toBe(true);
    expect(await satu(sql, "SELECT count(*)::int AS n FROM impor WHERE kunci = $1", [satuDua])).toEqual({ n: 1 });
  });
  it("whose staged rows are gone (a crash empties them) is tried again first", async () => {
    const kunci = await siap(kec(["15.01.09", 37]));
    await sql.query("DELETE FROM impor_mentah");
    expect(await terapkan(l, kunci)).toEqual({ ok: false, error: { tag: "USANG" } });
  });
  it("that is cut off in the middle leaves nothing", async () => {
    const desa = await desaDi("15.01.09");
    const kunci = await siap(tpsCsv([desa, 1, 300], [desa, 2, 300]));
    const sebelum = await potretImpor(l);
    const lain = await buka("aplikasi");
    await lain.query("BEGIN");
    await lain.query("SELECT terapkan_impor($1::jsonb, '2024-11-20T06:00:00Z', '2024-11-20T06:00:00Z')", [JSON.stringify({ kunci, oleh_id: l.kpu, tingkat: 5, lengkap: false, status: "RESMI", tanda: (await bacaDraf(l, kunci)).hasil?.banding?.tanda, banyak: 2 })]);
    lain.on("error", () => undefined);
    await expect(lain.query("SELECT pg_terminate_backend(pg_backend_pid())")).rejects.toThrow();
    expect(await potretImpor(l)).toBe(sebelum);
    expect(await terapkan(l, kunci)).toMatchObject({ ok: true });
  });
  it("is taken as it was looked at: tried in another tab with other columns, the first tab is told", async () => {
    const kunci = await siap(csv([["kode_kec", "tps", "dpt"], ["15.01.21", 31, 900]]));
    const pertama = await bacaImpor(aktor(l), kunci);
    const { cara } = await bacaDraf(l, kunci);
    expect(await periksaImpor(aktor(l), isianPeriksa(kunci, cara, { kolom: { 0: "kodeKec", 1: "dpt", 2: "tps" } }), 60_000)).toMatchObject({ ok: true });
    expect((await bacaDraf(l, kunci)).keadaan).toBe("SIAP");
    expect(await terapkan(l, kunci, false, "15", pertama?.sidik)).toEqual({ ok: false, error: { tag: "USANG" } });
    expect(await sumberDi("15.01.21")).toEqual([]);
    // Tried back again, it is what the first tab shows.
    await periksaImpor(aktor(l), isianPeriksa(kunci, cara), 60_000);
    expect(await terapkan(l, kunci, false, "15", pertama?.sidik)).toMatchObject({ ok: true });
    expect(await sumberDi("15.01.21")).toEqual([31]);
  });
  it("that somebody is at already is said to be, and does not hang; a rehearsal of the same number is not in its way", async () => {
    const kunci = await siap(kec(["15.02.01", 3]));
    const { id } = await satu<{ id: number }>(sql, "SELECT id FROM impor_draf WHERE kunci = $1", [kunci]);
    const lain = await buka("aplikasi");
    const cobaLagi = async (kelas: number) => {
      await lain.query("BEGIN");
      await lain.query("SELECT pg_advisory_xact_lock($1, $2)", [kelas, id]);
      const h = await periksaImpor(aktor(l), isianPeriksa(kunci, (await bacaDraf(l, kunci)).cara), 60_000);
      await lain.query("ROLLBACK");
      return [h.ok ? "OK" : h.error.tag, (await bacaDraf(l, kunci)).keadaan];
    };
    expect([await cobaLagi(73), await cobaLagi(72)]).toEqual([["SEDANG", "BARU"], ["OK", "SIAP"]]);
    await lain.end();
  });
  it("waits for its provinces before it holds its own row: whoever holds them can still take it away", async () => {
    const kunci = await siap(kec(["15.02.01", 4]));
    const penghapus = await buka("pemilik");
    await penghapus.query("BEGIN");
    await penghapus.query("SELECT kunci_provinsi($1)", [await l.w("15")]);
    const terap = terapkan(l, kunci);
    try {
      await expect.poll(() => baris(sql, "SELECT k.locktype FROM pg_locks k JOIN pg_stat_activity a ON a.pid = k.pid WHERE a.datname = current_database() AND NOT k.granted")).toEqual([{ locktype: "advisory" }]);
      await penghapus.query("SET LOCAL lock_timeout = '2s'");
      await penghapus.query("DELETE FROM impor_draf WHERE kunci = $1", [kunci]);
    } finally { await penghapus.query("COMMIT"); }
    expect(await terap).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    await penghapus.end();
  });
  it("with a fault is not taken, whatever is asked", async () => {
    const h = await cobaBerkas(l, berkasImpor(kec(["15.01.99", 1]), "salah.csv"));
    expect(await terapkan(l, "kunci" in h ? h.kunci ?? "" : "")).toEqual({ ok: false, error: { tag: "BELUM_SIAP" } });
  });
  it("is nobody else's: not to see, try, apply or throw away; another wilayah is not found", async () => {
    const kunci = await siap(kec(["15.01.11", 40]));
    const { id } = await satu<{ id: number }>(sql, "INSERT INTO pengguna (surel, nama, dibuat_at) VALUES ('lain@uji.contoh', 'Lain', '2024-09-22') ON CONFLICT (surel) DO UPDATE SET nama = excluded.nama RETURNING id");
    const orang = { ...l, kpu: id };
    const { cara } = await bacaDraf(l, kunci);
    const ditemukan = async (siapa: Ladang, scope: string) => [(await bacaImpor(aktor(siapa, scope), kunci)) !== null, (await periksaImpor(aktor(siapa, scope), isianPeriksa(kunci, cara))).ok, (await terapkan(siapa, kunci, false, scope)).ok, (await buangImpor(aktor(siapa, scope), { kunci })).ok];
    expect([await ditemukan(orang, "15"), await ditemukan(l, "15.02"), await ditemukan(l, "16")]).toEqual([[false, false, false, false], [false, false, false, false], [false, false, false, false]]);
    expect(await unggah(l, berkasImpor(kec(["15.02.01", 1]), "x.csv"), { wilayah: "15.02", scope: "15.01" })).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await satu(sql, "SELECT count(*)::int > 0 AS ada FROM audit WHERE oleh_id = $1 AND hasil = 'DITOLAK'", [id])).toEqual({ ada: true });
    expect(await buangImpor(aktor(l), { kunci })).toEqual({ ok: true, value: null });
    expect(await satu(sql, "SELECT (SELECT count(*)::int FROM impor_mentah) AS n", [])).toEqual({ n: 0 });
  });
  it("keeps its file; one that was thrown away loses it, one that was taken never", async () => {
    const [buang, jadi] = [await siap(kec(["15.01.15", 27])), await siap(kec(["15.01.16", 41]))];
    const dokumen = async (k: string) => (await satu<{ d: number }>(sql, "SELECT dokumen_id AS d FROM impor_draf WHERE kunci = $1", [k])).d;
    const [a, b] = [await dokumen(buang), await dokumen(jadi)];
    await terapkan(l, jadi);
    await bersihkanDokumen(new Date("2025-01-01T00:00:00Z"));
    expect(await baris(sql, "SELECT dokumen_id AS id FROM dokumen_isi WHERE dokumen_id = ANY ($1) ORDER BY 1", [[a, b]])).toHaveLength(2);
    await buangImpor(aktor(l), { kunci: buang });
    await sql.query("DELETE FROM impor_draf");
    await bersihkanDokumen(new Date("2025-01-01T00:00:00Z"));
    expect(await baris(sql, "SELECT dokumen_id AS id FROM dokumen_isi WHERE dokumen_id = ANY ($1)", [[a, b]])).toEqual([{ id: b }]);
  });
  it("shows its file to who brought it and who reads the whole area, not to who reads one of its facts", async () => {
    const kunci = await siap(kec(["15.01.19", 12], ["15.02.01", 13]));
    const { id } = await satu<{ id: number }>(sql, "SELECT dokumen_id AS id FROM impor_draf WHERE kunci = $1", [kunci]);
    await terapkan(l, kunci);
    const baca = async (kode: string, oleh: number) => (await bacaDokumen({ dasar: makeActor("capaian:read", [kode], oleh), laporan: makeActor("laporan:read", [kode], oleh), terbatas: null, hapus: null }, id))?.bolehIsi ?? false;
    expect([await baca("15.01.19", 0), await baca("15.01", 0), await baca("15.02", 0), await baca("15", 0), await baca("15.01.19", l.kpu)]).toEqual([false, false, false, true, true]);
  });
  it("can be redacted, of TPS too, which no fact stands beside", async () => {
    const kunci = await siap(tpsCsv([await desaDi("15.01.20"), 1, 250]));
    const { id } = await satu<{ id: number }>(sql, "SELECT dokumen_id AS id FROM impor_draf WHERE kunci = $1", [kunci]);
    const hapus = (kode: string) => hapusDokumen(makeActor("dokumen:hapus", [kode], l.kpu, "KESBANGPOL"), { id, alasan: "Memuat nama pemilih." });
    expect(await hapus("15")).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    await terapkan(l, kunci);
    const hasil = [await hapus("16"), ...(await Promise.all([hapus("15"), hapus("15")]))];
    expect(hasil.map((h) => (h.ok ? "OK" : h.error.tag)).sort()).toEqual(["OK", "SUDAH_DIHAPUS", "TIDAK_DITEMUKAN"]);
    expect(await baris(sql, "SELECT 1 FROM dokumen_isi WHERE dokumen_id = $1", [id])).toEqual([]);
  });
  it("of a closed election is not taken", async () => {
    const kunci = await siap(kec(["15.01.17", 1]));
    await sql.query("UPDATE pemilihan SET keadaan = 'DITUTUP' WHERE id = $1", [l.pemilihanId]);
    try {
      expect(await terapkan(l, kunci)).toEqual({ ok: false, error: { tag: "DITUTUP" } });
      expect(await unggah(l, berkasImpor(kec(["15.01.17", 2]), "x.csv"))).toEqual({ ok: false, error: { tag: "DITUTUP" } });
    } finally { await sql.query("UPDATE pemilihan SET keadaan = 'BERJALAN' WHERE id = $1", [l.pemilihanId]); }
  });
});

describe("another election", () => {
  it("that enters at the TPS reads the register too: a PSU ordered before it gets its voters, and its screens are told", async () => {
    const [hilir, hulu] = [await desaDi("15.01.19"), await desaDi("15.01.20")];
    const kontes = (await baris<{ id: number }>(sql, "SELECT id FROM kontes WHERE pemilihan_id = $1", [l.pemilihanId])).map((r) => r.id);
    const psu = await buatPsu(makeActor("psu:write", ["15"], l.kpu), { induk: l.slug, hari: "2024-12-05", buka: "07:00", tutup: "13:00", dasar: "REKOMENDASI_BAWASLU", nomor: "1/uji", tanggal: "2024-11-19", batas: null, sebabSemua: "identitas", catatan: null, biaya: null, tambah: true, kontes, tps: [{ kode: `${hilir}.001`, sebab: "identitas", catatan: null }] });
    if (!psu.ok) throw new Error(psu.error.tag);
    const { id } = await satu<{ id: number }>(sql, "SELECT id FROM pemilihan WHERE slug = $1", [psu.value.slug]);
    const suara = () => baris(sql, "SELECT k.penyebut::int AS n, k.unit_tanpa_dasar AS tanpa FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id JOIN indikator i ON i.id = k.indikator_id WHERE k.pemilihan_id = $1 AND w.kode = $2 AND i.kode = 'logistik.surat-suara.gubernur.ke-ppk'", [id, `${hilir}.001`]);
    expect(await suara()).toEqual([{ n: 0, tanpa: 1 }]);
    const kabar: string[] = [];
    const telinga = await buka("aplikasi");
    telinga.on("notification", (n) => kabar.push(n.payload ?? ""));
    await telinga.query("LISTEN sigap_capaian");
    expect(await terapkan(l, await siap(tpsCsv([hilir, 1, 300], [hulu, 1, 200])))).toMatchObject({ ok: true });
    // ⌈300 × 1,025⌉ = 308
    expect(await suara()).toEqual([{ n: 308, tanpa: 0 }]);
    const provinsi = await l.w("15");
    await expect.poll(() => kabar.toSorted()).toEqual([`${l.pemilihanId} ${provinsi} 0 15`, `${id} ${provinsi} 0 15`].toSorted());
    await telinga.end();
    expect(await periksaBuku({ query: (t, v) => sql.query(t, v) }, { saatTotal: 4, benih: "psu", kini: new Date("2024-11-20T06:00:00Z"), kabar: () => undefined })).toMatchObject({ sama: true });
  });
  it.each(["BERJALAN", "DITUTUP"])("that is %s keeps its TPS when a complete list of this one leaves them out, voting there or knowing them from its own register", async (keadaan) => {
    const kec = keadaan === "DITUTUP" ? "15.03.01" : "15.03.02";
    const desa = await desaDi(kec);
    await terapkan(l, await siap(tpsCsv([desa, 1, 300], [desa, 2, 300], [desa, 3, 300], [desa, 4, 300])));
    const { id } = await satu<{ id: number }>(sql, "INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan, induk_id) SELECT 'lain-' || lower($2), 'Lain', 'PSU', '2024-12-07', '07:00', '13:00', edisi_id, 'BERJALAN', id FROM pemilihan WHERE id = $1 RETURNING id", [l.pemilihanId, keadaan]);
    await sql.query("INSERT INTO pemilihan_wilayah (pemilihan_id, wilayah_id) SELECT $1, id FROM wilayah WHERE kode = $2 || '.002'", [id, desa]);
    await terapkan(l, await siap(tpsCsv([desa, 3, 290]), { pemilihan: `lain-${keadaan.toLowerCase()}` }));
    await sql.query("UPDATE pemilihan SET keadaan = $2::keadaan_pemilihan WHERE id = $1", [id, keadaan]);
    const kunci = await siap(tpsCsv([desa, 1, 300]), { wilayah: kec, lengkap: true });
    expect((await bacaDraf(l, kunci)).hasil?.banding?.hilang).toEqual({ banyak: 1, contoh: [`${desa}.004 TPS 004`] });
    await terapkan(l, kunci, true);
    expect((await tpsDi(desa)).map((t) => t.berlaku)).toEqual([true, true, true, false]);
    await sql.query("UPDATE pemilihan SET keadaan = 'ARSIP' WHERE id = $1", [id]);
    expect(await terapkan(l, await siap(tpsCsv([desa, 1, 301]), { wilayah: kec, lengkap: true }), true)).toMatchObject({ ok: true });
    expect((await tpsDi(desa)).map((t) => t.berlaku)).toEqual([true, false, false, false]);
  });
  it("that is a PSU has no complete list", async () => {
    const psu = (await satu<{ slug: string }>(sql, "SELECT slug FROM pemilihan WHERE jenis = 'PSU' AND keadaan = 'BERJALAN' LIMIT 1")).slug;
    const h = await cobaBerkas(l, berkasImpor(tpsCsv([await desaDi("15.01.19"), 1, 300]), "psu.csv"), { pemilihan: psu, lengkap: true });
    expect(h).toMatchObject({ periksa: { tag: "KOLOM", pesan: expect.stringContaining("PSU tidak dapat ditandai lengkap") } });
    expect(await bacaDraf(l, h.kunci ?? "")).toMatchObject({ keadaan: "BARU" });
  });
});

describe("entry at the TPS", () => {
  const id = async (kode: string) => (await satu<{ id: number }>(sql, "SELECT id FROM indikator WHERE kode = $1", [kode])).id;
  const butuh = async (tempat: string, kode: string) => (await baris<{ isian: boolean; n: number; unit: number }>(sql, "SELECT k.isian, k.penyebut::int AS n, k.unit FROM kebutuhan k JOIN wilayah w ON w.id = k.wilayah_id JOIN indikator i ON i.id = k.indikator_id WHERE w.kode = $1 AND i.kode = $2 AND k.pemilihan_id = $3", [tempat, kode, l.pemilihanId]))[0] ?? null;
  it("begins, ends, and begins again; the need follows, the voters come from the register", async () => {
    await terapkan(l, await siap(tpsCsv(["15.01.18.2001", 1, 300], ["15.01.18.2001", 2, 401], ["15.01.18.2002", 1, 100])));
    await terapkan(l, await siap(csv([["kode_kec", "tps", "dpt"], ["15.01.18", 3, 900]])));
    const [tinta, suara] = [await id("logistik.tinta.ke-ppk"), await id("logistik.surat-suara.gubernur.ke-ppk")];
    const awal = [await butuh("15.01.18", "logistik.tinta.ke-ppk"), await butuh("15.01.18.2001.001", "logistik.tinta.ke-ppk")];
    expect(awal).toEqual([{ isian: true, n: 6, unit: 1 }, null]);
    expect(await diTps(l, "15.01.18", [tinta, suara])).toMatchObject({ ok: true, value: { mulai: 2, kembali: 0 } });
    expect([await butuh("15.01.18", "logistik.tinta.ke-ppk"), await butuh("15.01.18.2001.001", "logistik.tinta.ke-ppk")]).toEqual([{ isian: false, n: 6, unit: 3 }, { isian: true, n: 2, unit: 1 }]);
    // ⌈300 × 1,025⌉ = 308, ⌈401 × 1,025⌉ = 412, ⌈100 × 1,025⌉ = 103
    expect([await butuh("15.01.18.2001.001", "logistik.surat-suara.gubernur.ke-ppk"), await butuh("15.01.18", "logistik.surat-suara.gubernur.ke-ppk")]).toMatchObject([{ n: 308 }, { n: 308 + 412 + 103, unit: 3 }]);
    expect(await diTps(l, "15.01.18", [tinta, suara])).toEqual({ ok: false, error: { tag: "SAMA" } });
    await terapkan(l, await siap(tpsCsv(["15.01.18.2002", 2, 200], ["15.01.18.2002", 1, 110])));
    expect(await butuh("15.01.18", "logistik.surat-suara.gubernur.ke-ppk")).toMatchObject({ n: 308 + 412 + 113 + 205, unit: 4 });
    expect(await diTps(l, "15.01.18", [], [tinta])).toMatchObject({ ok: true, value: { mulai: 0, kembali: 1 } });
    expect(await butuh("15.01.18", "logistik.tinta.ke-ppk")).toEqual(awal[0]);
    expect(await diTps(l, "15.01.18", [tinta], [])).toMatchObject({ ok: true });
    expect(await diTps(l, "15.01.18", [], [tinta, suara])).toMatchObject({ ok: true, value: { kembali: 2 } });
  });
  it("takes a laporan at a TPS of the register, which rolls up to the province", async () => {
    const tempat = ["15.01.18.2001.001", "15.01.18.2001", "15.01.18", "15.01", "15"] as const;
    const tinta = await id("logistik.tinta.ke-ppk");
    expect(await diTps(l, "15.01.18", [tinta])).toMatchObject({ ok: true });
    const ada = async () => (await baris<{ kode: string; n: number | null; unit: number }>(sql, "SELECT w.kode, c.pembilang::int AS n, c.unit_lapor AS unit FROM capaian c JOIN wilayah w ON w.id = c.wilayah_id WHERE c.pemilihan_id = $1 AND c.indikator_id = $2 AND w.kode = ANY ($3) AND c.unit_lapor > 0 ORDER BY w.kode DESC", [l.pemilihanId, tinta, tempat])).map((c) => [c.kode, c.n, c.unit]);
    const lapor = async (n: number) => catatKeBuku({ kunci: crypto.randomUUID(), pemilihanId: l.pemilihanId, wilayahId: await l.w(tempat[0]), wilayahKode: tempat[0], provinsiId: await l.w("15"), per: "2024-11-20", kanal: "WEB", status: "RESMI", catatan: null, olehId: l.kpu, peran: "KPU", tetap: false,
      menggantikanId: null, aksi: "uji.catat", masukan: "00", dokumen: [], baca: new Map(), nilai: [{ indikatorId: tinta, pembilang: n, penyebut: null, bendera: false, alasan: null }] });
    expect(await ada()).toEqual([]);
    expect(await lapor(1)).toMatchObject({ tag: "TERSIMPAN" });
    expect(await ada()).toEqual(tempat.map((kode) => [kode, 1, 1]));
    expect(await lapor(2)).toMatchObject({ tag: "TERSIMPAN" });
    expect(await ada()).toEqual(tempat.map((kode) => [kode, 2, 1]));
    expect(await diTps(l, "15.01.18", [], [tinta])).toMatchObject({ ok: true });
  });
  it("needs a register, the own area, and an indikator that is entered there or below", async () => {
    const [tinta, diKab] = [await id("logistik.tinta.ke-ppk"), await id("logistik.tinta.diterima")];
    expect(await diTps(l, "15.02", [tinta])).toEqual({ ok: false, error: { tag: "TANPA_REGISTER" } });
    expect(await diTps(l, "15.01.18", [tinta], [], "15.02")).toEqual({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await diTps(l, "15.01.18", [diKab])).toEqual({ ok: false, error: { tag: "SAMA" } });
  });
  it("two at once leave one row in force", async () => {
    const tinta = await id("logistik.tinta.ke-pps");
    const hasil = await Promise.all([diTps(l, "15.01.18", [tinta]), diTps(l, "15.01.18", [tinta])]);
    expect(hasil.map((h) => (h.ok ? "TERSIMPAN" : h.error.tag)).sort()).toEqual(["SAMA", "TERSIMPAN"]);
    expect(await satu(sql, "SELECT count(*)::int AS n FROM tingkat_isi WHERE indikator_id = $1 AND sampai_at IS NULL", [tinta])).toEqual({ n: 1 });
  });
});

describe("the proof", () => {
  it("recomputes to the same after all of the above, at past instants too", async () => {
    const hasil = await periksaBuku({ query: (t, v) => sql.query(t, v) }, { saatTotal: 12, benih: "impor", kini: new Date("2024-11-20T06:00:00Z"), kabar: () => undefined });
    expect(hasil.sama ? "sama" : hasil.beda).toBe("sama");
    expect(await rantaiPutus(l)).toEqual([]);
  });
  it.each([
    ["a row changed", "UPDATE impor_baris SET dpt = dpt + 1 WHERE dpt IS NOT NULL AND impor_id = (SELECT min(impor_id) FROM impor_baris WHERE dpt IS NOT NULL)", "isi tidak cocok dengan sidiknya"],
    ["a row added", "INSERT INTO impor_baris (impor_id, wilayah_id, no, dpt) SELECT min(i.id), min(w.id), 9999, 1 FROM impor i, wilayah w WHERE w.kode = '15.02.01'", "isi tidak cocok dengan sidiknya"],
    ["its record changed", "UPDATE impor SET sumber = 'lain' WHERE id = (SELECT min(id) FROM impor)", "isi tidak cocok dengan sidiknya"],
    ["the file changed", "UPDATE dokumen_isi SET isi = 'x' WHERE dokumen_id = (SELECT dokumen_id FROM impor ORDER BY id LIMIT 1)", "isi dokumen tidak cocok dengan sidiknya"],
  ])("names what the owner forces: %s", async (_apa, paksa, sebab) => {
    await sql.query("BEGIN; ALTER TABLE impor DISABLE TRIGGER hanya_bertambah; ALTER TABLE impor_baris DISABLE TRIGGER hanya_bertambah");
    try {
      await sql.query(paksa);
      expect(await rantaiPutus(l)).toContainEqual({ jenis: "IMPOR", sebab });
    } finally { await sql.query("ROLLBACK"); }
  });
  it("the application's role can neither change nor delete any of it", async () => {
    const app = await buka("aplikasi");
    for (const q of ["UPDATE impor SET sumber = 'x'", "DELETE FROM impor_baris", "INSERT INTO impor_baris (impor_id, wilayah_id, no) VALUES (1, 1, 1)", "UPDATE wilayah SET sampai_at = '2025-01-01'", "UPDATE tingkat_isi SET sampai_at = '2025-01-01'", "SELECT fakta_dari_impor(NULL, '2025-01-01', '2025-01-01')"]) await expect(app.query(q)).rejects.toThrow(/permission denied/);
    await app.end();
  });
});

describe("a rehearsal", () => {
  it("loses a file that was thrown away before it is removed: the document is not of its tree", async () => {
    const admin = makeActor("admin:write", ["15"], l.kpu, "ADMIN");
    const dibuat = await buatGladi(admin, buatGladiSchema.parse({ asal: l.slug, nama: "Gladi impor", mulai: "2024-11-20T12:00" }));
    if (!dibuat.ok) throw new Error(dibuat.error.tag);
    const gladi = dibuat.value.slug;
    const h = await unggah(l, berkasImpor(kec(["15.01.01", 7]), "gladi.csv"), { pemilihan: gladi });
    if (!h.ok) throw new Error(h.error.tag);
    expect(await satu(sql, "SELECT e.gladi AS dokumen, f.gladi AS draf FROM impor_draf d JOIN wilayah v ON v.id = d.wilayah_id JOIN edisi_wilayah f ON f.id = v.edisi_id JOIN dokumen o ON o.id = d.dokumen_id JOIN wilayah w ON w.id = o.wilayah_id JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE d.kunci = $1", [h.value.kunci])).toEqual({ dokumen: false, draf: true });
    expect(await buangImpor(aktor(l), { kunci: h.value.kunci })).toMatchObject({ ok: true });
    expect(await hapusGladi(admin, { gladi, nama: "Gladi impor" })).toMatchObject({ ok: true });
  });
});
