import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tambahHari } from "@/lib/waktu";
import {
  bacaResi, type Bantahan, bantahanAtas, batas, type Capaian, gabung, gabungIndikator, type Hari, hariTertinggal, jatuhTempoLapor, jumlahkan, keadaan, kesegaran, type Kebutuhan, type Ketentuan, nomorResi, penyebutHarapan, type Sel, share,
  hariDiketahui, menurutJadwal, statusNilai, statusSel, sudahBuka, terhadapKurva, tuntutan,
} from "./domain";

const HARI: Hari = { hariIni: "2024-11-20", h: -7 };
const ketentuan = (over: Partial<Ketentuan> = {}): Ketentuan => ({
  id: 1, kode: "x", nama: "X", satuan: "buah", aspek: "logistik", barang: null, barangNama: null, tahap: null, tahapNama: null, jenisKontes: null, jenisKontesNama: null, bobot: 1, tingkat: 2, pemilik: "KPU",
  bukaH: -60, jatuhTempoH: -1, kurva: [[-60, 0], [-10, 1000]], ritmeHari: 7, ritmeRapatHari: 1, ritmeRapatSejakH: -14, ambangSiap: 950, ambangPerhatian: 750, batasKeras: false, terbatas: false,
  aturan: { kode: "a", uraian: "", sumber: "", status: "RESMI", rumus: "PER_TPS" }, ...over,
});
const butuh = (penyebut: number, over: Partial<Kebutuhan> = {}): Kebutuhan => ({ isian: false, penyebut, unit: 3, unitTanpaDasar: 0, status: "RESMI", ...over });
const capaian = (terpenuhi: number, penyebut: number, over: Partial<Capaian> = {}): Capaian => ({
  unitLapor: 1, unitSah: 0, unitContoh: 0, bendera: 0, pembilang: terpenuhi, terpenuhi, lebih: 0, penyebut, terpenuhiSah: 0, penyebutSah: 0,
  umur: { "2024-11-20": [1, terpenuhi, penyebut, terpenuhi < penyebut ? 1 : 0] }, perLama: "2024-11-20", perBaru: "2024-11-20", laporanId: "1", ...over,
});
const KOSONG: Capaian = { ...capaian(0, 0), unitLapor: 0, pembilang: null, terpenuhi: null, lebih: null, umur: {}, perLama: null, perBaru: null };
const sel = (c: Capaian | null, m: number, k: Partial<Ketentuan> = {}): Sel => ({ ketentuan: ketentuan(k), butuh: butuh(m), capaian: c, bantahan: [] });

/** Units as they report; `usia` in days, null: never. Their sums are what the ledger would hold. */
const unit = fc.record({ m: fc.nat(1000), n: fc.nat(1500), usia: fc.option(fc.nat(5), { freq: 3 }), tumbuh: fc.double({ min: 0, max: 1, noNaN: true }) });
type Unit = { m: number; n: number; usia: number | null; tumbuh: number };
function gulung(units: readonly Unit[], unitTanpaDasar = 0): Sel {
  const lapor = units.flatMap((u) => (u.usia === null ? [] : [{ ...u, t: Math.min(u.n, u.m), per: tambahHari(HARI.hariIni, -u.usia) }]));
  const jumlah = (f: (u: (typeof lapor)[number]) => number) => lapor.reduce((a, u) => a + f(u), 0);
  const umur: Record<string, [number, number, number, number]> = {};
  for (const u of lapor) {
    const [a, b, c, d] = umur[u.per] ?? [0, 0, 0, 0];
    umur[u.per] = [a + 1, b + u.t, c + u.m, d + (u.t < u.m || u.m === 0 ? 1 : 0)];
  }
  const c: Capaian = lapor.length === 0 ? KOSONG : { ...KOSONG, unitLapor: lapor.length, pembilang: jumlah((u) => u.n), terpenuhi: jumlah((u) => u.t), lebih: jumlah((u) => Math.max(0, u.n - u.m)), penyebut: jumlah((u) => u.m), umur };
  return { ketentuan: ketentuan(), butuh: butuh(units.reduce((a, u) => a + u.m, 0), { unit: units.length, unitTanpaDasar }), capaian: c, bantahan: [] };
}
const DEKAT = 1e-9;

describe("share", () => {
  it("is what is met of what the reporting units need", () => expect(share(capaian(3960, 4040))).toBe(3960 / 4040));
  it("is null, not zero, when nobody reported or the base is not known", () => {
    expect([share(null), share(KOSONG), share(capaian(0, 0, { pembilang: 38 }))]).toEqual([null, null, null]);
  });
  it("is zero when a unit reported zero", () => expect(share(capaian(0, 10))).toBe(0));
});

describe("bounds", () => {
  it("let the 1,010 that nobody reported bring nothing or everything", () => expect(batas(sel(capaian(3960, 4040), 5050), HARI)).toEqual({ bawah: 3960 / 5050, atas: 4970 / 5050 }));
  it("let the silent have kept still or finished", () => {
    const diam = capaian(40, 100, { umur: { "2024-11-17": [1, 40, 100, 1] } });
    expect(batas(sel(diam, 100), HARI)).toEqual({ bawah: 0.4, atas: 1 });
    expect(batas(sel(capaian(40, 100), 100), HARI)).toEqual({ bawah: 0.4, atas: 0.4 });
  });
  it("are everything while a base is not known", () => {
    const tanpa = { ...sel(capaian(40, 100), 100), butuh: butuh(100, { unitTanpaDasar: 1, unit: 2 }) };
    expect([batas(tanpa, HARI), penyebutHarapan(tanpa), batas(sel(null, 0), HARI)]).toEqual([{ bawah: 0, atas: 1 }, null, { bawah: 0, atas: 1 }]);
    expect(penyebutHarapan({ ...tanpa, butuh: butuh(0, { unitTanpaDasar: 1, unit: 1 }) })).toBe(100);
  });
  it("contain the share of the whole, whatever the missing and the silent really have", () => {
    fc.assert(fc.property(fc.array(unit, { minLength: 1 }), (units) => {
      const m = units.reduce((a, u) => a + u.m, 0);
      fc.pre(m > 0);
      const ada = (u: Unit) => { const t = Math.min(u.n, u.m); return u.usia === null ? u.m * u.tumbuh : u.usia >= 3 ? t + (u.m - t) * u.tumbuh : t; };
      const benar = units.reduce((a, u) => a + ada(u), 0) / m;
      const b = batas(gulung(units), HARI);
      expect(b.bawah).toBeLessThanOrEqual(benar + DEKAT);
      expect(b.atas).toBeGreaterThanOrEqual(benar - DEKAT);
    }));
  });
  it("silencing a report never makes a place look better unmarked: the lower bound does not rise, the upper does not fall, coverage drops", () => {
    fc.assert(fc.property(fc.array(unit, { minLength: 1 }), fc.nat(), (units, pilih) => {
      const i = pilih % units.length;
      fc.pre(units[i]?.usia !== null);
      const [dengan, tanpa] = [gulung(units), gulung(units.map((u, j) => (j === i ? { ...u, usia: null } : u)))];
      expect(tanpa.capaian?.unitLapor).toBe((dengan.capaian?.unitLapor ?? 0) - 1);
      expect(batas(tanpa, HARI).bawah).toBeLessThanOrEqual(batas(dengan, HARI).bawah + DEKAT);
      expect(batas(tanpa, HARI).atas).toBeGreaterThanOrEqual(batas(dengan, HARI).atas - DEKAT);
    }));
  });
});

describe("the target curve", () => {
  const kurva = [[-15, 0], [-14, 150], [-10, 630], [-5, 1000]] as const;
  it.each([[-16, 0], [-15, 0], [-14.5, 0.075], [-14, 0.15], [-12, 0.39], [-10, 0.63], [-5, 1], [3, 1]] as const)("demands on day %d a share of %d", (h, diminta) => expect(tuntutan(kurva, h)).toBeCloseTo(diminta, 12));
  it("demands its first point from its first day", () => expect([-31, -30].map((h) => tuntutan([[-30, 400], [-10, 1000]], h))).toEqual([0, 0.4]));
  it("demands nothing when there is none", () => expect([tuntutan([], -7), terhadapKurva(0, [], -7), hariTertinggal(0, [], -7)]).toEqual([0, 1, null]));
  it("measures a share against what is demanded, never above 1", () => {
    expect([terhadapKurva(0.315, kurva, -10), terhadapKurva(0.9, kurva, -10), terhadapKurva(0, kurva, -15)]).toEqual([0.5, 1, 1]);
  });
  it("tells how many days a share lags: the day on which it would have been enough", () => {
    expect([hariTertinggal(0.63, kurva, -10), hariTertinggal(0.15, kurva, -10), hariTertinggal(0, kurva, -10), hariTertinggal(0.5, kurva, -16)]).toEqual([0, 4, 5, null]);
    expect(hariTertinggal(0.63, kurva, 20)).toBeCloseTo(5, 9);
    expect(hariTertinggal(0.3, [[-30, 400], [-10, 1000]], -20)).toBe(10);
  });
  it("reads backwards what it reads forwards", () => {
    fc.assert(fc.property(fc.double({ min: -14.9, max: -5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (h, bagian) => {
      const nilai = tuntutan(kurva, h) * bagian;
      expect(tuntutan(kurva, h - (hariTertinggal(nilai, kurva, h) ?? 0))).toBeCloseTo(nilai, 9);
    }));
  });
});

describe("freshness", () => {
  const pada = (usia: number, h: number) => kesegaran(ketentuan(), capaian(40, 100, { umur: { [tambahHari(HARI.hariIni, -usia)]: [2, 40, 100, 2] } }), { ...HARI, h });
  it.each([[0, 0, 0], [1, 0, 0], [2, 2, 0], [3, 2, 2], [30, 2, 2]])("daily: after %d days %d late and %d silent", (usia, terlambat, diam) => expect(pada(usia, -14)).toEqual({ terlambat, diam, gapDiam: diam > 0 ? 60 : 0 }));
  it.each([[7, 0, 0], [8, 2, 0], [20, 2, 0], [21, 2, 2]])("weekly: after %d days %d late and %d silent", (usia, terlambat, diam) => expect(pada(usia, -15)).toMatchObject({ terlambat, diam }));
  it("who has all owes nothing more", () => expect(kesegaran(ketentuan(), capaian(100, 100, { umur: { "2024-01-01": [5, 100, 100, 0] } }), HARI)).toEqual({ terlambat: 0, diam: 0, gapDiam: 0 }));
  it("the next report is due one rhythm after the last", () => expect([jatuhTempoLapor("2024-11-20", ketentuan(), HARI), jatuhTempoLapor("2024-10-01", ketentuan(), { hariIni: "2024-10-02", h: -56 }), jatuhTempoLapor(null, ketentuan(), HARI)])
    .toEqual(["2024-11-21", "2024-10-08", "2024-11-20"]));
  it("one node: nobody for three rhythms is silent, for more than one late; a single fresh figure is news", () => {
    const dilaporkan = (t: number, per: string, lain: Partial<Capaian> = {}) => sel(capaian(t, 2, { umur: { [per]: [1, t, 2, t < 2 ? 1 : 0] }, perLama: per, perBaru: per, ...lain }), 2);
    const kabar = (...usia: number[]) => keadaan(usia.map((u) => dilaporkan(1, tambahHari(HARI.hariIni, -u))), HARI).kabar;
    expect([kabar(0), kabar(1), kabar(2), kabar(3), kabar(9, 0), kabar()]).toEqual(["SEGAR", "SEGAR", "TERLAMBAT", "DIAM", "SEGAR", "BELUM_PERNAH"]);
    // What is complete owes nothing, however old; it does not make an incomplete neighbour fresh either.
    expect(keadaan([dilaporkan(2, "2024-11-01")], HARI).kabar).toBe("SEGAR");
    expect(keadaan([dilaporkan(2, HARI.hariIni), dilaporkan(1, "2024-11-10")], HARI).kabar).toBe("DIAM");
    const dua = [dilaporkan(1, "2024-11-18", { perLama: "2024-11-01", bendera: 2, unitContoh: 1 }), sel(capaian(1, 2), 2, { bukaH: -3 })];
    expect(keadaan(dua, HARI)).toMatchObject({ perLama: "2024-11-01", perBaru: "2024-11-18", bendera: 2, contoh: true, estimasi: false, kabar: "TERLAMBAT" });
    expect(keadaan([{ ...sel(null, 1), butuh: butuh(1, { status: "ESTIMASI" }) }], HARI)).toMatchObject({ estimasi: true, contoh: false, perBaru: null });
  });
});

describe("status", () => {
  it.each([[1, "SIAP"], [0.95, "SIAP"], [0.9499, "PERHATIAN"], [0.75, "PERHATIAN"], [0.7499, "KRITIS"], [0, "KRITIS"], [null, "BELUM_ADA_DATA"]] as const)("of exactly %s is %s", (nilai, status) => expect(statusNilai(nilai, ketentuan())).toBe(status));
  it("reaches every threshold that n of m reaches", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 100_000 }), (ambangSiap, kali) => {
      expect(statusNilai((ambangSiap * kali) / (1000 * kali), { ambangSiap, ambangPerhatian: 1 })).toBe("SIAP");
    }));
  });
  it("of a cell is measured against today's demand, and not before its stage opens", () => {
    const k = { bukaH: -10, kurva: [[-10, 0], [-4, 1000]] as const };
    expect([statusSel(sel(capaian(48, 100), 100, k), HARI), statusSel(sel(capaian(30, 100), 100, k), HARI), statusSel(sel(null, 100, k), HARI), statusSel(sel(capaian(100, 100), 100, k), { ...HARI, h: -11 })])
      .toEqual(["SIAP", "KRITIS", "BELUM_ADA_DATA", "BELUM_WAKTUNYA"]);
    expect([sudahBuka(ketentuan(), -61), sudahBuka(ketentuan(), -60)]).toEqual([false, true]);
  });
});

describe("weights", () => {
  const penuh = { bawah: 1, atas: 1 };
  it("a million seals do not drown ten boxes", () => {
    const hasil = gabungIndikator([sel(capaian(10, 10), 10, { bobot: 3 }), sel(capaian(0, 1_000_000), 1_000_000, { bobot: 1 })], HARI, "akhir");
    expect(hasil).toEqual({ share: 0.75, batas: { bawah: 0.75, atas: 0.75 }, bobotTercapai: 3, bobotBerdata: 4, bobotTerbuka: 4 });
  });
  it("a part without data stays out of the mean and inside the bounds", () => {
    expect(gabung([{ bobot: 1, nilai: 1, batas: penuh }, { bobot: 3, nilai: null, batas: { bawah: 0, atas: 1 } }])).toEqual({ share: 1, batas: { bawah: 0.25, atas: 1 }, bobotTercapai: 1, bobotBerdata: 1, bobotTerbuka: 4 });
    expect(gabung([])).toMatchObject({ share: null, batas: null });
  });
  it("a stage that has not opened does not count", () => {
    expect(gabungIndikator([sel(capaian(10, 10), 10), sel(capaian(0, 10), 10, { bukaH: -3 })], HARI, "akhir")).toMatchObject({ share: 1, bobotTerbuka: 1 });
    expect(gabungIndikator([sel(capaian(0, 10), 10, { bukaH: -3 })], HARI, "akhir").share).toBeNull();
  });
  it("what nobody reported says nothing on the day its stage opens, and bounds from nothing to all from the day something is demanded", () => {
    const semua = [sel(capaian(50, 100), 100, { kurva: [[-60, 1000]] }), sel(null, 100, { bukaH: -7, kurva: [[-7, 0], [-3, 1000]] })];
    expect(gabungIndikator(semua, HARI, "kurva")).toMatchObject({ share: 0.5, batas: { bawah: 0.5, atas: 0.5 }, bobotTerbuka: 1 });
    expect(gabungIndikator(semua, { ...HARI, h: -6 }, "kurva")).toMatchObject({ share: 0.5, batas: { bawah: 0.25, atas: 0.75 }, bobotTerbuka: 2 });
    expect(gabungIndikator([sel(capaian(0, 100), 100, { bukaH: -7, kurva: [[-7, 0], [-3, 1000]] })], HARI, "kurva")).toMatchObject({ share: 1, batas: { bawah: 1, atas: 1 } });
  });
  it("the mean lies within its bounds, on the day a stage opens as on any other", () => {
    const indikator = fc.record({ units: fc.array(unit, { minLength: 1, maxLength: 4 }), bobot: fc.integer({ min: 1, max: 5 }), bukaH: fc.oneof(fc.constant(-7), fc.integer({ min: -40, max: -7 })), tempo: fc.integer({ min: 1, max: 30 }) });
    fc.assert(fc.property(fc.array(indikator, { minLength: 1, maxLength: 6 }), fc.constantFrom("kurva" as const, "akhir" as const), (semua, ukuran) => {
      const g = gabungIndikator(semua.map(({ units, bobot, bukaH, tempo }) => ({ ...gulung(units), ketentuan: ketentuan({ bobot, bukaH, kurva: [[bukaH, 0], [bukaH + tempo, 1000]] }) })), HARI, ukuran);
      if (g.share === null || g.batas === null) return;
      expect(g.batas.bawah).toBeLessThanOrEqual(g.share + DEKAT);
      expect(g.batas.atas).toBeGreaterThanOrEqual(g.share - DEKAT);
    }));
  });
});

describe("sums of several nodes", () => {
  it("equal the sums of all their units", () => {
    fc.assert(fc.property(fc.array(unit), fc.array(unit), (a, b) => {
      fc.pre(a.length + b.length > 0);
      const [jumlah, langsung] = [jumlahkan([a, b].filter((x) => x.length > 0).map((x) => gulung(x))), gulung([...a, ...b])];
      expect(jumlah?.butuh).toEqual(langsung.butuh);
      const hari = Object.keys(langsung.capaian?.umur ?? {}).toSorted();
      expect(jumlah?.capaian).toEqual({ ...langsung.capaian, perLama: hari[0] ?? null, perBaru: hari.at(-1) ?? null });
    }));
  });
  it("do not depend on the order of adding", () => {
    fc.assert(fc.property(fc.array(fc.array(unit, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 5 }), (semua) => {
      const [a, b, ...lain] = semua.map((x) => gulung(x));
      const berdua = a && b && jumlahkan([a, b]);
      expect(berdua && jumlahkan([berdua, ...lain])).toEqual(a && b && jumlahkan([a, b, ...lain]));
    }));
  });
  it("are null of nothing, keep silence, and take the weakest standing", () => {
    expect(jumlahkan([])).toBeNull();
    expect(jumlahkan([sel(null, 5), sel(null, 7)])).toMatchObject({ butuh: { penyebut: 12, unit: 6 }, capaian: null });
    expect(jumlahkan([sel(null, 5), { ...sel(null, 7), butuh: butuh(7, { status: "CONTOH", unitTanpaDasar: 2 }) }])?.butuh).toMatchObject({ status: "CONTOH", unitTanpaDasar: 2 });
  });
});

describe("the receipt", () => {
  it("reads back what it writes, however it is typed", () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 99 }), fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }), fc.stringMatching(/^[0-9a-f]{64}$/), (p, urut, hash) => {
      const resi = nomorResi(String(p), urut.toString(), hash);
      const dibaca = bacaResi(` ${resi.toLowerCase()} `);
      expect(dibaca).toMatchObject({ provinsiKode: String(p), urut: urut.toString() });
      expect(dibaca && `${dibaca.provinsiKode}-${dibaca.urut}-${dibaca.sidik}`).toBe(resi);
    }));
  });
  it("writes the first twenty bits as four signs that are not misread", () => expect(["00000f", "fffff0", "08421f", "f8421f"].map((h) => nomorResi("15", "412", h))).toEqual(["15-412-0000", "15-412-ZZZZ", "15-412-1111", "15-412-Z111"]));
  it("changes with any of its twenty bits", () => expect(new Set(["00000", "00001", "00002", "00020", "00400", "08000", "fffff"].map((h) => nomorResi("15", "412", `${h}ab`))).size).toBe(7));
  it.each(["15-0-7KQ3", "15-412-7KQ", "15-412-7KQI", "15-412-7KQO", "1-412-7KQ3", "15-0412-7KQ3", "15 412 7KQ3", ""])("refuses %j", (text) => expect(bacaResi(text)).toBeNull());
});


describe("what is said against the base", () => {
  const bantahan = (faktaId: string, keberatan = false): Bantahan => ({ faktaId, jenisNama: "Jumlah TPS", wilayah: null, keberatan, peran: keberatan ? ["BAWASLU"] : [] });
  const goyah = (k: Partial<Ketentuan>, ...b: readonly Bantahan[]): Sel => ({ ...sel(null, 10, k), bantahan: b });
  it("each fact once, the contested first; of stages that are not open, nothing", () => {
    const cells = [goyah({ id: 1 }, bantahan("7")), goyah({ id: 2 }, bantahan("7"), bantahan("8", true)), goyah({ id: 3, bukaH: -3 }, bantahan("9", true))];
    expect(bantahanAtas(cells, HARI.h).map((b) => b.faktaId)).toEqual(["8", "7"]);
    expect(bantahanAtas([sel(null, 10)], HARI.h)).toEqual([]);
  });
  it("what is said below a nation is said of its sum", () => expect(jumlahkan([goyah({}, bantahan("7")), goyah({}, bantahan("8", true))])?.bantahan.map((b) => b.faktaId)).toEqual(["7", "8"]));
});

it("the oldest figure still waited for: what is complete may be as old as it likes", () => {
  const c = capaian(90, 100, { umur: { "2024-10-01": [3, 60, 60, 0], "2024-11-13": [1, 5, 10, 1], "2024-11-19": [1, 25, 30, 1] }, perLama: "2024-10-01" });
  expect([keadaan([sel(c, 100)], HARI).perTunggak, keadaan([sel(capaian(10, 10), 10)], HARI).perTunggak, keadaan([sel(c, 100, { bukaH: -3 })], HARI).perTunggak, keadaan([sel(null, 10)], HARI).perTunggak]).toEqual(["2024-11-13", null, null, null]);
});

describe("when an indikator is tied to a stage", () => {
  /** A catalogue's own window and rising curve, with whole days. */
  const katalog = fc.tuple(fc.integer({ min: -120, max: 10 }), fc.integer({ min: 0, max: 60 }), fc.uniqueArray(fc.integer({ min: -130, max: 40 }), { minLength: 2, maxLength: 8 })).map(([bukaH, lama, hari]) =>
    ketentuan({ bukaH, jatuhTempoH: bukaH + lama, kurva: hari.toSorted((a, b) => a - b).map((h, i, semua) => [h, Math.round((1000 * i) / (semua.length - 1))] as const) }));
  const tahap = fc.tuple(fc.option(fc.integer({ min: -120, max: 10 }), { nil: null }), fc.integer({ min: 0, max: 60 })).map(([mulaiH, lama]) => ({ tahapan: "dikemas", nama: "Dikemas", mulaiH, selesaiH: (mulaiH ?? 0) + lama }));
  const hari = fc.integer({ min: -150, max: 60 });

  it("a stage where it lay changes nothing", () => {
    fc.assert(fc.property(katalog, tahap, (k, t) => { expect(menurutJadwal(k, { ...t, buka: 0, tempo: 0 })).toEqual(k); }));
    expect(menurutJadwal(ketentuan(), null)).toEqual(ketentuan());
  });
  it("one moved by d days moves the opening, the due day and all that is demanded by d", () => {
    fc.assert(fc.property(katalog, tahap, fc.integer({ min: -60, max: 60 }), hari, (k, t, d, h) => {
      const baru = menurutJadwal(k, { ...t, buka: d, tempo: d });
      expect([baru.bukaH, baru.jatuhTempoH]).toEqual([k.bukaH + d, k.jatuhTempoH + d]);
      expect(tuntutan(baru.kurva, h + d)).toBeCloseTo(tuntutan(k.kurva, h), 9);
    }));
  });
  it("one made longer or shorter never lets the demand fall with time, nor demands more than all", () => {
    fc.assert(fc.property(katalog, tahap, fc.integer({ min: -60, max: 60 }), fc.nat(80), hari, (k, t, buka, panjang, h) => {
      const tempo = (t.mulaiH ?? t.selesaiH) + buka + panjang - t.selesaiH;
      const baru = menurutJadwal(k, { ...t, buka, tempo });
      expect(tuntutan(baru.kurva, h + 1)).toBeGreaterThanOrEqual(tuntutan(baru.kurva, h) - 1e-12);
      expect(tuntutan(baru.kurva, h)).toBeLessThanOrEqual(1);
      expect(baru.kurva.every(([x], i) => i === 0 || x >= (baru.kurva[i - 1]?.[0] ?? x))).toBe(true);
    }));
  });
  it("moving on and back, or anew, starts from the catalogue, whatever was moved before", () => {
    fc.assert(fc.property(katalog, tahap, fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }), (k, t, a, b) => {
      const sekali = menurutJadwal(k, { ...t, buka: b, tempo: b });
      expect(menurutJadwal(menurutJadwal(k, { ...t, buka: a, tempo: a }), { ...t, buka: b, tempo: b })).toEqual(sekali);
      expect(menurutJadwal(sekali, null)).toEqual(k);
    }));
  });
  it("packing due a day later asks of H−7 what it asked a little earlier", () => {
    const k = menurutJadwal(ketentuan({ bukaH: -14, jatuhTempoH: -5, kurva: [[-14, 0], [-5, 1000]] }), { tahapan: "x", nama: "x", mulaiH: -14, selesaiH: -5, buka: 0, tempo: 1 });
    expect([k.bukaH, k.jatuhTempoH, tuntutan(k.kurva, -7)]).toEqual([-14, -4, 0.7]);
  });
});

describe("the day of the vote as it was known", () => {
  const versi = (hari: string, padaMs: number) => ({ hari, bukaJam: "07:00", tutupJam: "13:00", padaMs });
  it("is the last that had been said by then; before anything was said, the first", () => {
    const jadwal = [versi("2024-11-27", 1_000), versi("2024-12-04", 2_000), versi("2024-12-11", 3_000)];
    expect([0, 1_000, 1_999, 2_000, 9_000].map((ms) => hariDiketahui(jadwal, new Date(ms))?.hari)).toEqual(["2024-11-27", "2024-11-27", "2024-11-27", "2024-12-04", "2024-12-11"]);
    expect(hariDiketahui([], new Date(0))).toBeNull();
  });
});
