import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Capaian, Hari, Ketentuan, Sel } from "@/features/capaian/domain";
import { hitungIndeks } from "./domain";

const HARI: Hari = { hariIni: "2024-11-20", h: -7 };
const ASPEK = [{ kode: "logistik", nama: "Logistik", bobot: 25 }, { kode: "dpt", nama: "Data pemilih", bobot: 15 }, { kode: "petugas", nama: "Petugas", bobot: 10 }] as const;

const ketentuan = (aspek: string, over: Partial<Ketentuan>): Ketentuan => ({
  id: 1, kode: "x", nama: "X", satuan: "buah", aspek, barang: null, barangNama: null, tahap: null, tahapNama: null, jenisKontes: null, jenisKontesNama: null, bobot: 1, tingkat: 2, pemilik: "KPU", bukaH: -60, jatuhTempoH: -1,
  kurva: [[-60, 0], [-10, 1000]], ritmeHari: 7, ritmeRapatHari: 1, ritmeRapatSejakH: -14, ambangSiap: 950, ambangPerhatian: 750, batasKeras: false, terbatas: false, aturan: { kode: "a", uraian: "", sumber: "", status: "RESMI", rumus: "PER_TPS" }, ...over,
});
const capaian = (n: number, m: number, per = HARI.hariIni): Capaian => ({ unitLapor: 1, unitSah: 0, unitContoh: 0, bendera: 0, pembilang: n, terpenuhi: n, lebih: 0, penyebut: m, terpenuhiSah: 0, penyebutSah: 0,
  umur: { [per]: [1, n, m, n < m ? 1 : 0] }, perLama: per, perBaru: per, laporanId: "1" });
/** n of m, or nothing reported. */
const sel = (aspek: string, n: number | null, m: number, over: Partial<Ketentuan> = {}, per?: string): Sel =>
  ({ ketentuan: ketentuan(aspek, over), butuh: { isian: false, penyebut: m, unit: 1, unitTanpaDasar: 0, status: "RESMI" }, capaian: n === null ? null : capaian(n, m, per) });

describe("the index", () => {
  it("is the weighted mean of its aspek, an aspek that of its indikator", () => {
    const { gabungan, aspek } = hitungIndeks(ASPEK, [sel("logistik", 100, 100, { bobot: 3 }), sel("logistik", 0, 100), sel("dpt", 50, 100), sel("petugas", 10, 10)], HARI);
    expect(aspek.map((a) => a.gabungan.share)).toEqual([0.75, 0.5, 1]);
    expect(gabungan.share).toBeCloseTo((25 * 0.75 + 15 * 0.5 + 10) / 50, 12);
    expect(gabungan).toMatchObject({ bobotBerdata: 50, bobotTerbuka: 50 });
  });
  it("measures against the curve of today: half of what is demanded is half, ahead of it is one", () => {
    const kurva = [[-27, 0], [13, 1000]] as const; // 0,5 on day −7
    expect(hitungIndeks(ASPEK, [sel("logistik", 25, 100, { kurva }), sel("dpt", 70, 100, { kurva })], HARI).aspek.map((a) => a.gabungan.share)).toEqual([0.5, 1, null]);
  });
  it("leaves an aspek without data out of the mean and inside the bounds", () => {
    const { gabungan } = hitungIndeks(ASPEK, [sel("logistik", 100, 100), sel("dpt", null, 100)], HARI);
    expect(gabungan).toMatchObject({ share: 1, batas: { bawah: 25 / 40, atas: 1 }, bobotBerdata: 25, bobotTerbuka: 40 });
  });
  it("does not count an aspek that has not opened, and is nothing when none has", () => {
    expect(hitungIndeks(ASPEK, [sel("logistik", 100, 100), sel("dpt", 0, 100, { bukaH: -3 })], HARI).gabungan).toMatchObject({ share: 1, batas: { bawah: 1, atas: 1 }, bobotTerbuka: 25 });
    expect(hitungIndeks(ASPEK, [sel("dpt", 0, 100, { bukaH: -3 })], HARI).gabungan).toMatchObject({ share: null, batas: null });
    expect(hitungIndeks(ASPEK, [], HARI).gabungan.share).toBeNull();
  });
  it("a silent one may since have finished: the upper bound says so", () => {
    expect(hitungIndeks(ASPEK, [sel("logistik", 40, 100, {}, "2024-11-17")], HARI).gabungan).toMatchObject({ share: 0.4, batas: { bawah: 0.4, atas: 1 } });
  });
});

it("lies within its bounds, whatever is missing, silent or just opening", () => {
  const satu = fc.record({ aspek: fc.constantFrom(...ASPEK.map((a) => a.kode)), m: fc.integer({ min: 1, max: 500 }), n: fc.option(fc.nat(500)), bukaH: fc.oneof(fc.constant(-7), fc.integer({ min: -60, max: 0 })), tempo: fc.integer({ min: 1, max: 50 }), bobot: fc.nat(5), usia: fc.nat(4) });
  fc.assert(fc.property(fc.array(satu), (semua) => {
    const { gabungan: g } = hitungIndeks(ASPEK, semua.map((s) => sel(s.aspek, s.n === null ? null : Math.min(s.n, s.m), s.m, { bukaH: s.bukaH, bobot: s.bobot, kurva: [[s.bukaH, 0], [s.bukaH + s.tempo, 1000]] }, `2024-11-${20 - s.usia}`)), HARI);
    if (g.share === null) return;
    expect(g.batas?.bawah).toBeLessThanOrEqual(g.share + 1e-9);
    expect(g.batas?.atas).toBeGreaterThanOrEqual(g.share - 1e-9);
  }));
});
