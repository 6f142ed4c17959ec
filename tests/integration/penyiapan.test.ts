// Setting up a province and its elections, each write by its four cases: it works and leaves a true before and after; stale or repeated it is
// harmless; of two at once one counts; another's place is not found. And what follows: only those who vote are asked, listed and counted.
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { susunDasbor, susunPaslon } from "@/app/susun/dasbor";
import { bacaDpt } from "@/features/dpt/queries";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { buatPemilihan, tetapkanPaslon, ubahKeadaan } from "@/features/pemilihan/mutations";
import { presentPersiapanPemilihan } from "@/features/pemilihan/present";
import { bacaBahan, bacaPersiapan, daftarKontes } from "@/features/pemilihan/queries";
import { buatPemilihanSchema, tetapkanPaslonSchema } from "@/features/pemilihan/schema";
import { bacaDasar } from "@/features/sumber/queries";
import { aturSebutan, aturZona, siapkanProvinsi } from "@/features/wilayah/mutations";
import { bacaProvinsi } from "@/features/wilayah/queries";
import { now, setClock } from "@/lib/clock";
import { catatKeBuku } from "@/server/ledger/catat";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { seedReferensi } from "../../prisma/seed/referensi";
import { makeActor } from "../helpers/actor";
import { JAM, type Kebun, laporan, tanam } from "../helpers/kebun";
import { angkat, type Orang } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let k: Kebun;
let orang: Orang;
const admin = (...scope: string[]) => makeActor("admin:write", scope, orang.id, "ADMIN");
const pengisi = (...scope: string[]) => makeActor("paslon:write", scope, orang.id, "KPU");
const pembaca = (kode: string) => makeActor("capaian:read", [kode], orang.id, "FORKOPIMDA");
const tag = (h: { ok: boolean; error?: { tag: string } }) => (h.ok ? "OK" : h.error?.tag);
const audit = async (aksi: string) => (await baris<{ hasil: string; sebelum: unknown; sesudah: unknown }>(sql, "SELECT hasil, sebelum, sesudah FROM audit WHERE aksi = $1 ORDER BY id DESC", [aksi]));
let menit = 0;
const berlalu = () => { menit += 1; setClock(new Date(JAM.getTime() + menit * 60_000)); return now(); };
const pemilihan = (isi: Record<string, unknown>) => buatPemilihanSchema.parse({ nama: "Pilkada Uji", hari: "2024-11-27", provinsi: "34", langsung: "ya", ...isi });
async function tinjau(kode: string, slug: string, pada?: Date) {
  const t = await bacaTinjauan(pembaca(kode.slice(0, 2)), kode, { pemilihan: slug, pada: pada?.toISOString() });
  if (!t) throw new Error(`not found: ${kode} ${slug}`);
  return t;
}
const kontesDi = async (slug: string) => baris<{ kode: string; jenis: string }>(sql, "SELECT w.kode, k.jenis_kode AS jenis FROM kontes k JOIN wilayah w ON w.id = k.wilayah_id JOIN pemilihan p ON p.id = k.pemilihan_id WHERE p.slug = $1 ORDER BY w.kode, k.jenis_kode", [slug]);
const pesertaDi = async (slug: string) => (await baris<{ kode: string }>(sql, "SELECT w.kode FROM pemilihan_wilayah x JOIN wilayah w ON w.id = x.wilayah_id JOIN pemilihan p ON p.id = x.pemilihan_id WHERE p.slug = $1 ORDER BY w.kode", [slug])).map((r) => r.kode);

beforeAll(async () => {
  setClock(JAM);
  sql = await buka("pemilik");
  k = await tanam(sql, "98", { "98.01": { tps: 50, dpt: 20_000 }, "98.02": { tps: 40, dpt: 16_000 } });
  orang = await angkat(sql, "ADMIN", "98", "penyiap");
  for (const kode of ["34", "95"]) expect(tag(await siapkanProvinsi(admin(kode), { kode }))).toBe("OK");
}, 120_000);
afterAll(() => tutup(sql));

describe("what every installation has", () => {
  it("a template for a Pilkada and one for a Pemilu, also where the first was there alone; nothing twice", async () => {
    const milik = () => baris<{ slug: string; jenis: string }>(sql, "SELECT slug, jenis::text FROM pemilihan WHERE slug LIKE 'templat-%' ORDER BY 1");
    expect(await milik()).toEqual([{ slug: "templat-pemilu", jenis: "PEMILU" }, { slug: "templat-pilkada", jenis: "PILKADA" }]);
    const kontes = await baris<{ j: string }>(sql, "SELECT DISTINCT i.jenis_kontes AS j FROM katalog k JOIN pemilihan p ON p.id = k.pemilihan_id JOIN katalog_indikator ki ON ki.katalog_id = k.id JOIN indikator i ON i.id = ki.indikator_id WHERE p.slug = 'templat-pemilu' AND i.jenis_kontes IS NOT NULL ORDER BY 1");
    expect(kontes.map((r) => r.j)).toEqual(["DPD", "DPR", "DPRD_KABKOTA", "DPRD_PROVINSI", "PRESIDEN"]);
    expect(await satu(sql, "SELECT a.faktor_pembilang AS n, a.faktor_penyebut AS m, a.status::text FROM aturan a JOIN katalog k ON k.id = a.katalog_id JOIN pemilihan p ON p.id = k.pemilihan_id WHERE p.slug = 'templat-pemilu' AND a.kode = 'surat-suara'")).toEqual({ n: 1020, m: 1000, status: "ESTIMASI" });
    await seedReferensi(sql);
    expect(await milik()).toHaveLength(2);
    expect(await satu(sql, "SELECT count(*)::int AS n FROM katalog k JOIN pemilihan p ON p.id = k.pemilihan_id WHERE p.slug LIKE 'templat-%'")).toEqual({ n: 2 });
  });
});

describe("an election of some kabupaten only", () => {
  const slug = "pilkada-sebagian-34";
  it("is made with those who vote, and nobody else", async () => {
    expect(tag(await buatPemilihan(admin("34"), pemilihan({ nama: "Pilkada Sebagian", kabkota: "pilih", kab: { "34-01": "ya", "34-71": "ya" }, bukaJam: "08:00", tutupJam: "14:00" })))).toBe("OK");
    expect(await kontesDi(slug)).toEqual([{ kode: "34.01", jenis: "BUPATI" }, { kode: "34.71", jenis: "WALI_KOTA" }]);
    expect(await pesertaDi(slug)).toEqual(["34.01", "34.71"]);
    expect(await satu(sql, "SELECT buka_jam AS b, tutup_jam AS t, keadaan::text FROM pemilihan WHERE slug = $1", [slug])).toEqual({ b: "08:00", t: "14:00", keadaan: "BERJALAN" });
    expect((await audit("pemilihan.buat"))[0]).toMatchObject({ hasil: "BERHASIL", sebelum: null, sesudah: { slug, kontes: 2, katalog: "templat-pilkada" } });
  });
  it("lists, counts and asks only them: on the dashboard, in the register, in the forms", async () => {
    const t = await tinjau("34", slug);
    expect(t.pemilihan.peserta).toEqual(["34.01", "34.71"]);
    const kesiapan = await bacaKesiapan(pembaca("34"), t);
    expect(kesiapan?.anak.map((a) => a.kode)).toEqual(["34.01", "34.71"]);
    const dasbor = await susunDasbor(pembaca("34"), t);
    expect(dasbor?.utama.cakupan).toMatch(/^0 dari 2 kabupaten\/kota/);
    expect((await bacaDpt(pembaca("34"), t)).anak.map((a) => a.kode)).toEqual(["34.01", "34.71"]);
    expect((await bacaDasar(makeActor("fakta:write", ["34"], orang.id), t)).map((b) => b.kode)).toEqual(["34", "34.01", "34.71"]);
    expect(await baris(sql, "SELECT DISTINCT left(w.kode, 5) AS kode FROM kebutuhan x JOIN wilayah w ON w.id = x.wilayah_id JOIN pemilihan p ON p.id = x.pemilihan_id WHERE p.slug = $1 AND x.isian ORDER BY 1", [slug])).toEqual([{ kode: "34.01" }, { kode: "34.71" }]);
    expect(await bacaTinjauan(pembaca("34"), "34.02", { pemilihan: slug })).toBeNull();
    const persiapan = (await bacaPersiapan(admin("34"), slug)).pemilihan[0];
    expect(persiapan).toMatchObject({ kab: 2, pelapor: 0, tps: 0, dpt: 0, kontes: 2, berpaslon: 0, katalog: 1, laporan: 0, peserta: ["Kabupaten Kulon Progo", "Kota Yogyakarta"] });
    expect(persiapan && presentPersiapanPemilihan(persiapan).langkah.map((l) => l.selesai)).toEqual([true, true, true, false, false, false, false]);
  });
  it("twice, or by two at once, it is one; elsewhere, or of kab/kota that are not there, it is none", async () => {
    expect(tag(await buatPemilihan(admin("34"), pemilihan({ nama: "Pilkada Sebagian", gubernur: "ya" })))).toBe("SUDAH_ADA");
    const isi = pemilihan({ nama: "Pilkada Dua", gubernur: "ya", kabkota: "ya" });
    expect((await Promise.all([buatPemilihan(admin("34"), isi), buatPemilihan(admin("34"), isi)])).map(tag).toSorted()).toEqual(["OK", "SUDAH_ADA"]);
    expect([await pesertaDi("pilkada-dua-34"), (await kontesDi("pilkada-dua-34")).length]).toEqual([["34"], 6]);
    expect(tag(await buatPemilihan(admin("95"), pemilihan({ nama: "Pilkada Asing", gubernur: "ya" })))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await buatPemilihan(admin("34"), pemilihan({ nama: "Pilkada Salah", kabkota: "pilih", kab: { "34-01": "ya", "34-99": "ya" } }))), "one of them is there").toBe("KAB_ASING");
    expect(tag(await buatPemilihan(admin("16"), pemilihan({ nama: "Pilkada Kosong", provinsi: "16", gubernur: "ya" })))).toBe("PROVINSI_KOSONG");
    expect(await baris(sql, "SELECT slug FROM pemilihan WHERE slug ~ 'asing|salah|kosong'")).toEqual([]);
  });
});

describe("a Pemilu", () => {
  it("has the ballots of the nation at the province and the DPRD's at each kabupaten, with their own catalogue", async () => {
    expect(tag(await buatPemilihan(admin("95"), pemilihan({ nama: "Pemilu Uji", jenis: "PEMILU", provinsi: "95", kontes: { PRESIDEN: "ya", DPR: "ya", DPD: "ya", DPRD_PROVINSI: "ya", GUBERNUR: "ya" }, kabkota: "ya" })))).toBe("OK");
    const kontes = await kontesDi("pemilu-uji-95");
    expect(kontes.filter((x) => x.kode === "95").map((x) => x.jenis)).toEqual(["DPD", "DPR", "DPRD_PROVINSI", "PRESIDEN"]);
    expect(kontes.filter((x) => x.kode !== "95").every((x) => x.jenis === "DPRD_KABKOTA")).toBe(true);
    const t = await tinjau("95", "pemilu-uji-95");
    const kesiapan = await bacaKesiapan(pembaca("95"), t);
    expect(kesiapan?.anak.length).toBe(kontes.length - 4);
    expect([t.wilayah.sebutanAnak, (await tinjau("95.01", "pemilu-uji-95")).wilayah.sebutanAnak]).toEqual(["Kabupaten", "Distrik"]);
    expect(kesiapan?.sendiri.sel.some((s) => s.ketentuan.kode === "logistik.surat-suara.presiden.diterima")).toBe(true);
    expect(kesiapan?.sendiri.sel.some((s) => s.ketentuan.kode.startsWith("anggaran.nphd"))).toBe(false);
  });
  it("copies what it may see of its own kind only", async () => {
    const isi = (katalog: string) => buatPemilihan(admin("95"), pemilihan({ nama: `Pemilu ${katalog}`.slice(0, 30), jenis: "PEMILU", provinsi: "95", kontes: { DPD: "ya" }, katalog }));
    expect(tag(await isi("templat-pilkada"))).toBe("KATALOG_ASING");
    expect(tag(await isi("pilkada-dua-34"))).toBe("KATALOG_ASING");
    expect(tag(await isi("pemilu-uji-95"))).toBe("OK");
    expect((await bacaBahan(admin("34"), "34", "PEMILU"))?.katalog.map((x) => x.slug)).toEqual(["templat-pemilu"]);
    expect((await bacaBahan(admin("95"), "95", "PEMILU"))?.katalog.map((x) => x.slug).includes("pemilu-uji-95")).toBe(true);
    expect(await bacaBahan(admin("34"), "95", "PEMILU")).toBeNull();
  });
  it("takes no catalogue once it is closed", async () => {
    const { id } = await satu<{ id: number }>(sql, `INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan) SELECT 'tanpa-katalog-98', 'Tanpa katalog', 'PILKADA', '2024-11-27', '07:00', '13:00', edisi_id, 'DITUTUP' FROM wilayah WHERE kode = '98' RETURNING id`);
    const salin = () => sql.query("SELECT salin_katalog((SELECT k.id FROM katalog k JOIN pemilihan p ON p.id = k.pemilihan_id WHERE p.slug = 'templat-pilkada'), $1::smallint, $2, $2, NULL)", [id, JAM]);
    await expect(salin()).rejects.toThrow(/sudah ditutup/);
    await sql.query("UPDATE pemilihan SET keadaan = 'PERSIAPAN' WHERE id = $1", [id]);
    await salin();
    await expect(salin()).rejects.toThrow(/sudah memiliki katalog/);
  });
});

describe("the list of a contest", () => {
  const slug = "pilkada-dua-34";
  const kontes = async (kode: string) => (await daftarKontes(pengisi("34"), slug, kode)).find((x) => x.wilayah === kode) ?? Promise.reject(new Error(kode));
  async function isi(kode: string, orangnya: readonly (readonly [nomor: string, nama: string, wakil: string])[], lain: Record<string, unknown> = {}) {
    const x = await kontes(kode);
    const kolom = (i: 0 | 1 | 2) => Object.fromEntries(orangnya.map((o, n) => [String(n + 1), o[i]]));
    return tetapkanPaslonSchema.parse({ kontes: String(x.id), dilihat: x.paslon.map((p) => p.id).join(","), nomor: kolom(0), nama: kolom(1), wakil: kolom(2), sumber: "SK KPU 1/uji", tanggal: "2024-09-23", ...lain });
  }
  const AB = [["1", "Ani", "Budi"], ["2", "Cici", "Dodi"]] as const;
  const tampil = async (kode: string, pada?: Date) => (await susunPaslon(pembaca("34"), await tinjau(kode, slug, pada))).kelompok.flatMap((g) => g.kontes).find((x) => x.letak === kode);

  it("is decided as a whole, and shown at once", async () => {
    const kosong = berlalu();
    berlalu();
    expect(tag(await tetapkanPaslon(pengisi("34.01"), await isi("34.01", AB)))).toBe("OK");
    expect((await tampil("34.01"))?.paslon.map((p) => `${p.nomor} ${p.nama} ${p.wakil}`)).toEqual(["1 Ani Budi", "2 Cici Dodi"]);
    expect((await tampil("34.01", kosong))?.jumlah).toBe("Belum ada penetapan");
    expect((await audit("paslon.tetapkan"))[0]).toMatchObject({ hasil: "BERHASIL", sebelum: null, sesudah: { paslon: [{ nomor_urut: 1, nama: "Ani" }, { nomor_urut: 2, nama: "Cici" }] } });
  });
  it("sent again it changes nothing; what is corrected or withdrawn needs a reason, and the past keeps what it knew", async () => {
    const banyak = (await audit("paslon.tetapkan")).length;
    expect(await tetapkanPaslon(pengisi("34.01"), await isi("34.01", AB))).toMatchObject({ ok: true, value: { berakhir: 0, mulai: 0 } });
    expect((await audit("paslon.tetapkan")).length).toBe(banyak);
    const dulu = berlalu();
    berlalu();
    const ubah = [["1", "Ani", "Budi"], ["3", "Cici", "Eka"]] as const;
    expect(await tetapkanPaslon(pengisi("34.01"), await isi("34.01", ubah))).toMatchObject({ ok: false, error: { tag: "ISIAN", bidang: "alasan" } });
    expect(tag(await tetapkanPaslon(pengisi("34.01"), await isi("34.01", ubah, { alasan: "salah ketik nama wakil" })))).toBe("OK");
    expect((await tampil("34.01"))?.paslon.map((p) => `${p.nomor} ${p.wakil}`)).toEqual(["1 Budi", "3 Eka"]);
    expect((await tampil("34.01", dulu))?.paslon.map((p) => `${p.nomor} ${p.wakil}`)).toEqual(["1 Budi", "2 Dodi"]);
    expect(await baris(sql, "SELECT nama_wakil, alasan_akhir FROM paslon WHERE sampai_at IS NOT NULL")).toEqual([{ nama_wakil: "Dodi", alasan_akhir: "salah ketik nama wakil" }]);
    expect((await audit("paslon.tetapkan"))[0]).toMatchObject({ sebelum: [{ nama_wakil: "Budi" }, { nama_wakil: "Dodi" }], sesudah: { alasan: "salah ketik nama wakil", paslon: [{ nama_wakil: "Budi" }, { nama_wakil: "Eka" }] } });
  });
  it("one pair stands against an empty column, and only where that is said", async () => {
    berlalu();
    const satuPasang = [["2", "Fajar", "Gita"]] as const;
    expect(await tetapkanPaslon(pengisi("34"), await isi("34.71", satuPasang))).toMatchObject({ ok: false, error: { tag: "ISIAN", bidang: "tunggal" } });
    expect(await tetapkanPaslon(pengisi("34"), await isi("34.71", [["5", "Fajar", "Gita"]], { tunggal: "ya" }))).toMatchObject({ ok: false, error: { tag: "ISIAN", bidang: "nomor.1" } });
    expect(tag(await tetapkanPaslon(pengisi("34"), await isi("34.71", satuPasang, { tunggal: "ya" })))).toBe("OK");
    expect(await tampil("34.71")).toMatchObject({ tunggal: true, jumlah: "1 pasangan melawan kolom kosong", paslon: [{ nomor: "1", kolomKosong: true }, { nomor: "2", nama: "Fajar" }] });
    expect(await tetapkanPaslon(pengisi("34"), await isi("34.71", [["1", "Fajar", ""]], { tunggal: "ya", alasan: "uji tanpa wakil" }))).toMatchObject({ ok: false, error: { bidang: "wakil.1" } });
  });
  it("stale, or by two at once, one counts; another's contest is not found; a closed election changes no more", async () => {
    const lama = await isi("34.02", AB);
    expect((await Promise.all([tetapkanPaslon(pengisi("34.02"), lama), tetapkanPaslon(pengisi("34"), await isi("34.02", [["1", "Lain", "Orang"], ["2", "Lagi", "Pula"]]))])).map(tag).toSorted()).toEqual(["OK", "USANG"]);
    expect(tag(await tetapkanPaslon(pengisi("34.02"), { ...lama, isian: lama.isian.map((x) => ({ ...x, nama: `${x.nama} baru` })) }))).toBe("USANG");
    expect(tag(await tetapkanPaslon(pengisi("34.01"), lama))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await tetapkanPaslon(pengisi("34.02"), { ...lama, kontes: 999_999 }))).toBe("TIDAK_DITEMUKAN");
    expect((await audit("paslon.tetapkan"))[0]?.hasil).toBe("DITOLAK");
    expect(tag(await ubahKeadaan(admin("34"), { pemilihan: { slug, dari: "BERJALAN" }, ke: "DITUTUP", alasan: "uji penutupan", nomorSk: null }))).toBe("OK");
    expect(tag(await tetapkanPaslon(pengisi("34"), await isi("34.01", AB, { alasan: "sesudah ditutup" })))).toBe("DITUTUP");
    expect(tag(await ubahKeadaan(admin("34"), { pemilihan: { slug, dari: "DITUTUP" }, ke: "BERJALAN", alasan: "uji pembukaan", nomorSk: null }))).toBe("OK");
  });
  it("parties stand alone, many at once, and are not called pairs", async () => {
    const [dpr] = (await daftarKontes(pengisi("95"), "pemilu-uji-95", "95")).filter((x) => x.jenis === "DPR");
    const nomor = Object.fromEntries(Array.from({ length: 18 }, (_, i) => [String(i + 1), String(i + 1)]));
    const input = tetapkanPaslonSchema.parse({ kontes: String(dpr?.id), nomor, nama: Object.fromEntries(Object.keys(nomor).map((n) => [n, `Partai ${n}`])), sumber: "SK KPU uji", tanggal: "2024-09-23" });
    expect(tag(await tetapkanPaslon(pengisi("95"), input))).toBe("OK");
    const tab = await susunPaslon(pembaca("95"), await tinjau("95", "pemilu-uji-95"));
    expect([tab.apa, tab.jumlah, tab.kelompok.flatMap((g) => g.kontes).find((x) => x.judul.startsWith("DPR "))?.jumlah]).toEqual(["Peserta", "18", "18 peserta"]);
  });
});

describe("what places are called", () => {
  const isi = { wilayah: "34.01", jenis: "DESA", nama: "Kalurahan" };
  it("is set for a province or one kab/kota, with what stood before, and shown everywhere", async () => {
    expect(tag(await aturSebutan(admin("34"), isi))).toBe("OK");
    expect((await audit("wilayah.atur-sebutan"))[0]).toMatchObject({ sebelum: { jenis: "DESA" }, sesudah: { nama: "Kalurahan" } });
    expect((await tinjau("34.01.01", "pilkada-dua-34")).wilayah.sebutanAnak).toBe("Kalurahan");
    expect((await tinjau("34.02.01", "pilkada-dua-34")).wilayah.sebutanAnak).toBe("Desa");
    expect(tag(await aturSebutan(admin("34"), { wilayah: "34", jenis: "KECAMATAN", nama: "Kapanewon" }))).toBe("OK");
    expect((await tinjau("34.01", "pilkada-dua-34")).wilayah.sebutanAnak).toBe("Kapanewon");
    expect((await tinjau("34.01.01", "pilkada-dua-34")).wilayah.namaLengkap).toMatch(/^Kapanewon /);
  });
  it("again, or by two at once with a new name, it is one kind; another's, or a level whose kind decides who is elected, is not found", async () => {
    expect(tag(await aturSebutan(admin("34"), isi))).toBe("TIDAK_DITEMUKAN");
    expect((await Promise.all([aturSebutan(admin("34"), { wilayah: "34.02", jenis: "DESA", nama: "Kalurahan Adat" }), aturSebutan(admin("34"), { wilayah: "34.03", jenis: "DESA", nama: "kalurahan adat" })])).map(tag)).toEqual(["OK", "OK"]);
    expect((await baris(sql, "SELECT kode FROM jenis_wilayah WHERE lower(nama) = 'kalurahan adat'")).length).toBe(1);
    expect(tag(await aturSebutan(admin("95"), { ...isi, wilayah: "34.04" }))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await aturSebutan(admin("34"), { wilayah: "34", jenis: "KABUPATEN", nama: "Kawedanan" }))).toBe("TIDAK_DITEMUKAN");
  });
});

describe("time zones", () => {
  const zonaDi = async (kode: string) => (await baris<{ z: string; n: number }>(sql, "SELECT zona::text AS z, count(*)::int AS n FROM wilayah WHERE kode = $1 OR starts_with(kode, $1 || '.') GROUP BY 1", [kode])).map((r) => r.z);
  it("a kab/kota may differ from its province, and what lies below it follows", async () => {
    expect(await zonaDi("95")).toEqual(["WIT"]);
    expect(tag(await aturZona(admin("95"), { provinsi: "95", zona: "WIT", lain: { "95.02": "WITA" } }))).toBe("OK");
    expect([await zonaDi("95.02"), await zonaDi("95.01"), (await satu<{ z: string }>(sql, "SELECT zona::text AS z FROM wilayah WHERE kode = '95'")).z]).toEqual([["WITA"], ["WIT"], "WIT"]);
    expect((await audit("wilayah.atur-zona"))[0]).toMatchObject({ sebelum: { "95.02": "WIT" }, sesudah: { "95.02": "WITA" } });
    expect((await bacaProvinsi(admin("95"), "95"))?.kabKota.filter((x) => x.zona !== "WIT").map((x) => x.kode)).toEqual(["95.02"]);
    const t = await tinjau("95.02", "pemilu-uji-95");
    expect([t.wilayah.zona, (await susunDasbor(pembaca("95"), t))?.saat]).toEqual(["WITA", expect.stringMatching(/ WITA$/)]);
  });
  it("again nothing changes; two at once leave one of both; another's province is not found", async () => {
    expect(await aturZona(admin("95"), { provinsi: "95", zona: "WIT", lain: { "95.02": "WITA" } })).toMatchObject({ ok: true, value: { banyak: 0 } });
    expect((await Promise.all([aturZona(admin("95"), { provinsi: "95", zona: "WIT", lain: {} }), aturZona(admin("95"), { provinsi: "95", zona: "WITA", lain: {} })])).map(tag)).toEqual(["OK", "OK"]);
    expect(await zonaDi("95")).toHaveLength(1);
    expect(tag(await aturZona(admin("34"), { provinsi: "95", zona: "WIB", lain: {} }))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await aturZona(admin("34"), { provinsi: "34", zona: "WIB", lain: { "95.01": "WITA" } }))).toBe("TIDAK_DITEMUKAN");
  });
  it("not where a laporan stands, nor above it; beside it, yes", async () => {
    await catatKeBuku(laporan(k, "98.01", { kotak: 10 }));
    expect(await aturZona(admin("98"), { provinsi: "98", zona: "WIB", lain: { "98.01": "WIT" } })).toEqual({ ok: false, error: { tag: "TERPAKAI", kode: ["98.01"] } });
    expect(await aturZona(admin("98"), { provinsi: "98", zona: "WIT", lain: {} })).toEqual({ ok: false, error: { tag: "TERPAKAI", kode: ["98", "98.01"] } });
    expect(await zonaDi("98")).toEqual(["WIB"]);
    expect(tag(await aturZona(admin("98"), { provinsi: "98", zona: "WIB", lain: { "98.02": "WITA" } }))).toBe("OK");
    expect(await zonaDi("98.02")).toEqual(["WITA"]);
  });
});
