import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saat, selisihHari, tambahHari, type Zona } from "@/lib/waktu";
import { geser, geserHari, kedudukan, penunggu, type Tahapan, tenggat, urutkan } from "./domain";

const HARI = "2024-11-27";
const t = (id: number, mulai: string | null, selesai: string, over: Partial<Tahapan> = {}): Tahapan =>
  ({ id, kode: `t${id}`, nama: `Tahap ${id}`, dasar: "uji", lembaga: "KPU", status: "RESMI", mulai, selesai, selesaiJam: null, realisasi: null, tetap: false, terikat: true, pemungutan: false, sesudah: [], ...over });
const sesudah = (...id: number[]) => id.map((x) => ({ id: x, jeda: 1 }));
const KINI = "2024-11-20";
/** Packing, to the PPK, to the TPS, the quiet days, the vote, the count. */
const JADWAL: readonly Tahapan[] = [
  t(1, "2024-11-13", "2024-11-22"), t(2, "2024-11-23", "2024-11-24", { sesudah: sesudah(1) }), t(3, "2024-11-25", "2024-11-26", { sesudah: sesudah(2), selesaiJam: "12:00" }),
  t(4, "2024-11-24", "2024-11-26", { tetap: true, nama: "Masa tenang" }), t(5, HARI, HARI, { pemungutan: true, tetap: true, nama: "Pemungutan suara", sesudah: sesudah(3, 4) }), t(6, HARI, "2024-12-16", { sesudah: [{ id: 5, jeda: 0 }] }),
  t(7, "2024-09-19", "2024-09-22", { realisasi: "2024-09-22", nama: "DPT" }),
];
const pindah = (h: ReturnType<typeof geser>) => (h.ok ? h.value.pindah.map((p) => [p.tahapan.id, p.ke.mulai?.slice(5), p.ke.selesai.slice(5), p.sebab]) : h.error);

describe("a shift", () => {
  it("pushes what waits for it, as long as it was, and tells what it would push past the vote", () => {
    const h = geser(JADWAL, HARI, { id: 1, mulai: "2024-11-13", selesai: "2024-11-23", selesaiJam: null }, KINI);
    expect(pindah(h)).toEqual([[1, "11-13", "11-23", "DIMINTA"], [2, "11-24", "11-25", "MENUNGGU"], [3, "11-26", "11-27", "MENUNGGU"]]);
    expect(h.ok && h.value.peringatan).toEqual([{ tag: "TETAP", nama: "Pemungutan suara", oleh: "Tahap 3" }, { tag: "LEWAT_HARI", nama: "Tahap 3", oleh: "" }]);
  });
  it("takes up slack before it pushes, and never pulls", () => {
    expect(pindah(geser(JADWAL, HARI, { id: 1, mulai: "2024-11-13", selesai: "2024-11-21", selesaiJam: null }, KINI))).toEqual([[1, "11-13", "11-21", "DIMINTA"]]);
  });
  it("of the vote takes along what is tied to it and not over; what has begun keeps its beginning", () => {
    expect(pindah(geserHari(JADWAL, HARI, "2024-12-04", KINI))).toEqual([[1, "11-13", "11-29", "TERIKAT"], [2, "11-30", "12-01", "TERIKAT"], [4, "12-01", "12-03", "TERIKAT"], [3, "12-02", "12-03", "TERIKAT"], [5, "12-04", "12-04", "DIMINTA"], [6, "12-04", "12-23", "TERIKAT"]]);
    expect(pindah(geserHari([], HARI, "2024-12-04", KINI)), "an election without stages").toEqual([]);
  });
  it("is refused before what it waits for, when finished, upside down, and when nothing changes", () => {
    expect(pindah(geser(JADWAL, HARI, { id: 2, mulai: "2024-11-22", selesai: "2024-11-24", selesaiJam: null }, KINI))).toEqual({ tag: "MENDAHULUI", nama: "Tahap 1", paling: "2024-11-23" });
    expect(pindah(geser(JADWAL, HARI, { id: 7, mulai: "2024-09-19", selesai: "2024-09-23", selesaiJam: null }, KINI))).toEqual({ tag: "SUDAH_SELESAI" });
    expect(pindah(geser(JADWAL, HARI, { id: 2, mulai: "2024-11-25", selesai: "2024-11-24", selesaiJam: null }, KINI))).toEqual({ tag: "TERBALIK" });
    expect(pindah(geser(JADWAL, HARI, { id: 2, mulai: "2024-11-23", selesai: "2024-11-24", selesaiJam: null }, KINI))).toEqual({ tag: "TIDAK_BERUBAH" });
    expect(pindah(geser(JADWAL, HARI, { id: 99, mulai: null, selesai: HARI, selesaiJam: null }, KINI))).toEqual({ tag: "TIDAK_ADA" });
  });
  it("does not push what has begun: it is pointed at", () => {
    const h = geser([t(1, "2024-11-01", "2024-11-18"), t(2, "2024-11-19", "2024-11-25", { sesudah: sesudah(1) })], HARI, { id: 1, mulai: "2024-11-01", selesai: "2024-11-22", selesaiJam: null }, KINI);
    expect(pindah(h)).toEqual([[1, "11-01", "11-22", "DIMINTA"]]);
    expect(h.ok && h.value.peringatan).toEqual([{ tag: "MENDAHULUI", nama: "Tahap 2", oleh: "Tahap 1" }]);
  });
  it("is refused where stages wait for each other, by their names", () => {
    const lingkar = [t(1, null, HARI, { sesudah: sesudah(2) }), t(2, null, HARI, { sesudah: sesudah(1) }), t(3, null, HARI)];
    expect(pindah(geser(lingkar, HARI, { id: 3, mulai: null, selesai: "2024-11-26", selesaiJam: null }, KINI))).toEqual({ tag: "SIKLUS", nama: ["Tahap 1", "Tahap 2"] });
  });
  it("of a stage fixed by law is allowed, and pointed at", () => {
    const h = geser(JADWAL, HARI, { id: 4, mulai: "2024-11-23", selesai: "2024-11-26", selesaiJam: null }, KINI);
    expect(h.ok && h.value.peringatan).toEqual([{ tag: "TETAP_DIMINTA", nama: "Masa tenang", oleh: "" }]);
  });
  it("a stage knows who waits for it", () => expect(penunggu(JADWAL, 5).map((x) => x.id)).toEqual([6]));
});

/** Stages in a row, each waiting for some before it, with slack or none, all still to come. */
const jadwal = fc.array(fc.record({ panjang: fc.integer({ min: 0, max: 20 }), jarak: fc.integer({ min: 0, max: 5 }), jeda: fc.integer({ min: -2, max: 1 }), ke: fc.integer({ min: 1, max: 4 }), tetap: fc.boolean() }), { minLength: 2, maxLength: 9 }).map((bagian) => {
  const semua: Tahapan[] = [];
  bagian.forEach((b, i) => {
    const a = semua[i - b.ke];
    const mulai = a ? tambahHari(a.selesai, b.jeda + b.jarak) : tambahHari("2025-01-01", b.jarak);
    semua.push(t(i + 1, mulai, tambahHari(mulai, b.panjang), { tetap: b.tetap && i > 0, sesudah: a ? [{ id: a.id, jeda: b.jeda }] : [] }));
  });
  return semua;
});
const lama = (j: { readonly mulai: string | null; readonly selesai: string }) => selisihHari(j.mulai ?? j.selesai, j.selesai);

describe("any shift", () => {
  it("keeps how long things last, pulls nothing, and leaves nothing that may move before what it waits for", () => {
    fc.assert(fc.property(jadwal, fc.nat(), fc.integer({ min: 1, max: 40 }), (semua, ke, d) => {
      const diminta = semua[ke % semua.length];
      if (!diminta?.mulai) return;
      const h = geser(semua, "2026-01-01", { id: diminta.id, mulai: tambahHari(diminta.mulai, d), selesai: tambahHari(diminta.selesai, d), selesaiJam: null }, KINI);
      if (!h.ok) throw new Error(h.error.tag);
      const baru = new Map(semua.map((x) => [x.id, h.value.pindah.find((p) => p.tahapan.id === x.id)?.ke ?? x]));
      for (const p of h.value.pindah) {
        expect(lama(p.ke)).toBe(lama(p.tahapan));
        expect(selisihHari(p.tahapan.selesai, p.ke.selesai)).toBeGreaterThan(0);
        expect(p.tahapan.tetap && p.sebab !== "DIMINTA").toBe(false);
      }
      for (const x of semua) for (const s of x.sesudah) {
        const jarak = selisihHari(baru.get(s.id)?.selesai ?? "", baru.get(x.id)?.mulai ?? "");
        if (jarak < s.jeda) expect(h.value.peringatan.some((p) => p.tag === "TETAP" && p.nama === x.nama)).toBe(true);
      }
    }), { numRuns: 150 });
  });
  it("of the vote by d days, and back, is none", () => {
    fc.assert(fc.property(jadwal, fc.integer({ min: -41, max: 60 }).filter((d) => d !== 0), (semua, d) => {
      const hari = "2026-01-01";
      const maju = geserHari(semua, hari, tambahHari(hari, d), KINI);
      if (!maju.ok) throw new Error(maju.error.tag);
      const sana = semua.map((x) => ({ ...x, ...maju.value.pindah.find((p) => p.tahapan.id === x.id)?.ke }));
      expect(sana.map((x) => x.selesai)).toEqual(semua.map((x) => tambahHari(x.selesai, d)));
      const balik = geserHari(sana, maju.value.hari, hari, KINI);
      expect(balik.ok && sana.map((x) => ({ ...x, ...balik.value.pindah.find((p) => p.tahapan.id === x.id)?.ke }))).toEqual(semua);
    }));
  });
  it("an order puts everything after what it waits for", () => {
    fc.assert(fc.property(jadwal.chain((s) => fc.shuffledSubarray(s, { minLength: s.length })), (acak) => {
      const urut = urutkan(acak);
      const letak = new Map(urut.ok ? urut.value.map((x, i) => [x.id, i] as const) : []);
      expect(letak.size).toBe(acak.length);
      for (const x of acak) for (const s of x.sesudah) expect(letak.get(s.id)).toBeLessThan(letak.get(x.id) ?? -1);
    }));
  });
});

const ZONA: readonly Zona[] = ["WIB", "WITA", "WIT"];
const tanggalnya = fc.integer({ min: 0, max: 30_000 }).map((n) => tambahHari("1990-01-01", n));
const jamnya = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([j, m]) => `${String(j).padStart(2, "0")}:${String(m).padStart(2, "0")}`);

describe("the deadline of a stage in three zones", () => {
  it("H-1 12.00 is noon on the wall of each TPS: an hour earlier for each zone to the east, across midnight UTC as well", () => {
    fc.assert(fc.property(tanggalnya, fc.option(jamnya, { nil: null }), (selesai, selesaiJam) => {
      const [wib = 0, wita = 0, wit = 0] = ZONA.map((z) => tenggat({ selesai, selesaiJam }, z).getTime());
      expect([wib - wita, wita - wit]).toEqual([3_600_000, 3_600_000]);
      // Written out by hand: WIB is UTC+7. Without an hour the whole day counts.
      const [jam = 24, menit = 0] = selesaiJam === null ? [] : selesaiJam.split(":").map(Number);
      expect(wib).toBe(Date.parse(`${selesai}T00:00:00Z`) + ((jam - 7) * 60 + menit) * 60_000);
    }));
  });
  it("is never late before that minute, and always from it on, until it is finished; a parent is late as soon as one of its places is", () => {
    fc.assert(fc.property(tanggalnya, fc.option(jamnya, { nil: null }), fc.integer({ min: -4 * 3_600_000, max: 4 * 3_600_000 }), (selesai, selesaiJam, ms) => {
      const tahap = t(1, null, selesai, { selesaiJam });
      const at = new Date(tenggat(tahap, "WITA").getTime() + ms);
      const lewat = ZONA.filter((z) => ms + { WIB: -3_600_000, WITA: 0, WIT: 3_600_000 }[z] >= 0);
      for (const z of ZONA) expect(kedudukan(tahap, at, selesai, [z]).keadaan).toBe(lewat.includes(z) ? "TERLAMBAT" : "BERLANGSUNG");
      expect(kedudukan(tahap, at, selesai, ZONA)).toEqual({ keadaan: lewat.length > 0 ? "TERLAMBAT" : "BERLANGSUNG", hari: 0, lewat });
      expect(kedudukan({ ...tahap, realisasi: selesai }, at, selesai, ZONA).keadaan).toBe("SELESAI");
    }), { numRuns: 100 });
  });
  it("says how many days late, and of what was finished late how late it was; what was finished later is not known before", () => {
    const tahap = t(1, "2024-11-10", "2024-11-15");
    const di = (hari: string, over: Partial<Tahapan> = {}) => kedudukan({ ...tahap, ...over }, saat(hari, "13:00", "WIB"), hari, ["WIB"]);
    expect([di("2024-11-09").keadaan, di("2024-11-10").keadaan, di("2024-11-15").keadaan]).toEqual(["BELUM", "BERLANGSUNG", "BERLANGSUNG"]);
    expect(di("2024-11-20")).toEqual({ keadaan: "TERLAMBAT", hari: 5, lewat: ["WIB"] });
    expect([di("2024-11-20", { realisasi: "2024-11-18" }), di("2024-11-17", { realisasi: "2024-11-18" })]).toEqual([{ keadaan: "SELESAI", hari: 3, lewat: [] }, { keadaan: "TERLAMBAT", hari: 2, lewat: ["WIB"] }]);
  });
});
