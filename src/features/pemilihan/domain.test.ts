import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hitungDaftar, hitungLain, jumlahPasangan, type Kontes, nomorKolomKosong, rencanaPaslon, type SumberJumlah, susunKontes } from "./domain";

const kontes = (jenis: string, wilayah: string, pasangan: number, kosong = false): Kontes => ({ kunci: wilayah + jenis, jenis, jenisNama: jenis === "WALI_KOTA" ? "Wali Kota" : jenis === "BUPATI" ? "Bupati" : "Gubernur", wilayah, wilayahPendek: wilayah, tingkat: 2,
  paslon: Array.from({ length: pasangan + (kosong ? 1 : 0) }, (_, i) => ({ nomorUrut: i + 1, nama: kosong && i === 0 ? null : "Calon", namaWakil: null, kolomKosong: kosong && i === 0, sumber: "KPU", tanggal: "2024-09-23" })) });
const JAMBI = [kontes("GUBERNUR", "15", 2), kontes("BUPATI", "15.01", 24), kontes("BUPATI", "15.04", 1, true), kontes("WALI_KOTA", "15.71", 2), kontes("WALI_KOTA", "15.72", 5)];
const sumber = (jenis: string, nilai: number, over: Partial<SumberJumlah> = {}): SumberJumlah => ({ jenis, nilai, status: "KLAIM", sumber: "Ketua KPU", tanggal: "2024-11-20", dipakai: false, ...over });

it("an empty column is no pair: 2 + 25 + 7 = 34", () => {
  expect(jumlahPasangan([kontes("BUPATI", "15.04", 1, true)])).toBe(1);
  expect(hitungDaftar(JAMBI)).toMatchObject({ jumlah: 34, bagian: [{ nilai: 2 }, { nilai: 25 }, { nilai: 7 }] });
});
it("2 + 27 + 5 is the same sum split otherwise; what that source does not say is taken from the list and marked so", () => {
  const [lain, ...sisa] = hitungLain(hitungDaftar(JAMBI), [sumber("paslon.jumlah.bupati", 27), sumber("paslon.jumlah.wali-kota", 5), sumber("paslon.jumlah.bupati", 25, { dipakai: true })]);
  expect(lain).toMatchObject({ jumlah: 34, sumber: "Ketua KPU", status: "KLAIM", bagian: [{ nilai: 2, dari: "DAFTAR" }, { nilai: 27, dari: "SUMBER" }, { nilai: 5, dari: "SUMBER" }] });
  expect(sisa).toEqual([]);
});
it("who says the same is no other source; two days of one source are two", () => {
  const daftar = hitungDaftar(JAMBI);
  expect(hitungLain(daftar, [sumber("paslon.jumlah.bupati", 25), sumber("paslon.jumlah", 34)])).toEqual([]);
  expect(hitungLain(daftar, [sumber("paslon.jumlah.bupati", 26), sumber("paslon.jumlah.bupati", 27, { tanggal: "2024-11-21" })]).map((h) => h.jumlah)).toEqual([35, 36]);
});

describe("what is elected where", () => {
  const provinsi = { id: 1 };
  const kab = [{ id: 2, kode: "34.01", jenisKode: "KABUPATEN" }, { id: 3, kode: "34.02", jenisKode: "KABUPATEN" }, { id: 4, kode: "34.71", jenisKode: "KOTA" }];
  it("a governor's contest makes the province vote as one; kab/kota by what they are", () => {
    expect(susunKontes("PILKADA", provinsi, kab, { provinsi: ["GUBERNUR"], kabKota: "SEMUA" })).toEqual({ peserta: [1],
      kontes: [{ wilayahId: 1, jenisKode: "GUBERNUR" }, { wilayahId: 2, jenisKode: "BUPATI" }, { wilayahId: 3, jenisKode: "BUPATI" }, { wilayahId: 4, jenisKode: "WALI_KOTA" }] });
    expect(susunKontes("PILKADA", provinsi, kab, { provinsi: ["GUBERNUR"], kabKota: [] })).toEqual({ peserta: [1], kontes: [{ wilayahId: 1, jenisKode: "GUBERNUR" }] });
  });
  it("without one, only the kab/kota that were chosen vote", () => {
    expect(susunKontes("PILKADA", provinsi, kab, { provinsi: [], kabKota: ["34.71", "95.01"] })).toEqual({ peserta: [4], kontes: [{ wilayahId: 4, jenisKode: "WALI_KOTA" }] });
    expect(susunKontes("PILKADA", provinsi, kab, { provinsi: [], kabKota: "SEMUA" }).peserta).toEqual([2, 3, 4]);
  });
  it("a ballot of another kind of election is none", () => {
    expect(susunKontes("PEMILU", provinsi, kab, { provinsi: ["GUBERNUR", "DPD", "PRESIDEN"], kabKota: ["34.01"] }).kontes.map((k) => k.jenisKode)).toEqual(["PRESIDEN", "DPD", "DPRD_KABKOTA"]);
    expect(susunKontes("PILKADA", provinsi, kab, { provinsi: ["DPR"], kabKota: [] })).toEqual({ kontes: [], peserta: [] });
  });
  it("nobody takes part without a contest, and every contest lies in a place that takes part", () => {
    fc.assert(fc.property(fc.constantFrom("PILKADA" as const, "PEMILU" as const), fc.subarray(["GUBERNUR", "PRESIDEN", "DPR", "DPD", "DPRD_PROVINSI"]), fc.oneof(fc.constant("SEMUA" as const), fc.subarray(kab.map((k) => k.kode))), (jenis, atas, bawah) => {
      const { kontes, peserta } = susunKontes(jenis, provinsi, kab, { provinsi: atas, kabKota: bawah });
      expect(kontes.every((k) => peserta.includes(1) || peserta.includes(k.wilayahId))).toBe(true);
      expect(peserta.every((p) => kontes.some((k) => k.wilayahId === p))).toBe(true);
    }));
  });
});

describe("from one list of a contest to another", () => {
  const orang = fc.record({ nomorUrut: fc.integer({ min: 1, max: 4 }), nama: fc.constantFrom("A", "B"), namaWakil: fc.constantFrom("X", null), kolomKosong: fc.constant(false), sumber: fc.constantFrom("s", "t"), tanggal: fc.constant("2024-09-23") });
  const daftar = fc.uniqueArray(orang, { selector: (p) => p.nomorUrut });
  it("what ends and what begins make exactly the new list, and what is the same stays the same row", () => {
    fc.assert(fc.property(daftar, daftar, (lama, baru) => {
      const kini = lama.map((p, id) => ({ ...p, id }));
      const { akhiri, tambah } = rencanaPaslon(kini, baru);
      const jadi = [...kini.filter((k) => !akhiri.includes(k.id)).map(({ id: _, ...p }) => p), ...tambah];
      const urut = (a: { nomorUrut: number }, b: { nomorUrut: number }) => a.nomorUrut - b.nomorUrut;
      expect(jadi.toSorted(urut)).toEqual(baru.toSorted(urut));
      expect(akhiri.length).toBe(lama.filter((l) => !baru.some((b) => JSON.stringify(b) === JSON.stringify(l))).length);
    }));
  });
  it("the same list changes nothing", () => fc.assert(fc.property(daftar, (d) => { expect(rencanaPaslon(d.map((p, id) => ({ ...p, id })), d)).toEqual({ akhiri: [], tambah: [] }); })));
  it("the empty column gets the other number", () => expect([1, 2, 3].map(nomorKolomKosong)).toEqual([2, 1, null]));
});
