// The dashboard that is kept in memory: the same object as long as nothing under it has changed, never another right's, never a moment old.
import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { susunDasbor } from "@/app/susun/dasbor";
import type { Dasbor } from "@/features/kesiapan/present";
import { setClock } from "@/lib/clock";
import { catatKeBuku } from "@/server/ledger/catat";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { bacaUjung } from "@/server/ledger/ujung";
import { makeActor } from "../helpers/actor";
import { JAM, type Kebun, laporan, tanam, tetapkan, verifikasi } from "../helpers/kebun";
import { buka, satu, tutup } from "../helpers/sql";

const provinsi = makeActor("capaian:read", ["98"], 1);
const UNIT = ["98.01.01", "98.01.02", "98.02.01"];
let pemilik: Client;
let k: Kebun;
let pejabat: readonly number[];

const tinjau = async (actor = provinsi, kode = "98") => {
  const t = await bacaTinjauan(actor, kode, { pemilihan: k.slug });
  if (!t) throw new Error(`not found: ${kode}`);
  return t;
};
async function dasbor(actor = provinsi, kode = "98", sejak?: string): Promise<Dasbor> {
  const d = await susunDasbor(actor, await tinjau(actor, kode), sejak);
  if (!d) throw new Error(`no catalogue: ${kode}`);
  return d;
}
const catat = async (n: number) => {
  const hasil = await catatKeBuku(laporan(k, "98.01.01", { kotak: n }));
  if (hasil.tag !== "TERSIMPAN") throw new Error(hasil.tag);
  return hasil.laporanId;
};
const keberatan = (kode: string) => pemilik.query(`SELECT catat_keberatan(jsonb_build_object('fakta_id', id, 'oleh_id', $2::int, 'alasan', 'hitungan lain'), $3, $3) FROM fakta WHERE wilayah_id = $1 AND jenis_kode = 'tps.jumlah'`, [k.w(kode), k.verifikator, JAM]);
const orangBaru = async (kode: string, nama: string) =>
  (await satu<{ id: number }>(pemilik, "INSERT INTO pejabat (wilayah_id, lembaga, jabatan, nama, status) VALUES ($1, 'KPU', 'Ketua', $2, 'DEFINITIF') RETURNING id", [k.w(kode), nama])).id;

beforeAll(async () => {
  pemilik = await buka("pemilik");
  k = await tanam(pemilik, "98", Object.fromEntries(UNIT.map((kode) => [kode, { tps: 50, dpt: 1000 }])));
  pejabat = [await orangBaru("98", "Ani"), await orangBaru("98.01", "Budi")];
  // Facts of the place itself, so that somebody's word stands on its dashboard.
  await tetapkan(pemilik, k, "98", "tps.jumlah", 150, "2024-09-23T00:00:00Z");
});
beforeEach(() => setClock(JAM));
afterAll(() => tutup(pemilik));

describe("kept while nothing changes", () => {
  it("one making for all who ask, also at the same time", async () => {
    const [a, b] = await Promise.all([dasbor(), dasbor(makeActor("capaian:read", ["98"], 2))]);
    expect(a).toBe(b);
    expect(await dasbor()).toBe(a);
  });
  it("another comparison is another dashboard", async () => {
    expect(await dasbor(provinsi, "98", "2024-11-18T06:00")).not.toBe(await dasbor());
  });
});

describe("rights", () => {
  const kab = makeActor("capaian:read", ["98.02"], 3);
  const ppk = makeActor("capaian:read", ["98.01.01"], 4, "PPK");
  it("the parts of a kab/kota are never served to those of another, whoever asks first", async () => {
    const kode = (d: Dasbor) => d.anak.map((b) => b.kode).toSorted();
    const [penuh, lain, sebagian] = [await dasbor(provinsi, "98.01"), await dasbor(kab, "98.01"), await dasbor(ppk, "98.01")];
    expect([kode(penuh), kode(lain), kode(sebagian)]).toEqual([["98.01.01", "98.01.02"], [], ["98.01.01"]]);
    expect([penuh.anakTertutup, lain.anakTertutup, sebagian.anakTertutup]).toEqual([false, true, true]);
    await catat(1);
    const [sebagian2, lain2, penuh2] = [await dasbor(ppk, "98.01"), await dasbor(kab, "98.01"), await dasbor(provinsi, "98.01")];
    expect([kode(penuh2), kode(lain2), kode(sebagian2)]).toEqual([["98.01.01", "98.01.02"], [], ["98.01.01"]]);
    expect(await dasbor(kab, "98.01")).toBe(lain2);
  });
  it("who may not open an ancestor does not get it with the place they may open", async () => {
    const desa = "98.01.01.2001";
    await pemilik.query(`INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona)
      SELECT edisi_id, $1, 'Desa', 'DESA', 4, id, provinsi_id, jalur || id, zona FROM wilayah WHERE kode = '98.01.01'`, [desa]);
    const jejak = async (scope: string) => (await dasbor(makeActor("capaian:read", [scope], 5), desa)).wilayah.jejak.map((w) => w.nama);
    expect(await jejak("98.01.01")).toHaveLength(3);
    expect(await jejak(desa)).toHaveLength(2);
  });
});

describe("made anew at once", () => {
  const buku: Readonly<Record<string, () => Promise<unknown>>> = {
    "a laporan": () => catat(10),
    "its verification": async () => verifikasi(pemilik, k, await catat(11), "DIVERIFIKASI"),
    "a fact and its adoption": () => tetapkan(pemilik, k, "98.01.01", "tps.jumlah", 60, "2024-11-20T06:00:00Z"),
    "an objection to a fact below": () => keberatan("98.01.02"),
    "a restated need": () => pemilik.query("SELECT nyatakan_ulang_pemilihan($1, $2, NULL, 'uji', $3, $3)", [k.pemilihanId, k.provinsiId, JAM]),
  };
  const tanpaBuku: Readonly<Record<string, () => Promise<unknown>>> = {
    "somebody new in office": () => orangBaru("98.02", "Cici"),
    "another name in office": () => pemilik.query("UPDATE pejabat SET nama = 'Dedi', telepon = '0741' WHERE id = $1", [pejabat[1]]),
    "an office that ends": () => pemilik.query("UPDATE pejabat SET selesai = '2024-11-19' WHERE id = $1", [pejabat[1]]),
    "a stage of the election": () => pemilik.query("INSERT INTO tahapan (pemilihan_id, kode) VALUES ($1, 'uji')", [k.pemilihanId]),
    "a version of it": () => pemilik.query(`INSERT INTO tahapan_jadwal (tahapan_id, nama, dasar, lembaga, status, mulai, selesai, tetap, terikat, alasan, pada_at, dicatat_at)
      SELECT id, 'Uji', 'uji', 'KPU', 'RESMI', '2024-11-01', '2024-11-27', false, true, 'uji', '2024-11-19', '2024-11-19' FROM tahapan WHERE pemilihan_id = $1`, [k.pemilihanId]),
    "the day of the vote": () => pemilik.query("INSERT INTO pemilihan_jadwal (pemilihan_id, hari, buka_jam, tutup_jam, alasan, pada_at, dicatat_at) VALUES ($1, '2024-11-28', '07:00', '13:00', 'uji', '2024-11-19', '2024-11-19')", [k.pemilihanId]),
    "a contest": () => pemilik.query("INSERT INTO kontes (pemilihan_id, wilayah_id, jenis_kode) VALUES ($1, $2, 'BUPATI')", [k.pemilihanId, k.w("98.01")]),
    "a pair": () => pemilik.query("INSERT INTO paslon (kontes_id, nomor_urut, nama, sumber, tanggal) SELECT id, 1, 'A', 'uji', '2024-09-22' FROM kontes WHERE pemilihan_id = $1 AND jenis_kode = 'GUBERNUR'", [k.pemilihanId]),
    "a contest that ends": () => pemilik.query("UPDATE kontes SET sampai_at = $2 WHERE pemilihan_id = $1 AND jenis_kode = 'BUPATI'", [k.pemilihanId, JAM]),
    "a place on the map": () => pemilik.query("UPDATE wilayah SET petak_kolom = 3, petak_baris = 4 WHERE id = $1", [k.w("98.02")]),
    "a new place": () => pemilik.query("INSERT INTO wilayah (edisi_id, kode, nama, jenis_kode, tingkat, induk_id, provinsi_id, jalur, zona) SELECT edisi_id, '98.03', 'Baru', 'KABUPATEN', 2, id, id, ARRAY[id], 'WIB' FROM wilayah WHERE kode = '98'"),
    "the name of who spoke": () => pemilik.query("UPDATE pengguna SET nama = 'Nama Baru' WHERE id = $1", [k.kpu]),
    "the role of who objects below": () => pemilik.query("INSERT INTO penugasan (pengguna_id, peran, wilayah_id, mulai_at) VALUES ($1, 'BAWASLU', $2, '2024-01-01')", [k.verifikator, k.provinsiId]),
    "the state of the election": () => pemilik.query("UPDATE pemilihan SET keadaan = 'PERSIAPAN' WHERE id = $1", [k.pemilihanId]),
  };
  it.each(Object.entries({ ...buku, ...tanpaBuku }))("%s", async (_, ubah) => {
    const lama = await dasbor();
    expect(await dasbor()).toBe(lama);
    await ubah();
    const baru = await dasbor();
    expect(baru).not.toBe(lama);
    expect(await dasbor()).toBe(baru);
  });
  it("what came shows: a laporan's figure, the place of a tile", async () => {
    const angka = async () => (await dasbor()).anak.find((b) => b.kode === "98.01")?.nDariM;
    await pemilik.query("UPDATE pemilihan SET keadaan = 'BERJALAN' WHERE id = $1", [k.pemilihanId]);
    const dulu = await angka();
    await catat(70);
    expect(await angka()).not.toBe(dulu);
    await pemilik.query("UPDATE wilayah SET petak_kolom = 6, petak_baris = 2 WHERE id = $1", [k.w("98.02")]);
    expect((await dasbor()).anak.find((b) => b.kode === "98.02")?.petak).toEqual([6, 2]);
  });
  it("an objection shows, with the office of who objects", async () => {
    expect((await dasbor()).total.bantahan?.pendek).toBe("dipersengketakan Bawaslu");
    expect((await dasbor()).anak.map((b) => [b.kode, b.bantahan?.status ?? null]).filter(([, status]) => status !== null)).toEqual([["98.01", "BERTENTANGAN"]]);
  });
  it("of two writers at once the later number commits first: both are noticed", async () => {
    const [satunya, dua] = [await buka("pemilik"), await buka("pemilik")];
    const kunci = async () => (await bacaUjung(await tinjau())).kunci;
    for (const s of [satunya, dua]) await s.query("BEGIN");
    await satunya.query("UPDATE pejabat SET nama = 'Fani' WHERE id = $1", [pejabat[0]]);
    await dua.query("UPDATE pejabat SET nama = 'Gani' WHERE id = $1", [pejabat[1]]);
    const awal = await kunci();
    await dua.query("COMMIT");
    const tengah = await kunci();
    await satunya.query("COMMIT");
    expect(new Set([awal, tengah, await kunci()]).size).toBe(3);
    await Promise.all([satunya.end(), dua.end()]);
  });
  it("another formula, from the instant on which it counts", async () => {
    await pemilik.query("INSERT INTO katalog (pemilihan_id, versi, nama, berlaku_at, dicatat_at) VALUES ($1, 2, 'kosong', $2, $2)", [k.pemilihanId, "2024-11-20T06:30:00Z"]);
    const lama = await dasbor();
    expect(lama.aspekKolom.length).toBeGreaterThan(0);
    setClock(new Date("2024-11-20T06:30:00Z"));
    expect((await dasbor()).aspekKolom).toEqual([]);
  });
  it("the minute: the clock, what is left, and where today stands move without a change", async () => {
    const lama = await dasbor();
    setClock(new Date(JAM.getTime() + 61_000));
    const baru = await dasbor();
    expect([baru.saat === lama.saat, baru.hitungMundur.kiniPosisi === lama.hitungMundur.kiniPosisi]).toEqual([false, false]);
  });
});
