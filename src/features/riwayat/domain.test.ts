import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Capaian, type Kebutuhan, type Ketentuan, menurutJadwal, type Sel } from "@/features/capaian/domain";
import { bandingkan, berubahDasar, type Geser, hariGeser, nyatakanUlang, selPer, titikAspek, titikIndeks, ukurAspek, ukurIndeks } from "./domain";

const ASPEK = [{ kode: "logistik", nama: "Logistik", bobot: 25 }, { kode: "dpt", nama: "DPT", bobot: 15 }];
const ketentuan = (id: number, aspek = "logistik"): Ketentuan => ({ id, kode: `k${id}`, nama: `k${id}`, satuan: "buah", aspek, barang: null, barangNama: null, tahap: null, tahapNama: null, jenisKontes: null, jenisKontesNama: null, bobot: 1, tingkat: 2, pemilik: "KPU",
  bukaH: -20, jatuhTempoH: 0, kurva: [[-20, 0], [0, 1000]], ritmeHari: 7, ritmeRapatHari: 1, ritmeRapatSejakH: -14, ambangSiap: 950, ambangPerhatian: 750, batasKeras: false, terbatas: false, aturan: { kode: "x", uraian: "", sumber: "", status: "RESMI", rumus: "PER_TPS" } });
const butuh = (penyebut: number, over: Partial<Kebutuhan> = {}): Kebutuhan => ({ isian: false, penyebut, unit: 2, unitTanpaDasar: 0, status: "RESMI", ...over });
const capaian = (terpenuhi: number, penyebut: number, pembilang = terpenuhi): Capaian => ({ unitLapor: 2, unitSah: 0, unitContoh: 0, bendera: 0, pembilang, terpenuhi, lebih: pembilang - terpenuhi, penyebut, terpenuhiSah: 0, penyebutSah: 0, umur: {}, perLama: "2024-11-10", perBaru: "2024-11-10", laporanId: "1" });
const sel = (id: number, m: number, n: number | null, over: Partial<Kebutuhan> = {}, aspek?: string): Sel => ({ ketentuan: ketentuan(id, aspek), butuh: butuh(m, over), capaian: n === null ? null : capaian(Math.min(n, m), m, n), bantahan: [] });
const H10 = { hariIni: "2024-11-17", h: -10 };
const H5 = { hariIni: "2024-11-22", h: -5 };

/** The same formula at both instants. */
const tetap = (ukur: Parameters<typeof bandingkan>[0][0]) => [ukur, ukur] as const;

describe("restated is not progress", () => {
  it("a need that doubles halves the share, and all of that is restatement", () => {
    const s = bandingkan(tetap(ukurAspek("logistik")), { sel: [sel(1, 100, 40)], hari: H10 }, { sel: [sel(1, 200, 40)], hari: H10 });
    expect(s).toMatchObject({ tuntutan: 0, laporan: 0 });
    expect(s?.dinyatakanUlang).toBeCloseTo(-0.4);
  });
  it("the same share on a later day falls by what is asked more, and reports lift it again", () => {
    const s = bandingkan(tetap(ukurAspek("logistik")), { sel: [sel(1, 100, 40)], hari: H10 }, { sel: [sel(1, 100, 75)], hari: H5 });
    expect(s?.dinyatakanUlang).toBe(0);
    expect(s?.tuntutan).toBeCloseTo(0.4 / 0.75 - 0.8);
    expect(s?.laporan).toBeCloseTo(1 - 0.4 / 0.75);
  });
  it("a shifted schedule is a cause of its own: of a stage, of the day of the vote, and nothing of it is called demand or progress", () => {
    const digeser = (s: Sel, hari: number): Sel => ({ ...s, ketentuan: menurutJadwal(s.ketentuan, { tahapan: "x", nama: "x", mulaiH: -20, selesaiH: 0, buka: hari, tempo: hari }) });
    const tahap = bandingkan(tetap(ukurAspek("logistik")), { sel: [sel(1, 100, 40)], hari: H10 }, { sel: [digeser(sel(1, 100, 40), 2)], hari: H10 });
    expect(tahap).toMatchObject({ rumus: 0, dinyatakanUlang: 0, tuntutan: 0, laporan: 0 });
    expect(tahap?.jadwal).toBeCloseTo(1 - 0.8);
    const hariH = bandingkan(tetap(ukurAspek("logistik")), { sel: [sel(1, 100, 40)], hari: H10 }, { sel: [sel(1, 100, 40)], hari: { ...H10, h: -12 } });
    expect(hariH).toMatchObject({ rumus: 0, dinyatakanUlang: 0, tuntutan: 0, laporan: 0 });
    expect(hariH?.jadwal).toBeCloseTo(1 - 0.8);
  });
  it("at an entry unit a surplus fills a need that grew", () => {
    expect(nyatakanUlang([sel(1, 100, 130, { isian: true })], [sel(1, 120, 130, { isian: true })])[0]?.capaian).toMatchObject({ terpenuhi: 120, penyebut: 120 });
    expect(nyatakanUlang([sel(1, 100, 90)], [sel(1, 50, 50)])[0]?.capaian).toMatchObject({ terpenuhi: 50, penyebut: 50 });
  });
  it("an indikator that came later had nothing; one that went is not compared", () => {
    expect(nyatakanUlang([sel(2, 5, 5)], [sel(1, 10, 4)])).toMatchObject([{ ketentuan: { id: 1 }, capaian: null }]);
    expect(bandingkan(tetap(ukurIndeks(ASPEK)), { sel: [], hari: H10 }, { sel: [sel(1, 10, 4)], hari: H5 })).toBeNull();
  });
  it("a base that is stated by the reporter stays his", () => {
    const lalu = sel(1, 0, 5, { unitTanpaDasar: 2 });
    expect(nyatakanUlang([lalu], [sel(1, 0, 6, { unitTanpaDasar: 2 })])[0]?.capaian).toBe(lalu.capaian);
  });
  it("names the indikator of which the base moved", () => {
    expect(berubahDasar([sel(1, 10, 1), sel(2, 10, 1), sel(3, 10, 1, { unitTanpaDasar: 1 })], [sel(1, 12, 9), sel(2, 10, 9), sel(3, 10, 1), sel(4, 1, 1)]).map((b) => [b.ketentuan.id, b.dari.penyebut, b.ke.penyebut])).toEqual([[1, 10, 12], [3, 10, 10]]);
  });
  it("the causes are the whole difference, whatever happened", () => {
    const acak = fc.array(fc.record({ bobot: fc.integer({ min: 1, max: 9 }), m: fc.integer({ min: 1, max: 500 }), m2: fc.integer({ min: 1, max: 500 }), n: fc.option(fc.nat(600)), n2: fc.option(fc.nat(600)), dpt: fc.boolean() }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(acak, (xs) => {
      const [lalu, kini] = [xs.map((x, i) => sel(i, x.m, x.n, {}, x.dpt ? "dpt" : "logistik")), xs.map((x, i) => sel(i, x.m2, x.n2, {}, x.dpt ? "dpt" : "logistik"))];
      const s = bandingkan(tetap(ukurIndeks(ASPEK)), { sel: lalu, hari: H10 }, { sel: kini, hari: H5 });
      const [a, b] = [ukurIndeks(ASPEK)(lalu, H10), ukurIndeks(ASPEK)(kini, H5)];
      if (s === null) return true;
      return s.rumus === 0 && s.jadwal === 0 && Math.abs(s.dinyatakanUlang + s.tuntutan + s.laporan - s.selisih) < 1e-9 && Math.abs((b ?? 0) - (a ?? 0) - s.selisih) < 1e-9;
    }));
    fc.assert(fc.property(acak, fc.integer({ min: 1, max: 60 }), (xs, bobot) => {
      const aspek = ASPEK.map((x) => (x.kode === "dpt" ? { ...x, bobot } : x));
      const [lalu, kini] = [xs.map((x, i) => sel(i, x.m, x.n, {}, x.dpt ? "dpt" : "logistik")), xs.map((x, i) => { const s = sel(i, x.m2, x.n2, {}, x.dpt ? "dpt" : "logistik"); return { ...s, ketentuan: { ...s.ketentuan, bobot: x.bobot } }; })];
      const s = bandingkan([ukurIndeks(ASPEK), ukurIndeks(aspek)], { sel: lalu, hari: H10 }, { sel: kini, hari: H5 });
      return s === null || Math.abs(s.rumus + s.jadwal + s.dinyatakanUlang + s.tuntutan + s.laporan - s.selisih) < 1e-9;
    }));
    fc.assert(fc.property(acak, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (xs, buka, tempo, hariH) => {
      const g = { tahapan: "x", nama: "x", mulaiH: -20, selesaiH: 0, buka, tempo };
      const [lalu, kini] = [xs.map((x, i) => sel(i, x.m, x.n, {}, x.dpt ? "dpt" : "logistik")), xs.map((x, i) => { const s = sel(i, x.m2, x.n2, {}, x.dpt ? "dpt" : "logistik"); return { ...s, ketentuan: menurutJadwal({ ...s.ketentuan, bobot: x.bobot }, g) }; })];
      const s = bandingkan(tetap(ukurIndeks(ASPEK)), { sel: lalu, hari: H10 }, { sel: kini, hari: { ...H5, h: H5.h + hariH } });
      return s === null || Math.abs(s.rumus + s.jadwal + s.dinyatakanUlang + s.tuntutan + s.laporan - s.selisih) < 1e-9;
    }));
    fc.assert(fc.property(acak, (xs) => {
      const [lalu, kini] = [xs.map((x, i) => sel(i, x.m, x.n)), xs.map((x, i) => sel(i, x.m, x.n2))];
      return (bandingkan(tetap(ukurIndeks(ASPEK)), { sel: lalu, hari: H10 }, { sel: kini, hari: H5 })?.dinyatakanUlang ?? 0) === 0;
    }));
  });
  it("other weights, curves and thresholds are the formula, never a restated base", () => {
    const acak = fc.array(fc.record({ m: fc.integer({ min: 1, max: 500 }), n: fc.option(fc.nat(600)), bobot: fc.nat(9), siap: fc.integer({ min: 800, max: 1000 }) }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(acak, (xs) => {
      const lalu = xs.map((x, i) => sel(i, x.m, x.n));
      const kini = xs.map((x, i) => { const s = sel(i, x.m, x.n); return { ...s, ketentuan: { ...s.ketentuan, bobot: x.bobot, ambangSiap: x.siap, kurva: [[-20, 0], [-10, 900], [0, 1000]] as const } }; });
      const s = bandingkan(tetap(ukurIndeks(ASPEK)), { sel: lalu, hari: H10 }, { sel: kini, hari: H10 });
      return s === null || (s.dinyatakanUlang === 0 && s.tuntutan === 0 && s.laporan === 0);
    }));
    expect(bandingkan([ukurIndeks(ASPEK), ukurIndeks(ASPEK.map((a) => ({ ...a, bobot: 10 })))], { sel: [sel(1, 100, 40), sel(2, 10, 1, {}, "dpt")], hari: H10 }, { sel: [sel(1, 100, 40), sel(2, 10, 1, {}, "dpt")], hari: H10 }))
      .toMatchObject({ dinyatakanUlang: 0, tuntutan: 0, laporan: 0 });
  });
});

describe("by the day for which figures speak", () => {
  const geser: Geser[] = [
    { indikatorId: 1, per: "2024-11-15", unit: 1, terpenuhi: 30, penyebut: 50 }, { indikatorId: 1, per: "2024-11-17", unit: 1, terpenuhi: 20, penyebut: 50 }, { indikatorId: 1, per: "2024-11-18", unit: 0, terpenuhi: -10, penyebut: 0 },
    { indikatorId: 2, per: "2024-11-15", unit: 1, terpenuhi: 5, penyebut: 5 },
  ];
  it("changes add up; before the first there is nothing, not zero", () => {
    const hari = selPer([sel(1, 100, 60)], geser, ["2024-11-14", "2024-11-15", "2024-11-16", "2024-11-17", "2024-11-18"]);
    expect(hari.map(([s]) => s?.capaian && [s.capaian.unitLapor, s.capaian.terpenuhi, s.capaian.penyebut])).toEqual([null, [1, 30, 50], [1, 30, 50], [2, 50, 100], [2, 40, 100]]);
  });
  it("target and real of an aspek, and of the whole by the weights of its aspek", () => {
    const semua = [sel(1, 100, 40), sel(2, 10, 10, {}, "dpt")];
    expect(titikAspek("logistik", semua, H10)).toMatchObject({ target: 0.5, nyata: 0.4, terhadapKurva: 0.8 });
    expect(titikIndeks(ASPEK, semua, H10).nyata).toBeCloseTo((25 * 0.4 + 15) / 40);
    expect(titikIndeks(ASPEK, semua, H10).terhadapKurva).toBeCloseTo((25 * 0.8 + 15) / 40);
    // Before an aspek opens nothing is asked of it, and it says nothing.
    expect(titikIndeks(ASPEK, semua, { hariIni: "2024-11-01", h: -26 })).toMatchObject({ target: null, nyata: null });
  });
});

it("the slider runs from the first entry to today, at most a year", () => {
  expect(hariGeser("2024-09-23", "2024-11-20")).toHaveLength(59);
  expect([hariGeser("2024-09-23", "2024-11-20")[0], hariGeser("2024-09-23", "2024-11-20").at(-1)]).toEqual(["2024-09-23", "2024-11-20"]);
  expect([hariGeser("2020-01-01", "2024-11-20").length, hariGeser("2024-11-21", "2024-11-20")]).toEqual([366, ["2024-11-20"]]);
});

it("other weights of the aspek are a restatement, not progress: each instant by its own formula", () => {
  const cells = [sel(1, 100, 40)];
  const baru = ASPEK.map((a, i) => ({ ...a, bobot: i === 0 ? a.bobot * 3 : a.bobot }));
  const [lalu, kini] = [ukurIndeks(ASPEK)(cells, H10), ukurIndeks(baru)(cells, H10)];
  const s = bandingkan([ukurIndeks(ASPEK), ukurIndeks(baru)], { sel: cells, hari: H10 }, { sel: cells, hari: H10 });
  expect(s?.selisih).toBeCloseTo((kini ?? 0) - (lalu ?? 0), 12);
  expect([s?.laporan, s?.tuntutan]).toEqual([0, 0]);
});
