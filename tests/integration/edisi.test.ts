// The tree changed through an edition: each mutation by its four cases; what was said before reads as before, to the byte; what is read through the
// map is the same in SQL and here, and sums to what it came from.
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tinjauan } from "@/features/capaian/domain";
import { bacaDpt } from "@/features/dpt/queries";
import { batalkanPerubahan, putuskanPenugasan, terbitkanEdisi, ubahWilayah } from "@/features/edisi/mutations";
import { bacaEdisi, bacaLanjutan, menungguKonfirmasi } from "@/features/edisi/queries";
import { buatGladi, hapusGladi } from "@/features/gladi/mutations";
import { buatGladiSchema } from "@/features/gladi/schema";
import { buatPemilihan } from "@/features/pemilihan/mutations";
import { buatEdisi, siapkanProvinsi } from "@/features/wilayah/mutations";
import { daftarEdisi } from "@/features/wilayah/queries";
import { setClock } from "@/lib/clock";
import { db } from "@/server/db/client";
import { bacaFaktaDi } from "@/server/ledger/baca-fakta";
import { catatKeBuku } from "@/server/ledger/catat";
import { catatFaktaKeBuku } from "@/server/ledger/fakta";
import { periksaBuku } from "@/server/ledger/periksa";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { bacaUjung } from "@/server/ledger/ujung";
import { padaHari } from "@/server/wilayah/edisi";
import { makeActor } from "../helpers/actor";
import { JAM, type Kebun, laporan, tanam, tetapkan } from "../helpers/kebun";
import { angkat, type Orang } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let k: Kebun;
let orang: Orang;
const admin = (scope: readonly string[] = ["95"]) => makeActor("admin:write", scope, orang.id, "ADMIN");
const asing = () => admin(["94"]);
const pembaca = () => makeActor("capaian:read", ["95"], orang.id, "FORKOPIMDA");
const tag = (h: { ok: boolean; error?: { tag: string } }) => (h.ok ? "OK" : h.error?.tag);
const DPT: Readonly<Record<string, number>> = { "95.01.01": 1_000, "95.01.02": 333, "95.02.01": 501, "95.02.02": 7 };
const EDISI = { kode: "uji-a", nama: "Edisi uji A", dasar: "Keputusan uji A", berlaku: "2025-01-01" };
const audit = (aksi: string) => baris<{ hasil: string; sebelum: unknown; sesudah: unknown }>(sql, "SELECT hasil, sebelum, sesudah FROM audit WHERE aksi = $1 ORDER BY id DESC", [aksi]);
const terakhir = async (kode = "uji-a") => (await bacaEdisi(admin(), kode, "95"))?.terakhir ?? -1;
const ubah = async (isian: Parameters<typeof ubahWilayah>[1]["isian"], over: { edisi?: string; terakhir?: number; actor?: ReturnType<typeof admin> } = {}) => {
  const edisi = over.edisi ?? "uji-a";
  const input = { edisi, provinsi: "95", terakhir: over.terakhir ?? await terakhir(edisi), dasar: "Perda uji", isian };
  return ubahWilayah(over.actor ?? admin(), { ...input, apa: isian.apa } as Parameters<typeof ubahWilayah>[1]);
};
const jadi = (kode: string, jenis: string, nama = `Baru ${kode}`) => ({ kode, nama, jenis });
const pecah = (bobot: number | null = null) => ({ apa: "PECAH" as const, kode: "95.01.01", bagian: [{ ...jadi("95.01.01", "KECAMATAN"), bobot: bobot ?? 3 }, { ...jadi("95.01.09", "KECAMATAN"), bobot: bobot ?? 4 }], anak: { "95.01.01.2001": "95.01.01", "95.01.01.2002": "95.01.09" } });

async function tinjau(kode: string, pemilihan: string): Promise<Tinjauan> {
  const t = await bacaTinjauan(pembaca(), kode, { pemilihan });
  if (!t) throw new Error(`${kode} not found`);
  return t;
}
/** Everything that a reader of the old election gets, and all it is made from. */
const potretLama = async () => JSON.stringify([
  await Promise.all(["95", "95.01", "95.02"].map(async (x) => bacaDpt(pembaca(), await tinjau(x, k.slug)))),
  await baris(sql, "SELECT * FROM capaian WHERE pemilihan_id = $1 ORDER BY wilayah_id, indikator_id", [k.pemilihanId]), await baris(sql, "SELECT * FROM kebutuhan WHERE pemilihan_id = $1 ORDER BY wilayah_id, indikator_id", [k.pemilihanId]),
  await baris(sql, "SELECT w.* FROM wilayah w JOIN pemilihan p ON p.edisi_id = w.edisi_id WHERE p.id = $1 ORDER BY w.id", [k.pemilihanId]), await baris(sql, "SELECT * FROM rantai ORDER BY 1, 2"),
], (_, v: unknown) => (typeof v === "bigint" ? v.toString() : v));
const periksa = async () => {
  await sql.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  const hasil = await periksaBuku(sql, { saatTotal: 6, benih: "edisi", kini: JAM, kabar: () => undefined });
  await sql.query("COMMIT");
  return hasil.sama ? "sama" : hasil.beda;
};
const dptBaru = async (slug: string) => Object.fromEntries((await baris<{ kode: string; nilai: string; status: string }>(sql, `SELECT w.kode, d.nilai::text, d.status::text FROM pemilihan p CROSS JOIN LATERAL dpt_berlaku(p.id, 'infinity') d
  JOIN wilayah w ON w.id = d.wilayah_id AND w.edisi_id = p.edisi_id WHERE p.slug = $1 ORDER BY w.kode`, [slug])).map((r) => [r.kode, r.status === "ESTIMASI" ? Number(r.nilai) : `${r.nilai} ${r.status}`]));

beforeAll(async () => {
  setClock(JAM);
  sql = await buka("pemilik");
  k = await tanam(sql, "95", { ...Object.fromEntries(Object.entries(DPT).map(([kode, dpt]) => [kode, { tps: Math.ceil(dpt / 400), dpt }])) });
  for (const [kode, n] of [["95", 1_841], ["95.01", 1_333], ["95.02", 508]] as const) await tetapkan(sql, k, kode, "dpt.jumlah", n, JAM.toISOString(), true);
  // Desa and TPS under two of the kecamatan.
  for (const [kode, jenis] of [["95.01.01.2001", "DESA"], ["95.01.01.2002", "DESA"], ["95.01.02.2001", "DESA"], ["95.02.01.2001", "DESA"], ["95.01.01.2002.001", "TPS"], ["95.01.02.2001.001", "TPS"]] as const) {
    await sql.query(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT edisi_id, $1, CASE $2 WHEN 'TPS' THEN 'TPS 001' ELSE 'Uji ' || $1 END, $2, tingkat + 1, id, provinsi_id, jalur || id, zona FROM wilayah WHERE kode = regexp_replace($1, '\\.[^.]+$', '')`, [kode, jenis]);
  }
  await catatKeBuku(laporan(k, "95.01.01", { kotak: 2 }));
  orang = await angkat(sql, "ADMIN", "95", "edisi");
}, 60_000);
afterAll(() => tutup(sql));

describe("preparation", () => {
  it("starts as what is there, changes nothing for anybody, and is found by its own admin only", async () => {
    const lama = await potretLama();
    const input = { provinsi: "95", ...EDISI };
    expect(tag(await buatEdisi(asing(), input))).toBe("TIDAK_DITEMUKAN");
    expect((await Promise.all([buatEdisi(admin(), input), buatEdisi(admin(), input)])).map(tag).toSorted()).toEqual(["OK", "SUDAH_ADA"]);
    expect([await buatEdisi(admin(), { ...input, dasar: "Keputusan lain" }), await buatEdisi(admin(), { ...input, kode: "uji-awal", berlaku: "2023-01-01" })].map(tag)).toEqual(["LAIN_DASAR", "TERLALU_AWAL"]);
    expect(await baris(sql, "SELECT e.kode FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE e.kode = 'uji-a'")).toEqual([]);
    expect([await bacaEdisi(asing(), "uji-a", "95"), await bacaEdisi(admin(), "tidak-ada", "95")]).toEqual([null, null]);
    expect(await potretLama()).toBe(lama);
  });
  it("takes no province of an admin who has not all of it, who does not see it either", async () => {
    await tanam(sql, "94", { "94.01": { tps: 5 } });
    expect(tag(await buatEdisi(asing(), { provinsi: "94", ...EDISI }))).toBe("DIPAKAI");
    const terlihat = async (siapa: ReturnType<typeof admin>) => (await daftarEdisi(siapa)).some((e) => e.kode === "uji-a");
    expect([await terlihat(asing()), await terlihat(admin())]).toEqual([false, true]);
    expect(await baris(sql, "SELECT p.kode FROM edisi_provinsi p JOIN edisi_wilayah e ON e.id = p.edisi_id WHERE e.kode = 'uji-a'")).toEqual([{ kode: "95" }]);
  });
  it("a change is recorded with what it says, once, on what its author was shown", async () => {
    expect([tag(await ubah(pecah(), { actor: asing() })), tag(await ubah(pecah(), { edisi: "tidak-ada", terakhir: 0 }))]).toEqual(["TIDAK_DITEMUKAN", "TIDAK_DITEMUKAN"]);
    const saat = await terakhir();
    expect((await Promise.all([ubah(pecah(), { terakhir: saat }), ubah(pecah(), { terakhir: saat })])).map(tag).toSorted()).toEqual(["OK", "USANG"]);
    expect((await audit("edisi.ubah-wilayah"))[0]).toMatchObject({ hasil: "BERHASIL", sebelum: { wilayah: 13 }, sesudah: { wilayah: 14, isi: { apa: "PECAH", kode: "95.01.01" } } });
    expect(tag(await ubah({ apa: "GANTI_NAMA", ...jadi("95.01.02", "DESA") }))).toBe("JENIS_ASING");
    expect(await ubah({ apa: "AKHIRI", kode: "95.01" })).toMatchObject({ ok: false, error: { tag: "DITOLAK", bidang: "di" } });
    expect(tag(await ubah({ apa: "GABUNG", kode: ["95.02.01", "95.02.02"], menjadi: jadi("95.02.01", "KECAMATAN", "Uji Gabungan") }))).toBe("OK");
    // Left out, the sizes are those of the figures.
    expect(tag(await ubah({ apa: "PINDAH", kode: "95.01.02", menjadi: jadi("95.02.05", "KECAMATAN"), ikut: null, dari: [null] }))).toBe("OK");
    expect((await bacaEdisi(admin(), "uji-a", "95"))?.perubahan.at(-1)?.isi).toMatchObject({ ikut: 333, dari: [1_333] });
  });
  it("is taken back as long as nothing stands on it; twice is once", async () => {
    await ubah({ apa: "GANTI_NAMA", ...jadi("95.02.05", "KECAMATAN", "Uji Sesudah") });
    const semua = (await bacaEdisi(admin(), "uji-a", "95"))?.perubahan ?? [];
    const [pindah, nama] = [semua.find((p) => p.jenis === "PINDAH")?.id ?? 0, semua.at(-1)?.id ?? 0];
    const batal = (perubahan: number, actor = admin()) => batalkanPerubahan(actor, { edisi: "uji-a", provinsi: "95", perubahan });
    expect([tag(await batal(nama, asing())), tag(await batal(999_999)), tag(await batal(pindah))]).toEqual(["TIDAK_DITEMUKAN", "TIDAK_DITEMUKAN", "BERGANTUNG"]);
    expect(await Promise.all([batal(nama), batal(nama)])).toEqual(expect.arrayContaining([{ ok: true, value: { sudah: false } }, { ok: true, value: { sudah: true } }]));
    expect((await bacaEdisi(admin(), "uji-a", "95"))?.k.pohon.get("95.02.05")?.nama).toBe("Baru 95.02.05");
    expect((await audit("edisi.batalkan-perubahan"))[0]).toMatchObject({ sebelum: { perubahan: nama }, sesudah: { dibatalkan: nama } });
    await expect(sql.query("UPDATE perubahan_wilayah SET dasar = 'lain'")).rejects.toMatchObject({ code: "42501" });
  });
});

describe("publishing", () => {
  let lama: string;
  it("writes tree and map, closes the edition; the old election reads as before, to the byte", async () => {
    lama = await potretLama();
    await angkat(sql, "PPK", "95.01.01", "ikut-pecah");
    await angkat(sql, "PPK", "95.02.02", "ikut-gabung");
    await angkat(sql, "PPK", "95.01.02", "ikut-pindah");
    await angkat(sql, "CAMAT", "95.02", "tetap");
    const terbit = async (over: object = {}, actor = admin()) => terbitkanEdisi(actor, { edisi: "uji-a", terakhir: await terakhir(), setuju: "ya", ...over });
    expect([tag(await terbit({}, asing())), tag(await terbit({ terakhir: 0 }))]).toEqual(["TIDAK_DITEMUKAN", "USANG"]);
    expect((await bacaEdisi(admin(), "uji-a", "95"))?.dampak.penugasan.length).toBe(3);
    const hasil = await Promise.all([terbit(), terbit()]);
    expect(hasil.map(tag).toSorted()).toEqual(["OK", "SUDAH_TERBIT"]);
    expect((await audit("edisi.terbitkan"))[0]).toMatchObject({ hasil: "BERHASIL", sebelum: { terbit: false }, sesudah: { terbit: true, provinsi: ["95"], penugasan: 3 } });
    expect((await baris<{ kode: string }>(sql, "SELECT w.kode FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE e.kode = 'uji-a' ORDER BY w.kode COLLATE \"C\"")).map((r) => r.kode))
      .toEqual(["95", "95.01", "95.01.01", "95.01.01.2001", "95.01.09", "95.01.09.2002", "95.01.09.2002.001", "95.02", "95.02.01", "95.02.01.2001", "95.02.05", "95.02.05.2001", "95.02.05.2001.001", "ID"]);
    expect(await baris(sql, "SELECT w.kode FROM wilayah w JOIN wilayah i ON i.id = w.induk_id WHERE w.tingkat >= 2 AND (w.jalur <> i.jalur || i.id OR i.edisi_id <> w.edisi_id OR i.kode <> regexp_replace(w.kode, '\\.[^.]+$', ''))")).toEqual([]);
    expect([tag(await ubah({ apa: "AKHIRI", kode: "95.02.01.2001" })), tag(await buatEdisi(admin(["94", "95"]), { provinsi: "95", ...EDISI }))]).toEqual(["SUDAH_TERBIT", "SUDAH_ADA"]);
    await expect(sql.query("INSERT INTO perubahan_wilayah (edisi_id, provinsi, jenis, isi, dasar, oleh_id, pada_at, dicatat_at) SELECT edisi_id, kode, 'AKHIRI', '{}', 'x', oleh_id, pada_at, pada_at FROM edisi_provinsi")).rejects.toMatchObject({ code: "42501" });
    await expect(sql.query("UPDATE edisi_wilayah SET terbit_at = NULL WHERE kode = 'uji-a'")).rejects.toMatchObject({ code: "42501" });
    // Nor does where its figures come from: a row of the map more would move what has been read.
    await expect(sql.query("INSERT INTO peta_wilayah (dari_id, ke_id, pembilang, penyebut, dasar) SELECT w.id, w.id, 0, 1, 'uji' FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE e.kode = 'uji-a' LIMIT 1")).rejects.toMatchObject({ code: "42501", message: "edisi sudah terbit: peta_wilayah ditolak" });
    expect(await potretLama()).toBe(lama);
    expect(await periksa()).toBe("sama");
    // What the package knows does not come back over what the edition says.
    expect(await siapkanProvinsi(admin(), { kode: "95" })).toMatchObject({ ok: true, value: { baru: 0 } });
  });
  it("who was posted at what is another now is posted there too, until somebody decides; a code that is covered needs nothing", async () => {
    const semua = await bacaLanjutan(admin(), "uji-a");
    expect(semua.map((l) => [l.surel.split(".")[0], l.baru.match(/\((.*)\)/)?.[1], l.putusan])).toEqual([["ikut-pecah", "95.01.09", null], ["ikut-gabung", "95.02.01", null], ["ikut-pindah", "95.02.05", null]]);
    expect([await menungguKonfirmasi(admin()), await menungguKonfirmasi(asing())]).toMatchObject([[{ kode: "uji-a", banyak: 3 }], []]);
    const [a, b] = semua.map((l) => l.id);
    const putus = (id: number | undefined, aksi: "tetap" | "akhiri" | "akhiri-lama", actor = admin()) => putuskanPenugasan(actor, { id: id ?? 0, aksi });
    expect([tag(await putus(a, "tetap", asing())), tag(await putus(0, "tetap"))]).toEqual(["TIDAK_DITEMUKAN", "TIDAK_DITEMUKAN"]);
    expect((await Promise.all([putus(a, "tetap"), putus(a, "tetap")])).map(tag)).toEqual(["OK", "OK"]);
    expect([tag(await putus(a, "akhiri")), tag(await putus(b, "akhiri")), tag(await putus(b, "akhiri")), tag(await putus(a, "akhiri-lama"))]).toEqual(["SUDAH_DIPUTUS", "OK", "OK", "OK"]);
    expect([(await audit("edisi.penugasan-tetap")).filter((x) => x.hasil === "BERHASIL").length, (await audit("edisi.penugasan-akhiri")).filter((x) => x.hasil === "BERHASIL").length]).toEqual([1, 1]);
    expect(await baris(sql, "SELECT (t.selesai_at IS NULL) AS baru, (d.selesai_at IS NULL) AS lama FROM penugasan_lanjutan l JOIN penugasan t ON t.id = l.penugasan_id JOIN penugasan d ON d.id = l.dari_id ORDER BY l.penugasan_id")).toEqual([{ baru: true, lama: false }, { baru: false, lama: true }, { baru: true, lama: true }]);
  });
  it("an election takes the edition in force on its day", async () => {
    const pada: string[] = [];
    for (const hari of ["2020-12-09", "2024-12-31", "2025-01-01", "2029-06-27"]) pada.push((await satu<{ kode: string }>(sql, "SELECT kode FROM edisi_wilayah WHERE id = $1", [(await padaHari(db(), "95", hari)).edisiId])).kode);
    expect(pada).toEqual(["2024", "2024", "uji-a", "uji-a"]);
    expect(tag(await buatPemilihan(admin(), { nama: "Pilkada Uji 2029", slug: "uji-2029", hari: "2029-06-27", provinsi: "95", jenis: "PILKADA", bukaJam: "07:00", tutupJam: "13:00", katalog: "templat-pilkada", kontes: { provinsi: ["GUBERNUR"], kabKota: [] }, langsung: true }))).toBe("OK");
    expect(await satu(sql, "SELECT e.kode FROM pemilihan p JOIN edisi_wilayah e ON e.id = p.edisi_id WHERE p.slug = 'uji-2029'")).toEqual({ kode: "uji-a" });
  });
  it("and refuses, by name, a kabupaten that the edition of its day does not have", async () => {
    // As the newest edition has it: the form offers it, whatever day is typed.
    await sql.query(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT w.edisi_id, '95.07', 'Uji Mekar', 'KABUPATEN', 2, w.id, w.id, w.jalur || w.id, w.zona FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE w.kode = '95' AND e.kode = 'uji-a'`);
    const isi = { nama: "Pilkada Uji Mekar", slug: "uji-mekar", hari: "2024-12-31", provinsi: "95", jenis: "PILKADA" as const, bukaJam: "07:00", tutupJam: "13:00", katalog: "templat-pilkada", kontes: { provinsi: [], kabKota: ["95.01", "95.07", "95.99"] }, langsung: true };
    expect(await buatPemilihan(admin(), isi)).toMatchObject({ ok: false, error: { tag: "KAB_ASING", kab: ["Kabupaten Uji Mekar", "95.99"] } });
    expect(await baris(sql, "SELECT 1 FROM pemilihan WHERE slug = 'uji-mekar'")).toEqual([]);
    await sql.query("DELETE FROM wilayah WHERE kode = '95.07'");
  });
  it("a place without a named election opens on the nearest one that has it in its tree", async () => {
    const bawaan = async (kode: string) => (await bacaTinjauan(pembaca(), kode, {}))?.pemilihan.slug ?? null;
    expect(await Promise.all(["95.01", "95.01.09", "95.01.02"].map(bawaan))).toEqual([k.slug, "uji-2029", k.slug]);
    expect(await bacaTinjauan(pembaca(), "95.01.09", { pemilihan: k.slug }), "named, nothing falls back").toBeNull();
  });
});

describe("earlier figures in the new tree", () => {
  it("SQL: the latest earlier DPT through the map, as an estimate, conserved at every level", async () => {
    expect(await dptBaru("uji-2029")).toEqual({ "95": 1_841, "95.01": 1_000, "95.02": 841, "95.01.01": 429, "95.01.09": 571, "95.02.01": 508, "95.02.05": 333 });
  });
  it("a rehearsal of it needs the same: what is read through the map is copied as it is read", async () => {
    const h = await buatGladi(admin(), buatGladiSchema.parse({ asal: "uji-2029", nama: "peta", mulai: "2029-06-20T06:00" }));
    if (!h.ok) throw new Error(h.error.tag);
    expect(await dptBaru(h.value.slug)).toEqual(await dptBaru("uji-2029"));
    const butuh = (slug: string) => baris(sql, "SELECT w.kode, b.indikator_id, b.penyebut, b.unit, b.unit_tanpa_dasar, b.status FROM kebutuhan b JOIN pemilihan p ON p.id = b.pemilihan_id JOIN wilayah w ON w.id = b.wilayah_id WHERE p.slug = $1 ORDER BY 1, 2", [slug]);
    expect((await butuh("uji-2029")).length).toBeGreaterThan(0);
    expect(await butuh(h.value.slug)).toEqual(await butuh("uji-2029"));
    expect(tag(await hapusGladi(admin(), { gladi: h.value.slug, nama: "Gladi peta" }))).toBe("OK");
  });
  it("the pages: the same figures, their sources named, the sums alike on both sides", async () => {
    const t = await tinjau("95.01", "uji-2029");
    const dpt = await bacaDpt(pembaca(), t);
    expect(dpt.anak.map((a) => [a.kode, a.lalu[0]?.dpt.nilai, a.lalu[0]?.dpt.status, a.lalu[0]?.dpt.pemetaan])).toEqual([
      ["95.01.01", 429, "ESTIMASI", { cara: "BAGIAN", asal: [{ kode: "95.01.01", nama: "Kecamatan Uji 95.01.01" }] }], ["95.01.09", 571, "ESTIMASI", { cara: "BAGIAN", asal: [{ kode: "95.01.01", nama: "Kecamatan Uji 95.01.01" }] }],
    ]);
    const [kab] = [await bacaDpt(pembaca(), await tinjau("95.02", "uji-2029"))];
    expect(kab.anak.map((a) => [a.kode, a.lalu[0]?.dpt.nilai, a.lalu[0]?.dpt.status, a.lalu[0]?.dpt.pemetaan?.cara])).toEqual([["95.02.01", 508, "ESTIMASI", "GABUNGAN"], ["95.02.05", 333, "RESMI", "UTUH"]]);
    expect([kab.sendiri.lalu[0]?.dpt.nilai, dpt.sendiri.lalu[0]?.dpt.nilai]).toEqual([841, 1_000]);
    // Side by side for every place: what the database estimates is what the page says.
    const dariSql = await dptBaru("uji-2029");
    for (const kode of Object.keys(dariSql)) {
      const di = await tinjau(kode, "uji-2029");
      const f = (await bacaFaktaDi(di, [di.wilayah.id], ["dpt.jumlah"])).find((x) => x.pemilihan === k.slug);
      expect([kode, f?.nilai]).toEqual([kode, dariSql[kode]]);
    }
  });
  it("percentages are not split, and of several places are made anew from their bases or not at all", async () => {
    const persen = (kode: string, n: number | null, m: number | null, nilai: number) => sql.query("SELECT catat_fakta($1::jsonb, $2, $2)", [JSON.stringify({ jenis_kode: "partisipasi.capaian", pemilihan_id: k.pemilihanId, wilayah_id: k.w(kode), nilai, pembilang: n, penyebut: m, status: "RESMI", sumber: "uji", tanggal: "2024-11-19", oleh_id: k.kpu, adopsi: "uji" }), JAM.toISOString()]);
    await persen("95.01.01", 800, 1_000, 80);
    await persen("95.02.01", 400, 501, 79.84);
    const baca = async (kode: string) => { const t = await tinjau(kode, "uji-2029"); return (await bacaFaktaDi(t, [t.wilayah.id], ["partisipasi.capaian"])).map((f) => [f.nilai, f.pembilang, f.penyebut, f.pemetaan?.cara]); };
    expect([await baca("95.01.09"), await baca("95.02.01")]).toEqual([[[80, 800, 1_000, "PENDAHULU"]], []]);
    await persen("95.02.02", 7, 7, 100);
    expect(await baca("95.02.01")).toEqual([[(100 * 407) / 508, 407, 508, "GABUNGAN"]]);
  });
  it("a fact of the old tree that is adopted later restates what stands on it in the new one", async () => {
    await tetapkan(sql, k, "95.01.01", "dpt.jumlah", 1_400, new Date(JAM.getTime() + 60_000).toISOString());
    expect(await dptBaru("uji-2029")).toMatchObject({ "95.01.01": 600, "95.01.09": 800 });
    expect(await periksa()).toBe("sama");
  });
  it("a chain of editions composes; what has ended goes nowhere and is named", async () => {
    expect(tag(await buatEdisi(admin(), { provinsi: "95", kode: "uji-b", nama: "Edisi uji B", dasar: "Keputusan uji B", berlaku: "2030-01-01" }))).toBe("OK");
    const di = { edisi: "uji-b" };
    expect(tag(await ubah({ apa: "PECAH", kode: "95.01.09", bagian: [{ ...jadi("95.01.09", "KECAMATAN"), bobot: 1 }, { ...jadi("95.01.10", "KECAMATAN"), bobot: 2 }], anak: { "95.01.09.2002": "95.01.09" } }, di))).toBe("DITOLAK");
    expect(await ubah({ apa: "GANTI_NAMA", ...jadi("95.01.09", "KECAMATAN", "Uji Rantai") }, di)).toMatchObject({ ok: true });
    expect(tag(await ubah({ apa: "GABUNG", kode: ["95.01.01", "95.01.09"], menjadi: jadi("95.01.01", "KECAMATAN") }, di))).toBe("OK");
    expect(tag(await ubah({ apa: "AKHIRI", kode: "95.02.01.2001" }, di))).toBe("OK");
    expect(tag(await ubah(pecah(), { ...di, terakhir: await terakhir("uji-b") }))).toBe("DITOLAK");
    expect(tag(await terbitkanEdisi(admin(), { edisi: "uji-b", terakhir: await terakhir("uji-b"), setuju: "ya" }))).toBe("OK");
    expect(tag(await buatPemilihan(admin(), { nama: "Pilkada Uji 2031", slug: "uji-2031", hari: "2031-06-27", provinsi: "95", jenis: "PILKADA", bukaJam: "07:00", tutupJam: "13:00", katalog: "templat-pilkada", kontes: { provinsi: ["GUBERNUR"], kabKota: [] }, langsung: true }))).toBe("OK");
    expect(await dptBaru("uji-2031")).toEqual({ "95": 1_841, "95.01": 1_000, "95.02": 841, "95.01.01": 1_400, "95.02.01": 508, "95.02.05": 333 });
    expect(await satu(sql, "SELECT p.pembilang::int AS n, p.penyebut::int AS m, k.kode AS ke FROM peta_wilayah p JOIN wilayah d ON d.id = p.dari_id JOIN wilayah k ON k.id = p.ke_id WHERE d.kode = '95.02.01.2001' AND p.pembilang = 0")).toEqual({ n: 0, m: 1, ke: "95.02.01" });
    const t = await tinjau("95.01.01", "uji-2031");
    expect((await bacaFaktaDi(t, [t.wilayah.id], ["dpt.jumlah"])).filter((f) => f.dipakai).map((f) => [f.pemilihan, f.nilai, f.pemetaan?.cara])).toEqual([[k.slug, 1_400, "BAGIAN"]]);
    expect(await periksa()).toBe("sama");
  });
  it("an edition that another one has overtaken is not published", async () => {
    for (const kode of ["uji-c", "uji-d"]) expect(tag(await buatEdisi(admin(), { provinsi: "95", kode, nama: `Edisi ${kode}`, dasar: "Keputusan uji", berlaku: "2035-01-01" }))).toBe("OK");
    const terbit = async (edisi: string, actor = admin()) => tag(await terbitkanEdisi(actor, { edisi, terakhir: await terakhir(edisi), setuju: "ya" }));
    expect([await terbit("uji-c"), await terbit("uji-d")]).toEqual(["OK", "DASAR_USANG"]);
    expect((await bacaEdisi(admin(), "uji-d", "95"))?.terkini).toBe("uji-c");
  });
  it("a TPS registered after a desa was split leaves the edition open, and what cannot be repeated can still be taken back", async () => {
    const di = { edisi: "uji-e" };
    expect(tag(await buatEdisi(admin(), { provinsi: "95", kode: "uji-e", nama: "Edisi uji-e", dasar: "Keputusan uji", berlaku: "2040-01-01" }))).toBe("OK");
    const { kode } = await satu<{ kode: string }>(sql, "SELECT d.kode FROM wilayah d JOIN edisi_wilayah e ON e.id = d.edisi_id JOIN wilayah t ON t.induk_id = d.id WHERE e.kode = 'uji-c' AND d.tingkat = 4 ORDER BY d.kode LIMIT 1");
    const baru = `${kode.slice(0, -1)}9`;
    const anak = Object.fromEntries((await baris<{ kode: string }>(sql, "SELECT t.kode FROM wilayah t JOIN edisi_wilayah e ON e.id = t.edisi_id WHERE e.kode = 'uji-c' AND t.kode LIKE $1", [`${kode}.%`])).map((t) => [t.kode, baru]));
    expect(tag(await ubah({ apa: "PECAH", kode, bagian: [{ ...jadi(kode, "DESA"), bobot: 3 }, { ...jadi(baru, "DESA"), bobot: 4 }], anak }, { ...di, terakhir: await terakhir("uji-e") }))).toBe("OK");
    await sql.query("INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT d.edisi_id, d.kode || '.077', '077', 'TPS', 5, d.id, d.provinsi_id, d.jalur || d.id, d.zona FROM wilayah d JOIN edisi_wilayah e ON e.id = d.edisi_id WHERE e.kode = 'uji-c' AND d.kode = $1", [kode]);
    expect([...(await bacaEdisi(admin(), "uji-e", "95"))?.k.pohon.keys() ?? []]).toEqual(expect.arrayContaining([`${kode}.077`, ...Object.keys(anak).map((x) => `${baru}${x.slice(kode.length)}`)]));
    const { id } = await satu<{ id: number }>(sql, `INSERT INTO perubahan_wilayah (edisi_id, provinsi, jenis, isi, dasar, oleh_id, pada_at, dicatat_at) SELECT id, '95', 'AKHIRI', '{"apa":"AKHIRI","kode":"95.88"}', 'uji', $1, $2, $2 FROM edisi_wilayah WHERE kode = 'uji-e' RETURNING id`, [orang.id, JAM]);
    await expect(bacaEdisi(admin(), "uji-e", "95")).rejects.toThrow("tidak dapat diulang");
    expect(await batalkanPerubahan(admin(), { ...di, provinsi: "95", perubahan: id })).toEqual({ ok: true, value: { sudah: false } });
    expect(tag(await terbitkanEdisi(admin(), { ...di, terakhir: await terakhir("uji-e"), setuju: "ya" }))).toBe("OK");
    expect(await periksa()).toBe("sama");
  });
});

describe("who looks at the other tree", () => {
  it("is told of an adoption that restates it: each later election, also in the editions after", async () => {
    const [kabar, telinga] = [new Set<string>(), await buka("pemilik")];
    telinga.on("notification", ({ payload }) => kabar.add((payload ?? "").split(" ").slice(0, 2).join(" ")));
    await telinga.query("LISTEN sigap_capaian");
    await catatFaktaKeBuku([{ jenisKode: "dpt.jumlah", pemilihanId: k.pemilihanId, wilayahId: k.w("95.01.02"), nilai: 334, status: "RESMI", sumber: "SK kabar", tanggal: "2024-11-01", catatan: null, olehId: orang.id, adopsi: { alasan: "uji kabar" } }],
      { pemilihanId: k.pemilihanId, provinsiId: k.provinsiId, provinsiKode: "95", olehId: orang.id });
    const harap = await baris<{ k: string }>(sql, "SELECT p.id || ' ' || w.id AS k FROM pemilihan p JOIN wilayah w ON w.edisi_id = p.edisi_id AND w.kode = '95' WHERE p.slug IN ($1, 'uji-2029', 'uji-2031') ORDER BY 1", [k.slug]);
    await telinga.query("SELECT 1"); // whatever was sent before has come by now
    await telinga.end();
    expect([...kabar].toSorted()).toEqual(harap.map((x) => x.k).toSorted());
    expect(harap).toHaveLength(3);
  });
  it("sees a new official of a place of the same code, whichever edition holds the post", async () => {
    const ujung = async () => (await bacaUjung(await tinjau("95", k.slug))).kunci;
    const lama = await ujung();
    await sql.query("INSERT INTO pejabat (wilayah_id, lembaga, jabatan, nama, status) SELECT w.id, 'Pemerintah Daerah', 'Bupati', 'Uji', 'DEFINITIF' FROM wilayah w JOIN edisi_wilayah e ON e.id = w.edisi_id WHERE w.kode = '95.01' AND e.kode = 'uji-a'");
    expect(await ujung()).not.toBe(lama);
  });
});
