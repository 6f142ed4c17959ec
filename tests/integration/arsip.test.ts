// An archived election is a record: it takes no source, adoption, objection or catalogue any more; a closed one still takes facts (decision 14).
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simpanDraf, terbitkanKatalog } from "@/features/katalog/mutations";
import { ubahKeadaan } from "@/features/pemilihan/mutations";
import { ajukanKeberatan, catatDasar, tetapkanSumber, usulkanSumber } from "@/features/sumber/mutations";
import { bacaBanyakSengketa } from "@/features/sumber/queries";
import { catatDasarSchema, usulSchema } from "@/features/sumber/schema";
import { setClock } from "@/lib/clock";
import { makeActor } from "../helpers/actor";
import { periksaBuku } from "@/server/ledger/periksa";
import { HARI_INI, JAM, type Kebun, tanam, tetapkan as catatDpt } from "../helpers/kebun";
import { angkat } from "../helpers/orang";
import { baris, buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let k: Kebun;
let adminId = 0;
const tag = (h: { ok: boolean; error?: { tag: string } }) => (h.ok ? "OK" : h.error?.tag);
const usul = (nilai: string, over: Record<string, string> = {}) => usulkanSumber(makeActor("fakta:usul", ["93"], k.kpu), usulSchema.parse({ pemilihan: k.slug, wilayah: "93.01", jenis: "tps.jumlah", nilai, sumber: `SK uji ${nilai}`, nomor: "1/uji", status: "RESMI", tanggal: HARI_INI, ...over }));
const pemilik = (scope = "93") => makeActor("fakta:tetapkan", [scope], k.kpu, "KPU");
const idFakta = async (nilai: number) => (await satu<{ id: string }>(sql, "SELECT id::text FROM fakta WHERE wilayah_id = $1 AND jenis_kode = 'tps.jumlah' AND nilai = $2", [k.w("93.01"), nilai])).id;
const dilihat = async () => (await satu<{ id: string }>(sql, "SELECT max(a.id)::text AS id FROM adopsi a JOIN fakta f ON f.id = a.fakta_id WHERE f.wilayah_id = $1 AND f.jenis_kode = 'tps.jumlah'", [k.w("93.01")])).id;
const tetapkan = async (nilai: number, scope?: string) => tetapkanSumber(pemilik(scope), { fakta: await idFakta(nilai), alasan: "keputusan uji", dilihat: await dilihat() });
const keberatan = async (nilai: number) => ajukanKeberatan(makeActor("fakta:keberatan", ["93"], k.verifikator, "BAWASLU"), { fakta: await idFakta(nilai), alasan: "hitungan kami lain" });
const dasar = (tps: string) => catatDasar(makeActor("fakta:write", ["93"], k.kpu), catatDasarSchema.parse({ pemilihan: k.slug, wilayah: "93.01", tps: { "93-01": tps }, sumber: "SK uji dasar", tanggal: HARI_INI }));
const keadaan = (dari: "BERJALAN" | "DITUTUP" | "ARSIP", ke: "BERJALAN" | "DITUTUP" | "ARSIP") => ubahKeadaan(makeActor("admin:write", ["93"], adminId, "ADMIN"), { pemilihan: { slug: k.slug, dari }, ke, alasan: "uji keadaan", nomorSk: null });
/** Everything that a fact, an adoption, an objection or a version would add to; refusals go to the audit. */
const TABEL = ["fakta", "adopsi", "keberatan", "lampiran", "katalog", "draf_katalog", "rantai", "buku", "kebutuhan", "kebutuhan_riwayat", "capaian", "capaian_riwayat"];
const sidik = async () => {
  const isi: Record<string, string> = {};
  for (const t of TABEL) isi[t] = (await satu<{ h: string }>(sql, `SELECT md5(coalesce(string_agg(x::text, E'\n' ORDER BY x::text), '')) AS h FROM ${t} x`)).h;
  return isi;
};
const panggil = async (fungsi: string, isi: object) => (await satu<{ h: { tag: string } }>(sql, `SELECT ${fungsi}($1::jsonb, $2, $2) AS h`, [JSON.stringify(isi), JAM])).h.tag;

beforeAll(async () => {
  sql = await buka("pemilik");
  setClock(JAM);
  k = await tanam(sql, "93", { "93.01": { tps: 50, dpt: 20_000 } });
  adminId = (await angkat(sql, "ADMIN", "93", "pengarsip")).id;
  expect(tag(await usul("60"))).toBe("OK");
  expect(tag(await keadaan("BERJALAN", "DITUTUP"))).toBe("OK");
});
afterAll(() => tutup(sql));

it("a closed election still takes a source, an objection and the adoption that answers it", async () => {
  expect([tag(await usul("61")), tag(await keberatan(50)), await bacaBanyakSengketa(pemilik()), tag(await tetapkan(61)), tag(await keberatan(61))]).toEqual(["OK", "OK", 1, "OK", "OK"]);
});

describe("an archived one", () => {
  it("refuses them all with its own word, repeated or not, and nothing is changed", async () => {
    expect(tag(await keadaan("DITUTUP", "ARSIP"))).toBe("OK");
    const dulu = await sidik();
    for (let kali = 0; kali < 2; kali += 1) {
      expect([tag(await usul("62")), tag(await usul("61")), tag(await tetapkan(60)), tag(await keberatan(60)), tag(await dasar("63"))]).toEqual(Array.from({ length: 5 }, () => "DIARSIPKAN"));
    }
    const draf = { pemilihan: k.slug, versi: 0, dasar: (await satu<{ id: number }>(sql, "SELECT max(id) AS id FROM katalog WHERE pemilihan_id = $1", [k.pemilihanId])).id, draf: { aspek: { logistik: { bobot: 40 } }, aturan: {}, indikator: {} } };
    const admin = makeActor("admin:write", ["93"], adminId, "ADMIN");
    expect(tag(await simpanDraf(admin, draf))).toBe("DITUTUP");
    expect(tag(await terbitkanKatalog(admin, { pemilihan: k.slug, versi: 0, aksi: "terbitkan", nama: "Versi uji", nomorSk: "1/uji", tanggalSk: "2024-11-19", alasan: "uji perubahan" }))).toBe("DRAF_KOSONG");
    expect(await sidik()).toEqual(dulu);
  });
  it("refuses them in the database too, whoever calls its functions", async () => {
    const dulu = await sidik();
    const { id } = await satu<{ id: number }>(sql, "SELECT max(id) AS id FROM katalog WHERE pemilihan_id = $1", [k.pemilihanId]);
    const fakta = { jenis_kode: "tps.jumlah", pemilihan_id: k.pemilihanId, wilayah_id: k.w("93.01"), nilai: 70, status: "RESMI", sumber: "pintu samping", tanggal: HARI_INI, oleh_id: k.kpu };
    expect(await panggil("catat_fakta", fakta)).toBe("DIARSIPKAN");
    expect(await panggil("catat_fakta", { ...fakta, adopsi: "sekaligus" })).toBe("DIARSIPKAN");
    expect(await panggil("adopsi_fakta", { fakta_id: await idFakta(60), alasan: "uji", oleh_id: k.kpu })).toBe("DIARSIPKAN");
    expect(await panggil("catat_keberatan", { fakta_id: await idFakta(60), alasan: "uji", oleh_id: k.kpu })).toBe("DIARSIPKAN");
    expect(await panggil("terbitkan_katalog", { pemilihan_id: k.pemilihanId, dasar: id, nama: "uji", oleh_id: k.kpu, aspek: [], aturan: [], indikator: [] })).toBe("DITUTUP");
    const { id: dokumen } = await satu<{ id: number }>(sql, "INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at) VALUES ($1, 'uji.pdf', 'application/pdf', 3, sha256('uji'), sha256('arsip'), $2, $3) RETURNING id", [k.w("93.01"), k.kpu, JAM]);
    expect(await panggil("lampirkan", { dokumen_id: dokumen, fakta_id: await idFakta(60), oleh_id: k.kpu })).toBe("DIARSIPKAN");
    await expect(sql.query("SELECT salin_katalog($1, $2::smallint, $3, $3, NULL)", [id, k.pemilihanId, JAM])).rejects.toThrow(/sudah diarsipkan/);
    expect(await sidik()).toEqual(dulu);
  });
  it("does not tell a stranger that it is archived", async () => {
    expect(tag(await tetapkan(60, "94"))).toBe("TIDAK_DITEMUKAN");
    expect(tag(await usul("62", { wilayah: "94.01" }))).toBe("TIDAK_DITEMUKAN");
  });
  it("waits for nobody's answer: what was contested then is not counted as owed", async () => {
    expect(await bacaBanyakSengketa(pemilik())).toBe(0);
  });
  it("taken back by one step takes facts again", async () => {
    expect(tag(await keadaan("ARSIP", "DITUTUP"))).toBe("OK");
    expect([await bacaBanyakSengketa(pemilik()), tag(await usul("62")), tag(await tetapkan(62))]).toEqual([1, "OK", "OK"]);
  });
});

it("archived while somebody adopts: the adoption came before, or was refused", async () => {
  expect(tag(await usul("64"))).toBe("OK");
  const [arsip, adopsi] = await Promise.all([keadaan("DITUTUP", "ARSIP"), tetapkan(64)]);
  expect(tag(arsip)).toBe("OK");
  expect(["OK", "DIARSIPKAN"]).toContain(tag(adopsi));
  const [{ n } = { n: -1 }] = await baris<{ n: number }>(sql, "SELECT count(*)::int AS n FROM adopsi a JOIN fakta f ON f.id = a.fakta_id WHERE f.nilai = 64 AND f.wilayah_id = $1", [k.w("93.01")]);
  expect(n).toBe(tag(adopsi) === "OK" ? 1 : 0);
  expect(await baris(sql, "SELECT * FROM periksa_rantai($1)", [k.provinsiId])).toEqual([]);
});

describe("what an earlier election adopts", () => {
  const dpt = async (p: number) => (await baris<{ penyebut: string; status: string }>(sql, "SELECT penyebut::text, status FROM kebutuhan WHERE pemilihan_id = $1 AND wilayah_id = $2 AND indikator_id = $3", [p, k.w("92.01"), k.i("suara")]))[0];
  const periksa = async () => { const h = await periksaBuku(sql, { saatTotal: 200, benih: "arsip", kini: JAM, kabar: () => undefined }); return h.sama ? "sama" : h.beda; };
  let awal: Kebun;
  let nanti = 0;
  const ke = async (dari: string, tujuan: string, pada: string) => panggilPada("ubah_keadaan_pemilihan", { pemilihan_id: nanti, dari, ke: tujuan, alasan: "uji", oleh_id: awal.kpu }, pada);
  const panggilPada = async (fungsi: string, isi: object, pada: string) => (await satu<{ h: { tag: string } }>(sql, `SELECT ${fungsi}($1::jsonb, $2, $2) AS h`, [JSON.stringify(isi), pada])).h.tag;

  beforeAll(async () => {
    k = awal = await tanam(sql, "92", { "92.01": { tps: 50, dpt: 20_000 } });
    // A later one that has TPS of its own, and stands on the earlier one's DPT.
    nanti = (await satu<{ id: number }>(sql, `INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan) SELECT 'uji-92-nanti', 'uji-92-nanti', 'PILKADA', '2029-06-27', '07:00', '13:00', edisi_id, 'BERJALAN' FROM pemilihan WHERE id = $1 RETURNING id`, [awal.pemilihanId])).id;
    await sql.query("INSERT INTO pemilihan_wilayah (pemilihan_id, wilayah_id) VALUES ($1, $2)", [nanti, awal.provinsiId]);
    await sql.query("INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) VALUES ($1, $2, 'GUBERNUR')", [nanti, awal.provinsiId]);
    await sql.query("SELECT salin_katalog((SELECT id FROM katalog WHERE pemilihan_id = $1), $2::smallint, $3, $3, NULL)", [awal.pemilihanId, nanti, "2024-11-01T00:00:00Z"]);
    await sql.query("SELECT nyatakan_ulang_pemilihan($1::smallint, $2, NULL, 'uji', $3, $3)", [nanti, awal.provinsiId, "2024-11-01T00:00:01Z"]);
  });

  it("restates the later one while it is open or closed", async () => {
    expect(await dpt(nanti)).toMatchObject({ penyebut: "20500", status: "ESTIMASI" });
    expect([await ke("BERJALAN", "DITUTUP", "2024-11-02T00:00:00Z")]).toEqual(["TERSIMPAN"]);
    await tetapkan92(21_000, "2024-11-03T00:00:00Z");
    expect(await dpt(nanti)).toMatchObject({ penyebut: "21525" });
    expect(await periksa()).toBe("sama");
  });
  it("leaves it as it stood once it is in the archive, which the recomputation agrees with at every instant", async () => {
    expect(await ke("DITUTUP", "ARSIP", "2024-11-04T00:00:00Z")).toBe("TERSIMPAN");
    await tetapkan92(22_000, "2024-11-05T00:00:00Z");
    expect([await dpt(nanti), await dpt(awal.pemilihanId)]).toMatchObject([{ penyebut: "21525" }, { penyebut: "22550" }]);
    expect(await periksa()).toBe("sama");
  });
  it("counts for it again when it is taken out, from that instant on", async () => {
    expect(await ke("ARSIP", "DITUTUP", "2024-11-06T00:00:00Z")).toBe("TERSIMPAN");
    expect(await dpt(nanti)).toMatchObject({ penyebut: "22550" });
    expect(await periksa()).toBe("sama");
    const [lalu] = await baris<{ penyebut: string }>(sql, "SELECT penyebut::text FROM kebutuhan_pada($1::smallint, ARRAY[$2::int], '2024-11-05T12:00:00Z') WHERE indikator_id = $3", [nanti, k.w("92.01"), k.i("suara")]);
    expect(lalu?.penyebut).toBe("21525");
  });
  const tetapkan92 = (nilai: number, pada: string) => catatDpt(sql, awal, "92.01", "dpt.jumlah", nilai, pada);
});
