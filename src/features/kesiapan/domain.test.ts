import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Capaian, Hari, Ketentuan, Sel } from "@/features/capaian/domain";
import { bagiHabis, empatPertanyaan, hitungIndeks, jawab, PERTANYAAN, type Tempat, tertinggal, uraikanIndeks } from "./domain";

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
  ({ ketentuan: ketentuan(aspek, over), butuh: { isian: false, penyebut: m, unit: 1, unitTanpaDasar: 0, status: "RESMI" }, capaian: n === null ? null : capaian(n, m, per), bantahan: [] });

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

describe("why the index is what it is", () => {
  const kurva = [[-27, 0], [13, 1000]] as const; // 0,5 on day −7
  it("the contributions add up to the index; an aspek without data brings nothing and says so", () => {
    const indeks = hitungIndeks(ASPEK, [sel("logistik", 30, 100), sel("dpt", 80, 100)], HARI);
    const u = uraikanIndeks(indeks, HARI);
    expect(u.aspek.reduce((n, a) => n + (a.sumbangan ?? 0), 0)).toBeCloseTo(indeks.gabungan.share ?? 0, 12);
    expect(u.aspek.find((a) => a.kode === "petugas")).toMatchObject({ sumbangan: null, perPoin: null, terbuka: false });
  });
  it("as shown they make the index as shown: three thirds of 95,8 are not 95,7", () => {
    const tiga = ASPEK.map((a) => ({ ...a, bobot: 1 }));
    const u = uraikanIndeks(hitungIndeks(tiga, tiga.map((a, i) => sel(a.kode, [958, 958, 959][i] ?? 0, 1000)), HARI), HARI);
    expect(u.aspek.map((a) => a.sumbanganPermil).toSorted()).toEqual([319, 319, 320]);
    expect(uraikanIndeks(hitungIndeks(ASPEK, [sel("logistik", 30, 100)], HARI), HARI).aspek.map((a) => a.sumbanganPermil).toSorted()).toEqual([300, null, null]);
  });
  it("add up as shown, whatever the weights and shares, and each is within one tenth of itself", () => {
    fc.assert(fc.property(fc.array(fc.record({ aspek: fc.constantFrom(...ASPEK.map((a) => a.kode)), n: fc.nat(1000), bobot: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 8 }), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }), (semua, bobot) => {
      const indeks = hitungIndeks(ASPEK.map((a, i) => ({ ...a, bobot: bobot[i] ?? 1 })), semua.map((x, i) => sel(x.aspek, x.n, 1000, { id: i, kode: `k${i}`, bobot: x.bobot })), HARI);
      const u = uraikanIndeks(indeks, HARI);
      expect(u.aspek.reduce((n, a) => n + (a.sumbanganPermil ?? 0), 0)).toBe(Math.floor((indeks.gabungan.share ?? 0) * 1000 + 1e-7));
      for (const a of u.aspek) if (a.sumbangan !== null) expect(Math.abs((a.sumbanganPermil ?? Number.NaN) - a.sumbangan * 1000)).toBeLessThanOrEqual(1);
    }));
  });
  it("what is cut off goes to those that lost most by it", () => {
    expect([bagiHabis([1.9, 1.2, 1.8], 4), bagiHabis([1.9, 1.2, 1.8], 5), bagiHabis([2, 3], 5), bagiHabis([], 0)]).toEqual([[2, 1, 1], [2, 1, 2], [2, 3], []]);
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 12 }), (bagian) => {
      const jumlah = Math.floor(bagian.reduce((a, n) => a + n, 0));
      const hasil = bagiHabis(bagian, jumlah);
      expect(hasil.reduce((a, n) => a + n, 0)).toBe(jumlah);
      bagian.forEach((n, i) => expect([Math.floor(n), Math.floor(n) + 1]).toContain(hasil[i]));
    }));
  });
  it("one more point of logistik (25 of 100) is a quarter of a point of the index; of what is complete, nothing", () => {
    const aspek = [{ kode: "logistik", nama: "Logistik", bobot: 25 }, { kode: "dpt", nama: "Data pemilih", bobot: 75 }];
    expect(uraikanIndeks(hitungIndeks(aspek, [sel("logistik", 40, 100), sel("dpt", 10, 10)], HARI), HARI).aspek.map((a) => [a.kode, a.perPoin])).toEqual([["logistik", 0.0025], ["dpt", 0]]);
  });
  it("one more percent of the need counts double while the curve asks for half, and nothing above the curve; the most telling first", () => {
    const aspek = [{ kode: "logistik", nama: "Logistik", bobot: 25 }];
    const u = uraikanIndeks(hitungIndeks(aspek, [sel("logistik", 60, 100, { id: 1, kode: "atas", kurva }), sel("logistik", 20, 100, { id: 2, kode: "bawah", kurva }), sel("logistik", null, 100, { id: 3, kode: "kosong", kurva })], HARI), HARI);
    expect(u.indikator.map((i) => [i.ketentuan.kode, i.perPoin])).toEqual([["bawah", expect.closeTo(0.01, 9)], ["atas", 0]]);
  });
  it("is what recomputing the index with one percent more gives", () => {
    fc.assert(fc.property(fc.array(fc.record({ aspek: fc.constantFrom(...ASPEK.map((a) => a.kode)), n: fc.nat(100), bobot: fc.integer({ min: 1, max: 5 }), tempo: fc.integer({ min: 60, max: 90 }) }), { minLength: 1, maxLength: 8 }), (semua) => {
      const cells = (lebih: number) => semua.map((x, i) => sel(x.aspek, Math.min(100, x.n + (i === lebih ? 1 : 0)), 100, { id: i, kode: `k${i}`, bobot: x.bobot, kurva: [[-60, 0], [-60 + x.tempo, 1000]] }));
      const awal = hitungIndeks(ASPEK, cells(-1), HARI);
      const u = uraikanIndeks(awal, HARI);
      expect(u.aspek.reduce((n, a) => n + (a.sumbangan ?? 0), 0)).toBeCloseTo(awal.gabungan.share ?? 0, 9);
      semua.forEach((_, i) => expect((hitungIndeks(ASPEK, cells(i), HARI).gabungan.share ?? 0) - (awal.gabungan.share ?? 0)).toBeCloseTo(u.indikator.find((x) => x.ketentuan.id === i)?.perPoin ?? Number.NaN, 9));
    }));
  });
});

describe("days behind", () => {
  const kurva = [[-17, 0], [-7, 1000]] as const;
  it("an aspek is as far behind as its furthest indikator, which is named", () => {
    expect(tertinggal([sel("logistik", 90, 100, { kode: "kotak", kurva }), sel("logistik", 70, 100, { kode: "suara", kurva }), sel("logistik", null, 100, { kode: "segel", kurva })], HARI)).toMatchObject({ hari: expect.closeTo(3, 9), ketentuan: { kode: "suara" } });
  });
  it("nothing when all are on their curve, and security detail is not named", () => {
    expect([tertinggal([sel("logistik", 100, 100, { kurva })], HARI), tertinggal([], HARI), tertinggal([sel("keamanan", 10, 100, { kurva, terbatas: true })], HARI)]).toEqual([null, null, null]);
  });
});

describe("the governor's four questions", () => {
  const tempat = (kode: string, nama: string, ...cells: readonly Sel[]): Tempat => ({ kode, nama, sel: cells });
  const [dpt, logistik, kpps, keamanan] = PERTANYAAN as [typeof PERTANYAAN[number], typeof PERTANYAAN[number], typeof PERTANYAAN[number], typeof PERTANYAAN[number]];
  const lantik = (n: number | null, m: number, per?: string) => sel("petugas", n, m, { id: 3003, kode: "petugas.kpps-dilantik", kurva: [[-22, 0], [-20, 1000]], bukaH: -22 }, per);
  const latih = (n: number | null, m: number) => sel("petugas", n, m, { id: 3004, kode: "petugas.kpps-dilatih", kurva: [[-20, 0], [-7, 900], [-3, 1000]], bukaH: -20 });
  const SK = (n: number | null) => sel("dpt", n, 1, { id: 2001, kode: "dpt.ditetapkan", bukaH: -70, kurva: [[-70, 0], [-66, 1000]] });

  it("KPPS 44.110 of 44.737: above the threshold, and still 627 short; Sarolangun is short of most", () => {
    const jawaban = jawab(kpps, tempat("15", "Jambi", lantik(44_110, 44_737), latih(40_264, 44_737)), [tempat("15.03", "Sarolangun", lantik(3_648, 3_808), latih(3_428, 3_808)), tempat("15.02", "Merangin", lantik(4_438, 4_438), latih(3_995, 4_438))], HARI);
    expect(jawaban).toMatchObject({ jawaban: "BELUM", kurang: 627, status: "PERHATIAN", sebab: { tempat: { kode: "15.03" }, sel: { ketentuan: { kode: "petugas.kpps-dilantik" } } }, seperti: 1, tempat: 2, hubungi: [{ kode: "15.03", aspek: "petugas" }, { kode: "15", aspek: "petugas" }] });
  });
  it("all appointed, training behind: no number of people is wanting yet, because not all are asked for today", () => {
    expect(jawab(kpps, tempat("15", "Jambi", lantik(700, 700), latih(350, 700)), [], HARI)).toMatchObject({ jawaban: "BELUM", kurang: null, sebab: { sel: { ketentuan: { kode: "petugas.kpps-dilatih" } } } });
  });
  it("DPT is final with the eleventh decree, not with the tenth: 10 of 11 is above 90 %, one is missing", () => {
    const kab = (n: number | null, i: number) => tempat(`15.${String(i).padStart(2, "0")}`, `Kab ${i}`, SK(n));
    const sebelas = (terakhir: number | null) => jawab(dpt, tempat("15", "Jambi"), Array.from({ length: 11 }, (_, i) => kab(i === 10 ? terakhir : 1, i)), HARI);
    expect([sebelas(1).jawaban, sebelas(0).jawaban, sebelas(null).jawaban]).toEqual(["YA", "BELUM", "BELUM_DIKETAHUI"]);
    expect(sebelas(null)).toMatchObject({ sebab: { tempat: { kode: "15.10" } }, hubungi: [{ kode: "15.10", aspek: "dpt" }, { kode: "15", aspek: "dpt" }], status: "BELUM_ADA_DATA" });
    expect(sebelas(1)).toMatchObject({ sebab: null, seperti: 11, hubungi: [{ kode: "15", aspek: "dpt" }], status: "SIAP" });
  });
  it("names the place that is furthest behind its curve, in days", () => {
    const kemas = (n: number) => sel("logistik", n, 100, { kurva: [[-17, 0], [-7, 1000]], bukaH: -17 });
    expect(jawab(logistik, tempat("15", "Jambi", kemas(85)), [tempat("15.01", "Kerinci", kemas(90)), tempat("15.03", "Sarolangun", kemas(78))], HARI)).toMatchObject({ jawaban: "BELUM", status: "KRITIS", sebab: { tempat: { nama: "Sarolangun" }, hari: expect.closeTo(2.2, 9) }, seperti: 2 });
  });
  it("a silent one below its curve may since have finished: not known, and it is named before who never spoke", () => {
    const linmas = (n: number | null, per?: string) => sel("keamanan", n, 100, {}, per);
    const j = jawab(keamanan, tempat("15", "Jambi", linmas(190)), [tempat("15.01", "Kerinci", linmas(null)), tempat("15.07", "Tanjung Jabung Timur", linmas(90, "2024-11-17"))], HARI);
    expect(j).toMatchObject({ jawaban: "BELUM_DIKETAHUI", sebab: { tempat: { kode: "15.07" } }, seperti: 2 });
    // What one has reported today and is short of settles it.
    expect(jawab(keamanan, tempat("15", "Jambi"), [tempat("15.01", "Kerinci", linmas(null)), tempat("15.02", "Merangin", linmas(90))], HARI).jawaban).toBe("BELUM");
  });
  it("before its stage opens it is not time; where nothing is asked it is not known", () => {
    expect(jawab(logistik, tempat("15", "Jambi", sel("logistik", null, 100, { bukaH: -3, kurva: [[-3, 0], [-1, 1000]] })), [], HARI)).toMatchObject({ jawaban: "BELUM_WAKTUNYA", bukaH: -3, status: "BELUM_WAKTUNYA", sebab: null });
    expect(jawab(logistik, tempat("15.01.01", "Gunung Raya"), [], HARI)).toMatchObject({ jawaban: "BELUM_DIKETAHUI", bukaH: null, sebab: null });
    expect(empatPertanyaan(tempat("15", "Jambi"), [], HARI).map((j) => [j.pertanyaan.kunci, j.status])).toEqual([["dpt", "BELUM_ADA_DATA"], ["logistik", "BELUM_ADA_DATA"], ["kpps", "BELUM_ADA_DATA"], ["keamanan", "BELUM_ADA_DATA"]]);
  });
  it("security detail decides, but is the last to be named", () => {
    const rinci = sel("keamanan", 10, 100, { id: 1, kode: "rinci", terbatas: true });
    const terbuka = sel("keamanan", 90, 100, { id: 2, kode: "terbuka" });
    expect(jawab(keamanan, tempat("15.03", "Sarolangun", rinci, terbuka), [], HARI).sebab?.sel.ketentuan.kode).toBe("terbuka");
    expect(jawab(keamanan, tempat("15.03", "Sarolangun", rinci), [], HARI)).toMatchObject({ jawaban: "BELUM", sebab: { sel: { ketentuan: { kode: "rinci" } } } });
  });

  const bagian = fc.record({ m: fc.integer({ min: 1, max: 500 }), n: fc.option(fc.nat(500)), usia: fc.nat(4) });
  const cellDari = (x: { m: number; n: number | null; usia: number }, id: number) => sel("logistik", x.n === null ? null : Math.min(x.n, x.m), x.m, { id }, `2024-11-${20 - x.usia}`);
  it("never says yes while what is missing could break it, nor no while it could mend it", () => {
    fc.assert(fc.property(fc.array(bagian, { minLength: 1, maxLength: 8 }), (semua) => {
      const anak = semua.map((x, i) => tempat(`15.${i}`, `Kab ${i}`, cellDari(x, i)));
      const { jawaban, sebab, seperti, tempat: banyak } = jawab(logistik, tempat("15", "Jambi"), anak, HARI);
      // Whatever the missing and the silent would say: all nothing more, or all complete.
      const lapor = (lengkapi: boolean) => semua.map((x) => { const t = x.n === null ? 0 : Math.min(x.n, x.m); return (lengkapi && (x.n === null || x.usia >= 3) ? x.m : t) / x.m >= 0.95; });
      if (jawaban === "YA") expect(lapor(false).every(Boolean)).toBe(true);
      if (jawaban === "BELUM") expect(lapor(true).every(Boolean)).toBe(false);
      if (jawaban === "BELUM_DIKETAHUI") expect([lapor(false).every(Boolean), lapor(true).every(Boolean)]).toEqual([false, true]);
      expect((jawaban === "YA") === (sebab === null)).toBe(true);
      expect(seperti).toBeLessThanOrEqual(banyak);
    }));
  });
});
