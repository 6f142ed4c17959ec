import { describe, expect, it } from "vitest";
import { type Adopsi, dapatDitetapkan, type JenisFakta, jenisSepersamaan, type Keberatan, kelompok, kelompokkan, lebihDariAnak, lebihDariInduk, persamaan, selisih, type Sekitar, type Sumber } from "./domain";

const TPS: JenisFakta = { kode: "tps.jumlah", nama: "Jumlah TPS", satuan: "TPS", pemilik: "KPU" };
const at = (menit: number) => new Date(Date.UTC(2024, 10, 20, 6, menit));
const adopsi = (id: string, faktaId: string, menit: number): Adopsi => ({ id, faktaId, alasan: "uji", oleh: null, padaAt: at(menit), dokumen: null });
const sumber = (id: string, nilai: number | null, over: Partial<Sumber> = {}): Sumber => ({ id, jenis: TPS, kontes: null, kontesNama: null, nilai, kategori: null, pembilang: null, penyebut: null, status: "RESMI", sumber: `sumber ${id}`, tanggal: "2024-09-22",
  catatan: null, oleh: null, padaAt: at(0), adopsi: [], dokumen: [], ...over });
const keberatan = (faktaId: string, dijawab = false): Keberatan => ({ id: `k${faktaId}`, faktaId, alasan: "keliru", oleh: "Petugas Bawaslu", peran: "BAWASLU", padaAt: at(5), dijawabAt: dijawab ? at(6) : null });

describe("the sources of one fact", () => {
  it("the latest adoption counts and stands first; of the same instant the later row", () => {
    const k = kelompok([sumber("1", 796, { adopsi: [adopsi("1", "1", 1), adopsi("9", "1", 3)] }), sumber("2", 804, { adopsi: [adopsi("10", "2", 3)] })], []);
    expect([k?.berlaku?.id, k?.sumber.map((s) => s.id), k?.riwayat.map((a) => a.id), k?.berbeda]).toEqual(["2", ["2", "1"], ["10", "9", "1"], true]);
  });
  it("differ when they say another figure, not when two say the same", () => {
    expect([kelompok([sumber("1", 796), sumber("2", 796)], [])?.berbeda, kelompok([sumber("1", null, { kategori: "RENDAH" }), sumber("2", null, { kategori: "SEDANG" })], [])?.berbeda, kelompok([], [])]).toEqual([false, true, null]);
  });
  it("are contested by what is open against the adopted one; without one, against any", () => {
    const dua = [sumber("1", 796, { adopsi: [adopsi("1", "1", 1)] }), sumber("2", 804)];
    expect(kelompok(dua, [keberatan("2")])?.sengketa).toEqual([]);
    expect(kelompok(dua, [keberatan("1", true)])?.sengketa).toEqual([]);
    expect(kelompok(dua, [keberatan("1"), keberatan("77")])?.sengketa.map((x) => x.faktaId)).toEqual(["1"]);
    expect(kelompok([sumber("2", 804)], [keberatan("2")])?.sengketa.length).toBe(1);
  });
  it("in the register: contested, then differing, then the rest; each kind and contest by itself", () => {
    const jenis = (kode: string) => ({ ...TPS, kode });
    const isi = kelompokkan([sumber("1", 10), sumber("2", 1, { jenis: jenis("dpt.jumlah") }), sumber("3", 2, { jenis: jenis("dpt.jumlah") }), sumber("4", 90, { jenis: jenis("klaim.logistik") }),
      sumber("5", 83, { jenis: jenis("partisipasi.capaian"), kontes: "PRESIDEN" }), sumber("6", 82, { jenis: jenis("partisipasi.capaian"), kontes: "DPR" })], [keberatan("4")]);
    expect(isi.map((k) => `${k.jenis.kode} ${k.kontes ?? ""}`.trim())).toEqual(["klaim.logistik", "dpt.jumlah", "tps.jumlah", "partisipasi.capaian DPR", "partisipasi.capaian PRESIDEN"]);
  });
});

describe("differences", () => {
  it("are counted against the adopted source; where there is none, between the extremes", () => {
    const k = (semua: readonly Sumber[]) => { const x = kelompok(semua, []); return x ? selisih(x) : []; };
    expect(k([sumber("1", 796, { adopsi: [adopsi("1", "1", 1)] }), sumber("2", 804), sumber("3", 790)])).toEqual([{ besar: 804, kecil: 796, beda: 8 }, { besar: 796, kecil: 790, beda: 6 }]);
    expect(k([sumber("1", 79.5), sumber("2", 82), sumber("3", 80)])).toEqual([{ besar: 82, kecil: 79.5, beda: 2.5 }]);
    expect(k([sumber("1", 84.46), sumber("2", 81.94)])).toEqual([{ besar: 84.46, kecil: 81.94, beda: 2.52 }]);
    expect(k([sumber("1", 796)])).toEqual([]);
  });
  it("of indices of different instruments, and of words, are not made", () => {
    const skor = { ...TPS, satuan: "skor" };
    const k = kelompok([sumber("1", 12.03, { jenis: skor }), sumber("2", 41.63, { jenis: skor })], []);
    expect(k && selisih(k)).toEqual([]);
  });
});

describe("the sum around it", () => {
  const sekitar = (diketahui = 10): Sekitar => ({ jenis: "tps.jumlah", induk: { nama: "Provinsi Jambi", nilai: 6391 }, saudara: { banyak: 10, diketahui, jumlah: 5595 }, anak: { banyak: 11, diketahui: 11, jumlah: 796 } });
  it("closes with the right figure, and says by how much another one misses", () => {
    expect([lebihDariInduk(sekitar(), 796), lebihDariInduk(sekitar(), 804), lebihDariAnak(sekitar(), 796), lebihDariAnak(sekitar(), 804)]).toEqual([0, 8, 0, -8]);
  });
  it("says nothing while a part is not known, or there is no parent", () => {
    expect([lebihDariInduk(sekitar(9), 796), lebihDariInduk({ ...sekitar(), induk: null }, 796), lebihDariAnak({ ...sekitar(), anak: { banyak: 11, diketahui: 5, jumlah: 400 } }, 796), lebihDariAnak({ ...sekitar(), anak: { banyak: 0, diketahui: 0, jumlah: 0 } }, 796)]).toEqual([null, null, null, null]);
  });
});

it("a spoken claim is never adopted", () => expect(["klaim.logistik", "klaim.kesiapan", "tps.jumlah"].map(dapatDitetapkan)).toEqual([false, false, true]));

describe("sums that official figures must make", () => {
  const surat = (id: string, apa: string, nilai: number, over: Partial<Sumber> = {}) => sumber(id, nilai, { jenis: { kode: `surat-suara.${apa}`, nama: apa, satuan: "lembar", pemilik: "KPU" }, kontes: "GUBERNUR", kontesNama: "Gubernur", ...over });
  const RAKOR = [surat("1", "kebutuhan", 2_765_186), surat("2", "baik", 2_745_815), surat("3", "kurang", 18_637), surat("4", "rusak", 1_364), surat("5", "cetak-ulang", 19_371)];
  const jumlah = (semua: readonly Sumber[]) => persamaan(kelompokkan(semua, [])).map((p) => [p.kiri.map((s) => s.nilai), p.kanan.nilai, p.beda, p.kontesNama]);
  it("18.637 short and 1.364 damaged are not the 19.371 printed again, by 630; good and printed again are the need", () => {
    expect(jumlah(RAKOR)).toEqual([[[18_637, 1_364], 19_371, 630, "Gubernur"], [[2_745_815, 19_371], 2_765_186, 0, "Gubernur"]]);
  });
  it("a part that nobody knows, or of which two say different things, says nothing; adopted it does", () => {
    expect(jumlah(RAKOR.filter((s) => s.id !== "4"))).toEqual([[[2_745_815, 19_371], 2_765_186, 0, "Gubernur"]]);
    const lain = surat("6", "rusak", 734);
    expect(jumlah([...RAKOR, lain])).toHaveLength(1);
    expect(jumlah([...RAKOR, { ...lain, adopsi: [adopsi("1", "6", 1)] }])).toEqual([[[18_637, 734], 19_371, 0, "Gubernur"], [[2_745_815, 19_371], 2_765_186, 0, "Gubernur"]]);
  });
  it("one contest's part is never added to another's", () => {
    expect(jumlah(RAKOR.map((s) => (s.id === "3" ? { ...s, kontes: null, kontesNama: null } : s)))).toEqual([[[2_745_815, 19_371], 2_765_186, 0, "Gubernur"]]);
  });
  it("names what stands beside a kind", () => {
    expect(jenisSepersamaan("surat-suara.rusak").toSorted()).toEqual(["surat-suara.cetak-ulang", "surat-suara.kurang", "surat-suara.rusak"]);
    expect(jenisSepersamaan("tps.jumlah")).toEqual(["tps.jumlah"]);
  });
});
