import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bacaKode, cocokkanPeta, diDalam, ikutSerta, jenisDisebut, jenisSetempat, KODE_WILAYAH, kodeJenis, kunciNama, leluhur, namaLengkap, provinsiDari, sebutanAnak, tingkatDari, zonaProvinsi } from "./domain";

const dua = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, "0"));
const kode = fc.tuple(dua, dua, dua, fc.constant("2001"), fc.constant("001"), fc.integer({ min: 1, max: 5 })).map(([a, b, c, d, e, n]) => [a, b, c, d, e].slice(0, n).join("."));

describe("codes", () => {
  it("are well formed from the nation to the TPS", () => {
    for (const k of ["ID", "15", "15.04", "15.04.01", "15.04.01.2001", "15.04.01.2001.001"]) expect(k).toMatch(KODE_WILAYAH);
    for (const k of ["", "id", "1", "15.", "15.4", "15.04.1", "15.04.01.201", "15.04.01.2001.01", "15.04.01.2001.001.1", " 15", "15\n", "15%", "ID.15"]) expect(k).not.toMatch(KODE_WILAYAH);
  });
  it("tell their level, province and ancestors", () => {
    expect(["ID", "15", "15.04", "15.04.01", "15.04.01.2001", "15.04.01.2001.001"].map(tingkatDari)).toEqual([0, 1, 2, 3, 4, 5]);
    expect([provinsiDari("ID"), provinsiDari("15"), provinsiDari("15.04.01.2001")]).toEqual(["ID", "15", "15"]);
    expect([leluhur("ID"), leluhur("15"), leluhur("15.04.01")]).toEqual([[], [], ["15", "15.04"]]);
  });
  it("compare whole segments", () => {
    expect([diDalam("15.0", "15.01"), diDalam("1", "15"), diDalam("15", "15"), diDalam("15", "15.01.02"), diDalam("15.01", "15"), diDalam("ID", "15"), diDalam("", "15")]).toEqual([false, false, true, true, false, true, false]);
  });
  it("everything lies below each of its ancestors, and none of them below it", () => {
    fc.assert(fc.property(kode, (k) => {
      expect(leluhur(k)).toHaveLength(tingkatDari(k) - 1);
      for (const a of leluhur(k)) expect([diDalam(a, k), diDalam(k, a)]).toEqual([true, false]);
    }));
  });
});

describe("names", () => {
  it("carry the kind, except the nation's own", () => {
    expect(namaLengkap({ nama: "Kerinci", jenis: { nama: "Kabupaten" }, tingkat: 2 })).toBe("Kabupaten Kerinci");
    expect(namaLengkap({ nama: "Indonesia", jenis: { nama: "Negara" }, tingkat: 0 })).toBe("Indonesia");
    expect(namaLengkap({ nama: "TPS 003", jenis: { nama: "TPS" }, tingkat: 5 })).toBe("TPS 003");
  });
  it("of children whose kinds are known: as they are called there, each once", () => {
    expect([sebutanAnak(1, ["Kota", "Kabupaten"]), sebutanAnak(1, ["Kabupaten"]), sebutanAnak(2, ["Distrik"]), sebutanAnak(3, ["Kelurahan", "Gampong"]), sebutanAnak(4, ["TPS", "TPS"])])
      .toEqual(["Kabupaten/kota", "Kabupaten", "Distrik", "Gampong/kelurahan", "TPS"]);
  });
  it("of a kind by the province's own law", () => {
    expect([jenisSetempat("95.01", "KECAMATAN"), jenisSetempat("95", "DESA"), jenisSetempat("95", "KELURAHAN"), jenisSetempat("11", "DESA"), jenisSetempat("11", "KECAMATAN"), jenisSetempat("15", "DESA")])
      .toEqual(["DISTRIK", "KAMPUNG", "KELURAHAN", "GAMPONG", "KECAMATAN", "DESA"]);
    expect([kodeJenis("Nagari"), kodeJenis(" Kampung Tua "), kodeJenis("Désa-adat")]).toEqual(["NAGARI", "KAMPUNG_TUA", "DE_SA_ADAT"]);
  });
  it("of the children of a level that has none yet", () => expect([0, 1, 2, 3, 4, 5, 9].map((t) => sebutanAnak(t, []))).toEqual(["Provinsi", "Kabupaten/kota", "Kecamatan", "Desa/kelurahan", "TPS", "TPS", "Wilayah"]));
});

it("each province keeps its time", () => expect(["15", "31", "51", "64", "73", "81", "94", "15.04"].map(zonaProvinsi)).toEqual(["WIB", "WIB", "WITA", "WITA", "WITA", "WIT", "WIT", "WIB"]));

describe("features of a map", () => {
  const anak = [{ kode: "15.03", nama: "Sarolangun" }, { kode: "15.71", nama: "Kota Jambi" }, { kode: "15.05", nama: "Muaro Jambi" }];
  const f = (properties: Record<string, unknown> | null) => ({ properties });
  it.each([[{ KODE: "15.03" }, "15.03"], [{ kode_kab: 1503 }, "15.03"], [{ NAME_2: "Kabupaten Sarolangun" }, "15.03"], [{ nama: "KOTA JAMBI" }, "15.71"], [{ nama: "muaro jambi", lain: null }, "15.05"]])("%j draws %s", (properties, kode) => {
    expect([...cocokkanPeta([f(properties)], anak).cocok.keys()]).toEqual([kode]);
  });
  it("what fits nobody is left out and counted; two parts of one area are both its own", () => {
    const hasil = cocokkanPeta([f({ kode: "15.03" }), f({ kode: "15.03" }), f({ nama: "Antah Berantah" }), f(null), f({ panjang: "15" })], anak);
    expect([hasil.cocok.get("15.03")?.length, hasil.cocok.size, hasil.sisa]).toEqual([2, 1, 3]);
  });
});

describe("who takes part", () => {
  it("a place votes with what is above it, and is shown for what is below it", () => {
    expect(["15", "15.01", "15.01.02", "15.02", "ID", "16"].map((k) => ikutSerta(["15.01"], k))).toEqual([true, true, true, false, true, false]);
    expect(["15", "15.02.01", "1", "16"].map((k) => ikutSerta(["15"], k))).toEqual([true, true, false, false]);
    expect(ikutSerta([], "15")).toBe(false);
  });
});

describe("codes and names in files of others", () => {
  it.each([["15.01.01", "15.01.01"], ["150101", "15.01.01"], [150101, "15.01.01"], [1501, "15.01"], [15.01, "15.01"], [15.1, "15.10"], ["1501.0", "15.01"], ["150.101", "15.01.01"], ["'15.01", "15.01"], ["1501012001", "15.01.01.2001"], [1501012001001, "15.01.01.2001.001"], ["1.50101E+09", null], ["15.1.1", null], ["15011", null], ["ID", null], ["", null]])("%s is %s", (isi, kode) => expect(bacaKode(isi)).toBe(kode));
  it("every code is read back from what a spreadsheet makes of it", () => {
    fc.assert(fc.property(kode, (k) => { expect([bacaKode(k), bacaKode(k.replaceAll(".", "")), bacaKode(` ${k} `)]).toEqual([k, k, k]); }));
  });
  it.each([["Muko-muko Bathin VII", "Muko Muko Bathin 7"], ["Kab. Kerinci", "KABUPATEN KERINCI"], ["KOTA SUNGAI PENUH", "Sungaipenuh"], ["Kec.Gunung Raya", "gunung-raya"], ["Bathin II Pelayang", "BATHIN 2 PELAYANG"]])("%s and %s share a key", (a, b) => expect(kunciNama(a).some((k) => kunciNama(b).includes(k))).toBe(true));
  it.each([["Bathin II", "Bathin III"], ["Kerinci", "Kerinci Barat"], ["Air Hangat", "Air Hangat Timur"]])("%s and %s do not", (a, b) => expect(kunciNama(a).some((k) => kunciNama(b).includes(k))).toBe(false));
  it("say their own kind", () => expect(["Kab. Kerinci", "KOTA JAMBI", "Kerinci", "Kotabaru"].map(jenisDisebut)).toEqual(["KABUPATEN", "KOTA", null, null]));
});
