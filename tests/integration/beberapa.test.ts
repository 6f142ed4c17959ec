// Several postings and several elections of one person: what is listed, in which order, and what another's election looks like from here.
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pilihanLayar } from "@/features/layar/queries";
import { bacaUtang } from "@/features/logistik/queries";
import { bacaDilihat } from "@/features/pemilihan/queries";
import { presentDilihat, presentTugas } from "@/features/pemilihan/present";
import { daftarWilayah } from "@/features/wilayah/queries";
import { setClock } from "@/lib/clock";
import { daftarPemilihanDi, tempatAwal } from "@/server/ledger/tinjauan";
import { makeActor } from "../helpers/actor";
import { JAM, type Kebun, tanam } from "../helpers/kebun";
import { buka, satu, tutup } from "../helpers/sql";

let sql: Client;
let sini: Kebun;
let sana: Kebun;

/** A further election of one kabupaten of a planted province, under the same catalogue. */
async function tambah(k: Kebun, slug: string, kode: string, hari: string, keadaan: string): Promise<void> {
  const { id } = await satu<{ id: number }>(sql, `INSERT INTO pemilihan (slug, nama, jenis, hari, buka_jam, tutup_jam, edisi_id, keadaan) SELECT $1, $1, 'PILKADA', $2, '07:00', '13:00', edisi_id, 'BERJALAN' FROM pemilihan WHERE id = $3 RETURNING id`, [slug, hari, k.pemilihanId]);
  await sql.query("INSERT INTO pemilihan_wilayah (pemilihan_id, wilayah_id) VALUES ($1, $2)", [id, k.w(kode)]);
  await sql.query("SELECT salin_katalog((SELECT id FROM katalog WHERE pemilihan_id = $1), $2::smallint, '2024-09-22', '2024-09-22', NULL)", [k.pemilihanId, id]);
  await sql.query("SELECT nyatakan_ulang_pemilihan($1::smallint, $2, NULL, 'uji', $3, $3)", [id, k.provinsiId, JAM]);
  await sql.query("UPDATE pemilihan SET keadaan = $2::keadaan_pemilihan WHERE id = $1", [id, keadaan]);
}

beforeAll(async () => {
  sql = await buka("pemilik");
  setClock(JAM);
  sini = await tanam(sql, "98", { "98.01": { tps: 10 }, "98.02": { tps: 20 } });
  sana = await tanam(sql, "97", { "97.01": { tps: 30 } });
  await tambah(sini, "uji-98-02-nanti", "98.02", "2029-06-27", "PERSIAPAN");
  await tambah(sini, "uji-98-lama", "98", "2020-12-09", "ARSIP");
});
afterAll(() => tutup(sql));

const slug = (semua: readonly { readonly slug: string }[]) => semua.map((p) => p.slug);

it("the elections of a place are those it takes part in, is above, or lies below, the nearest first and the archive last", async () => {
  expect(slug(await daftarPemilihanDi(["98"]))).toEqual(["uji-98", "uji-98-02-nanti", "uji-98-lama"]);
  expect(slug(await daftarPemilihanDi(["98.01"]))).toEqual(["uji-98", "uji-98-lama"]);
  expect(slug(await daftarPemilihanDi(["98.02.01"]))).toEqual(["uji-98", "uji-98-02-nanti", "uji-98-lama"]);
  expect(slug(await daftarPemilihanDi(["97.01", "98.01"])).toSorted()).toEqual(["uji-97", "uji-98", "uji-98-lama"]);
  expect(await daftarPemilihanDi([])).toEqual([]);
  expect(await daftarPemilihanDi(["9"])).toEqual([]);
});

describe("what is owed", () => {
  const utang = async (scope: readonly string[], pemilihan?: string) => (await bacaUtang(makeActor("isi:read", scope, 1), { pemilihan })).map((u) => `${u.t.pemilihan.slug} ${u.t.wilayah.kode}: ${u.unit.map((w) => w.kode).join(",")}`);
  it("stands under its place and election, over all postings and all that are open", async () => {
    expect((await utang(["98.02", "97.01"])).toSorted()).toEqual(["uji-97 97.01: 97.01", "uji-98 98.02: 98.02", "uji-98-02-nanti 98.02: 98.02"]);
  });
  it("a place inside another of mine is not listed twice", async () => {
    expect(await utang(["98.01", "98"])).toEqual(["uji-98 98: 98.01,98.02", "uji-98-02-nanti 98: 98.02"]);
  });
  it("asked for by name it is that election alone, the archive too, of which nothing is owed; another's is nothing", async () => {
    expect(await utang(["98.02"], "uji-98-02-nanti")).toEqual(["uji-98-02-nanti 98.02: 98.02"]);
    expect([await utang(["98.01"], "uji-98-02-nanti"), await utang(["98.01"], "uji-97"), await utang(["98.01"], "tidak-ada"), await utang([])]).toEqual([[], [], [], []]);
    expect(await utang(["98"], "uji-98-lama")).toEqual(["uji-98-lama 98: "]);
  });
});

it("a page without a place begins where the election asked for is found: the own places first, then their provinces", async () => {
  const baca = makeActor("capaian:read", ["97.01", "98.01"], 1);
  expect([await tempatAwal(baca, {}), await tempatAwal(baca, { pemilihan: "uji-97" }), await tempatAwal(baca, { pemilihan: "uji-98" }), await tempatAwal(baca, { pemilihan: "uji-98-02-nanti" })]).toEqual(["97.01", "97.01", "98.01", "98"]);
});

it("what may be looked at holds one's own provinces and nothing of others", async () => {
  const isi = presentDilihat(await bacaDilihat(makeActor("capaian:read", ["98.01", "98.01"], 1, "PPK")));
  expect(isi.tempat.map((w) => w.kode)).toEqual(["98", "98.01", "98.02"]);
  expect(isi.tugas).toMatchObject([{ kode: "98.01", peran: "PPK" }]);
  expect(isi.pemilihan).toMatchObject([{ slug: "uji-98", arsip: false, rinci: "27 November 2024, berjalan" }, { slug: "uji-98-02-nanti", arsip: false }, { slug: "uji-98-lama", arsip: true }]);
  expect(presentTugas(isi)).toMatchObject([{ kode: "98.01", pemilihan: [{ tautan: "/wilayah/98.01?pemilihan=uji-98" }, { slug: "uji-98-lama" }] }]);
});

it("a screen is offered for the elections of one's own places only, and the tree of another's election is not told", async () => {
  expect(slug((await pilihanLayar(makeActor("layar:write", ["98.01"], 1))).pemilihan)).toEqual(["uji-98"]);
  const baca = makeActor("capaian:read", ["98.01"], 1);
  const pohon = async (pemilihan: string) => (await daftarWilayah(baca, { induk: "98", pemilihan }))?.wilayah.map((w) => w.kode) ?? null;
  expect([await pohon("uji-98"), await pohon("uji-97"), await pohon("tidak-ada")]).toEqual([["98.01", "98.02"], null, null]);
  expect(sana.slug).toBe("uji-97");
});
