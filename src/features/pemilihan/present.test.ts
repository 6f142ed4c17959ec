import { describe, expect, it } from "vitest";
import type { Tinjauan } from "@/features/capaian/domain";
import { presentIsianKontes, presentPenutupan, presentPersiapanPemilihan } from "./present";

const TUTUP = new Date("2024-12-16T02:00:00Z");
const t = (keadaan: Tinjauan["pemilihan"]["keadaan"], pada: Date | null = null) => ({ pemilihan: { keadaan }, wilayah: { zona: "WIB" }, pada }) as unknown as Tinjauan;

it("a closed election says since when, also at an instant of its closing; an open one says nothing", () => {
  expect(presentPenutupan(t("DITUTUP"), { at: TUTUP })?.judul).toBe("Pemilihan ini ditutup 16 Des 2024, 09.00 WIB.");
  expect([presentPenutupan(t("BERJALAN"), null), presentPenutupan(t("PERSIAPAN"), null)]).toEqual([null, null]);
  expect(presentPenutupan(t("BERJALAN", TUTUP), { at: TUTUP })?.judul).toBe("Pemilihan ini ditutup 16 Des 2024, 09.00 WIB.");
});
it("what still works is said of a closed one, and that nothing does of an archive", () => {
  expect(presentPenutupan(t("DITUTUP"), { at: TUTUP })?.uraian).toContain("masih dapat diusulkan");
  expect(presentPenutupan(t("ARSIP"), { at: TUTUP })?.uraian).toMatch(/tidak bertambah lagi\.$/);
});
it("one that came as an archive has no such day", () => expect([presentPenutupan(t("ARSIP"), { at: null })?.judul, presentPenutupan(t("DITUTUP"), { at: null })?.judul]).toEqual(["Pemilihan ini sudah diarsipkan.", "Pemilihan ini sudah ditutup."]));

describe("the checklist of an election", () => {
  const isi = { slug: "uji-34", jenis: "PILKADA" as const, nama: "Uji", hari: "2029-11-27", provinsi: "34", kab: 2, pelapor: 1, tps: 2, dpt: 1, kontes: 2, berpaslon: 0, tahapan: 0, katalog: 1, laporan: 0 };
  it("says n of m of those who vote, and where to do what is missing", () => {
    const { langkah, rinci } = presentPersiapanPemilihan(isi);
    expect(rinci).toBe("27 November 2029; 2 dari 7 langkah selesai");
    expect(langkah.map((l) => [l.nomor, l.selesai])).toEqual([[1, true], [2, true], [3, false], [4, false], [5, false], [6, false], [7, false]]);
    expect([langkah[4]?.keadaan, langkah[5]?.keadaan.split(".")[0], langkah[3]?.tautan]).toEqual(["KPU atau PPK di 1 dari 2 kabupaten/kota", "TPS 2, DPT 1 dari 2 kabupaten/kota", "/admin/pemilihan/uji-34#kontes"]);
  });
  it("of a repeat vote asks nothing of TPS and DPT by kabupaten; the schedule is opened where it is", () => {
    const { langkah } = presentPersiapanPemilihan({ ...isi, jenis: "PSU" });
    expect(langkah.map((l) => l.judul)).toEqual(["Kontes", "Katalog indikator", "Tahapan", "Peserta tiap kontes", "Orang yang melapor", "Laporan pertama"]);
    expect(langkah[2]?.tautan).toBe("/tahapan?pemilihan=uji-34");
  });
  it("is done when every place that votes has what it needs, and not because there is none", () => {
    expect(presentPersiapanPemilihan({ ...isi, pelapor: 2, dpt: 2, berpaslon: 2, tahapan: 3, laporan: 1 }).langkah.every((l) => l.selesai)).toBe(true);
    expect(presentPersiapanPemilihan({ ...isi, kab: 0, pelapor: 0, tps: 0, dpt: 0, kontes: 0 }).langkah.filter((l) => l.selesai).map((l) => l.judul)).toEqual(["Katalog indikator"]);
  });
});

it("a party list has room to grow, up to 60 rows, and never none", () => {
  const baris = (n: number, jenis = "DPR") => presentIsianKontes({ id: 1, jenis, jenisNama: "DPR", wilayah: "34", wilayahNama: "Uji", wilayahLengkap: "Uji",
    paslon: Array.from({ length: n }, (_, i) => ({ id: i, nomorUrut: i + 1, nama: "A", namaWakil: null, kolomKosong: false, sumber: "uji", tanggal: "2029-01-01" })) }).baris.length;
  expect([baris(0), baris(18), baris(50), baris(70), baris(2, "GUBERNUR")]).toEqual([20, 38, 60, 72, 4]);
});
