import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bedaDraf, DRAF_KOSONG, formatFaktor, formatKurva, gabungDraf, type IndikatorRow, type IsiKatalog, parseFaktor, parseKurva, periksaKatalog, terapkanDraf } from "./domain";

const indikator = (id: number, over: Partial<IndikatorRow> = {}): IndikatorRow => ({ indikator_id: id, aturan_kode: "tps", tingkat: 2, pemilik: "KPU", bobot: 1, buka_h: -60, jatuh_tempo_h: -21, kurva: [[-60, 0], [-21, 1000]],
  ritme_hari: 7, ritme_rapat_hari: 1, ritme_rapat_sejak_h: -14, ambang_siap: 950, ambang_perhatian: 750, batas_keras: false, terbatas: false, ...over });
const ISI: IsiKatalog = {
  aspek: [{ aspek_kode: "logistik", bobot: 25 }, { aspek_kode: "dpt", bobot: 15 }],
  aturan: [{ kode: "surat-suara", rumus: "PER_DPT", faktor_pembilang: 1025, faktor_penyebut: 1000, jenis_fakta: null, uraian: "DPT × 1,025", sumber: "uji", status: "RESMI" }],
  indikator: [indikator(1), indikator(2)],
};
const ASPEK = new Map([[1, "logistik"], [2, "dpt"]]);

describe("a draft", () => {
  it("holds only what differs, and gives the version with it", () => {
    const d = gabungDraf(ISI, DRAF_KOSONG, { aspek: { logistik: { bobot: 30 }, dpt: { bobot: 15 } } });
    expect(d).toEqual({ aspek: { logistik: { bobot: 30 } }, aturan: {}, indikator: {} });
    expect(terapkanDraf(ISI, d).aspek).toEqual([{ aspek_kode: "logistik", bobot: 30 }, { aspek_kode: "dpt", bobot: 15 }]);
    expect(bedaDraf(ISI, d)).toEqual([{ bagian: "aspek", kunci: "logistik", bidang: "bobot", lama: 25, baru: 30 }]);
  });
  it("forgets a value that is set back, and keys that are not there", () => {
    const d = gabungDraf(ISI, DRAF_KOSONG, { aspek: { logistik: { bobot: 30 } }, indikator: { 1: { ambang_siap: 900 }, 99: { bobot: 4 } } });
    expect(gabungDraf(ISI, d, { aspek: { logistik: { bobot: 25 } } })).toEqual({ aspek: {}, aturan: {}, indikator: { 1: { ambang_siap: 900 } } });
  });
  it("saving part by part is saving all at once", () => {
    const bobot = fc.record({ a: fc.nat(50), d: fc.nat(50), siap: fc.integer({ min: 800, max: 1000 }) });
    fc.assert(fc.property(bobot, ({ a, d, siap }) => {
      const [satu, dua] = [{ aspek: { logistik: { bobot: a }, dpt: { bobot: d } } }, { indikator: { 2: { ambang_siap: siap } } }];
      expect(gabungDraf(ISI, gabungDraf(ISI, DRAF_KOSONG, satu), dua)).toEqual(gabungDraf(ISI, DRAF_KOSONG, { ...satu, ...dua }));
    }));
  });
});

describe("what a version must hold", () => {
  const dengan = (over: Partial<IndikatorRow>) => periksaKatalog({ ...ISI, indikator: [indikator(1, over), indikator(2)] }, ASPEK);
  it.each([[{ buka_h: -10 }, "JENDELA"], [{ ambang_perhatian: 960 }, "AMBANG"], [{ ambang_siap: 1001 }, "AMBANG"], [{ kurva: [[-60, 500], [-21, 400]] as const }, "KURVA"], [{ kurva: [[-21, 0], [-60, 1000]] as const }, "KURVA"],
    [{ kurva: [[-60, 0]] as const }, "KURVA"], [{ bobot: 0 }, "ASPEK_HAMPA"]])("refuses %j", (over, tag) => {
    expect(dengan(over)).toMatchObject({ ok: false, error: { tag } });
  });
  it("refuses an index in which nothing weighs, and takes what stands", () => {
    expect(periksaKatalog({ ...ISI, aspek: ISI.aspek.map((a) => ({ ...a, bobot: 0 })) }, ASPEK)).toMatchObject({ ok: false, error: { tag: "BOBOT_NOL" } });
    expect(dengan({})).toEqual({ ok: true, value: null });
  });
});

describe("curves and factors as written", () => {
  it.each([["H-60 0; H-21 100", [[-60, 0], [-21, 1000]]], ["h−14 15,5 %; H0 100", [[-14, 155], [0, 1000]]], ["H+3 50;H+5 100", [[3, 500], [5, 1000]]]])("%s", (text, titik) => {
    expect(parseKurva(text)).toEqual(titik);
  });
  it.each(["", "60 0", "H-60", "H-60 satu", "H-60 1.5"])("%j is not a curve", (text) => expect(parseKurva(text)).toBeNull());
  it("a curve reads back as it was written", () => {
    const titik = fc.tuple(fc.integer({ min: -400, max: 60 }), fc.integer({ min: 0, max: 1000 }));
    fc.assert(fc.property(fc.array(titik, { minLength: 1, maxLength: 8 }), (kurva) => { expect(parseKurva(formatKurva(kurva))).toEqual(kurva); }));
  });
  it.each([["1,025", [1025, 1000]], ["4", [4, 1]], ["2.000", [2000, 1]], ["0", null], ["-1", null], ["dua", null], ["2147,483647", [2147483647, 1000000]], ["2147,483648", null]])("factor %s", (text, n) => expect(parseFaktor(text)).toEqual(n));
  it("a factor reads back", () => expect(formatFaktor({ faktor_pembilang: 1025, faktor_penyebut: 1000 })).toBe("1,025"));
});
