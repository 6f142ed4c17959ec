import { expect, it } from "vitest";
import { hitungDaftar, hitungLain, jumlahPasangan, type Kontes, type SumberJumlah } from "./domain";

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
