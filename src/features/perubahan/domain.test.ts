import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandingkan, type Perubahan, type Potret, type SelPotret } from "./domain";
import { presentPerubahan } from "./present";

const sel = (n: number | null, dasar = "100", over: Partial<SelPotret> = {}): SelPotret => ({ nama: "Kotak suara, dikemas", satuan: "buah", aspek: "logistik", n, dasar, rumus: "1 -60 950 750", jadwal: "", terbatas: false, ...over });
const potret = (kode: string, share: number | null, cells: Readonly<Record<string, SelPotret>>, over: Partial<Potret> = {}): Potret =>
  ({ hari: "2024-11-27", kode, nama: kode === "15" ? "Jambi" : "Sarolangun", share, kabar: "SEGAR", aspek: { logistik: { nama: "Logistik", bobot: 25, share } }, sel: cells, ...over });
const TANPA = new Set<string>();
const beda = (lama: Potret, kini: Potret, koreksi: ReadonlySet<string> = TANPA) => bandingkan([lama], [kini], koreksi);
const ringkas = (semua: readonly Perubahan[]) => semua.map((p) => `${p.jenis} ${p.objek}${p.ulang ? " ulang" : ""}${p.rumus ? " rumus" : ""}${p.jadwal ? " jadwal" : ""}${p.olehTarget ? " target" : ""}`);

describe("what has changed between two instants", () => {
  it("424 of 544 boxes became 450: a rise of the indikator, its aspek and the index", () => {
    const [lama, kini] = [potret("15.03", 0.93, { kotak: sel(424, "544") }), potret("15.03", 0.95, { kotak: sel(450, "544") })];
    expect(ringkas(beda(lama, kini))).toEqual(["NAIK kotak", "NAIK logistik", "NAIK kesiapan"]);
    expect(beda(lama, kini)[0]).toMatchObject({ dari: 424, ke: 450, kode: "15.03" });
  });
  it("a restated need alone is never progress, in either direction", () => {
    for (const [dulu, nanti] of [[0.8, 0.9], [0.9, 0.8]] as const) expect(ringkas(beda(potret("15.03", dulu, { kotak: sel(424, "544") }), potret("15.03", nanti, { kotak: sel(424, "500") })))).toEqual(["DINYATAKAN_ULANG kotak ulang", "DINYATAKAN_ULANG logistik ulang", "DINYATAKAN_ULANG kesiapan ulang"]);
  });
  it("other weights of the aspek are another formula, neither risen nor fallen, and no restated base", () => {
    const [lama, kini] = [potret("15.03", 0.9, { kotak: sel(424) }), potret("15.03", 0.8, { kotak: sel(424) })];
    const lain = { ...kini, aspek: { logistik: { nama: "Logistik", bobot: 40, share: 0.9 } } };
    expect(ringkas(beda(lama, lain))).toEqual(["RUMUS_DIUBAH kesiapan rumus"]);
  });
  it("another weight, curve or threshold of an indikator is never called a restated base", () => {
    const [lama, kini] = [potret("15.03", 0.9, { kotak: sel(424) }), potret("15.03", 0.8, { kotak: sel(424, "100", { rumus: "3 -60 950 750" }) })];
    expect(ringkas(beda(lama, kini))).toEqual(["RUMUS_DIUBAH kotak rumus", "RUMUS_DIUBAH logistik rumus", "RUMUS_DIUBAH kesiapan rumus"]);
    // With another need as well it is the base that is told first; with a report, the movement, marked.
    expect(ringkas(beda(lama, potret("15.03", 0.8, { kotak: sel(424, "90", { rumus: "3 -60 950 750" }) })))[0]).toBe("DINYATAKAN_ULANG kotak ulang rumus");
    expect(ringkas(beda(lama, potret("15.03", 0.95, { kotak: sel(450, "100", { rumus: "3 -60 950 750" }) })))).toEqual(["NAIK kotak rumus", "NAIK logistik rumus", "NAIK kesiapan rumus"]);
  });
  it("a shifted stage moves its own indikator, another day of the vote the whole: neither is progress, nor a fall of anybody", () => {
    const lama = potret("15.03", 0.9, { kotak: sel(424), tinta: sel(90, "100", { nama: "Tinta", aspek: "logistik" }) });
    const digeser = potret("15.03", 0.8, { kotak: sel(424, "100", { jadwal: "-14 -5 0 1" }), tinta: sel(90, "100", { nama: "Tinta", aspek: "logistik" }) });
    expect(ringkas(beda(lama, digeser))).toEqual(["JADWAL_DIGESER kotak jadwal", "JADWAL_DIGESER logistik jadwal", "JADWAL_DIGESER kesiapan jadwal"]);
    expect(ringkas(beda(lama, potret("15.03", 0.95, { kotak: sel(424), tinta: sel(90, "100", { nama: "Tinta" }) }, { hari: "2024-12-04" })))).toEqual(["JADWAL_DIGESER logistik jadwal", "JADWAL_DIGESER kesiapan jadwal"]);
    // With a report as well the movement is listed, and marked.
    expect(ringkas(beda(lama, potret("15.03", 0.95, { kotak: sel(450), tinta: sel(90, "100", { nama: "Tinta" }) }, { hari: "2024-12-04" })))).toEqual(["NAIK kotak", "NAIK logistik jadwal", "NAIK kesiapan jadwal"]);
    expect(presentPerubahan({ judul: "", perubahan: beda(lama, digeser), kode: "15.03", nama: "Sarolangun", konteks: {} }).butir.map((b) => b.kata)).toContain("Jadwal digeser");
  });
  it("when both moved, the movement is listed and marked", () => {
    expect(ringkas(beda(potret("15.03", 0.8, { kotak: sel(424, "544") }), potret("15.03", 0.9, { kotak: sel(450, "500") })))).toEqual(["NAIK kotak ulang", "NAIK logistik ulang", "NAIK kesiapan ulang"]);
  });
  it("a figure that falls while nobody reported less fell because more is asked", () => {
    expect(ringkas(beda(potret("15.03", 0.92, { kotak: sel(424) }), potret("15.03", 0.85, { kotak: sel(424) })))).toEqual(["TURUN logistik target", "TURUN kesiapan target"]);
    expect(ringkas(beda(potret("15.03", 0.92, { kotak: sel(424) }), potret("15.03", 0.85, { kotak: sel(400) })))).toEqual(["TURUN kotak", "TURUN logistik", "TURUN kesiapan"]);
  });
  it("what reads the same has not moved: 93,1 % is no rise from 93,1 %, and 93,10 % is one from 93,09 %", () => {
    expect(beda(potret("15.03", 0.9312, {}), potret("15.03", 0.9319, {}))).toEqual([]);
    expect(ringkas(beda(potret("15.03", 0.9309, { kotak: sel(1) }), potret("15.03", 0.931, { kotak: sel(2) })))).toEqual(["NAIK kotak", "NAIK logistik", "NAIK kesiapan"]);
  });
  it("a correction is a correction, not a fall: 1.268 → 1.254", () => {
    expect(beda(potret("15.08", 0.9, { kotak: sel(1268) }), potret("15.08", 0.9, { kotak: sel(1254) }), new Set(["15.08 kotak"]))).toMatchObject([{ jenis: "DIKOREKSI", dari: 1268, ke: 1254 }]);
    // One that changed nothing says nothing.
    expect(beda(potret("15.08", 0.9, { kotak: sel(1268) }), potret("15.08", 0.9, { kotak: sel(1268) }), new Set(["15.08 kotak"]))).toEqual([]);
  });
  it("from nothing is a first report, not a rise from zero; and speaking again after silence", () => {
    expect(ringkas(beda(potret("15.03", null, { kotak: sel(null) }, { kabar: "BELUM_PERNAH" }), potret("15.03", 0.5, { kotak: sel(0) })))).toEqual(["BARU_MELAPOR kesiapan", "BARU_MELAPOR kotak", "BARU_MELAPOR logistik"]);
    expect(ringkas(beda(potret("15.03", 0.5, { kotak: sel(5) }, { kabar: "DIAM" }), potret("15.03", 0.5, { kotak: sel(5) })))).toEqual([]);
  });
  it("falling silent is told once, with the place", () => {
    expect(beda(potret("15.07", 0.9, {}), potret("15.07", 0.9, {}, { kabar: "DIAM" }))).toMatchObject([{ jenis: "MENJADI_DIAM", kode: "15.07" }]);
    expect(beda(potret("15.07", 0.9, {}, { kabar: "DIAM" }), potret("15.07", 0.9, {}, { kabar: "DIAM" }))).toEqual([]);
  });
  it("names no security detail, and compares no place with one that was not there", () => {
    expect(beda(potret("15.03", 0.9, { polri: sel(1, "2", { terbatas: true }) }), potret("15.03", 0.9, { polri: sel(2, "2", { terbatas: true }) }))).toEqual([]);
    expect(bandingkan([potret("15.01", 0.9, {})], [potret("15.03", 0.1, {})], TANPA)).toEqual([]);
  });
  it("nothing has changed between an instant and itself; and what rose, falls when looked at backwards", () => {
    const angka = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const satu = fc.record({ share: angka, n: fc.option(fc.nat(500)), kabar: fc.constantFrom("SEGAR", "TERLAMBAT", "DIAM", "BELUM_PERNAH") }).map(({ share, n, kabar }) => potret("15.03", share, { kotak: sel(n) }, { kabar: kabar as Potret["kabar"] }));
    fc.assert(fc.property(satu, satu, (a, b) => {
      expect(beda(a, a)).toEqual([]);
      const arah = (x: readonly Perubahan[], jenis: string) => x.filter((p) => p.jenis === jenis).map((p) => p.objek);
      expect(arah(beda(a, b), "NAIK")).toEqual(arah(beda(b, a), "TURUN"));
      expect(beda(a, b).every((p) => !p.ulang && !p.rumus)).toBe(true);
    }));
  });
});

describe("as it is told", () => {
  const tulis = (perubahan: readonly Perubahan[]) => presentPerubahan({ judul: "Sejak kemarin", perubahan, kode: "15", nama: "Provinsi Jambi", konteks: { pemilihan: "pilkada-2024" } });
  it("the place's own index first, one of each kind before the second of any, every line with its trace", () => {
    const lama = [potret("15", 0.893, { kotak: sel(100) }), potret("15.03", 0.92, { kotak: sel(60) }), { ...potret("15.07", 0.9, {}), nama: "Tanjung Jabung Timur" }];
    const kini = [potret("15", 0.97, { kotak: sel(120) }), potret("15.03", 0.85, { kotak: sel(60) }), { ...potret("15.07", 0.9, {}, { kabar: "DIAM" }), nama: "Tanjung Jabung Timur" }];
    const k = tulis(bandingkan(lama, kini, TANPA));
    expect(k.butir.map((b) => `${b.kata} ${b.teks}`.replaceAll("\u00a0", " "))).toEqual(["Naik Kesiapan 89,3 → 97,0 %", "Menjadi diam Tanjung Jabung Timur", "Turun Sarolangun: logistik 92,0 → 85,0 %, karena target hari ini naik", "Naik Logistik 89,3 → 97,0 %", "Turun Sarolangun: kesiapan 92,0 → 85,0 %, karena target hari ini naik"]);
    expect(k.butir[2]?.jejak).toBe("/jejak/15.03/logistik?pemilihan=pilkada-2024");
    expect(new Set(k.butir.map((b) => b.kunci)).size).toBe(k.butir.length);
  });
  it("a place that speaks again is not one that speaks for the first time; the own place by its whole name", () => {
    const lagi = (kode: string, kabar: Potret["kabar"]) => bandingkan([potret(kode, 0.9, { kotak: sel(5) }, { kabar })], [potret(kode, 0.9, { kotak: sel(6) })], TANPA).filter((p) => p.tingkat === "kesiapan");
    expect([...lagi("15", "DIAM"), ...lagi("15.03", "BELUM_PERNAH")].flatMap((p) => tulis([p]).butir.map((b) => `${b.kata} ${b.teks}`))).toEqual(["Baru melapor Provinsi Jambi, sebelumnya diam", "Baru melapor Sarolangun, untuk pertama kali"]);
  });
  it("another formula is told as such", () => {
    const dengan = (share: number, rumus: string) => [potret("15", share, { kotak: sel(424, "500", { rumus }) })];
    expect(tulis(bandingkan(dengan(0.9, "1"), dengan(0.8, "3"), TANPA)).butir.map((b) => `${b.kata}: ${b.teks}`.replaceAll("\u00a0", " "))).toEqual(["Rumus diubah: Kesiapan 90,0 → 80,0 %, bukan kemajuan", "Rumus diubah: Logistik 90,0 → 80,0 %, bukan kemajuan", "Rumus diubah: Kotak suara, dikemas, bukan kemajuan"]);
  });
  it("many indikator of one aspek are one line; nothing is also said", () => {
    const banyak = (n: number | null, dasar: string) => Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`k${i}`, sel(n, dasar)]));
    const k = tulis(bandingkan([potret("15.03", 0.9, banyak(5, "10"))], [potret("15.03", 0.9, banyak(5, "12"))], TANPA));
    expect(k.butir.map((b) => b.teks)).toEqual(["Sarolangun: 12 indikator logistik (di antaranya kotak suara, dikemas), bukan kemajuan"]);
    const [satu] = tulis(bandingkan([potret("15.03", 0.9, { kotak: sel(1268) })], [potret("15.03", 0.9, { kotak: sel(1254) })], new Set(["15.03 kotak"]))).butir;
    expect(`${satu?.kata} ${satu?.teks}`).toBe("Dikoreksi Sarolangun: kotak suara, dikemas 1.268 → 1.254 buah");
    expect(tulis([])).toMatchObject({ butir: [], pesan: "Tidak ada yang berubah." });
  });
});
