import { describe, expect, it } from "vitest";
import { type BarisLembar, type Sel } from "@/lib/lembar";
import { bidangDari, buatIndeks, buatPenafsir, cariKepala, putuskanFormat, tingkatKolom } from "./domain";

const lembar = (...baris: (readonly Sel[])[]): BarisLembar[] => baris.map((sel, i) => ({ no: i + 1, sel }));

describe("columns by their header", () => {
  it.each([
    ["kode_kab", "kodeKab"], ["nama_kab", "namaKab"], ["kode_kec", "kodeKec"], ["nama_kec", "namaKec"], ["tps_pilkada_2024", "tps"], ["Jumlah TPS", "tps"], ["Kabupaten/Kota", "namaKab"], ["KECAMATAN", "namaKec"], ["Desa / Kelurahan", "namaDesa"], ["No. TPS", "nomorTps"],
    ["L", "dptL"], ["Laki-laki", "dptL"], ["DPT Perempuan", "dptP"], ["Jumlah Pemilih", "dpt"], ["DPT", "dpt"], ["L+P", "dpt"], ["Kode Kemendagri", "kode"], ["jumlah_desa", null], ["jumlah_kelurahan", null], ["No", null], ["Keterangan", null], ["", null],
  ] as const)("%s: %s", (label, bidang) => expect(bidangDari(label)).toBe(bidang));
  it("stand under titles; two rows are one header where they are merged", () => {
    expect(cariKepala(lembar(["REKAP"], [], ["No", "Kecamatan", "Jumlah TPS"], [1, "Gunung Raya", 19]))).toMatchObject({ sampai: 3, kolom: [null, "namaKec", "tps"] });
    expect(cariKepala(lembar(["Kecamatan", "DPT", null, null], [null, "L", "P", "Jumlah"], ["Gunung Raya", 1, 2, 3]))).toMatchObject({ sampai: 2, kolom: ["namaKec", "dptL", "dptP", "dpt"] });
  });
  it("are not made up: no place, or nothing but a place, is no header", () => {
    expect([cariKepala(lembar(["a", "b"])), cariKepala(lembar(["Jumlah TPS", "DPT"])), cariKepala(lembar(["Kecamatan", "Keterangan"])), cariKepala([])]).toEqual([null, null, null, null]);
  });
  it("a second column of the same kind is left to be chosen", () => expect(cariKepala(lembar(["Kecamatan", "Jumlah TPS", "Total TPS"]))?.kolom).toEqual(["namaKec", "tps", null]));
  it("\"TPS\" beside a desa and voters is a number of one", () => expect(cariKepala(lembar(["Desa", "TPS", "DPT"]))?.kolom).toEqual(["namaDesa", "nomorTps", "dpt"]));
  it("tell the level", () => expect([tingkatKolom(["kodeKec", "tps"]), tingkatKolom(["namaKec", "namaDesa", "dpt"]), tingkatKolom(["kodeDesa", "nomorTps"]), tingkatKolom(["kode"]), tingkatKolom(["namaKab"])]).toEqual([3, 4, 5, 3, null]));
});

it("one format per file, or it is asked for", () => {
  expect([{ id: 1, en: 0, ganda: 5 }, { id: 0, en: 2, ganda: 5 }, { id: 1, en: 1, ganda: 0 }, { id: 0, en: 0, ganda: 1 }, { id: 0, en: 0, ganda: 0 }].map(putuskanFormat)).toEqual(["id", "en", "campur", "tanya", "id"]);
});

const T = (id: number, kode: string, nama: string, tingkat: number) => ({ id, kode, nama, tingkat, jenis: tingkat === 2 ? "KABUPATEN" : "X", jenisNama: ["", "Provinsi", "Kabupaten", "Kecamatan", "Desa"][tingkat] ?? "" });
const POHON = [T(1, "15", "Jambi", 1), T(2, "15.01", "Kerinci", 2), T(3, "15.01.01", "Gunung Raya", 3), T(4, "15.01.01.2001", "Masgo", 4)];
const penafsir = (kolom: Parameters<typeof buatPenafsir>[2]["kolom"], tingkat: 3 | 4 | 5 = 3) => buatPenafsir(buatIndeks(POHON), POHON[0] ?? T(0, "15", "", 1), { kepala: 0, label: [], kolom, format: "id", tingkat }, "id");

describe("rows", () => {
  it("a total is compared with what stands above it since the last one, or with all", () => {
    const p = penafsir(["namaKec", "tps"]);
    for (const b of lembar(["Gunung Raya", 3], ["Jumlah", 3], ["Gunung Raya", 4], ["Sub Total", 4], ["TOTAL", 7], ["Jumlah", 8])) p.tafsir(b);
    const r = p.selesai();
    expect([r.total, r.baris, r.daftarPeringatan.map((x) => x.baris)]).toEqual([4, 2, [6]]);
  });
  it("a missing figure stays missing; the sum of men and women is theirs", () => {
    const p = penafsir(["kodeDesa", "nomorTps", "dptL", "dptP"], 5);
    expect(p.tafsir({ no: 1, sel: [1501012001, "TPS 003", 10, 11] })).toEqual({ no: 1, wilayahId: 4, nomor: 3, tps: null, dptL: 10, dptP: 11, dpt: 21 });
    expect(p.tafsir({ no: 2, sel: [null, 4, null, null] })).toMatchObject({ wilayahId: 4, nomor: 4, dpt: null });
  });
  it("faults are counted beyond what is listed", () => {
    const p = penafsir(["namaKec", "tps"]);
    for (let no = 1; no <= 250; no += 1) p.tafsir({ no, sel: ["Tidak Ada", 1] });
    const r = p.selesai();
    expect([r.galat, r.daftarGalat.length]).toEqual([250, 200]);
  });
  it("a new parent forgets the child written under the old one", () => {
    const p = penafsir(["namaKab", "namaKec", "namaDesa", "nomorTps", "dpt"], 5);
    expect(p.tafsir({ no: 1, sel: ["Kerinci", "Gunung Raya", "Masgo", 1, 5] })).toMatchObject({ wilayahId: 4 });
    p.tafsir({ no: 2, sel: ["Merangin", null, null, 1, 5] });
    expect(p.selesai().daftarGalat.map((g) => g.baris)).toEqual([2]);
  });
});
