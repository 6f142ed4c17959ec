// Sources proposed, adopted and contested through the feature's own doors; what a screen says of it, now and then.
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bantahan, bantahanAtas } from "@/features/capaian/domain";
import { bacaRumus } from "@/features/jejak/queries";
import { kesiapanApi } from "@/features/kesiapan/present";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { bacaAlur } from "@/features/logistik/queries";
import { ajukanKeberatan, tetapkanSumber, usulkanSumber } from "@/features/sumber/mutations";
import { bacaBanyakSengketa, bacaDampak, bacaFakta, bacaRegister } from "@/features/sumber/queries";
import { usulSchema } from "@/features/sumber/schema";
import { setClock } from "@/lib/clock";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { makeActor } from "../helpers/actor";
import { HARI_INI, JAM, type Kebun, selDi, tanam, tetapkan } from "../helpers/kebun";
import { baris, buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let k: Kebun;
const pembaca = () => makeActor("capaian:read", ["97"], k.kpu);
const pengusul = (scope = "97", peran: "KPU" | "BAWASLU" = "KPU") => makeActor("fakta:usul", [scope], k.kpu, peran);
const pemilik = (scope = "97") => makeActor("fakta:tetapkan", [scope], k.kpu, "KPU");
const penentang = () => makeActor("fakta:keberatan", ["97"], k.verifikator, "BAWASLU");
const tinjau = async (pada?: Date) => {
  const t = await bacaTinjauan(pembaca(), "97.01", { pemilihan: k.slug, pada: pada?.toISOString() });
  if (!t) throw new Error("not found");
  return t;
};
const usul = (over: Record<string, string> = {}) => usulSchema.parse({ pemilihan: k.slug, wilayah: "97.01", jenis: "tps.jumlah", nilai: "60", sumber: "SK uji", nomor: "12/2024", status: "RESMI", tanggal: HARI_INI, ...over });
const idFakta = async (nilai: number) => (await satu<{ id: string }>(sql, "SELECT id::text FROM fakta WHERE wilayah_id = $1 AND jenis_kode = 'tps.jumlah' AND nilai = $2", [k.w("97.01"), nilai])).id;
const dilihat = async () => (await satu<{ id: string }>(sql, "SELECT max(a.id)::text AS id FROM adopsi a JOIN fakta f ON f.id = a.fakta_id WHERE f.wilayah_id = $1 AND f.jenis_kode = 'tps.jumlah'", [k.w("97.01")])).id;
const banyak = async () => Promise.all(["fakta", "adopsi", "keberatan", "rantai", "kebutuhan_riwayat"].map(async (t) => (await satu<{ n: number }>(sql, `SELECT count(*)::int AS n FROM ${t}`)).n));
const kini = async () => (await satu<{ t: Date }>(sql, "SELECT pada_at AS t FROM buku WHERE provinsi_id = $1", [k.provinsiId])).t;
const tps = async (pada?: Date) => (await bacaFakta(pembaca(), await tinjau(pada))).find((f) => f.jenis === "tps.jumlah" && f.dipakai);
const rumus = async (pada?: Date) => bacaRumus(pembaca(), null, await tinjau(pada), "logistik.kotak-suara.diterima");
/** What the trace of one indikator says against its need; and what the dashboard of the province says against each of its places. */
const sengketa = async (pada?: Date) => ((await rumus(pada))?.sel.flatMap((s) => s.bantahan) ?? []).filter((b) => b.keberatan);
async function diDasbor(pada?: Date): Promise<Record<string, readonly Bantahan[]>> {
  const t = await bacaTinjauan(pembaca(), "97", { pemilihan: k.slug, pada: pada?.toISOString() });
  const isi = t && await bacaKesiapan(pembaca(), t);
  if (!isi) throw new Error("no dashboard");
  return Object.fromEntries([isi.sendiri, ...isi.anak].map((w) => [w.kode, bantahanAtas(w.sel, t.hari.h)]));
}
const jeda = () => new Promise((r) => setTimeout(r, 5));

beforeAll(async () => {
  sql = await buka("pemilik");
  setClock(JAM);
  k = await tanam(sql, "97", { "97.01": { tps: 50, dpt: 20_000 }, "97.02": { tps: 40, dpt: 16_000 } });
});
afterAll(() => tutup(sql));

describe("a source", () => {
  it("is proposed inside the own subtree only, once, not ahead of its day, and changes no need", async () => {
    const dulu = await selDi(sql, k, "97.01", "kotak");
    expect(await usulkanSumber(pengusul(), usul())).toMatchObject({ ok: true });
    expect(await usulkanSumber(pengusul(), usul())).toMatchObject({ ok: false, error: { tag: "SUDAH_ADA" } });
    expect(await usulkanSumber(pengusul("97.02"), usul({ nilai: "61" }))).toMatchObject({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await usulkanSumber(pengusul(), usul({ nilai: "61", tanggal: "2024-11-21" }))).toMatchObject({ ok: false, error: { tag: "BELUM_TERJADI" } });
    expect(await usulkanSumber(pengusul(), usul({ jenis: "tidak.ada" }))).toMatchObject({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await selDi(sql, k, "97.01", "kotak")).toEqual(dulu);
    expect((await bacaRegister(pembaca(), await tinjau())).kelompok.find((x) => x.jenis.kode === "tps.jumlah")).toMatchObject({ berbeda: true, berlaku: { nilai: 50 }, sumber: [{ nilai: 50 }, { nilai: 60, sumber: "SK uji, nomor 12/2024", status: "RESMI" }] });
  });
});

describe("an adoption", () => {
  it("is shown before it happens: exactly what it will store, and nothing stays", async () => {
    const [dulu, id] = [await banyak(), await idFakta(60)];
    const pratinjau = await bacaDampak(pemilik(), await tinjau(), id);
    expect(pratinjau?.map((p) => [p.indikator, p.dari, p.ke])).toEqual((await baris<{ nama: string }>(sql, "SELECT nama FROM indikator WHERE kode IN ('logistik.kotak-suara.diterima', 'logistik.kotak-suara.dikemas') ORDER BY id")).map((i) => [i.nama, 100, 120]));
    // Whoever writes meanwhile is not waited for, and does not wait.
    await sql.query("BEGIN");
    await sql.query("SELECT kunci_provinsi($1)", [k.provinsiId]);
    expect(await bacaDampak(pemilik(), await tinjau(), id)).toEqual(pratinjau);
    await sql.query("ROLLBACK");
    expect(await banyak()).toEqual(dulu);
    expect(await baris(sql, "SELECT * FROM periksa_rantai($1)", [k.provinsiId])).toEqual([]);
  });
  it("is the owner's, over the own subtree, and not over one that was not shown", async () => {
    const [fakta, dulu, shown] = [await idFakta(60), await banyak(), await dilihat()];
    const coba = (actor: ReturnType<typeof pemilik>, lihat = shown) => tetapkanSumber(actor, { fakta, alasan: "pemekaran TPS", dilihat: lihat });
    expect(await coba(makeActor("fakta:tetapkan", ["97"], k.kpu, "KESBANGPOL"))).toMatchObject({ ok: false, error: { tag: "BUKAN_PEMILIK" } });
    expect(await coba(pemilik("97.02"))).toMatchObject({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await coba(pemilik(), "")).toMatchObject({ ok: false, error: { tag: "USANG", adopsiId: shown } });
    expect(await banyak()).toEqual(dulu);
  });
  it("restates from its instant on: yesterday keeps its base, and the trace says from what to what, by which fact", async () => {
    const sebelum = await kini();
    await jeda();
    const lama = await dilihat();
    expect(await tetapkanSumber(pemilik(), { fakta: await idFakta(60), alasan: "pemekaran TPS", dilihat: lama })).toMatchObject({ ok: true, value: { wilayah: "97.01", jenis: "tps.jumlah" } });
    // Its answer was lost and it is sent again: said once, answered twice. Another reason, or another person, is another word.
    const sekali = await banyak();
    expect(await tetapkanSumber(pemilik(), { fakta: await idFakta(60), alasan: "pemekaran TPS", dilihat: lama })).toMatchObject({ ok: true, value: { wilayah: "97.01" } });
    expect(await tetapkanSumber(pemilik(), { fakta: await idFakta(60), alasan: "alasan lain", dilihat: lama })).toMatchObject({ ok: false, error: { tag: "USANG" } });
    expect(await tetapkanSumber(makeActor("fakta:tetapkan", ["97"], k.verifikator, "KPU"), { fakta: await idFakta(60), alasan: "pemekaran TPS", dilihat: lama })).toMatchObject({ ok: false, error: { tag: "USANG" } });
    expect(await banyak()).toEqual(sekali);
    expect([(await tps())?.nilai, (await tps(sebelum))?.nilai]).toEqual([60, 50]);
    expect((await rumus())?.ulang).toMatchObject([{ dari: 100, ke: 120, fakta: { jenisNama: "Jumlah TPS", nilai: 60, sumber: "SK uji, nomor 12/2024" } }]);
    expect((await rumus(sebelum))?.ulang).toEqual([]);
    expect(await bacaDampak(pemilik(), await tinjau(), await idFakta(60)), "what counts already restates nothing").toEqual([]);
    expect(await tetapkanSumber(pemilik(), { fakta: await idFakta(60), alasan: "sekali lagi", dilihat: await dilihat() })).toMatchObject({ ok: false, error: { tag: "SUDAH_BERLAKU" } });
  });
  it("of a spoken claim is refused", async () => {
    expect(await usulkanSumber(pengusul(), usul({ jenis: "klaim.logistik", nilai: "95", status: "KLAIM", nomor: "" }))).toMatchObject({ ok: true });
    const { id } = await satu<{ id: string }>(sql, "SELECT id::text FROM fakta WHERE jenis_kode = 'klaim.logistik' AND wilayah_id = $1", [k.w("97.01")]);
    expect(await tetapkanSumber(pemilik(), { fakta: id, alasan: "kata ketua", dilihat: "" })).toMatchObject({ ok: false, error: { tag: "KLAIM" } });
  });
});

describe("a document of a source", () => {
  it("is named in the register; redacted or restricted not even by its name", async () => {
    const nama = async () => (await bacaRegister(pembaca(), await tinjau(), "tps.jumlah")).kelompok.flatMap((x) => [...x.sumber.flatMap((s) => s.dokumen), ...x.riwayat.flatMap((a) => a.dokumen ?? [])]);
    const { id } = await satu<{ id: number }>(sql, `INSERT INTO dokumen (wilayah_id, nama, tipe, ukuran, sha256, sha256_asli, oleh_id, pada_at)
      VALUES ($1, 'KTP 1571010101010001.jpg', 'image/jpeg', 2048, decode(repeat('ab', 32), 'hex'), decode(repeat('ab', 32), 'hex'), $2, $3) RETURNING id`, [k.w("97.01"), k.kpu, JAM]);
    await sql.query("SELECT lampirkan(jsonb_build_object('dokumen_id', $1::int, 'fakta_id', $2::bigint, 'oleh_id', $3::int), $4, $4)", [id, await idFakta(60), k.kpu, JAM]);
    await sql.query("SELECT adopsi_fakta(jsonb_build_object('dokumen', jsonb_build_array($1::int), 'fakta_id', $2::bigint, 'oleh_id', $3::int, 'alasan', 'uji dokumen'), $4, $4)", [id, await idFakta(50), k.kpu, JAM]);
    await sql.query("SELECT adopsi_fakta(jsonb_build_object('fakta_id', $1::bigint, 'oleh_id', $2::int, 'alasan', 'kembali'), $3, $3)", [await idFakta(60), k.kpu, JAM]);
    // By the source it was attached to, by the one it was adopted with, and by that adoption.
    const tiga = (teks: string) => [teks, teks, teks];
    expect(await nama()).toEqual(tiga("KTP 1571010101010001.jpg (2 kB)"));
    await sql.query("UPDATE dokumen SET terbatas = true WHERE id = $1", [id]);
    expect(await nama()).toEqual(tiga("Dokumen terbatas"));
    await sql.query("UPDATE dokumen SET terbatas = false, dihapus_at = $2, dihapus_oleh = $3, alasan_hapus = 'NIK warga' WHERE id = $1", [id, JAM, k.verifikator]);
    expect(await nama()).toEqual(tiga("Isi dokumen dihapus"));
  });
});

describe("an objection", () => {
  it("marks the figure and the need on it from its instant, until the owner adopts anew; then says when", async () => {
    const sebelum = await kini();
    await jeda();
    const fakta = await idFakta(60);
    expect(await ajukanKeberatan(makeActor("fakta:keberatan", ["97.02"], k.verifikator, "BAWASLU"), { fakta, alasan: "bukan wilayah saya" })).toMatchObject({ ok: false, error: { tag: "TIDAK_DITEMUKAN" } });
    expect(await ajukanKeberatan(penentang(), { fakta, alasan: "hitungan kami 55" })).toMatchObject({ ok: true });
    expect(await ajukanKeberatan(penentang(), { fakta, alasan: "hitungan kami 55" })).toMatchObject({ ok: false, error: { tag: "SUDAH_KEBERATAN" } });
    const saat = await kini();
    await jeda();
    expect((await tps())?.keberatan).toMatchObject([{ alasan: "hitungan kami 55" }]);
    expect((await tps(sebelum))?.keberatan).toEqual([]);
    expect(await sengketa()).toMatchObject([{ jenisNama: "Jumlah TPS", wilayah: "Uji 97.01", peran: [] }]);
    expect(await sengketa(sebelum)).toEqual([]);
    // On the dashboard at the place and above it, not beside it; the source that was proposed first still says otherwise.
    const dikatakan = [{ faktaId: fakta, jenisNama: "Jumlah TPS", wilayah: "Uji 97.01", keberatan: true, peran: [] }];
    expect(await diDasbor()).toEqual({ "97": dikatakan, "97.01": dikatakan, "97.02": [] });
    expect((await diDasbor(sebelum))["97"]).toMatchObject([{ faktaId: fakta, keberatan: false }]);
    expect([await bacaBanyakSengketa(pemilik()), await bacaBanyakSengketa(pemilik("97.02")), await bacaBanyakSengketa(makeActor("fakta:tetapkan", ["97"], k.kpu, "BAWASLU"))]).toEqual([1, 0, 0]);

    expect(await tetapkanSumber(pemilik(), { fakta, alasan: "sudah dicocokkan bersama", dilihat: await dilihat() })).toMatchObject({ ok: true });
    expect((await tps())?.keberatan).toEqual([]);
    expect(await sengketa()).toEqual([]);
    expect((await diDasbor())["97.01"]).toMatchObject([{ keberatan: false }]);
    expect(await bacaBanyakSengketa(pemilik())).toBe(0);
    // What was contested then is contested then.
    await jeda();
    expect((await tps(new Date(saat.getTime() + 1)))?.keberatan.length).toBe(1);
    expect((await diDasbor(new Date(saat.getTime() + 1)))["97"]).toMatchObject([{ keberatan: true }]);
    const [kelompok] = (await bacaRegister(pembaca(), await tinjau(), "tps.jumlah")).kelompok;
    expect(kelompok).toMatchObject({ sengketa: [], keberatan: [{ alasan: "hitungan kami 55" }] });
    expect(kelompok?.keberatan[0]?.dijawabAt).toBeInstanceOf(Date);
    expect(kelompok?.riwayat.length).toBe(5);
  });
});

describe("what lies below a place that is open to the whole province", () => {
  it("is said in its trace without where, how much and by whom, to who may not look there", async () => {
    const dalam = await tanam(sql, "96", { "96.01.01": { tps: 50 }, "96.02.01": { tps: 40 } });
    const di = async (actor: ReturnType<typeof pembaca>) => {
      const t = await bacaTinjauan(actor, "96.02", { pemilihan: dalam.slug });
      return t && bacaRumus(actor, null, t, "logistik.kotak-suara.diterima");
    };
    await tetapkan(sql, dalam, "96.02.01", "tps.jumlah", 45, "2024-11-19T00:00:00Z");
    const { id } = await satu<{ id: string }>(sql, "SELECT id::text FROM fakta WHERE wilayah_id = $1 AND nilai = 45", [dalam.w("96.02.01")]);
    expect(await ajukanKeberatan(makeActor("fakta:keberatan", ["96"], k.verifikator, "BAWASLU"), { fakta: id, alasan: "hitungan kami 41" })).toMatchObject({ ok: true });

    const sendiri = await di(makeActor("capaian:read", ["96.02"], k.kpu));
    expect(sendiri?.ulang).toMatchObject([{ dari: 80, ke: 90, fakta: { jenisNama: "Jumlah TPS", wilayah: "Uji 96.02.01", nilai: 45, sumber: "uji" } }]);
    const atas = (r: typeof sendiri) => r?.sel.flatMap((s) => s.bantahan);
    expect(atas(sendiri)).toMatchObject([{ jenisNama: "Jumlah TPS", wilayah: "Uji 96.02.01", keberatan: true }]);
    const tetangga = await di(makeActor("capaian:read", ["96.01"], k.kpu));
    expect(tetangga?.ulang).toMatchObject([{ dari: 80, ke: 90, fakta: { jenisNama: "Jumlah TPS", wilayah: null, nilai: null, sumber: null } }]);
    expect(atas(tetangga)).toMatchObject([{ jenisNama: "Jumlah TPS", wilayah: null, keberatan: true }]);
    expect(JSON.stringify([tetangga?.ulang, atas(tetangga)])).not.toContain("96.02.01");

    // The same on the dashboard, the logistics tab and in the API's answer: marked, and no place below is named to who may not look there.
    const layar = async (scope: string, kode: string) => {
      const actor = makeActor("capaian:read", [scope], k.kpu);
      const t = await bacaTinjauan(actor, kode, { pemilihan: dalam.slug });
      const [isi, alur] = await Promise.all([t && bacaKesiapan(actor, t), t && bacaAlur(actor, null, t)]);
      if (!t || !isi || !alur) throw new Error(`not found: ${kode}`);
      return { sendiri: bantahanAtas(isi.sendiri.sel, t.hari.h), anak: isi.anak.map((w) => [w.kode, bantahanAtas(w.sel, t.hari.h).map((b) => b.wilayah)]), alur: alur.sel.flatMap((s) => s.bantahan.map((b) => b.wilayah)), alurAnak: alur.anak.flatMap((w) => w.sel.flatMap((s) => s.bantahan.map((b) => `${w.kode} ${b.wilayah}`))), api: kesiapanApi(isi.sendiri, isi.katalog.aspek, t) };
    };
    const [milik, asing, provinsi, seberang] = [await layar("96.02", "96.02"), await layar("96.01", "96.02"), await layar("96", "96"), await layar("96.02", "96.01")];
    expect(milik).toMatchObject({ sendiri: [{ wilayah: "Uji 96.02.01", keberatan: true }], anak: [["96.02.01", ["Uji 96.02.01"]]] });
    expect(new Set([...milik.alur, ...milik.alurAnak])).toEqual(new Set(["Uji 96.02.01", "96.02.01 Uji 96.02.01"]));
    expect(asing).toMatchObject({ sendiri: [{ wilayah: null, keberatan: true }], anak: [], alurAnak: [], api: { dasar_dipersengketakan: true, dasar_sumber_berbeda: false } });
    expect(JSON.stringify(asing)).not.toContain("96.02.01");
    expect(provinsi).toMatchObject({ sendiri: [{ wilayah: null }], anak: [["96.01", []], ["96.02", [null]]] });
    expect(seberang).toMatchObject({ sendiri: [], api: { dasar_dipersengketakan: false } });
    expect(provinsi.api.aspek.filter((a) => a.dasar_dipersengketakan).map((a) => a.kode)).toEqual(["logistik"]);
  });
});

it("whoever looks at a kabupaten, sources that differ below its kecamatan are found; only who may look there sees them there", async () => {
  const dalam = await tanam(sql, "95", { "95.01.01.2001": { tps: 5 }, "95.02.01.2001": { tps: 4 } });
  await sql.query("SELECT catat_fakta($1::jsonb, $2, $2)", [JSON.stringify({ jenis_kode: "tps.jumlah", pemilihan_id: dalam.pemilihanId, wilayah_id: dalam.w("95.01.01.2001"), nilai: 6, status: "RESMI", sumber: "lain", tanggal: "2024-09-22", oleh_id: k.kpu }), "2024-11-19T00:00:00Z"]);
  const berbeda = async (scope: string) => {
    const actor = makeActor("capaian:read", [scope], k.kpu);
    const t = await bacaTinjauan(actor, "95.01", { pemilihan: dalam.slug });
    const isi = t && (await bacaKesiapan(actor, t));
    return isi && { sendiri: isi.sendiri.sel.flatMap((s) => s.bantahan.map((b) => [s.ketentuan.kode, b.wilayah, b.keberatan])), anak: isi.anak.map((w) => [w.kode, w.sel.some((s) => s.bantahan.length > 0)]) };
  };
  const sendiri = [["logistik.kotak-suara.diterima", null, false], ["logistik.kotak-suara.dikemas", null, false]];
  expect(await berbeda("95.01")).toEqual({ sendiri, anak: [["95.01.01", true]] });
  expect(await berbeda("95.02")).toEqual({ sendiri, anak: [] });
});

describe("an archived election", () => {
  it("takes no source, no adoption and no objection, and says so", async () => {
    const lain = await idFakta(50);
    await sql.query("UPDATE pemilihan SET keadaan = 'ARSIP' WHERE id = $1", [k.pemilihanId]);
    const dulu = await banyak();
    const arsip = { ok: false, error: { tag: "DIARSIPKAN" } };
    expect(await usulkanSumber(pengusul(), usul({ nilai: "70" }))).toMatchObject(arsip);
    expect(await tetapkanSumber(pemilik(), { fakta: lain, alasan: "sesudah diarsipkan", dilihat: await dilihat() })).toMatchObject(arsip);
    expect(await ajukanKeberatan(penentang(), { fakta: lain, alasan: "sesudah diarsipkan" })).toMatchObject(arsip);
    expect(await banyak()).toEqual(dulu);
    await sql.query("UPDATE pemilihan SET keadaan = 'DITUTUP' WHERE id = $1", [k.pemilihanId]);
    expect(await usulkanSumber(pengusul(), usul({ nilai: "70" })), "closed is not archived: what became known after the day may still come").toMatchObject({ ok: true });
  });
  it("is not archived under a write that is on its way", async () => {
    await sql.query("UPDATE pemilihan SET keadaan = 'DITUTUP' WHERE id = $1", [k.pemilihanId]);
    const hasil = await Promise.all([usulkanSumber(pengusul(), usul({ nilai: "71" })), sql.query("UPDATE pemilihan SET keadaan = 'ARSIP' WHERE id = $1", [k.pemilihanId]), usulkanSumber(pengusul(), usul({ nilai: "72" }))]);
    const { n } = await satu<{ n: number }>(sql, "SELECT count(*)::int AS n FROM fakta WHERE wilayah_id = $1 AND nilai IN (71, 72)", [k.w("97.01")]);
    expect([hasil[0], hasil[2]].filter((h) => "ok" in h && h.ok)).toHaveLength(n);
  });
});
