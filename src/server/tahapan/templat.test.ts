import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selisihHari, tambahHari } from "@/lib/waktu";
import { type JenisJadwal, susunTahapan } from "./templat";

const csv = readFileSync(path.join(import.meta.dirname, "../../../prisma/data/tahapan.csv"), "utf8").trim().split("\n").slice(1)
  .map((b) => b.replace(/^"([^"]*)"/, (_, isi: string) => isi.replaceAll(",", "\t")).split(",").map((x) => x.replaceAll("\t", ",")));
const JENIS: readonly JenisJadwal[] = ["PILKADA", "PEMILU", "PSU"];
const hari = fc.integer({ min: 0, max: 20_000 }).map((n) => tambahHari("2004-01-01", n));

describe("the schedules to begin with", () => {
  it("around 27 November 2024 are the decreed one, day by day", () => {
    const tahapan = new Map(susunTahapan("PILKADA", "2024-11-27").map((t) => [t.nama, t]));
    expect(csv.length).toBe(18);
    for (const [nama = "", mulai, selesai] of csv) expect([nama, tahapan.get(nama)?.mulai ?? "", tahapan.get(nama)?.selesai]).toEqual([nama, mulai, selesai]);
    expect(tahapan.get("Penetapan DPT kabupaten/kota dan provinsi")?.status).toBe("RESMI");
    expect(tahapan.get("Logistik dirakit dan dikemas")?.status).toBe("ESTIMASI");
  });
  it("around another day keep their distance, and say that they are estimates", () => {
    fc.assert(fc.property(fc.constantFrom(...JENIS), hari, fc.integer({ min: -400, max: 400 }), (jenis, h, d) => {
      const [a, b] = [susunTahapan(jenis, h), susunTahapan(jenis, tambahHari(h, d))];
      expect(b.map((t) => [t.mulai, t.selesai])).toEqual(a.map((t) => [t.mulai && tambahHari(t.mulai, d), tambahHari(t.selesai, d)]));
    }), { numRuns: 40 });
    expect(susunTahapan("PILKADA", "2029-06-27").filter((t) => t.status === "RESMI").map((t) => t.kode)).toEqual(["pemungutan-suara"]);
    expect(susunTahapan("PILKADA", "2029-06-27").find((t) => t.kode === "kampanye")?.dasar).toBe("PKPU 2/2024; tanggal menurut templat");
  });
  it.each(JENIS)("%s: one day of the vote, codes once, and every stage begins when what it waits for allows", (jenis) => {
    const semua = susunTahapan(jenis, "2024-11-27");
    const menurut = new Map(semua.map((t) => [t.kode, t]));
    expect(menurut.size).toBe(semua.length);
    expect(semua.filter((t) => t.pemungutan).map((t) => [t.mulai, t.selesai])).toEqual([["2024-11-27", "2024-11-27"]]);
    for (const t of semua) for (const [kode, jeda] of t.sesudah) {
      const a = menurut.get(kode);
      expect(a && selisihHari(a.selesai, t.mulai ?? t.selesai) >= jeda, `${t.kode} after ${kode}`).toBe(true);
    }
  });
});
