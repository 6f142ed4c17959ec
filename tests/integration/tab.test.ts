// What the tabs read: voter data, pairs, turnout, history; on the demo, now, in the past, and after the day.
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { share, type Tinjauan } from "@/features/capaian/domain";
import { susunDpt, susunPartisipasi, susunPaslon, susunRiwayat } from "@/app/susun/dasbor";
import { bacaKesiapan } from "@/features/kesiapan/queries";
import { bacaTren } from "@/features/riwayat/queries";
import { setClock } from "@/lib/clock";
import { bacaTinjauan } from "@/server/ledger/tinjauan";
import { runNode } from "../../scripts/lib/processes.mjs";
import { TYPESCRIPT, at } from "../../scripts/lib/paths.mjs";
import { makeActor } from "../helpers/actor";
import { buka, satu, tutup } from "../helpers/sql";

const provinsi = makeActor("capaian:read", ["15"], 1);
const nasional = makeActor("capaian:read", ["ID"], 1);
let pemilik: Client;
let jam: Date;

async function tinjau(kode = "15", pada?: string, actor = provinsi): Promise<Tinjauan> {
  const t = await bacaTinjauan(actor, kode, { pada });
  if (!t) throw new Error(`not found: ${kode}`);
  return t;
}

beforeAll(async () => {
  await runNode([...TYPESCRIPT, at("prisma/seed.ts")], { env: { ...process.env, DEMO: "1" }, failure: "seed" });
  pemilik = await buka("pemilik");
  jam = (await satu<{ saat_at: Date }>(pemilik, "SELECT saat_at FROM jam")).saat_at;
  setClock(jam);
}, 180_000);
afterAll(() => tutup(pemilik));

describe("dpt", () => {
  it("eleven kab/kota, six unknown and first; what is left over is derived and not shared out", async () => {
    const d = await susunDpt(provinsi, await tinjau());
    expect([d.sendiri.dpt.nilai, d.sendiri.tps.nilai, d.sendiri.perTps?.nilai]).toEqual(["2.695.348", "6.391", "421,7"]);
    expect(d.anak.map((b) => b.dpt.nilai === null)).toEqual([...Array.from({ length: 6 }, () => true), ...Array.from({ length: 5 }, () => false)]);
    expect(d.penutup.find((p) => p.kunci === "dpt")).toMatchObject({ status: "BELUM_ADA_DATA", uraian: expect.stringContaining("1.417.838") });
    expect(d.penutup.filter((p) => p.kunci !== "dpt").map((p) => p.status)).toEqual(["SIAP", "SIAP", "SIAP"]);
    expect(d.lalu.map((p) => p.kunci)).toEqual(["pemilu-2024", "pilkada-2020"]);
    const muaro = d.anak.find((b) => b.kunci === "15.05");
    expect(muaro).toMatchObject({ dpt: { nilai: "317.451", asal: "ESTIMASI" }, lalu: [{ dpt: { nilai: "313.940", beda: "juga 279.699" }, selisih: "+3.511" }, { selisih: "+39.026" }] });
    expect(d.anak.find((b) => b.kunci === "15.03")).toMatchObject({ dpt: { asal: "RESMI" }, lakiLaki: { nilai: "108.160" }, perempuan: { nilai: "105.882" }, kelamin: null });
    expect(d.indikator.map((a) => a.label)).toEqual(["DPT ditetapkan", "Pemilih DPT sudah merekam KTP-el", "DPTb selesai direkap", "Saran perbaikan Bawaslu ditindaklanjuti"]);
  });
  it("the blog's 804 TPS appears on its day, not before", async () => {
    const tps = async () => (await susunDpt(provinsi, await tinjau())).anak.find((b) => b.kunci === "15.05")?.tps;
    expect((await tps())?.beda).toBeNull();
    setClock(new Date("2024-12-02T03:00:00Z"));
    expect(await tps()).toMatchObject({ nilai: "796", beda: "juga 804" });
    setClock(jam);
  });
  it("before the pleno nothing of this election was known; a viewer of one kecamatan sees no other", async () => {
    const d = await susunDpt(provinsi, await tinjau("15", "2024-09-20"));
    expect([d.sendiri.dpt.nilai, d.sendiri.tps.nilai, d.sendiri.perTps]).toEqual([null, null, null]);
    const ppk = makeActor("capaian:read", ["15.01.01"], 1, "PPK");
    const lain = await susunDpt(ppk, await tinjau("15.01", undefined, ppk));
    expect(lain.anak.map((b) => b.kunci)).toEqual(["15.01.01"]);
    expect(lain.tertutup).toBe(true);
  });
  it("at every level: nation, kecamatan, desa", async () => {
    const id = await susunDpt(nasional, await tinjau("ID", undefined, nasional));
    expect([id.sendiri.dpt.nilai, id.anak.map((b) => b.kunci)]).toEqual([null, ["15"]]);
    expect((await susunDpt(provinsi, await tinjau("15.03.01"))).sendiri.dpt.asal).toBe("CONTOH");
    expect((await susunDpt(provinsi, await tinjau("15.03.01.2001"))).anak).toEqual([]);
  });
});

describe("paslon", () => {
  it("2 + 25 + 7 = 34 as adopted; 2 + 27 + 5 by another source; the empty column is marked", async () => {
    const d = await susunPaslon(provinsi, await tinjau());
    expect(d.jumlah).toBe("34");
    expect(d.cocok.map((c) => [c.status, c.asal, c.judul])).toEqual([["SIAP", "RESMI", "2 gubernur + 25 bupati + 7 wali kota = 34"], ["SUMBER_BERBEDA", "KLAIM", "2 gubernur + 27 bupati + 5 wali kota = 34"]]);
    const batanghari = d.kelompok.flatMap((g) => g.kontes).find((k) => k.judul === "Bupati Batanghari");
    expect([batanghari?.tunggal, batanghari?.jumlah, batanghari?.paslon.map((p) => p.nama)]).toEqual([true, "1 pasangan melawan kolom kosong", ["Kolom kosong", "M. Fadhil Arief"]]);
  });
  it("at a kabupaten what is above, here and nothing beside it; before the drawing nobody", async () => {
    const d = await susunPaslon(provinsi, await tinjau("15.03"));
    expect(d.kelompok.map((g) => [g.judul, g.kontes.map((k) => k.judul)])).toEqual([["Dipilih di Kabupaten Sarolangun", ["Bupati Sarolangun"]], ["Kontes di atasnya", ["Gubernur Jambi"]]]);
    const dulu = await susunPaslon(provinsi, await tinjau("15", "2024-09-20"));
    expect([dulu.jumlah, dulu.cocok, dulu.kelompok.flatMap((g) => g.kontes).every((k) => k.paslon.length === 0)]).toEqual(["Belum diketahui", [], true]);
  });
});

describe("partisipasi", () => {
  it("targets by source, in people; the two spoken ones stay claims", async () => {
    const d = await susunPartisipasi(provinsi, await tinjau());
    expect(d.target.map((b) => [b.persenTeks.replace("\u00a0", " "), b.asal, b.orang, b.tempat])).toEqual([
      ["86 %", "KLAIM", "2.318.000 dari 2.695.348 pemilih", "Provinsi Jambi"], ["90 %", "KLAIM", "2.425.814 dari 2.695.348 pemilih", "Provinsi Jambi"],
      ["79,5 %", "RESMI", "2.142.802 dari 2.695.348 pemilih", "Indonesia"], ["82 %", "RESMI", "2.210.186 dari 2.695.348 pemilih", "Indonesia"]]);
    // The nation's facts are told here; the way to them is the register's part on the nation.
    expect(d.target.map((b) => b.jejak.split("?")[0])).toEqual(["/jejak/15/fakta.partisipasi.target", "/jejak/15/fakta.partisipasi.target", "/sumber", "/sumber"]);
  });
  it("the last elections as n of m with what was counted; claims have no base; one counts", async () => {
    const d = await susunPartisipasi(provinsi, await tinjau());
    expect(d.lalu.map((b) => [b.label, b.persenTeks.replace("\u00a0", " "), b.dasar, b.asal, b.utama])).toEqual([
      ["Pemilu 2024, Presiden", "84,46 %", "2.260.233 dari 2.676.107", "RESMI", true], ["Pemilu 2024, Presiden", "81,94 %", "2.192.759 dari 2.676.107", "RESMI", false],
      ["Pemilu 2024, Presiden", "83 %", "tanpa pembilang dan penyebut", "KLAIM", false], ["Pemilu 2024, DPR", "82,85 %", "tanpa pembilang dan penyebut", "KLAIM", false]]);
    expect(d.potensial).toMatchObject({ nilai: "435.115" });
    expect([d.nyata, d.kelompok.map((k) => k.nilai)]).toEqual([[], [null, null, null]]);
  });
  it("after the day: 72,98 % on its base, the press release without one, and the kab/kota as claims", async () => {
    setClock(new Date("2024-12-09T03:00:00Z"));
    const d = await susunPartisipasi(provinsi, await tinjau());
    expect(d.nyata.map((b) => [b.persenTeks.replace("\u00a0", " "), b.dasar, b.asal, b.utama])).toEqual([["72,98 %", "1.967.070 dari 2.695.348", "RESMI", true], ["72,76 %", "tanpa pembilang dan penyebut", "KLAIM", false]]);
    expect([d.anak.length, d.anak[0]?.nama, d.anak[0]?.baris[0]?.persenTeks.replace("\u00a0", " "), new Set(d.anak.flatMap((w) => w.baris.map((b) => b.asal)))]).toEqual([11, "Kota Jambi", "62,45 %", new Set(["KLAIM"])]);
    // Seen from before the day it is not known yet.
    expect((await susunPartisipasi(provinsi, await tinjau("15", "2024-12-01"))).nyata).toEqual([]);
    setClock(jam);
  });
  it("what somebody has entered of a group is shown with its source", async () => {
    await pemilik.query(`SELECT catat_fakta(jsonb_build_object('jenis_kode', 'pemilih.disabilitas', 'pemilihan_id', p.id, 'wilayah_id', w.id, 'nilai', 18450, 'status', 'CONTOH', 'sumber', 'KPU uji', 'tanggal', '2024-11-01',
      'oleh_id', (SELECT id FROM pengguna WHERE surel = 'kpu@jambi.contoh'), 'adopsi', 'uji'), $1, $1) FROM pemilihan p, wilayah w WHERE p.slug = 'pilkada-2024' AND w.kode = '15.03'`, [new Date(jam.getTime() - 1000)]);
    expect((await susunPartisipasi(provinsi, await tinjau("15.03"))).kelompok[0]).toMatchObject({ nilai: "18.450", asal: "CONTOH", sumber: "KPU uji, 1 Nov 2024" });
  });
});

describe("riwayat", () => {
  it("an instant beside now: the causes that make up each difference", async () => {
    const d = await susunRiwayat(provinsi, await tinjau("15", "2024-11-14"));
    expect(d?.kiniTeks).toContain("20 Nov 2024");
    expect(d?.baris).toHaveLength(10);
    for (const b of d?.baris ?? []) expect([b.sebab?.dinyatakanUlang, b.sebab?.rumus], b.nama).toEqual(["0", null]);
    // The first link of the chain: the catalogue of the election.
    expect(d?.geser.hari[0]?.teks).toContain("1 September 2024");
    const kini = await susunRiwayat(provinsi, await tinjau());
    expect([kini?.kiniTeks, kini?.tautanDasbor, kini?.geser.ke]).toEqual([null, null, (kini?.geser.hari.length ?? 0) - 1]);
  });
  it("the nation's days are not read; its instant is", async () => {
    const d = await susunRiwayat(nasional, await tinjau("ID", "2024-11-14", nasional));
    expect([d?.tren, d?.baris[0]?.lalu.persen === null]).toEqual([null, false]);
  });
  it.each([["15"], ["15.03"], ["15.01.01"]])("by the day of the figures, today is the capaian of %s, now and at an instant", async (kode) => {
    for (const pada of [undefined, "2024-11-15T12:00"]) {
      const t = await tinjau(kode, pada);
      const isi = await bacaKesiapan(provinsi, t);
      const tren = await bacaTren(provinsi, t, isi?.sendiri.sel ?? []);
      const kini = new Map(tren?.hari.at(-1)?.sel.map((s) => [s.ketentuan.id, share(s.capaian)]));
      expect(isi?.sendiri.sel.length).toBeGreaterThan(10);
      expect(isi?.sendiri.sel.filter((s) => kini.get(s.ketentuan.id) !== share(s.capaian)).map((s) => s.ketentuan.kode)).toEqual([]);
    }
  });
  it("reads the province's four weeks in a blink", async () => {
    const t = await tinjau();
    const isi = await bacaKesiapan(provinsi, t);
    const mulai = performance.now();
    await bacaTren(provinsi, t, isi?.sendiri.sel ?? []);
    console.log(`trend of the demo's province: ${(performance.now() - mulai).toFixed(0)} ms`);
  });
});
