import { expect, it } from "vitest";
import { faktaPsu, hitungTps, presentBaris, presentGalat, presentPsu, presentPsuDi, presentWaktu } from "./present";

const JAM = new Date("2025-03-01T05:00:00Z");
const psu = {
  slug: "psu-2025-04-05-15-08", nama: "PSU Pilkada 2024, Kabupaten Bungo", hari: "2025-04-05", buka: "07:00", tutup: "13:00", keadaan: "BERJALAN" as const, akar: "15.08", zona: "WIB" as const, dasar: "PUTUSAN_MK" as const, nomor: "173/PHPU.BUP-XXIII/2025", tanggal: "2025-02-24",
  batas: { hari: 45, sejak: "DASAR" as const }, catatan: null, oleh: "KPU Bungo", padaAt: JAM, induk: { slug: "pilkada-2024", nama: "Pilkada 2024", hari: "2024-11-27" },
  tps: [{ kode: "15.08.03.2001.001", sebab: "Pemilih dilayani tanpa identitas yang sah" }, { kode: "15.08.03.2001.002", sebab: "Pemilih dilayani tanpa identitas yang sah" }, { kode: "15.08.04.1001.006", sebab: "Surat suara dicoblos bukan oleh pemilihnya" }],
  biaya: [{ id: 2, jenis: "PERKIRAAN" as const, rupiah: 1_250_000_000, sumber: "RAB KPU", tanggal: "2025-03-01", oleh: "KPU Bungo", padaAt: JAM, kini: true }, { id: 1, jenis: "PERKIRAAN" as const, rupiah: 900_000_000, sumber: "RAB KPU", tanggal: "2025-02-28", oleh: "KPU Bungo", padaAt: JAM, kini: false }],
};

it("a line says how many TPS in how many places, why, on whose word, by when, at what cost", () => {
  expect(presentBaris(psu, "2025-03-29")).toMatchObject({ hari: "Sabtu, 5 April 2025, H−7", tps: "3 TPS di 1 kabupaten/kota", sebab: "pemilih dilayani tanpa identitas yang sah (2 TPS) dan surat suara dicoblos bukan oleh pemilihnya (1 TPS)", biaya: "Biaya perkiraan Rp 1.250.000.000 (RAB KPU, 1 Mar 2025)", dasar: "Putusan Mahkamah Konstitusi 173/PHPU.BUP-XXIII/2025, 24 Feb 2025" });
  expect(presentBaris({ ...psu, biaya: [], tps: psu.tps.slice(0, 2) }, "2025-03-29")).toMatchObject({ biaya: "Biaya belum dilaporkan", sebab: "Pemilih dilayani tanpa identitas yang sah" });
  expect(hitungTps(["15.08.03.2001.001", "15.01.03.2001.001"])).toBe("2 TPS di 2 kabupaten/kota");
});

it("the days it took stand beside those allowed; over them is marked", () => {
  expect(presentWaktu(psu)).toEqual({ status: "SIAP", teks: "40 hari sesudah dasarnya, 129 hari sesudah pemungutan yang diulang. Batas 45 hari sejak tanggal putusan atau rekomendasi: 10 April 2025, 5 hari lebih awal." });
  expect(presentWaktu({ ...psu, hari: "2025-04-12" })).toMatchObject({ status: "KRITIS", teks: expect.stringContaining("terlewat 2 hari") });
  expect(presentWaktu({ ...psu, hari: "2025-04-10" }).teks).toContain("tepat hari terakhir");
  expect(presentWaktu({ ...psu, batas: null })).toMatchObject({ status: null, teks: expect.stringContaining("Batas hari tidak dicatat.") });
});

it("what is not known is said and never zero; a figure that was replaced stays", () => {
  const c = { kontes: "Bupati", wilayah: "15.08", wilayahNama: "Kabupaten Bungo", disiapkan: 2000, tersedia: 2000, butuh: 1800, butuhDari: 3, tps: 3, lapor: 1, unit: 1, per: "2025-03-20", contoh: false };
  const tampil = presentPsu({ ...psu, rinci: [{ ...psu.tps[0], kode: "15.08.03.2001.001", nama: "TPS 001", tempat: ["Desa A", "Kecamatan B"], sebab: "x", catatan: null, butuh: null, butuhStatus: "RESMI", melapor: false }], kab: [], cadangan: [c, { ...c, butuh: 2300 }, { ...c, tersedia: null, butuh: null }, { ...c, butuhDari: 1 }, { ...c, lapor: 1, unit: 2, butuh: 2300, contoh: true }], tanpa: [{ aspek: "Logistik", nama: "Tinta", aturan: "x" }, { aspek: "Logistik", nama: "Sampul", aturan: "y" }], tertutup: 2 }, "2025-03-29", (kode) => kode.endsWith(".001"));
  expect(tampil.rinci[0]).toMatchObject({ butuh: null, tempat: "Desa A, Kecamatan B" });
  expect(tampil.cadangan.map((x) => [x.statusTeks, x.tersedia, x.butuh])).toEqual([["Cadangan cukup", "2.000 dari 2.000 lembar, per 20 Mar 2025", "1.800 lembar"], ["Cadangan kurang 300", "2.000 dari 2.000 lembar, per 20 Mar 2025", "2.300 lembar"], ["Belum diketahui", "belum dilaporkan", "DPT per TPS belum diketahui"], ["Belum diketahui", "2.000 dari 2.000 lembar, per 20 Mar 2025", "≥ 1.800 lembar (1 dari 3 TPS ber-DPT)"], ["Belum diketahui", "≥ 2.000 dari 2.000 lembar, per 20 Mar 2025 (1 dari 2 pelapor)", "2.300 lembar"]]);
  expect(tampil.cadangan.map((x) => x.contoh)).toEqual([false, false, false, false, true]);
  expect(tampil.biayaRinci.map((b) => [b.rupiah, b.kini])).toEqual([["Rp 1.250.000.000", true], ["Rp 900.000.000", false]]);
  expect(tampil).toMatchObject({ dilihat: { PERKIRAAN: "2" }, tertutup: "2 TPS di luar wilayah tugas Anda tidak dirinci.", tanpa: [{ aspek: "Logistik", isi: ["Tinta (x)", "Sampul (y)"] }] });
});

it("a dashboard tells of the repeat votes under it, and one that is a repeat vote of what it repeats", () => {
  const anak = (n: number, keadaan: "BERJALAN" | "ARSIP" = "BERJALAN") => ({ slug: `psu-${n}`, nama: `PSU ${n}`, hari: "2025-04-05", keadaan, tps: ["15.08.03.2001.001"] });
  expect(presentPsuDi({ anak: [], sendiri: null }, "2025-03-29", "p")).toEqual({ baris: [], cakupan: null });
  expect(presentPsuDi({ anak: [anak(1), anak(9, "ARSIP")], sendiri: null }, "2025-03-29", "p").baris).toEqual([{ kunci: "psu-1", judul: "PSU", teks: "1 TPS di 1 kabupaten/kota, Sabtu, 5 April 2025, H−7", tautan: "/psu/psu-1", tindakan: "Lihat PSU" }]);
  const dua = [{ ...anak(1), hari: "2025-03-01", tps: ["15.08.03.2001.001", "15.08.03.2001.002"] }, anak(2), { ...anak(3), hari: "2025-05-01", tps: ["15.01.01.2001.001"] }];
  expect(presentPsuDi({ anak: dua, sendiri: null }, "2025-03-29", "p").baris).toEqual([{ kunci: "semua", judul: "3 PSU", teks: "3 TPS di 2 kabupaten/kota, berikutnya Sabtu, 5 April 2025, H−7", tautan: "/psu?pemilihan=p", tindakan: "Lihat semua" }]);
  expect(presentPsuDi({ anak: dua.slice(0, 2), sendiri: null }, "2025-05-02", "p").baris[0]?.teks).toBe("2 TPS di 1 kabupaten/kota, terakhir Sabtu, 5 April 2025, H+27");
  expect(presentPsuDi({ anak: [], sendiri: { slug: "psu-1", induk: { slug: "p", nama: "Pilkada 2024" }, tps: 3, melapor: 1, dpt: { nilai: 0, tps: 0, status: "RESMI" } } }, "2025-03-29", "psu-1")).toMatchObject({ cakupan: "1 dari 3 TPS melapor", baris: [{ teks: "mengulang Pilkada 2024; 1 dari 3 TPS melapor" }] });
});

it("what could not be used of a choice is said, a few by name", () => {
  expect(presentGalat({ salah: [], asing: [], terlalu: false })).toEqual([]);
  expect(presentGalat({ salah: ["x"], asing: Array.from({ length: 10 }, (_, i) => `k${i}`), terlalu: true })).toEqual(["x", expect.stringMatching(/k7 dan 2 lagi\.$/), "Terlalu banyak TPS dalam satu PSU."]);
});

it("base facts of a repeat vote are of its own TPS; what is known of some is a lower bound, what of none is not known", () => {
  const f = (kunci: string, asal: "RESMI" | null = null) => ({ kunci, label: kunci, nilai: "Belum diketahui", rinci: "Pilkada 2024: 2.695.348", asal, sumber: "x", beda: null, sengketa: null, nama: kunci, jejak: "/x" });
  const di = (tps: number, status: "RESMI" | "ESTIMASI" = "RESMI") => ({ sendiri: { slug: "psu-1", induk: { slug: "p", nama: "Pilkada 2024" }, tps: 3, melapor: 0, dpt: { nilai: tps * 400, tps, status } } });
  const semua = [f("tps.jumlah"), f("dpt.jumlah"), f("paslon.jumlah")];
  expect(faktaPsu(semua, di(3)).map((x) => [x.nilai, x.rinci])).toEqual([["3", "mengulang"], ["1.200", null], ["Belum diketahui", "Pilkada 2024: 2.695.348"]]);
  expect(faktaPsu(semua, di(2))[1]).toMatchObject({ nilai: "≥ 800", rinci: "2 dari 3 TPS", asal: "HITUNGAN" });
  expect(faktaPsu(semua, di(3, "ESTIMASI"))[1]).toMatchObject({ nilai: "1.200", asal: "ESTIMASI" });
  expect(faktaPsu(semua, di(0))[1]).toMatchObject({ nilai: "Belum diketahui", rinci: null, asal: null });
  expect(faktaPsu([f("dpt.jumlah", "RESMI")], di(2))[0]).toMatchObject({ asal: "RESMI", nilai: "Belum diketahui" });
  expect(faktaPsu(semua, { sendiri: null })).toBe(semua);
});
